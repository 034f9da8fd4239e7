import type { Contact, Fresh, RecordBase } from './types.ts';

/** What a person may say of a contact; only the account and the name are needed. */
export type ContactInput = Partial<Omit<Contact, keyof RecordBase | 'archivedAt' | 'name' | 'accountId'>> &
  Pick<Contact, 'name' | 'accountId'>;

/**
 * Makes a contact.
 * @param input texts checked with `checkFields`; function and level are term ids of the active playbook
 */
export function newContact(input: ContactInput, { id }: { id: string }): Fresh<Contact> {
  return {
    id,
    aliases: [],
    externalId: null,
    title: null,
    department: null,
    function: null,
    level: null,
    style: null,
    reportsTo: null,
    phone: null,
    mobile: null,
    email: null,
    note: null,
    fields: {},
    ...input,
    archivedAt: null,
  };
}

/**
 * Whether a contact may report to another: the line upwards must not come back to them.
 * @param id the contact
 * @param superior id of whom they shall report to
 * @param colleagues contacts of the account
 */
export function mayReportTo(id: string, superior: string, colleagues: readonly Contact[]): boolean {
  const boss = new Map(colleagues.map((contact) => [contact.id, contact.reportsTo]));
  const seen = new Set<string>();
  for (
    let at: string | null | undefined = superior;
    at !== null && at !== undefined && !seen.has(at);
    at = boss.get(at)
  ) {
    if (at === id) return false;
    seen.add(at);
  }
  return true;
}

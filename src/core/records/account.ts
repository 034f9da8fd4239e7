import type { Account, Fresh, RecordBase } from './types.ts';

/** What a person may say of an account; everything but the name may be missing. */
export type AccountInput = Partial<Omit<Account, keyof RecordBase | 'archivedAt' | 'name'>> & { readonly name: string };

/**
 * Makes an account.
 * @param input texts checked with `checkFields`
 */
export function newAccount(input: AccountInput, { id }: { id: string }): Fresh<Account> {
  return {
    id,
    aliases: [],
    externalId: null,
    parent: null,
    industry: null,
    region: null,
    address: null,
    postalCode: null,
    website: null,
    employees: null,
    revenue: null,
    profit: null,
    owner: null,
    note: null,
    fields: {},
    ...input,
    archivedAt: null,
  };
}

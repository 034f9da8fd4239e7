/** What importing needs to know of each kind of record: how one is made, changed, found and written. */
import { applyChanges } from '../../core/records/fields.ts';
import { mergeFields } from '../../core/forms/field-value.ts';
import { newAccount } from '../../core/records/account.ts';
import { newContact } from '../../core/records/contact.ts';
import { newOpportunity } from '../../core/records/opportunity.ts';
import type { Process } from '../../core/playbook/process-types.ts';
import type { Account, Contact, Fresh, Opportunity } from '../../core/records/types.ts';
import type { Draft } from '../../exchange/draft.ts';
import type { ExchangeNoun } from '../../exchange/fields.ts';
import type { Lookups, RecordLookups, Writer } from '../../store/types.ts';

export interface Imported {
  readonly account: Account;
  readonly contact: Contact;
  readonly opportunity: Opportunity;
}

/** Where rows of one kind go. */
export interface ImportDesk<T> {
  readonly find: RecordLookups<T>;
  make(draft: Draft, base: { id: string; accountId: string }): Fresh<T>;
  /** @returns the number of the first; the others follow */
  insertMany(records: readonly Fresh<T>[]): Promise<number>;
  update(record: T): Promise<T>;
  /** The account that a record belongs to; of an account nobody's. */
  accountOf(record: Fresh<T>): string | null;
}

/** The record with what the row says; an empty cell says nothing. */
export function changedBy<T extends Fresh<Account> | Fresh<Contact> | Fresh<Opportunity>>(
  record: T,
  draft: Draft,
  isNamed: boolean,
): T {
  const changes: Record<string, unknown> = { ...draft.values, fields: mergeFields(record.fields, draft.fields) };
  if (isNamed && draft.name !== null) changes.name = draft.name;
  if (draft.externalId !== null) changes.externalId = draft.externalId;
  return applyChanges<object>(record, changes) as T;
}

/** @param method of new opportunities: the active playbook and its process */
export function openDesk<N extends ExchangeNoun>(
  noun: N,
  writer: Writer,
  lookups: Lookups,
  { playbook, process, today }: { playbook: string; process: Process | null; today: string },
): ImportDesk<Imported[N]> {
  const desks: { readonly [K in ExchangeNoun]: () => ImportDesk<Imported[K]> } = {
    account: () => ({
      find: lookups.account,
      make: (draft, { id }) =>
        withArchive(changedBy(newAccount({ name: draft.name ?? '' }, { id }), draft, true), draft),
      insertMany: writer.accounts.insertMany,
      update: writer.accounts.update,
      accountOf: () => null,
    }),
    contact: () => ({
      find: lookups.contact,
      make: (draft, { id, accountId }) =>
        withArchive(changedBy(newContact({ name: draft.name ?? '', accountId }, { id }), draft, true), draft),
      insertMany: writer.contacts.insertMany,
      update: writer.contacts.update,
      accountOf: (contact) => contact.accountId,
    }),
    opportunity: () => ({
      find: lookups.opportunity,
      make: (draft, { id, accountId }) => {
        const base = newOpportunity({ name: draft.name ?? '', accountId, playbook }, process, { id, today });
        return withArchive(settled(changedBy(base, draft, true), draft, today), draft);
      },
      insertMany: writer.opportunities.insertMany,
      update: writer.opportunities.update,
      accountOf: (opportunity) => opportunity.accountId,
    }),
  };
  return desks[noun]();
}

function withArchive<T extends { archivedAt: string | null }>(record: T, { values }: Draft): T {
  return typeof values.archivedAt === 'string' ? { ...record, archivedAt: values.archivedAt } : record;
}

/** One that is decided has a day on which it was; one that is lost or given up, or won elsewhere, is over. */
function settled(opportunity: Fresh<Opportunity>, { values, stage }: Draft, today: string): Fresh<Opportunity> {
  if (opportunity.status === 'open') return opportunity;
  const { closeDate } = opportunity;
  const decidedOn = opportunity.decidedOn ?? (closeDate !== null && closeDate <= today ? closeDate : today);
  const isOver = opportunity.status !== 'won' || stage === null || values.stage === undefined;
  return { ...opportunity, decidedOn, closedOn: opportunity.closedOn ?? (isOver ? decidedOn : null) };
}

/** Lists of accounts, contacts and opportunities: one table, one page at a time. */
import { styleText } from './approach.ts';
import { accountData, contactData, opportunityData, type Named } from './record-data.ts';
import { dateCell } from './cells.ts';
import type { Cell, Column } from '../core/document.ts';
import type { Account, Contact, Opportunity } from '../core/records/types.ts';
import type { Style } from '../core/playbook/approaches.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

/** One page, and whether the list was narrowed by the user: an empty one then reads differently. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly isFiltered: boolean;
}

export interface ListSpec<T> {
  readonly schema: string;
  readonly data: (item: T) => Json;
  readonly columns: (t: Translator) => readonly Column[];
  readonly cells: (item: T, t: Translator) => readonly Cell[];
  readonly empty: (t: Translator) => string;
}

/** A list as one table; JSON has the same items. */
export function listView<T>(page: ListPage<T>, spec: ListSpec<T>): View {
  return {
    schema: spec.schema,
    data: { items: page.items.map((item) => spec.data(item)), next: page.next },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      {
        type: 'table',
        columns: spec.columns(t),
        rows: page.items.map((item) => spec.cells(item, t)),
        empty: page.isFiltered ? t.words.records.nothingFound : spec.empty(t),
      },
    ],
  };
}

/** One page of accounts. */
export function accountListView(page: ListPage<Account>): View {
  return listView(page, {
    schema: 'account-list/1',
    data: (account) => accountData(account, null),
    columns: ({ words: { records } }) => [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'name', label: records.name, priority: 2 },
      { id: 'industry', label: records.industry },
      { id: 'region', label: records.region, optional: true },
      { id: 'revenue', label: records.revenue, align: 'right' },
      { id: 'owner', label: records.owner, optional: true },
    ],
    cells: (account, t) => [
      refCell(account, t),
      account.name,
      account.industry,
      account.region,
      account.revenue === null ? null : { money: account.revenue },
      account.owner,
    ],
    empty: (t) => t.words.records.noAccounts,
  });
}

export interface ContactRow {
  readonly contact: Contact;
  readonly account: Named;
  readonly superior: Named | null;
  /** Titles of the terms, from the playbook. */
  readonly function: Text | null;
  readonly level: Text | null;
  readonly style: Style | null;
}

/** One page of contacts. */
export function contactListView(page: ListPage<ContactRow>): View {
  return listView(page, {
    schema: 'contact-list/1',
    data: ({ contact, account, superior }) => contactData(contact, account, superior, null),
    columns: ({ words: { records, style } }) => [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'name', label: records.personName, priority: 2 },
      { id: 'title', label: records.title, optional: true },
      { id: 'department', label: records.department, optional: true },
      { id: 'function', label: records.function },
      { id: 'level', label: records.level, optional: true },
      { id: 'style', label: style.style, optional: true },
      { id: 'account', label: records.account, optional: true },
    ],
    cells: (row, t) => [
      refCell(row.contact, t),
      row.contact.name,
      row.contact.title,
      row.contact.department,
      t.text(row.function),
      t.text(row.level),
      styleText(row.style, t),
      row.account.name,
    ],
    empty: (t) => t.words.records.noContacts,
  });
}

export interface OpportunityRow {
  readonly opportunity: Opportunity;
  readonly account: Named;
  readonly stage: Text | null;
}

/** One page of opportunities. */
export function opportunityListView(page: ListPage<OpportunityRow>): View {
  return listView(page, {
    schema: 'opportunity-list/1',
    data: ({ opportunity, account }) => opportunityData(opportunity, account, null),
    columns: ({ words: { records } }) => [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'name', label: records.name, priority: 2 },
      { id: 'account', label: records.account, optional: true },
      { id: 'stage', label: records.stage },
      { id: 'amount', label: records.amount, align: 'right' },
      { id: 'closeDate', label: records.closeDate, optional: true },
      { id: 'status', label: records.status },
    ],
    cells: ({ opportunity, account, stage }, t) => [
      refCell(opportunity, t),
      opportunity.name,
      account.name,
      t.text(stage),
      opportunity.amount === null ? null : { money: opportunity.amount },
      dateCell(opportunity.closeDate),
      t.words.records.statuses[opportunity.status],
    ],
    empty: (t) => t.words.records.noOpportunities,
  });
}

/** Archived ones are marked where they show up at all. */
export function refCell({ ref, archivedAt }: { ref: string; archivedAt: string | null }, t: Translator): Cell {
  return archivedAt === null
    ? ref
    : [ref, { text: t.words.punctuation.brackets(t.words.records.archivedMark), tone: 'muted' }];
}

import { approachBlocks, approachData } from './approach.ts';
import { budgetBlocks, budgetData } from './budget.ts';
import { factsOf } from './facts.ts';
import { emptyFormBlocks, formBlocks, type ShownForms } from './form.ts';
import { headingWith } from './heading.ts';
import { informationBlocks, informationSummaryData } from './information-summary.ts';
import { accountData, contactData, opportunityData } from './record-data.ts';
import { dateCell } from './cells.ts';
import type { BudgetPicture } from '../core/budget/budget.ts';
import type { Block, Cell } from '../core/document.ts';
import type { InformationSurvey } from '../core/information/survey.ts';
import type { Approach } from '../core/playbook/guide-types.ts';
import type { Account } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { ContactRow, OpportunityRow } from './record-list.ts';
import type { View } from './types.ts';

/** The record alone, as commands that write return it. */
export function accountView(account: Account, forms: ShownForms): View {
  return {
    schema: 'account/1',
    data: accountData(account, forms),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [...accountBlocks(account, t), ...formBlocks(forms, t)],
  };
}

/** The record with the people and opportunities that belong to it, and how much is known of it. */
export function accountOverview(
  account: Account,
  forms: ShownForms,
  approach: Approach | null,
  budget: BudgetPicture,
  contacts: readonly ContactRow[],
  opportunities: readonly OpportunityRow[],
  survey: InformationSurvey | null,
): View {
  return {
    schema: 'account/1',
    data: {
      ...accountData(account, forms),
      approach: approachData(approach),
      budget: budgetData(budget),
      contacts: contacts.map((row) => contactData(row.contact, row.account, row.superior, null)),
      opportunities: opportunities.map((row) => opportunityData(row.opportunity, row.account, null)),
      information: survey === null ? null : informationSummaryData(survey),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      ...accountBlocks(account, t),
      ...formBlocks(forms, t),
      ...emptyFormBlocks(forms, t),
      ...(approach === null
        ? []
        : [
            { type: 'heading' as const, level: 2 as const, text: t.text(approach.title) },
            ...approachBlocks(approach, t, { short: true }),
          ]),
      ...budgetBlocks(budget, t, 2),
      ...contactBlocks(contacts, t),
      ...opportunityBlocks(opportunities, t),
      ...(survey === null ? [] : informationBlocks(survey, t)),
    ],
  };
}

function accountBlocks(account: Account, t: Translator): Block[] {
  const { punctuation, records } = t.words;
  return [
    headingWith(1, account.name, account.ref),
    ...factsOf([
      [records.aliases, account.aliases.join(punctuation.separator)],
      [records.externalId, account.externalId],
      [records.parent, account.parent],
      [records.industry, account.industry],
      [records.region, account.region],
      [records.address, addressText(account)],
      [records.website, account.website],
      [records.employees, account.employees],
      [records.revenue, account.revenue === null ? null : { money: account.revenue }],
      [records.profit, account.profit === null ? null : { money: account.profit }],
      [records.owner, account.owner],
      [records.note, account.note],
      [records.archived, dateCell(account.archivedAt)],
    ]),
  ];
}

/** Address and postal code; '' where neither is known. */
export function addressText({ address, postalCode }: Account): string {
  return [address, postalCode].filter((part) => part !== null).join(' ');
}

function contactBlocks(rows: readonly ContactRow[], t: Translator): Block[] {
  const { records } = t.words;
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: records.people },
    {
      type: 'table',
      columns: [
        { id: 'ref', label: records.ref, priority: 3 },
        { id: 'name', label: records.personName, priority: 2 },
        { id: 'title', label: records.title },
        { id: 'function', label: records.function },
        { id: 'level', label: records.level },
      ],
      rows: rows.map(({ contact, ...row }): Cell[] => [
        contact.ref,
        contact.name,
        contact.title,
        t.text(row.function),
        t.text(row.level),
      ]),
    },
  ];
}

function opportunityBlocks(rows: readonly OpportunityRow[], t: Translator): Block[] {
  const { records } = t.words;
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: records.opportunities },
    {
      type: 'table',
      columns: [
        { id: 'ref', label: records.ref, priority: 3 },
        { id: 'name', label: records.name, priority: 2 },
        { id: 'stage', label: records.stage },
        { id: 'amount', label: records.amount, align: 'right' },
        { id: 'closeDate', label: records.closeDate },
        { id: 'status', label: records.status },
      ],
      rows: rows.map(({ opportunity, stage }): Cell[] => [
        opportunity.ref,
        opportunity.name,
        t.text(stage),
        opportunity.amount === null ? null : { money: opportunity.amount },
        dateCell(opportunity.closeDate),
        records.statuses[opportunity.status],
      ]),
    },
  ];
}

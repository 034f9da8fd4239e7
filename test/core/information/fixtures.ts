/** An account of nobody's with a map of four items, and a person for each thing that can be known of people. */
import { newAccount } from '../../../src/core/records/account.ts';
import { newBudgetLine } from '../../../src/core/records/budget-line.ts';
import { newBuyingRole } from '../../../src/core/records/buying-role.ts';
import { newContact } from '../../../src/core/records/contact.ts';
import { newDatumSource } from '../../../src/core/records/datum-source.ts';
import { opportunity as deal } from '../process/fixtures.ts';
import type { Condition } from '../../../src/core/condition/types.ts';
import type { ItemInfo } from '../../../src/core/playbook/item-types.ts';
import type { Vocabulary } from '../../../src/core/playbook/list-types.ts';
import type {
  Field,
  Form,
  InformationArea,
  InformationItem,
  InformationMap,
  QuestionList,
} from '../../../src/core/playbook/guide-types.ts';
import type { Instrument, Playbook } from '../../../src/core/playbook/types.ts';
import type {
  BudgetLine,
  BuyingRole,
  Contact,
  DatumSource,
  Dossier,
  FieldChange,
} from '../../../src/core/records/types.ts';
import { noSales } from '../../helpers/no-sales.ts';

export const today = '2026-11-24';

const info: ItemInfo = { why: null, help: null, note: null, provenance: null, sources: [] };
const words = (id: string) => ({ ...info, id, title: { en: id }, text: null });

export function item(id: string, more: Partial<InformationItem> = {}): InformationItem {
  const open = { field: null, known: null, ask: [], guides: [], crossCheck: false, optional: false, freshFor: null };
  return { ...words(id), ...open, ...more };
}

export function accountItem(field: string, more: Partial<InformationItem> = {}): InformationItem {
  return item(field, { field: { record: 'account', field }, ...more });
}

export function contactItem(field: string, more: Partial<InformationItem> = {}): InformationItem {
  return item(field, { field: { record: 'contact', field }, ...more });
}

/** `budget.exists(b, b.budget != null)` */
export const hasBudget: Condition = {
  source: 'budget.exists(b, b.budget != null)',
  expression: {
    op: 'exists',
    list: { op: 'name', name: 'budget' },
    name: 'b',
    body: {
      op: '!=',
      left: { op: 'field', object: { op: 'name', name: 'b' }, name: 'budget' },
      right: { op: 'literal', value: null },
    },
  },
};

export function area(
  id: string,
  items: readonly InformationItem[],
  more: Partial<InformationArea> = {},
): InformationArea {
  return { ...words(id), questions: 'list', freshFor: null, items, ...more };
}

export function map(...areas: readonly InformationArea[]): InformationMap {
  return { ...words('map'), kind: 'information', origin: 'book', areas };
}

/** `who-buys` may be asked of both kinds of guide, `who-knows` of one, `how` of those that the item names. */
export const list: QuestionList = {
  ...words('list'),
  kind: 'question-list',
  origin: 'book',
  opens: [],
  questions: [
    { ...words('who-buys'), guides: ['technical', 'social'], yields: null, level: null },
    { ...words('who-knows'), guides: ['social'], yields: null, level: null },
    { ...words('how'), guides: [], yields: null, level: null },
  ],
};

const guides: Vocabulary = {
  ...words('guides'),
  kind: 'vocabulary',
  who: null,
  origin: 'book',
  terms: ['social', 'technical'].map((id) => ({
    ...words(id),
    value: null,
    definition: null,
    concerns: [],
    symbol: null,
    mutual: false,
    within: null,
    ours: null,
    serves: { levels: [], roles: [], functions: [] },
    measure: null,
    offTable: false,
  })),
};

function field(id: string, sensitive: boolean): Field {
  const none = { required: false, options: [], min: null, max: null, offByDefault: false, recurs: null } as const;
  return { ...words(id), type: 'text', sensitive, ...none };
}

const form: Form = {
  ...words('person'),
  kind: 'form',
  origin: 'book',
  record: 'contact',
  fields: [field('hobbies', true), field('car', false)],
  checks: [],
};

export function playbook(...more: readonly Instrument[]): Playbook {
  return {
    id: 'book',
    version: '1.0.0',
    hash: 'sha256:book',
    title: { en: 'Book' },
    summary: null,
    languages: ['en'],
    license: 'MIT',
    authors: [],
    extends: [],
    defaults: { guides: 'guides' },
    instruments: [guides, list, form, ...more],
    facts: null,
  };
}

function stored<T>(fresh: T): T & { ref: string; version: number; createdAt: string; updatedAt: string } {
  return { ...fresh, ref: 'ref', version: 1, createdAt: `${today}T00:00:00Z`, updatedAt: `${today}T00:00:00Z` };
}

export function contact(id: string, more: Partial<Contact> = {}): Contact {
  return { ...stored(newContact({ name: id, accountId: 'acc' }, { id })), ...more };
}

export function role(contactId: string, kinds: readonly string[] = []): BuyingRole {
  const role = newBuyingRole({ opportunityId: deal.id, contactId }, { guides: kinds }, { id: `role-${contactId}` });
  return stored(role);
}

export function told(recordId: string, name: string, by: string, on = '2026-11-01'): DatumSource {
  const noun = recordId === 'acc' ? ('account' as const) : ('contact' as const);
  const source = { accountId: 'acc', subject: { noun, id: recordId }, field: name, contactId: by, on };
  return stored(newDatumSource(source, { id: `${recordId} ${name} ${by}` }));
}

export function changed(recordId: string, name: string, on: string): FieldChange {
  return { recordId, field: name, at: `${on}T08:00:00.000Z`, actor: 'Wang' };
}

export function budget(asOf: string): BudgetLine {
  const line = { accountId: 'acc', category: 'pumps', year: 2026, currency: 'CNY' };
  return stored(newBudgetLine({ ...line, budget: { minor: 100, currency: 'CNY' }, asOf }, { id: 'line' }));
}

/** The deal is worked on; `boss` and `clerk` have a part in it, `visitor` has none. */
export function dossier(more: Partial<Dossier> = {}): Dossier {
  return {
    account: stored(newAccount({ name: 'Acme' }, { id: 'acc' })),
    ...noSales,
    parentName: null,
    contacts: [contact('boss'), contact('clerk'), contact('visitor')],
    opportunities: [deal],
    roles: [role('boss'), role('clerk')],
    markers: [],
    assessments: [],
    activities: [],
    needs: [],
    budgetLines: [],
    ties: [],
    sources: [],
    ...more,
  };
}

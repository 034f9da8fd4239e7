/** What the columns of each kind of record hold: which refer to other records, and how each is put into words. */
import type { VocabularySlot } from '../playbook/types.ts';
import type { HistoryNoun, StoredRow } from './types.ts';

/** How a column is read. */
export type ColumnKind =
  | { readonly kind: 'text' | 'texts' | 'date' | 'instant' | 'number' | 'flag' }
  /** `currency` names the column of its currency. */
  | { readonly kind: 'money'; readonly currency: string }
  /** A whole number of the smallest unit of a term: of this row, or of the term that a column names. */
  | { readonly kind: 'figure'; readonly term: string | null }
  /** Ids of other records. A loose one may also be a name. */
  | { readonly kind: 'record' | 'records'; readonly of: HistoryNoun; readonly isLoose?: true }
  /** Id of a record whose noun another column names. */
  | { readonly kind: 'subject' }
  | { readonly kind: 'term' | 'terms'; readonly slot: VocabularySlot }
  /** Words of the program. */
  | { readonly kind: 'word'; readonly of: 'status' | 'side' | 'rater' | 'noun' }
  | { readonly kind: 'stage' | 'style' | 'marker' | 'activity' | 'template' | 'outline' | 'point' | 'step' | 'field' }
  /** JSON: fields of forms by id, lines by point, minutes by point, steps with their dates. */
  | { readonly kind: 'form' | 'points' | 'timing' | 'steps' }
  /** Answers and score card of an assessment: the record itself shows them. */
  | { readonly kind: 'document' }
  /** Says nothing to a reader, or is part of another column. */
  | { readonly kind: 'hidden' };

type Columns = Readonly<Record<string, ColumnKind>>;

const text: ColumnKind = { kind: 'text' };
const texts: ColumnKind = { kind: 'texts' };
const date: ColumnKind = { kind: 'date' };
const instant: ColumnKind = { kind: 'instant' };
const number: ColumnKind = { kind: 'number' };
const flag: ColumnKind = { kind: 'flag' };
const hidden: ColumnKind = { kind: 'hidden' };
const form: ColumnKind = { kind: 'form' };
const points: ColumnKind = { kind: 'points' };
const steps: ColumnKind = { kind: 'steps' };
const step: ColumnKind = { kind: 'step' };
const record = (of: HistoryNoun): ColumnKind => ({ kind: 'record', of });
const term = (slot: VocabularySlot): ColumnKind => ({ kind: 'term', slot });
const terms = (slot: VocabularySlot): ColumnKind => ({ kind: 'terms', slot });
const word = (of: 'status' | 'side' | 'rater' | 'noun'): ColumnKind => ({ kind: 'word', of });
const figure: ColumnKind = { kind: 'figure', term: null };
const moved: ColumnKind = { kind: 'figure', term: 'term_id' };
const ofAccount: Columns = { account_id: record('account') };
const ofOpportunity: Columns = { ...ofAccount, opportunity_id: record('opportunity') };

/** An amount in its two columns. */
function money(name: string): Columns {
  return { [`${name}_minor`]: { kind: 'money', currency: `${name}_currency` }, [`${name}_currency`]: hidden };
}

const lineAmount: ColumnKind = { kind: 'money', currency: 'currency' };

/** Columns that the store keeps for itself. */
const own: Columns = { id: hidden, version: hidden, created_at: hidden, updated_at: hidden, number: hidden };

/** Every column of every record, in the order in which it is told. */
export const columnKinds: Readonly<Record<HistoryNoun, Columns>> = {
  account: {
    ...own,
    name: text,
    aliases: texts,
    external_id: text,
    parent: { kind: 'record', of: 'account', isLoose: true },
    industry: text,
    region: text,
    address: text,
    postal_code: text,
    website: text,
    employees: number,
    ...money('revenue'),
    ...money('profit'),
    owner: text,
    note: text,
    fields: form,
    archived_at: instant,
  },
  contact: {
    ...own,
    ...ofAccount,
    name: text,
    aliases: texts,
    external_id: text,
    title: text,
    department: text,
    function: term('functions'),
    level: term('levels'),
    style: { kind: 'style' },
    reports_to: record('contact'),
    phone: text,
    mobile: text,
    email: text,
    note: text,
    fields: form,
    archived_at: instant,
  },
  opportunity: {
    ...own,
    ...ofAccount,
    name: text,
    aliases: texts,
    external_id: text,
    description: text,
    ...money('amount'),
    close_date: date,
    owner: text,
    playbook: text,
    stage: { kind: 'stage' },
    stage_since: date,
    status: word('status'),
    decided_on: date,
    reason: text,
    closed_on: date,
    note: text,
    fields: form,
    archived_at: instant,
  },
  activity: {
    ...own,
    ...ofOpportunity,
    playbook: hidden,
    kind: { kind: 'activity' },
    status: word('status'),
    on_date: date,
    time: text,
    place: text,
    contact_ids: { kind: 'records', of: 'contact' },
    team: texts,
    owner: text,
    part_of_id: record('activity'),
    important: flag,
    goal: text,
    ...money('cost'),
    minutes: number,
    outcome: text,
    next_step: text,
    next_on: date,
    plan: points,
    report: points,
    timing: { kind: 'timing' },
    note: text,
  },
  assessment: {
    ...own,
    playbook: hidden,
    playbook_version: hidden,
    playbook_hash: hidden,
    template: { kind: 'template' },
    subject_noun: hidden,
    subject_id: { kind: 'subject' },
    subject_ref: hidden,
    subject_name: text,
    rater: text,
    role: word('rater'),
    at: text,
    status: hidden,
    occasion_id: record('activity'),
    sheet: { kind: 'document' },
    card: { kind: 'document' },
  },
  role: {
    ...own,
    opportunity_id: record('opportunity'),
    contact_id: record('contact'),
    roles: terms('roles'),
    attitude: term('attitudes'),
    influence: number,
    guides: terms('guides'),
    plan: term('opponents'),
    plan_note: text,
    note: text,
  },
  marker: {
    ...own,
    contact_id: record('contact'),
    opportunity_id: record('opportunity'),
    marker: { kind: 'marker' },
    on_date: date,
    evidence: text,
    retracted_on: date,
    retract_reason: text,
  },
  need: {
    ...own,
    ...ofOpportunity,
    level: term('needs'),
    parent_id: record('need'),
    text,
    owner_id: record('contact'),
    evidence: text,
    confirmed_on: date,
    confirmed_by: record('contact'),
    urgency: number,
    weight: number,
    must: flag,
    deadline: date,
    note: text,
    archived_at: instant,
  },
  budget_line: {
    ...own,
    ...ofAccount,
    category: term('categories'),
    year: text,
    currency: text,
    installed: number,
    budget_minor: lineAmount,
    bought_minor: lineAmount,
    ours_minor: lineAmount,
    planned_minor: lineAmount,
    as_of: date,
    note: text,
    fields: form,
  },
  tie: {
    ...own,
    ...ofAccount,
    from_id: record('contact'),
    kind: term('ties'),
    to_id: record('contact'),
    evidence: text,
    note: text,
  },
  source: {
    ...own,
    ...ofAccount,
    subject_noun: word('noun'),
    subject_id: { kind: 'subject' },
    field: { kind: 'field' },
    teller_id: record('contact'),
    source: text,
    on_date: date,
  },
  competitor: { ...own, name: text, aliases: texts, note: text, archived_at: instant },
  rival: { ...own, ...ofOpportunity, competitor_id: record('competitor'), offer: text, note: text },
  rating: {
    ...own,
    ...ofOpportunity,
    need_id: record('need'),
    competitor_id: record('competitor'),
    score: number,
    evidence: text,
    strength: term('strengths'),
  },
  value: {
    ...own,
    ...ofOpportunity,
    need_id: record('need'),
    strength: term('strengths'),
    role: term('roles'),
    feature: text,
    advantage: text,
    benefit: text,
    evidence: text,
    note: text,
    archived_at: instant,
  },
  checklist: {
    ...own,
    ...ofOpportunity,
    outline: { kind: 'outline' },
    point: { kind: 'point' },
    owner: text,
    due_on: date,
    done_on: date,
    dropped: flag,
    note: text,
  },
  negotiation: {
    ...own,
    ...ofOpportunity,
    name: text,
    status: word('status'),
    started_on: date,
    closed_on: date,
    our_alternative: text,
    their_alternative: text,
    common_interest: text,
    minutes: points,
    deadlock: steps,
    note: text,
  },
  negotiator: {
    ...own,
    ...ofAccount,
    negotiation_id: record('negotiation'),
    side: word('side'),
    name: text,
    contact_id: record('contact'),
    roles: terms('negotiators'),
    ...money('limit'),
    limit_note: text,
    note: text,
  },
  term: {
    ...own,
    ...ofAccount,
    negotiation_id: record('negotiation'),
    kind: term('terms'),
    label: text,
    unit: text,
    decimals: hidden,
    opening: figure,
    target: figure,
    bottom: figure,
    their_bottom: figure,
    agreed: figure,
    target_text: text,
    bottom_text: text,
    agreed_text: text,
    importance_us: number,
    importance_them: number,
    their_position: text,
    their_interest: text,
    expected: figure,
    note: text,
  },
  concession: {
    ...own,
    ...ofAccount,
    negotiation_id: record('negotiation'),
    term_id: record('term'),
    side: word('side'),
    at: instant,
    before: moved,
    after: moved,
    text,
    in_return: text,
    approved_by: text,
    override: text,
    note: text,
  },
  milestone: {
    ...own,
    ...ofOpportunity,
    milestone: step,
    planned_on: date,
    actual_on: date,
    owner: text,
    evidence: text,
    note: text,
  },
  receivable: {
    ...own,
    ...ofOpportunity,
    name: text,
    contract: text,
    invoice: text,
    invoiced_on: date,
    ...money('amount'),
    due_on: date,
    owner: text,
    payer: term('payers'),
    cause: term('causes'),
    cause_note: text,
    note: text,
    archived_at: instant,
  },
  payment: { ...own, ...ofAccount, receivable_id: record('receivable'), on: date, ...money('amount'), note: text },
  receivable_contact: {
    ...own,
    ...ofAccount,
    receivable_id: record('receivable'),
    step,
    on: date,
    contact_id: record('contact'),
    by: text,
    outcome: text,
    promised_on: date,
  },
  complaint: {
    ...own,
    ...ofOpportunity,
    contact_id: record('contact'),
    text,
    grade: term('grades'),
    received_at: instant,
    due_at: instant,
    owner: text,
    cause: term('causes'),
    cause_note: text,
    steps,
    note: text,
    closed_on: date,
  },
  quota: { ...own, owner: text, period: text, ...money('amount') },
};

/** A record that a row points to. */
export interface RowReference {
  readonly noun: HistoryNoun;
  readonly id: string;
}

/**
 * The records that a row, or some of its columns, points to.
 * @param row whole or in part; the noun of a subject is read from it
 */
export function referencesOf(noun: HistoryNoun, row: StoredRow): RowReference[] {
  return Object.entries(row).flatMap(([column, value]): RowReference[] => {
    const kind = columnKinds[noun][column];
    if (kind === undefined || value === null || value === '') return [];
    switch (kind.kind) {
      case 'record':
        return [{ noun: kind.of, id: String(value) }];
      case 'records':
        return readList(value).map((id) => ({ noun: kind.of, id }));
      case 'subject': {
        const of = row.subject_noun;
        return isNoun(of) ? [{ noun: of, id: String(value) }] : [];
      }
      default:
        return [];
    }
  });
}

function isNoun(value: unknown): value is HistoryNoun {
  return typeof value === 'string' && Object.hasOwn(columnKinds, value);
}

/** The texts of a JSON list; none where it is no such list. */
export function readList(value: string | number | null): string[] {
  const list = readJson(value);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}

/** The value of a JSON column; null where it cannot be read: what the history shows must not fail on it. */
export function readJson(value: string | number | null | undefined): unknown {
  if (typeof value !== 'string') return null;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/**
 * Rows without a ref that belong to a record: their kind, and the column that says to which. The history of a record
 * tells theirs too.
 */
export const partsOf: Partial<Readonly<Record<HistoryNoun, readonly (readonly [HistoryNoun, string])[]>>> = {
  account: [
    ['budget_line', 'account_id'],
    ['tie', 'account_id'],
    ['source', 'subject_id'],
  ],
  contact: [
    ['role', 'contact_id'],
    ['marker', 'contact_id'],
    ['tie', 'from_id'],
    ['tie', 'to_id'],
    ['source', 'subject_id'],
  ],
  opportunity: [
    ['role', 'opportunity_id'],
    ['marker', 'opportunity_id'],
    ['rival', 'opportunity_id'],
    ['rating', 'opportunity_id'],
    ['checklist', 'opportunity_id'],
    ['milestone', 'opportunity_id'],
    ['source', 'subject_id'],
  ],
  need: [['rating', 'need_id']],
  competitor: [['rival', 'competitor_id']],
  negotiation: [
    ['negotiator', 'negotiation_id'],
    ['term', 'negotiation_id'],
    ['concession', 'negotiation_id'],
  ],
  receivable: [
    ['payment', 'receivable_id'],
    ['receivable_contact', 'receivable_id'],
  ],
};

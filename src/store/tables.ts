/** The tables as Kysely sees them: what a row holds before it becomes a record. Names as in the database. */
import type { Generated } from 'kysely';
import type { RaterRole } from '../core/assessment/types.ts';
import type { Money } from '../core/money.ts';
import type { ActivityStatus, Fresh, OpportunityStatus } from '../core/records/types.ts';
import type {
  ChecklistItem,
  Competitor,
  Complaint,
  Concession,
  Milestone,
  Negotiation,
  NegotiationTerm,
  Negotiator,
  Payment,
  Quota,
  Rating,
  Receivable,
  ReceivableContact,
  Rival,
  ValueCard,
} from '../core/records/sales-types.ts';
import type { CommandKind } from '../core/history/types.ts';
import type { ErasureScope } from '../core/privacy/types.ts';
import type { Noun } from './types.ts';

/** Raised with every migration; kept apart from the migrations, which are loaded only where one is due. */
export const schemaVersion = 4;

/** `PRAGMA user_version` of a file in whose place another one has been put: it is used no more. */
export const replacedVersion = 0x7fffffff;

/** `PRAGMA application_id` of our databases: the letters "kam" and a 1. */
export const applicationId = 0x6b616d31;

/** Columns of everything that is versioned. */
interface BaseRow {
  /** ULID. */
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
}

/** Columns of everything that has a ref: `acc-12` is number 12 of the accounts. */
export interface NumberedRow extends BaseRow {
  number: number;
}

/** A new row, before the recorder numbers and stamps it. */
export type NewRow<Row> = Omit<Row, 'number' | 'version' | 'created_at' | 'updated_at'>;

/** A row to be written back: the version is the one that was read. */
export type ChangedRow<Row> = NewRow<Row> & { version: number };

export interface AccountRow extends NumberedRow {
  name: string;
  /** JSON list of texts. */
  aliases: string;
  external_id: string | null;
  parent: string | null;
  industry: string | null;
  region: string | null;
  address: string | null;
  postal_code: string | null;
  website: string | null;
  employees: number | null;
  revenue_minor: number | null;
  revenue_currency: string | null;
  profit_minor: number | null;
  profit_currency: string | null;
  owner: string | null;
  note: string | null;
  /** JSON object. */
  fields: string;
  archived_at: string | null;
}

export interface ContactRow extends NumberedRow {
  account_id: string;
  name: string;
  aliases: string;
  external_id: string | null;
  title: string | null;
  department: string | null;
  function: string | null;
  level: string | null;
  style: string | null;
  reports_to: string | null;
  phone: string | null;
  mobile: string | null;
  email: string | null;
  note: string | null;
  fields: string;
  archived_at: string | null;
}

export interface OpportunityRow extends NumberedRow {
  account_id: string;
  name: string;
  aliases: string;
  external_id: string | null;
  description: string | null;
  amount_minor: number | null;
  amount_currency: string | null;
  close_date: string | null;
  owner: string | null;
  playbook: string;
  stage: string | null;
  stage_since: string | null;
  status: OpportunityStatus;
  decided_on: string | null;
  reason: string | null;
  closed_on: string | null;
  note: string | null;
  fields: string;
  archived_at: string | null;
}

export interface RoleRow extends BaseRow {
  opportunity_id: string;
  contact_id: string;
  roles: string;
  attitude: string | null;
  influence: number | null;
  guides: string;
  note: string | null;
  plan: string | null;
  plan_note: string | null;
}

export interface MarkerRow extends BaseRow {
  /** One of the two is set. */
  contact_id: string | null;
  opportunity_id: string | null;
  marker: string;
  on_date: string;
  evidence: string | null;
  retracted_on: string | null;
  retract_reason: string | null;
}

export interface AssessmentRow extends NumberedRow {
  playbook: string;
  playbook_version: string;
  playbook_hash: string;
  template: string;
  subject_noun: 'account' | 'contact' | 'opportunity' | 'activity' | 'person' | 'none';
  subject_id: string | null;
  subject_ref: string | null;
  subject_name: string | null;
  rater: string;
  role: RaterRole;
  at: string;
  status: 'completed' | 'incomplete';
  /** JSON. */
  sheet: string;
  card: string;
  occasion_id: string | null;
}

export interface ActivityRow extends NumberedRow {
  account_id: string;
  opportunity_id: string | null;
  playbook: string;
  kind: string;
  status: ActivityStatus;
  on_date: string;
  place: string | null;
  /** JSON lists of texts. */
  contact_ids: string;
  team: string;
  owner: string | null;
  goal: string | null;
  cost_minor: number | null;
  cost_currency: string | null;
  minutes: number | null;
  outcome: string | null;
  next_step: string | null;
  next_on: string | null;
  /** JSON objects of lists of texts. */
  plan: string;
  report: string;
  note: string | null;
  time: string | null;
  part_of_id: string | null;
  /** 0 or 1. */
  important: number;
  /** JSON object of numbers. */
  timing: string;
}

export interface NeedRow extends NumberedRow {
  account_id: string;
  opportunity_id: string;
  level: string;
  parent_id: string | null;
  text: string;
  owner_id: string | null;
  evidence: string | null;
  confirmed_on: string | null;
  confirmed_by: string | null;
  urgency: number | null;
  weight: number | null;
  /** 0 or 1. */
  must: number | null;
  deadline: string | null;
  note: string | null;
  archived_at: string | null;
}

export interface BudgetLineRow extends BaseRow {
  account_id: string;
  category: string;
  year: number;
  currency: string;
  installed: number | null;
  budget_minor: number | null;
  bought_minor: number | null;
  ours_minor: number | null;
  planned_minor: number | null;
  as_of: string | null;
  note: string | null;
  fields: string;
}

export interface TieRow extends BaseRow {
  account_id: string;
  from_id: string;
  to_id: string;
  kind: string;
  evidence: string | null;
  note: string | null;
}

export interface SourceRow extends BaseRow {
  account_id: string;
  subject_noun: 'account' | 'contact' | 'opportunity';
  subject_id: string;
  field: string;
  teller_id: string | null;
  source: string | null;
  on_date: string;
}

export interface DraftRow {
  playbook: string;
  template: string;
  subject: string;
  rater: string;
  sheet: string;
  question: string | null;
  saved_at: string;
}

// Rows whose columns follow from the record (`mapping.ts`).

type Snake<Key extends string> = Key extends `${infer Head}${infer Rest}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Rest>}`
  : '';
type IsMoney<V> = NonNullable<V> extends Money ? true : false;
type Column<V> = V extends boolean ? number : V extends string | number | null ? V : string;
/** An amount is two columns, a list or object is JSON text, a yes or no is 0 or 1; the rest is kept as it is. */
export type RowOf<T> = ('ref' extends keyof T ? NumberedRow : BaseRow) & {
  -readonly [K in keyof Fresh<T> & string as IsMoney<Fresh<T>[K]> extends true ? never : Snake<K>]: Column<Fresh<T>[K]>;
} & {
  -readonly [K in keyof Fresh<T> & string as IsMoney<Fresh<T>[K]> extends true ? `${Snake<K>}_minor` : never]:
    number | Extract<Fresh<T>[K], null>;
} & {
  -readonly [K in keyof Fresh<T> & string as IsMoney<Fresh<T>[K]> extends true ? `${Snake<K>}_currency` : never]:
    string | Extract<Fresh<T>[K], null>;
};

/** The last number given to a noun; never goes back, so that no ref is used twice. */
interface CounterRow {
  noun: Noun;
  last: number;
}

/** One row per name and alias, folded for comparison: what look-ups by name read. */
export interface NameRow {
  noun: Noun;
  number: number;
  account_id: string;
  key: string;
}

interface CommandRow {
  id: string;
  at: string;
  actor: string;
  name: string;
  /** Counts up in the order of storing: `cmd-12`. */
  number: number;
  kind: CommandKind;
  /** Of an undo or redo: the original command. */
  of_id: string | null;
}

/** Which records' values were blanked in the history, by which command. */
interface ErasureRow {
  id: Generated<number>;
  command_id: string;
  noun: RecordTable;
  record_id: string;
  ref: string | null;
  scope: Generated<ErasureScope>;
  /** Of the person: why, in words that name nobody. */
  reason: string | null;
}

interface ChangeRow {
  id: Generated<number>;
  command_id: string;
  noun: RecordTable;
  record_id: string;
  ref: string | null;
  action: 'insert' | 'update' | 'delete';
  /** JSON objects of columns: all of them for an insert or delete, the changed ones for an update. */
  before: string | null;
  after: string | null;
}

/** A full-text table over tokens of our own; `rowid` is the record's number. Holds no text, only the index. */
export interface SearchRow {
  rowid: number;
  names: string;
  texts: string;
  facets: string;
}

interface MigrationRow {
  version: number;
  name: string;
  at: string;
}

/** Tables whose every change is recorded. */
export interface RecordTables {
  account: AccountRow;
  contact: ContactRow;
  opportunity: OpportunityRow;
  role: RoleRow;
  marker: MarkerRow;
  assessment: AssessmentRow;
  activity: ActivityRow;
  need: NeedRow;
  budget_line: BudgetLineRow;
  tie: TieRow;
  source: SourceRow;
  competitor: RowOf<Competitor>;
  rival: RowOf<Rival>;
  rating: RowOf<Rating>;
  value: RowOf<ValueCard>;
  checklist: RowOf<ChecklistItem>;
  negotiation: RowOf<Negotiation>;
  negotiator: RowOf<Negotiator>;
  term: RowOf<NegotiationTerm>;
  concession: RowOf<Concession>;
  milestone: RowOf<Milestone>;
  receivable: RowOf<Receivable>;
  payment: RowOf<Payment>;
  receivable_contact: RowOf<ReceivableContact>;
  complaint: RowOf<Complaint>;
  quota: RowOf<Quota>;
}
export type RecordTable = keyof RecordTables;

export interface Tables extends RecordTables {
  draft: DraftRow;
  counter: CounterRow;
  name: NameRow;
  command: CommandRow;
  change: ChangeRow;
  erasure: ErasureRow;
  account_search: SearchRow;
  contact_search: SearchRow;
  opportunity_search: SearchRow;
  assessment_search: SearchRow;
  activity_search: SearchRow;
  need_search: SearchRow;
  competitor_search: SearchRow;
  value_search: SearchRow;
  negotiation_search: SearchRow;
  receivable_search: SearchRow;
  complaint_search: SearchRow;
  migration: MigrationRow;
}

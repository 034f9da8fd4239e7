/**
 * One person in the database: what they are called and reached by, which rows are theirs or about them, and where
 * texts may name them. Both handing out what is held about somebody and erasing it begin here.
 */
import { isErasedName, erasedName } from '../core/privacy/erased-name.ts';
import {
  findMentions,
  isSameName,
  isTelling,
  mayMean,
  type Identity,
  type Mentions,
} from '../core/privacy/mentions.ts';
import { recordTables } from './record-tables.ts';
import { refOf } from './refs.ts';
import type { ErasureScope } from '../core/privacy/types.ts';
import type { StoredRow } from '../core/history/types.ts';
import type { Connection } from './database.ts';
import type { RecordTable, RecordTables } from './tables.ts';

/** Columns in which people write what they like. JSON ones are gone through text by text. */
export const textColumns: Readonly<Record<RecordTable, readonly string[]>> = {
  account: ['industry', 'region', 'address', 'website', 'note', 'fields'],
  contact: ['title', 'department', 'note', 'fields'],
  opportunity: ['name', 'aliases', 'description', 'reason', 'note', 'fields'],
  activity: ['place', 'goal', 'outcome', 'next_step', 'plan', 'report', 'note'],
  assessment: ['subject_name', 'rater', 'sheet', 'card'],
  role: ['note', 'plan_note'],
  marker: ['evidence', 'retract_reason'],
  need: ['text', 'evidence', 'note'],
  budget_line: ['note', 'fields'],
  tie: ['evidence', 'note'],
  source: ['source'],
  competitor: ['note'],
  rival: ['offer', 'note'],
  rating: ['evidence'],
  value: ['feature', 'advantage', 'benefit', 'evidence', 'note'],
  checklist: ['note'],
  negotiation: ['name', 'our_alternative', 'their_alternative', 'common_interest', 'minutes', 'deadlock', 'note'],
  negotiator: ['name', 'limit_note', 'note'],
  term: ['label', 'target_text', 'bottom_text', 'agreed_text', 'their_position', 'their_interest', 'note'],
  concession: ['text', 'in_return', 'override', 'note'],
  milestone: ['evidence', 'note'],
  receivable: ['contract', 'invoice', 'name', 'cause_note', 'note'],
  payment: ['note'],
  receivable_contact: ['outcome'],
  complaint: ['text', 'cause_note', 'steps', 'note'],
  quota: [],
};

export const jsonColumns: ReadonlySet<string> = new Set([
  'fields',
  'aliases',
  'plan',
  'report',
  'sheet',
  'card',
  'minutes',
  'deadlock',
  'steps',
]);

/** Rows about a person: the columns that point at them, what becomes of their values, and whether the row goes. */
interface Part {
  readonly keys: readonly string[];
  readonly blank: (mark: string) => StoredRow;
  readonly isDeleted: boolean;
}
export const personParts: Readonly<Partial<Record<RecordTable, Part>>> = {
  role: { keys: ['contact_id'], blank: () => ({ note: null, plan: null, plan_note: null }), isDeleted: false },
  marker: { keys: ['contact_id'], blank: () => ({ evidence: null, retract_reason: null }), isDeleted: false },
  need: { keys: ['owner_id', 'confirmed_by'], blank: () => ({ evidence: null }), isDeleted: false },
  negotiator: {
    keys: ['contact_id'],
    blank: (mark) => ({ name: mark, limit_note: null, note: null }),
    isDeleted: false,
  },
  receivable_contact: { keys: ['contact_id'], blank: () => ({ outcome: null }), isDeleted: false },
  tie: { keys: ['from_id', 'to_id'], blank: () => ({ kind: 'erased', evidence: null, note: null }), isDeleted: true },
  source: { keys: ['subject_id'], blank: () => ({ field: 'erased', source: null }), isDeleted: true },
  assessment: {
    keys: ['subject_id'],
    blank: (mark) => ({ subject_name: mark, sheet: '{}', card: '{}' }),
    isDeleted: true,
  },
};

/** What is known of one person before they are erased. */
export interface PersonCase {
  readonly raw: Connection['raw'];
  readonly contact: RecordTables['contact'];
  readonly mark: string;
  /** In records of the same account. */
  readonly near: Mentions;
  /** In all others: numbers and addresses only, for a name may be somebody else’s there. */
  readonly far: Mentions;
  /** What may be the person or somebody else: where it stands, a person has to decide. */
  readonly isDoubtful: (text: string) => boolean;
  readonly shortNames: readonly string[];
}

/** What is known of a contact; of one that was erased, nothing. @returns null where there is no such contact */
export function openCase(raw: Connection['raw'], contactId: string): PersonCase | null {
  const contact = raw.prepare<[string], RecordTables['contact']>('select * from contact where id = ?').get(contactId);
  if (contact === undefined) return null;
  const mark = erasedName(refOf('contact', contact.number));
  if (isErasedName(contact.name)) {
    const nobody = findMentions({ names: [], phones: [], emails: [] }, [], mark);
    return { raw, contact, mark, near: nobody, far: nobody, isDoubtful: () => false, shortNames: [] };
  }
  const identity = identityOf(raw, contact);
  const colleagues = raw
    .prepare<[string, string], { name: string; aliases: string }>(
      'select name, aliases from contact where account_id = ? and id <> ?',
    )
    .all(contact.account_id, contact.id)
    .flatMap(({ name, aliases }) => [name, ...texts(aliases)]);
  const company = raw
    .prepare<[string], { name: string; aliases: string; parent: string | null }>(
      'select name, aliases, parent from account where id = ?',
    )
    .all(contact.account_id)
    .flatMap(({ name, aliases, parent }) => [name, ...texts(aliases), parent ?? '']);
  const others = [...colleagues, ...company].filter((name) => name !== '' && !isErasedName(name));
  const isShared = (name: string): boolean => others.some((other) => isSameName(other, name));
  const { phones, emails } = identity;
  const telling = identity.names.filter(isTelling);
  const shared = findMentions({ names: telling.filter(isShared), phones: [], emails: [] }, [], mark);
  const isHalf = mayMean(telling);
  return {
    raw,
    contact,
    mark,
    near: findMentions({ names: telling.filter((name) => !isShared(name)), phones, emails }, others, mark),
    far: findMentions({ names: [], phones, emails }, [], mark),
    isDoubtful: (text) => shared.has(text) || isHalf(text),
    shortNames: identity.names.filter((name) => !isTelling(name)),
  };
}

/** What they are and ever were called, and where they could ever be reached. */
function identityOf(raw: Connection['raw'], contact: RecordTables['contact']): Identity {
  const past = raw
    .prepare<[string], { before: string | null; after: string | null }>(
      'select before, after from change where record_id = ? order by id',
    )
    .all(contact.id)
    .flatMap(({ before, after }) => [before, after].flatMap((text) => (text === null ? [] : [parseRow(text)])));
  const rows: readonly StoredRow[] = [contact as unknown as StoredRow, ...past];
  const all = (column: string): string[] =>
    rows.flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []));
  const negotiators = raw
    .prepare<[string], string>('select name from negotiator where contact_id = ?')
    .pluck()
    .all(contact.id);
  // Forms may ask for a second number or address.
  const fields = all('fields').flatMap((fieldsText) => texts(fieldsText));
  const isName = (name: string): boolean => name.trim() !== '' && !isErasedName(name);
  return {
    names: unique([...all('name'), ...all('aliases').flatMap(texts), ...negotiators].filter(isName)),
    phones: unique([...all('phone'), ...all('mobile'), ...fields.filter((text) => /^\+?[\d\s().-]{7,20}$/.test(text))]),
    emails: unique([...all('email'), ...fields.filter((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))]),
  };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** Every text in a JSON value; none where it cannot be read. */
export function texts(text: string): readonly string[] {
  const found: string[] = [];
  mapTexts(parseJson(text), (value) => {
    found.push(value);
    return value;
  });
  return found;
}

/** What a row is to a person. */
export function scopeOf(noun: RecordTable, row: StoredRow, contactId: string): ErasureScope {
  if (noun === 'contact' && row.id === contactId) return 'person';
  return personParts[noun]?.keys.some((key) => row[key] === contactId) === true ? 'part' : 'mention';
}

/** All rows that belong to an account, itself included. */
export function rowsOfAccount(
  raw: Connection['raw'],
  accountId: string,
): readonly { noun: RecordTable; row: StoredRow }[] {
  const ofContacts = '(select id from contact where account_id = @id)';
  const ofOpportunities = '(select id from opportunity where account_id = @id)';
  const ofActivities = '(select id from activity where account_id = @id)';
  return recordTables.flatMap((noun) => {
    const where: Readonly<Partial<Record<RecordTable, string>>> = {
      account: 'id = @id',
      role: `opportunity_id in ${ofOpportunities} or contact_id in ${ofContacts}`,
      marker: `opportunity_id in ${ofOpportunities} or contact_id in ${ofContacts}`,
      assessment: `subject_id = @id or subject_id in ${ofContacts} or subject_id in ${ofOpportunities}
        or subject_id in ${ofActivities} or occasion_id in ${ofActivities}`,
      competitor: 'false',
      quota: 'false',
    };
    return raw
      .prepare<{ id: string }, StoredRow>(`select * from ${noun} where ${where[noun] ?? 'account_id = @id'}`)
      .all({ id: accountId })
      .map((row) => ({ noun, row }));
  });
}

/** Rows of the account that were deleted, as they were. */
export function deletedRows(
  raw: Connection['raw'],
  accountId: string,
  near: ReadonlyMap<string, unknown>,
): readonly { noun: RecordTable; row: StoredRow }[] {
  const deleted = raw
    .prepare<[], { noun: RecordTable; before: string }>(
      `select noun, before from change where action = 'delete' order by id`,
    )
    .all()
    .map(({ noun, before }) => ({ noun, row: parseRow(before) }))
    .filter(({ row }) => !near.has(String(row.id)));
  const owners = new Set([...near.keys(), accountId]);
  // A row may hang on one that was deleted too, whichever went first.
  const belongs = ({ row }: { row: StoredRow }): boolean =>
    ['id', 'account_id', 'opportunity_id', 'contact_id', 'subject_id'].some((key) => owners.has(String(row[key])));
  for (let before = -1; before !== owners.size;) {
    before = owners.size;
    for (const one of deleted) if (belongs(one)) owners.add(String(one.row.id));
  }
  const found = new Map(deleted.filter(belongs).map((one) => [String(one.row.id), one]));
  return [...found.values()];
}

/** A JSON value with each of its texts changed. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]));
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The columns in a JSON object; none where it is no such object. */
export function parseRow(text: string): StoredRow {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null ? (value as StoredRow) : {};
}

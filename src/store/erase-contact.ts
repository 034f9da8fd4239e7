/**
 * Takes everything out of the database that tells of a person: their record but for a tombstone, what was kept about
 * them, their name, numbers and addresses wherever texts hold them, and all of it out of the history, the drafts, the
 * search index and the pages of the file that are not in use. Loaded only where somebody is erased.
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
import { entryOf } from './entries.ts';
import { writeCommand } from './history.ts';
import { recordTables } from './record-tables.ts';
import { hasRef, refOf } from './refs.ts';
import { replaceEntry, searchTables } from './search.ts';
import { explain } from './storage-errors.ts';
import type { Connection, Executor } from './database.ts';
import type { RecordTable, RecordTables } from './tables.ts';
import type { CommandInfo, ErasurePlan, ErasureScope, ErasedRecord, Noun } from './types.ts';

type Value = string | number | null;
export interface Row {
  readonly [column: string]: Value;
}

interface RowWork {
  readonly noun: RecordTable;
  readonly scope: ErasureScope;
  readonly before: Row;
  /** Null: it is deleted. */
  readonly after: Row | null;
}

interface ChangeWork {
  readonly id: number;
  readonly before: string | null;
  readonly after: string | null;
}

interface DraftWork {
  readonly key: Row;
  /** Null: it is deleted. */
  readonly sheet: string | null;
}

interface Work {
  readonly rows: readonly RowWork[];
  readonly changes: readonly ChangeWork[];
  readonly drafts: readonly DraftWork[];
  /** Records whose values are blanked, in the table or the history, by their ids. */
  readonly touched: ReadonlyMap<string, ErasedRecord>;
  readonly unsure: readonly ErasedRecord[];
  readonly shortNames: readonly string[];
}

/** Columns in which people write what they like. JSON ones are gone through text by text. */
export const words: Readonly<Record<RecordTable, readonly string[]>> = {
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

export const json: ReadonlySet<string> = new Set([
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

/** What is left of the person's own record. */
const person: Row = {
  aliases: '[]',
  external_id: null,
  title: null,
  department: null,
  function: null,
  level: null,
  style: null,
  reports_to: null,
  phone: null,
  mobile: null,
  email: null,
  note: null,
  fields: '{}',
};

/** Rows about a person: the columns that point at them, what becomes of their values, and whether the row goes. */
interface Part {
  readonly keys: readonly string[];
  readonly blank: (mark: string) => Row;
  readonly isDeleted: boolean;
}
const parts: Readonly<Partial<Record<RecordTable, Part>>> = {
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
interface Case {
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

/**
 * What an erasure would do, for a person to read first.
 * @returns null where there is no such contact
 */
export function planErasure({ raw, file }: Connection, contactId: string): ErasurePlan | null {
  return explain(file, () => {
    const open = openCase(raw, contactId);
    return open === null ? null : describe(open, collect(open));
  });
}

/**
 * Erases a contact in one transaction; the history keeps that it was done, and nothing of what was there.
 * @param trx the transaction that `connection` is in
 * @param reason in words that name nobody
 * @returns what was done; null where there is no such contact
 */
export async function eraseContact(
  connection: Connection,
  trx: Executor,
  command: CommandInfo,
  { contactId, reason }: { readonly contactId: string; readonly reason: string },
): Promise<ErasurePlan | null> {
  const { raw } = connection;
  const open = openCase(raw, contactId);
  if (open === null) return null;
  const work = collect(open);
  const plan = describe(open, work);
  if (plan.isErased) return plan;
  await writeCommand(trx, { ...command, about: { kind: 'erase' } });
  for (const { noun, id, ref, scope } of work.touched.values()) {
    const why = scope === 'person' ? reason : null;
    await trx
      .insertInto('erasure')
      .values({ command_id: command.id, noun, record_id: id, ref, scope, reason: why })
      .execute();
  }
  for (const { id, before, after } of work.changes) {
    await trx.updateTable('change').set({ before, after }).where('id', '=', id).execute();
  }
  for (const row of work.rows) await writeRow(trx, command, row, open.mark);
  for (const { key, sheet } of work.drafts) writeDraft(raw, key, sheet);
  // What was deleted from the index stays in its segments until they are merged.
  for (const table of Object.values(searchTables)) {
    raw.prepare(`insert into ${table} (${table}) values ('optimize')`).run();
  }
  return plan;
}

/**
 * Rewrites the file without the pages that are not in use, and empties the write-ahead log. Outside a transaction.
 * @returns false where another process holds on to what was there; to be done again
 */
export function wipeUnused({ raw, file }: Connection): boolean {
  return explain(file, () => {
    if (raw.prepare(`select 1 from sqlite_schema where name = 'sqlite_stat4'`).get() !== undefined) {
      // It holds samples of what the columns held.
      raw.exec('delete from sqlite_stat4');
    }
    try {
      raw.exec('vacuum');
    } catch (error) {
      if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return false;
      throw error;
    }
    const [result] = raw.pragma('wal_checkpoint(truncate)') as readonly { busy: number }[];
    return result?.busy === 0;
  });
}

export function openCase(raw: Connection['raw'], contactId: string): Case | null {
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
  const rows: readonly Row[] = [contact as unknown as Row, ...past];
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
  mapTexts(parse(text), (value) => {
    found.push(value);
    return value;
  });
  return found;
}

function collect(open: Case): Work {
  const { raw, contact } = open;
  const touched = new Map<string, ErasedRecord>();
  const unsure: ErasedRecord[] = [];
  const touch = (noun: RecordTable, row: Row, scope: ErasureScope): void => {
    touched.set(String(row.id), erasedRecord(noun, row, scope));
  };
  const rows: RowWork[] = [];
  const near = rowsOfAccount(raw, contact.account_id);
  const nearIds = new Map<string, { noun: RecordTable; row: Row }>();
  if (isErasedName(contact.name)) {
    return { rows, changes: [], drafts: [], touched, unsure, shortNames: [] };
  }
  for (const { noun, row } of near) {
    nearIds.set(String(row.id), { noun, row });
    const scope = scopeOf(noun, row, contact.id);
    const after = scope !== 'mention' && parts[noun]?.isDeleted === true ? null : blank(noun, scope, row, open);
    if (after === null || isChanged(row, after)) {
      rows.push({ noun, scope, before: row, after });
      touch(noun, row, scope);
    }
    if (scope === 'mention' && isDoubtful(noun, after ?? row, open)) unsure.push(erasedRecord(noun, row, 'mention'));
  }
  for (const { noun, row } of rowsElsewhere(open, nearIds)) {
    const after = blankMentions(noun, row, open.far);
    if (!isChanged(row, after)) continue;
    rows.push({ noun, scope: 'mention', before: row, after });
    touch(noun, row, 'mention');
  }
  const gone = deletedRows(raw, contact.account_id, nearIds);
  const changes = [
    ...[...nearIds.values(), ...gone].flatMap(({ noun, row }) => {
      const scope = scopeOf(noun, row, contact.id);
      const found = changesOf(raw, String(row.id)).flatMap((change) =>
        blankChange(change, (values) => blank(noun, scope, values, open)),
      );
      if (found.length > 0 && !touched.has(String(row.id))) touch(noun, row, scope);
      return found;
    }),
    ...changesElsewhere(open, new Set([...nearIds.keys(), ...gone.map(({ row }) => String(row.id))])).flatMap(
      (change) => {
        const found = blankChange(change, (values) => blankMentions(change.noun, values, open.far));
        if (found.length > 0 && !touched.has(change.record_id)) {
          const { noun, record_id: id, ref } = change;
          touched.set(id, { noun, id, ref, scope: 'mention' });
        }
        return found;
      },
    ),
  ];
  return { rows, changes, drafts: collectDrafts(open, nearIds), touched, unsure, shortNames: open.shortNames };
}

function describe({ contact }: Case, { rows, changes, drafts, touched, unsure, shortNames }: Work): ErasurePlan {
  return {
    ref: refOf('contact', contact.number),
    isErased: isErasedName(contact.name),
    records: [...touched.values()],
    deleted: rows.flatMap(({ noun, before, after, scope }) =>
      after === null ? [erasedRecord(noun, before, scope)] : [],
    ),
    changes: changes.length,
    drafts: drafts.length,
    unsure,
    shortNames,
    isWiped: false,
  };
}

function erasedRecord(noun: RecordTable, row: Row, scope: ErasureScope): ErasedRecord {
  return { noun, id: String(row.id), ref: hasRef(noun) ? refOf(noun, Number(row.number)) : null, scope };
}

export function scopeOf(noun: RecordTable, row: Row, contactId: string): ErasureScope {
  if (noun === 'contact' && row.id === contactId) return 'person';
  return parts[noun]?.keys.some((key) => row[key] === contactId) === true ? 'part' : 'mention';
}

/** All rows that belong to an account, itself included. */
export function rowsOfAccount(raw: Connection['raw'], accountId: string): readonly { noun: RecordTable; row: Row }[] {
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
      .prepare<{ id: string }, Row>(`select * from ${noun} where ${where[noun] ?? 'account_id = @id'}`)
      .all({ id: accountId })
      .map((row) => ({ noun, row }));
  });
}

/** Rows of other accounts, and of none, that hold a number or an address of the person. */
function rowsElsewhere(
  { raw, far }: Case,
  near: ReadonlyMap<string, unknown>,
): readonly { noun: RecordTable; row: Row }[] {
  raw.function('names_person', { deterministic: true }, (text) => (far.has(looseText(String(text))) ? 1 : 0));
  return recordTables.flatMap((noun) => {
    if (words[noun].length === 0) return [];
    const text = words[noun].map((column) => `coalesce(${column}, '')`).join(` || ' ' || `);
    return raw
      .prepare<[], Row>(`select * from ${noun} where names_person(${text})`)
      .all()
      .filter((row) => !near.has(String(row.id)))
      .map((row) => ({ noun, row }));
  });
}

/** JSON writes a line break as two signs, the second one a letter. */
function looseText(text: string): string {
  return text.replace(/\\+[bfnrt]/g, ' ');
}

/** Rows of the account that were deleted, as they were. */
export function deletedRows(
  raw: Connection['raw'],
  accountId: string,
  near: ReadonlyMap<string, unknown>,
): readonly { noun: RecordTable; row: Row }[] {
  const deleted = raw
    .prepare<[], { noun: RecordTable; before: string }>(
      `select noun, before from change where action = 'delete' order by id`,
    )
    .all()
    .map(({ noun, before }) => ({ noun, row: parseRow(before) }))
    .filter(({ row }) => !near.has(String(row.id)));
  const owners = new Set([...near.keys(), accountId]);
  // A row may hang on one that was deleted too, whichever went first.
  const belongs = ({ row }: { row: Row }): boolean =>
    ['id', 'account_id', 'opportunity_id', 'contact_id', 'subject_id'].some((key) => owners.has(String(row[key])));
  for (let before = -1; before !== owners.size;) {
    before = owners.size;
    for (const one of deleted) if (belongs(one)) owners.add(String(one.row.id));
  }
  const found = new Map(deleted.filter(belongs).map((one) => [String(one.row.id), one]));
  return [...found.values()];
}

interface ChangeRow extends ChangeWork {
  readonly noun: RecordTable;
  readonly record_id: string;
  readonly ref: string | null;
}
const changeColumns = 'id, noun, record_id, ref, before, after';

export function changesOf(raw: Connection['raw'], recordId: string): readonly ChangeRow[] {
  return raw
    .prepare<[string], ChangeRow>(`select ${changeColumns} from change where record_id = ? order by id`)
    .all(recordId);
}

function changesElsewhere({ raw }: Case, near: ReadonlySet<string>): readonly ChangeRow[] {
  return raw
    .prepare<[], ChangeRow>(
      `select ${changeColumns} from change where names_person(coalesce(before, '') || ' ' || coalesce(after, ''))`,
    )
    .all()
    .filter(({ record_id }) => !near.has(record_id));
}

function blankChange({ id, before, after }: ChangeWork, work: (values: Row) => Row): readonly ChangeWork[] {
  const rewrite = (text: string | null): string | null => {
    if (text === null) return null;
    const values = parseRow(text);
    const blanked = work(values);
    return isChanged(values, blanked) ? JSON.stringify(blanked) : text;
  };
  const blanked = { id, before: rewrite(before), after: rewrite(after) };
  return blanked.before === before && blanked.after === after ? [] : [blanked];
}

function collectDrafts(open: Case, near: ReadonlyMap<string, unknown>): readonly DraftWork[] {
  const drafts = open.raw.prepare<[], Row>('select playbook, template, subject, rater, sheet from draft').all();
  return drafts.flatMap(({ sheet, ...key }): DraftWork[] => {
    if (key.subject === open.contact.id) return [{ key, sheet: null }];
    const mentions = near.has(String(key.subject)) ? open.near : open.far;
    const blanked = blankJson(String(sheet), mentions);
    return blanked === sheet ? [] : [{ key, sheet: blanked }];
  });
}

/** The values of a row, or those of them that a change holds, without what tells of the person. */
function blank(noun: RecordTable, scope: ErasureScope, values: Row, open: Case): Row {
  if (scope === 'person') return overwrite(values, { ...person, name: open.mark });
  const rest = blankMentions(noun, values, open.near);
  return scope === 'part' ? overwrite(rest, parts[noun]?.blank(open.mark) ?? {}) : rest;
}

function overwrite(values: Row, by: Row): Row {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [column, column in by ? (by[column] ?? null) : value]),
  );
}

function blankMentions(noun: RecordTable, values: Row, mentions: Mentions): Row {
  const columns = words[noun];
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => {
      if (typeof value !== 'string' || !columns.includes(column)) return [column, value];
      return [column, json.has(column) ? blankJson(value, mentions) : mentions.replace(value)];
    }),
  );
}

function blankJson(text: string, mentions: Mentions): string {
  const value = parse(text);
  if (value === undefined) return mentions.replace(text);
  const blanked = JSON.stringify(mapTexts(value, (inner) => mentions.replace(inner)));
  return blanked === JSON.stringify(value) ? text : blanked;
}

function isDoubtful(noun: RecordTable, row: Row, open: Case): boolean {
  // Names and numbers of companies and of other people are never replaced.
  const own = noun === 'account' || noun === 'contact' ? ['name', 'aliases', 'phone', 'mobile', 'email'] : [];
  const texts = (columns: readonly string[]): string[] =>
    columns.flatMap((column) => (typeof row[column] === 'string' ? [row[column]] : []));
  return texts(words[noun]).some((text) => open.isDoubtful(text)) || texts(own).some((text) => open.near.has(text));
}

function isChanged(before: Row, after: Row): boolean {
  return Object.keys(before).some((column) => before[column] !== after[column]);
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner, change)]));
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function parseRow(text: string): Row {
  const value = parse(text);
  return typeof value === 'object' && value !== null ? (value as Row) : {};
}

/** Writes a row; its change says that it was touched and by which command, and nothing of what it held. */
async function writeRow(
  trx: Executor,
  command: CommandInfo,
  { noun, scope, before, after }: RowWork,
  mark: string,
): Promise<void> {
  const id = String(before.id);
  const table = { db: trx, name: noun as 'account' };
  const number = Number(before.number);
  const common = { command_id: command.id, noun, record_id: id, ref: hasRef(noun) ? refOf(noun, number) : null };
  if (after === null) {
    await table.db.deleteFrom(table.name).where('id', '=', id).execute();
    if (hasRef(noun)) {
      await trx.deleteFrom(searchTables[noun]).where('rowid', '=', number).execute();
      await trx.deleteFrom('name').where('noun', '=', noun).where('number', '=', number).execute();
    }
    const kept = overwrite(before, parts[noun]?.blank(mark) ?? {});
    await trx
      .insertInto('change')
      .values({ ...common, action: 'delete', before: JSON.stringify(kept), after: null })
      .execute();
    return;
  }
  // An erased contact is out of the lists, like an archived one.
  const archived: Row = scope === 'person' && before.archived_at === null ? { archived_at: command.at } : {};
  const stamps: Row = { version: Number(before.version) + 1, updated_at: command.at, ...archived };
  const row = { ...after, ...stamps };
  const changed = Object.fromEntries(Object.entries(row).filter(([column, value]) => before[column] !== value));
  await table.db
    .updateTable(table.name)
    .set(changed as never)
    .where('id', '=', id)
    .execute();
  const was = Object.fromEntries(Object.keys(stamps).map((column) => [column, before[column] ?? null]));
  await trx
    .insertInto('change')
    .values({ ...common, action: 'update', before: JSON.stringify(was), after: JSON.stringify(stamps) })
    .execute();
  if (hasRef(noun)) await moveEntry(trx, noun, number, before, row);
}

async function moveEntry(trx: Executor, noun: Noun, number: number, before: Row, after: Row): Promise<void> {
  const entry = (row: Row) => entryOf(noun, row as unknown as RecordTables[Noun] as never);
  await replaceEntry(trx, noun, number, { before: entry(before), after: entry(after) });
}

function writeDraft(raw: Connection['raw'], key: Row, sheet: string | null): void {
  const where = 'playbook = @playbook and template = @template and subject = @subject and rater = @rater';
  if (sheet === null) raw.prepare(`delete from draft where ${where}`).run(key);
  else raw.prepare(`update draft set sheet = @sheet where ${where}`).run({ ...key, sheet });
}

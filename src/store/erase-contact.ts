/**
 * Takes everything out of the database that tells of a person: their record but for a tombstone, what was kept about
 * them, their name, numbers and addresses wherever texts hold them, and all of it out of the history, the drafts, the
 * search index and the pages of the file that are not in use. Loaded only where somebody is erased.
 */
import { isErasedName } from '../core/privacy/erased-name.ts';
import { entryOf } from './entries.ts';
import { writeCommand } from './history.ts';
import {
  deletedRows,
  jsonColumns,
  mapTexts,
  openCase,
  parseJson,
  parseRow,
  personParts,
  rowsOfAccount,
  scopeOf,
  textColumns,
  type PersonCase,
} from './person-case.ts';
import { recordTables } from './record-tables.ts';
import { hasRef, refOf } from './refs.ts';
import { removeEntry, replaceEntry, searchTables } from './search.ts';
import { explain } from './storage-errors.ts';
import type { StoredRow } from '../core/history/types.ts';
import type { Mentions } from '../core/privacy/mentions.ts';
import type { ErasedRecord, ErasurePlan, ErasureScope } from '../core/privacy/types.ts';
import type { Connection, Executor } from './database.ts';
import type { RecordTable, RecordTables } from './tables.ts';
import type { CommandInfo, Noun } from './types.ts';

interface RowWork {
  readonly noun: RecordTable;
  readonly scope: ErasureScope;
  readonly before: StoredRow;
  /** Null: it is deleted. */
  readonly after: StoredRow | null;
}

interface ChangeWork {
  readonly id: number;
  readonly before: string | null;
  readonly after: string | null;
}

interface DraftWork {
  readonly key: StoredRow;
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

/** What is left of the person's own record. */
const person: StoredRow = {
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

function collect(open: PersonCase): Work {
  const { raw, contact } = open;
  const touched = new Map<string, ErasedRecord>();
  const unsure: ErasedRecord[] = [];
  const touch = (noun: RecordTable, row: StoredRow, scope: ErasureScope): void => {
    touched.set(String(row.id), erasedRecord(noun, row, scope));
  };
  const rows: RowWork[] = [];
  const near = rowsOfAccount(raw, contact.account_id);
  const nearIds = new Map<string, { noun: RecordTable; row: StoredRow }>();
  if (isErasedName(contact.name)) {
    return { rows, changes: [], drafts: [], touched, unsure, shortNames: [] };
  }
  for (const { noun, row } of near) {
    nearIds.set(String(row.id), { noun, row });
    const scope = scopeOf(noun, row, contact.id);
    const after = scope !== 'mention' && personParts[noun]?.isDeleted === true ? null : blank(noun, scope, row, open);
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

function describe({ contact }: PersonCase, { rows, changes, drafts, touched, unsure, shortNames }: Work): ErasurePlan {
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

function erasedRecord(noun: RecordTable, row: StoredRow, scope: ErasureScope): ErasedRecord {
  return { noun, id: String(row.id), ref: hasRef(noun) ? refOf(noun, Number(row.number)) : null, scope };
}

/** Rows of other accounts, and of none, that hold a number or an address of the person. */
function rowsElsewhere(
  { raw, far }: PersonCase,
  near: ReadonlyMap<string, unknown>,
): readonly { noun: RecordTable; row: StoredRow }[] {
  raw.function('names_person', { deterministic: true }, (text) => (far.has(looseText(String(text))) ? 1 : 0));
  return recordTables.flatMap((noun) => {
    if (textColumns[noun].length === 0) return [];
    const text = textColumns[noun].map((column) => `coalesce(${column}, '')`).join(` || ' ' || `);
    return raw
      .prepare<[], StoredRow>(`select * from ${noun} where names_person(${text})`)
      .all()
      .filter((row) => !near.has(String(row.id)))
      .map((row) => ({ noun, row }));
  });
}

/** JSON writes a line break as two signs, the second one a letter. */
function looseText(text: string): string {
  return text.replace(/\\+[bfnrt]/g, ' ');
}

interface ChangeRow extends ChangeWork {
  readonly noun: RecordTable;
  readonly record_id: string;
  readonly ref: string | null;
}
const changeColumns = 'id, noun, record_id, ref, before, after';

function changesOf(raw: Connection['raw'], recordId: string): readonly ChangeRow[] {
  return raw
    .prepare<[string], ChangeRow>(`select ${changeColumns} from change where record_id = ? order by id`)
    .all(recordId);
}

function changesElsewhere({ raw }: PersonCase, near: ReadonlySet<string>): readonly ChangeRow[] {
  return raw
    .prepare<[], ChangeRow>(
      `select ${changeColumns} from change where names_person(coalesce(before, '') || ' ' || coalesce(after, ''))`,
    )
    .all()
    .filter(({ record_id }) => !near.has(record_id));
}

function blankChange({ id, before, after }: ChangeWork, work: (values: StoredRow) => StoredRow): readonly ChangeWork[] {
  const rewrite = (text: string | null): string | null => {
    if (text === null) return null;
    const values = parseRow(text);
    const blanked = work(values);
    return isChanged(values, blanked) ? JSON.stringify(blanked) : text;
  };
  const blanked = { id, before: rewrite(before), after: rewrite(after) };
  return blanked.before === before && blanked.after === after ? [] : [blanked];
}

function collectDrafts(open: PersonCase, near: ReadonlyMap<string, unknown>): readonly DraftWork[] {
  const drafts = open.raw.prepare<[], StoredRow>('select playbook, template, subject, rater, sheet from draft').all();
  return drafts.flatMap(({ sheet, ...key }): DraftWork[] => {
    if (key.subject === open.contact.id) return [{ key, sheet: null }];
    const mentions = near.has(String(key.subject)) ? open.near : open.far;
    const blanked = blankJson(String(sheet), mentions);
    return blanked === sheet ? [] : [{ key, sheet: blanked }];
  });
}

/** The values of a row, or those of them that a change holds, without what tells of the person. */
function blank(noun: RecordTable, scope: ErasureScope, values: StoredRow, open: PersonCase): StoredRow {
  if (scope === 'person') return overwrite(values, { ...person, name: open.mark });
  const rest = blankMentions(noun, values, open.near);
  return scope === 'part' ? overwrite(rest, personParts[noun]?.blank(open.mark) ?? {}) : rest;
}

function overwrite(values: StoredRow, by: StoredRow): StoredRow {
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => [column, column in by ? (by[column] ?? null) : value]),
  );
}

function blankMentions(noun: RecordTable, values: StoredRow, mentions: Mentions): StoredRow {
  const columns = textColumns[noun];
  return Object.fromEntries(
    Object.entries(values).map(([column, value]) => {
      if (typeof value !== 'string' || !columns.includes(column)) return [column, value];
      return [column, jsonColumns.has(column) ? blankJson(value, mentions) : mentions.replace(value)];
    }),
  );
}

function blankJson(text: string, mentions: Mentions): string {
  const value = parseJson(text);
  if (value === undefined) return mentions.replace(text);
  const blanked = JSON.stringify(mapTexts(value, (inner) => mentions.replace(inner)));
  return blanked === JSON.stringify(value) ? text : blanked;
}

function isDoubtful(noun: RecordTable, row: StoredRow, open: PersonCase): boolean {
  // Names and numbers of companies and of other people are never replaced.
  const own = noun === 'account' || noun === 'contact' ? ['name', 'aliases', 'phone', 'mobile', 'email'] : [];
  const texts = (columns: readonly string[]): string[] =>
    columns.flatMap((column) => (typeof row[column] === 'string' ? [row[column]] : []));
  return (
    texts(textColumns[noun]).some((text) => open.isDoubtful(text)) || texts(own).some((text) => open.near.has(text))
  );
}

function isChanged(before: StoredRow, after: StoredRow): boolean {
  return Object.keys(before).some((column) => before[column] !== after[column]);
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
    if (hasRef(noun)) await removeEntry(trx, noun, number);
    const kept = overwrite(before, personParts[noun]?.blank(mark) ?? {});
    await trx
      .insertInto('change')
      .values({ ...common, action: 'delete', before: JSON.stringify(kept), after: null })
      .execute();
    return;
  }
  // An erased contact is out of the lists, like an archived one.
  const archived: StoredRow = scope === 'person' && before.archived_at === null ? { archived_at: command.at } : {};
  const stamps: StoredRow = { version: Number(before.version) + 1, updated_at: command.at, ...archived };
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

async function moveEntry(
  trx: Executor,
  noun: Noun,
  number: number,
  before: StoredRow,
  after: StoredRow,
): Promise<void> {
  const entry = (row: StoredRow) => entryOf(noun, row as unknown as RecordTables[Noun] as never);
  await replaceEntry(trx, noun, number, { before: entry(before), after: entry(after) });
}

function writeDraft(raw: Connection['raw'], key: StoredRow, sheet: string | null): void {
  const where = 'playbook = @playbook and template = @template and subject = @subject and rater = @rater';
  if (sheet === null) raw.prepare(`delete from draft where ${where}`).run(key);
  else raw.prepare(`update draft set sheet = @sheet where ${where}`).run({ ...key, sheet });
}

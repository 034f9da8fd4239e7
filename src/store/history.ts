/**
 * The one write path of records. Whatever is inserted, updated or deleted is written down in the same
 * transaction, with the values before and after; `change` rows belong to one `command` row and are never rewritten.
 */
import { sql } from 'kysely';
import { KamError, message } from '../core/errors.ts';
import { hasRef, refOf } from './refs.ts';
import { insertRows, type Value } from './rows.ts';
import type { Executor } from './database.ts';
import type { ChangedRow, NewRow, RecordTable, RecordTables } from './tables.ts';
import type { CommandInfo, Noun } from './types.ts';

export interface Recorder {
  /** Gives the row its version, times and, where its noun has refs, the next number. */
  insert<T extends RecordTable>(table: T, row: NewRow<RecordTables[T]>): Promise<RecordTables[T]>;
  /**
   * Like `insert`, for many rows of a noun.
   * @param rows with the same columns each
   * @returns the number of the first; the others follow in their order
   */
  insertMany<N extends Noun>(noun: N, rows: readonly NewRow<RecordTables[N]>[]): Promise<number>;
  /**
   * Writes the columns that differ.
   * @param row as read, with its new values; `version` is the one that was read
   * @returns the row before and after, the same one where nothing differs
   * @throws KamError `conflict` where it has been changed since it was read
   */
  update<T extends RecordTable>(
    table: T,
    row: ChangedRow<RecordTables[T]> & { readonly id: string },
  ): Promise<{ readonly before: RecordTables[T]; readonly after: RecordTables[T] }>;
  /**
   * Puts a deleted row back as it was, under its own number, ref and time of making.
   * @param row as it was deleted; the version it gets is one more than that
   */
  bringBack<T extends RecordTable>(table: T, row: RecordTables[T]): Promise<RecordTables[T]>;
  /** @throws KamError `conflict` where it has been changed since it was read */
  remove(table: RecordTable, row: { readonly id: string; readonly version: number }): Promise<void>;
}

/** A row of any record table; the public functions above keep the types apart. */
interface AnyRow {
  readonly [column: string]: string | number | null;
}

/** Columns that every write sets, so that they say nothing about what was changed. */
const stamps: ReadonlySet<string> = new Set(['version', 'created_at', 'updated_at', 'number']);

/** The table under a type that all record tables fit: Kysely cannot type a table known only at run time. */
function open(db: Executor, table: RecordTable): { db: Executor; name: 'account' } {
  return { db, name: table as 'account' };
}

/**
 * @param trx the transaction; also the command row is written in it, with the first change
 * @param command who does what, and when
 */
export function createRecorder(trx: Executor, command: CommandInfo): Recorder {
  let isCommandWritten = false;

  async function needCommand(): Promise<void> {
    if (!isCommandWritten) {
      await writeCommand(trx, command);
      isCommandWritten = true;
    }
  }

  async function record(
    table: RecordTable,
    action: 'insert' | 'update' | 'delete',
    row: AnyRow,
    before: AnyRow | null,
    after: AnyRow | null,
  ): Promise<void> {
    await needCommand();
    await trx
      .insertInto('change')
      .values({
        command_id: command.id,
        noun: table,
        record_id: String(row.id),
        ref: hasRef(table) ? refOf(table, Number(row.number)) : null,
        action,
        before: before === null ? null : JSON.stringify(before),
        after: after === null ? null : action === 'insert' ? snapshot(after) : JSON.stringify(after),
      })
      .execute();
  }

  async function insertRow(table: RecordTable, row: AnyRow): Promise<void> {
    const { db, name } = open(trx, table);
    await db
      .insertInto(name)
      .values(row as never)
      .execute();
    await record(table, 'insert', row, null, row);
  }

  async function current(table: RecordTable, id: string, version: number): Promise<AnyRow> {
    const { db, name } = open(trx, table);
    const row = await db.selectFrom(name).selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined || row.version !== version) {
      const ref = row === undefined ? id : await refToShow(trx, table, row);
      throw new KamError('conflict', message('record-changed', { ref }));
    }
    return row;
  }

  return {
    async insert(table, given) {
      const row = {
        ...given,
        version: 1,
        created_at: command.at,
        updated_at: command.at,
        ...(hasRef(table) ? { number: await nextNumber(trx, table) } : {}),
      } as unknown as RecordTables[typeof table];
      await insertRow(table, row as unknown as AnyRow);
      return row;
    },

    async insertMany(noun, given) {
      const records = given as readonly unknown[] as readonly AnyRow[];
      if (records.length === 0) return 0;
      await needCommand();
      const first = await nextNumber(trx, noun, records.length);
      // What is empty in all of them need not be handed over: most files fill a few columns.
      const own = Object.keys(records[0] ?? {}).filter((column) => records.some((row) => row[column] !== null));
      const columns = [...own, 'version', 'created_at', 'updated_at', 'number'];
      const rows = records.map((row, index) => {
        const values: Value[] = own.map((column) => row[column] ?? null);
        values.push(1, command.at, command.at, first + index);
        return values;
      });
      await insertRows(trx, noun, columns, rows);
      const toSnapshot = snapshots(columns);
      const changes = rows.map((values, index): Value[] => [
        command.id,
        noun,
        records[index]?.id ?? null,
        refOf(noun, first + index),
        'insert',
        toSnapshot(values),
      ]);
      await insertRows(trx, 'change', ['command_id', 'noun', 'record_id', 'ref', 'action', 'after'], changes);
      return first;
    },

    async update(table, given) {
      const before = await current(table, given.id, given.version);
      const wanted = given as unknown as AnyRow;
      const columns = Object.keys(before).filter((key) => !stamps.has(key) && before[key] !== wanted[key]);
      if (columns.length === 0) {
        const same = before as unknown as RecordTables[typeof table];
        return { before: same, after: same };
      }
      const version = given.version + 1;
      const changed = { ...pick(wanted, columns), version, updated_at: command.at };
      const { db, name } = open(trx, table);
      const { numUpdatedRows } = await db
        .updateTable(name)
        .set(changed as never)
        .where('id', '=', given.id)
        .where('version', '=', given.version)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows !== 1n) throw new KamError('conflict', message('record-changed', { ref: given.id }));
      const kept = [...columns, 'version', 'updated_at'];
      const after = { ...before, ...changed };
      await record(table, 'update', before, pick(before, kept), pick(after, kept));
      return {
        before: before as unknown as RecordTables[typeof table],
        after: after as unknown as RecordTables[typeof table],
      };
    },

    async bringBack(table, deleted) {
      const row = { ...deleted, version: deleted.version + 1, updated_at: command.at };
      await insertRow(table, row as unknown as AnyRow);
      return row;
    },

    async remove(table, { id, version }) {
      const before = await current(table, id, version);
      const { db, name } = open(trx, table);
      await db.deleteFrom(name).where('id', '=', id).where('version', '=', version).execute();
      await record(table, 'delete', before, before, null);
    },
  };
}

/** Writes down that there is a command, under the next number. */
export async function writeCommand(trx: Executor, { id, at, actor, name, about }: CommandInfo): Promise<void> {
  await trx
    .insertInto('command')
    .values({
      id,
      at,
      actor,
      name,
      // The write lock is ours: nobody else takes this number.
      number: sql<number>`(select coalesce(max(number), 0) + 1 from command)`,
      kind: about?.kind ?? 'do',
      of_id: about !== undefined && 'ofId' in about ? about.ofId : null,
    })
    .execute();
}

/** What a person calls a row: its ref, or that of the account, opportunity or contact it belongs to. */
async function refToShow(trx: Executor, table: RecordTable, row: AnyRow): Promise<string> {
  if (hasRef(table)) return refOf(table, Number(row.number));
  const noun =
    (['opportunity', 'account'] as const).find((owner) => typeof row[`${owner}_id`] === 'string') ?? 'contact';
  const id = String(row[`${noun}_id`] ?? row.id);
  const owner = await trx.selectFrom(noun).select('number').where('id', '=', id).executeTakeFirst();
  return owner === undefined ? id : refOf(noun, owner.number);
}

/** The next number of a noun, or the first of as many as are wanted. */
async function nextNumber(trx: Executor, noun: Noun, count = 1): Promise<number> {
  const { last } = await trx
    .updateTable('counter')
    .set((eb) => ({ last: eb('last', '+', count) }))
    .where('noun', '=', noun)
    .returning('last')
    .executeTakeFirstOrThrow();
  return last - count + 1;
}

/**
 * A new row as the history keeps it, as JSON: a column that is left out is empty, as is one that came later. Put
 * together by hand, since an import asks for millions of them.
 * @returns what makes it of the values of a row, in the order of the columns
 */
function snapshots(columns: readonly string[]): (values: readonly Value[]) => string {
  const keys = columns.map((column) => `${JSON.stringify(column)}:`);
  return (values) => {
    let text = '{';
    for (let index = 0; index < keys.length; index += 1) {
      const value = values[index] ?? null;
      if (value !== null) text += `${text === '{' ? '' : ','}${keys[index] ?? ''}${JSON.stringify(value)}`;
    }
    return `${text}}`;
  };
}

function snapshot(row: AnyRow): string {
  return snapshots(Object.keys(row))(Object.values(row));
}

function pick(row: AnyRow, columns: readonly string[]): AnyRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

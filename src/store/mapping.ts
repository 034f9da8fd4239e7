/**
 * Records whose columns are their keys in snake case: one description of a record gives its rows, both ways, and
 * the readers and writers that every such table has.
 */
import { refOf } from './refs.ts';
import { addEntry, readPage, replaceEntry, type SearchEntry } from './search.ts';
import { readMoney, type Cell } from './columns.ts';
import type { Money } from '../core/money.ts';
import type { Fresh } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { ChangedRow, NewRow, RecordTable, RecordTables } from './tables.ts';
import type { KeyedReader, Noun, NumberedReader, RecordStore, RowStore } from './types.ts';

/** How one key is kept: as it is, as 0 or 1, as an amount in two columns, or as JSON behind a guard. */
type Kind<V> =
  NonNullable<V> extends boolean
    ? 'flag'
    : NonNullable<V> extends string | number
      ? 'plain'
      : NonNullable<V> extends Money
        ? 'money'
        : (text: string, cell: Cell) => V;

export type Keys<T> = { readonly [K in Exclude<keyof Fresh<T>, 'id'>]-?: Kind<T[K & keyof T]> };

type AnyKind = 'flag' | 'plain' | 'money' | ((text: string, cell: Cell) => unknown);
type AnyRow = Readonly<Record<string, string | number | null | undefined>>;
type AnyRecord = Readonly<Record<string, unknown>>;

export interface Mapping<Table extends RecordTable, T> {
  readonly table: Table;
  readonly toRecord: (row: RecordTables[Table]) => T;
  readonly toColumns: (record: Fresh<T>) => NewRow<RecordTables[Table]>;
}

/**
 * Describes a record.
 * @param noun where it has refs
 */
export function mapping<Table extends RecordTable, T extends object>(
  table: Table,
  keys: Keys<T>,
  noun: Noun | null = null,
): Mapping<Table, T> {
  const kinds = Object.entries<AnyKind>(keys as Readonly<Record<string, AnyKind>>).map(
    ([key, kind]) => [key, snake(key), kind] as const,
  );
  return {
    table,
    toRecord(given) {
      const row = given as unknown as AnyRow;
      const id = String(row.id);
      const record: Record<string, unknown> = {
        id,
        ...(noun === null ? {} : { ref: refOf(noun, Number(row.number)) }),
        version: row.version,
        createdAt: row.created_at,
        updatedAt: row.updated_at,
      };
      for (const [key, column, kind] of kinds) record[key] = readValue(row, column, kind, { table, id });
      return record as T;
    },
    toColumns(given) {
      const record = given as unknown as AnyRecord;
      const row: Record<string, unknown> = { id: record.id };
      for (const [key, column, kind] of kinds) Object.assign(row, writeValue(record[key], column, kind));
      return row as unknown as NewRow<RecordTables[Table]>;
    },
  };
}

function readValue(row: AnyRow, column: string, kind: AnyKind, { table, id }: { table: string; id: string }): unknown {
  if (kind === 'money') {
    const currency = row[`${column}_currency`];
    return readMoney((row[`${column}_minor`] as number | null) ?? null, (currency as string | null) ?? null);
  }
  const value = row[column] ?? null;
  if (value === null || kind === 'plain') return value;
  return kind === 'flag' ? value === 1 : kind(String(value), { column: `${table}.${column}`, id });
}

function writeValue(value: unknown, column: string, kind: AnyKind): Record<string, unknown> {
  if (kind === 'money') {
    const amount = value as Money | null;
    return { [`${column}_minor`]: amount?.minor ?? null, [`${column}_currency`]: amount?.currency ?? null };
  }
  if (value === null || kind === 'plain') return { [column]: value };
  return { [column]: kind === 'flag' ? Number(value) : JSON.stringify(value) };
}

/** `accountId` → `account_id`. */
function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The table under a type that all fit: Kysely cannot type a table known only at run time. */
function rowsOf(db: Executor, table: RecordTable) {
  return db.selectFrom(table as 'rival').selectAll();
}

/** Those of a table whose keys have the values. */
function rowsWhere(db: Executor, table: RecordTable, where: Readonly<Record<string, unknown>>) {
  let rows = rowsOf(db, table);
  for (const [key, value] of Object.entries(where)) {
    const column = snake(key) as 'account_id';
    rows = value === null ? rows.where(column, 'is', null) : rows.where(column, '=', value as string);
  }
  return rows;
}

/** Reads rows by the values of their keys, oldest first. */
export function readKeyed<Table extends RecordTable, T extends object>(
  db: Executor,
  { table, toRecord }: Mapping<Table, T>,
): KeyedReader<T> {
  return {
    async of(where) {
      const rows = rowsWhere(db, table, where).orderBy('id');
      return ((await rows.execute()) as unknown as RecordTables[Table][]).map(toRecord);
    },
  };
}

/** Writes rows that have no ref through a transaction and its recorder. */
export function writeKeyed<Table extends RecordTable, T extends { readonly id: string; readonly version: number }>(
  db: Executor,
  map: Mapping<Table, T>,
  recorder: Recorder,
): KeyedReader<T> & RowStore<T> {
  return {
    ...readKeyed(db, map),
    insert: async (record) => map.toRecord(await recorder.insert(map.table, map.toColumns(record))),
    update: async (record) => map.toRecord((await recorder.update(map.table, changed(map, record))).after),
    delete: (record) => recorder.remove(map.table, record),
  };
}

/** What makes records with a ref findable and listable. */
export interface Numbered<Table extends RecordTable & Noun, T> {
  readonly map: Mapping<Table, T>;
  readonly entry: (record: Fresh<T>) => SearchEntry;
  /** Column that is empty while a record is live: lists leave the others out. Null: all are live. */
  readonly archive: 'archived_at' | 'closed_on' | null;
}

/** Reads records that have a ref. */
export function readNumbered<Table extends RecordTable & Noun, T extends object>(
  db: Executor,
  { map, archive }: Numbered<Table, T>,
): NumberedReader<T> {
  const { table, toRecord } = map;
  return {
    ...readKeyed(db, map),
    async get(id) {
      const row = await rowsOf(db, table).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toRecord(row as unknown as RecordTables[Table]);
    },
    list(query) {
      const where: Readonly<Record<string, unknown>> = query.where ?? {};
      let rows = rowsWhere(db, table, where);
      if (archive !== null && query.archived !== true) rows = rows.where(archive as 'account_id', 'is', null);
      return readPage(
        db,
        table,
        query,
        {
          newest: async (limit, after) =>
            (await (after === null ? rows : rows.where('id', '<', after))
              .orderBy('id', 'desc')
              .limit(limit)
              .execute()) as unknown as (RecordTables[Table] & RecordTables['need'])[],
          numbered: async (numbers) =>
            (await rows
              .where('number' as 'account_id', 'in', numbers as unknown as string[])
              .execute()) as unknown as (RecordTables[Table] & RecordTables['need'])[],
          facets: Object.values(where).filter((value) => typeof value === 'string'),
          accountId: query.where?.accountId,
        },
        toRecord,
      );
    },
  };
}

/** Writes records that have a ref through a transaction and its recorder. */
export function writeNumbered<
  Table extends RecordTable & Noun,
  T extends { readonly id: string; readonly version: number },
>(db: Executor, numbered: Numbered<Table, T>, recorder: Recorder): NumberedReader<T> & RecordStore<T> {
  const { map, entry } = numbered;
  const { table, toRecord, toColumns } = map;
  return {
    ...readNumbered(db, numbered),
    async insert(record) {
      const row = await recorder.insert(table, toColumns(record));
      await addEntry(db, table, (row as unknown as { number: number }).number, entry(record));
      return toRecord(row);
    },
    async update(record) {
      const { before, after } = await recorder.update(table, changed(map, record));
      const saved = toRecord(after);
      if (before === after) return saved;
      const { number } = after as unknown as { number: number };
      await replaceEntry(db, table, number, {
        before: entry(toRecord(before)),
        after: entry(saved),
      });
      return saved;
    },
  };
}

function changed<Table extends RecordTable, T extends { readonly id: string; readonly version: number }>(
  map: Mapping<Table, T>,
  record: T,
): ChangedRow<RecordTables[Table]> & { readonly id: string } {
  return {
    ...map.toColumns(record),
    version: record.version,
  };
}

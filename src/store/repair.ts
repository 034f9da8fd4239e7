/** Repairs of a database: what is derived is made anew, and of a damaged file what can be read is saved. */
import { rmSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { parseChange, type ReplayedRow } from './replay.ts';
import { entryOf } from './entries.ts';
import { connect, createFile, openReadOnly, readHeader, type Connection } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/list.ts';
import { recordTables } from './record-tables.ts';
import { addEntries, searchTables } from './search.ts';
import { explain } from './storage-errors.ts';
import { schemaVersion, type NumberedRow, type RecordTables } from './tables.ts';
import type { Noun } from './types.ts';

const nouns = Object.keys(searchTables) as readonly Noun[];
/** Records whose entries are written at a time. */
const chunk = 500;

/** Builds SQLite's own indexes anew. */
export function rebuildIndexes({ raw, file }: Connection): void {
  explain(file, () => raw.exec('reindex'));
}

/** No number is given twice after this. */
export function raiseCounters({ raw, file }: Connection): void {
  explain(file, () => {
    for (const noun of nouns) {
      raw
        .prepare(
          `insert into counter (noun, last) values (@noun, (select coalesce(max(number), 0) from "${noun}"))
           on conflict (noun) do update set last = max(last, excluded.last)`,
        )
        .run({ noun });
    }
  });
}

/** Makes the search index and the names anew from the records, in one transaction. */
export async function rebuildSearch({ raw, db }: Connection): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const noun of nouns) {
      const table = searchTables[noun];
      raw.exec(`insert into ${table} (${table}) values ('delete-all')`);
      raw.prepare('delete from name where noun = ?').run(noun);
      let entries: { number: number; entry: ReturnType<typeof entryOf> }[] = [];
      const rows = raw.prepare<[number, number], RecordTables[typeof noun] & NumberedRow>(
        `select * from "${noun}" where number > ? order by number limit ?`,
      );
      for (let after = 0; ; after = entries.at(-1)?.number ?? after) {
        entries = rows.all(after, chunk).map((row) => ({ number: row.number, entry: entryOf(noun, row) }));
        if (entries.length === 0) break;
        await addEntries(trx, noun, entries);
      }
    }
  });
}

/** Brings the log into the file, and turns it on where it was off. */
export function tidyLog({ raw, file }: Connection): void {
  explain(file, () => {
    raw.pragma('journal_mode = wal');
    raw.pragma('wal_checkpoint(truncate)');
  });
}

/** What was saved of a damaged database. */
export interface Salvage {
  /** Rows that could be read. */
  readonly read: number;
  /** Rows of records that were lost, and could be made anew from the history. */
  readonly replayed: number;
}

/**
 * Saves what can be read of a damaged database into a new file: row by row, around the pages that are gone. Records
 * that are gone are made anew from the history, and what is derived from the records too.
 * @param target made anew
 * @param now instant, for the rows of migrations
 * @throws KamError `storage` where not even the list of tables can be read
 */
export async function salvage(file: string, target: string, now: string): Promise<Salvage> {
  rmSync(target, { force: true });
  createFile(target);
  const fresh = connect(target);
  try {
    // Read only: nothing is written to what may have to go to somebody who knows more.
    const old = openReadOnly(file);
    try {
      const found = explain(file, () => Number(old.pragma('user_version', { simple: true })));
      const version = found >= 1 && found <= schemaVersion ? found : schemaVersion;
      await migrate(fresh, now, migrations.slice(0, version));
      fresh.raw.exec('pragma foreign_keys = off; pragma ignore_check_constraints = on; begin');
      let read = 0;
      for (const table of ['counter', 'draft', 'command', 'change', 'erasure', ...recordTables]) {
        if (hasTable(fresh.raw, table)) read += saveTable(old, fresh.raw, table);
      }
      const replayed = replayLost(fresh.raw);
      fresh.raw.exec('commit');
      return { read, replayed };
    } finally {
      old.close();
    }
  } finally {
    fresh.raw.close();
  }
}

function hasTable(raw: Sqlite.Database, table: string): boolean {
  return raw.prepare(`select 1 from sqlite_schema where type = 'table' and name = ?`).get(table) !== undefined;
}

/** @returns how many rows were saved */
function saveTable(old: Sqlite.Database, fresh: Sqlite.Database, table: string): number {
  const columns = (fresh.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
  const list = columns.map((name) => `"${name}"`).join();
  const insert = fresh.prepare(`insert or ignore into "${table}" (${list}) values (${columns.map(() => '?').join()})`);
  let saved = 0;
  const save = ([, ...values]: readonly unknown[]): void => {
    saved += insert.run(...values).changes;
  };
  const source = `select rowid, ${list} from "${table}"`;
  // From the front to the first page that is gone, from the back to the last, and between the two one by one.
  const front = walk(old, `${source} order by rowid`, save);
  if (front === 'whole') return saved;
  const back = walk(old, `${source} order by rowid desc`, save);
  if (back === 'whole') return saved;
  probe(old, `${source} where rowid = ?`, { from: front + 1, to: back === 0 ? front + mostProbed : back - 1 }, save);
  return saved;
}

/** Rows between two damaged pages that are asked for one by one. */
const mostProbed = 200_000;

/** @returns the rowid before the fault (0 for none), or that there was none */
function walk(old: Sqlite.Database, query: string, save: (row: readonly unknown[]) => void): number | 'whole' {
  let last = 0;
  try {
    for (const row of old.prepare<[], unknown[]>(query).raw().iterate()) {
      save(row);
      last = Number(row[0]);
    }
    return 'whole';
  } catch (error) {
    if (!isCorrupt(error)) throw error;
    return last;
  }
}

function probe(
  old: Sqlite.Database,
  query: string,
  { from, to }: { readonly from: number; readonly to: number },
  save: (row: readonly unknown[]) => void,
): void {
  let statement;
  try {
    statement = old.prepare<[number], unknown[]>(query).raw();
  } catch (error) {
    if (isCorrupt(error)) return;
    throw error;
  }
  for (let rowid = from; rowid <= Math.min(to, from + mostProbed); rowid += 1) {
    try {
      const row = statement.get(rowid);
      if (row !== undefined) save(row);
    } catch (error) {
      if (!isCorrupt(error)) throw error;
    }
  }
}

function isCorrupt(error: unknown): boolean {
  // A table that the damaged schema no longer has is an SQLITE_ERROR.
  return error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB|IOERR|ERROR)/.test(String(error.code));
}

/** Makes rows anew that the history knows and the damaged tables no longer have. */
function replayLost(raw: Sqlite.Database): number {
  let count = 0;
  let current: { noun: string; id: string; row: ReplayedRow | null } = { noun: '', id: '', row: null };
  const lost: { noun: string; row: ReplayedRow }[] = [];
  const finish = (): void => {
    const { noun, id, row } = current;
    if (row === null) return;
    if (raw.prepare(`select 1 from "${noun}" where id = ?`).get(id) === undefined) lost.push({ noun, row });
  };
  const changes = raw.prepare<[], { noun: string; record_id: string; action: string; after: string | null }>(
    'select noun, record_id, action, after from change order by record_id, id',
  );
  for (const { noun, record_id: id, action, after } of changes.iterate()) {
    if (current.id !== id || current.noun !== noun) {
      finish();
      current = { noun, id, row: null };
    }
    const values = parseChange(after);
    // Without the change that made it a record is not whole.
    if (action === 'insert') current.row = values;
    else if (action === 'delete') current.row = null;
    else if (current.row !== null && values !== null) current.row = { ...current.row, ...values };
  }
  finish();
  for (const { noun, row } of lost) {
    const columns = (raw.pragma(`table_info("${noun}")`) as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => name in row);
    const statement = `insert or ignore into "${noun}" (${columns.map((name) => `"${name}"`).join()}) values (${columns.map(() => '?').join()})`;
    count += raw.prepare(statement).run(...columns.map((name) => row[name])).changes;
  }
  return count;
}

/** Everything derived from the records, made anew; for a file that nobody else has open. */
export async function rebuildDerived(connection: Connection): Promise<void> {
  if (readHeader(connection, 'user_version') !== schemaVersion) return;
  raiseCounters(connection);
  await rebuildSearch(connection);
}

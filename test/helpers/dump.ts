/** What a database holds, in a form in which two of them can be compared. */
import Sqlite from 'better-sqlite3';
import { recordTables } from '../../src/store/record-tables.ts';

/**
 * Every record by table, with the names by which it is looked up and the words by which it is found. Left out is
 * what every write sets: versions and times of change.
 */
export function dumpRecords(path: string): Readonly<Record<string, unknown>> {
  const raw = new Sqlite(path, { readonly: true });
  try {
    const dump: Record<string, unknown> = { name: raw.prepare('select * from name order by noun, key, number').all() };
    for (const table of recordTables) {
      const rows = raw.prepare(`select * from "${table}" order by id`).all() as Record<string, unknown>[];
      dump[table] = rows.map(({ version: _version, updated_at: _updatedAt, ...row }) => row);
      const search = `${table}_search`;
      if (raw.prepare('select 1 from sqlite_schema where name = ?').get(search) === undefined) continue;
      raw.exec(`create virtual table temp.${table}_words using fts5vocab(main, ${search}, instance)`);
      dump[search] = raw.prepare(`select doc, col, offset, term from ${table}_words order by 1, 2, 3, 4`).all();
    }
    return dump;
  } finally {
    raw.close();
  }
}

/** The same of a database that holds nothing. */
export function isEmptyDump(dump: Readonly<Record<string, unknown>>): boolean {
  return Object.values(dump).every((rows) => Array.isArray(rows) && rows.length === 0);
}

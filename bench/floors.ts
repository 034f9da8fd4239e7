/** What the parts cost that no program of this kind can do without: below them no limit can be kept. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { entryOf } from '../src/store/entries.ts';
import { facetToken, nameKeys, searchTables } from '../src/store/search.ts';
import { indexTokens } from '../src/store/tokens.ts';
import { folder, kam, program, run, type Job } from './programs.ts';
import type { AccountRow } from '../src/store/tables.ts';

type Values = readonly (string | number | null)[];

/** Node with the driver alone: a database opened, one record read, nothing printed in a table. */
export function driverJob(database: string): Job {
  const code = `
    const Sqlite = require(require.resolve('better-sqlite3', { paths: [${JSON.stringify(program)}] }));
    const database = new Sqlite(${JSON.stringify(database)});
    database.prepare('select * from account where number = 1').get();`;
  return { file: process.execPath, args: ['-e', code] };
}

/**
 * SQLite alone on the rows of an import: records, history, names and words, finished before the clock runs, written by
 * prepared statements in one transaction with the settings of an import.
 * @param imported a database that an import has filled with accounts
 * @returns milliseconds from the first row to the last on the disk
 */
export function writeFloor(imported: string): number {
  const file = join(folder, 'floor.db');
  run(kam(file, ['account', 'add', 'Template']));
  const source = new Sqlite(imported, { readonly: true });
  const target = new Sqlite(file);
  target.exec(`pragma foreign_keys = off; pragma synchronous = normal; pragma cache_size = -32000;
    pragma ignore_check_constraints = on; begin immediate; delete from account; delete from name;
    insert into account_search (account_search, rank) values ('hashsize', ${16 * 1_048_576}), ('automerge', 0)`);
  const inserter = (table: string, columns: readonly string[]): ((rows: readonly Values[]) => void) => {
    const names = columns.map((column) => `"${column}"`).join();
    const insert = target.prepare(`insert into "${table}" (${names}) values (${columns.map(() => '?').join()})`);
    return (rows) => {
      for (const row of rows) insert.run(row);
    };
  };
  const columns = source.pragma('table_info(account)') as readonly { readonly name: string }[];
  const used = columns.map(({ name }) => name).filter((name) => isUsed(source, name));
  const addAccounts = inserter('account', used);
  const addChanges = inserter('change', ['command_id', 'noun', 'record_id', 'ref', 'action', 'after']);
  const addNames = inserter('name', ['noun', 'key', 'number', 'account_id']);
  const addWords = inserter(searchTables.account, ['rowid', 'names', 'texts', 'facets']);
  const read = source.prepare<[number, number]>('select * from account where number > ? order by number limit ?');
  const readChanges = source
    .prepare<[number, number]>(
      `select command_id, change.noun, record_id, ref, action, after from account
       join change on change.record_id = account.id where number > ? order by number limit ?`,
    )
    .raw();
  let ms = 0;
  for (let after = 0; ;) {
    const rows = read.all(after, chunk) as AccountRow[];
    const last = rows.at(-1);
    if (last === undefined) break;
    const entries = rows.map((row) => ({ row, entry: entryOf('account', row) }));
    const changes = readChanges.all(after, chunk) as Values[];
    const accounts = rows.map((row) => used.map((column) => row[column as keyof AccountRow]));
    const names = entries.flatMap(({ row, entry }) =>
      nameKeys(entry).map((key) => ['account', key, row.number, row.id]),
    );
    const words = entries.map(({ row, entry }) => [
      row.number,
      indexTokens(entry.names.join('\n')),
      indexTokens(entry.texts.filter((text) => text !== null).join('\n')),
      entry.facets.map(facetToken).join(' '),
    ]);
    ms += time(() => {
      addAccounts(accounts);
      addChanges(changes);
      addNames(names);
      addWords(words);
    });
    after = last.number;
  }
  ms += time(() => target.exec('commit; pragma wal_checkpoint(truncate)'));
  source.close();
  target.close();
  rmSync(file);
  return ms;
}

/** Rows that are made ready at a time. */
const chunk = 5000;

function isUsed(database: Sqlite.Database, column: string): boolean {
  return database.prepare(`select 1 from account where "${column}" is not null limit 1`).get() !== undefined;
}

function time(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

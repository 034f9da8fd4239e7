/** The whole book out of a database and into an empty one: every table but what is derived from others. */
import { isKamError, KamError, message } from '../core/errors.ts';
import { bringIn } from './bulk.ts';
import { entryOf } from './entries.ts';
import { fitsTogether } from './examine.ts';
import { recordTables } from './record-tables.ts';
import { hasRef } from './refs.ts';
import { addEntries } from './search.ts';
import { explain } from './storage-errors.ts';
import type { Connection } from './database.ts';
import type { RecordTables } from './tables.ts';
import type { Noun, TableRows } from './types.ts';

type Cell = string | number | null;

/** Beside the records: what was done, what was blanked, what is unfinished, and the numbers given. By what they are in order. */
const others = {
  counter: 'noun',
  command: 'number',
  change: 'id',
  erasure: 'id',
  draft: 'playbook, template, subject, rater',
} as const;

const tables: readonly { readonly name: string; readonly order: string }[] = [
  ...recordTables.map((name) => ({ name, order: 'id' })),
  ...Object.entries(others).map(([name, order]) => ({ name, order })),
];

/** Rows that are read at once. */
const pageRows = 500;

/** Every row of every table, as they are at one moment. */
export async function* readWhole({ raw, file }: Connection): AsyncIterable<TableRows> {
  explain(file, () => raw.exec('begin'));
  try {
    for (const { name, order } of tables) {
      const columns = columnsOf(raw, name);
      const list = columns.map((column) => `"${column}"`).join();
      const statement = raw.prepare<[], Cell[]>(`select ${list} from "${name}" order by ${order}`).raw(true);
      let rows: Cell[][] = [];
      for (const row of statement.iterate()) {
        rows.push(row);
        if (rows.length < pageRows) continue;
        yield { table: name, columns, rows };
        rows = [];
      }
      if (rows.length > 0) yield { table: name, columns, rows };
    }
  } finally {
    explain(file, () => raw.exec('commit'));
  }
}

function columnsOf(raw: Connection['raw'], table: string): string[] {
  return raw.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
}

/**
 * Puts rows into an empty database: all of them, or none where reading them fails.
 * @param parts what they come from may throw until the end
 * @returns how many records and commands there are then
 * @throws KamError `conflict` where the database holds anything, `content` where a row cannot be stored
 */
export async function fillEmpty(
  { raw, file, db }: Connection,
  parts: AsyncIterable<TableRows & { readonly line: number }>,
  source: string,
): Promise<{ readonly records: number; readonly commands: number }> {
  const known = new Map(tables.map(({ name }) => [name, columnsOf(raw, name)]));
  // References are looked at once, when all is there: records point to one another in any order.
  raw.exec('pragma foreign_keys = off; pragma synchronous = normal');
  try {
    explain(file, () => raw.exec('begin immediate'));
    try {
      const isEmpty = tables.every(
        ({ name }) => name === 'counter' || raw.prepare(`select 1 from "${name}" limit 1`).get() === undefined,
      );
      if (!isEmpty) throw new KamError('conflict', message('bundle-not-empty', { database: file }));
      let records = 0;
      let commands = 0;
      for await (const { table, columns, rows, line } of parts) {
        const broken = (at: number): KamError =>
          new KamError('content', message('bundle-broken', { file: source, line: at }));
        const own = known.get(table);
        if (own === undefined || own.length !== columns.length || !columns.every((column) => own.includes(column)))
          throw broken(line);
        const isText = textColumns(raw, table, columns);
        const insert = raw.prepare<Cell[]>(
          // The counters of an empty database stand at nothing.
          `${table === 'counter' ? 'replace' : 'insert'} into "${table}" (${columns.map((column) => `"${column}"`).join()}) values (${columns.map(() => '?').join()})`,
        );
        for (const [index, row] of rows.entries()) {
          // SQLite would make a text of a number.
          if (row.some((cell, at) => typeof cell === 'number' && isText[at] === true)) throw broken(line + index);
          try {
            insert.run(...row);
          } catch (error) {
            // What breaks a rule of the tables was never written by the program.
            if (!isConstraint(error)) throw explainError(file, error);
            throw broken(line + index);
          }
        }
        if (table === 'command') commands += rows.length;
        if (!recordTables.some((name) => name === table)) continue;
        records += rows.length;
        if (hasRef(table)) await index(db, table, columns, rows).catch(rethrowUnreadable(() => broken(line)));
      }
      // A checksum says that nobody changed the file by accident, not that what it holds makes sense.
      if (!fitsTogether({ raw, file, db })) throw new KamError('content', message('bundle-faulty', { file: source }));
      explain(file, () => raw.exec('commit'));
      return { records, commands };
    } catch (error) {
      if (raw.inTransaction) raw.exec('rollback');
      throw error;
    }
  } finally {
    raw.exec('pragma foreign_keys = on; pragma synchronous = full');
    bringIn(raw);
  }
}

/** Of each column whether it holds texts. */
function textColumns(raw: Connection['raw'], table: string, columns: readonly string[]): readonly boolean[] {
  const types = new Map(
    (raw.pragma(`table_info("${table}")`) as { name: string; type: string }[]).map(({ name, type }) => [name, type]),
  );
  return columns.map((column) => types.get(column)?.toLowerCase() === 'text');
}

/** A value behind which a guard stands is no fault of the storage where it comes from a file. */
function rethrowUnreadable(fault: () => KamError): (error: unknown) => never {
  return (error) => {
    throw isKamError(error) && error.detail.code === 'record-unreadable' ? fault() : error;
  };
}

/** Makes rows findable. */
async function index(
  db: Connection['db'],
  noun: Noun,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const entries = rows.map((cells) => {
    const row = Object.fromEntries(
      columns.map((column, at) => [column, cells[at] ?? null]),
    ) as unknown as RecordTables[Noun];
    return { number: row.number, entry: entryOf(noun, row as never) };
  });
  await addEntries(db, noun, entries);
}

function isConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(CONSTRAINT|MISMATCH)/.test(String(error.code));
}

function explainError(file: string, error: unknown): unknown {
  try {
    return explain(file, () => {
      throw error;
    });
  } catch (explained) {
    return explained;
  }
}

/** Opens the file and joins better-sqlite3 to Kysely. */
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { CompiledQuery, Kysely, SqliteDialect, SqliteDriver } from 'kysely';
import type { DatabaseConnection, Driver, SqliteDatabase, SqliteDialectConfig } from 'kysely';
import { explain, isLocked, lockWait } from './storage-errors.ts';
import type { Tables } from './tables.ts';

/** Where queries run: the database itself, or one transaction on it. */
export type Executor = Kysely<Tables>;

export interface Connection {
  readonly file: string;
  readonly raw: Sqlite.Database;
  readonly db: Kysely<Tables>;
}

/** Between two looks for the lock, in milliseconds. */
const lockPause = 2;

/** A database that lives as long as its connection, for tests. */
export const inMemory = ':memory:';

/** Makes an empty file and, where missing, its folder, both for the owner only. Leaves an existing file as it is. */
export function createFile(file: string): void {
  if (file === inMemory) return;
  explain(file, () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // SQLite would make it with the default rights; its journal files take those of the database.
    closeSync(openSync(file, 'a', 0o600));
  });
}

/**
 * Connects to an existing file.
 * @throws KamError `storage` where it cannot be opened or is no database
 */
export function connect(file: string): Connection {
  const raw = explain(file, () => new Sqlite(file, { timeout: lockWait, nativeBinding: locateBinding() }));
  try {
    explain(file, () => raw.exec('pragma foreign_keys = on; pragma synchronous = full'));
    return { file, raw, db: new Kysely<Tables>({ dialect: new ImmediateDialect({ database: guard(raw, file) }) }) };
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Opens an existing file that may be damaged: nothing is written to it. @throws KamError as `connect` */
export function openReadOnly(file: string): Sqlite.Database {
  return explain(file, () => new Sqlite(file, { readonly: true, nativeBinding: locateBinding() }));
}

/**
 * Where the native part lies. Naming it saves the driver a search through a dozen folders with each start, and looking
 * by hand saves loading what Node has for that.
 * @returns undefined where it is not found: then the driver searches by itself, and its error says that there is none
 */
function locateBinding(from: string | undefined = import.meta.dirname): string | undefined {
  // Not every bundler keeps where a file lies.
  if (from === undefined) return undefined;
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) return undefined;
  }
}

/** A number that the header of the database keeps. */
export function readHeader({ raw, file }: Connection, pragma: 'user_version' | 'application_id'): number {
  return Number(explain(file, () => raw.pragma(pragma, { simple: true })));
}

/**
 * The driver as Kysely uses it: statements are prepared once, and what they throw is explained.
 * better-sqlite3 throws when a statement runs, so these calls are the only place where SQL can fail.
 */
function guard(raw: Sqlite.Database, file: string): SqliteDatabase {
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    close: () => raw.close(),
    prepare: (sql) => {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      const statement = explain(file, () => raw.prepare<unknown[], unknown>(sql));
      const readAll = rowReader(statement);
      const guarded: ReturnType<SqliteDatabase['prepare']> = {
        reader: statement.reader,
        all: (parameters) => explain(file, () => readAll(parameters)),
        run: (parameters) => explain(file, () => runEach(statement, parameters)),
        iterate: (parameters) => explain(file, () => statement.raw(false).iterate(...parameters)),
      };
      prepared.set(sql, guarded);
      return guarded;
    },
  };
}

/**
 * Reads the rows of a statement. An object that the driver makes has no shape that others share: it takes three times
 * as long to make as a list, and is slow to read. So rows are made here, as copies of one that has all columns.
 */
function rowReader(statement: Sqlite.Statement<unknown[], unknown>): (parameters: readonly unknown[]) => unknown[] {
  let names: readonly string[] = [];
  let blank: Readonly<Record<string, unknown>> = {};
  return (parameters) => {
    const rows = statement.raw(true).all(...parameters) as (readonly unknown[])[];
    const [first] = rows;
    if (first === undefined) return [];
    if (first.length !== names.length) {
      names = statement.columns().map(({ name }) => name);
      // Only what JSON makes has its columns in one piece, however many they are.
      blank = JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) as typeof blank;
    }
    return rows.map((values) => {
      const row = { ...blank };
      for (let index = 0; index < names.length; index += 1) row[names[index] ?? ''] = values[index];
      return row;
    });
  };
}

/** Runs a statement, or, where its parameters are rows of parameters, once for each of them. */
function runEach(
  statement: Sqlite.Statement<unknown[], unknown>,
  parameters: readonly unknown[],
): { changes: number | bigint; lastInsertRowid: number | bigint } {
  if (!Array.isArray(parameters[0])) return statement.run(...parameters);
  let result = { changes: 0 as number | bigint, lastInsertRowid: 0 as number | bigint };
  for (const row of parameters as readonly (readonly unknown[])[]) result = statement.run(row);
  return result;
}

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#config);
  }
}

class ImmediateDriver extends SqliteDriver {
  /**
   * Kysely begins deferred: two writers that have both read then fail instead of waiting for each other.
   * SQLite itself looks for the lock ten times a second; of many writers one can then come too late each time, until
   * its patience is over. So we look ourselves, often.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const run = (sql: string): Promise<unknown> => connection.executeQuery(CompiledQuery.raw(sql));
    const patience = performance.now() + lockWait;
    await run('pragma busy_timeout = 0');
    try {
      for (;;) {
        try {
          await run('begin immediate');
          return;
        } catch (error) {
          if (!isLocked(error) || performance.now() > patience) throw error;
          await new Promise((resume) => setTimeout(resume, lockPause));
        }
      }
    } finally {
      await run(`pragma busy_timeout = ${lockWait}`);
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw('rollback'));
    } catch {
      // A full disk makes SQLite roll back by itself; then there is no transaction left, and the first error is the one to tell.
    }
  }
}

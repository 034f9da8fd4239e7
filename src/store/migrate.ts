/** Brings a database to the schema of this program. Loaded only where a migration is due. */
import { chmodSync, closeSync, openSync, renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import { inMemory, readHeader, type Connection } from './database.ts';
import { migrations } from './migrations/list.ts';
import { explain, lockWait } from './storage-errors.ts';

export interface Migration {
  /** Counts up by one from 1. */
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * Runs every migration that the database has not had, all in one transaction with the rows that record them:
 * no other process ever sees a schema between two versions of the program.
 * A database that holds records is copied beside itself first.
 * @param now instant for the records of the migrations
 * @param list oldest first
 * @throws KamError `storage`; a migration that fails leaves the database as it was
 */
export async function migrate(
  connection: Connection,
  now: string,
  list: readonly Migration[] = migrations,
): Promise<void> {
  const version = readHeader(connection, 'user_version');
  const last = list.at(-1)?.version ?? 0;
  if (version >= last) return;
  if (version > 0) copyDatabase(connection, version, last);
  enableWal(connection);
  await connection.db.transaction().execute(async (trx) => {
    // Another process may have been faster: the version counts that holds under our lock.
    const found = readHeader(connection, 'user_version');
    for (const { version, name, statements } of list) {
      if (version <= found) continue;
      for (const statement of statements) await sql.raw(statement).execute(trx);
      await trx.insertInto('migration').values({ version, name, at: now }).execute();
      await sql.raw(`pragma user_version = ${version}`).execute(trx);
    }
  });
}

/** Where the copy lies that is made before the database gets to a version. */
export function copyName(file: string, version: number): string {
  return `${file}.before-${version}.bak`;
}

/**
 * Several processes may do so at once: each fills a file of its own, and one that comes late, after another
 * has migrated, keeps away from the copy of the old version.
 * @param version what the database has been found at
 * @param next what it is brought to
 */
function copyDatabase(connection: Connection, version: number, next: number): void {
  const { raw, file } = connection;
  if (file === inMemory) return;
  const copy = copyName(file, next);
  const unfinished = `${copy}.${process.pid}.unfinished`;
  explain(copy, () => {
    rmSync(unfinished, { force: true });
    // An empty file with the right mode, which SQLite fills.
    closeSync(openSync(unfinished, 'wx', 0o600));
    try {
      raw.prepare('vacuum into ?').run(unfinished);
      chmodSync(unfinished, 0o600);
      // Versions only rise: what is at the old one now was so while it was copied.
      if (readHeader(connection, 'user_version') === version) renameSync(unfinished, copy);
    } finally {
      rmSync(unfinished, { force: true });
    }
  });
}

/**
 * Readers and a writer then work side by side; the file remembers it. SQLite does not wait for a lock
 * here, so two processes that make the same database at once are told to try again.
 */
function enableWal({ raw, file }: Connection): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const patience = Date.now() + lockWait;
  for (;;) {
    try {
      raw.pragma('journal_mode = wal');
      return;
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!isBusy || Date.now() > patience) {
        explain(file, () => {
          throw error;
        });
      }
      Atomics.wait(pause, 0, 0, 20);
    }
  }
}

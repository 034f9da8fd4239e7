/** Puts a copy in the place of the database: staged and checked beside it first, then swapped in one step. */
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { isKamError, KamError, message } from '../core/errors.ts';
import { inspectCopy, keepBytes, syncFile, withConnection, type CopyFacts } from './backups.ts';
import { connect, readHeader, type Connection } from './database.ts';
import { explain, lockWait } from './storage-errors.ts';
import { applicationId, replacedVersion } from './tables.ts';

/** What the present database has that a copy lacks. */
export type Loss =
  | { readonly state: 'no-database' }
  /** It cannot be read, so nobody knows. */
  | { readonly state: 'damaged' }
  /** Entries of its history that the copy does not have, with the instants of the first and last of them. */
  | {
      readonly state: 'readable';
      readonly commands: number;
      readonly since: string | null;
      readonly until: string | null;
    };

/** Where a copy is made ready; beside the database, so that a rename puts it in its place. */
export function stagingFile(database: string): string {
  return `${database}.${process.pid}.restoring`;
}

/** Removes what staging left. */
export function clearStaging(staged: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${staged}${end}`, { force: true });
}

/** Brings a copy to the staging place, with the log that a database copied by hand may have beside it. */
export function stageFile(file: string, staged: string): void {
  explain(staged, () => {
    mkdirSync(dirname(staged), { recursive: true, mode: 0o700 });
    for (const end of ['', '-wal']) {
      if (end !== '' && !existsSync(`${file}${end}`)) continue;
      copyFileSync(`${file}${end}`, `${staged}${end}`, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      chmodSync(`${staged}${end}`, 0o600);
    }
  });
}

/**
 * Checks a staged copy and makes one file of it, ready for several users at once.
 * @throws KamError `storage` where it is no sound database of ours, or newer than the program
 */
export function prepareStaged(staged: string): CopyFacts {
  inspectCopy(staged);
  withConnection(staged, ({ raw }) => raw.pragma('journal_mode = delete'));
  const facts = inspectCopy(staged);
  withConnection(staged, ({ raw }) => raw.pragma('journal_mode = wal'));
  syncFile(staged);
  return facts;
}

/**
 * Finds out what would be lost.
 * @throws KamError `storage` where the file in the database's place is of another program, or cannot be opened
 */
export function compareHistories(database: string, staged: string): Loss {
  if (!existsSync(database)) return { state: 'no-database' };
  try {
    return withConnection(database, (connection): Loss => {
      const { raw } = connection;
      if (readHeader(connection, 'application_id') !== applicationId) {
        const tables = Number(raw.prepare('select count(*) from sqlite_schema').pluck().get());
        if (tables === 0) return { state: 'no-database' };
        throw new KamError('storage', message('database-foreign', { file: database }));
      }
      raw.prepare('attach ? as copy').run(staged);
      const lost = raw
        .prepare(
          `select count(*) as commands, min(at) as since, max(at) as until from main.command
           where id not in (select id from copy.command)`,
        )
        .get() as { commands: number; since: string | null; until: string | null };
      return { state: 'readable', ...lost };
    });
  } catch (error) {
    if (isDamage(error)) return { state: 'damaged' };
    throw error;
  }
}

function isDamage(error: unknown): boolean {
  if (!isKamError(error)) return false;
  return (
    error.detail.code === 'database-damaged' || (error.detail.code === 'database-foreign' && error.cause !== undefined)
  );
}

/**
 * Swaps the staged copy in. Whoever opens the database sees the old one or the new one, whenever the program is killed.
 * @param kept where the present database is kept; not there yet
 * @param patience how long it waits for others to close the database, in milliseconds
 * @throws KamError `storage` where another program has it open; then everything is as it was
 */
export function replaceDatabase(database: string, staged: string, kept: string, patience = lockWait): void {
  if (!existsSync(database)) {
    explain(database, () => {
      // A link fails where another program has just made one.
      linkSync(staged, database);
      unlinkSync(staged);
    });
    return;
  }
  let connection: Connection;
  try {
    connection = connect(database);
  } catch (error) {
    if (!isDamage(error)) throw error;
    replaceDamaged(database, staged, kept);
    return;
  }
  try {
    lockAlone(connection, patience);
    explain(kept, () => keepBytes(database, kept));
    explain(database, () => renameSync(staged, database));
    retire(connection);
  } catch (error) {
    if (!isDamage(error)) throw error;
    connection.raw.close();
    replaceDamaged(database, staged, kept);
  } finally {
    connection.raw.close();
  }
}

/**
 * Nobody else has the database open after this, and nobody gets in. To leave the write-ahead log takes being alone: it
 * fails while another connection is open, and takes the log and its index away. A journal in memory leaves no file that
 * SQLite would later take for one of the new database.
 */
function lockAlone({ raw, file }: Connection, patience: number): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const end = Date.now() + patience;
  explain(file, () => raw.pragma('locking_mode = exclusive'));
  for (;;) {
    try {
      if (raw.pragma('journal_mode = memory', { simple: true }) === 'memory') {
        raw.exec('begin exclusive');
        return;
      }
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
      if (!isBusy) {
        explain(file, () => {
          throw error;
        });
      }
    }
    if (Date.now() > end) throw new KamError('storage', message('database-in-use', { file, seconds: patience / 1000 }));
    Atomics.wait(pause, 0, 0, 50);
  }
}

/**
 * Marks the file that has lost its name: a program that waited for our lock has it open already, and must not write
 * into a file that is gone.
 */
function retire({ raw }: Connection): void {
  raw.exec(`pragma user_version = ${replacedVersion}; commit`);
}

/** A database that cannot be read cannot be locked either; nobody can use it. Its log must not meet the new one. */
function replaceDamaged(database: string, staged: string, kept: string): void {
  explain(database, () => {
    // The log first: what has the name of a copy has its log beside it.
    if (existsSync(`${database}-wal`)) keepBytes(`${database}-wal`, `${kept}-wal`);
    keepBytes(database, kept);
    for (const end of ['-wal', '-shm', '-journal']) rmSync(`${database}${end}`, { force: true });
    renameSync(staged, database);
  });
}

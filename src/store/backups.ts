/** Copies of the database: made while others write, checked before they count, found again by their names. */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readBackupName, type BackupName } from '../core/backups/names.ts';
import { isKamError, KamError, message } from '../core/errors.ts';
import { connect, readHeader, type Connection } from './database.ts';
import { explain } from './storage-errors.ts';
import { applicationId, schemaVersion } from './tables.ts';

/** What a sound copy holds. */
export interface CopyFacts {
  readonly schemaVersion: number;
  /** Entries of the change history. */
  readonly commands: number;
  readonly lastCommandAt: string | null;
  /** Records by noun, those with a ref only. */
  readonly records: Readonly<Record<string, number>>;
}

export interface BackupFile extends BackupName {
  readonly file: string;
  readonly name: string;
  /** When the file was last written, ISO-8601 UTC. */
  readonly at: string;
  readonly bytes: number;
  readonly checksum: 'recorded' | 'none';
}

/** Where copies of a database lie unless another place is named. */
export function backupFolder(database: string): string {
  return join(dirname(database), 'backups');
}

/** Folders and empty files that SQLite or a stream fills, for the owner only. */
export function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  rmSync(file, { force: true });
  closeSync(openSync(file, 'wx', 0o600));
}

/**
 * Copies a database as it stands at one moment; others go on reading and writing. Free pages are left out, and with
 * them what was deleted. The copy is checked before it is done.
 * @param database the file
 * @param target replaced where it is there already
 * @throws KamError `not-found` where there is no database, `storage` where it cannot be read, or the copy is not sound
 */
export function copyDatabase(database: string, target: string): CopyFacts {
  if (!existsSync(database)) throw new KamError('not-found', message('nothing-to-back-up', { file: database }));
  const connection = connect(database);
  try {
    checkOwner(connection);
    const before = countCommands(connection);
    explain(target, () => {
      makePrivate(target);
      connection.raw.prepare('vacuum into ?').run(target);
      chmodSync(target, 0o600);
      syncFile(target);
    });
    const facts = inspectCopy(target);
    if (facts.commands < before)
      throw new KamError(
        'storage',
        message('backup-damaged', { file: target, reason: `${facts.commands} < ${before}` }),
      );
    return facts;
  } finally {
    connection.raw.close();
  }
}

/**
 * Reads a copy from end to end: structure, references, whose it is, what it holds.
 * @param file not in use by anybody; a log beside it is taken in
 * @throws KamError `storage` where it is no sound database of ours, or newer than the program
 */
export function inspectCopy(file: string): CopyFacts {
  try {
    return withConnection(file, (connection) => {
      checkOwner(connection);
      const faults = [
        ...connection.raw.prepare('pragma integrity_check(5)').pluck().all(),
        ...connection.raw
          .prepare('pragma foreign_key_check')
          .all()
          .slice(0, 5)
          .map((row) => JSON.stringify(row)),
      ].filter((line) => line !== 'ok');
      if (faults.length > 0) throw damaged(file, faults.join('; '));
      return readFacts(connection);
    });
  } catch (error) {
    // It is the copy that is at fault, whatever the driver says of it.
    if (isKamError(error) && error.detail.code === 'database-damaged') throw damaged(file, error.detail.params.reason);
    if (isKamError(error) && error.detail.code === 'database-foreign') {
      throw new KamError('storage', message('backup-foreign', { file }), { hints: [message('backup-other', {})] });
    }
    throw error;
  }
}

function damaged(file: string, reason: string): KamError {
  return new KamError('storage', message('backup-damaged', { file, reason }), { hints: [message('backup-other', {})] });
}

function readFacts(connection: Connection): CopyFacts {
  const { raw } = connection;
  const nouns = raw.prepare('select noun from counter order by noun').pluck().all() as string[];
  const count = (table: string): number => Number(raw.prepare(`select count(*) from "${table}"`).pluck().get());
  return {
    schemaVersion: readHeader(connection, 'user_version'),
    commands: count('command'),
    lastCommandAt: (raw.prepare('select max(at) from command').pluck().get() as string | null) ?? null,
    records: Object.fromEntries(nouns.map((noun) => [noun, count(noun)])),
  };
}

function countCommands({ raw, file }: Connection): number {
  return Number(explain(file, () => raw.prepare('select count(*) from command').pluck().get()));
}

/** @throws KamError `storage` where the file is none of ours, or newer than the program */
export function checkOwner(connection: Connection): void {
  const { file } = connection;
  if (readHeader(connection, 'application_id') !== applicationId) {
    throw new KamError('storage', message('database-foreign', { file }));
  }
  const found = readHeader(connection, 'user_version');
  if (found > schemaVersion) {
    throw new KamError('storage', message('database-newer', { file, found, known: schemaVersion }));
  }
}

/** Opens a file for a piece of work. */
export function withConnection<T>(file: string, work: (connection: Connection) => T): T {
  const connection = connect(file);
  try {
    return explain(file, () => work(connection));
  } finally {
    connection.raw.close();
  }
}

/**
 * Keeps the bytes of a file under another name, for the owner only. The name is there when all of it is.
 * @throws what the file system throws, `EEXIST` where the name is taken
 */
export function keepBytes(file: string, kept: string): void {
  mkdirSync(dirname(kept), { recursive: true, mode: 0o700 });
  const unfinished = unfinishedName(kept);
  try {
    copyFileSync(file, unfinished, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    chmodSync(unfinished, 0o600);
    syncFile(unfinished);
    if (existsSync(kept)) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' });
    renameSync(unfinished, kept);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** What a file is called while it is being written. */
export function unfinishedName(file: string): string {
  return `${file}.${process.pid}.unfinished`;
}

/** Makes sure that the file has reached the disk. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The sha256 of a file, in hexadecimal. */
export function hashFile(file: string): Promise<string> {
  return hashBytes(createReadStream(file));
}

/** The sha256 of a stream, in hexadecimal. */
export async function hashBytes(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
}

/** Where the checksum of a copy stands: in the form of the program sha256sum. */
export function checksumFile(file: string): string {
  return `${file}.sha256`;
}

/** Writes the checksum beside a copy and returns it. */
export async function writeChecksum(file: string): Promise<string> {
  const sum = await hashFile(file);
  const target = checksumFile(file);
  const temporary = `${target}.${process.pid}.tmp`;
  writeFileSync(temporary, `${sum}  ${basename(file)}\n`, { mode: 0o600, flush: true });
  renameSync(temporary, target);
  return sum;
}

/**
 * Compares a copy with the checksum beside it.
 * @returns whether there is one
 * @throws KamError `storage` where they differ
 */
export async function compareChecksum(file: string): Promise<boolean> {
  const beside = checksumFile(file);
  if (!existsSync(beside)) return false;
  const said = /^([0-9a-f]{64})\b/i.exec(readFileSync(beside, 'utf8').trim())?.[1]?.toLowerCase();
  if (said !== (await hashFile(file))) {
    throw new KamError('storage', message('backup-checksum', { file, checksum: beside }), {
      hints: [message('backup-other', {})],
    });
  }
  return true;
}

const ageHeader = 'age-encryption.org/v1';

/** Whether a file is written in the age format: told by its first line. */
export function isEncrypted(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(ageHeader.length);
    return readSync(descriptor, start) === start.length && start.toString('latin1') === ageHeader;
  } finally {
    closeSync(descriptor);
  }
}

/** Copies of a database that are found: in their folder, and those that migrations left beside it. Newest first. */
export function listBackups(database: string): readonly BackupFile[] {
  return [backupFolder(database), dirname(database)]
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []))
    .flatMap((file) => {
      const found = readBackupName(basename(database), basename(file));
      return found === null ? [] : [{ file, found }];
    })
    .map(({ file, found }) => {
      const { mtime, size } = statSync(file);
      const checksum: BackupFile['checksum'] = existsSync(checksumFile(file)) ? 'recorded' : 'none';
      return { ...found, file, name: basename(file), at: mtime.toISOString(), bytes: size, checksum };
    })
    .sort((left, right) => right.at.localeCompare(left.at) || right.name.localeCompare(left.name));
}

/** Removes a copy with its checksum. */
export function removeBackup(file: string): void {
  rmSync(file, { force: true });
  rmSync(checksumFile(file), { force: true });
}

/** The door to copies of the database and to its health, for the database that the settings name. */
import {
  createReadStream,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { makeBackupName, readBackupName, type BackupKind } from '../core/backups/names.ts';
import { chooseKept } from '../core/backups/rotation.ts';
import { isKamError, KamError, message } from '../core/errors.ts';
import { dailyFiles, isDue } from './daily-copy.ts';
import {
  backupFolder,
  checksumFile,
  compareChecksum,
  copyDatabase,
  hashBytes,
  hashFile,
  inspectCopy,
  isEncrypted,
  listBackups,
  makePrivate,
  removeBackup,
  unfinishedName,
  writeChecksum,
  type BackupFile,
  type CopyFacts,
} from '../store/backups.ts';
import {
  clearStaging,
  compareHistories,
  prepareStaged,
  replaceDatabase,
  stageFile,
  stagingFile,
  type Loss,
} from '../store/restore.ts';
import { explain, storageError } from '../store/storage-errors.ts';

export interface BackupMade extends CopyFacts {
  readonly file: string;
  readonly kind: BackupKind;
  readonly bytes: number;
  readonly sha256: string;
  readonly encrypted: boolean;
}

/** A copy found sound, beside the database and not yet in its place. */
export interface StagedCopy {
  readonly facts: CopyFacts;
  readonly loss: Loss;
  /**
   * Puts it in the place of the database.
   * @param now the instant, and as the clock on the wall shows it (`2026-11-02 14:30`), for the present one that is kept
   * @returns where that is; null where there was none
   */
  putInPlace(now: { readonly at: string; readonly wall: string }): Promise<string | null>;
  /** Removes it, where it has not been put in its place. */
  clear(): void;
}

export interface Safety {
  /** Where copies lie unless another place is named. */
  readonly folder: string;
  /** A path for a file as named, or as found among the copies. @throws KamError `not-found` */
  findBackup(file: string): string;
  isEncrypted(file: string): boolean;
  /**
   * Copies the database, checks the copy and writes its checksum beside it.
   * @param target null for a name of its own in the folder of copies
   * @param options.at the instant for which it counts
   * @param options.wall that instant in the user's time zone, `2026-11-02 14:30`
   * @throws KamError `not-found` without a database, `conflict` where a file is there and `force` is not given, `storage`
   */
  backUp(
    target: string | null,
    options: {
      readonly at: string;
      readonly wall: string;
      readonly passphrase: string | null;
      readonly force: boolean;
    },
  ): Promise<BackupMade>;
  /**
   * The copy of the day, and the end of those that are no longer wanted.
   * @param at instant
   * @returns the file, and null beside it where it was there already or is being made
   */
  backUpDaily(at: string): Promise<{ readonly file: string; readonly made: BackupMade | null }>;
  listBackups(): readonly BackupFile[];
  /** What is wrong with a copy, or null; of an encrypted one only its checksum can be compared. */
  checkBackup(file: string): Promise<KamError | null>;
  /** @throws KamError `storage` where the copy is damaged, or newer than the program; `content` for a wrong passphrase */
  stage(file: string, passphrase: string | null): Promise<StagedCopy>;
}

/** @param cwd folder that relative paths start from */
export function createSafety({ database, cwd }: { readonly database: string; readonly cwd: string }): Safety {
  const folder = backupFolder(database);
  const ownName = basename(database);

  async function make(target: string, at: string, passphrase: string | null, force: boolean): Promise<BackupMade> {
    if (existsSync(target) && !force) throw exists(target);
    // A copy to be encrypted stays where the database is: the target may be a stick, or a folder that others see.
    const plain = unfinishedName(passphrase === null ? target : database);
    const sealed = unfinishedName(target);
    try {
      const facts = copyDatabase(database, plain);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      if (passphrase !== null) await seal(plain, sealed, passphrase);
      // A new copy must never stand beside the checksum of the one that it replaces.
      if (force) rmSync(checksumFile(target), { force: true });
      putFile(sealed, target, force);
      setAge(target, at);
      const sha256 = await writeChecksum(target);
      const kind = readBackupName(ownName, basename(target))?.kind ?? 'manual';
      return { ...facts, file: target, kind, bytes: statSync(target).size, sha256, encrypted: passphrase !== null };
    } catch (error) {
      throw storageError(error, target);
    } finally {
      for (const file of [plain, sealed]) rmSync(file, { force: true });
    }
  }

  const safety: Safety = {
    folder,
    findBackup(file) {
      const found = [resolve(cwd, file), join(folder, file), join(dirname(database), file)].find((path) =>
        existsSync(path),
      );
      if (found === undefined) throw new KamError('not-found', message('backup-not-found', { file, folder }));
      return found;
    },
    isEncrypted: (file) => explain(file, () => isEncrypted(file)),
    async backUp(target, { at, wall, passphrase, force }) {
      const taken = (name: string): boolean => existsSync(join(folder, name));
      const file =
        target === null
          ? join(folder, makeBackupName(ownName, 'manual', wall, { encrypted: passphrase !== null, taken }))
          : resolve(cwd, target);
      if (file === database) throw new KamError('usage', message('output-is-database', { file }));
      return make(file, at, passphrase, force);
    },
    async backUpDaily(at) {
      const { target, begun } = dailyFiles(database, at);
      if (!isDue(target, begun)) return { file: target, made: null };
      explain(begun, () => makePrivate(begun));
      const made = await make(target, at, null, false);
      rmSync(begun, { force: true });
      thinOut();
      return { file: target, made };
    },
    listBackups: () => listBackups(database),
    async checkBackup(file) {
      try {
        await compareChecksum(file);
        if (!isEncrypted(file)) inspectCopy(file);
        return null;
      } catch (error) {
        if (isKamError(error)) return error;
        throw error;
      }
    },
    async stage(file, passphrase) {
      await compareChecksum(file);
      const staged = stagingFile(database);
      clearStaging(staged);
      try {
        if (passphrase === null) stageFile(file, staged);
        else await (await import('../encryption/age.ts')).decryptFile(file, staged, passphrase);
        const facts = named(file, staged, () => prepareStaged(staged));
        return {
          facts,
          loss: compareHistories(database, staged),
          putInPlace: ({ at, wall }) => putInPlace(staged, at, wall),
          clear: () => clearStaging(staged),
        };
      } catch (error) {
        clearStaging(staged);
        throw error;
      }
    },
  };
  return safety;

  async function putInPlace(staged: string, at: string, wall: string): Promise<string | null> {
    const wasThere = existsSync(database);
    const taken = (name: string): boolean => existsSync(join(folder, name));
    const kept = join(folder, makeBackupName(ownName, 'replaced', wall, { encrypted: false, taken }));
    replaceDatabase(database, staged, kept);
    if (!wasThere) return null;
    await writeChecksum(kept);
    setAge(kept, at);
    return kept;
  }

  /** Removes copies of past days that the rotation does not keep; those made by hand stay. */
  function thinOut(): void {
    const daily = listBackups(database).filter(({ kind }) => kind === 'automatic');
    const kept = chooseKept(daily.flatMap(({ day }) => day ?? []));
    for (const { file, day } of daily) if (day === null || !kept.has(day)) removeBackup(file);
  }
}

/** Encrypts a file, and makes sure that what was written opens with the same passphrase and holds the same. */
async function seal(plain: string, sealed: string, passphrase: string): Promise<void> {
  const { decryptStream, encryptFile } = await import('../encryption/age.ts');
  await encryptFile(plain, sealed, passphrase);
  const opened = await decryptStream(createReadStream(sealed), passphrase, sealed);
  if ((await hashBytes(opened)) !== (await hashFile(plain))) {
    throw new KamError('storage', message('encrypted-damaged', { file: sealed, reason: 'sha256' }));
  }
}

/** Faults of a staged copy are told of the file that the user named. */
function named<T>(file: string, staged: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isKamError(error)) throw error;
    const { code, params } = error.detail;
    if (!('file' in params) || params.file !== staged) throw error;
    const detail = { code, params: { ...params, file } } as KamError['detail'];
    throw new KamError(error.kind, detail, { hints: error.hints, cause: error });
  }
}

/** A copy is as old as what it holds, also where the clock is set by hand. */
function setAge(file: string, at: string): void {
  utimesSync(file, new Date(at), new Date(at));
}

function putFile(finished: string, target: string, force: boolean): void {
  explain(target, () => {
    if (force) {
      renameSync(finished, target);
      return;
    }
    try {
      // A link fails where a file is there: no moment between looking and writing.
      linkSync(finished, target);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw exists(target);
      // Sticks and shares often know no links.
      renameSync(finished, target);
      return;
    }
    unlinkSync(finished);
  });
}

function exists(file: string): KamError {
  return new KamError('conflict', message('file-exists', { file }), { hints: [message('use-force', {})] });
}

/** Examines the installation around the database, and repairs what can be repaired. */
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeBackupName } from '../core/backups/names.ts';
import { isKamError } from '../core/errors.ts';
import { checks, finding, type FileKind, type Finding } from '../core/health/findings.ts';
import { networkKind, syncService } from '../core/health/places.ts';
import {
  backupFolder,
  compareChecksum,
  copyDatabase,
  keepBytes,
  listBackups,
  unfinishedName,
} from '../store/backups.ts';
import { connect, type Connection } from '../store/database.ts';
import { examineDatabase, readSqliteVersion } from '../store/examine.ts';
import { rebuildDerived, rebuildIndexes, raiseCounters, salvage, tidyLog } from '../store/repair.ts';
import { replaceDatabase } from '../store/restore.ts';
import { schemaVersion } from '../store/tables.ts';
import { explain } from '../store/storage-errors.ts';
import { programVersion } from './program-files.ts';
import type { Content } from '../content/types.ts';
import type { Settings } from './types.ts';

/** What an examination needs to know of the run. */
export interface Surroundings {
  readonly settings: Settings;
  readonly content: () => Promise<Content>;
  readonly at: string;
  /** The same instant in the user's time zone, `2026-11-02 14:30`. */
  readonly wall: string;
}

/** What a repair did. */
export interface Repaired {
  /** Codes of the findings that it dealt with. */
  readonly codes: readonly Finding['code'][];
  /** Where the database as it was is kept; null where it was not touched. */
  readonly kept: string | null;
  /** Rows that were read from a damaged file, and rows made anew from the history. */
  readonly saved: { readonly read: number; readonly replayed: number } | null;
}

/** Looks at everything. Only what can be told of this machine; nothing is changed. */
export async function examine(around: Surroundings): Promise<readonly Finding[]> {
  const { settings } = around;
  const sqlite = readSqliteVersion();
  const versions = {
    program: programVersion,
    node: process.version,
    sqlite: sqlite ?? '—',
    schema: schemaVersion,
    platform: `${process.platform} ${process.arch}`,
  };
  const found: Finding[] = [
    finding('versions', 'ok', 'versions-known', versions),
    sqlite === null
      ? finding('driver', 'fault', 'driver-missing', { node: process.version })
      : finding('driver', 'ok', 'driver-loads', {}),
    examineConfig(settings),
    await examinePlaybooks(around),
    examinePlace(settings.database),
    examineSpace(settings.database),
    examineRights(settings),
    ...(sqlite === null ? [] : examineDatabase(settings.database)),
    ...examineLeftovers(settings.database),
    await examineBackups(around),
  ];
  return found.sort((left, right) => checks.indexOf(left.check) - checks.indexOf(right.check));
}

function examineConfig({ configFault, backup }: Settings): Finding {
  if (configFault) return finding('config', 'fault', 'config-broken', {});
  if (backup !== 'daily' && backup !== 'off') return finding('config', 'warning', 'config-backup-unknown', {});
  return finding('config', 'ok', 'config-reads', {});
}

async function examinePlaybooks({ content }: Surroundings): Promise<Finding> {
  const library = await content();
  try {
    const problems = await library.check(null, { coverage: false });
    const faults = problems.filter(({ severity }) => severity === 'error').length;
    if (faults > 0) return finding('playbooks', 'fault', 'playbooks-broken', { faults });
    return finding('playbooks', 'ok', 'playbooks-valid', { count: (await library.list()).length });
  } catch (error) {
    if (!isKamError(error)) throw error;
    return finding('playbooks', 'fault', 'playbooks-broken', { faults: Math.max(1, error.problems.length) });
  }
}

/** The nearest folder that is there: a database that is not made yet has none of its own. */
function existingFolder(file: string): string {
  let folder = dirname(file);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function examinePlace(database: string): Finding {
  const service = syncService(database);
  if (service !== null) return finding('place', 'warning', 'place-synced', { service });
  const kind = networkKind(statfsSync(existingFolder(database)).type, database);
  if (kind !== null) return finding('place', 'warning', 'place-network', { kind });
  return finding('place', 'ok', 'place-local', {});
}

/** Bytes that are too few whatever the size of the database is. */
const leastFree = 100_000_000;

function examineSpace(database: string): Finding {
  const { bavail, bsize } = statfsSync(existingFolder(database));
  const free = bavail * bsize;
  const size = statSync(database, { throwIfNoEntry: false })?.size ?? 0;
  // A copy, and a log as long as the database.
  return free < Math.max(leastFree, 2 * size)
    ? finding('space', 'warning', 'space-low', { free, size })
    : finding('space', 'ok', 'space-enough', { free });
}

/** Files and folders of the program with what they are. */
function ownFiles({
  database,
  configFile,
  cacheFolder,
  isOwnDatabase,
}: Settings): readonly (readonly [FileKind, string])[] {
  const within = (kind: FileKind, folder: string): (readonly [FileKind, string])[] =>
    existsSync(folder)
      ? [
          [kind, folder],
          ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
            (name) => [kind, join(folder, name)] as const,
          ),
        ]
      : [];
  const folder = dirname(database);
  return [
    // A database that was put into a folder of other things says nothing about that folder.
    ...(isOwnDatabase && basename(folder) === 'kam' ? [['folder', folder] as const] : []),
    ['database', database] as const,
    ...['-wal', '-shm'].map((end) => ['log', `${database}${end}`] as const),
    ...within('backup', backupFolder(database)),
    ...listBackups(database).map(({ file }) => ['backup', file] as const),
    ['config', dirname(configFile)] as const,
    ['config', configFile] as const,
    ...within('cache', cacheFolder),
  ];
}

function openFiles(settings: Settings): readonly (readonly [FileKind, string])[] {
  if (process.platform === 'win32') return [];
  return ownFiles(settings).filter(([, file]) => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found !== undefined && (found.mode & 0o077) !== 0;
  });
}

function examineRights(settings: Settings): Finding {
  const open = openFiles(settings);
  if (open.length === 0) return finding('permissions', 'ok', 'files-private', {});
  const kinds = [...new Set(open.map(([kind]) => kind))];
  return finding('permissions', 'warning', 'files-open', { count: open.length, kinds }, true);
}

/** Files that a command which was killed left; younger ones may belong to one that is running. */
const stale = 3_600_000;

function leftovers(database: string): readonly string[] {
  const old = (file: string): boolean =>
    Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > stale;
  return [dirname(database), backupFolder(database)]
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []))
    .filter((file) => /\.(restoring|unfinished|salvaged)(-wal|-shm|-journal)?$/.test(file) && old(file));
}

function examineLeftovers(database: string): readonly Finding[] {
  const count = leftovers(database).length;
  return count === 0 ? [] : [finding('log', 'warning', 'log-leftovers', { count }, true)];
}

/** Days after which the newest copy is called old. */
const oldAfter = 7;

async function examineBackups({ settings, at }: Surroundings): Promise<Finding> {
  const { database, backup, isOwnDatabase } = settings;
  // What a restore or a repair left is older than what it replaced.
  const copies = listBackups(database).filter(({ kind }) => kind === 'manual' || kind === 'automatic');
  let damaged = 0;
  for (const { file } of copies) {
    try {
      await compareChecksum(file);
    } catch (error) {
      if (!isKamError(error)) throw error;
      damaged += 1;
    }
  }
  if (damaged > 0) return finding('backups', 'fault', 'backups-damaged', { count: damaged });
  const [newest] = copies;
  if (newest === undefined) {
    return existsSync(database)
      ? finding('backups', 'warning', 'backups-none', {})
      : finding('backups', 'ok', 'backups-recent', { count: 0, days: 0 });
  }
  const params = {
    count: copies.length,
    days: Math.max(0, Math.floor((Date.parse(at) - Date.parse(newest.at)) / 86_400_000)),
  };
  if (params.days > oldAfter) return finding('backups', 'warning', 'backups-old', params);
  if (backup === 'off' || !isOwnDatabase) return finding('backups', 'warning', 'backups-off', params);
  return finding('backups', 'ok', 'backups-recent', params);
}

/**
 * Repairs what can be repaired, after a copy of the database has been made where it is touched.
 * @param findings of an examination just made
 * @throws KamError `storage` where a repair comes to nothing; then the database is as it was
 */
export async function repair(around: Surroundings, findings: readonly Finding[]): Promise<Repaired> {
  const { settings, at, wall } = around;
  const { database } = settings;
  const todo = new Set(findings.filter(({ canRepair }) => canRepair).map(({ code }) => code));
  for (const [, file] of todo.has('files-open') ? openFiles(settings) : []) {
    chmodSync(file, statSync(file).isDirectory() ? 0o700 : 0o600);
  }
  for (const file of todo.has('log-leftovers') ? leftovers(database) : []) rmSync(file, { force: true });

  const codes = [...todo];
  if (!codes.some((code) => touching.has(code))) return { codes, kept: null, saved: null };
  const folder = backupFolder(database);
  const taken = (name: string): boolean => existsSync(join(folder, name));
  const kept = join(folder, makeBackupName(basename(database), 'damaged', wall, { encrypted: false, taken }));
  if (todo.has('structure-damaged')) {
    const salvaged = `${database}.${process.pid}.salvaged`;
    try {
      const saved = await salvage(database, salvaged, at);
      await onDatabase(salvaged, rebuildDerived);
      await onDatabase(salvaged, tidyLog);
      replaceDatabase(database, salvaged, kept);
      return { codes, kept, saved };
    } finally {
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${salvaged}${end}`, { force: true });
    }
  }
  keepAsItIs(database, kept);
  await onDatabase(database, async (connection) => {
    if (todo.has('structure-indexes')) rebuildIndexes(connection);
    if (todo.has('counters-behind')) raiseCounters(connection);
    if (todo.has('index-differs')) await rebuildDerived(connection);
    if (todo.has('log-off') || todo.has('log-large')) tidyLog(connection);
  });
  return { codes, kept, saved: null };
}

/** Repairs that write into the database. */
const touching: ReadonlySet<Finding['code']> = new Set([
  'structure-damaged',
  'structure-indexes',
  'counters-behind',
  'index-differs',
  'log-off',
  'log-large',
]);

async function onDatabase(file: string, work: (connection: Connection) => Promise<void> | void): Promise<void> {
  const connection = connect(file);
  try {
    await work(connection);
  } finally {
    connection.raw.close();
  }
}

/** A checked copy, or, of what cannot be read in order, the bytes as they are. */
function keepAsItIs(database: string, kept: string): void {
  const unfinished = unfinishedName(kept);
  try {
    copyDatabase(database, unfinished);
    explain(kept, () => renameSync(unfinished, kept));
  } catch (error) {
    if (!isKamError(error)) throw error;
    explain(kept, () => {
      // The log first: what has the name of a copy has its log beside it.
      for (const end of ['-wal', '']) {
        if (existsSync(`${database}${end}`)) keepBytes(`${database}${end}`, `${kept}${end}`);
      }
    });
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Copies of a database that lie where the program puts them. */
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backupFolder } from './backups.ts';
import { inMemory } from './database.ts';

/** What SQLite itself keeps beside a database. */
const ownFiles = ['', '-wal', '-shm', '-journal'];

/**
 * Copies made before migrations, repairs and restores beside the database, and the folder of backups.
 * @returns paths, in the order of their names
 */
export function listCopies(database: string): readonly string[] {
  if (database === inMemory) return [];
  const folder = dirname(database);
  const name = basename(database);
  const beside = list(folder).filter(
    (file) => file.startsWith(name) && !ownFiles.some((ending) => file === name + ending),
  );
  const backups = backupFolder(database);
  return [...beside.map((file) => join(folder, file)), ...list(backups).map((file) => join(backups, file))].filter(
    // Checksums and signs that a copy is being made hold nothing.
    (file) => !/\.(?:sha256|begun)$/.test(file),
  );
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

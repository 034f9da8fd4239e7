/** The one place that turns faults of SQLite and of the file system into sentences. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isKamError, KamError, message, type Message } from '../core/errors.ts';

/** How long a writer waits for another one, in milliseconds. */
export const lockWait = 5000;

/**
 * @param error what a driver or file call threw
 * @param file the database
 * @returns a KamError of kind `storage` where a person or the machine is at fault; the error itself where the program is
 */
export function storageError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || isKamError(error)) return error;
  const detail = describe(codeOf(error), error.message, file);
  return detail === null ? error : new KamError('storage', detail, { cause: error });
}

/** Whether an error says that another process holds the lock. */
export function isLocked(error: unknown): boolean {
  return isKamError(error) && error.detail.code === 'database-locked';
}

/** Runs a piece of work and explains what it throws. */
export function explain<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storageError(error, file);
  }
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function describe(code: string, reason: string, file: string): Message | null {
  const folder = dirname(file);
  if (isBindingFault(code, reason)) return message('database-driver-missing', { node: process.version });
  // Faults of the program itself: a broken constraint, wrong SQL, a wrong use of the driver.
  if (/^SQLITE_(CONSTRAINT|ERROR|MISUSE|RANGE|MISMATCH)/.test(code)) return null;
  if (/^SQLITE_(FULL|IOERR_WRITE|IOERR_FSYNC|IOERR_TRUNCATE)/.test(code) || code === 'ENOSPC' || code === 'EDQUOT') {
    return message('database-disk-full', { file, folder });
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return message('database-locked', { file, seconds: lockWait / 1000 });
  // SQLite finds that its file has lost its name: a restore has put another in its place.
  if (code === 'SQLITE_READONLY_DBMOVED') return message('database-replaced', { file });
  if (/^SQLITE_(READONLY|PERM)/.test(code) || code === 'EROFS') return message('database-read-only', { file, folder });
  if (code === 'SQLITE_NOTADB') return message('database-foreign', { file });
  if (/^SQLITE_(CORRUPT|FORMAT)/.test(code)) return message('database-damaged', { file, reason });
  if (code === 'EISDIR' || (code.startsWith('SQLITE_CANTOPEN') && isFolder(file))) {
    return message('database-is-folder', { file });
  }
  if (code === 'EACCES' || code === 'EPERM' || code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_AUTH')) {
    return message('database-no-access', { file, folder, reason });
  }
  // The driver looks for the folder itself, and what it throws has no code: it can vanish after it was made.
  if (code.startsWith('SQLITE_') || reason.includes('directory does not exist') || /^E[A-Z]+$/.test(code))
    return message('database-failed', { file, reason });
  return null;
}

/** The native part of better-sqlite3 is not there, or was built for another Node. */
function isBindingFault(code: string, reason: string): boolean {
  return code === 'ERR_DLOPEN_FAILED' || /bindings file|better_sqlite3\.node/.test(reason);
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

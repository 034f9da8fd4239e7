import { constants } from 'node:fs';
import { access, link, mkdir, mkdtemp, readdir, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { isKamError, KamError, message } from '../core/errors.ts';

/**
 * The only way for commands and the renderer to write files. What it makes is for the owner only, whatever the umask
 * says: nearly everything that the program writes is about customers.
 */
export interface Files {
  /** The path from the root, with `/` or the system's own separator. */
  absolute(path: string): string;
  /** A new folder of its own among the system's temporary files. */
  makeTemporaryFolder(prefix: string): Promise<string>;
  exists(path: string): Promise<boolean>;
  /**
   * Whether `write` could put a file there now, so that a command finds out before it does its work.
   * @throws KamError `storage` where it cannot, `conflict` where something is there and `force` is not given
   */
  checkTarget(path: string, options?: { force?: boolean }): Promise<void>;
  /**
   * Writes to a temporary file beside the target and renames it, so that a reader sees the old file or the new one.
   * @throws KamError `storage` where it cannot, `conflict` where something is there and `force` is not given
   */
  write(path: string, text: string, options?: { force?: boolean }): Promise<void>;
  /** Creates a folder with its parents. @throws KamError `storage` */
  makeFolder(path: string): Promise<void>;
  /** Names in a folder; null where there is none. */
  list(path: string): Promise<readonly string[] | null>;
  /** Removes a file or folder with what it holds; nothing there is fine. */
  remove(path: string): Promise<void>;
}

/** @param cwd folder that relative paths start from */
export function createFiles(cwd: string): Files {
  const absolute = (path: string): string => resolve(cwd, path);
  const exists = (path: string): Promise<boolean> =>
    access(absolute(path), constants.F_OK).then(
      () => true,
      () => false,
    );
  const checkTarget: Files['checkTarget'] = async (path, { force = false } = {}) => {
    const target = absolute(path);
    try {
      const found = await stat(target).catch(() => null);
      if (found?.isDirectory() === true) throw new KamError('storage', message('is-a-directory', { file: path }));
      if (found !== null && !force) throw fault('EEXIST');
      const folder = await stat(dirname(target));
      if (!folder.isDirectory()) throw fault('ENOTDIR');
      await access(dirname(target), constants.W_OK);
    } catch (error) {
      throw isKamError(error) ? error : writeError(path, error);
    }
  };
  return {
    absolute,
    makeTemporaryFolder: (prefix) => mkdtemp(join(tmpdir(), prefix)),
    exists,
    checkTarget,
    async write(path, text, options = {}) {
      const target = absolute(path);
      await checkTarget(path, options);
      const temporary = `${target}.${process.pid}.tmp`;
      try {
        await writeFile(temporary, text, { mode: 0o600, flush: true });
        if (options.force === true) {
          await rename(temporary, target);
        } else {
          // A link fails where a file is there: no moment between looking and writing.
          await link(temporary, target);
          await unlink(temporary);
        }
      } catch (error) {
        await rm(temporary, { force: true });
        throw writeError(path, error);
      }
    },
    async makeFolder(path) {
      await mkdir(absolute(path), { recursive: true, mode: 0o700 }).catch((error: unknown) => {
        throw writeError(path, error);
      });
    },
    async list(path) {
      return readdir(absolute(path)).catch(() => null);
    },
    async remove(path) {
      await rm(absolute(path), { recursive: true, force: true });
    },
  };
}

/** What the system would say of such a path. */
function fault(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Says in the user's terms why a path cannot be written. */
function writeError(path: string, error: unknown): KamError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (code === 'EEXIST') {
    return new KamError('conflict', message('file-exists', { file: path }), { hints: [message('use-force', {})] });
  }
  return new KamError('storage', message('file-unwritable', { file: path, folder: dirname(path), reason: code }), {
    cause: error,
  });
}

import { constants } from 'node:fs';
import { access, link, mkdir, mkdtemp, open, readdir, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
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
  /** Like `write`, for text that is made bit by bit: it is under its name only once it is finished. */
  openSink(path: string, options?: { force?: boolean }): Promise<FileSink>;
  /** A file to be read bit by bit. @throws KamError `content` where it cannot be read */
  openSource(path: string): Promise<FileSource>;
  /** Creates a folder with its parents. @throws KamError `storage` */
  makeFolder(path: string): Promise<void>;
  /** Names in a folder; null where there is none. */
  list(path: string): Promise<readonly string[] | null>;
  /** Removes a file or folder with what it holds; nothing there is fine. */
  remove(path: string): Promise<void>;
}

/** A file that is being written. */
export interface FileSink {
  write(piece: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  /** Leaves nothing behind; after `finish` it takes the file away again. */
  discard(): Promise<void>;
}

/** A file that is being read. */
export interface FileSource {
  /** In bytes; null for what is no plain file. */
  readonly size: number | null;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Also where nobody has read to the end. */
  close(): Promise<void>;
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
        await put(temporary, target, options.force === true);
      } catch (error) {
        await discard(temporary);
        throw writeError(path, error);
      }
    },
    async openSink(path, options = {}) {
      const target = absolute(path);
      await checkTarget(path, options);
      const temporary = `${target}.${process.pid}.tmp`;
      const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
        try {
          return await work();
        } catch (error) {
          await discard(temporary);
          throw writeError(path, error);
        }
      };
      const file = await attempt(() => open(temporary, 'w', 0o600));
      let isOpen = true;
      let isFinished = false;
      return {
        write: (piece) =>
          attempt(async () => void (await (typeof piece === 'string' ? file.write(piece) : writeAll(file, piece)))),
        finish: () =>
          attempt(async () => {
            await file.sync();
            isOpen = false;
            await file.close();
            await put(temporary, target, options.force === true);
            isFinished = true;
          }),
        async discard() {
          if (isOpen) await file.close();
          isOpen = false;
          await discard(isFinished ? target : temporary);
        },
      };
    },
    async openSource(path) {
      const fault = (error: unknown): KamError => {
        const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
        const detail =
          code === 'ENOENT'
            ? message('file-missing', { file: path })
            : code === 'EISDIR'
              ? message('is-a-directory', { file: path })
              : message('file-unreadable', { file: path, reason: code });
        return new KamError('content', detail, { cause: error });
      };
      const file = await open(absolute(path), 'r').catch((error: unknown) => {
        throw fault(error);
      });
      const found = await file.stat();
      if (found.isDirectory()) {
        await file.close();
        throw fault({ code: 'EISDIR' });
      }
      return { size: found.isFile() ? found.size : null, chunks: readPieces(file, fault), close: () => file.close() };
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

/** Takes a file away after a fault: where not even that is possible, it is the fault that is to be told. */
async function discard(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined);
}

/** Gives a file that is complete its name. */
async function put(temporary: string, target: string, force: boolean): Promise<void> {
  if (force) {
    await rename(temporary, target);
    return;
  }
  // A link fails where a file is there: no moment between looking and writing.
  await link(temporary, target);
  await unlink(temporary);
}

/** Bytes of a file that are read at once. */
const pieceSize = 262_144;

async function* readPieces(file: FileHandle, fault: (error: unknown) => KamError): AsyncIterable<Uint8Array> {
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(pieceSize), 0, pieceSize);
      if (bytesRead === 0) return;
      yield bytesRead === pieceSize ? buffer : buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw fault(error);
  } finally {
    await file.close();
  }
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

/** A handle may take less than it was given. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length;) from += (await file.write(bytes.subarray(from))).bytesWritten;
}

/** Bytes of files and stdin to text: size, encoding and the reasons why a file cannot be read. Loads no parser. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { KamError, message, problem, type Message, type Problem } from '../core/errors.ts';
import type { SourceText } from './types.ts';

/** Largest file that is read, in bytes. */
const largestFile = 5_000_000;

/** A path as the user would type it: relative to the working folder inside it, else absolute. */
export function shownPath(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  const inside = relative(cwd, absolute);
  if (inside === '') return '.';
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? absolute : inside;
}

/** A problem with a whole file, placed at its first character. */
export function fileProblem(name: string, detail: Message): Problem {
  return { ...problem(detail), place: { file: name, line: 1, column: 1 } };
}

/**
 * Reads a file of text.
 * @param path absolute
 * @param name how messages call it
 * @returns the text without byte-order mark, or what is wrong with the file
 */
export async function loadText(path: string, name: string): Promise<{ text: string } | { fault: Message }> {
  try {
    const file = openSync(path, 'r');
    try {
      const found = fstatSync(file);
      if (found.isDirectory()) return { fault: message('is-a-directory', { file: name }) };
      if (found.size > largestFile) return { fault: tooLarge(name, largestFile) };
      // A pipe or a device does not say how much it holds, and may never end.
      return decodeText(name, found.isFile() ? readFileSync(file) : readAtMost(file, largestFile + 1));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { fault: readFault(name, error) };
  }
}

function readAtMost(file: number, most: number): Buffer {
  const chunks: Buffer[] = [];
  for (let length = 0; length < most;) {
    const chunk = Buffer.alloc(65_536);
    const count = readSync(file, chunk);
    if (count === 0) break;
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  return Buffer.concat(chunks);
}

/** @returns the text of UTF-8 bytes, or what is wrong with them */
export function decodeText(name: string, bytes: Uint8Array): { text: string } | { fault: Message } {
  if (bytes.length > largestFile) return { fault: tooLarge(name, largestFile) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: message('not-utf8', { file: name }) };
  }
}

/** @throws KamError `content` with the file's place */
export function textOrThrow(name: string, read: { text: string } | { fault: Message }): SourceText {
  if ('text' in read) return { name, text: read.text };
  throw new KamError('content', read.fault);
}

/** Why a file cannot be read, in words that name it as the user did. */
export function readFault(name: string, error: unknown): Message {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (code === 'ENOENT' || code === 'ENOTDIR') return message('file-missing', { file: name });
  if (code === 'EISDIR') return message('is-a-directory', { file: name });
  return message('file-unreadable', { file: name, reason: code });
}

/** @param most in bytes */
export function tooLarge(name: string, most: number): Message {
  return message('file-too-large', { file: name, most: `${most / 1_000_000} MB` });
}

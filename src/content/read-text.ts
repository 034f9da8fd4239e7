/** Bytes of files and stdin to text: size, encoding and the reasons why a file cannot be read. Loads no parser. */
import { readFileSync, statSync } from 'node:fs';
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
    const found = statSync(path);
    if (found.isDirectory()) return { fault: message('is-a-directory', { file: name }) };
    if (found.size > largestFile) return { fault: tooLarge(name) };
    return decodeText(name, readFileSync(path));
  } catch (error) {
    return { fault: readFault(name, error) };
  }
}

/** @returns the text of UTF-8 bytes, or what is wrong with them */
export function decodeText(name: string, bytes: Uint8Array): { text: string } | { fault: Message } {
  if (bytes.length > largestFile) return { fault: tooLarge(name) };
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

function tooLarge(name: string): Message {
  return message('file-too-large', { file: name, most: `${largestFile / 1_000_000} MB` });
}

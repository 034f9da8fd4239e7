/**
 * From bytes to text. Chinese spreadsheets write GB18030 without saying so, so the beginning of a file decides: a byte
 * order mark, else UTF-8 where it is valid, else GB18030 where that is. No statistics, so the same file is always read alike.
 */
import { KamError, message } from '../core/errors.ts';

export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** Bytes that are looked at before the first is decoded. */
export const headSize = 1_048_576;

/** The encoding that people mean by a name; null where we read no such one. GBK and GB2312 are parts of GB18030. */
export function encodingOf(name: string): Encoding | null {
  const word = name.trim().toLowerCase().replaceAll('_', '-');
  if (/^utf-?8(-?(bom|sig))?$/.test(word)) return 'utf-8';
  if (/^(gb-?18030|gbk|gb-?2312|cp-?936|ansi)$/.test(word)) return 'gb18030';
  if (/^utf-?16(-?le)?$/.test(word)) return 'utf-16le';
  return /^utf-?16-?be$/.test(word) ? 'utf-16be' : null;
}

/**
 * @param head the first bytes of a file
 * @param isWhole whether they are all of it: otherwise the last character may be cut
 * @returns null where they are text in none of the encodings
 */
export function detectEncoding(head: Uint8Array, isWhole: boolean): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // No text of the others holds zeros; UTF-16 without a mark has one in every other place.
  if (head.includes(0)) return null;
  return (['utf-8', 'gb18030'] as const).find((encoding) => isValid(head, encoding, isWhole)) ?? null;
}

function isValid(head: Uint8Array, encoding: Encoding, isWhole: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/**
 * Decodes a stream of bytes; a byte order mark is left out.
 * @param chunks bytes of a file, in pieces of any size
 * @param given the encoding that was asked for; null detects it
 * @param file its name, for messages
 * @returns the encoding, and the text in pieces
 * @throws KamError `content` where it is text in no encoding that we read, or, while reading, stops being it
 */
export async function decodeText(
  chunks: AsyncIterable<Uint8Array>,
  given: Encoding | null,
  file: string,
): Promise<{ readonly encoding: Encoding; readonly text: AsyncIterable<string> }> {
  const source = chunks[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  while (size < headSize && !isWhole) {
    const next = await source.next();
    if (next.done === true) isWhole = true;
    else {
      head.push(next.value);
      size += next.value.length;
    }
  }
  const encoding = given ?? detectEncoding(concat(head, size), isWhole);
  if (encoding === null) throw new KamError('content', message('encoding-unknown', { file }));
  return { encoding, text: decodeRest(head, source, isWhole, encoding, file) };
}

async function* decodeRest(
  head: readonly Uint8Array[],
  source: AsyncIterator<Uint8Array>,
  isWhole: boolean,
  encoding: Encoding,
  file: string,
): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (error) {
      const detail = message('encoding-breaks', { file, encoding: encodingName(encoding), at: read });
      throw new KamError('content', detail, { cause: error });
    } finally {
      read += chunk?.length ?? 0;
    }
  };
  for (const chunk of head) yield decode(chunk);
  if (!isWhole) {
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield decode(next.value);
  }
  yield decode();
}

/** As people write it: `UTF-8`. */
export function encodingName(encoding: Encoding): string {
  return encoding.toUpperCase();
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

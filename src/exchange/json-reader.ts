/**
 * Reads the items of a JSON document one by one, without holding more than one: a list, a document of ours with its list
 * under `items`, or one item a line (JSON lines).
 */
import { KamError, message } from '../core/errors.ts';

export interface JsonItem {
  /** The line that it begins on, counted from 1. */
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
}

export interface JsonReader {
  push(text: string): JsonItem[];
  /** @throws KamError `content` where the document is not complete */
  end(): void;
}

/** Longest item, in characters. */
export const itemLength = 1_000_000;

/** @param file for messages */
export function createJsonReader(file: string): JsonReader {
  let rest = '';
  /** Where the scan stands in `rest`, and what it is inside of. */
  let at = 0;
  let depth = 0;
  let isText = false;
  /** Beginning and line of the item that is being read. */
  let start = -1;
  let startLine = 0;
  let line = 1;
  /** Depth at which the items stand: 0 in JSON lines, 1 in a list, 2 in a document of ours. */
  let level: 0 | 1 | 2 | null = null;
  let isOver = false;

  const fault = (where: number, cause?: unknown): KamError =>
    new KamError('content', message('json-broken', { file, line: where }), { cause });

  function read(): JsonItem[] {
    const items: JsonItem[] = [];
    for (; at < rest.length; at += 1) {
      const sign = rest.charCodeAt(at);
      if (isText) {
        if (sign === 92) at += 1;
        else if (sign === 34) isText = false;
        continue;
      }
      switch (sign) {
        case 10:
          line += 1;
          break;
        case 34:
          if (level !== null && depth === level && start < 0 && !(level === 2 && isOver)) throw fault(line);
          isText = true;
          break;
        case 91: // [
        case 123: // {
          if (depth === 0 && start < 0) {
            if (level === 2 || level === 1) throw fault(line);
            if (sign === 91) {
              if (level === 0) throw fault(line);
              level = 1;
            } else {
              start = at;
              startLine = line;
            }
          } else if (
            level === null &&
            depth === 1 &&
            sign === 91 &&
            /"items"\s*:\s*$/.test(rest.slice(Math.max(start, at - 40), at))
          ) {
            // The list of a document of ours: what stood before it is of no use here.
            level = 2;
            start = -1;
          } else if (start < 0 && level === depth) {
            if (sign === 91) throw fault(line);
            start = at;
            startLine = line;
          }
          depth += 1;
          break;
        case 93:
        case 125:
          depth -= 1;
          if (depth < 0) throw fault(line);
          if (start >= 0 && depth === (level ?? 0)) {
            level ??= 0;
            items.push({ line: startLine, value: parse(rest.slice(start, at + 1), startLine) });
            start = -1;
            rest = rest.slice(at + 1);
            at = -1;
          } else if (level === 2 && depth === 1) {
            // What follows the list is read over.
            isOver = true;
          } else if (level === 1 && depth === 0) isOver = true;
          break;
        default:
          if (level !== null && start < 0 && depth === level && !isOver && sign > 32 && sign !== 44) {
            throw fault(line);
          }
      }
    }
    // Only an item that is not complete is kept, and the head of a document whose list has not come yet.
    const from = start < 0 ? Math.min(at, rest.length) : start;
    rest = rest.slice(from);
    at -= from;
    if (start > 0) start = 0;
    if (rest.length > itemLength)
      throw new KamError('content', message('json-item-long', { file, line, most: itemLength }));
    return items;
  }

  function parse(text: string, where: number): JsonItem['value'] {
    try {
      return JSON.parse(text) as JsonItem['value'];
    } catch (error) {
      throw fault(where, error);
    }
  }

  return {
    push(text) {
      rest += text;
      return read();
    },
    end() {
      if (depth > 0 || isText || start >= 0) throw new KamError('content', message('json-cut', { file, line }));
    },
  };
}

/** Whether a text looks like JSON: CSV begins with a name. */
export function looksLikeJson(head: string): boolean {
  return /^[\s\ufeff]*[[{]/.test(head);
}

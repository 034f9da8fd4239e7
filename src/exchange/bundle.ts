/**
 * The whole book as one file: JSON lines with a header, every row of every table, and a last line with the checksum of
 * all before it. The format is described in docs/bundle-format.md. Both directions work on streams, so that what comes
 * between them and the file (encryption) needs to know nothing of it.
 */
import { createHash } from 'node:crypto';
import { KamError, message } from '../core/errors.ts';

export type Cell = string | number | null;

/** Rows of one table, in the order in which they can be stored. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface BundleHeader {
  readonly format: 'kam-bundle/1';
  /** Version of the program that wrote it. */
  readonly program: string;
  /** Version of the tables. */
  readonly schema: number;
  /** Instant. */
  readonly at: string;
}

/** Longest line, in characters: an assessment with its card and history stays far below. */
export const lineLength = 32_000_000;

/** @returns the text of the file in pieces */
export async function* writeBundle(
  header: Omit<BundleHeader, 'format'>,
  parts: AsyncIterable<TableRows>,
): AsyncIterable<string> {
  const hash = createHash('sha256');
  const pass = (text: string): string => {
    hash.update(text);
    return text;
  };
  yield pass(`${JSON.stringify({ format: 'kam-bundle/1', ...header })}\n`);
  let table: string | null = null;
  let rows = 0;
  for await (const part of parts) {
    let text = part.table === table ? '' : `${JSON.stringify({ table: part.table, columns: part.columns })}\n`;
    table = part.table;
    for (const row of part.rows) text += `${JSON.stringify(row)}\n`;
    rows += part.rows.length;
    yield pass(text);
  }
  yield `${JSON.stringify({ rows, sha256: hash.digest('hex') })}\n`;
}

/** Where in the file a part was, for messages. */
export interface PlacedRows extends TableRows {
  /** Line of its first row. */
  readonly line: number;
}

/** Rows that are handed on together. */
const batchRows = 500;

/**
 * Reads a bundle. The checksum is known to fit only when the last part has been taken: until then nothing may be kept.
 * @param text of the file in pieces
 * @param file its name, for messages
 * @throws KamError `content`: no bundle, cut off, changed, or a line that is none of a bundle
 */
export async function openBundle(
  text: AsyncIterable<string>,
  file: string,
): Promise<{ readonly header: BundleHeader; readonly parts: AsyncIterable<PlacedRows> }> {
  const lines = readLines(text, file)[Symbol.asyncIterator]();
  const first = await lines.next();
  const header = first.done === true ? null : parseHeader(first.value);
  if (first.done === true || header === null) throw new KamError('content', message('bundle-foreign', { file }));
  return { header, parts: readParts(lines, first.value, file) };
}

async function* readParts(lines: AsyncIterator<string>, head: string, file: string): AsyncIterable<PlacedRows> {
  const hash = createHash('sha256').update(`${head}\n`);
  let line = 1;
  let count = 0;
  let table: { name: string; columns: readonly string[] } | null = null;
  let rows: (readonly Cell[])[] = [];
  const broken = (): KamError => new KamError('content', message('bundle-broken', { file, line }));
  const flush = function* (): Iterable<PlacedRows> {
    if (table !== null && rows.length > 0) {
      yield { table: table.name, columns: table.columns, rows, line: line - rows.length };
    }
    rows = [];
  };
  for (;;) {
    const next = await lines.next();
    if (next.done === true) throw new KamError('content', message('bundle-cut', { file }));
    line += 1;
    const value = parse(next.value);
    if (Array.isArray(value)) {
      if (table === null || value.length !== table.columns.length || !value.every(isCell)) throw broken();
      rows.push(value);
      count += 1;
    } else if (isRecord(value) && typeof value.table === 'string' && Array.isArray(value.columns)) {
      yield* flush();
      if (!value.columns.every((column) => typeof column === 'string')) throw broken();
      table = { name: value.table, columns: value.columns };
    } else if (isRecord(value) && typeof value.sha256 === 'string') {
      const fits = value.sha256 === hash.digest('hex') && value.rows === count;
      const after = await lines.next();
      if (!fits || after.done !== true) throw new KamError('content', message('bundle-checksum', { file }));
      yield* flush();
      return;
    } else throw broken();
    hash.update(`${next.value}\n`);
    if (rows.length === batchRows) {
      line += 1;
      yield* flush();
      line -= 1;
    }
  }
}

async function* readLines(text: AsyncIterable<string>, file: string): AsyncIterable<string> {
  let rest = '';
  let line = 1;
  for await (const piece of text) {
    rest += piece;
    let from = 0;
    for (let at = rest.indexOf('\n', from); at >= 0; at = rest.indexOf('\n', from)) {
      yield rest.slice(from, at);
      from = at + 1;
      line += 1;
    }
    rest = rest.slice(from);
    if (rest.length > lineLength) throw new KamError('content', message('bundle-broken', { file, line }));
  }
  // A last line that no line feed ends was cut off.
  if (rest !== '') throw new KamError('content', message(line === 1 ? 'bundle-foreign' : 'bundle-cut', { file }));
}

function parseHeader(line: string): BundleHeader | null {
  const value = parse(line);
  if (!isRecord(value) || value.format !== 'kam-bundle/1') return null;
  const { program, schema, at } = value;
  return typeof program === 'string' && typeof schema === 'number' && typeof at === 'string'
    ? { format: 'kam-bundle/1', program, schema, at }
    : null;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isCell(value: unknown): value is Cell {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

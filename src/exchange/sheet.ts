/** A file of records as a table: its header, and its rows in batches, whatever form it has. */
import { KamError, message } from '../core/errors.ts';
import { countKnown } from './columns.ts';
import { createCsvReader, detectDelimiter, detectLineEnd, type Delimiter, type SheetRow } from './csv-reader.ts';
import { createJsonReader, looksLikeJson, type JsonItem } from './json-reader.ts';
import type { Field } from '../core/playbook/guide-types.ts';
import type { ExchangeNoun } from './fields.ts';

export interface Batch {
  /** Names of the columns; in JSON more of them may come with later batches, behind those that are known. */
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Rows that hold nothing, and lines around the table: titles, sums, what a system says at the end of its export. */
  readonly empty: number;
  readonly around: number;
}

export interface Sheet {
  readonly format: 'csv' | 'json';
  /** Null in JSON. */
  readonly delimiter: Delimiter | null;
  readonly batches: AsyncIterable<Batch>;
}

export interface SheetQuestion {
  readonly noun: ExchangeNoun;
  /** Fields of the playbook's forms, which may name columns. */
  readonly forms: readonly Field[];
  /** Headings that the user names. */
  readonly mapped: readonly string[];
  /** Null finds out. */
  readonly delimiter: Delimiter | null;
  readonly file: string;
}

/** Rows that are handed on together. */
const batchRows = 1000;
/** Rows that are looked through for the header. */
const headRows = 20;

/**
 * @param text of the file, in pieces
 * @throws KamError `content` where there is nothing in it
 */
export async function openSheet(text: AsyncIterable<string>, question: SheetQuestion): Promise<Sheet> {
  const pieces = text[Symbol.asyncIterator]();
  let head = '';
  let isWhole = false;
  while (head.length < 65_536 && !isWhole) {
    const next = await pieces.next();
    if (next.done === true) isWhole = true;
    else head += next.value;
  }
  if (head.trim() === '') throw new KamError('content', message('file-empty', { file: question.file }));
  const rest: AsyncIterable<string> = {
    [Symbol.asyncIterator]: () => prepend(head, pieces),
  };
  if (looksLikeJson(head)) return { format: 'json', delimiter: null, batches: readJson(rest, question.file) };
  const delimiter = question.delimiter ?? detectDelimiter(head);
  return { format: 'csv', delimiter, batches: readCsv(rest, delimiter, detectLineEnd(head), question) };
}

async function* prepend(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* readCsv(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
  lineEnd: '\n' | '\r',
  question: SheetQuestion,
): AsyncIterable<Batch> {
  const reader = createCsvReader(delimiter, question.file, lineEnd);
  let header: readonly string[] | null = null;
  let waiting: SheetRow[] = [];
  let isBehindGap = false;
  const count = { empty: 0, around: 0 };
  const take = (rows: readonly SheetRow[], isEnd: boolean): Batch[] => {
    waiting = waiting.length === 0 ? [...rows] : waiting.concat(rows);
    if (header === null) {
      if (waiting.length < headRows && !isEnd) return [];
      const at = findHeader(waiting, question);
      header = waiting[at]?.cells ?? [];
      count.around += waiting.slice(0, at).filter((row) => !isEmpty(row)).length;
      waiting = waiting.slice(at + 1);
    }
    const batches: Batch[] = [];
    while (waiting.length >= batchRows || (isEnd && waiting.length > 0)) {
      const kept: SheetRow[] = [];
      for (const row of waiting.slice(0, batchRows)) {
        if (isEmpty(row)) {
          count.empty += 1;
          isBehindGap = true;
        } else if (isAround(row, header.length, isBehindGap)) count.around += 1;
        else kept.push(row);
      }
      waiting = waiting.slice(batchRows);
      batches.push({ header, rows: kept, ...count });
      count.empty = 0;
      count.around = 0;
    }
    return batches;
  };
  for await (const piece of text) yield* take(reader.push(piece), false);
  yield* take(reader.end(), true);
  // A header alone still names the columns.
  if (header !== null && count.empty + count.around >= 0) yield { header, rows: [], ...count };
}

/** The row that names most columns, among the first ones; the first that holds anything where none does. */
function findHeader(rows: readonly SheetRow[], { noun, forms, mapped }: SheetQuestion): number {
  const wanted = new Set(mapped);
  let best = Math.max(
    0,
    rows.findIndex((row) => !isEmpty(row)),
  );
  let most = 0;
  for (const [index, { cells }] of rows.slice(0, headRows).entries()) {
    const known =
      countKnown(noun, cells, forms) + cells.filter((cell) => wanted.has(cell.normalize('NFKC').trim())).length;
    if (known > most) {
      most = known;
      best = index;
    }
  }
  return best;
}

function isEmpty({ cells }: SheetRow): boolean {
  return cells.every((cell) => cell.trim() === '');
}

const sum = /^(合计|总计|小计|共计|(grand |sub)?totals?)[:：]?\s*[\d.,]*$/i;

/** Sums, and what stands behind the table: one cell in a line of its own after a gap. */
function isAround({ cells }: SheetRow, width: number, isBehindGap: boolean): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  if (sum.test(first.normalize('NFKC').trim())) return true;
  return isBehindGap && width > 2 && cells.length === 1;
}

async function* readJson(text: AsyncIterable<string>, file: string): AsyncIterable<Batch> {
  const reader = createJsonReader(file);
  const places = new Map<string, number>();
  let header: readonly string[] = [];
  let waiting: SheetRow[] = [];
  const flush = (): Batch => {
    if (places.size > header.length) header = [...places.keys()];
    const rows = waiting;
    waiting = [];
    return { header, rows, empty: 0, around: 0 };
  };
  for await (const piece of text) {
    for (const item of reader.push(piece)) {
      waiting.push(toRow(item, places));
      if (waiting.length === batchRows) yield flush();
    }
  }
  reader.end();
  yield flush();
}

/** An item as a row; keys that were not there before become further columns. */
function toRow({ line, value }: JsonItem, places: Map<string, number>): SheetRow {
  const cells: string[] = [];
  const put = (key: string, text: string): void => {
    let at = places.get(key);
    if (at === undefined) {
      at = places.size;
      places.set(key, at);
    }
    cells[at] = text;
  };
  for (const [key, part] of Object.entries(value)) {
    if (isRecord(part) && key === 'fields') {
      for (const [field, own] of Object.entries(part)) put(`field.${field}`, cellOf(own) ?? '');
    } else if (isRecord(part) && typeof part.ref === 'string' && typeof part.name === 'string') {
      put(key, part.name);
      put(`${key}Ref`, part.ref);
    } else {
      const text = cellOf(part);
      if (text !== null) put(key, text);
    }
  }
  return { line, cells: Array.from(cells, (cell) => cell ?? '') };
}

/** A value as a cell has it; null for what no cell can hold. */
function cellOf(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value.every((item) => typeof item === 'string') ? value.map((item) => `${item}\n`).join('') : null;
  if (isRecord(value) && typeof value.amount === 'string' && typeof value.currency === 'string')
    return `${value.currency} ${value.amount}`;
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

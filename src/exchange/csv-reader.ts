/**
 * Reads CSV piece by piece (RFC 4180, and what spreadsheets make of it). A reader of our own: it tells the line that each
 * row begins on, and holds a row to a size, so that a quote that is never closed cannot fill the memory.
 */
import { KamError, message } from '../core/errors.ts';

export const delimiters = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One row as it stands in the file: where it begins (counted from 1), and its cells. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvReader {
  /** Takes more text. @returns the rows that it completes */
  push(text: string): SheetRow[];
  /** Ends the reading. @returns the last row, where no line feed ended it */
  end(): SheetRow[];
}

/** Longest row, in characters, quotes and line feeds included. */
export const rowLength = 1_000_000;
/** Most cells of a row. */
export const rowCells = 2_000;

const quote = 34;

/**
 * @param file for messages
 * @param lineEnd `\r` for files of old Macs; carriage returns before line feeds are left out by themselves
 */
export function createCsvReader(delimiter: Delimiter, file: string, lineEnd: '\n' | '\r' = '\n'): CsvReader {
  /** Text of rows that are not complete, beginning with a row. */
  let rest = '';
  let line = 1;
  /** How far the unfinished row has been looked through in vain, so that text in small pieces is not read again and again. */
  let skip = 0;

  function read(isEnd: boolean): SheetRow[] {
    const rows: SheetRow[] = [];
    const text = rest;
    let start = 0;
    // Where the next delimiter and line end are, as far as already known: each is looked for once.
    let nextEnd = -2;
    let nextDelimiter = -2;
    rows: while (start < text.length) {
      const cells: string[] = [];
      let at = start;
      let lines = 1;
      for (;;) {
        let cell: string;
        if (text.charCodeAt(at) === quote) {
          const close = closingQuote(text, at + 1, isEnd);
          if (close < 0) {
            if (!isEnd) break rows;
            throw new KamError('content', message('csv-quote-open', { file, line }));
          }
          cell = text.slice(at + 1, close);
          if (cell.includes('"')) cell = cell.replaceAll('""', '"');
          lines += countLines(cell, lineEnd);
          if (lineEnd === '\n' && cell.includes('\r')) cell = cell.replaceAll('\r\n', '\n');
          at = close + 1;
        } else {
          if (nextEnd !== -1 && nextEnd < at) nextEnd = text.indexOf(lineEnd, at);
          if (nextDelimiter !== -1 && nextDelimiter < at) nextDelimiter = text.indexOf(delimiter, at);
          let stop = nextEnd;
          if (nextDelimiter >= 0 && (stop < 0 || nextDelimiter < stop)) stop = nextDelimiter;
          if (stop < 0) {
            if (!isEnd) break rows;
            stop = text.length;
          }
          cell = text.slice(at, stop);
          at = stop;
        }
        // After a cell: the delimiter, the end of the row, or the end of the text.
        const sign = text[at];
        if (sign === delimiter) {
          cells.push(cell);
          at += 1;
          if (cells.length > rowCells)
            throw new KamError('content', message('csv-row-cells', { file, line, most: rowCells }));
          continue;
        }
        if (sign === undefined && !isEnd) break rows;
        if (lineEnd === '\n') {
          if (sign === '\r' && text[at + 1] === '\n') at += 1;
          else if (cell.endsWith('\r')) cell = cell.slice(0, -1);
        }
        cells.push(cell);
        rows.push({ line, cells });
        line += lines;
        start = at + 1;
        continue rows;
      }
    }
    rest = text.slice(start);
    if (rest.length > rowLength)
      throw new KamError('content', message('csv-row-long', { file, line, most: rowLength }));
    skip = rest.length;
    return rows;
  }

  /** The quote that ends a cell; −1 where it has not come yet. One inside that was never doubled counts as text. */
  function closingQuote(text: string, from: number, isEnd: boolean): number {
    for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
      const next = text[at + 1];
      if (next === undefined) return isEnd ? at : -1;
      if (next === '"') at += 1;
      else if (next === delimiter || next === lineEnd) return at;
      else if (next === '\r') {
        if (text[at + 2] === undefined && !isEnd) return -1;
        if (text[at + 2] === '\n' || (isEnd && text[at + 2] === undefined)) return at;
      }
    }
    return -1;
  }

  return {
    push(text) {
      const hasEnd = text.includes(lineEnd) || rest.length + text.length > rowLength;
      rest += text;
      // Only a line end can complete a row: pieces without one are kept until it comes.
      return hasEnd || skip === 0 ? read(false) : [];
    },
    end() {
      const rows = read(true);
      rest = '';
      return rows;
    },
  };
}

function countLines(cell: string, lineEnd: string): number {
  let count = 0;
  for (let at = cell.indexOf(lineEnd); at >= 0; at = cell.indexOf(lineEnd, at + 1)) count += 1;
  return count;
}

/** The line ends of a text: carriage returns alone only where there is no line feed at all. */
export function detectLineEnd(head: string): '\n' | '\r' {
  return head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
}

/**
 * The delimiter of a file by its first rows: the one that parts most of them into the same number of cells.
 * @param head text from the beginning
 */
export function detectDelimiter(head: string): Delimiter {
  let best: Delimiter = ',';
  let most = 0;
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>();
    for (const { cells } of firstRows(head, delimiter)) {
      if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    }
    for (const [cells, rows] of counts) {
      if (rows * (cells - 1) > most) {
        most = rows * (cells - 1);
        best = delimiter;
      }
    }
  }
  return best;
}

function firstRows(head: string, delimiter: Delimiter): readonly SheetRow[] {
  try {
    const reader = createCsvReader(delimiter, '', detectLineEnd(head));
    const rows = reader.push(head.slice(0, 64_000));
    return (rows.length > 0 ? rows : reader.end()).slice(0, 40);
  } catch {
    return [];
  }
}

import { cellSpans } from './cells.ts';
import { displayWidth, longestWord, pad, truncate } from './width.ts';
import type { Block, Column, Span } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';
import type { Paint } from './paint.ts';
import type { Surface } from './print-view.ts';

type Table = Extract<Block, { type: 'table' }>;

export const gap = 2;
/** Up to so many rows a table that is too wide wraps its cells; a longer one is a list and cuts them. */
const wrapRows = 200;
/** Rather than wrap a cell over more lines, a table leaves optional columns out. */
const mostLines = 3;

/**
 * A table without lines: columns side by side, two spaces apart. What does not fit is wrapped in a short
 * table (by cli-table3, loaded only then: it takes longer than all the rest) and cut in a long one.
 */
export async function renderTable(table: Table, t: Translator, surface: Surface, paint: Paint): Promise<string> {
  let { columns, rows } = withoutEmpty(table, t);
  let widths = chooseWidths(columns, rows, surface);
  while (!fits(minimums(columns, rows), surface) || tallest(rows, widths) > mostLines) {
    // The last optional column goes first: what matters more stands further left.
    const index = columns.findLastIndex((column) => column.optional === true);
    if (index < 0) break;
    columns = columns.toSpliced(index, 1);
    rows = rows.map((row) => row.toSpliced(index, 1));
    widths = chooseWidths(columns, rows, surface);
  }
  const hasLines = rows.some((row) => row.some((spans) => textOf(spans).includes('\n')));
  const isWhole = rows.every((row) => row.every((spans, index) => spansWidth(spans) <= (widths[index] ?? 0)));
  if (isWhole && !hasLines) return layOut(columns, rows, widths, paint);
  if (rows.length <= wrapRows) return (await import('./wrapped-table.ts')).layOutWrapped(columns, rows, widths, paint);
  return layOut(columns, rows, widths, paint);
}

export type Rows = readonly (readonly (readonly Span[])[])[];

/** As wide as the cells are, or, where that is too wide, as narrow as it has to be. */
function chooseWidths(columns: readonly Column[], rows: Rows, surface: Surface): readonly number[] {
  const natural = columns.map((column, index) =>
    Math.max(displayWidth(column.label), ...rows.map((row) => spansWidth(row[index]))),
  );
  if (fits(natural, surface)) return natural;
  return shrink(columns, natural, minimums(columns, rows), surface.width - gap * (columns.length - 1));
}

/** Lines of the cell that is wrapped the most; a list cuts its cells. */
function tallest(rows: Rows, widths: readonly number[]): number {
  if (rows.length > wrapRows) return 1;
  return Math.max(1, ...rows.flatMap((row) => row.map((spans, index) => spansWidth(spans) / (widths[index] ?? 1))));
}

/** A column without a single value says nothing and takes room. */
function withoutEmpty(table: Table, t: Translator): { columns: readonly Column[]; rows: Rows } {
  const all = table.rows.map((row) => row.map((cell) => cellSpans(cell, t)));
  const shown = table.columns.map((_column, index) => all.some((row) => spansWidth(row[index]) > 0));
  return {
    columns: table.columns.filter((_column, index) => shown[index]),
    rows: all.map((row) => row.filter((_cell, index) => shown[index])),
  };
}

function fits(widths: readonly number[], surface: Surface): boolean {
  return widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1) <= surface.width;
}

/** A word longer than this may be broken. */
const longWord = 14;
/** Names up to this width are not broken where there is another way. */
const longName = 16;
/** Four Han characters. */
const shortPhrase = 8;

/** How narrow each column can be without breaking a word; lists cut their cells, so the label alone counts there. */
function minimums(columns: readonly Column[], rows: Rows): number[] {
  return columns.map((column, index) => {
    if (rows.length > wrapRows) return Math.min(longWord, displayWidth(column.label));
    const texts = rows.map((row) => textOf(row[index] ?? []));
    if (column.align === 'right')
      return Math.max(longestWord(column.label), ...texts.map((text) => displayWidth(text)));
    const whole = Math.max(displayWidth(column.label), ...rows.map((row) => spansWidth(row[index])));
    const word = Math.min(longWord, Math.max(...[column.label, ...texts].map((text) => longestWord(text))));
    // What names the row stays on one line as far as it can; Chinese breaks anywhere, but not into single characters.
    return Math.max(word, Math.min(whole, (column.priority ?? 1) > 1 ? longName : shortPhrase));
  });
}

/** Width of the longest line. */
function spansWidth(spans: readonly Span[] | undefined): number {
  const text = textOf(spans ?? []);
  if (!text.includes('\n')) return displayWidth(text);
  return Math.max(0, ...text.split('\n').map((line) => displayWidth(line)));
}

function textOf(spans: readonly Span[]): string {
  if (spans.length === 1) return spans[0]?.text ?? '';
  return spans.map((span) => span.text).join('');
}

function layOut(
  columns: readonly Column[],
  rows: readonly (readonly (readonly Span[])[])[],
  widths: readonly number[],
  paint: Paint,
) {
  const header = columns
    .map((column, index) =>
      paint(
        { text: '', tone: 'muted' },
        pad(truncate(column.label, widths[index] ?? 0), widths[index] ?? 0, column.align),
      ),
    )
    .join(' '.repeat(gap));
  const body = rows.map((row) =>
    columns
      .map((column, index) => fit(row[index] ?? [], widths[index] ?? 0, column.align, paint))
      .join(' '.repeat(gap)),
  );
  return [header, ...body].join('\n');
}

/** Spans cut and filled to a width. */
function fit(spans: readonly Span[], width: number, align: Column['align'], paint: Paint): string {
  const used = spansWidth(spans);
  const fill = ' '.repeat(Math.max(0, width - used));
  let left = width;
  let text = '';
  const [only] = spans;
  // Most cells are one text that fits.
  if (only !== undefined && spans.length === 1 && used <= width && width > 0 && !only.text.includes('\n')) {
    const shown = paint(only, only.text);
    return align === 'right' ? fill + shown : shown + fill;
  }
  for (const span of spans) {
    if (left <= 0) break;
    const shown = truncate(span.text, left);
    left -= displayWidth(shown);
    text += paint(span, shown);
  }
  return align === 'right' ? fill + text : text + fill;
}

/** Takes width from the widest column of the lowest priority first, then, if need be, beyond what keeps words whole. */
function shrink(
  columns: readonly Column[],
  natural: readonly number[],
  least: readonly number[],
  available: number,
): number[] {
  const widths = [...natural];
  const order = [...new Set(columns.map((column) => column.priority ?? 1))].sort((a, b) => a - b);
  let excess = widths.reduce((sum, width) => sum + width, 0) - available;
  const take = (floor: (index: number) => number, priority: number): void => {
    while (excess > 0) {
      let widest = -1;
      for (const [index, column] of columns.entries()) {
        const width = widths[index] ?? 0;
        const isTaken = (column.priority ?? 1) === priority && width > floor(index);
        if (isTaken && width > (widths[widest] ?? 0)) widest = index;
      }
      if (widest < 0) return;
      widths[widest] = (widths[widest] ?? 0) - 1;
      excess -= 1;
    }
  };
  for (const priority of order) take((index) => least[index] ?? 0, priority);
  for (const priority of order) take(() => 4, priority);
  return widths;
}

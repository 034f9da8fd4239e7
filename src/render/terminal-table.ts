import { cellSpans } from './cells.ts';
import { displayWidth, pad, truncate, wrapText } from './width.ts';
import type { Block, Column, Span } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';
import type { Paint } from './paint.ts';
import type { Surface } from './print-view.ts';

type Table = Extract<Block, { type: 'table' }>;

const gap = 2;
/** Up to so many rows a table that is too wide wraps its cells; a longer one is a list and cuts them. */
const wrapRows = 200;

/**
 * A table without lines: columns side by side, two spaces apart. What does not fit is wrapped in a short
 * table (by cli-table3, loaded only then: it takes longer than all the rest) and cut in a long one.
 */
export async function renderTable(table: Table, t: Translator, surface: Surface, paint: Paint): Promise<string> {
  const all = table.rows.map((row) => row.map((cell) => cellSpans(cell, t)));
  // A column without a single value says nothing and takes room.
  const shown = table.columns.map((_column, index) => all.some((row) => spansWidth(row[index]) > 0));
  const columns = table.columns.filter((_column, index) => shown[index]);
  const rows = all.map((row) => row.filter((_cell, index) => shown[index]));
  const natural = columns.map((column, index) =>
    Math.max(displayWidth(column.label), ...rows.map((row) => spansWidth(row[index]))),
  );
  const total = natural.reduce((sum, width) => sum + width, 0) + gap * (columns.length - 1);
  if (total <= surface.width) return layOut(columns, rows, natural, paint);
  const widths = shrink(columns, natural, surface.width - gap * (columns.length - 1));
  if (rows.length <= wrapRows) return wrapped(columns, rows, widths, paint);
  return layOut(columns, rows, widths, paint);
}

function spansWidth(spans: readonly Span[] | undefined): number {
  return (spans ?? []).reduce((sum, span) => sum + displayWidth(span.text), 0);
}

function layOut(
  columns: readonly Column[],
  rows: readonly (readonly (readonly Span[])[])[],
  widths: number[],
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
  for (const span of spans) {
    if (left <= 0) break;
    const shown = truncate(span.text, left);
    left -= displayWidth(shown);
    text += paint(span, shown);
  }
  return align === 'right' ? fill + text : text + fill;
}

/** Takes width from the widest column of the lowest priority first; none gets narrower than its share. */
function shrink(columns: readonly Column[], natural: readonly number[], available: number): number[] {
  const widths = [...natural];
  const least = Math.max(6, Math.floor(available / columns.length / 2));
  const order = [...new Set(columns.map((column) => column.priority ?? 1))].sort((a, b) => a - b);
  let excess = widths.reduce((sum, width) => sum + width, 0) - available;
  for (const priority of order) {
    while (excess > 0) {
      let widest = -1;
      for (const [index, column] of columns.entries()) {
        const width = widths[index] ?? 0;
        if ((column.priority ?? 1) === priority && width > least && width > (widths[widest] ?? 0)) widest = index;
      }
      if (widest < 0) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
      excess -= 1;
    }
  }
  return widths;
}

async function wrapped(
  columns: readonly Column[],
  rows: readonly (readonly (readonly Span[])[])[],
  widths: readonly number[],
  paint: Paint,
): Promise<string> {
  const { default: CliTable } = await import('cli-table3');
  const table = new CliTable({
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: ' '.repeat(gap),
    },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colAligns: columns.map((column) => column.align ?? 'left'),
    colWidths: [...widths],
  });
  table.push(
    columns.map((column, index) =>
      paintLines(wrapText(column.label, widths[index] ?? 10), { text: '', tone: 'muted' }, paint),
    ),
  );
  for (const row of rows) {
    table.push(
      columns.map((_column, index) => {
        const spans = row[index] ?? [];
        const text = wrapText(spans.map((span) => span.text).join(''), widths[index] ?? 10);
        // A wrapped cell takes the tone of its first run: cells with several tones are short ones.
        return paintLines(text, spans[0] ?? { text: '' }, paint);
      }),
    );
  }
  return table.toString();
}

function paintLines(text: string, span: Span, paint: Paint): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : paint(span, line)))
    .join('\n');
}

/** Short tables that wrap, by cli-table3; a file of its own, because loading it takes longer than all other output. */
import CliTable from 'cli-table3';
import { gap, type Rows } from './terminal-table.ts';
import { wrapText } from './width.ts';
import type { Column, Span } from '../core/document.ts';
import type { Paint } from './paint.ts';

/** Lines that the package lays out at once: the time that it takes grows with their square. */
const mostLines = 100;

/** A table whose cells are wrapped to the widths of their columns, every line of them coloured. */
export function layOutWrapped(columns: readonly Column[], rows: Rows, widths: readonly number[], paint: Paint): string {
  const options: CliTable.TableConstructorOptions = {
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
  };
  const tables: CliTable.Table[] = [];
  // Line by line: the package measures the whole of a cell again for each of its lines, which takes minutes for a
  // cell of some thousand characters.
  const push = (cells: readonly (readonly string[])[]): void => {
    const height = Math.max(...cells.map((lines) => lines.length));
    for (let line = 0; line < height; line += 1) {
      let table = tables.at(-1);
      if (table === undefined || table.length === mostLines) tables.push((table = new CliTable(options)));
      table.push(cells.map((lines) => lines[line] ?? ''));
    }
  };
  push(
    columns.map((column, index) =>
      paintLines(wrapText(column.label, widths[index] ?? 10), { text: '', tone: 'muted' }, paint).split('\n'),
    ),
  );
  for (const row of rows) {
    const cells = columns.map((_column, index) => paintSpans(row[index] ?? [], widths[index] ?? 10, paint).split('\n'));
    const height = Math.max(...cells.map((lines) => lines.length));
    push(cells.map((lines, index) => (columns[index]?.tree === true ? goOn(lines, height) : lines)));
  }
  return tables.map((table) => table.toString()).join('\n');
}

/** Lines of a tree down to where the row ends; a cell of one line has none. */
function goOn(lines: readonly string[], height: number): readonly string[] {
  const last = lines.length > 1 ? lines.at(-1) : undefined;
  return last === undefined ? lines : [...lines, ...Array.from({ length: height - lines.length }, () => last)];
}

/** Wraps a text as a whole and gives every piece of it the tone of its own span. */
function paintSpans(spans: readonly Span[], width: number, paint: Paint): string {
  const text = spans.map((span) => span.text).join('');
  const wrapped = wrapText(text, width);
  const [first] = spans;
  if (spans.length < 2) return paintLines(wrapped, first ?? { text: '' }, paint);
  const owners = spans.flatMap((span) => Array.from(span.text, () => span));
  const written = Array.from(text);
  let at = 0;
  let painted = '';
  let run = '';
  let owner = first;
  const flush = (): void => {
    painted += owner === undefined || run === '' ? run : paint(owner, run);
    run = '';
  };
  for (const sign of wrapped) {
    if (sign === '\n') {
      flush();
      painted += sign;
      continue;
    }
    // Only spaces and line ends were taken out: everything else is there, in its order.
    while (at < written.length && written[at] !== sign) at += 1;
    if (owners[at] !== owner) {
      flush();
      owner = owners[at];
    }
    run += sign;
    at += 1;
  }
  flush();
  return painted;
}

function paintLines(text: string, span: Span, paint: Paint): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : paint(span, line)))
    .join('\n');
}

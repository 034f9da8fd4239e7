/** Short tables that wrap, by cli-table3; a file of its own, because loading it takes longer than all other output. */
import CliTable from 'cli-table3';
import { gap, type Rows } from './terminal-table.ts';
import { wrapText } from './width.ts';
import type { Column, Span } from '../core/document.ts';
import type { Paint } from './paint.ts';

/** A table whose cells are wrapped to the widths of their columns, every line of them coloured. */
export function layOutWrapped(columns: readonly Column[], rows: Rows, widths: readonly number[], paint: Paint): string {
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

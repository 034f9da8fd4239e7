import { isText, rawCell } from './cells.ts';
import { escapeFormula, quoteCell } from '../core/csv-cell.ts';
import type { Block } from '../core/document.ts';

/**
 * The first table of a document as CSV (RFC 4180, but with LF): column ids as header, raw cells.
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection").
 */
export function renderCsv(blocks: readonly Block[]): string {
  const table = blocks.find((block) => block.type === 'table');
  if (table === undefined) return '';
  const header = table.columns.map((column) => column.id);
  const rows = table.rows.map((row) =>
    row.map((cell) => quoteCell(isText(cell) ? escapeFormula(rawCell(cell)) : rawCell(cell))),
  );
  return [header, ...rows].map((row) => `${row.join(',')}\n`).join('');
}

/** Cells and columns that many tables have. */
import type { Cell, Column } from '../core/document.ts';
import type { Named } from './record-data.ts';

/** A date; nothing where there is none. */
export function dateCell(date: string | null | undefined): Cell {
  return date === null || date === undefined ? null : { date };
}

/** The name of a record with its ref beside it; nothing where there is none. */
export function namedCell(record: Named | null): Cell {
  return record === null ? null : [record.name, { text: `  ${record.ref}`, tone: 'muted' }];
}

/** Columns of CSV for scripts, called by their ids in every language. */
export function idColumns(ids: readonly string[]): Column[] {
  return ids.map((id) => ({ id, label: id }));
}

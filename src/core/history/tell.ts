/** What a change says, field by field: the values before and after, without those that say nothing. */
import { columnKinds, readJson, type ColumnKind } from './columns.ts';
import type { HistoryNoun, HistoryRow, RecordedChange, StoredRow } from './types.ts';

type Stored = string | number | null;

/** One field of a change. */
export interface ToldField {
  readonly column: string;
  readonly kind: ColumnKind;
  /** Id of the field of a form; null for a column of the record itself. */
  readonly formField: string | null;
  /** As stored; of a form, the value of its field. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What is empty before and after is left out; so is what only the store needs. */
export function toldFields({ noun, before, after }: RecordedChange): ToldField[] {
  return Object.entries(columnKinds[noun]).flatMap(([column, kind]): ToldField[] => {
    if (kind.kind === 'hidden') return [];
    const [old, now] = [before?.[column] ?? null, after?.[column] ?? null];
    if (old === now) return [];
    if (kind.kind === 'form') return formFields(column, kind, old, now);
    const field = { column, kind, formField: null, before: filled(old), after: filled(now) };
    return field.before === null && field.after === null ? [] : [field];
  });
}

/** Nothing, no list, no object: all are empty to a reader. */
function filled(value: Stored): Stored {
  return value === '' || value === '[]' || value === '{}' ? null : value;
}

function formFields(column: string, kind: ColumnKind, old: Stored, now: Stored): ToldField[] {
  const [before, after] = [readObject(old), readObject(now)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((formField): ToldField[] => {
    const field = { column, kind, formField, before: before[formField] ?? null, after: after[formField] ?? null };
    return JSON.stringify(field.before) === JSON.stringify(field.after) ? [] : [field];
  });
}

/** A JSON object of a column; empty where it is none. */
export function readObject(value: Stored | undefined): Readonly<Record<string, unknown>> {
  const found = readJson(value);
  return typeof found === 'object' && found !== null && !Array.isArray(found)
    ? (found as Readonly<Record<string, unknown>>)
    : {};
}

/** Rows by id, as the history holds them. */
export type KnownRows = ReadonlyMap<string, HistoryRow>;

/** A whole row of the record that a change is about: an update knows only what it changed. */
export function wholeRow({ recordId, before, after, action }: RecordedChange, rows: KnownRows): StoredRow {
  const known = rows.get(recordId)?.row ?? {};
  return action === 'update' ? { ...known, ...after } : { ...known, ...(after ?? before) };
}

/** The opportunity to which a row leads, itself or by what it belongs to; null where it leads to none. */
export function opportunityOf(noun: HistoryNoun, row: StoredRow, rows: KnownRows): StoredRow | null {
  if (noun === 'opportunity') return row;
  for (const column of ['opportunity_id', 'negotiation_id', 'need_id', 'subject_id', 'term_id', 'receivable_id']) {
    const next = rows.get(String(row[column] ?? ''));
    if (next !== undefined && next.row !== row) return opportunityOf(next.noun, next.row, rows);
  }
  return null;
}

/** The id of the playbook in whose words a row is told; null where it leads to none. */
export function playbookOf(noun: HistoryNoun, row: StoredRow, rows: KnownRows): string | null {
  const named = row.playbook ?? opportunityOf(noun, row, rows)?.playbook ?? null;
  return named === null ? null : String(named);
}

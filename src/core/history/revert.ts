/**
 * Taking a command back: what that changes, and which later changes stand against it. The same way serves undo and
 * redo: to redo is to take the undo back.
 */
import { columnKinds, readJson, referencesOf } from './columns.ts';
import type { HistoryNoun, RecordedChange, RecordedCommand, StoredRow } from './types.ts';

/** Why a command cannot be taken back while a later one stands. */
export type RevertConflict = {
  /** Null where the history does not say which command it was. */
  readonly by: RecordedCommand | null;
  readonly noun: HistoryNoun;
  readonly recordId: string;
} & (
  | {
      readonly kind: 'changed';
      /** What both have changed: columns, fields of forms as `fields.id`; empty where the whole record is meant. */
      readonly cells: readonly string[];
    }
  /** It was removed since, brought back since, followed by another one in a series, points to what is to vanish. */
  | { readonly kind: 'removed' | 'back' | 'followed' | 'refers' | 'taken' }
  /** It would point to a record that is not there any more. */
  | { readonly kind: 'missing'; readonly target: { readonly noun: HistoryNoun; readonly id: string } }
);

/** Columns that every write sets. */
const stamps: ReadonlySet<string> = new Set(['id', 'version', 'created_at', 'updated_at', 'number']);

/** Columns that only mean something together: who changes one of them has seen the others. */
const together: Partial<Readonly<Record<HistoryNoun, readonly (readonly string[])[]>>> = {
  opportunity: [['stage', 'stage_since', 'status', 'decided_on', 'reason', 'closed_on']],
  role: [['plan', 'plan_note']],
  marker: [['retracted_on', 'retract_reason']],
  need: [['confirmed_on', 'confirmed_by']],
  negotiation: [['status', 'closed_on']],
  term: [['unit', 'decimals']],
  receivable: [['cause', 'cause_note']],
  complaint: [['cause', 'cause_note']],
};

/** What may exist only once, by the columns that tell; null is a value like any other. */
export const uniqueKeys: Partial<Readonly<Record<HistoryNoun, readonly string[]>>> = {
  role: ['opportunity_id', 'contact_id'],
  budget_line: ['account_id', 'year', 'category', 'currency'],
  tie: ['from_id', 'to_id', 'kind'],
  rival: ['opportunity_id', 'competitor_id'],
  rating: ['need_id', 'competitor_id'],
  checklist: ['opportunity_id', 'outline', 'point'],
  negotiator: ['negotiation_id', 'side', 'name'],
  term: ['negotiation_id', 'kind', 'label'],
  milestone: ['opportunity_id', 'milestone'],
  quota: ['owner', 'period', 'amount_currency'],
};

/** Records that follow one another: each says where the one before it has led. By the column of what they are about. */
export const series: Partial<Readonly<Record<HistoryNoun, string>>> = { concession: 'term_id' };

/** The parts of a record that an update has changed: what two updates may have in common. */
export function changedCells({ noun, before, after }: RecordedChange): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const column of Object.keys(after ?? {})) {
    if (stamps.has(column)) continue;
    const kind = columnKinds[noun][column];
    if (kind?.kind === 'form') {
      const [old, now] = [readFields(before?.[column]), readFields(after?.[column])];
      for (const id of new Set([...Object.keys(old), ...Object.keys(now)])) {
        if (JSON.stringify(old[id]) !== JSON.stringify(now[id])) cells.add(`${column}.${id}`);
      }
    } else cells.add(cellOf(noun, column));
  }
  return cells;
}

/** An amount is one cell in two columns, and what belongs together is one. */
function cellOf(noun: HistoryNoun, column: string): string {
  const group = together[noun]?.find((columns) => columns.includes(column));
  return group?.[0] ?? column.replace(/_currency$/, '_minor');
}

function readFields(value: string | number | null | undefined): Readonly<Record<string, unknown>> {
  const fields = readJson(value);
  return typeof fields === 'object' && fields !== null && !Array.isArray(fields)
    ? (fields as Record<string, unknown>)
    : {};
}

/**
 * The row after an update has been taken back; what others have changed since stays.
 * @param row as it is
 */
export function revertedRow({ noun, before, after }: RecordedChange, row: StoredRow): StoredRow {
  const changes: Record<string, string | number | null> = {};
  for (const [column, value] of Object.entries(before ?? {})) {
    if (stamps.has(column)) continue;
    const isForm = columnKinds[noun][column]?.kind === 'form' && row[column] !== after?.[column];
    changes[column] = isForm ? mergeBack(value, after?.[column], row[column]) : value;
  }
  return { ...row, ...changes };
}

/** Fields of forms one by one: those that the update has changed go back. */
function mergeBack(
  before: string | number | null,
  after: string | number | null | undefined,
  row: string | number | null | undefined,
): string {
  const [old, now, merged] = [readFields(before), readFields(after), { ...readFields(row) }];
  for (const id of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (JSON.stringify(old[id]) === JSON.stringify(now[id])) continue;
    if (old[id] === undefined) delete merged[id];
    else merged[id] = old[id];
  }
  return JSON.stringify(merged);
}

/**
 * Which of the later commands make a difference. One that was taken back again makes none, nor does an undo that was
 * redone.
 * @param later all commands after the one to be taken back, of each original without a gap
 * @returns their ids
 */
export function standingCommands(later: readonly RecordedCommand[]): ReadonlySet<string> {
  const chains = new Map<string, RecordedCommand[]>();
  for (const command of later) {
    const original = command.ofId ?? command.id;
    chains.set(original, [...(chains.get(original) ?? []), command]);
  }
  return new Set(
    [...chains.values()].flatMap((chain) => {
      const last = chain.toSorted((left, right) => left.number - right.number).at(-1);
      return last !== undefined && chain.length % 2 === 1 ? [last.id] : [];
    }),
  );
}

/** A later change that one to be taken back cannot ignore. */
export interface Overlap {
  readonly later: RecordedChange;
  readonly kind: 'changed' | 'removed' | 'back';
  readonly cells: readonly string[];
}

/**
 * @param own what the command did to one record
 * @param later what standing commands did to it afterwards
 */
export function findOverlaps(own: readonly RecordedChange[], later: readonly RecordedChange[]): Overlap[] {
  const isWhole = own.some(({ action }) => action === 'insert');
  const cells = new Set(own.flatMap((change) => (change.action === 'update' ? [...changedCells(change)] : [])));
  return later.flatMap((change): Overlap[] => {
    if (change.action === 'delete') return [{ later: change, kind: 'removed', cells: [] }];
    if (change.action === 'insert') return [{ later: change, kind: 'back', cells: [] }];
    if (isWhole) return [{ later: change, kind: 'changed', cells: [] }];
    const shared = [...changedCells(change)].filter((cell) => cells.has(cell));
    return shared.length === 0 ? [] : [{ later: change, kind: 'changed', cells: shared }];
  });
}

/** What taking a change back brings into the table again: a row, or the old values of some columns; null for nothing. */
export function broughtBack({ action, before }: RecordedChange): StoredRow | null {
  return action === 'insert' ? null : before;
}

/** The records that a change, once taken back, would point to. */
export function referencesBack(change: RecordedChange): ReturnType<typeof referencesOf> {
  const row = broughtBack(change);
  return row === null ? [] : referencesOf(change.noun, row);
}

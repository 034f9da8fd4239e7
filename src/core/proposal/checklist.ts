/** An outline that an opportunity works through point by point, such as what a proposal consists of. */
import { daysBetween } from '../dates.ts';
import type { Outline, OutlinePart, OutlinePoint } from '../playbook/guide-types.ts';
import type { ChecklistItem } from '../records/sales-types.ts';

export type PointState = 'open' | 'overdue' | 'done' | 'dropped';

export interface ChecklistPoint {
  readonly part: OutlinePart;
  readonly point: OutlinePoint;
  /** Null while nobody has said anything about it. */
  readonly item: ChecklistItem | null;
  readonly state: PointState;
}

export interface Checklist {
  readonly outline: Outline;
  readonly points: readonly ChecklistPoint[];
  /** Points that are not dropped, and how many of them are done and overdue. */
  readonly needed: number;
  readonly done: number;
  readonly overdue: number;
  /** Needed points that are not done and that nobody sees to. */
  readonly unowned: number;
  /** The earliest date by which an open point is due; null where none is set. */
  readonly nextDue: string | null;
  /** Whether anything was ever said about it. */
  readonly isBegun: boolean;
}

/**
 * Holds what is recorded against an outline.
 * @param items of one opportunity; those of other outlines and of points that are no more are left out
 * @param today date against which due dates count
 */
export function workThrough(outline: Outline, items: readonly ChecklistItem[], today: string): Checklist {
  const own = items.filter((item) => item.outline === outline.id);
  const points = outline.parts.flatMap((part) =>
    part.points.map((point): ChecklistPoint => {
      const item = own.find((one) => one.point === point.id) ?? null;
      return { part, point, item, state: stateOf(item, today) };
    }),
  );
  const needed = points.filter(({ state }) => state !== 'dropped');
  const open = needed.filter(({ state }) => state !== 'done');
  const dues = open.flatMap(({ item }) => item?.dueOn ?? []).toSorted();
  return {
    outline,
    points,
    needed: needed.length,
    done: needed.length - open.length,
    overdue: open.filter(({ state }) => state === 'overdue').length,
    unowned: open.filter(({ item }) => item === null || item.owner === null).length,
    nextDue: dues[0] ?? null,
    isBegun: points.some(({ item }) => item !== null),
  };
}

function stateOf(item: ChecklistItem | null, today: string): PointState {
  if (item === null) return 'open';
  if (item.dropped) return 'dropped';
  if (item.doneOn !== null) return 'done';
  return item.dueOn !== null && daysBetween(item.dueOn, today) > 0 ? 'overdue' : 'open';
}

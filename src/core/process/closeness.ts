/** How close a person is, from what they did: the ladder of the playbook and the markers recorded for them. */
import { addDuration, daysBetween } from '../dates.ts';
import { standingRecord } from '../records/marker.ts';
import type { Ladder, Marker, Rung } from '../playbook/process-types.ts';
import type { MarkerRecord } from '../records/types.ts';

export interface Closeness {
  /** The highest rung reached without a gap; null below the first one. */
  readonly rung: Rung | null;
  /** Date of the newest marker that holds the rung; null where it needs none. */
  readonly since: string | null;
  readonly ageDays: number | null;
  /** Whether that marker is older than the ladder's review span: the rung still counts, but wants a look. */
  readonly isStale: boolean;
  /** What carries the rung. */
  readonly because: readonly { readonly marker: Marker; readonly record: MarkerRecord }[];
  readonly next: Rung | null;
  /** How many more markers of the next rung are needed. */
  readonly stillNeeded: number;
  /** Markers recorded above a gap: kept, and shown as ahead of the rung. */
  readonly ahead: readonly { readonly marker: Marker; readonly rung: Rung; readonly record: MarkerRecord }[];
}

/**
 * @param ladder rungs in ascending order
 * @param records markers of one contact
 * @param today date against which ages count
 */
export function closeness(ladder: Ladder, records: readonly MarkerRecord[], today: string): Closeness {
  let reached = -1;
  while (reached + 1 < ladder.rungs.length && isReached(ladder.rungs[reached + 1], records)) reached += 1;
  const rung = ladder.rungs[reached] ?? null;
  const next = ladder.rungs[reached + 1] ?? null;
  const because = rung === null ? [] : recorded(rung, records);
  const since =
    because
      .map(({ record }) => record.on)
      .sort()
      .at(-1) ?? null;
  return {
    rung,
    since,
    ageDays: since === null ? null : daysBetween(since, today),
    isStale: since !== null && ladder.reviewAfter !== null && addDuration(since, ladder.reviewAfter) < today,
    because,
    next,
    stillNeeded: next === null ? 0 : next.needs - recorded(next, records).length,
    ahead: ladder.rungs
      .slice(reached + 1)
      .flatMap((above) => recorded(above, records).map((found) => ({ ...found, rung: above }))),
  };
}

function isReached(rung: Rung | undefined, records: readonly MarkerRecord[]): boolean {
  return rung !== undefined && recorded(rung, records).length >= rung.needs;
}

function recorded(rung: Rung, records: readonly MarkerRecord[]): { marker: Marker; record: MarkerRecord }[] {
  // Of most people nothing is recorded, and a forecast looks at thousands.
  if (records.length === 0) return [];
  return rung.markers.flatMap((marker) => {
    const record = standingRecord(records, marker.id);
    return record === null ? [] : [{ marker, record }];
  });
}

/** Every marker of the ladder by id: what may be recorded for a contact. */
export function markersOf(ladder: Ladder): ReadonlyMap<string, Marker> {
  return new Map(ladder.rungs.flatMap((rung) => rung.markers).map((marker) => [marker.id, marker]));
}

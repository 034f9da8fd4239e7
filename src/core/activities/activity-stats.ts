/** What activities cost and brought, by kind or by month. */
import { compareText } from '../text.ts';
import type { Money } from '../money.ts';
import type { Activity, MarkerRecord } from '../records/types.ts';

export interface ActivityTotals {
  readonly count: number;
  /** Added up within a currency, never across; by currency code. */
  readonly costs: readonly Money[];
  readonly minutes: number;
  /** Markers that stand and have one of the activities as evidence. */
  readonly markers: number;
  /** Different people, and different opportunities. */
  readonly people: number;
  readonly opportunities: number;
  /** Activities after which a next step was agreed. */
  readonly nextSteps: number;
}

export interface ActivityStats {
  readonly rows: readonly (ActivityTotals & { readonly key: string })[];
  readonly total: ActivityTotals;
}

export type StatsBy = 'kind' | 'month';

/**
 * @param activities those that were done; others are left out
 * @param markers of the people and opportunities, retracted ones included
 * @returns by kind the most frequent first, by month (`2026-11`) the oldest first
 */
export function summariseActivities(
  activities: readonly Activity[],
  markers: readonly MarkerRecord[],
  by: StatsBy,
): ActivityStats {
  const done = activities.filter(({ status }) => status === 'done');
  const keyOf = (activity: Activity): string => (by === 'kind' ? activity.kind : activity.on.slice(0, 7));
  const rows = [...new Set(done.map(keyOf))].map((key) => ({
    key,
    ...totalsOf(
      done.filter((activity) => keyOf(activity) === key),
      markers,
    ),
  }));
  const order = (left: (typeof rows)[number], right: (typeof rows)[number]): number =>
    (by === 'kind' ? right.count - left.count : 0) || compareText(left.key, right.key);
  return { rows: rows.sort(order), total: totalsOf(done, markers) };
}

function totalsOf(activities: readonly Activity[], markers: readonly MarkerRecord[]): ActivityTotals {
  const currencies = new Map<string, number>();
  for (const { cost } of activities) {
    if (cost !== null) currencies.set(cost.currency, (currencies.get(cost.currency) ?? 0) + cost.minor);
  }
  const standing = markers.filter(({ retractedOn }) => retractedOn === null);
  const refs = new Set(activities.map(({ ref }) => ref));
  return {
    count: activities.length,
    costs: [...currencies].sort().map(([currency, minor]) => ({ currency, minor })),
    minutes: activities.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    markers: standing.filter(({ evidence }) => refs.has(evidence?.split(' ')[0] ?? '')).length,
    people: new Set(activities.flatMap(({ contactIds }) => contactIds)).size,
    opportunities: new Set(activities.flatMap(({ opportunityId }) => opportunityId ?? [])).size,
    nextSteps: activities.filter(({ nextStep, nextOn }) => nextStep !== null || nextOn !== null).length,
  };
}

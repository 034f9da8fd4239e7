/** What activities cost and brought, added up. */
import { describeMoney, displayMoney } from '../core/money.ts';
import { headingWith } from './heading.ts';
import { named } from './record-data.ts';
import type { ActivityStats, ActivityTotals, StatsBy } from '../core/activities/activity-stats.ts';
import type { Cell } from '../core/document.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Named } from './record-data.ts';
import type { Json, View } from './types.ts';

export interface ActivityStatsInput {
  readonly stats: ActivityStats;
  readonly by: StatsBy;
  readonly since: string | null;
  readonly account: Named | null;
  /** What a row is called. */
  readonly title: (key: string) => Text;
}

/** One row per kind or month, and a last one for all. */
export function activityStatsView({ stats, by, since, account, title }: ActivityStatsInput): View {
  return {
    schema: 'activity-stats/1',
    data: {
      by,
      since,
      account: named(account),
      items: stats.rows.map(({ key, ...totals }) => ({
        [by]: key,
        ...(by === 'kind' ? { title: title(key) } : {}),
        ...totalsData(totals),
      })),
      total: totalsData(stats.total),
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => {
      const { activities: words, records } = t.words;
      const remark = since === null ? '' : words.stats.since(since);
      return [
        headingWith(1, account === null ? words.stats.heading : account.name, remark),
        {
          type: 'table',
          columns: [
            { id: by, label: by === 'kind' ? words.kind : words.stats.month, priority: 3 },
            { id: 'count', label: words.stats.count, align: 'right', priority: 3 },
            { id: 'cost', label: words.cost, align: 'right', priority: 3 },
            { id: 'minutes', label: words.minutes, align: 'right', priority: 3 },
            { id: 'markers', label: words.stats.markers, align: 'right' },
            { id: 'people', label: records.people, align: 'right', optional: true },
            { id: 'opportunities', label: records.opportunities, align: 'right', optional: true },
            { id: 'nextSteps', label: words.stats.nextSteps, align: 'right' },
          ],
          rows:
            stats.rows.length === 0
              ? []
              : [
                  ...stats.rows.map((row) => [t.text(title(row.key)), ...totalsCells(row, t)]),
                  [{ text: words.stats.total, strong: true }, ...totalsCells(stats.total, t)],
                ],
          empty: words.none,
        },
      ];
    },
  };
}

function totalsCells(totals: ActivityTotals, t: Translator): Cell[] {
  const [cost, ...others] = totals.costs;
  return [
    totals.count,
    cost === undefined
      ? null
      : others.length === 0
        ? { money: cost }
        : totals.costs.map((money) => displayMoney(money, t.language)).join(t.words.punctuation.separator),
    totals.minutes,
    totals.markers,
    totals.people,
    totals.opportunities,
    totals.nextSteps,
  ];
}

function totalsData({ costs, ...totals }: ActivityTotals): { readonly [key: string]: Json } {
  return { ...totals, costs: costs.map(describeMoney) };
}

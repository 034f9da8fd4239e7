/** Quotas: what somebody is to sell in a period. */
import { describeMoney } from '../core/money.ts';
import { factsOf } from './facts.ts';
import { compareText } from '../core/text.ts';
import type { Cell } from '../core/document.ts';
import type { Quota } from '../core/records/sales-types.ts';
import type { Json, View } from './types.ts';

/** One quota. */
export function quotaView(quota: Quota): View {
  return {
    schema: 'quota/1',
    data: quotaData(quota),
    formats: ['table', 'json'],
    blocks: ({ words: { forecast } }) =>
      factsOf([
        [forecast.owner, quota.owner],
        [forecast.period, quota.period],
        [forecast.quota, { money: quota.amount }],
      ]),
  };
}

/** By period, then owner. */
export function quotaListView(quotas: readonly Quota[]): View {
  const sorted = quotas.toSorted(
    (left, right) =>
      compareText(left.period, right.period) ||
      compareText(left.owner, right.owner) ||
      compareText(left.amount.currency, right.amount.currency),
  );
  return {
    schema: 'quota-list/1',
    data: { items: sorted.map((quota) => quotaData(quota)), next: null },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: ({ words: { forecast } }) => [
      {
        type: 'table',
        columns: [
          { id: 'period', label: forecast.period },
          { id: 'owner', label: forecast.owner, priority: 2 },
          { id: 'currency', label: forecast.currency },
          { id: 'amount', label: forecast.quota, align: 'right', priority: 2 },
        ],
        rows: sorted.map(({ period, owner, amount }): Cell[] => [period, owner, amount.currency, { amount }]),
        empty: forecast.noQuotas,
      },
    ],
  };
}

function quotaData({ owner, period, amount }: Quota): { readonly [key: string]: Json } {
  return { owner, period, amount: describeMoney(amount) };
}

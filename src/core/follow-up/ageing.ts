/** What is owed by how long it is overdue: exact sums, one row for each name and currency. */
import { addMoney, type Money } from '../money.ts';
import { compareText } from '../text.ts';
import type { ReceivableState } from './receivable-state.ts';

/** A range of days overdue; `to` is null for the last one. */
export interface Bucket {
  readonly from: number;
  readonly to: number | null;
}

export interface AgeingRow {
  /** The account or owner; null where nobody is named. */
  readonly name: string | null;
  readonly currency: string;
  /** Not due yet, and without a day to pay. */
  readonly notDue: Money;
  /** One sum for each bucket. */
  readonly overdue: readonly Money[];
  readonly total: Money;
  /** Paid too much: not set off against what others owe. */
  readonly credit: Money;
}

export interface Ageing {
  readonly buckets: readonly Bucket[];
  readonly rows: readonly AgeingRow[];
  /** One for each currency; its name is null. */
  readonly totals: readonly AgeingRow[];
}

/** The ranges of days that end on these. @param lasts ascending */
export function bucketsOf(lasts: readonly number[]): readonly Bucket[] {
  return [...lasts, null].map((to, index) => ({ from: (lasts[index - 1] ?? 0) + 1, to }));
}

/**
 * @param states receivables of any account; those that are paid exactly play no part
 * @param lasts last days of the buckets, ascending
 * @param nameOf what the rows are by
 */
export function ageReceivables(
  states: readonly ReceivableState[],
  lasts: readonly number[],
  nameOf: (state: ReceivableState) => string | null,
): Ageing {
  const buckets = bucketsOf(lasts);
  const rows = new Map<string, AgeingRow>();
  const totals = new Map<string, AgeingRow>();
  for (const state of states) {
    if (state.balance.minor === 0) continue;
    const { currency } = state.balance;
    const name = nameOf(state);
    const key = JSON.stringify([name, currency]);
    rows.set(key, addTo(rows.get(key) ?? emptyRow(name, currency, buckets), state, buckets));
    totals.set(currency, addTo(totals.get(currency) ?? emptyRow(null, currency, buckets), state, buckets));
  }
  return { buckets, rows: sorted(rows), totals: sorted(totals) };
}

function emptyRow(name: string | null, currency: string, buckets: readonly Bucket[]): AgeingRow {
  const nothing: Money = { minor: 0, currency };
  return { name, currency, notDue: nothing, overdue: buckets.map(() => nothing), total: nothing, credit: nothing };
}

function addTo(row: AgeingRow, { balance, overdueDays }: ReceivableState, buckets: readonly Bucket[]): AgeingRow {
  if (balance.minor < 0) return { ...row, credit: addMoney(row.credit, { ...balance, minor: -balance.minor }) };
  const total = addMoney(row.total, balance);
  const days = overdueDays ?? 0;
  if (days <= 0) return { ...row, total, notDue: addMoney(row.notDue, balance) };
  const index = buckets.findIndex(({ to }) => to === null || days <= to);
  return { ...row, total, overdue: row.overdue.map((sum, at) => (at === index ? addMoney(sum, balance) : sum)) };
}

/** By currency, then the largest sum first. */
function sorted(rows: ReadonlyMap<string, AgeingRow>): readonly AgeingRow[] {
  return [...rows.values()].sort(
    (left, right) =>
      compareText(left.currency, right.currency) ||
      right.total.minor - left.total.minor ||
      compareText(left.name ?? '', right.name ?? ''),
  );
}

/** What is expected to be sold in a period: weighted, certain, possible, won, against the quota. */
import { addDuration, daysBetween } from '../dates.ts';
import { addMoney, type Money } from '../money.ts';
import { partsOfPeriod, parsePeriod, periodOf, type Period, type PeriodKind } from './period.ts';
import { shareOf, type ForecastWeight } from './weight.ts';
import { compareText } from '../text.ts';
import type { Account, Opportunity } from '../records/types.ts';
import type { Quota } from '../records/sales-types.ts';

/** Largest amount that is added up, in minor units: a hundred of them are still exact. */
const largestAmount = 9e13;

/** The dates that are looked at, both included. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** An opportunity with its account and its weight; null where its playbook gives it none. */
export interface Weighed {
  readonly account: Account;
  readonly opportunity: Opportunity;
  readonly weight: ForecastWeight | null;
}

/** Counted as certain, as possible, or with its weight alone. */
export type ForecastClass = 'commit' | 'upside' | 'pipeline';

export interface ForecastLine extends Weighed {
  readonly weight: ForecastWeight;
  /** Of the opportunity, else of its account. */
  readonly owner: string | null;
  readonly closeDate: string;
  readonly amount: Money;
  readonly weighted: Money;
  readonly class: ForecastClass;
  /** Days in its stage, and those that are usual there; null while it moves. */
  readonly stalled: { readonly days: number; readonly usual: number } | null;
  /** The day of its decision has passed. */
  readonly isOverdue: boolean;
}

/** Why an opportunity is in no sum. */
export type UncountedReason = 'no-amount' | 'no-date' | 'date-passed' | 'no-weight' | 'too-large';

/** An opportunity that may belong to the period and is in no sum. */
export interface Uncounted {
  readonly account: Account;
  readonly opportunity: Opportunity;
  readonly owner: string | null;
  readonly reasons: readonly UncountedReason[];
}

export interface WonLine {
  readonly account: Account;
  readonly opportunity: Opportunity;
  readonly owner: string | null;
  readonly amount: Money;
}

export const groupings = ['period', 'owner', 'currency', 'stage'] as const;
export type Grouping = (typeof groupings)[number];

/** Sums in one currency. */
export interface ForecastSums {
  /** Id of a period or stage, name of an owner, code of a currency; null: nobody's. */
  readonly key: string | null;
  readonly currency: string;
  readonly count: number;
  /** What is open, unweighted. */
  readonly amount: Money;
  readonly weighted: Money;
  /** Unweighted. */
  readonly commit: Money;
  readonly upside: Money;
  readonly won: Money;
  /** Null where none is set, or none can be. */
  readonly quota: Money | null;
  /** What is still to be sold; 0 where the quota is reached. */
  readonly remaining: Money | null;
  /** How many times that is open; null without a quota, and where it is reached. */
  readonly cover: number | null;
}

export interface Forecast {
  readonly lines: readonly ForecastLine[];
  readonly won: readonly WonLine[];
  readonly uncounted: readonly Uncounted[];
}

/**
 * Sorts opportunities into what counts in a span, what is won in it, and what should be looked at.
 * @param weighed open ones, and those won
 * @param today date against which days count
 */
export function buildForecast(weighed: readonly Weighed[], span: Span, today: string): Forecast {
  const lines: ForecastLine[] = [];
  const won: WonLine[] = [];
  const uncounted: Uncounted[] = [];
  for (const found of weighed) {
    const { account, opportunity } = found;
    const owner = opportunity.owner ?? account.owner;
    if (!isIn(opportunity, span, today)) continue;
    const reasons = reasonsAgainst(found, span);
    const { amount, closeDate } = opportunity;
    if (amount === null || reasons.length > 0) uncounted.push({ account, opportunity, owner, reasons });
    else if (opportunity.status === 'won') won.push({ account, opportunity, owner, amount });
    else if (found.weight !== null && closeDate !== null) {
      lines.push(lineOf({ ...found, weight: found.weight, owner, amount, closeDate }, today));
    }
  }
  lines.sort(
    (left, right) =>
      compareText(left.closeDate, right.closeDate) || compareText(left.opportunity.id, right.opportunity.id),
  );
  return { lines, won, uncounted };
}

/** Open ones without a date, or with one that has passed, may belong to any period. */
function isIn({ status, decidedOn, closeDate }: Opportunity, { from, to }: Span, today: string): boolean {
  if (status === 'won') return decidedOn !== null && decidedOn >= from && decidedOn <= to;
  return status === 'open' && (closeDate === null || (closeDate <= to && (closeDate >= from || closeDate < today)));
}

function reasonsAgainst({ opportunity, weight }: Weighed, { from }: Span): UncountedReason[] {
  const { amount, closeDate, status } = opportunity;
  const isOpen = status === 'open';
  const found: readonly (readonly [UncountedReason, boolean])[] = [
    ['no-amount', amount === null],
    ['too-large', amount !== null && Math.abs(amount.minor) > largestAmount],
    ['no-date', isOpen && closeDate === null],
    ['date-passed', isOpen && closeDate !== null && closeDate < from],
    ['no-weight', isOpen && weight === null],
  ];
  return found.filter(([, holds]) => holds).map(([reason]) => reason);
}

type Counted = Pick<ForecastLine, 'account' | 'opportunity' | 'weight' | 'owner' | 'amount' | 'closeDate'>;

function lineOf(counted: Counted, today: string): ForecastLine {
  const { weight, amount, closeDate, opportunity } = counted;
  const { commit, upside } = weight.process.forecast;
  const { id } = weight.stage;
  return {
    ...counted,
    weighted: shareOf(amount, weight.percent),
    class: commit.includes(id) ? 'commit' : upside.includes(id) ? 'upside' : 'pipeline',
    stalled: stalledIn(weight, opportunity, today),
    isOverdue: closeDate < today,
  };
}

/** Longer in its stage than the method's multiple of what is usual there. */
export function stalledIn(
  { process, stage }: Pick<ForecastWeight, 'process' | 'stage'>,
  { stageSince }: Pick<Opportunity, 'stageSince'>,
  today: string,
): ForecastLine['stalled'] {
  const { stalled } = process.forecast;
  if (stalled === null || stage.usual === null || stageSince === null) return null;
  const usual = daysBetween(stageSince, addDuration(stageSince, stage.usual));
  const days = daysBetween(stageSince, today);
  return days > usual * stalled ? { days, usual } : null;
}

/** What sums are made for. */
export interface SumQuery {
  /** Null: one sum for each currency. */
  readonly by: Grouping | null;
  /** Null: all that is open on this day. */
  readonly period: Period | null;
  readonly asOf: string;
  readonly quotas: readonly Quota[];
  /** Whose quotas count; null: everybody's. */
  readonly owner: string | null;
}

/**
 * Adds a forecast up, never across currencies.
 * @returns by key, then currency; what has no key last
 */
export function sumForecast({ lines, won }: Forecast, query: SumQuery): readonly ForecastSums[] {
  const { by, period, quotas, owner } = query;
  const part: PeriodKind = period === null ? 'quarter' : period.kind === 'year' ? 'quarter' : 'month';
  const keyed = [
    ...lines.map((line) => ({ key: keyOf(line, by, line.closeDate, part), line, won: null, ...line })),
    ...(by === 'stage' ? [] : won).map((line) => ({
      key: keyOf(line, by, line.opportunity.decidedOn ?? '', part),
      line: null,
      won: line,
      ...line,
    })),
  ];
  const groups = new Map<string, typeof keyed>();
  for (const one of keyed) {
    const id = JSON.stringify([one.key, one.amount.currency]);
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  // A quota with nothing open or won against it is what a forecast must not hide.
  for (const [key, currency] of quotaKeys(query, part)) {
    const id = JSON.stringify([key, currency]);
    if (!groups.has(id)) groups.set(id, []);
  }
  return [...groups.entries()]
    .map(([id, members]) => {
      const [key, currency] = JSON.parse(id) as [string | null, string];
      const open = members.flatMap(({ line }) => (line === null ? [] : [line]));
      const sum = (amounts: readonly Money[]): Money => amounts.reduce(addMoney, { minor: 0, currency });
      const amount = sum(open.map((line) => line.amount));
      const wonSum = sum(members.flatMap((one) => (one.won === null ? [] : [one.won.amount])));
      return {
        key,
        currency,
        count: open.length,
        amount,
        weighted: sum(open.map((line) => line.weighted)),
        commit: sum(open.filter((line) => line.class === 'commit').map((line) => line.amount)),
        upside: sum(open.filter((line) => line.class === 'upside').map((line) => line.amount)),
        won: wonSum,
        ...against(quotaOf(quotas, by, key, period, owner, currency), wonSum, amount),
      };
    })
    .sort(
      (left, right) =>
        Number(left.key === null) - Number(right.key === null) ||
        (by === 'stage' ? 0 : compareText(left.key ?? '', right.key ?? '')) ||
        compareText(left.currency, right.currency),
    );
}

function keyOf(
  line: { readonly owner: string | null; readonly amount: Money; readonly opportunity: Opportunity },
  by: Grouping | null,
  date: string,
  part: PeriodKind,
): string | null {
  switch (by) {
    case 'owner':
      return line.owner;
    case 'period':
      return periodOf(date, part).id;
    case 'stage':
      return line.opportunity.stage;
    default:
      return line.amount.currency;
  }
}

/** Keys and currencies for which a quota is set. */
function quotaKeys(
  { by, period, quotas, owner, asOf }: SumQuery,
  part: PeriodKind,
): readonly (readonly [string, string])[] {
  const own = quotas.filter((quota) => owner === null || quota.owner === owner);
  const currencies = [...new Set(own.map(({ amount }) => amount.currency))];
  const hasQuota = (key: string, currency: string): boolean =>
    quotaOf(quotas, by, key, period, owner, currency) !== null;
  const keys =
    by === 'stage'
      ? []
      : by === 'owner'
        ? [...new Set(own.map((quota) => quota.owner))]
        : by === 'period'
          ? period === null
            ? presentQuarters(own, asOf)
            : subPeriods(period, part)
          : null;
  return currencies.flatMap((currency) =>
    (keys ?? [currency]).filter((key) => hasQuota(key, currency)).map((key) => [key, currency] as const),
  );
}

/** Quarters not over yet for which a quota is set, or for a month of them. */
function presentQuarters(quotas: readonly Quota[], asOf: string): readonly string[] {
  const quarters = quotas.flatMap((quota) => {
    const period = parsePeriod(quota.period);
    return period === null || period.kind === 'year' ? [] : [periodOf(period.from, 'quarter')];
  });
  return [...new Set(quarters.filter(({ to }) => to >= asOf).map(({ id }) => id))];
}

function subPeriods(period: Period, part: PeriodKind): readonly string[] {
  return period.kind === part ? [period.id] : partsOfPeriod(period).map(({ id }) => id);
}

function quotaOf(
  quotas: readonly Quota[],
  by: Grouping | null,
  key: string | null,
  period: Period | null,
  owner: string | null,
  currency: string,
): Money | null {
  if (by === 'stage') return null;
  const span = by === 'period' ? parsePeriod(key ?? '') : period;
  const who = by === 'owner' ? key : owner;
  if (span === null || (by === 'owner' && key === null)) return null;
  const mine = quotas.filter((quota) => quota.amount.currency === currency && (who === null || quota.owner === who));
  const owners = [...new Set(mine.map((quota) => quota.owner))];
  const found = owners.flatMap((name) => {
    const amount = quotaFor(
      mine.filter((quota) => quota.owner === name),
      span,
    );
    return amount === null ? [] : [amount];
  });
  return found.length === 0 ? null : found.reduce(addMoney, { minor: 0, currency });
}

/**
 * The quota of one owner in one currency for a period: its own, else the sum of its parts where each has one.
 * @returns null where none is set
 */
export function quotaFor(quotas: readonly Quota[], period: Period): Money | null {
  const own = quotas.find((quota) => quota.period === period.id);
  if (own !== undefined) return own.amount;
  const parts = partsOfPeriod(period).map((part) => quotaFor(quotas, part));
  const [first] = parts;
  if (first === undefined || first === null) return null;
  return parts.reduce<Money | null>((sum, part) => (sum === null || part === null ? null : addMoney(sum, part)), {
    minor: 0,
    currency: first.currency,
  });
}

function against(quota: Money | null, won: Money, open: Money): Pick<ForecastSums, 'quota' | 'remaining' | 'cover'> {
  if (quota === null) return { quota, remaining: null, cover: null };
  const left = Math.max(0, quota.minor - won.minor);
  return {
    quota,
    remaining: { minor: left, currency: quota.currency },
    cover: left === 0 ? null : open.minor / left,
  };
}

import type { ScoringMethod } from '../playbook/template-types.ts';
import type { Totals } from './types.ts';

/** One answer that counts: values in hundredths, after reversing and before weighting. */
export interface ScoredPart {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Integer ≥ 0. */
  readonly weight: number;
}

/**
 * A mean as a fraction, for comparisons that rounding must not decide. Without a limit of size: the common
 * denominator of several raters' means is soon beyond a double.
 */
export interface ExactMean {
  /** Weighted sum in hundredths. */
  readonly sum: bigint;
  readonly weight: bigint;
}

/**
 * Adds up what counts.
 *
 * points = Σ weight × value, mean = points / Σ weight,
 * percent = (points − minPoints) / (maxPoints − minPoints) × 100. With `min`, points are the lowest
 * single value (unweighted; weight 0 counts nowhere) and their range is that of the lowest value,
 * while the mean stays the mean. Each quotient is one division of whole numbers, so it is the double
 * nearest to the exact result.
 * @returns points and their range with up to two decimals; percent and mean unrounded, null where nothing counts
 */
export function addUp(parts: readonly ScoredPart[], method: ScoringMethod): Totals {
  const counted = method === 'none' ? [] : parts.filter((part) => part.weight > 0);
  const weight = sum(counted, (part) => part.weight);
  const total = sum(counted, (part) => part.weight * part.value);
  const [points, min, max] =
    method === 'min' && counted.length > 0
      ? [
          Math.min(...counted.map((part) => part.value)),
          Math.min(...counted.map((part) => part.min)),
          Math.min(...counted.map((part) => part.max)),
        ]
      : [total, sum(counted, (part) => part.weight * part.min), sum(counted, (part) => part.weight * part.max)];
  return {
    points: points / 100,
    minPoints: min / 100,
    maxPoints: max / 100,
    percent: percentOf(points, min, max),
    mean: meanOf(total, weight),
  };
}

/** Percent of a range, all in hundredths; null where the range is a single value. */
export function percentOf(points: number, min: number, max: number): number | null {
  return max === min ? null : ((points - min) * 100) / (max - min);
}

/** Mean of a weighted sum in hundredths; null without weight. */
export function meanOf(total: number, weight: number): number | null {
  return weight === 0 ? null : total / (100 * weight);
}

/** The mean of what counts as a fraction of whole numbers; null where nothing counts. */
export function exactMean(parts: readonly ScoredPart[]): ExactMean | null {
  const weight = sum(parts, (part) => part.weight);
  return weight === 0 ? null : { sum: BigInt(sum(parts, (part) => part.weight * part.value)), weight: BigInt(weight) };
}

/**
 * The mean of means: each counts the same, however many answers stand behind it.
 * @returns null for none
 */
export function meanOfMeans(means: readonly ExactMean[]): ExactMean | null {
  if (means.length === 0) return null;
  const [first, ...rest] = means.map((mean) => reduce(mean));
  const total = rest.reduce(
    (left, right) =>
      reduce({ sum: left.sum * right.weight + right.sum * left.weight, weight: left.weight * right.weight }),
    first ?? { sum: 0n, weight: 1n },
  );
  return reduce({ sum: total.sum, weight: total.weight * BigInt(means.length) });
}

/** A mean as a double: the nearest one for whatever fits into a double, and close to it beyond. */
export function meanValue({ sum: total, weight }: ExactMean): number {
  return Number(total) / (100 * Number(weight)) + 0;
}

function reduce({ sum: total, weight }: ExactMean): ExactMean {
  let [large, small] = [total < 0n ? -total : total, weight];
  while (small > 0n) [large, small] = [small, large % small];
  return large === 0n ? { sum: total, weight } : { sum: total / large, weight: weight / large };
}

function sum(parts: readonly ScoredPart[], pick: (part: ScoredPart) => number): number {
  return parts.reduce((total, part) => total + pick(part), 0);
}

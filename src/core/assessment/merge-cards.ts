/** What several raters say together: their cards on two axes become one place, and how far apart they are. */
import type { Axes, Axis, Template } from '../playbook/template-types.ts';
import { findOutcome, placeOnAxis, type AxisPlace } from './axes.ts';
import { toHundredths } from './scale.ts';
import { meanOfMeans, meanValue, type ExactMean } from './totals.ts';
import type { AxisScore, ScoreCard } from './types.ts';

/** A stored card and when it was stored. */
export interface Rating {
  readonly ref: string;
  readonly card: ScoreCard;
  readonly createdAt: string;
}

/** One axis over all raters. */
export interface MergedAxis extends AxisScore {
  /** The mean of each rater, in the order of the ratings. */
  readonly means: readonly number[];
  /** Highest less lowest mean, ≥ 0: how far apart the raters are. */
  readonly spread: number;
  /** Whether some raters see the subject on the one side of the midpoint and some on the other. */
  readonly isSplit: boolean;
}

export interface MergedCard {
  /** The ratings that were merged: the latest of each rater, oldest first. */
  readonly ratings: readonly Rating[];
  readonly axes: { readonly x: MergedAxis; readonly y: MergedAxis };
  readonly outcome: NonNullable<ScoreCard['outcome']>;
}

/** The latest completed rating of each rater, oldest first: what somebody thought before counts no more. */
export function latestOfEach<T extends Rating>(ratings: readonly T[]): readonly T[] {
  const latest = new Map<string, T>();
  for (const rating of inOrder(ratings)) if (rating.card.status === 'completed') latest.set(rating.card.rater, rating);
  return inOrder([...latest.values()]);
}

/** By the date of the card, then by when it was stored. */
export function inOrder<T extends Pick<Rating, 'card' | 'createdAt' | 'ref'>>(ratings: readonly T[]): readonly T[] {
  const key = ({ card, createdAt }: T): string => `${card.at.slice(0, 10)} ${createdAt}`;
  return [...ratings].sort((left, right) => compare(key(left), key(right)) || numberOf(left.ref) - numberOf(right.ref));
}

/**
 * Merges what several raters found: the mean of an axis is the mean of the raters' means, each of whom counts the
 * same; the outcome follows from it by the rules for one sheet, the border included (handbook, section 6).
 * @param ratings any number; of each rater the latest completed one counts, those without both axes do not
 * @param template one with axes
 * @returns null without axes, or where nobody has completed a sheet
 */
export function mergeCards(ratings: readonly Rating[], template: Template): MergedCard | null {
  const { axes } = template.scoring;
  if (axes === null) return null;
  const counted = latestOfEach(ratings).filter(
    ({ card }) => meanOn(card, axes.x) !== null && meanOn(card, axes.y) !== null,
  );
  if (counted.length === 0) return null;
  const [x, y] = [place(counted, axes, axes.x), place(counted, axes, axes.y)];
  const outcome = findOutcome(axes, x.place, y.place);
  return outcome === null ? null : { ratings: counted, axes: { x: x.axis, y: y.axis }, outcome };
}

function place(
  ratings: readonly Rating[],
  axes: Axes,
  axis: Axis,
): { readonly place: AxisPlace; readonly axis: MergedAxis } {
  const means = ratings.flatMap(({ card }) => meanOn(card, axis) ?? []);
  const merged = meanOfMeans(means);
  const found = placeOnAxis(axis, merged, merged === null ? null : meanValue(merged), axes.borderline);
  const sides = means.map((mean) => placeOnAxis(axis, mean, null, 0).score.side);
  const values = means.map((mean) => meanValue(mean));
  return {
    place: found,
    axis: {
      ...found.score,
      means: values,
      spread: spreadOf(means),
      isSplit: new Set(sides).size > 1,
    },
  };
}

/** The mean of an axis as the card has it, from its answers; null where the card has none there. */
function meanOn(card: ScoreCard, { section }: Axis): ExactMean | null {
  let [sum, weight] = [0n, 0n];
  for (const contribution of card.contributions) {
    if (contribution.section !== section || contribution.points === null) continue;
    // Points carry their weight already.
    sum += BigInt(toHundredths(contribution.points));
    weight += BigInt(contribution.weight);
  }
  return weight === 0n ? null : { sum, weight };
}

function spreadOf(means: readonly ExactMean[]): number {
  const sorted = [...means].sort((left, right) => compare(left.sum * right.weight, right.sum * left.weight));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return 0;
  return meanValue({
    sum: highest.sum * lowest.weight - lowest.sum * highest.weight,
    weight: highest.weight * lowest.weight,
  });
}

function numberOf(ref: string): number {
  return Number(/\d+$/.exec(ref)?.[0] ?? 0);
}

function compare<T extends string | bigint>(left: T, right: T): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

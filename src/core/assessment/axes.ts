import type { Axes, Axis } from '../playbook/template-types.ts';
import type { AxisScore, ScoreCard } from './types.ts';
import type { ExactMean } from './totals.ts';

/** Millionths: midpoints and borders may have a decimal or two more than values. */
const unit = 1_000_000;

/** Where a section stands on its axis. */
export interface AxisPlace {
  readonly score: AxisScore;
  /** The sides to report: one, or both on the border; none where nothing was scored. */
  readonly sides: readonly ('low' | 'high')[];
}

/**
 * Compares a section's mean with its midpoint, exactly. On the midpoint is high; closer to it than
 * `borderline` is both.
 * @param mean of the section's scored answers, as a fraction
 * @param shown the same as a double, for the card
 * @param borderline distance on the mean, ≥ 0
 */
export function placeOnAxis(axis: Axis, mean: ExactMean | null, shown: number | null, borderline: number): AxisPlace {
  const score = { section: axis.section, mean: shown, midpoint: axis.midpoint };
  if (mean === null) return { score: { ...score, side: null }, sides: [] };
  const distance = mean.sum * BigInt(unit / 100) - BigInt(Math.round(axis.midpoint * unit)) * mean.weight;
  const side = distance >= 0n ? 'high' : 'low';
  const isClose = (distance < 0n ? -distance : distance) < BigInt(Math.round(borderline * unit)) * mean.weight;
  return { score: { ...score, side }, sides: isClose ? ['low', 'high'] : [side] };
}

/**
 * Names the outcome of two axes.
 * @returns on a border `id` is null and `borderline` lists the quadrants around, in the order written;
 *   null where an axis has no score
 */
export function findOutcome(axes: Axes, x: AxisPlace, y: AxisPlace): ScoreCard['outcome'] {
  if (x.sides.length === 0 || y.sides.length === 0) return null;
  const found = axes.quadrants.filter((quadrant) => x.sides.includes(quadrant.x) && y.sides.includes(quadrant.y));
  if (x.sides.length > 1 || y.sides.length > 1) {
    return { id: null, title: null, borderline: found.map((quadrant) => quadrant.id) };
  }
  const quadrant = found[0] ?? null;
  return { id: quadrant?.id ?? null, title: quadrant?.title ?? null, borderline: [] };
}

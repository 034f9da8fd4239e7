import type { Band, BandList, Quadrant, Verdict } from '../playbook/template-types.ts';
import type { Finding, Totals } from './types.ts';

/**
 * The band of a score: the last one whose `from` it reaches.
 *
 * Comparing doubles is exact here. Points, percent and mean are each the double nearest to a fraction
 * with a small denominator, and so is an edge of a few decimals: where the fractions are equal the
 * doubles are, and where they differ they lie much further apart than neighbouring doubles do.
 * @param list bands in ascending order of `from`
 * @returns null where nothing was scored, or where the score lies below the first band
 */
export function findBand(list: BandList, totals: Totals): Band | null {
  const score = totals.mean === null ? null : totals[list.on];
  if (score === null) return null;
  return list.bands.findLast((band) => score >= band.from) ?? null;
}

/** A band, verdict or quadrant as a card shows it. */
export function toFinding(found: Band | Verdict | Quadrant): Finding {
  return { id: found.id, title: found.title, say: found.say };
}

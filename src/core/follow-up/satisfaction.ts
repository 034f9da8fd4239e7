/** How satisfied the customer is: what everybody says who was asked. */
import { findBand, toFinding } from '../assessment/bands.ts';
import { mergeSheets } from '../assessment/merge-sheets.ts';
import type { Finding } from '../assessment/types.ts';
import type { Template } from '../playbook/template-types.ts';
import type { Assessment } from '../records/types.ts';

export interface Satisfaction {
  /** The last complete sheet of each rater, oldest first; never empty. */
  readonly sheets: readonly Assessment[];
  /** The newest of them. */
  readonly latest: Assessment;
  /** Over all of them, each rater counting the same; null where nothing is scored. */
  readonly mean: number | null;
  readonly band: Finding | null;
}

/**
 * Puts the sheets of a survey together (handbook §12: the mean over the items names the band).
 * @param assessments of the survey about one subject, in any order; unfinished ones do not count
 * @returns null where nobody has completed a sheet
 */
export function satisfactionOf(assessments: readonly Assessment[], { scoring }: Template): Satisfaction | null {
  const merged = mergeSheets(assessments);
  const latest = merged?.sheets.at(-1);
  if (merged === null || latest === undefined) return null;
  const { sheets, total, maxPoints } = merged;
  // One sheet says what its card says, by the rules of its day.
  if (sheets.length === 1) return { sheets, latest, mean: latest.card.mean, band: latest.card.band };
  const band = scoring.bands === null ? null : findBand(scoring.bands, { ...total, minPoints: 0, maxPoints });
  return { sheets, latest, mean: total.mean, band: band === null ? null : toFinding(band) };
}

/** A line with places on it, in plain characters: readable without colour, in a terminal and in Markdown. */

/** Places on the line, both ends included: odd, so that a midpoint in the middle has one of its own. */
const length = 25;

export interface TrackSign {
  /** One column wide. */
  readonly sign: string;
  readonly at: number;
}

/**
 * Draws signs on a line; a later sign covers an earlier one at the same place.
 * @param midpoint drawn as a cross where no sign lies on it
 */
export function styleTrack(
  { min, max }: { readonly min: number; readonly max: number },
  midpoint: number,
  signs: readonly TrackSign[],
): string {
  const track = Array.from({ length }, () => '─');
  const place = (at: number): number =>
    max === min ? 0 : Math.round(((Math.min(Math.max(at, min), max) - min) / (max - min)) * (length - 1));
  track[place(midpoint)] = '┼';
  for (const { sign, at } of signs) track[place(at)] = sign;
  return track.join('');
}

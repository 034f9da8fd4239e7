/** How long each part of an occasion takes, so that all of them fill the time that there is. */
import { message, type Message } from '../errors.ts';
import { nearest } from '../text.ts';
import type { Outline, OutlinePart } from '../playbook/guide-types.ts';

/** Whole minutes by the id of a part. */
export type OwnTimes = Readonly<Record<string, number>>;

export interface PartTime {
  readonly part: OutlinePart;
  /** Whole, ≥ 0. */
  readonly minutes: number;
  /** Minutes after the beginning. */
  readonly start: number;
  /** Set by hand, not scaled. */
  readonly isOwn: boolean;
}

/** The longest that one part may take: a day. */
const mostMinutes = 1440;

/**
 * Scales the minutes of an outline to a total, by largest remainder: they are whole and come to it exactly.
 * @param total whole minutes; null: as long as the outline says, with the own times in place of its
 * @param own times that stay as they are
 * @returns the parts that take time, in the order of the outline; nothing where it says no minutes and none are set
 */
export function timeParts(outline: Outline, total: number | null, own: OwnTimes): readonly PartTime[] {
  const timed = outline.parts.filter(({ id, minutes }) => own[id] !== undefined || (minutes ?? 0) > 0);
  const scaled = timed.filter(({ id }) => own[id] === undefined);
  const fixed = timed.reduce((sum, { id }) => sum + (own[id] ?? 0), 0);
  const weights = scaled.map(({ minutes }) => Math.round((minutes ?? 0) * 100));
  const natural = Math.round(weights.reduce((sum, weight) => sum + weight, 0) / 100);
  // A stored time may not fit an outline that has changed since: then the others get nothing.
  const shares = apportion(total === null ? natural : Math.max(0, total - fixed), weights);
  let start = 0;
  return timed.map((part) => {
    const isOwn = own[part.id] !== undefined;
    const minutes = own[part.id] ?? shares[scaled.indexOf(part)] ?? 0;
    start += minutes;
    return { part, minutes, start: start - minutes, isOwn };
  });
}

/** How long all parts take together, in minutes; null where the outline is not timed. */
export function totalMinutes(times: readonly PartTime[]): number | null {
  return times.length === 0 ? null : times.reduce((sum, { minutes }) => sum + minutes, 0);
}

/**
 * Divides a whole number by weights into whole numbers that come to it: each gets its share rounded down, and what is
 * left goes one by one to those with the largest remainders, the earlier first.
 */
function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((total * weight) / sum));
  const left = total - shares.reduce((all, share) => all + share, 0);
  const next = weights
    .map((weight, index) => ({ index, rest: (total * weight) % sum }))
    .sort((first, second) => second.rest - first.rest || first.index - second.index)
    .slice(0, left);
  for (const { index } of next) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/**
 * Reads `PART=MINUTES`, each replacing the time that a part had; `PART=` alone gives it back to the outline.
 * @param before own times so far
 * @returns the own times, and every fault
 */
export function readPartTimes(
  typed: readonly string[],
  outline: Outline,
  before: OwnTimes,
): { readonly own: OwnTimes; readonly faults: readonly Message[] } {
  const known = outline.parts.map(({ id }) => id);
  const own = new Map(Object.entries(before));
  const faults: Message[] = [];
  for (const value of typed) {
    const at = value.search(/[=＝]/);
    const [part, time] = [value.slice(0, at).trim(), value.slice(at + 1).trim()];
    if (at < 1 || !/^\d*$/.test(time) || Number(time) > mostMinutes) {
      faults.push(message('bad-value', { flag: '--time-of', value, expected: `PART=0-${mostMinutes}` }));
    } else if (!known.includes(part)) {
      faults.push(
        message('part-unknown', { part, outline: outline.id, near: nearest(part, known), known: known.join(', ') }),
      );
    } else if (time === '') own.delete(part);
    else own.set(part, Number(time));
  }
  return { own: Object.fromEntries(own), faults };
}

/** What keeps own times from filling a total; null where they can. */
export function checkTiming(outline: Outline, total: number | null, own: OwnTimes): Message | null {
  if (total === null) return null;
  const times = timeParts(outline, total, own);
  const fixed = times.reduce((sum, { isOwn, minutes }) => sum + (isOwn ? minutes : 0), 0);
  if (fixed > total) return message('timing-over', { own: fixed, total });
  const isFilled = times.length === 0 || totalMinutes(times) === total;
  return isFilled ? null : message('timing-short', { own: fixed, total });
}

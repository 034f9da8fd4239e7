/** Lines under the points of an outline, as options give them. */
import { message, type Message } from '../errors.ts';
import { checkText, nearest } from '../text.ts';
import { pointFor, pointsOf } from './occasion.ts';
import type { Outline } from '../playbook/guide-types.ts';
import type { PointTexts } from '../records/types.ts';

/**
 * Reads `POINT=TEXT`, one line each; `POINT=` alone clears the point.
 * @param expected the form, for the message about something else
 * @returns the lines by point, and every fault
 */
export function readPointLines(
  typed: readonly string[],
  outline: Outline,
  expected: string,
): { readonly texts: PointTexts; readonly faults: readonly Message[] } {
  const known = pointsOf(outline).map(({ id }) => id);
  const faults: Message[] = [];
  const texts = new Map<string, string[]>();
  for (const value of typed) {
    const at = value.indexOf('=');
    const point = value.slice(0, at).trim();
    const text = value.slice(at + 1).trim();
    if (at < 1) {
      faults.push(message('bad-value', { flag: '--set', value, expected }));
      continue;
    }
    const fault = known.includes(point)
      ? checkText('--set', text)
      : message('point-unknown', { point, outline: outline.id, near: nearest(point, known), known: known.join(', ') });
    if (fault !== null) faults.push(fault);
    else texts.set(point, [...(texts.get(point) ?? []), ...(text === '' ? [] : [text])]);
  }
  return { texts: Object.fromEntries(texts), faults };
}

/** Texts with those of some points replaced; points without lines are left out. */
export function mergeTexts(before: PointTexts, changes: PointTexts): PointTexts {
  return Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, lines]) => lines.length > 0));
}

/** The goal is a field of the activity: the first line of the point that says so is taken out of the plan. */
export function settleGoal(
  outline: Outline,
  texts: PointTexts,
): { readonly plan: PointTexts; readonly goal: string | null } {
  const point = pointFor(outline, 'goal');
  if (point === null) return { plan: texts, goal: null };
  const { [point.id]: lines = [], ...plan } = texts;
  return { plan, goal: lines[0] ?? null };
}

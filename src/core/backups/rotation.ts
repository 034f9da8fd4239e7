/** Which of the copies of past days are kept: the older they are, the wider apart. */
import { daysBetween } from '../dates.ts';

/** How many days, weeks and months have a copy. */
export interface RotationRule {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

export const rotation: RotationRule = { daily: 7, weekly: 4, monthly: 12 };

/** Where weeks are counted from. */
const someMonday = '1970-01-05';

/**
 * The newest copies of the last days, weeks (from Monday) and months that have one. A span without a copy does not
 * count, so that a long holiday takes none away.
 * @param days of the copies, `YYYY-MM-DD`, in any order
 * @returns those to keep; the newest is always among them
 */
export function chooseKept(days: readonly string[], rule: RotationRule = rotation): ReadonlySet<string> {
  const newestFirst = [...new Set(days)].sort().reverse();
  const kept = new Set<string>(newestFirst.slice(0, 1));
  const keepNewestOf = (count: number, spanOf: (day: string) => string): void => {
    const spans = new Set<string>();
    for (const day of newestFirst) {
      const span = spanOf(day);
      if (spans.has(span)) continue;
      if (spans.size >= count) return;
      spans.add(span);
      kept.add(day);
    }
  };
  keepNewestOf(rule.daily, (day) => day);
  keepNewestOf(rule.weekly, (day) => String(Math.floor(daysBetween(someMonday, day) / 7)));
  keepNewestOf(rule.monthly, (day) => day.slice(0, 7));
  return kept;
}

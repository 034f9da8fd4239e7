/** Working days: which dates are worked on, and counting by them. The days themselves are data that is handed in. */
import { addDays, addDuration } from './dates.ts';
import type { Duration, Text } from './playbook/item-types.ts';

/** Days of one year that are not as the week says. */
export interface CalendarYear {
  /** Days off, by date; some may fall on a weekend. */
  readonly off: ReadonlyMap<string, Text>;
  /** Days of a weekend that are worked, in exchange for a day off elsewhere. */
  readonly on: ReadonlyMap<string, Text>;
  /** Whether the days are those officially announced; otherwise only what is certain without an announcement. */
  readonly isPublished: boolean;
}

/** Where the days of a country come from. */
export interface CalendarSource {
  /** Country code, `CN` or `DE-BY`; `none` where only weekends count. */
  readonly code: string;
  /** Days of the week that are not worked, 0 (Sunday) to 6 (Saturday). */
  readonly weekend: readonly number[];
  year(year: number): CalendarYear;
}

/** What a company does differently from its country: dates. */
export interface OwnDays {
  readonly off: readonly string[];
  readonly on: readonly string[];
}

/** Why a day is worked, or not. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make-up' | 'own-off' | 'own-work';

export interface CalendarDay {
  readonly date: string;
  readonly kind: DayKind;
  readonly isWorkday: boolean;
  /** The holiday, or the one that a make-up day stands in for. */
  readonly name: Text | null;
}

/** Which days are worked. */
export interface WorkCalendar {
  readonly code: string;
  /** What a date is. */
  day(date: string): CalendarDay;
  /** Whether the days off of a year have been announced. */
  isPublished(year: number): boolean;
}

/** A calendar of plain weeks: Monday to Friday. */
export const plainWeeks: CalendarSource = {
  code: 'none',
  weekend: [0, 6],
  year: () => ({ off: new Map(), on: new Map(), isPublished: true }),
};

/**
 * Puts a country's days and a company's own together; the company's own days come first.
 * @param own dates; one that is named both as off and as worked is off
 */
export function createCalendar(source: CalendarSource, own: OwnDays = { off: [], on: [] }): WorkCalendar {
  const years = new Map<number, CalendarYear>();
  const yearOf = (year: number): CalendarYear => {
    const known = years.get(year) ?? source.year(year);
    years.set(year, known);
    return known;
  };
  const off = new Set(own.off);
  const on = new Set(own.on);
  return {
    code: source.code,
    isPublished: (year) => yearOf(year).isPublished,
    day: (date) => {
      const year = yearOf(Number(date.slice(0, 4)));
      const made = (kind: DayKind, isWorkday: boolean, name: Text | null = null): CalendarDay => ({
        date,
        kind,
        isWorkday,
        name,
      });
      if (off.has(date)) return made('own-off', false);
      if (on.has(date)) return made('own-work', true);
      const makeUp = year.on.get(date);
      if (makeUp !== undefined) return made('make-up', true, makeUp);
      const holiday = year.off.get(date);
      if (holiday !== undefined) return made('holiday', false, holiday);
      return source.weekend.includes(weekdayOf(date)) ? made('weekend', false) : made('workday', true);
    },
  };
}

/** 0 (Sunday) to 6 (Saturday). */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/**
 * The n-th working day after a date; negative: before it. Whether the date itself is worked does not matter.
 * @param count 0 gives the date itself
 */
export function addWorkdays(calendar: WorkCalendar, date: string, count: number): string {
  const step = Math.sign(count);
  let at = date;
  for (let left = Math.abs(count); left > 0;) {
    const next = addDays(at, step);
    // There is no day beyond the last one.
    if (next === at) return at;
    at = next;
    if (calendar.day(at).isWorkday) left -= 1;
  }
  return at;
}

/**
 * Working days after one date up to another one, that one included; where it is earlier, those from it up to the first,
 * counted negative. So `workdaysBetween(c, d, addWorkdays(c, d, n))` is n.
 */
export function workdaysBetween(calendar: WorkCalendar, from: string, to: string): number {
  const isBack = to < from;
  let count = 0;
  for (let at = from; at !== to;) {
    at = addDays(at, isBack ? -1 : 1);
    if (calendar.day(at).isWorkday) count += isBack ? -1 : 1;
  }
  return count;
}

/** The date itself where it is worked, else the first working day after it. */
export function workdayFrom(calendar: WorkCalendar, date: string): string {
  return calendar.day(date).isWorkday ? date : addWorkdays(calendar, date, 1);
}

/** A date a duration later, working days by the calendar. */
export function addOffset(calendar: WorkCalendar, date: string, duration: Duration): string {
  return duration.unit === 'workdays' ? addWorkdays(calendar, date, duration.amount) : addDuration(date, duration);
}

/** Years that dates lie in, and between them, whose days off have not been announced; in order. */
export function unpublishedYears(calendar: WorkCalendar, dates: readonly string[]): readonly number[] {
  const years = dates.map((date) => Number(date.slice(0, 4)));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  const all = Array.from({ length: Math.max(...years) - first + 1 }, (_unused, index) => first + index);
  return all.filter((year) => !calendar.isPublished(year));
}

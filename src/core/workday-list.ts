/** A year or month of a working-day calendar: how many days are worked, and which are not as the week says. */
import { addDays } from './dates.ts';
import type { CalendarDay, WorkCalendar } from './workdays.ts';

export interface CalendarSpan {
  /** `2026` or `2026-11`. */
  readonly span: string;
  readonly workdays: number;
  /** Days off, make-up days and the company's own, in order; plain working days and weekends are left out. */
  readonly special: readonly CalendarDay[];
  readonly isPublished: boolean;
}

/** @param span `2026` or `2026-11` */
export function spanOf(calendar: WorkCalendar, span: string): CalendarSpan {
  const days: CalendarDay[] = [];
  for (let at = span.length === 4 ? `${span}-01-01` : `${span}-01`; at.startsWith(span); at = addDays(at, 1)) {
    days.push(calendar.day(at));
  }
  return {
    span,
    workdays: days.filter(({ isWorkday }) => isWorkday).length,
    special: days.filter(({ kind }) => kind !== 'workday' && kind !== 'weekend'),
    isPublished: calendar.isPublished(Number(span.slice(0, 4))),
  };
}

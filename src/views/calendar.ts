/** Days of the working-day calendar. */
import { weekdayOf, type CalendarDay, type WorkCalendar } from '../core/workdays.ts';
import type { Cell } from '../core/document.ts';
import type { CalendarSpan } from '../core/workday-list.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

export interface ShownDay {
  readonly day: CalendarDay;
  readonly code: string;
  readonly isPublished: boolean;
  readonly previous: string;
  readonly next: string;
  /** The working day that was counted to; null where none was asked for. */
  readonly counted: { readonly workdays: number; readonly date: string } | null;
}

/** One day: whether it is worked, and why. */
export function calendarDayView({ day, code, isPublished, previous, next, counted }: ShownDay): View {
  return {
    schema: 'calendar-day/1',
    data: {
      ...dayData(day),
      calendar: code,
      published: isPublished,
      previous,
      next,
      workdays: counted?.workdays ?? null,
      result: counted?.date ?? null,
    },
    formats: ['table', 'json'],
    blocks: (t) => {
      const { calendar } = t.words;
      const around =
        counted === null
          ? [
              { label: calendar.previous, value: dateWithWeekday(previous, t) },
              { label: calendar.next, value: dateWithWeekday(next, t) },
            ]
          : [
              {
                label: (counted.workdays < 0 ? calendar.earlier : calendar.later)(Math.abs(counted.workdays)),
                value: dateWithWeekday(counted.date, t),
              },
            ];
      return [
        {
          type: 'facts',
          items: [
            { label: calendar.date, value: dateWithWeekday(day.date, t) },
            { label: calendar.day, value: dayText(day, t) },
            ...around,
            { label: calendar.calendar, value: calendarText(code, isPublished, t) },
          ],
        },
      ];
    },
  };
}

/** A year or month: the days that are not as the week says. */
export function calendarListView(found: CalendarSpan, { code }: Pick<WorkCalendar, 'code'>): View {
  const { span, workdays, special, isPublished } = found;
  return {
    schema: 'calendar-day-list/1',
    data: {
      items: special.map((day) => dayData(day)),
      next: null,
      span,
      workdays,
      calendar: code,
      published: isPublished,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => {
      const { calendar } = t.words;
      return [
        {
          type: 'paragraph',
          text: [
            { text: span, strong: true },
            ` · ${calendar.workdays(workdays)} · ${calendarText(code, isPublished, t)}`,
          ],
        },
        {
          type: 'table',
          columns: [
            { id: 'date', label: calendar.date, priority: 2 },
            { id: 'weekday', label: calendar.weekday },
            { id: 'kind', label: calendar.day },
            { id: 'name', label: calendar.holiday },
          ],
          rows: special.map((day): Cell[] => [
            { date: day.date },
            calendar.weekdays[weekdayOf(day.date)] ?? null,
            calendar.kinds[day.kind],
            day.name === null ? null : t.text(day.name),
          ]),
          empty: calendar.asTheWeek,
        },
      ];
    },
  };
}

function dateWithWeekday(date: string, t: Translator): string {
  return `${date} ${t.words.calendar.weekdays[weekdayOf(date)] ?? ''}`;
}

function dayText({ kind, name }: CalendarDay, t: Translator): string {
  const words = t.words.calendar.kinds[kind];
  return name === null ? words : words + t.words.punctuation.brackets(t.text(name));
}

function calendarText(code: string, isPublished: boolean, t: Translator): string {
  const { calendar, punctuation } = t.words;
  const name = code === 'none' ? calendar.weekendsOnly : code;
  return isPublished ? name : name + punctuation.brackets(calendar.unpublished);
}

/** Weekdays count from Monday as 1 to Sunday as 7 (ISO 8601). */
function dayData({ date, kind, isWorkday, name }: CalendarDay): { readonly [key: string]: Json } {
  return { date, weekday: weekdayOf(date) || 7, workday: isWorkday, kind, name };
}

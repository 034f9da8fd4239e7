import { parseDate } from '../core/dates.ts';
import { KamError, message } from '../core/errors.ts';
import { addWorkdays } from '../core/workdays.ts';
import { spanOf } from '../core/workday-list.ts';
import { calendarDayView, calendarListView } from '../views/calendar.ts';
import { noteUnpublished } from './unpublished.ts';
import type { CommandResult, Context } from '../cli/types.ts';

interface Options {
  readonly workdays?: string;
}

/** Most working days to count at once. */
const most = 5000;

export async function run(ctx: Context, [words]: [string | undefined], options: Options): Promise<CommandResult> {
  const count = options.workdays === undefined ? null : readCount(options.workdays);
  const calendar = await ctx.calendar();
  if (words !== undefined && /^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/.test(words)) {
    if (count !== null) throw new KamError('usage', message('calendar-count-from', { value: words }));
    return { view: calendarListView(spanOf(calendar, words), calendar) };
  }
  const date = words === undefined ? ctx.today() : parseDate(words, ctx.today());
  if (date === null) {
    const { date: dates } = ctx.t.words.records.expected;
    const expected = `${dates}, 2026-11, 2026`;
    throw new KamError('usage', message('bad-value', { flag: 'when', value: words ?? '', expected }));
  }
  const counted = count === null ? null : { workdays: count, date: addWorkdays(calendar, date, count) };
  noteUnpublished(ctx, calendar, [date, ...(counted === null ? [] : [counted.date])]);
  const view = calendarDayView({
    day: calendar.day(date),
    code: calendar.code,
    isPublished: calendar.isPublished(Number(date.slice(0, 4))),
    previous: addWorkdays(calendar, date, -1),
    next: addWorkdays(calendar, date, 1),
    counted,
  });
  return { view };
}

function readCount(value: string): number {
  if (/^[+-]?\d{1,4}$/.test(value) && Math.abs(Number(value)) <= most) return Number(value);
  throw new KamError('usage', message('bad-value', { flag: '--workdays', value, expected: `-${most}…+${most}` }));
}

import { message } from '../core/errors.ts';
import { unpublishedYears, type WorkCalendar } from '../core/workdays.ts';
import type { Context } from '../cli/types.ts';

/** Says on stderr where working days were counted in a year of which the days off are not known yet. */
export function noteUnpublished(ctx: Context, calendar: WorkCalendar, dates: readonly (string | null)[]): void {
  const known = dates.filter((date) => date !== null);
  const years = unpublishedYears(calendar, known);
  if (years.length === 0) return;
  ctx.note(message('calendar-unpublished', { years: years.join(ctx.t.words.punctuation.separator) }));
}

/** Opens the working-day calendar that the settings name; each country's data is loaded only where it is asked for. */
import { addDays, isDate } from '../../core/dates.ts';
import { KamError, message, problem, type Message } from '../../core/errors.ts';
import { createCalendar, plainWeeks, type CalendarSource, type WorkCalendar } from '../../core/workdays.ts';
import type { Settings } from '../types.ts';

/** Longest range of days in the config file. */
const longestRange = 366;

/** @throws KamError `content` naming what the config file has wrong */
export async function openCalendar(
  settings: Pick<Settings, 'calendar' | 'daysOff' | 'workDays' | 'configFile'>,
): Promise<WorkCalendar> {
  const { calendar, configFile: file } = settings;
  const faults: Message[] = [];
  const days = (key: string, written: string): readonly string[] =>
    written
      .split(/[,，\s]+/)
      .filter((word) => word !== '')
      .flatMap((word) => {
        const found = datesOf(word);
        if (found === null) faults.push(message('calendar-day-bad', { key, value: word, file }));
        return found ?? [];
      });
  const own = { off: days('days-off', settings.daysOff), on: days('work-days', settings.workDays) };
  const source = await openSource(calendar.toUpperCase());
  if (source === null) faults.push(message('calendar-unknown', { code: calendar, file }));
  const [first] = faults;
  if (source === null || first !== undefined) {
    const detail = faults.length === 1 && first ? first : message('several-faults', { count: faults.length });
    throw new KamError('content', detail, {
      problems: faults.length === 1 ? [] : faults.map((fault) => problem(fault)),
    });
  }
  return createCalendar(source, own);
}

async function openSource(code: string): Promise<CalendarSource | null> {
  if (code === 'NONE') return plainWeeks;
  if (code === 'CN') return (await import('./china.ts')).china;
  return (await import('./country.ts')).country(code);
}

/** The dates of `2026-12-28` or `2026-12-28..2026-12-31`; null where it is neither. */
function datesOf(word: string): readonly string[] | null {
  const [from = '', to = from, ...rest] = word.split('..');
  if (rest.length > 0 || !isDate(from) || !isDate(to) || to < from) return null;
  const dates: string[] = [];
  for (let at = from; at <= to; at = addDays(at, 1)) {
    dates.push(at);
    if (dates.length > longestRange) return null;
  }
  return dates;
}

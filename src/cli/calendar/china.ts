/** The working days of mainland China: the yearly notices of the State Council, and the law beyond them. */
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { lawOf } from './china-law.ts';
import type { CalendarSource, CalendarYear } from '../../core/workdays.ts';
import type { Text } from '../../core/playbook/item-types.ts';

/**
 * Holidays and make-up days as announced, else the days that the law itself names (Regulation on Public Holidays for
 * National Festivals and Memorial Days, as amended for 2025): without a notice nobody knows which days are moved.
 */
export const china: CalendarSource = { code: 'CN', weekend: [0, 6], year: (year) => announced(year) ?? lawOf(year) };

function announced(year: number): CalendarYear | null {
  const off = daysOf(published.holidays, year);
  // A notice also names days at the ends of the neighbouring years: a year is announced where its autumn is.
  const isPublished = [...off.keys()].some((date) => date.slice(5, 7) === '10');
  return isPublished ? { off, on: daysOf(published.workdays, year), isPublished } : null;
}

/** Entries are written `Spring Festival,春节,4`. */
function daysOf(entries: Readonly<Record<string, string>>, year: number): Map<string, Text> {
  return new Map(
    Object.entries(entries)
      .filter(([date]) => date.startsWith(`${year}-`))
      .map(([date, entry]): [string, Text] => {
        const [en = '', zh = ''] = entry.split(',');
        return [date, { en, zh }];
      })
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

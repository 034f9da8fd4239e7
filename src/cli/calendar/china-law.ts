/** The days off of mainland China by law, where no notice of the State Council has moved them yet. */
import { getYearLeapMonth, monthDays } from 'chinese-days';
import { addDays } from '../../core/dates.ts';
import type { CalendarYear } from '../../core/workdays.ts';
import type { Text } from '../../core/playbook/item-types.ts';

/** The days that the law names, where nothing is announced. */
export function lawOf(year: number): CalendarYear {
  const newYear = lunarDate(year, 1, 1);
  const days: readonly (readonly [date: string | null, en: string, zh: string])[] = [
    [`${year}-01-01`, "New Year's Day", '元旦'],
    ...[-1, 0, 1, 2].map((after) => [newYear && addDays(newYear, after), 'Spring Festival', '春节'] as const),
    [`${year}-04-${pureBrightness(year)}`, 'Tomb-sweeping Day', '清明'],
    [`${year}-05-01`, 'Labour Day', '劳动节'],
    [`${year}-05-02`, 'Labour Day', '劳动节'],
    [lunarDate(year, 5, 5), 'Dragon Boat Festival', '端午'],
    [lunarDate(year, 8, 15), 'Mid-autumn Festival', '中秋'],
    ...['01', '02', '03'].map((day) => [`${year}-10-${day}`, 'National Day', '国庆节'] as const),
  ];
  const off = days.flatMap(([date, en, zh]): [string, Text][] => (date === null ? [] : [[date, { en, zh }]]));
  return { off: new Map(off), on: new Map(), isPublished: false };
}

/** Lunar years that chinese-days has tables of. */
const lunarYears = { from: 1900, to: 2100 };
/** The first day of the first of them. */
const lunarEpoch = '1900-01-31';

/**
 * The date of a day in the lunar year that begins in a year, counted up from the tables of chinese-days; null outside
 * of them. Its own conversion goes by the clock of the system and is a day off west of China; the engine's Chinese
 * calendar puts the new year of 2027 and of 2030 on a wrong day.
 */
function lunarDate(year: number, month: number, day: number): string | null {
  if (year < lunarYears.from || year > lunarYears.to) return null;
  let days = day - 1;
  for (let at = lunarYears.from; at < year; at += 1) days += daysOfMonths(at, 12);
  return addDays(lunarEpoch, days + daysOfMonths(year, month - 1));
}

/** Days of the first months of a lunar year, with the leap month that follows one of them. */
function daysOfMonths(year: number, count: number): number {
  const months = Array.from({ length: count }, (_unused, index) => monthDays(year, index + 1));
  const { leapMonth = 13, days } = getYearLeapMonth(year);
  return months.reduce((sum, length) => sum + length, 0) + (leapMonth <= count ? days : 0);
}

/** The day of April on which 清明 falls, from 1901 to 2099. */
function pureBrightness(year: number): string {
  const ofCentury = year % 100;
  const day = Math.floor(ofCentury * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor(ofCentury / 4);
  return String(day).padStart(2, '0');
}

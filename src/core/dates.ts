/** Calendar dates as `YYYY-MM-DD` strings: no time zone, no clock. */
import type { Duration } from './playbook/item-types.ts';

const day = 86_400_000;

/** Whether a text is a date of the calendar (2026-02-30 is not). */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && toDate(toDays(text)) === text;
}

/** Dates that were counted last: lists of thousands of records name the same few hundred. */
const counted = new Map<string, number>();
const mostCounted = 5000;

function toDays(date: string): number {
  const known = counted.get(date);
  if (known !== undefined) return known;
  const days = Math.floor(Date.parse(`${date}T00:00:00Z`) / day);
  if (counted.size >= mostCounted) counted.clear();
  counted.set(date, days);
  return days;
}

/** The first and the last date that four digits of a year can say: what would lie beyond is that day itself. */
const firstDate = '0000-01-01';
const lastDate = '9999-12-31';
const firstDay = toDays(firstDate);
const lastDay = toDays(lastDate);

function toDate(days: number): string {
  if (Number.isNaN(days)) return '';
  if (days < firstDay) return firstDate;
  return days > lastDay ? lastDate : new Date(days * day).toISOString().slice(0, 10);
}

/** Days from one date to a later one; negative where `to` is earlier. Instants count by their date. */
export function daysBetween(from: string, to: string): number {
  return toDays(to.slice(0, 10)) - toDays(from.slice(0, 10));
}

/** A date some days later (or, negative, earlier), within the years 0 to 9999. */
export function addDays(date: string, days: number): string {
  return toDate(toDays(date.slice(0, 10)) + days);
}

/**
 * A date a duration later. Months and years keep the day, or take the month's last one.
 * @param duration working days count as days from Monday to Friday
 */
export function addDuration(date: string, { amount, unit }: Duration): string {
  switch (unit) {
    case 'days':
      return addDays(date, amount);
    case 'weeks':
      return addDays(date, amount * 7);
    case 'workdays':
      return addWeekdays(date, amount);
    case 'months':
      return addMonths(date, amount);
    case 'years':
      return addMonths(date, amount * 12);
  }
}

function addMonths(date: string, amount: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.slice(0, 10).split('-').map(Number);
  const months = year * 12 + month - 1 + amount;
  if (months < 0) return firstDate;
  if (months >= 12 * 10_000) return lastDate;
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const first = new Date(Date.UTC(Math.floor(months / 12), months % 12, 1)).toISOString().slice(0, 8);
  return `${first}${String(Math.min(dayOfMonth, last)).padStart(2, '0')}`;
}

function addWeekdays(date: string, amount: number): string {
  let at = toDays(date.slice(0, 10));
  for (let left = Math.abs(amount); left > 0;) {
    at += Math.sign(amount);
    if (isWeekday(at)) left -= 1;
  }
  return toDate(at);
}

/** 1970-01-01 was a Thursday. */
function isWeekday(days: number): boolean {
  const weekday = (((days + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}

const named: Readonly<Record<string, number>> = {
  today: 0, tomorrow: 1, yesterday: -1, 今天: 0, 明天: 1, 后天: 2, 昨天: -1,
}; // prettier-ignore
const english: readonly string[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const chinese = '日一二三四五六';

/**
 * Reads a date as people say it: `2026-11-24`, `2026/11/24`, `2026年11月24日`, `+3d`, `-2w`, `tomorrow`, `明天`,
 * `monday` or `下周一` (the Monday of next week; English names the next such day).
 * @param text the words
 * @param today the date that relative ones count from
 * @returns null where it is none of these
 */
export function parseDate(text: string, today: string): string | null {
  const words = text.trim().toLowerCase();
  const full = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words);
  if (full !== null) {
    const date = `${full[1]}-${full[2]?.padStart(2, '0')}-${full[3]?.padStart(2, '0')}`;
    return isDate(date) ? date : null;
  }
  const offset = /^([+-])(\d{1,4})([dwmy])$/.exec(words);
  if (offset !== null) {
    const amount = Number(`${offset[1]}${offset[2]}`);
    const unit = ({ d: 'days', w: 'weeks', m: 'months', y: 'years' } as const)[offset[3] as 'd'];
    const date = addDuration(today, { amount, unit });
    return date === firstDate || date === lastDate ? null : date;
  }
  if (Object.hasOwn(named, words)) return addDays(today, named[words] ?? 0);
  const weekday = (toDays(today) + 4) % 7;
  const index = english.indexOf(words.replace(/^next /, ''));
  if (index >= 0) return addDays(today, ((index - weekday + 6) % 7) + 1);
  const week = /^(本|这|下)?(?:周|星期)([一二三四五六日天])$/.exec(words);
  if (week !== null) {
    const wanted = week[2] === '天' ? 7 : chinese.indexOf(week[2] ?? '') || 7;
    return addDays(today, wanted - (weekday || 7) + (week[1] === '下' ? 7 : 0));
  }
  return null;
}

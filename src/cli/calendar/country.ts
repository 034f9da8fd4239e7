/** The working days of other countries, from date-holidays. */
import Holidays from 'date-holidays';
import { addDays } from '../../core/dates.ts';
import type { CalendarSource } from '../../core/workdays.ts';
import type { Text } from '../../core/playbook/item-types.ts';

/**
 * @param code of a country, or of a part of it: `DE`, `DE-BY`
 * @returns null where nothing is known of it
 */
export function country(code: string): CalendarSource | null {
  const [land = '', part] = code.split('-');
  const known = new Holidays();
  const parts = Object.hasOwn(known.getCountries(), land) ? known.getStates(land) : null;
  if (parts === null || (part !== undefined && !Object.hasOwn(parts ?? {}, part))) return null;
  const holidays = part === undefined ? new Holidays(land) : new Holidays(land, part);
  const english = new Map<number, ReadonlyMap<string, string>>();
  const namesOf = (year: number): ReadonlyMap<string, string> => {
    const names = english.get(year) ?? new Map(holidays.getHolidays(year, 'en').map(({ rule, name }) => [rule, name]));
    english.set(year, names);
    return names;
  };
  return {
    code,
    weekend: weekendOf(land),
    year: (year) => {
      // One from the year before may reach into this one.
      const found = [year - 1, year].flatMap((one) => holidays.getHolidays(one));
      const days = found
        // Only whole days on which everybody is off; some observances begin at noon.
        .filter(({ type, date }) => type === 'public' && date.slice(11, 16) === '00:00')
        .flatMap(({ date, start, end, rule, name }): [string, Text][] => {
          // Some end within a day; an hour more or less is the change of the clocks.
          const length = Math.max(1, Math.floor((end.getTime() - start.getTime()) / 86_400_000 + 0.1));
          const text = { en: namesOf(Number(date.slice(0, 4))).get(rule) ?? name };
          return Array.from({ length }, (_unused, index) => [addDays(date.slice(0, 10), index), text]);
        })
        .filter(([date]) => date.startsWith(`${year}-`));
      return { off: new Map(days), on: new Map(), isPublished: true };
    },
  };
}

/** Days of the week that are free in a country, as the engine knows them; else Saturday and Sunday. */
function weekendOf(land: string): readonly number[] {
  const locale = new Intl.Locale(`und-${land}`) as Intl.Locale & {
    readonly weekInfo?: { readonly weekend: readonly number[] };
    getWeekInfo?(): { readonly weekend: readonly number[] };
  };
  const { weekend } = locale.getWeekInfo?.() ?? locale.weekInfo ?? { weekend: [6, 7] };
  // Intl counts from Monday as 1 to Sunday as 7.
  return weekend.map((day) => day % 7);
}

import { describe, expect, it } from 'vitest';
import { lawOf } from '../../src/cli/calendar/china-law.ts';
import { china } from '../../src/cli/calendar/china.ts';
import { openCalendar } from '../../src/cli/calendar/open-calendar.ts';
import { addDays } from '../../src/core/dates.ts';
import { isKamError } from '../../src/core/errors.ts';
import { addWorkdays, weekdayOf, workdayFrom, type WorkCalendar } from '../../src/core/workdays.ts';

const open = (calendar = 'CN', own: { daysOff?: string; workDays?: string } = {}): Promise<WorkCalendar> =>
  openCalendar({ calendar, daysOff: '', workDays: '', configFile: '/c.yaml', ...own });

const range = (from: string, to: string): string[] => {
  const dates: string[] = [];
  for (let at = from; at <= to; at = addDays(at, 1)) dates.push(at);
  return dates;
};

/**
 * The notices of the General Office of the State Council on the arrangement of holidays, copied by hand: days off from
 * the first to the last one of each holiday, and the weekend days that are worked.
 */
const notices = {
  // 国办发明电〔2023〕7号, 2023-10-25
  2024: {
    off: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    on: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  // 国办发明电〔2024〕12号, 2024-11-12
  2025: {
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    on: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  // 国办发明电〔2025〕7号, 2025-11-04
  2026: {
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    on: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
} as const;

describe('the calendar of China', () => {
  it.each(Object.entries(notices))('is that of the notice for %s, day by day', async (year, notice) => {
    const calendar = await open();
    const off = new Set(notice.off.flatMap(([from, to]) => range(from, to)));
    const on: ReadonlySet<string> = new Set(notice.on);
    for (const date of range(`${year}-01-01`, `${year}-12-31`)) {
      const isWeekend = [0, 6].includes(weekdayOf(date));
      const expected = on.has(date) || (!off.has(date) && !isWeekend);
      expect([date, calendar.day(date).isWorkday]).toEqual([date, expected]);
    }
    expect(calendar.isPublished(Number(year))).toBe(true);
  });

  it.each([
    // The last day of the holiday; the first day worked after it; and 15 working days before that, counted by hand.
    ['2024-02-17', '2024-02-18', '2024-01-23'],
    ['2025-02-04', '2025-02-05', '2025-01-08'],
    ['2026-02-23', '2026-02-24', '2026-01-27'],
  ])('an instalment due on the first working day after %s is confirmed in time', async (last, due, confirm) => {
    const calendar = await open();
    expect(workdayFrom(calendar, last)).toBe(due);
    expect(addWorkdays(calendar, due, -15)).toBe(confirm);
  });

  it('names holidays and make-up days in both languages', async () => {
    const calendar = await open();
    expect(calendar.day('2026-02-17')).toMatchObject({ kind: 'holiday', name: { en: 'Spring Festival', zh: '春节' } });
    expect(calendar.day('2026-02-14')).toMatchObject({ kind: 'make-up', name: { en: 'Spring Festival', zh: '春节' } });
  });

  describe('beyond the years announced', () => {
    // Far enough ahead never to be announced while this test lives.
    const year = 2095;

    it('says so, and counts weekends and the days that the law names', async () => {
      const calendar = await open();
      expect(calendar.isPublished(year)).toBe(false);
      const off = [...china.year(year).off.keys()];
      expect(off).toHaveLength(13);
      expect(off.filter((date) => /-(01-01|05-01|05-02|10-01|10-02|10-03)$/.test(date))).toHaveLength(6);
      expect(china.year(year).on.size).toBe(0);
      expect(calendar.day(`${year}-10-01`)).toMatchObject({ kind: 'holiday', name: { zh: '国庆节' } });
      expect(calendar.day(`${year}-10-10`).isWorkday).toBe(true);
    });

    it.each([
      // New year, the fifth of the fifth month, the fifteenth of the eighth, and 清明, from almanacs.
      [2027, '2027-02-06', '2027-06-09', '2027-09-15', '2027-04-05'],
      [2028, '2028-01-26', '2028-05-28', '2028-10-03', '2028-04-04'],
      [2030, '2030-02-03', '2030-06-05', '2030-09-12', '2030-04-05'],
      [2033, '2033-01-31', '2033-06-01', '2033-09-08', '2033-04-04'],
    ])('knows where the lunar holidays of %i fall', (lunarYear, newYear, dragonBoat, midAutumn, tombs) => {
      const named = (zh: string): string[] =>
        [...lawOf(lunarYear).off].filter(([, text]) => text.zh === zh).map(([date]) => date);
      expect(named('春节')).toEqual(range(addDays(newYear, -1), addDays(newYear, 2)));
      expect(named('端午')).toEqual([dragonBoat]);
      expect(named('清明')).toEqual([tombs]);
      // In 2028 it falls on a day of the national holiday.
      expect(lawOf(lunarYear).off.has(midAutumn)).toBe(true);
    });

    it.each(Object.keys(notices))('finds only days that the notice for %s has too', (announced) => {
      const notice = china.year(Number(announced)).off;
      // Until 2025 the law did not name the eve of the new year and the second of May.
      const missing = [...lawOf(Number(announced)).off.keys()].filter((date) => !notice.has(date));
      expect(missing).toEqual(announced === '2024' ? ['2024-02-09'] : []);
    });
  });

  it('keeps a year without a notice apart from one with a day of a neighbour’s notice', () => {
    expect(china.year(1990).isPublished).toBe(false);
  });
});

describe('other calendars', () => {
  it('counts weekends only', async () => {
    const calendar = await open('none');
    expect(calendar.day('2026-10-01').isWorkday).toBe(true);
    expect(calendar.day('2026-10-03').isWorkday).toBe(false);
    expect(calendar.isPublished(2095)).toBe(true);
  });

  it.each([
    ['DE', '2026-10-05', true],
    ['DE', '2026-05-14', false],
    ['DE', '2026-11-18', true],
    ['DE-SN', '2026-11-18', false],
    ['de', '2026-12-25', false],
    ['US', '2026-07-03', false],
    ['SG', '2026-02-18', false],
    ['JP', '2026-05-06', false],
    // Friday and Saturday are the weekend.
    ['EG', '2026-11-27', false],
    ['EG', '2026-11-29', true],
    // Four days of a feast, of which date-holidays counts a part of the day before.
    ['TR', '2026-05-29', false],
    ['TR', '2026-06-01', true],
  ])('%s %s: %s', async (code, date, isWorkday) => {
    expect((await open(code)).day(date).isWorkday).toBe(isWorkday);
  });

  it('takes days off and working days of the company’s own', async () => {
    const calendar = await open('CN', { daysOff: '2026-12-24..2026-12-25, 2026-12-31', workDays: '2026-12-26' });
    expect(calendar.day('2026-12-25').kind).toBe('own-off');
    expect(calendar.day('2026-12-31').kind).toBe('own-off');
    expect(calendar.day('2026-12-26').kind).toBe('own-work');
    expect(calendar.day('2026-12-28').kind).toBe('workday');
  });

  it.each([
    ['XX', {}, ['calendar-unknown']],
    ['DE-XX', {}, ['calendar-unknown']],
    ['CN', { daysOff: '2026-02-30' }, ['calendar-day-bad']],
    ['CN', { workDays: '2026-03-05..2026-03-01' }, ['calendar-day-bad']],
    ['CN', { daysOff: '2020-01-01..2026-01-01' }, ['calendar-day-bad']],
    ['CN', { daysOff: 'a, b' }, ['calendar-day-bad', 'calendar-day-bad']],
  ])('%s %o is refused', async (code, own, codes) => {
    const error = await open(code, own).catch((caught: unknown) => caught);
    if (!isKamError(error)) throw new Error('no fault was found');
    expect(error.kind).toBe('content');
    const found = error.problems.map(({ message }) => message.code);
    expect(found.length === 0 ? [error.detail.code] : found).toEqual(codes);
  });
});

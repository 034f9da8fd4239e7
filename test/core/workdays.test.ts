import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/dates.ts';
import {
  addOffset,
  addWorkdays,
  createCalendar,
  plainWeeks,
  unpublishedYears,
  workdayFrom,
  workdaysBetween,
  type CalendarSource,
} from '../../src/core/workdays.ts';

const name = { en: 'Feast' };
/** A made-up country: Friday and Saturday are free, one feast, one make-up day; only 2026 is announced. */
const source: CalendarSource = {
  code: 'XX',
  weekend: [5, 6],
  year: (year) => ({
    off: new Map(year === 2026 ? [['2026-03-03', name]] : []),
    on: new Map(year === 2026 ? [['2026-03-06', name]] : []),
    isPublished: year === 2026,
  }),
};
const calendar = createCalendar(source, { off: ['2026-03-09', '2026-03-06'], on: ['2026-03-07', '2026-03-09'] });

describe('what a day is', () => {
  it.each([
    ['2026-03-02', 'workday', true],
    ['2026-03-03', 'holiday', false],
    ['2026-02-27', 'weekend', false],
    ['2026-03-01', 'workday', true],
    ['2026-03-06', 'own-off', false],
    ['2026-03-07', 'own-work', true],
    ['2026-03-09', 'own-off', false],
  ])('%s: %s', (date, kind, isWorkday) => {
    expect(calendar.day(date)).toMatchObject({ date, kind, isWorkday });
  });

  it('names the holiday, and the one that a make-up day stands in for', () => {
    const plain = createCalendar(source);
    expect(plain.day('2026-03-03').name).toEqual(name);
    expect(plain.day('2026-03-06')).toEqual({ date: '2026-03-06', kind: 'make-up', isWorkday: true, name });
    expect(plain.day('2026-03-02').name).toBeNull();
  });

  it('asks for the days of a year once', () => {
    let asked = 0;
    const counting = createCalendar({ ...plainWeeks, year: (year) => ((asked += 1), plainWeeks.year(year)) });
    workdaysBetween(counting, '2026-01-01', '2026-12-31');
    expect(asked).toBe(1);
  });
});

describe('counting', () => {
  const weeks = createCalendar(plainWeeks);

  it('passes over days that are not worked, in both directions', () => {
    expect(addWorkdays(calendar, '2026-03-02', 1)).toBe('2026-03-04');
    expect(addWorkdays(calendar, '2026-03-05', 1)).toBe('2026-03-07');
    expect(addWorkdays(calendar, '2026-03-08', -2)).toBe('2026-03-05');
    expect(addWorkdays(weeks, '2026-11-27', 1)).toBe('2026-11-30');
    expect(addWorkdays(weeks, '2026-11-28', -1)).toBe('2026-11-27');
    expect(addWorkdays(weeks, '2026-11-28', 0)).toBe('2026-11-28');
  });

  it('ends with the last day that there is', () => {
    expect(addWorkdays(weeks, '9999-12-31', 1)).toBe('9999-12-31');
    expect(addWorkdays(weeks, '0000-01-01', -3)).toBe('0000-01-01');
    const closed = createCalendar(plainWeeks, { off: ['9999-12-31'], on: [] });
    expect(workdayFrom(closed, '9999-12-31')).toBe('9999-12-31');
  });

  it('takes the date itself where it is worked, else the next one', () => {
    expect(workdayFrom(weeks, '2026-11-27')).toBe('2026-11-27');
    expect(workdayFrom(weeks, '2026-11-28')).toBe('2026-11-30');
  });

  it('counts only working days by the calendar', () => {
    expect(addOffset(calendar, '2026-03-02', { amount: 2, unit: 'workdays' })).toBe('2026-03-05');
    expect(addOffset(calendar, '2026-03-02', { amount: 2, unit: 'days' })).toBe('2026-03-04');
    expect(addOffset(calendar, '2026-03-31', { amount: -1, unit: 'months' })).toBe('2026-02-28');
  });

  it('says which years are not announced', () => {
    expect(unpublishedYears(calendar, ['2026-05-01', '2026-12-31'])).toEqual([]);
    expect(unpublishedYears(calendar, ['2028-01-01', '2025-12-31'])).toEqual([2025, 2027, 2028]);
    expect(unpublishedYears(calendar, [])).toEqual([]);
  });

  const date = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
  const own = fc.record({ off: fc.uniqueArray(date, { maxLength: 40 }), on: fc.uniqueArray(date, { maxLength: 40 }) });
  const calendars = own.map((days) => createCalendar(source, days));
  const count = fc.integer({ min: -300, max: 300 });

  it('lands on a working day, that many of them away', () => {
    fc.assert(
      fc.property(calendars, date, count, (made, from, n) => {
        const to = addWorkdays(made, from, n);
        expect(workdaysBetween(made, from, to)).toBe(n);
        if (n !== 0) expect(made.day(to).isWorkday).toBe(true);
      }),
    );
  });

  it('comes back to where it began, from a working day', () => {
    fc.assert(
      fc.property(calendars, date, count, (made, day, n) => {
        const from = workdayFrom(made, day);
        expect(addWorkdays(made, addWorkdays(made, from, n), -n)).toBe(from);
      }),
    );
  });

  it('adds up', () => {
    fc.assert(
      fc.property(calendars, date, count, count, (made, from, first, second) => {
        fc.pre(first * second > 0);
        expect(addWorkdays(made, addWorkdays(made, from, first), second)).toBe(addWorkdays(made, from, first + second));
      }),
    );
  });

  it('never goes back in time when a day later is asked for', () => {
    fc.assert(
      fc.property(calendars, date, count, (made, from, n) => {
        expect(addWorkdays(made, addDays(from, 1), n) >= addWorkdays(made, from, n)).toBe(true);
      }),
    );
  });
});

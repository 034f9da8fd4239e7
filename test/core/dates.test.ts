import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addDuration, daysBetween, isDate, parseDate } from '../../src/core/dates.ts';

/** A Monday. */
const today = '2026-11-23';

describe('parseDate', () => {
  it.each([
    ['2026-12-31', '2026-12-31'],
    ['2026/1/5', '2026-01-05'],
    ['2026年2月28日', '2026-02-28'],
    ['+3d', '2026-11-26'],
    ['-2w', '2026-11-09'],
    ['+3m', '2027-02-23'],
    ['+1y', '2027-11-23'],
    ['today', '2026-11-23'],
    ['Tomorrow', '2026-11-24'],
    ['明天', '2026-11-24'],
    ['昨天', '2026-11-22'],
    ['monday', '2026-11-30'],
    ['friday', '2026-11-27'],
    ['周五', '2026-11-27'],
    ['下周一', '2026-11-30'],
    ['下周日', '2026-12-06'],
    ['星期天', '2026-11-29'],
  ])('reads %s', (text, date) => {
    expect(parseDate(text, today)).toBe(date);
  });

  it.each(['2026-02-30', '2026-13-01', 'soon', '3d', '', '下周八', '26-1-1'])('refuses %j', (text) => {
    expect(parseDate(text, today)).toBeNull();
  });

  it('counts the week from Monday, also on a Sunday', () => {
    expect([parseDate('周一', '2026-11-29'), parseDate('下周一', '2026-11-29')]).toEqual(['2026-11-23', '2026-11-30']);
  });
});

describe('durations', () => {
  it.each([
    ['2026-01-31', { amount: 1, unit: 'months' }, '2026-02-28'],
    ['2024-02-29', { amount: 1, unit: 'years' }, '2025-02-28'],
    ['2026-03-31', { amount: -1, unit: 'months' }, '2026-02-28'],
    ['2026-11-20', { amount: 1, unit: 'workdays' }, '2026-11-23'],
    ['2026-11-23', { amount: -15, unit: 'workdays' }, '2026-11-02'],
    ['2026-12-31', { amount: 2, unit: 'weeks' }, '2027-01-14'],
  ] as const)('%s and %j', (date, duration, result) => {
    expect(addDuration(date, duration)).toBe(result);
  });

  it('stay within the years of four digits', () => {
    expect([addDays('9999-12-30', 5), addDays('0000-01-02', -5)]).toEqual(['9999-12-31', '0000-01-01']);
    expect(addDuration('9000-06-15', { amount: 1000, unit: 'years' })).toBe('9999-12-31');
    expect(addDuration('0001-06-15', { amount: -2, unit: 'years' })).toBe('0000-01-01');
    expect(addDuration('9999-12-01', { amount: 100, unit: 'workdays' })).toBe('9999-12-31');
    expect([parseDate('+9999y', today), parseDate('-9999y', today)]).toEqual([null, null]);
  });

  it('days added are days between', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5000, max: 5000 }), (days) => {
        const date = addDays(today, days);
        expect(isDate(date)).toBe(true);
        // + 0 turns −0 into 0.
        expect(daysBetween(today, date)).toBe(days + 0);
      }),
    );
  });

  it('counts instants by their date', () => {
    expect(daysBetween('2026-11-01T23:59:59.000Z', '2026-11-02')).toBe(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/dates.ts';
import { parsePeriod, partsOfPeriod, periodBefore, periodKinds, periodOf } from '../../../src/core/forecast/period.ts';

describe('a period', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31', 'year'],
    ['2026-Q1', '2026-01-01', '2026-03-31', 'quarter'],
    ['2026-Q4', '2026-10-01', '2026-12-31', 'quarter'],
    ['2026-02', '2026-02-01', '2026-02-28', 'month'],
    ['2028-02', '2028-02-01', '2028-02-29', 'month'],
  ])('%s goes from %s to %s', (id, from, to, kind) => {
    expect(parsePeriod(id)).toEqual({ id, from, to, kind });
  });

  it.each(['2026q4', ' 2026-q4 ', '2026Q4'])('is read as typed: %s', (text) => {
    expect(parsePeriod(text)?.id).toBe('2026-Q4');
  });

  it.each(['', '26', '2026-Q5', '2026-13', '2026-00', '1899', '2026-11-02', 'Q4', '2026-Q4-1'])('is not %j', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  const date = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));
  const kind = fc.constantFrom(...periodKinds);

  it('holds the date that it is the period of, and reads as its id', () => {
    fc.assert(
      fc.property(date, kind, (day, of) => {
        const period = periodOf(day, of);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(parsePeriod(period.id)).toEqual(period);
      }),
    );
  });

  it('begins the day after the one before it, and its parts fill it', () => {
    fc.assert(
      fc.property(date, kind, (day, of) => {
        const period = periodOf(day, of);
        expect(addDays(periodBefore(period).to, 1)).toBe(period.from);
        const parts = partsOfPeriod(period);
        expect(parts.length).toBe({ year: 4, quarter: 3, month: 0 }[of]);
        expect([parts[0]?.from ?? period.from, parts.at(-1)?.to ?? period.to]).toEqual([period.from, period.to]);
        for (const [index, part] of parts.entries()) {
          expect(parts[index + 1]?.from ?? addDays(period.to, 1)).toBe(addDays(part.to, 1));
        }
      }),
    );
  });
});

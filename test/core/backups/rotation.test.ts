import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseKept, rotation } from '../../../src/core/backups/rotation.ts';
import { addDays } from '../../../src/core/dates.ts';

function daysBack(count: number, from = '2026-11-30'): string[] {
  return Array.from({ length: count }, (_unused, index) => addDays(from, -index));
}

/** What is left when a copy is made on each of these days and the rest is thinned out each time. */
function live(days: readonly string[]): string[] {
  let kept: string[] = [];
  for (const day of [...days].sort()) kept = [...chooseKept([...kept, day])].sort();
  return kept;
}

describe('copies of past days', () => {
  it('are all kept for a week', () => {
    expect([...chooseKept(daysBack(7))].sort()).toEqual(daysBack(7).sort());
  });

  it('are kept as the last of each week from Monday, and the last of each month, when they are older', () => {
    const months = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31'];
    const weeks = ['11-15', '11-22', '11-29'];
    const days = ['11-24', '11-25', '11-26', '11-27', '11-28', '11-29', '11-30'];
    expect(live(daysBack(400))).toEqual([
      '2025-12-31',
      ...[...new Set([...months, ...weeks, ...days])].sort().map((day) => `2026-${day}`),
    ]);
  });

  it('are not lost by a long time without any', () => {
    const old = daysBack(7, '2025-03-02');
    expect(chooseKept([...old, '2026-11-30'])).toContain('2025-03-02');
    expect(chooseKept([]).size).toBe(0);
  });

  const day = fc.integer({ min: 0, max: 1500 }).map((back) => addDays('2026-11-30', -back));

  it('always hold the newest, never more than the rule allows, and the same when chosen again', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 200 }), (days) => {
        const kept = chooseKept(days);
        expect(kept).toContain([...days].sort().at(-1));
        expect(kept.size).toBeLessThanOrEqual(rotation.daily + rotation.weekly + rotation.monthly);
        expect(chooseKept([...kept])).toEqual(kept);
        for (const one of kept) expect(days).toContain(one);
      }),
    );
  });

  it('that are kept when they are made day by day are those that are chosen of all', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 120 }), (days) => {
        expect(live(days)).toEqual([...chooseKept(days)].sort());
      }),
    );
  });
});

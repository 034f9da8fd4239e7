import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitConcession, type Share } from '../../../src/core/negotiation/plan.ts';
import { currencyExponent, moneyAmount } from '../../../src/core/money.ts';

const handbook: readonly Share[] = [
  [1, 2],
  [1, 4],
  [1, 8],
];

function amounts(whole: number, shares: readonly Share[] = handbook): readonly number[] {
  const { parts, reserve } = splitConcession(whole, shares);
  return [...parts.map(({ amount }) => amount), reserve.amount];
}

describe('the steps of a concession', () => {
  it('are a half, a quarter and an eighth of CNY 100,000.00, and an eighth is kept', () => {
    const { parts, reserve } = splitConcession(10_000_000, handbook);
    const text = (minor: number): string => moneyAmount({ minor, currency: 'CNY' });
    expect([...parts, reserve].map(({ amount }) => text(amount))).toEqual([
      '50000.00',
      '25000.00',
      '12500.00',
      '12500.00',
    ]);
    expect([...parts, reserve].map(({ total }) => text(total))).toEqual([
      '50000.00',
      '75000.00',
      '87500.00',
      '100000.00',
    ]);
    expect([...parts, reserve].every(({ rounding }) => rounding === null)).toBe(true);
    expect(reserve.share).toEqual([1, 8]);
  });

  it('lose nothing of CNY 0.07, and say what was rounded', () => {
    const { parts, reserve } = splitConcession(7, handbook);
    expect([...parts, reserve].map(({ amount, rounding }) => [amount, rounding])).toEqual([
      [3, 'down'],
      [2, 'up'],
      [1, 'up'],
      [1, 'up'],
    ]);
  });

  it.each([
    [0, [0, 0, 0, 0]],
    [1, [0, 0, 0, 1]],
    [2, [1, 0, 0, 1]],
    [3, [1, 1, 0, 1]],
    [30, [15, 7, 4, 4]],
    [45, [22, 11, 6, 6]],
  ])('of %i are %j', (whole, expected) => {
    expect(amounts(whole)).toEqual(expected);
  });

  it('keep nothing back where the schedule gives everything, and put the larger part first', () => {
    const thirds: readonly Share[] = [
      [1, 3],
      [1, 3],
      [1, 3],
    ];
    expect(amounts(4, thirds)).toEqual([2, 1, 1, 0]);
    expect(splitConcession(4, thirds).reserve).toMatchObject({ share: [0, 1], rounding: null });
  });

  it('stay in the order of a schedule that grows', () => {
    expect(amounts(8, [[1, 8], [1, 2]])).toEqual([1, 4, 3]); // prettier-ignore
  });

  it('leave everything to the reserve without a schedule', () => {
    expect(amounts(5, [])).toEqual([5]);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('cannot be made of %d', (whole) => {
    expect(() => splitConcession(whole, handbook)).toThrow(RangeError);
  });

  it('cannot be more than the whole', () => {
    expect(() => splitConcession(10, [[1, 2], [1, 2], [1, 1_000_000]])).toThrow(RangeError); // prettier-ignore
  });

  /** Shares of at most the whole, the largest first. */
  const schedules = fc.array(fc.integer({ min: 0, max: 999_999 }), { minLength: 1, maxLength: 8 }).chain((tops) =>
    fc
      .integer({
        min: Math.max(
          1,
          tops.reduce((sum, top) => sum + top, 0),
        ),
        max: 9_000_000,
      })
      .map((bottom) => tops.toSorted((left, right) => right - left).map((top): Share => [top, bottom])),
  );
  const wholes = fc
    .tuple(fc.constantFrom('JPY', 'CNY', 'KWD'), fc.integer({ min: 0, max: 9_000_000_000 }))
    .map(([currency, units]) => units * 10 ** currencyExponent(currency));

  it('come to the whole, never grow, and differ from their shares by less than one unit, whatever is split', () => {
    fc.assert(
      fc.property(fc.oneof(wholes, fc.integer({ min: 0, max: 200 }), fc.maxSafeNat()), schedules, (whole, shares) => {
        const { parts, reserve } = splitConcession(whole, shares);
        const all = [...parts, reserve];
        expect(all.reduce((sum, { amount }) => sum + BigInt(amount), 0n)).toBe(BigInt(whole));
        expect(all.every(({ amount }) => amount >= 0)).toBe(true);
        for (const [index, { amount, share, rounding }] of all.entries()) {
          const difference = BigInt(amount) * BigInt(share[1]) - BigInt(whole) * BigInt(share[0]);
          expect(difference < BigInt(share[1]) && -difference < BigInt(share[1])).toBe(true);
          expect(rounding === null).toBe(difference === 0n);
          const before = parts[index - 1];
          if (before !== undefined && index < parts.length) expect(amount).toBeLessThanOrEqual(before.amount);
        }
        const [, ...later] = all;
        for (const [index, part] of later.entries()) {
          const before = all[index];
          expect(part.total - (before?.total ?? 0)).toBe(part.amount);
        }
      }),
      { numRuns: 500 },
    );
  });
});

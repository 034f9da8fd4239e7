import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShare, splitMoney, type Share } from '../../../src/core/follow-up/split.ts';

const cny = (minor: number) => ({ minor, currency: 'CNY' });
const shares = (...texts: string[]): Share[] =>
  texts.map((text) => {
    const share = parseShare(text, 'CNY');
    if (share === null) throw new Error(text);
    return share;
  });

describe('how much an instalment is', () => {
  it.each([
    ['30%', { kind: 'fraction', top: 300_000, bottom: 1_000_000 }],
    ['33.33 ％', { kind: 'fraction', top: 333_300, bottom: 1_000_000 }],
    ['1/3', { kind: 'fraction', top: 1, bottom: 3 }],
    ['20万', { kind: 'amount', amount: cny(20_000_000) }],
    ['USD 50k', { kind: 'amount', amount: { minor: 5_000_000, currency: 'USD' } }],
    ['rest', { kind: 'rest' }],
    ['余款', { kind: 'rest' }],
  ])('%s', (text, share) => expect(parseShare(text, 'CNY')).toEqual(share));

  it.each(['', 'half', '1/0', '30.12345%', '12345%'])('not %s', (text) => expect(parseShare(text, 'CNY')).toBeNull());
});

describe('instalments', () => {
  it.each([
    [100_00, ['30%', '60%', '10%'], [30_00, 60_00, 10_00]],
    [1_00, ['1/3', '1/3', '1/3'], [33, 34, 33]],
    [7, ['50%', '50%'], [4, 3]],
    [100_00, ['33.33%', '33.33%', '33.34%'], [33_33, 33_33, 33_34]],
    [100_00, ['30%', '5', 'rest'], [30_00, 5_00, 65_00]],
    [100_00, ['rest'], [100_00]],
    [8_999_999_999_999_999, ['1/3', '2/3'], [3_000_000_000_000_000, 5_999_999_999_999_999]],
  ])('of %i by %j', (total, texts, parts) => {
    expect(splitMoney(cny(total), shares(...texts))).toEqual({ parts: parts.map(cny), fault: null });
  });

  it.each([
    [['30%', '60%'], { kind: 'sum', left: cny(10_00) }],
    [['60%', '60%'], { kind: 'sum', left: cny(-20_00) }],
    [['rest', 'rest'], { kind: 'several-rests' }],
    [['100%', 'rest'], { kind: 'empty', number: 2 }],
    [['0%', '100%'], { kind: 'empty', number: 1 }],
    [['150%', 'rest'], { kind: 'empty', number: 2 }],
    [['USD 5', 'rest'], { kind: 'currency', currency: 'USD' }],
  ])('%j are refused', (texts, fault) => {
    expect(splitMoney(cny(100_00), shares(...texts))).toEqual({ parts: null, fault });
  });

  it('come to the whole, each off by less than one minor unit, for any weights', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000_000_000_000 }), weights, (total, tops) => {
        const bottom = tops.reduce((sum, top) => sum + top, 0);
        const { parts, fault } = splitMoney(
          cny(total),
          tops.map((top) => ({ kind: 'fraction', top, bottom })),
        );
        if (parts === null) return fault?.kind === 'empty' && total < bottom;
        const sum = parts.reduce((all, part) => all + BigInt(part.minor), 0n);
        return (
          sum === BigInt(total) &&
          parts.every(({ minor }, index) => {
            const exact = BigInt(total) * BigInt(tops[index] ?? 0);
            const off = BigInt(minor) * BigInt(bottom) - exact;
            return off > -BigInt(bottom) && off < BigInt(bottom);
          })
        );
      }),
    );
  });
});

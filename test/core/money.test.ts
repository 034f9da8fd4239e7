import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayMoney, moneyAmount, parseCount, parseMoney } from '../../src/core/money.ts';

describe('parseMoney', () => {
  it.each([
    ['1200000', 120_000_000, 'CNY'],
    ['1,200,000.50', 120_000_050, 'CNY'],
    ['1.2M', 120_000_000, 'CNY'],
    ['120万', 120_000_000, 'CNY'],
    ['3.5亿', 35_000_000_000, 'CNY'],
    ['38亿元', 380_000_000_000, 'CNY'],
    ['2千万', 2_000_000_000, 'CNY'],
    ['USD 50k', 5_000_000, 'USD'],
    ['50k USD', 5_000_000, 'USD'],
    ['$300', 30_000, 'USD'],
    ['¥0.07', 7, 'CNY'],
    ['-5', -500, 'CNY'],
    ['JPY 1200', 1200, 'JPY'],
    ['KWD 1.234', 1234, 'KWD'],
    ['1.50', 150, 'CNY'],
    ['0', 0, 'CNY'],
  ])('reads %s', (text, minor, currency) => {
    expect(parseMoney(text, 'CNY')).toEqual({ minor, currency });
  });

  it.each(['', 'many', '1.234', 'JPY 1.5', '1e3', '12 34', '万', 'USD 5 EUR', '99999999999999亿', 'abc 5'])(
    'refuses %j',
    (text) => {
      expect(parseMoney(text, 'CNY')).toBeNull();
    },
  );

  it('reads back every amount that it writes', () => {
    const currency = fc.constantFrom('CNY', 'USD', 'JPY', 'KWD');
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), currency, (minor, code) => {
        const money = { minor, currency: code };
        expect(parseMoney(moneyAmount(money), code)).toEqual(money);
      }),
    );
  });
});

describe('parseCount', () => {
  it.each([
    ['5200', 5200],
    ['1.2万', 12_000],
    ['3k', 3000],
  ])('reads %s', (text, count) => {
    expect(parseCount(text)).toBe(count);
  });

  it.each(['-1', '1.5', '5 USD', 'few', ''])('refuses %j', (text) => {
    expect(parseCount(text)).toBeNull();
  });
});

describe('money for readers', () => {
  it.each([
    [{ minor: 860_000_000, currency: 'CNY' }, '8600000.00', 'CNY 8,600,000'],
    [{ minor: 7, currency: 'CNY' }, '0.07', 'CNY 0.07'],
    [{ minor: -123_456, currency: 'USD' }, '-1234.56', 'USD -1,234.56'],
    [{ minor: 1200, currency: 'JPY' }, '1200', 'JPY 1,200'],
  ])('%j', (money, amount, display) => {
    expect([moneyAmount(money), displayMoney(money)]).toEqual([amount, display]);
  });
});

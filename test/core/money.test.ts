import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalText,
  displayMoney,
  moneyAmount,
  parseCount,
  parseDecimal,
  parseMoney,
  parseNumber,
} from '../../src/core/money.ts';

describe('parseDecimal', () => {
  it.each([
    ['7', 0, 7],
    ['4.35', 2, 435],
    ['-1.5', 3, -1500],
    ['1.2万', 0, 12_000],
    ['1.2500', 2, 125],
    ['1.255', 2, null],
    ['CNY 5', 2, null],
    ['five', 0, null],
    ['9007199254740993', 0, null],
  ])('reads %j with %i places as %j', (text, places, expected) => {
    expect(parseDecimal(text, places)).toBe(expected);
  });

  it('reads back what decimalText writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (scaled, places) => {
        expect(parseDecimal(decimalText(scaled, places), places)).toBe(scaled === 0 ? 0 : scaled);
      }),
    );
  });
});

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

describe('parseNumber', () => {
  it.each([
    ['62', 62],
    ['-1.5', -1.5],
    ['1.2万', 12_000],
    ['1,200', 1200],
    ['-0', 0],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'few', '5 USD', '1e400', 'NaN'])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('money for Chinese readers', () => {
  it.each([
    [35_000_000_000, 'CNY', '¥3.5亿'],
    [380_000_000_000, 'CNY', '¥38亿'],
    [860_000_000, 'CNY', '¥860万'],
    [120_550_000, 'CNY', '¥120.55万'],
    [123_400_000_000_000, 'CNY', '¥12,340亿'],
    [120_000_001, 'CNY', '¥1,200,000.01'],
    [123_456_700, 'CNY', '¥1,234,567'],
    [999_900, 'CNY', '¥9,999'],
    [1_000_000, 'CNY', '¥1万'],
    [-120_000_000, 'CNY', '−¥120万'],
    [0, 'CNY', '¥0'],
    [5_000_000, 'USD', 'USD 5万'],
    [12_000, 'JPY', 'JPY 1.2万'],
  ])('%i %s', (minor, currency, display) => {
    expect(displayMoney({ minor, currency }, 'zh')).toBe(display);
  });

  it('never loses a digit', () => {
    const currency = fc.constantFrom('CNY', 'USD', 'JPY', 'KWD');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 15 }), currency, (minor, code) => {
        const money = { minor, currency: code };
        expect(parseMoney(displayMoney(money, 'zh'), code)).toEqual(money);
      }),
    );
  });
});

describe('money for readers', () => {
  it.each([
    [{ minor: 860_000_000, currency: 'CNY' }, '8600000.00', 'CNY 8,600,000'],
    [{ minor: 7, currency: 'CNY' }, '0.07', 'CNY 0.07'],
    [{ minor: -123_456, currency: 'USD' }, '-1234.56', 'USD -1,234.56'],
    [{ minor: 1200, currency: 'JPY' }, '1200', 'JPY 1,200'],
  ])('%j', (money, amount, display) => {
    expect([moneyAmount(money), displayMoney(money, 'en')]).toEqual([amount, display]);
  });
});

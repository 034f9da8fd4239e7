import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeFormula, unescapeFormula } from '../../src/core/csv-cell.ts';
import {
  cellText,
  phoneKey,
  readAmount,
  readDay,
  readEmail,
  readNames,
  readPhone,
  readWhole,
  writeNames,
} from '../../src/exchange/cells.ts';

const basis = { currency: 'CNY', dateOrder: null };

describe('an empty cell', () => {
  it.each(['', ' ', '-', '—', '#N/A', 'NULL', 'null', 'N/A', '/', '#REF!', '0/0/00'])('is %j', (cell) => {
    expect(cellText(cell)).toBe('');
  });

  it.each(['0', '无锡', 'Null Ltd', '--x'])('is not %j', (cell) => {
    expect(cellText(` ${cell} `)).toBe(cell);
  });
});

describe('an amount', () => {
  it.each([
    ['1200000', 120_000_000, 'CNY'],
    ['1,200,000.50', 120_000_050, 'CNY'],
    ['1.234.567,89', 123_456_789, 'CNY'],
    ['1.234.567,89 €', 123_456_789, 'EUR'],
    ['1 200 000', 120_000_000, 'CNY'],
    ["1'200'000", 120_000_000, 'CNY'],
    ['120万', 120_000_000, 'CNY'],
    ['3.5亿元', 35_000_000_000, 'CNY'],
    ['１２０万', 120_000_000, 'CNY'],
    ['￥３００', 30_000, 'CNY'],
    ['1.2M', 120_000_000, 'CNY'],
    ['$ 5,400,000.00', 540_000_000, 'USD'],
    ['USD 50k', 5_000_000, 'USD'],
    ['1200000.0', 120_000_000, 'CNY'],
    ['1.2E+7', 1_200_000_000, 'CNY'],
    ['1,5E+06', 150_000_000, 'CNY'],
    ['(1,500.00)', -150_000, 'CNY'],
    ['-¥300', -30_000, 'CNY'],
    ['860000.1000000001', 86_000_010, 'CNY'],
    ['100万元整', 100_000_000, 'CNY'],
  ])('is %j', (text, minor, currency) => {
    expect(readAmount(text, basis)).toEqual({ minor, currency });
  });

  it.each(['不详', '12.5.3', '一百万', 'abc', '1.005', '9e99'])('is not %j', (text) => {
    expect(readAmount(text, basis)).toBeNull();
  });

  it('takes the unit and currency of its column, unless it names them itself', () => {
    const unit = { unit: '万', currency: 'CNY' };
    expect(readAmount('8,600', basis, unit)).toEqual({ minor: 8_600_000_000, currency: 'CNY' });
    expect(readAmount('3.5亿', basis, unit)).toEqual({ minor: 35_000_000_000, currency: 'CNY' });
    expect(readAmount('USD 5', basis, unit)).toEqual({ minor: 500, currency: 'USD' });
    expect(readAmount('12', basis, { unit: 'k', currency: 'USD' })).toEqual({ minor: 1_200_000, currency: 'USD' });
  });
});

describe('a whole number', () => {
  it.each([
    ['5200', 5200],
    ['5,200', 5200],
    ['1.2万', 12_000],
    ['2600人', 2600],
    ['85.0', 85],
    ['５２０', 520],
  ])('is %j', (text, count) => {
    expect(readWhole(text)).toBe(count);
  });

  it.each(['abc', '-5', '50-99', '12.5', 'USD 5'])('is not %j', (text) => {
    expect(readWhole(text)).toBeNull();
  });
});

describe('a date', () => {
  it.each([
    '2026-11-01',
    '2026/11/1',
    '2026.11.1',
    '2026年11月1日',
    '20261101',
    '46327',
    '46327.604',
    '2026-11-01T08:30:00.000+0000',
    '2026-11-01 14:30',
    '2026/11/1 9:05',
    '1 Nov 2026',
    '1-Nov-26',
    'Nov 1, 2026',
    'November 1st, 2026',
    '２０２６－１１－０１',
  ])('is %j', (text) => {
    expect(readDay(text, basis)).toBe('2026-11-01');
  });

  it('with the day first or the month first is asked for, unless there is one way to read it', () => {
    expect(readDay('05/11/2026', basis)).toBe('ambiguous');
    expect(readDay('05/11/2026', { ...basis, dateOrder: 'dmy' })).toBe('2026-11-05');
    expect(readDay('05/11/2026', { ...basis, dateOrder: 'mdy' })).toBe('2026-05-11');
    expect(readDay('31/12/2026', basis)).toBe('2026-12-31');
    expect(readDay('12/31/26', { ...basis, dateOrder: 'dmy' })).toBe('2026-12-31');
    expect(readDay('5.5.2026', basis)).toBe('2026-05-05');
  });

  it.each(['2026-02-30', '2026-11-31', 'soon', '1234', '99999', '32/13/2026', '20261340'])('is not %j', (text) => {
    expect(readDay(text, basis)).toBeNull();
  });
});

describe('a telephone number', () => {
  it.each([
    ['13800138000.0', '13800138000'],
    ["'13800138000", '13800138000'],
    ['1.3800138E10', '13800138000'],
    ['1.3800138000E+10', '13800138000'],
    ['+86 138-0013-8000', '+86 138-0013-8000'],
    ['029-88000000 转 801', '029-88000000 转 801'],
    ['(512) 555-0142', '(512) 555-0142'],
  ])('%j is kept as %j', (text, phone) => {
    expect(readPhone(text)).toBe(phone);
  });

  it.each(['1.38E+10', '1.38001E+10'])('%j has lost digits', (text) => {
    expect(readPhone(text)).toBeNull();
  });

  it('is compared by its digits', () => {
    expect(['+86 138-0013-8000', '0086 13800138000', '138 0013 8000'].map(phoneKey)).toEqual(
      Array<string>(3).fill('13800138000'),
    );
  });
});

describe('an e-mail address', () => {
  it.each([
    ['a@b.example', 'a@b.example'],
    ['Wang Min <wang@example.com>', 'wang@example.com'],
    ['mailto:a@b.example', 'a@b.example'],
    ['j@@b', null],
    ['none', null],
  ])('of %j is %j', (text, email) => {
    expect(readEmail(text)).toBe(email);
  });
});

describe('what is written is read back', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => text.trim() === text && !/[\n\r]/.test(text));

  it('names', () => {
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(readNames(writeNames(names))).toEqual(names);
      }),
    );
  });

  it('texts that a spreadsheet would run, and no escaped one would it run', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', 'a', '＝') }), (text) => {
        const escaped = escapeFormula(text);
        expect(unescapeFormula(escaped)).toBe(text);
        expect(/^[=+\-@\t\r＝]/.test(escaped) && !/^[+-]?\d+$/.test(escaped)).toBe(false);
      }),
    );
  });
});

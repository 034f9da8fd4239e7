import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldMoney, mergeFields, moneyText, readFieldValue } from '../../../src/core/forms/field-value.ts';
import { field, options } from './fixtures.ts';
import type { FieldType } from '../../../src/core/playbook/guide-types.ts';

const basis = { today: '2026-11-24', currency: 'CNY' };

describe('a value of a field', () => {
  it.each<[FieldType, string[], unknown]>([
    ['text', [' 水务 '], '水务'],
    ['text', ['a, b'], 'a, b'],
    ['long-text', ['one\ntwo'], 'one\ntwo'],
    ['number', ['1.2万'], 12_000],
    ['number', ['62 %'], 62],
    ['number', ['62％'], 62],
    ['number', ['-0.5'], -0.5],
    ['money', ['120万'], 'CNY 1200000.00'],
    ['money', ['USD 50k'], 'USD 50000.00'],
    ['date', ['+3d'], '2026-11-27'],
    ['date', ['下周一'], '2026-11-30'],
    ['boolean', ['yes'], true],
    ['boolean', ['YES'], true],
    ['boolean', ['是'], true],
    ['boolean', ['no'], false],
    ['boolean', ['否'], false],
    ['choice', ['pc'], 'pc'],
    ['choice', ['台式机'], 'pc'],
    ['choice', ['DESKTOP PC'], 'pc'],
    ['multi', ['notebook, 台式机'], ['pc', 'notebook']],
    ['multi', ['notebook', 'pc', 'notebook'], ['pc', 'notebook']],
    ['multi', ['Printers, scanners'], ['printing']],
    ['multi', ['pc、Notebook；printing'], ['pc', 'notebook', 'printing']],
    ['text', [''], null],
    ['multi', ['', ' '], null],
    ['multi', [','], null],
  ])('%s %j', (type, typed, value) => {
    expect(readFieldValue(field(type), typed, basis)).toEqual({ ok: true, value });
  });

  it.each<[FieldType, string[], string]>([
    ['number', ['many'], 'many'],
    ['money', ['1.234'], '1.234'],
    ['date', ['2026-02-30'], '2026-02-30'],
    ['boolean', ['maybe'], 'maybe'],
    ['choice', ['fridge'], 'fridge'],
    ['choice', ['pc,notebook'], 'pc,notebook'],
    ['multi', ['pc,fridge'], 'fridge'],
  ])('%s refuses %j', (type, typed, wrong) => {
    expect(readFieldValue(field(type), typed, basis)).toEqual({ ok: false, wrong, fault: null });
  });

  it('may not hold control characters', () => {
    expect(readFieldValue(field('text'), ['a\u001b[2J'], basis)).toMatchObject({
      ok: false,
      fault: { code: 'text-has-controls' },
    });
  });

  it('of a number takes back what it keeps', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = Number(`${whole}.${cents}`);
        expect(readFieldValue(field('number'), [String(value)], basis)).toEqual({ ok: true, value: value + 0 });
      }),
    );
  });

  it('of money keeps every amount exactly', () => {
    const currency = fc.constantFrom('CNY', 'USD', 'JPY', 'KWD');
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), currency, (minor, code) => {
        const money = { minor, currency: code };
        expect(fieldMoney(moneyText(money))).toEqual(money);
        expect(readFieldValue(field('money'), [moneyText(money)], basis)).toEqual({
          ok: true,
          value: moneyText(money),
        });
      }),
    );
  });

  it('of a list is the same in whatever order it is given', () => {
    const ids = options.map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 1 }), (chosen) => {
        const value = ids.filter((id) => chosen.includes(id));
        expect(readFieldValue(field('multi'), chosen, basis)).toEqual({ ok: true, value });
        expect(readFieldValue(field('multi'), [chosen.join(',')], basis)).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('mergeFields', () => {
  it.each([
    [{ a: 1 }, undefined, { a: 1 }],
    [{ a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, { a: null }, { b: 2 }],
    [{}, { a: null }, {}],
  ])('%j with %j', (before, changes, after) => {
    expect(mergeFields(before, changes)).toEqual(after);
  });
});

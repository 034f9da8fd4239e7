import { beforeAll, describe, expect, it } from 'vitest';
import {
  decimalsOf,
  isCurrency,
  readFigure,
  scaleIn,
  splitFigure,
  unitTitle,
  usualScale,
} from '../../../src/core/negotiation/figure.ts';
import { defaultVocabulary } from '../../../src/core/playbook/defaults.ts';
import { bazaar } from './fixtures.ts';
import type { Vocabulary } from '../../../src/core/playbook/list-types.ts';

let wares: Vocabulary | null;
beforeAll(async () => {
  wares = defaultVocabulary(await bazaar(), 'terms');
});

const cny = { unit: 'CNY', decimals: 2 };
const sunsets = { unit: 'sunsets', decimals: 0 };
const percent = { unit: '%', decimals: 2 };

describe('a figure', () => {
  it.each([
    ['120万', cny, 120_000_000],
    ['CNY 1.2M', cny, 120_000_000],
    ['¥0.07', cny, 7],
    ['USD 5', cny, null],
    ['0.001', cny, null],
    ['7', sunsets, 7],
    ['7 sunsets', sunsets, 7],
    ['7次日落', sunsets, 7],
    ['7 SUNSETS', sunsets, 7],
    ['7 cups', sunsets, null],
    ['7.5', sunsets, null],
    ['5%', percent, 500],
    ['4.25 %', percent, 425],
    ['4.255%', percent, null],
    ['-3', sunsets, -3],
    ['soon', sunsets, null],
    ['', sunsets, null],
    ['5', { unit: null, decimals: 0 }, null],
  ])('%j in %j is %j', (text, scale, expected) => {
    expect(readFigure(text, scale, wares)).toBe(expected);
  });

  it('is taken apart into number and unit', () => {
    expect(splitFigure('30 months')).toEqual({ number: '30 ', unit: 'months' });
    expect(splitFigure('3M')).toEqual({ number: '3M', unit: null });
    expect(splitFigure('1.5万台')).toEqual({ number: '1.5万', unit: '台' });
    expect(splitFigure('JPY 500')).toEqual({ number: '500', unit: 'JPY' });
    expect(splitFigure('by Monday')).toBeNull();
  });

  it('has as many places as are written', () => {
    expect(['7', '7.0', '7.25', '1.5万', '0.0000001'].map(decimalsOf)).toEqual([0, 0, 2, 0, 6]);
  });

  it('is in the usual unit of its kind, money in the currency of the opportunity', () => {
    const kinds = Object.fromEntries((wares?.terms ?? []).map((kind) => [kind.id, usualScale(kind.measure, 'KWD')]));
    expect(kinds).toEqual({
      coin: { unit: 'KWD', decimals: 3 },
      wait: sunsets,
      polish: { unit: null, decimals: 0 },
      tea: { unit: 'cups', decimals: 1 },
    });
  });

  it('may be in a unit that somebody names, in any language of the playbook', () => {
    expect(scaleIn('杯', wares)).toEqual({ unit: 'cups', decimals: 1 });
    expect(scaleIn(' blankets ', wares)).toEqual({ unit: 'blankets', decimals: 0 });
    expect(scaleIn('JPY')).toEqual({ unit: 'JPY', decimals: 0 });
    expect([isCurrency('EUR'), isCurrency('eur'), isCurrency(null)]).toEqual([true, false, false]);
    expect(unitTitle('cups', wares)).toEqual({ en: 'cups', zh: '杯' });
    expect(unitTitle('blankets', wares)).toEqual({ '': 'blankets' });
  });
});

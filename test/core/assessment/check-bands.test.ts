import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBand } from '../../../src/core/assessment/bands.ts';
import { checkBands } from '../../../src/core/assessment/check-bands.ts';
import { findDroppable, reachableScores, reachableScoresOfSome } from '../../../src/core/assessment/reachable.ts';
import { score } from '../../../src/core/assessment/score.ts';
import type { BandBasis, BandList, Question, ScoringMethod } from '../../../src/core/playbook/template-types.ts';
import {
  always, bands, pin, plusMinusOrNone, question, rating, section, sheet, template, thirteen, today, when,
} from './fixtures.ts'; // prettier-ignore

const q = (values: number[], more: Partial<Question> = {}) => question('q', { scale: rating(...values), ...more });

describe('reachable scores', () => {
  it.each<[string, Question[], BandBasis, ScoringMethod, number[]]>([
    ['points of two questions', [question('a'), question('b')], 'points', 'sum', [-2, -1, 0, 1, 2]],
    ['weights leave holes', [q([0, 1], { weight: 3 }), q([0, 1])], 'points', 'sum', [0, 1, 3, 4]],
    ['percent', [question('a'), question('b')], 'percent', 'percent', [0, 25, 50, 75, 100]],
    ['mean', [q([0, 1]), q([0, 1], { weight: 2 })], 'mean', 'mean', [0, 1 / 3, 2 / 3, 1]],
    ['decimals', [q([0.1, 0.2]), q([0.1, 0.2])], 'points', 'sum', [0.2, 0.3, 0.4]],
    ['reversing mirrors the scale', [q([1, 2, 5], { reverse: true })], 'points', 'sum', [1, 4, 5]],
    ['the lowest value', [q([1, 3]), q([2, 3, 4])], 'points', 'min', [1, 2, 3]],
    ['the mean beside the lowest value', [q([1, 3]), q([1, 3])], 'mean', 'min', [1, 2, 3]],
    ['weight 0 does not count', [q([0, 1]), q([0, 7], { weight: 0 })], 'points', 'sum', [0, 1]],
    ['nothing scored', [question('a', { scale: { type: 'text' } })], 'points', 'sum', []],
    ['the method none', [question('a')], 'points', 'none', []],
    ['no percent of a single value', [q([2])], 'percent', 'sum', []],
    ['excluded options do not count', [question('a', { scale: plusMinusOrNone })], 'points', 'sum', [-1, 0, 1]],
  ])('%s', (_what, questions, on, method, expected) => {
    expect(reachableScores(questions, on, method)).toEqual(expected);
  });

  it('follows questions that drop out', () => {
    const some = [question('a', { scale: plusMinusOrNone }), q([0, 1], { when: when(['answers', 'a'], '==', '+') })];
    expect(reachableScoresOfSome(some, 'percent', 'sum')).toEqual([0, 100 / 3, 50, 200 / 3, 100]);
    expect(reachableScoresOfSome(some, 'points', 'min')).toEqual([-1, 0, 1]);
  });

  it('gives a grid where there are too many sums to follow', () => {
    const questions = Array.from({ length: 30 }, (_unused, index) => q([0, 2 ** index / 50]));
    const scores = reachableScores(questions, 'points', 'sum');
    expect(scores.length).toBeLessThanOrEqual(20_001);
    expect([scores[0], scores.at(-1)]).toEqual([0, (2 ** 30 - 1) / 50]);
    expect(reachableScoresOfSome(questions, 'points', 'sum')).toBeNull();
  });

  it.each<[string, Question, boolean]>([
    ['always asked', question('a'), false],
    ['with an excluded option', question('a', { scale: plusMinusOrNone }), true],
    ['that can be hidden', question('a', { when: when(['answers', 'b'], '==', '+') }), true],
    ['with `when: true`', question('a', { when: always }), false],
    [
      'that is only recorded',
      question('a', { scale: { type: 'text' }, when: when(['answers', 'b'], '==', '+') }),
      false,
    ],
    ['without weight', question('a', { weight: 0, scale: plusMinusOrNone }), false],
  ])('a question %s: left out of the score %#', (_what, one, expected) => {
    expect(findDroppable([one])).toBe(expected ? one : null);
  });
});

describe('checkBands', () => {
  const codes = (list: BandList, questions: readonly Question[], method: ScoringMethod = 'sum') =>
    checkBands(list, questions, method).map(({ message, path }) => [message.code, path.join('/')]);

  it.each<[string, BandList, readonly Question[], [string, string][]]>([
    ['cover the range', bands('points', ['a', 13, 25], ['b', 26, 32], ['c', 33, 39]), thirteen, []],
    ['reach beyond the range', bands('points', ['a', 0, 25], ['b', 26, 100]), thirteen, []],
    ['have a gap', bands('points', ['a', 13, 24], ['b', 26, 39]), thirteen, [['band-gap', 'bands/1/from']]],
    ['overlap', bands('points', ['a', 13, 26], ['b', 26, 39]), thirteen, [['band-overlap', 'bands/1/from']]],
    ['begin late', bands('points', ['a', 14, 39]), thirteen, [['band-range', 'bands/0/from']]],
    ['end early', bands('points', ['a', 13, 38]), thirteen, [['band-range', 'bands/0/to']]],
    ['hold a band below the range', bands('points', ['a', 0, 12], ['b', 13, 39]), thirteen, [['band-unreachable', 'bands/0']]],
    ['hold a band twice', bands('points', ['a', 13, 39], ['b', 13, 39]), thirteen, [['band-overlap', 'bands/1/from'], ['band-unreachable', 'bands/0']]],
    ['hold a band between two steps', bands('points', ['a', 0, 2], ['b', 2.5, 3.5], ['c', 4, 6]), [q([0, 2]), q([0, 4])], [['band-unreachable', 'bands/1']]],
    ['stand the wrong way round', bands('points', ['a', 13, 12], ['b', 14, 39]), thirteen, [['band-reversed', 'bands/0/to']]],
    ['leave out what nothing reaches', bands('points', ['a', 0, 1], ['b', 3, 4]), [q([0, 1], { weight: 3 }), q([0, 1])], []],
    ['are half-open on percent', bands('percent', ['a', 0, 50], ['b', 50, 100]), [question('a')], []],
    ['leave out the end on percent', bands('percent', ['a', 0, 50], ['b', 51, 100]), [question('a')], [['band-gap', 'bands/1/from']]],
    ['overlap on percent', bands('percent', ['a', 0, 51], ['b', 50, 100]), [question('a')], [['band-overlap', 'bands/1/from']]],
    ['miss the last percent', bands('percent', ['a', 0, 50], ['b', 50, 99]), [question('a')], [['band-range', 'bands/1/to']]],
    ['count points of a question that can be excluded', bands('points', ['a', -1, 1]), [question('x', { scale: plusMinusOrNone })], [['band-points-hidden', 'bands']]],
    ['count percent of a question that can be excluded', bands('percent', ['a', 0, 100]), [question('x', { scale: plusMinusOrNone })], []],
    ['belong to questions without a score', bands('points', ['a', 0, 1]), [question('x', { scale: { type: 'date' } })], [['band-unreachable', 'bands/0']]],
  ])('bands that %s', (_what, list, questions, expected) => {
    expect(codes(list, questions)).toEqual(expected);
  }); // prettier-ignore

  it('says which score, which bands and which question', () => {
    const [gap] = checkBands(bands('points', ['a', 13, 24], ['b', 26, 39]), thirteen, 'sum');
    expect(gap?.message.params).toEqual({ lower: 'a', upper: 'b', from: 24, to: 26, score: 25 });
    const [hidden] = checkBands(bands('points', ['a', -1, 1]), [question('x', { scale: plusMinusOrNone })], 'sum');
    expect(hidden?.message.params).toEqual({ question: 'x' });
  });

  it('does not call a band unreachable that is reached when a question drops out', () => {
    const three = [q([0, 1]), q([0, 1]), question('x', { scale: plusMinusOrNone, weight: 2 })];
    const list = bands('percent', ['a', 0, 50], ['half', 50, 51], ['b', 51, 100]);
    expect(reachableScores(three, 'percent', 'sum')).toContain(50);
    expect(codes(list, three)).toEqual([]);
    const odd = [q([0, 1]), question('x', { scale: plusMinusOrNone })];
    const third = bands('percent', ['a', 0, 33], ['third', 33, 34], ['b', 34, 100]);
    expect(codes(third, odd)).toEqual([]);
    const fifth = bands('percent', ['a', 0, 20], ['fifth', 20, 21], ['b', 21, 100]);
    expect(codes(fifth, odd)).toEqual([['band-unreachable', 'bands/1']]);
  });

  it('every complete card falls in exactly one band when nothing is wrong', () => {
    const values = fc.uniqueArray(fc.integer({ min: -3, max: 5 }), { minLength: 2, maxLength: 4 });
    const specs = fc.array(
      fc.record({ values, weight: fc.integer({ min: 1, max: 3 }), reverse: fc.boolean(), pick: fc.nat(3) }),
      { minLength: 1, maxLength: 6 },
    );
    const on = fc.constantFrom('points', 'percent', 'mean');
    const cuts = fc.uniqueArray(fc.integer({ min: -20, max: 110 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(specs, on, cuts, fc.boolean(), (drawn, basis, edges, isWide) => {
        const questions = drawn.map(({ values: own, weight, reverse }, index) =>
          question(`q${index}`, { scale: rating(...own), weight, reverse }),
        );
        const scores = reachableScores(questions, basis, 'sum');
        const ends = [isWide ? -200 : (scores[0] ?? 0), ...edges.toSorted((x, y) => x - y), 300];
        const list = bands(
          basis,
          ...ends
            .slice(1)
            .map((to, index) => [`b${index}`, ends[index] ?? 0, basis === 'points' && to < 300 ? to - 1 : to] as const),
        );
        const found = checkBands(list, questions, 'sum');
        const answers = Object.fromEntries(
          drawn.map(({ values: own, pick }, index) => [`q${index}`, String(own[pick % own.length])]),
        );
        const card = score(sheet(answers), template([section('s', questions)], { bands: list }), pin, today);
        expect(scores).toContain(card[basis]);
        if (found.length > 0) return;
        const own = list.bands.filter((band, index) => {
          const value = card[basis] ?? Number.NaN;
          const isClosed = basis === 'points' || index === list.bands.length - 1;
          return value >= band.from && (isClosed ? value <= band.to : value < band.to);
        });
        expect(own.map((band) => band.id)).toEqual([card.band?.id]);
      }),
    );
  });
});

describe('findBand', () => {
  const totals = (mean: number | null, percent: number | null = mean, points = mean ?? 0) => ({
    points,
    minPoints: 0,
    maxPoints: 0,
    percent,
    mean,
  });

  it('takes the last band whose from is reached, and none below the first or without a score', () => {
    const list = bands('mean', ['low', 1, 2], ['high', 2, 3]);
    expect([0.99, 1, 1.99, 2, 99].map((mean) => findBand(list, totals(mean))?.id)).toEqual([
      undefined,
      'low',
      'low',
      'high',
      'high',
    ]);
    expect(findBand(list, totals(null))).toBeNull();
    expect(findBand(bands('points', ['all', -9, 9]), totals(null, null, 0))).toBeNull();
  });

  it('compares with edges of two decimals as exact fractions would', () => {
    const hundredths = fc.integer({ min: -50_000, max: 50_000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat(100_000),
        hundredths,
        fc.integer({ min: 1, max: 300 }),
        fc.boolean(),
        (range, part, sum, weight, isPercent) => {
          const points = Math.min(part, range);
          const [numerator, denominator] = isPercent ? [points * 100, range] : [sum, weight * 100];
          const value = numerator / denominator;
          for (const near of [Math.floor(value * 100), Math.ceil(value * 100), Math.round(value * 100)]) {
            const list = bands(isPercent ? 'percent' : 'mean', ['b', near / 100, 1e9]);
            const isReached = BigInt(numerator) * 100n >= BigInt(near) * BigInt(denominator);
            expect(findBand(list, totals(isPercent ? 1 : value, value)) !== null).toBe(isReached);
          }
        },
      ),
    );
  });
});

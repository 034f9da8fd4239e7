import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeSheets, mergeSheets, type Judgement } from '../../../src/core/assessment/merge-sheets.ts';
import { question, section, template } from './fixtures.ts';
import { rated, scale, watching } from '../rehearsal/fixtures.ts';
import type { Assessment } from '../../../src/core/records/types.ts';

function judged(...sheets: readonly Assessment[]): Judgement {
  const merged = mergeSheets(sheets);
  if (merged === null) throw new Error('nothing to merge');
  return judgeSheets(merged, watching);
}

describe('mergeSheets', () => {
  it('gives mean and spread of each question and of the whole', () => {
    const merged = mergeSheets([
      rated('a', 'Wang', [5, 4, 2], { number: 1 }),
      rated('a', 'Zhao', [4, 1, 2], { number: 2 }),
    ]);
    expect(merged).toMatchObject({
      raters: 2,
      total: { points: 9, percent: 50, mean: 3 },
      maxPoints: 15,
      items: [
        { question: 'tone', section: 'talk', mean: 4.5, min: 4, max: 5, spread: 1, values: [5, 4] },
        { question: 'pace', mean: 2.5, min: 1, max: 4, spread: 3, values: [4, 1] },
        { question: 'close', mean: 2, spread: 0 },
      ],
    });
  });

  it('counts the last complete sheet of each rater', () => {
    const merged = mergeSheets([
      rated('a', 'Wang', [1, 1, 1], { number: 1 }),
      rated('a', 'Wang', [5, 5, 5], { number: 2 }),
      rated('a', 'Wang', [2, null, null], { number: 3 }),
    ]);
    expect(merged?.sheets.map(({ ref }) => ref)).toEqual(['asm-2']);
  });

  it('counts one sheet of a rater for each presenter', () => {
    const merged = mergeSheets([
      rated('a', 'Wang', [5, 5, 5], { about: 'Li', number: 1 }),
      rated('a', 'Wang', [3, 3, 3], { about: 'Han', number: 2 }),
    ]);
    expect(merged).toMatchObject({ raters: 1, total: { points: 12 } });
    expect(merged?.sheets).toHaveLength(2);
  });

  it('has nothing to say without a complete sheet', () => {
    expect(mergeSheets([])).toBeNull();
    expect(mergeSheets([rated('a', 'Wang', [5, null, 3])])).toBeNull();
  });

  it('takes values as they count: reversed, and without their weight', () => {
    const turned = template([
      section('talk', [
        question('pauses', { scale, reverse: true, weight: 3 }),
        question('remark', { scale, weight: 0 }),
        question('tone', { scale }),
      ]),
    ]);
    const merged = mergeSheets([rated('a', 'Wang', [1, 2, 4], { by: turned })]);
    expect(merged?.total).toEqual({ points: 19, percent: (15 / 16) * 100, mean: 19 / 4 });
    expect(merged?.items.map(({ question: id, mean }) => [id, mean])).toEqual([
      ['pauses', 5],
      ['tone', 4],
    ]);
  });

  it('says the same whatever the order of the sheets, and stays between the lowest and the highest', () => {
    const marks = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 5 })));
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 6 }), (all) => {
        const sheets = all.map((each, index) => rated('a', `rater ${index}`, each, { number: index + 1 }));
        const merged = mergeSheets(sheets);
        expect(mergeSheets(sheets.toReversed())).toEqual(merged);
        const points = sheets.map(({ card }) => card.points);
        expect(merged?.total.points).toBe(points.reduce((sum, each) => sum + each, 0) / points.length);
        for (const { mean, min, max, spread } of merged?.items ?? []) {
          expect(mean).toBeGreaterThanOrEqual(min);
          expect(mean).toBeLessThanOrEqual(max);
          expect(spread).toBe(max - min);
        }
      }),
    );
  });
});

describe('judgeSheets', () => {
  it('names what is low, what is disputed, and what stands in the way', () => {
    const { improve, differ, requirements, isPassed } = judged(
      rated('a', 'Wang', [5, 4, 2], { number: 1 }),
      rated('a', 'Zhao', [2, 1, 1], { number: 2 }),
    );
    expect(improve.map(({ question: id }) => id)).toEqual(['close']);
    expect(differ.map(({ question: id }) => id)).toEqual(['tone', 'pace']);
    expect(
      requirements.map(({ requirement, isMet, items }) => [requirement.id, isMet, items.map((item) => item.question)]),
    ).toEqual([
      ['enough', false, []],
      ['nothing-low', false, ['pace', 'close']],
    ]);
    expect(isPassed).toBe(false);
  });

  it.each([
    [
      'exactly what is asked for',
      [
        [3, 3, 3],
        [3, 3, 3],
      ],
      true,
    ],
    [
      'half a point less',
      [
        [3, 3, 3],
        [3, 3, 2],
      ],
      false,
    ],
    [
      'enough, but something stands at one',
      [
        [5, 5, 5],
        [5, 5, 1],
      ],
      false,
    ],
    ['one rater is not enough here', [[5, 5, 5]], false],
  ])('%s', (_name, marks, passed) => {
    const sheets = marks.map((each, index) => rated('a', `rater ${index}`, each, { number: index + 1 }));
    expect(judged(...sheets).isPassed).toBe(passed);
  });

  it('asks for nothing where the template says nothing', () => {
    const merged = mergeSheets([rated('a', 'Wang', [1, 1, 1])]);
    const plain = merged === null ? null : judgeSheets(merged, template([]));
    expect(plain).toMatchObject({ improve: [], differ: [], requirements: [], isPassed: true });
  });
});

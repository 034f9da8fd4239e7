import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCards, widestDifferences } from '../../../src/core/assessment/compare-cards.ts';
import { latestOfEach, mergeCards, type Rating } from '../../../src/core/assessment/merge-cards.ts';
import { cardResult, resultOf } from '../../../src/core/assessment/result.ts';
import { score } from '../../../src/core/assessment/score.ts';
import { always, answer, bands, bipolar, pin, question, section, sheet, template, today, verdict } from './fixtures.ts';
import type { Axes, Quadrant, Template } from '../../../src/core/playbook/template-types.ts';
import type { AnswerSheet } from '../../../src/core/assessment/types.ts';

const info = { why: null, help: null, note: null, provenance: null, sources: [] };
const scale = bipolar(5, 0);
const ids = ['1', '2', '3'];

function quadrant(id: string, x: Quadrant['x'], y: Quadrant['y']): Quadrant {
  return { ...info, id, x, y, title: { en: id }, say: null, approach: null };
}

const axes: Axes = {
  x: { section: 'pace', midpoint: 2.5 },
  y: { section: 'warmth', midpoint: 2.5 },
  borderline: 0.2,
  quadrants: [
    quadrant('a', 'high', 'high'),
    quadrant('b', 'high', 'low'),
    quadrant('c', 'low', 'high'),
    quadrant('d', 'low', 'low'),
  ],
};
const style: Template = template(
  [
    section(
      'pace',
      ids.map((id) => question(`pace-${id}`, { scale })),
    ),
    section(
      'warmth',
      ids.map((id) => question(`warmth-${id}`, { scale })),
    ),
  ],
  { method: 'axes', axes, minAnswered: 2 },
  { subject: 'contact', raters: 'many' },
);

/** What a rater marks on both axes; null leaves a pair out. */
type Marks = readonly [pace: readonly (number | null)[], warmth: readonly (number | null)[]];

function rating(rater: string, [pace, warmth]: Marks, more: Partial<AnswerSheet> = {}, number = 1): Rating {
  const given: (readonly [string, number | null])[] = [
    ...pace.map((at, index) => [`pace-${ids[index]}`, at] as const),
    ...warmth.map((at, index) => [`warmth-${ids[index]}`, at] as const),
  ];
  const answers = Object.fromEntries(
    given.flatMap(([id, at]) => (at === null ? [] : [[id, answer(String(at))] as const])),
  );
  const card = score(sheet(answers, { rater, ...more }), style, pin, today);
  return { ref: `asm-${number}`, card, createdAt: `2026-11-01T00:00:0${number}Z` };
}

const mark = fc.integer({ min: 0, max: 5 });
const marks: fc.Arbitrary<Marks> = fc.tuple(
  fc.tuple(mark, mark, fc.option(mark, { nil: null })),
  fc.tuple(mark, mark, fc.option(mark, { nil: null })),
);
const observers = fc.array(marks, { minLength: 1, maxLength: 7 });
const named = (all: readonly Marks[]): Rating[] =>
  all.map((one, index) => rating(`rater ${index}`, one, {}, index + 1));

describe('several raters merged', () => {
  it('one sheet gives what its own card says', () => {
    fc.assert(
      fc.property(marks, (one) => {
        const only = rating('Li', one);
        const merged = mergeCards([only], style);
        expect(merged?.outcome).toEqual(only.card.outcome);
        expect(merged?.axes.x).toMatchObject({ ...only.card.axes?.x, spread: 0, isSplit: false });
        expect(merged?.axes.y).toMatchObject({ ...only.card.axes?.y, spread: 0, isSplit: false });
      }),
    );
  });

  it('does not depend on the order of the raters, and lies between them', () => {
    fc.assert(
      fc.property(observers, (all) => {
        const ratings = named(all);
        const merged = mergeCards(ratings, style);
        const back = mergeCards([...ratings].reverse(), style);
        expect(back).toEqual(merged);
        for (const axis of [merged?.axes.x, merged?.axes.y]) {
          const [lowest, highest] = [Math.min(...(axis?.means ?? [])), Math.max(...(axis?.means ?? []))];
          expect(axis?.mean).toBeGreaterThanOrEqual(lowest - 1e-12);
          expect(axis?.mean).toBeLessThanOrEqual(highest + 1e-12);
          expect(axis?.spread).toBeCloseTo(highest - lowest, 10);
        }
      }),
    );
  });

  it('is exact: each rater with a mirror image beside him gives the midpoint, which is high', () => {
    const sharp = { ...style, scoring: { ...style.scoring, axes: { ...axes, borderline: 0 } } };
    fc.assert(
      fc.property(observers, (all) => {
        const mirrored = all.map((one) => one.map((axis) => axis.map((at) => (at === null ? null : 5 - at))) as never);
        const merged = mergeCards(named([...all, ...mirrored]), sharp);
        expect(merged?.axes.x).toMatchObject({ mean: 2.5, side: 'high' });
        expect(merged?.outcome.id).toBe('a');
      }),
    );
  });

  it('on the edge of the border is not on the border', () => {
    const split = { ...style, scoring: { ...style.scoring, axes: { ...axes, borderline: 0.5 } } };
    // 3 is exactly 0.5 from the midpoint.
    const merged = mergeCards(
      [
        rating('A', [
          [2, 2, 2],
          [5, 5, 5],
        ]),
        rating(
          'B',
          [
            [4, 4, 4],
            [5, 5, 5],
          ],
          {},
          2,
        ),
      ],
      split,
    );
    expect(merged?.outcome.id).toBe('a');
    expect(merged?.axes.x).toMatchObject({ mean: 3, spread: 2, isSplit: true });
  });

  it('names the neighbours on the border, the safest first', () => {
    const merged = mergeCards(
      [
        rating('A', [
          [0, 0, 0],
          [0, 0, 0],
        ]),
        rating(
          'B',
          [
            [5, 5, 5],
            [5, 5, 5],
          ],
          {},
          2,
        ),
      ],
      style,
    );
    expect(merged?.outcome).toEqual({ id: null, title: null, borderline: ['a', 'b', 'c', 'd'] });
  });

  it('takes the latest completed sheet of each rater', () => {
    const old = rating(
      'Li',
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
      { at: '2026-10-01' },
      3,
    );
    const incomplete = rating(
      'Li',
      [
        [0, null, null],
        [0, 0, 0],
      ],
      { at: '2026-11-05' },
      4,
    );
    const late = rating(
      'Li',
      [
        [5, 5, 5],
        [5, 5, 5],
      ],
      { at: '2026-11-02' },
      1,
    );
    const other = rating(
      'Han',
      [
        [5, 5, 5],
        [5, 5, 5],
      ],
      { at: '2026-09-01' },
      2,
    );
    expect(latestOfEach([late, old, incomplete, other]).map(({ ref }) => ref)).toEqual(['asm-2', 'asm-1']);
    expect(mergeCards([late, old, incomplete, other], style)?.outcome.id).toBe('a');
    expect(mergeCards([incomplete], style)).toBeNull();
    expect(mergeCards([], style)).toBeNull();
  });
});

describe('what is written to a field', () => {
  it('is the merged quadrant, null on a border, and nothing without a completed sheet', () => {
    const low = rating('A', [
      [0, 0, 0],
      [0, 0, 0],
    ]);
    const high = rating(
      'B',
      [
        [5, 5, 5],
        [5, 5, 5],
      ],
      {},
      2,
    );
    expect(resultOf([low], style)).toBe('d');
    expect(resultOf([low, high], style)).toBeNull();
    expect(resultOf([], style)).toBeUndefined();
  });

  it('is that of the latest card where one rates: verdict before band', () => {
    const questions = [question('q')];
    const both = template([section('s', questions)], {
      bands: bands('points', ['bad', -1, 0], ['good', 1, 1]),
      verdicts: [verdict('go', always)],
    });
    const banded = { ...both, scoring: { ...both.scoring, verdicts: [] } };
    const make = (from: Template, value: string, at: string): Rating => ({
      ref: 'asm-1',
      card: score(sheet({ q: value }, { at }), from, pin, today),
      createdAt: at,
    });
    expect(cardResult(make(both, '+', '2026-11-01').card)).toBe('go');
    const [good, bad] = [make(banded, '+', '2026-11-02'), make(banded, '-', '2026-11-01')];
    expect(resultOf([good, bad], banded)).toBe('good');
  });
});

describe('cards side by side', () => {
  it('match questions by id and say how far apart they are', () => {
    const { sections, questions } = compareCards([
      rating('A', [
        [0, 5, null],
        [1, 1, 1],
      ]).card,
      rating('B', [
        [5, 5, 2],
        [1, 1, 1],
      ]).card,
    ]);
    expect(sections.map(({ id, values, spread }) => [id, values, spread])).toEqual([
      ['pace', [5, 12], 7],
      ['warmth', [3, 3], 0],
    ]);
    expect(questions.slice(0, 3).map(({ question: id, spread, differs }) => [id, spread, differs])).toEqual([
      ['pace-1', 5, true],
      ['pace-2', 0, false],
      ['pace-3', null, false],
    ]);
  });

  it('lists only what differs, the widest first', () => {
    fc.assert(
      fc.property(fc.array(marks, { minLength: 2, maxLength: 4 }), (all) => {
        const comparison = compareCards(named(all).map(({ card }) => card));
        const wide = widestDifferences(comparison);
        expect(wide.every(({ differs }) => differs)).toBe(true);
        const spreads = wide.map(({ spread }) => spread ?? -1);
        expect(spreads).toEqual([...spreads].sort((left, right) => right - left));
        expect(wide.length).toBe(comparison.questions.filter(({ differs }) => differs).length);
      }),
    );
  });
});

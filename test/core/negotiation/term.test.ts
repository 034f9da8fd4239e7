import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultSchedule } from '../../../src/core/playbook/defaults.ts';
import {
  findOverlap,
  givenBy,
  givingDirection,
  ourPosition,
  planTerm,
  theirPosition,
} from '../../../src/core/negotiation/term.ts';
import { bazaar, move, price, term } from './fixtures.ts';
import type { Schedule } from '../../../src/core/playbook/guide-types.ts';
import type { TermPlan } from '../../../src/core/negotiation/term.ts';

let bows: Schedule | null;
beforeAll(async () => {
  bows = defaultSchedule(await bazaar(), 'concessions');
});

function planned(...given: Parameters<typeof planTerm>): TermPlan {
  const plan = planTerm(...given);
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
}

describe('the direction in which we give', () => {
  it.each([
    [{ opening: 10, target: 7 }, -1],
    [{ opening: 10, target: 10, bottom: 12 }, 1],
    [{ target: 30, bottom: 45 }, 1],
    [{ opening: 10 }, null],
    [{ opening: 10, target: 10, bottom: 10 }, null],
    [{}, null],
  ])('of %j is %j', (figures, expected) => {
    expect(givingDirection(term('wait', { unit: 'sunsets', ...figures }))).toBe(expected);
  });
});

describe('the overlap of both bottom lines', () => {
  it.each([
    [
      { opening: 1000, bottom: 500, theirBottom: 700 },
      { kind: 'range', from: 500, to: 700 },
    ],
    [
      { opening: 1000, bottom: 500, theirBottom: 500 },
      { kind: 'range', from: 500, to: 500 },
    ],
    [
      { opening: 1000, bottom: 500, theirBottom: 400 },
      { kind: 'none', gap: 100 },
    ],
    // We would rather deliver late: 20 days are the most that they wait, 45 the fewest that we need.
    [
      { opening: 30, target: 30, bottom: 45, theirBottom: 20 },
      { kind: 'range', from: 20, to: 45 },
    ],
    [
      { opening: 30, target: 30, bottom: 45, theirBottom: 60 },
      { kind: 'none', gap: 15 },
    ],
    [{ opening: 1000, bottom: 500 }, null],
    [{ bottom: 500, theirBottom: 500 }, null],
  ])('of %j is %j', (figures, expected) => {
    expect(findOverlap(term('wait', { unit: 'sunsets', ...figures }))).toEqual(expected);
  });

  it('does not depend on which way we give', () => {
    const figure = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(figure, figure, figure, (opening, bottom, theirBottom) => {
        const there = findOverlap(term('wait', { opening, bottom, theirBottom }));
        const mirrored = findOverlap(
          term('wait', { opening: 0 - opening, bottom: 0 - bottom, theirBottom: 0 - theirBottom }),
        );
        expect(mirrored).toEqual(
          there?.kind === 'range' ? { kind: 'range', from: 0 - there.to, to: 0 - there.from } : there,
        );
      }),
    );
  });
});

describe('the plan of a term', () => {
  it('goes from the opening to the target', () => {
    const plan = planned(price(), [], bows);
    expect(plan).toMatchObject({ whole: 400, basis: 'target', given: 0, left: 400, giving: -1 });
    expect(plan.steps.map(({ step, part, after }) => [step.id, part.amount, after])).toEqual([
      ['deep', 200, 800],
      ['nod', 133, 667],
    ]);
    expect(plan.reserve).toMatchObject({ amount: 67, share: [1, 6] });
  });

  it('goes up where we give time', () => {
    const plan = planned(term('wait', { unit: 'sunsets', opening: 5, target: 12 }), [], bows);
    expect(plan.steps.map(({ part, after }) => [part.amount, after])).toEqual([
      [3, 8],
      [2, 10],
    ]);
    expect(plan.reserve.amount).toBe(2);
  });

  it('goes to the bottom line where no target is set, and to what was said before both', () => {
    expect(planned(price({ target: null }), [], bows)).toMatchObject({ whole: 500, basis: 'bottom' });
    expect(planned(price({ expected: 12 }), [], bows)).toMatchObject({ whole: 12, basis: 'said' });
  });

  it('says which steps leave the bottom line behind', () => {
    const plan = planned(price({ expected: 900 }), [], bows);
    expect(plan.steps.map(({ after, beyondBottom }) => [after, beyondBottom])).toEqual([
      [550, false],
      [250, true],
    ]);
  });

  it('knows which steps have been made, and what is left', () => {
    const coin = price();
    const moves = [
      move(coin, null, 500, { side: 'them' }),
      move(coin, 1000, 850),
      move(coin, 850, 900),
      move(coin, 900, 800),
    ];
    const plan = planned(coin, moves, bows);
    expect(plan).toMatchObject({ given: 200, left: 200 });
    expect(plan.steps.map(({ move: made }) => made)).toEqual([moves[1], moves[3]]);
    expect([ourPosition(coin, moves), theirPosition(moves)]).toEqual([800, 500]);
    expect([ourPosition(coin, []), theirPosition([])]).toEqual([1000, null]);
    expect(givenBy(moves, null)).toBe(0);
  });

  it.each([
    ['in-words', term('polish')],
    ['no-opening', price({ opening: null })],
    ['no-target', price({ target: null, bottom: null })],
  ] as const)('is not made: %s', (gap, of) => {
    expect(planTerm(of, [], bows)).toBe(gap);
  });

  it('is not made without a schedule', () => {
    expect(planTerm(price(), [], null)).toBe('no-schedule');
    expect(planTerm(price(), [], bows === null ? null : { ...bows, steps: [] })).toBe('no-schedule');
  });

  it('has no figures to stand at without an opening', () => {
    const plan = planned(term('tea', { unit: 'cups', expected: 6 }), [], bows);
    expect(plan.steps.map(({ part, after }) => [part.amount, after])).toEqual([
      [3, null],
      [2, null],
    ]);
  });
});

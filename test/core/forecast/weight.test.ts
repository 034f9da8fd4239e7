import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastWeight, shareOf } from '../../../src/core/forecast/weight.ts';
import { always, cap, never, processOf } from './fixtures.ts';
import type { Expression } from '../../../src/core/condition/types.ts';

function weigh(process: ReturnType<typeof processOf>, stage: string, scope = {}) {
  return forecastWeight(process, stage, [], scope);
}

describe('the weight of an opportunity', () => {
  it('is that of its stage where no cap holds', () => {
    const found = weigh(processOf([10, 40], [cap('a', never, { max: 5 })]), 's1');
    expect(found).toMatchObject({ stageWeight: 40, percent: 40, decides: null });
    expect(found?.caps.map(({ holds }) => holds)).toEqual([false]);
  });

  it('is the lowest limit that holds, the first of equal ones, which is named', () => {
    const caps = [cap('a', always, { max: 30 }), cap('b', always, { max: 20 }), cap('c', always, { max: 20 })];
    expect(weigh(processOf([10, 40], caps), 's1')).toMatchObject({ percent: 20, decides: { cap: { id: 'b' } } });
  });

  it('is not raised by a cap above it, which is not named', () => {
    expect(weigh(processOf([10], [cap('a', always, { max: 50 })]), 's0')).toMatchObject({ percent: 10, decides: null });
  });

  it.each([
    [1, 's3', 60],
    [2, 's3', 40],
    // The stage without a weight is passed over.
    [1, 's2', 40],
    // Before the first stage there is nothing but the floor.
    [1, 's0', 5],
    [9, 's3', 5],
  ])('%i stages lower in %s: %i', (lower, stage, percent) => {
    const process = processOf([40, null, 60, 80], [cap('a', always, { lower })], { floor: 5 });
    expect(weigh(process, stage)).toMatchObject({ percent, decides: { cap: { id: 'a' } } });
  });

  it('is not pushed below the floor, which raises nothing', () => {
    const caps = [cap('a', always, { max: 1 })];
    expect(weigh(processOf([40, 3], caps, { floor: 5 }), 's0')).toMatchObject({ percent: 5, decides: {} });
    expect(weigh(processOf([40, 3], caps, { floor: 5 }), 's1')).toMatchObject({ percent: 3, decides: null });
  });

  it('is none in a stage without one, and in one that the process does not have', () => {
    expect(weigh(processOf([null]), 's0')).toBeNull();
    expect(weigh(processOf([10]), 'gone')).toBeNull();
    expect(forecastWeight(processOf([10]), null, [], {})).toBeNull();
  });

  it('tells the values that a cap looked at: of an alternative, those that made it hold', () => {
    const path = (...names: string[]): Expression =>
      names
        .slice(1)
        .reduce<Expression>((object, name) => ({ op: 'field', object, name }), { op: 'name', name: names[0] ?? '' });
    const is = (left: Expression, value: string): Expression => ({ op: '==', left, right: { op: 'literal', value } });
    const either: Expression = { op: '||', left: is(path('a', 'b'), 'no'), right: is(path('c'), 'no') };
    const facts = (scope: object) =>
      weigh(processOf([10], [cap('x', either, { max: 5 })]), 's0', scope)?.caps[0]?.facts;
    expect(facts({ a: { b: 'yes' }, c: 'no' })).toEqual([{ path: ['c'], value: 'no' }]);
    expect(facts({ a: { b: 'yes' }, c: 'yes' })).toEqual([
      { path: ['a', 'b'], value: 'yes' },
      { path: ['c'], value: 'yes' },
    ]);
    expect(facts({ a: null, c: 'yes' })).toEqual([
      { path: ['a', 'b'], value: null },
      { path: ['c'], value: 'yes' },
    ]);
    const some: Expression = { op: 'exists', list: path('people'), name: 'p', body: is(path('p', 'level'), 'top') };
    const people = weigh(processOf([10], [cap('x', some, { max: 5 })]), 's0', { people: [{ level: 'top' }] });
    expect(people?.caps[0]).toMatchObject({ holds: true, facts: [] });
  });

  it('is never above that of the stage nor, where a cap holds, both below floor and stage', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, fc.array(fc.tuple(percent, fc.boolean())), (weight, floor, limits) => {
        const caps = limits.map(([max, holds], index) => cap(`c${index}`, holds ? always : never, { max }));
        const found = weigh(processOf([weight], caps, { floor }), 's0');
        const lowest = Math.min(weight, ...limits.filter(([, holds]) => holds).map(([max]) => max));
        expect(found?.percent).toBe(Math.min(weight, Math.max(floor, lowest)));
        expect(found?.decides === null).toBe(found?.percent === weight);
      }),
    );
  });
});

describe('a share of an amount', () => {
  it.each([
    [100_000, 10, 10_000],
    [7, 50, 4],
    [5, 10, 1],
    [4, 10, 0],
    [9e15, 100, 9e15],
    [9_007_199_254_740_991, 33.33, 3_002_099_511_605_172],
    [1000, 12.5, 125],
    [0, 60, 0],
  ])('%i at %d percent is %i', (minor, percent, share) => {
    expect(shareOf({ minor, currency: 'CNY' }, percent)).toEqual({ minor: share, currency: 'CNY' });
  });

  it('is within half a minor unit of the exact one, whole and never more than the amount', () => {
    const minor = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(minor, fc.integer({ min: 0, max: 10_000 }), (amount, hundredths) => {
        const share = shareOf({ minor: amount, currency: 'CNY' }, hundredths / 100).minor;
        const off = BigInt(share) * 10_000n - BigInt(amount) * BigInt(hundredths);
        expect(off >= -5000n && off <= 5000n && share <= amount).toBe(true);
      }),
    );
  });
});

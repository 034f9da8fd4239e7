import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTiming, readPartTimes, timeParts, totalMinutes } from '../../../src/core/occasion/timing.ts';
import type { Outline } from '../../../src/core/playbook/guide-types.ts';

const info = { why: null, help: null, note: null, provenance: null, sources: [] };

/** An outline whose parts are called by their places; null: a part without minutes. */
function outlineOf(...minutes: readonly (number | null)[]): Outline {
  return {
    ...info,
    kind: 'outline',
    id: 'talk',
    origin: 'book',
    title: { en: 'Talk' },
    text: null,
    parts: minutes.map((each, index) => ({
      ...info,
      id: `p${index + 1}`,
      title: { en: `Part ${index + 1}` },
      text: null,
      points: [],
      minutes: each,
    })),
  };
}

const minutesOf = (...given: Parameters<typeof timeParts>): number[] =>
  timeParts(...given).map(({ minutes }) => minutes);

describe('timeParts', () => {
  it('takes the minutes of the outline where no total is given', () => {
    expect(timeParts(outlineOf(5, 20, 10), null, {})).toMatchObject([
      { part: { id: 'p1' }, minutes: 5, start: 0, isOwn: false },
      { part: { id: 'p2' }, minutes: 20, start: 5 },
      { part: { id: 'p3' }, minutes: 10, start: 25 },
    ]);
  });

  it.each<[string, readonly (number | null)[], number | null, Record<string, number>, number[]]>([
    ['scaled down', [5, 20, 10, 5], 20, {}, [3, 10, 5, 2]],
    ['scaled up', [5, 20, 10, 5], 60, {}, [8, 30, 15, 7]],
    ['a tie goes to the earlier part', [1, 1, 1], 4, {}, [2, 1, 1]],
    ['the largest remainder first', [1, 2], 10, {}, [3, 7]],
    ['an own time stays, the others share what is left', [5, 20, 10, 5], 60, { p2: 40 }, [5, 40, 10, 5]],
    ['an own time beside the minutes of the outline', [5, 20, 10], null, { p2: 30 }, [5, 30, 10]],
    ['a part without minutes takes none', [null, 10, 5], 30, {}, [20, 10]],
    ['but an own time makes it one', [null, 10, 5], 30, { p1: 3 }, [3, 18, 9]],
    ['a part can be given no time at all', [5, 5], 10, { p1: 0 }, [0, 10]],
    ['halves of minutes', [2.5, 2.5], null, {}, [3, 2]],
    ['an own time that is too long leaves nothing', [5, 5], 10, { p1: 40 }, [40, 0]],
    ['a time of a part that is no more', [5, 5], 10, { gone: 4 }, [5, 5]],
    ['nothing is timed', [null, null], 60, {}, []],
  ])('%s', (_name, outline, total, own, expected) => {
    expect(minutesOf(outlineOf(...outline), total, own)).toEqual(expected);
  });

  it('comes to the total exactly, in whole minutes, in order and near the share, for any outline', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 10_000 }), (all, total) => {
        const times = timeParts(outlineOf(...all), total, {});
        expect(totalMinutes(times)).toBe(total);
        const sum = all.reduce((whole, weight) => whole + weight, 0);
        let start = 0;
        for (const [index, time] of times.entries()) {
          expect(Number.isInteger(time.minutes)).toBe(true);
          expect(Math.abs(time.minutes - (total * (all[index] ?? 0)) / sum)).toBeLessThan(1);
          expect(time.start).toBe(start);
          start += time.minutes;
        }
      }),
    );
  });

  it('keeps own times whatever the total, and fills up with the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 500 }), (own, total) => {
        const outline = outlineOf(7, 11, 13);
        const times = timeParts(outline, total, { p2: own });
        expect(times[1]).toMatchObject({ minutes: own, isOwn: true });
        expect(totalMinutes(times)).toBe(total);
        expect(checkTiming(outline, total, { p2: own })).toBeNull();
      }),
    );
  });
});

describe('checkTiming', () => {
  it.each<[string, number | null, Record<string, number>, string | null]>([
    ['without a total everything fits', null, { p1: 500 }, null],
    ['too long', 10, { p1: 6, p2: 5 }, 'timing-over'],
    ['just filled', 10, { p1: 10 }, null],
    ['all set by hand, and short', 10, { p1: 3, p2: 5 }, 'timing-short'],
    ['all set by hand, and right', 10, { p1: 5, p2: 5 }, null],
  ])('%s', (_name, total, own, code) => {
    expect(checkTiming(outlineOf(5, 20), total, own)?.code ?? null).toBe(code);
  });

  it('has nothing to say where nothing is timed', () => {
    expect(checkTiming(outlineOf(null), 60, {})).toBeNull();
  });
});

describe('readPartTimes', () => {
  const read = (typed: readonly string[], before = {}): unknown => {
    const { own, faults } = readPartTimes(typed, outlineOf(5, 10), before);
    return faults.length > 0 ? faults.map(({ code }) => code) : own;
  };

  it.each([
    ['sets, keeps and gives back', ['p1=7', 'p2='], { p2: 3 }, { p1: 7 }],
    ['spaces and a full-width sign', [' p1 ＝ 7 '], {}, { p1: 7 }],
    ['the last one counts', ['p1=7', 'p1=8'], {}, { p1: 8 }],
    [
      'every fault',
      ['p3=1', 'p1', '=5', 'p1=-1', 'p1=1.5', 'p1=9999'],
      {},
      ['part-unknown', ...Array<string>(5).fill('bad-value')],
    ],
  ])('%s', (_name, typed, before, expected) => {
    expect(read(typed, before)).toEqual(expected);
  });
});

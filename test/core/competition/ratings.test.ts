import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesOf,
  rateSteps,
  repliesOfSheet,
  sheetOfReplies,
  type RateReplies,
} from '../../../src/core/competition/rate-walk.ts';
import { applyTasks, mergeChanges, planRatings, type RatingChange } from '../../../src/core/competition/ratings.ts';
import { newRating } from '../../../src/core/records/competition.ts';
import { criterion, stand } from './fixtures.ts';
import type { Rating } from '../../../src/core/records/sales-types.ts';

const of = { accountId: 'acc', opportunityId: 'opp' };

function rating(needId: string, competitorId: string | null, fields: Partial<Rating> = {}): Rating {
  const made = newRating({ ...of, needId, competitorId, score: 3 }, { id: `${needId}/${competitorId ?? ''}` });
  return { ...made, version: 1, createdAt: '', updatedAt: '', ...fields };
}

/** What a list of ratings says, in an order of its own. */
function said(ratings: readonly Rating[]): string[] {
  return ratings
    .map(({ needId, competitorId, score, evidence, strength }) =>
      [needId, competitorId, score, evidence, strength].join('/'),
    )
    .sort();
}

function plan(ratings: readonly Rating[], changes: readonly RatingChange[]) {
  let made = 0;
  return planRatings(ratings, changes, of, () => `new-${(made += 1)}`);
}

describe('a change of scores', () => {
  it.each([
    ['makes a rating', [], { score: 4, evidence: 'seen' }, ['a/x/4/seen/']],
    ['changes one, and keeps what is not said', [rating('a', 'x', { evidence: 'old' })], { score: 4 }, ['a/x/4/old/']],
    ['adds evidence', [rating('a', 'x')], { evidence: 'new' }, ['a/x/3/new/']],
    ['clears evidence', [rating('a', 'x', { evidence: 'old' })], { evidence: null }, ['a/x/3//']],
    ['takes a score out', [rating('a', 'x'), rating('b', 'x')], { score: null }, ['b/x/3//']],
    ['takes nothing out where nothing is', [], { score: null }, []],
    ['keeps no evidence without a score', [], { evidence: 'seen' }, []],
    ['makes nothing of the same', [rating('a', 'x')], { score: 3 }, ['a/x/3//']],
  ] as const)('%s', (_name, before, fields, after) => {
    const change: RatingChange = { needId: 'a', competitorId: 'x', ...fields };
    expect(said(applyTasks(before, plan(before, [change])))).toEqual(after);
  });

  it('does nothing where nothing differs', () => {
    expect(plan([rating('a', null)], [{ needId: 'a', competitorId: null, score: 3, evidence: null }])).toEqual([]);
  });

  it('goes with others of the same side as one, the last word counting', () => {
    const same = { needId: 'a', competitorId: null };
    const merged = mergeChanges([
      { ...same, score: 2 },
      { ...same, evidence: 'seen' },
      { ...same, score: 4 },
      { needId: 'a', competitorId: 'x', score: 1 },
    ]);
    expect(merged).toEqual([
      { ...same, score: 4, evidence: 'seen' },
      { needId: 'a', competitorId: 'x', score: 1 },
    ]);
  });

  it('said twice changes nothing more', () => {
    const changes = fc.array(
      fc.record(
        {
          needId: fc.constantFrom('a', 'b'),
          competitorId: fc.constantFrom(null, 'x'),
          score: fc.option(fc.integer({ min: 1, max: 5 })),
          evidence: fc.option(fc.constantFrom('p', 'q')),
        },
        { requiredKeys: ['needId', 'competitorId'] },
      ),
    );
    fc.assert(
      fc.property(changes, (list) => {
        const once = applyTasks(
          [rating('a', null), rating('b', 'x')],
          plan([rating('a', null), rating('b', 'x')], list),
        );
        expect(said(applyTasks(once, plan(once, list)))).toEqual(said(once));
      }),
    );
  });
});

describe('the questions of the wizard', () => {
  const board = stand({ needs: [criterion('a', 5), criterion('b', 2)], rivals: ['x', 'y'], scores: { b: 3 } });
  const replies = (given: Readonly<Record<string, string | null>>): RateReplies =>
    new Map(Object.entries(given).map(([key, value]) => [key, { value, evidence: null }]));
  const steps = (given: Readonly<Record<string, string | null>>, hasStrengths = true) =>
    rateSteps(board, hasStrengths, replies(given)).map(({ key }) => key);

  it('go criterion by criterion: us, the rivals, and what it is about once we have a score', () => {
    expect(steps({})).toEqual(['a/', 'a/x', 'a/y', 'b/', 'b/x', 'b/y', 'b/?']);
    expect(steps({ 'a/': '4' })).toEqual(['a/', 'a/x', 'a/y', 'a/?', 'b/', 'b/x', 'b/y', 'b/?']);
    expect(steps({ 'a/': null })).not.toContain('a/?');
    expect(steps({ 'a/': '4' }, false)).not.toContain('a/?');
  });

  it('change what was answered, and nothing that was passed over', () => {
    const given: RateReplies = new Map([
      ['a/', { value: '4', evidence: 'seen' }],
      ['a/x', { value: null, evidence: 'lost' }],
      ['a/y', { value: '9', evidence: null }],
      ['a/?', { value: 'charm', evidence: null }],
      ['gone/', { value: '1', evidence: null }],
    ]);
    expect(changesOf(rateSteps(board, true, given), given)).toEqual([
      { needId: 'a', competitorId: null, score: 4, evidence: 'seen' },
      { needId: 'a', competitorId: null, strength: 'charm' },
    ]);
  });

  it('are kept in a draft as they were', () => {
    const head = {
      template: 't',
      for: null,
      rater: 'r',
      role: 'self',
      at: '2026-01-01',
      answers: {},
      competitors: {},
    } as const;
    const given: RateReplies = new Map([
      ['b/x', { value: '4', evidence: 'seen' }],
      ['a/', { value: null, evidence: null }],
    ]);
    expect([...repliesOfSheet(sheetOfReplies(given, head))]).toEqual([...given]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { competitionValue, valuesValue } from '../../../src/core/competition/condition-values.ts';
import { rowsThatAre } from '../../../src/core/competition/matrix.ts';
import { readsField } from '../../../src/core/condition/names.ts';
import { need } from '../needs/fixtures.ts';
import { condition, criterion, moves, person, rule, shop, stand, type Stand } from './fixtures.ts';

/** Each criterion with its gap and standing. */
function gaps(given: Stand) {
  return stand(given).rows.map(({ need: { id }, gap, standing }) => [id, gap, standing]);
}

describe('a comparison', () => {
  it('takes the needs of the last level, the heaviest first, whatever the levels are called', () => {
    const needs = [need('goal', 'why'), criterion('a', 2), criterion('b', null), criterion('c', 5), criterion('d', 2)];
    expect(stand({ needs }).rows.map((row) => row.need.id)).toEqual(['c', 'a', 'd', 'b']);
    expect(stand({ needs }).level?.id).toBe('test');
  });

  it('is empty where the playbook has no need levels', () => {
    const { needs: _needs, ...defaults } = shop().defaults;
    const bare = stand({ needs: [criterion('a', 1)] }, { ...shop(), defaults });
    expect([bare.level, bare.rows, bare.missing, bare.us.mean, bare.us.coverage]).toEqual([null, [], [], null, null]);
  });

  it.each([
    ['ahead of the best one', { a: 5, 'a/x': 2, 'a/y': 3 }, 2, 'strength'],
    ['behind one of them', { a: 3, 'a/x': 1, 'a/y': 4 }, -1, 'weakness'],
    ['level', { a: 3, 'a/x': 3 }, 0, 'parity'],
    ['we are not rated', { 'a/x': 3 }, null, null],
    ['they are not rated', { a: 3 }, null, null],
  ] as const)('%s', (_name, scores, gap, standing) => {
    expect(gaps({ needs: [criterion('a', 1)], rivals: ['x', 'y'], scores })).toEqual([['a', gap, standing]]);
  });

  it('names all who share the best score', () => {
    const { rows } = stand({
      needs: [criterion('a', 1)],
      rivals: ['x', 'y', 'z'],
      scores: { 'a/x': 4, 'a/y': 2, 'a/z': 4 },
    });
    expect(rows[0]?.best?.score).toBe(4);
    expect(rows[0]?.best?.by.map(({ competitor }) => competitor.name)).toEqual(['x', 'z']);
  });

  it('forgets scores of those who left', () => {
    expect(gaps({ needs: [criterion('a', 1)], rivals: ['x'], scores: { a: 3, 'a/x': 1, 'a/gone': 5 } })).toEqual([
      ['a', 2, 'strength'],
    ]);
  });

  it('adds up what is known, by weight; what is not known is no zero', () => {
    const { us, them } = stand({
      needs: [criterion('a', 5), criterion('b', 3), criterion('c', 2), criterion('d', null)],
      rivals: ['x', 'y'],
      scores: { a: 4, b: 2, d: 5, 'a/x': 5, 'c/x': 1 },
    });
    expect(us).toEqual({ mean: (5 * 4 + 3 * 2) / 8, rated: 2, coverage: 80, lead: null });
    // By what both are rated by: the first criterion.
    expect(them[0]).toEqual({ mean: (5 * 5 + 2 * 1) / 7, rated: 2, coverage: 70, lead: -1 });
    expect(them[1]).toEqual({ mean: null, rated: 0, coverage: 0, lead: null });
  });

  it('says what is missing, side by side', () => {
    const { missing } = stand({
      needs: [criterion('a', 5, { ownerId: 'p' }), criterion('b', null)],
      rivals: ['x'],
      scores: { a: 4 },
    });
    expect(
      missing.map((one) => [
        one.kind,
        one.kind === 'score' ? (one.side?.competitor.name ?? 'us') : '',
        one.needs.map(({ id }) => id).join(),
      ]),
    ).toEqual([
      ['score', 'us', 'b'],
      ['score', 'x', 'a,b'],
      ['weight', '', 'b'],
      ['owner', '', 'b'],
    ]);
  });

  it('has evidence by the score or by a card', () => {
    const { rows } = stand({
      needs: [criterion('a', 3), criterion('b', 2), criterion('c', 1)],
      scores: { a: 4, b: 4, c: 4 },
      ours: { a: { evidence: 'a test' } },
      cards: [
        { feature: 'f', needId: 'b', evidence: 'a reference' },
        { feature: 'g', needId: 'c' },
      ],
    });
    expect(rows.map(({ hasEvidence }) => hasEvidence)).toEqual([true, true, false]);
  });

  const score = fc.integer({ min: 1, max: 5 });
  const boards = fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.record({
      weights: fc.array(fc.option(score), { minLength: count, maxLength: count }),
      ours: fc.array(fc.option(score), { minLength: count, maxLength: count }),
      theirs: fc.array(fc.array(fc.option(score), { minLength: count, maxLength: count }), { maxLength: 5 }),
    }),
  );

  it('keeps its laws for any scores', () => {
    fc.assert(
      fc.property(boards, ({ weights, ours, theirs }) => {
        const rivals = theirs.map((_scores, index) => `r${index}`);
        const entries = [
          ...ours.map((value, index) => [`n${index}`, value] as const),
          ...theirs.flatMap((list, r) => list.map((value, index) => [`n${index}/r${r}`, value] as const)),
        ];
        const competition = stand({
          needs: weights.map((weight, index) => criterion(`n${index}`, weight)),
          rivals,
          scores: Object.fromEntries(entries.flatMap(([key, value]) => (value === null ? [] : [[key, value]]))),
        });
        for (const { gap, us, best, them, standing } of competition.rows) {
          expect(gap === null).toBe(us === null || best === null);
          if (gap !== null && us !== null) {
            // No rival beats the best one.
            expect(them.every((rating) => rating === null || us.score - rating.score >= gap)).toBe(true);
            expect(standing).toBe(gap > 0 ? 'strength' : gap < 0 ? 'weakness' : 'parity');
          }
        }
        for (const { mean, coverage, rated } of [competition.us, ...competition.them]) {
          expect(mean === null).toBe(rated === 0);
          if (mean !== null) expect(mean >= 1 && mean <= 5).toBe(true);
          if (coverage !== null) expect(coverage >= 0 && coverage <= 100).toBe(true);
        }
        const counted = (['strength', 'weakness', 'parity'] as const).map(
          (standing) => rowsThatAre(standing, competition).length,
        );
        const unrated = competition.rows.filter(({ gap }) => gap === null).length;
        expect(counted.reduce((sum, count) => sum + count, unrated)).toBe(weights.length);
      }),
    );
  });
});

describe('who feels a criterion', () => {
  const people = [
    person('payer', { roles: ['pays'], influence: 5 }),
    person('digger', { roles: ['digs'], influence: 2 }),
    person('boss digger', { roles: ['digs'], influence: 4 }),
    person('buyer', { influence: 1 }, { function: 'buy' }),
    person('stranger', null, { function: 'buy' }),
  ];
  const feel = (given: Partial<Stand> & Pick<Stand, 'needs'>): string[] =>
    (stand({ people, ...given }).rows[0]?.felt ?? []).map(
      ({ person: { contact }, reason }) => `${contact.id}:${reason}`,
    );

  it('is who sets it, then whose needs it grew from, then who judges by such criteria, by influence', () => {
    const needs = [
      need('goal', 'why', null, { ownerId: 'payer' }),
      need('way', 'how', 'goal'),
      need('a', 'test', 'way', { ownerId: 'stranger' }),
    ];
    expect(feel({ needs })).toEqual(['stranger:owner', 'payer:above', 'boss digger:part', 'digger:part']);
  });

  it('goes by what the criterion is about, where that says more than its level', () => {
    const needs = [criterion('a', 1)];
    const about = (strength: string) => feel({ needs, scores: { a: 3 }, ours: { a: { strength } } });
    expect(about('money')).toEqual(['buyer:part']);
    expect(about('charm')).toEqual(['boss digger:part', 'digger:part']);
    expect(about('gone')).toEqual(['boss digger:part', 'digger:part']);
  });

  it('is nobody where nobody has such a part', () => {
    expect(feel({ needs: [criterion('a', 1)], people: [person('x', { roles: ['pays'] })] })).toEqual([]);
  });

  it('ends where needs go in a circle', () => {
    const needs = [need('b', 'how', 'a', { ownerId: 'payer' }), need('a', 'test', 'b', { ownerId: 'buyer' })];
    expect(feel({ needs })).toEqual(['buyer:owner', 'payer:above', 'boss digger:part', 'digger:part']);
  });
});

describe('the move', () => {
  const board = {
    rivals: ['x'],
    people: [person('payer', { roles: ['pays'] }), person('digger', { roles: ['digs'] })],
  };
  const move = (weight: number, scores: Record<string, number>, owner: string | null, playbook = shop()) =>
    stand({ ...board, needs: [criterion('a', weight, { ownerId: owner })], scores }, playbook).rows[0]?.move ?? null;

  it('is the first rule that holds, for those whom it means, with what it looked at', () => {
    const found = move(2, { a: 1, 'a/x': 3 }, 'payer');
    expect(found?.rule.id).toBe('mend');
    expect(found?.whom.map(({ person: { contact } }) => contact.id)).toEqual(['payer']);
    expect(found?.because).toEqual(['gap', 'felt']);
    expect(move(4, { a: 4, 'a/x': 3 }, null)?.because).toEqual(['gap', 'weight']);
  });

  it('is for all who feel it where the rule does not say', () => {
    const found = move(5, { a: 4, 'a/x': 3 }, 'payer');
    expect([found?.rule.id, found?.whom.length]).toEqual(['praise', 2]);
  });

  it('is none where no rule holds, where there is no rule, and where the gap is not known', () => {
    expect(move(2, { a: 1, 'a/x': 3 }, null)).toBeNull();
    expect(move(5, { a: 4, 'a/x': 3 }, null, shop([]))).toBeNull();
    expect(move(5, { a: 4 }, null, shop([rule('always', 'true')]))).toBeNull();
  });

  it('looks at every fact that there is', () => {
    const all =
      'criterion.must == null && criterion.us > 3 && criterion.best < 4 && !criterion.confirmed && !criterion["evidence"] && criterion.strength == null';
    expect(move(1, { a: 4, 'a/x': 3 }, null, shop([rule('all', all)]))?.because).toEqual([
      'us',
      'best',
      'must',
      'confirmed',
      'evidence',
      'strength',
    ]);
  });
});

describe('readsField', () => {
  it.each([
    ['criterion.gap < 0', true],
    ['criterion["gap"] < 0', true],
    ['felt.exists(p, criterion.gap > p.influence)', true],
    ['criterion.weight < 0', false],
    ['felt.exists(p, p.gap > 0)', false],
  ])('%s: %s', (source, expected) => {
    expect(readsField(condition(source).expression, 'criterion', 'gap')).toBe(expected);
  });
});

describe('what conditions see', () => {
  it('is counts, criteria and cards', () => {
    const competition = stand({
      needs: [criterion('a', 5, { must: true, confirmedOn: '2026-01-01' }), criterion('b', 2), criterion('c', 1)],
      rivals: ['x'],
      scores: { a: 2, b: 4, 'a/x': 3, 'b/x': 3 },
      ours: { b: { evidence: 'seen', strength: 'charm' } },
      people: [person('digger', { roles: ['digs'] })],
      cards: [{ feature: 'f', role: 'pays', benefit: 'thrift' }],
    });
    expect(competitionValue(competition)).toMatchObject({
      rivals: 1,
      strengths: 1,
      weaknesses: 1,
      parities: 0,
      unrated: 1,
      criteria: [
        { weight: 5, must: true, us: 2, best: 3, gap: -1, confirmed: true, evidence: false, felt: ['digger'] },
        { weight: 2, must: null, gap: 1, confirmed: false, evidence: true, strength: 'charm' },
        { us: null, best: null, gap: null },
      ],
    });
    expect(valuesValue(competition)).toEqual([{ strength: null, role: 'pays', benefit: true, evidence: false }]);
    expect(moves).toHaveLength(3);
  });
});

/** Ties, key people, and places that a customer does not have. */
import { describe, expect, it } from 'vitest';
import { pictureCoverage } from '../../../src/core/buying/account-coverage.ts';
import { absentPlaces, markPlaces } from '../../../src/core/buying/coverage.ts';
import { findTie } from '../../../src/core/buying/ties.ts';
import { gateScope } from '../../../src/core/process/gate-scope.ts';
import { club, dossierOf, hasAttitude, mapOf, ties, type Records } from './fixtures.ts';

describe('ties', () => {
  const { ties: recorded } = dossierOf({
    members: {},
    ties: [['ann', 'asks', 'bob'], ['ann', 'feuds', 'bob']],
  }); // prettier-ignore

  it.each([
    ['ann', 'asks', 'bob', 't0'],
    ['bob', 'asks', 'ann', undefined],
    ['ann', 'feuds', 'bob', 't1'],
    ['bob', 'feuds', 'ann', 't1'],
    ['ann', 'asks', 'cy', undefined],
  ])('%s %s %s is %s', (fromId, kind, toId, id) => {
    expect(findTie(recorded, { fromId, kind, toId }, ties)?.id).toBe(id);
  });

  it('to somebody who is not there are left out', () => {
    const { picture } = mapOf({ members: { ann: {} }, ties: [['ann', 'asks', 'gone']] });
    expect(picture.ties).toEqual([]);
  });

  it('are seen by conditions with what is known of both people', () => {
    const { picture } = mapOf({
      members: { ann: { part: { attitude: 'for' } }, bob: { part: null, level: 'high' } },
      ties: [['ann', 'feuds', 'bob']],
    });
    expect(gateScope(picture, '2026-06-01').ties).toMatchObject([
      { kind: 'feuds', from: { contact: 'ann', attitude: 'for' }, to: { contact: 'bob', level: 'high', roles: [] } },
    ]);
  });
});

describe('people to win over or to work around', () => {
  const members = {
    ann: { part: { attitude: 'for' } },
    bob: { part: { attitude: 'undecided' } },
    cy: { part: { attitude: 'against' } },
    dee: {},
  };

  it('are those against us, where the playbook says nothing', () => {
    expect(mapOf({ members }).against.map(({ contact }) => contact.id)).toEqual(['cy']);
  });

  it('are those that the playbook says', () => {
    const playbook = club({ plans: hasAttitude('undecided') });
    expect(mapOf({ members }, playbook).against.map(({ contact }) => contact.id)).toEqual(['bob']);
  });
});

describe('the closeness of key people', () => {
  const members = {
    ann: { part: { attitude: 'for' }, markers: ['a', 'c', 'd'] },
    bob: { part: { attitude: 'for' }, markers: ['a'] },
    cy: { part: { attitude: 'against' } },
    dee: { part: null },
  };

  it.each([
    ['everybody with a part', club(), 3, 'ground', ['cy'], ['second 1', 'first 1', 'ground 1']],
    ['those whom the ladder names', club({ ladder: hasAttitude('for') }), 2, 'first', ['bob'], ['second 1', 'first 1']],
  ] as const)('is that of the worst of %s', (_who, playbook, count, worst, people, rungs) => {
    const { closeness } = mapOf({ members }, playbook);
    expect([closeness?.count, closeness?.worst.rung?.id]).toEqual([count, worst]);
    expect(closeness?.worst.people.map(({ contact }) => contact.id)).toEqual(people);
    expect(closeness?.rungs.map((found) => `${found.rung?.id} ${found.count}`)).toEqual(rungs);
  });

  it('is nothing where there are none', () => {
    expect(mapOf({ members: { dee: { part: null } } }).closeness).toBeNull();
    expect(mapOf({ members }, club({ ladder: hasAttitude('undecided') })).closeness).toBeNull();
  });

  it('is the account’s, over the opportunities that are worked on', () => {
    const dossier = dossierOf({ members });
    expect(pictureCoverage(dossier, club(), '2026-06-01').closeness?.count).toBe(3);
    const closed = dossier.opportunities.map((one) => ({ ...one, status: 'lost' as const }));
    expect(pictureCoverage({ ...dossier, opportunities: closed }, club(), '2026-06-01').closeness).toBeNull();
  });
});

describe('places that a customer does not have', () => {
  const low = { function: 'buy', level: 'low' };
  const high = { function: 'buy', level: 'high' };

  it('are marked, once each, and taken back', () => {
    const marked = markPlaces({ fields: { size: 3 } }, [low, high, low], false);
    expect(absentPlaces({ fields: marked })).toEqual([high, low]);
    const back = markPlaces({ fields: marked }, [high, low], true);
    expect(back).toEqual({ size: 3 });
  });

  it('are not looked for any more', () => {
    const records: Records = { members: {}, account: { fields: markPlaces({ fields: {} }, [low], false) } };
    const cells = mapOf(records).coverage?.uncovered.map((cell) => `${cell.function.id}/${cell.level.id}`);
    expect(cells).toEqual(['use/high', 'buy/high', 'use/low']);
  });

  it('exist where somebody stands', () => {
    const fields = markPlaces({ fields: {} }, [low], false);
    const { coverage } = mapOf({ members: { ann: low }, account: { fields } });
    expect(coverage?.rows[1]?.cells[1]?.state).toBe('unknown');
  });
});

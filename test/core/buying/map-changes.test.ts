import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMaps, fieldValue, mapFields, type MapChange } from '../../../src/core/buying/map-changes.ts';
import { markPlaces } from '../../../src/core/buying/coverage.ts';
import { tieKey } from '../../../src/core/buying/ties.ts';
import { mapOf, ties, type Member, type Records } from './fixtures.ts';

/** A change in short: `bob attitude undecided → for ▲`. */
function short(change: MapChange): string {
  switch (change.kind) {
    case 'joined':
    case 'left':
      return `${change.kind} ${change.person.contact.id}`;
    case 'person': {
      const { field, before, after, direction } = change;
      const value = (person: typeof before): string => String(fieldValue(person, field) ?? '-');
      const sign = direction === null ? '' : direction === 'up' ? ' ▲' : ' ▼';
      return `${after.contact.id} ${field} ${value(before)} → ${value(after)}${sign}`;
    }
    case 'tied':
    case 'untied':
      return `${change.kind} ${change.tie.tie.fromId} ${change.tie.tie.kind} ${change.tie.tie.toId}`;
    case 'cell':
      return `${change.function.id}/${change.level.id} ${change.before} → ${change.after}`;
  }
}

const changesOf = (before: Records | null, after: Records): string[] =>
  compareMaps(before === null ? null : mapOf(before), mapOf(after)).map((change) => short(change));

describe('what has changed on a map', () => {
  const bob: Member = { part: { attitude: 'undecided', influence: 3 } };

  it.each<[what: string, before: Member, after: Member, change: readonly string[]]>([
    ['an attitude that has turned for us', bob, { part: { attitude: 'for', influence: 3 } }, ['bob attitude undecided → for ▲']],
    ['one that has turned against us', bob, { part: { attitude: 'against', influence: 3 } }, ['bob attitude undecided → against ▼']],
    ['one that was not known', { part: {} }, { part: { attitude: 'for' } }, ['bob attitude - → for']],
    ['more influence', bob, { part: { attitude: 'undecided', influence: 5 } }, ['bob influence 3 → 5 ▲']],
    ['closer', { markers: ['a'] }, { markers: ['a', 'c', 'd'] }, ['bob closeness first → second ▲']],
    ['further away', { markers: ['a'] }, {}, ['bob closeness first → ground ▼']],
    ['another role', { part: { roles: ['pays'] } }, { part: { roles: ['pays', 'digs'] } }, ['bob roles pays → digs,pays']],
    ['the same roles in another order', { part: { roles: ['digs', 'pays'] } }, { part: { roles: ['pays', 'digs'] } }, []],
    ['a guide', { part: {} }, { part: { guides: ['inside'] } }, ['bob guides  → inside']],
    ['a plan', { part: {} }, { part: { plan: 'win' } }, ['bob plan - → win']],
    ['a style and a title', {}, { style: 'calm', title: 'Head' }, ['bob title - → Head', 'bob style - → calm']],
    ['a place that is reached', { function: 'use', level: 'low' }, { function: 'use', level: 'low', markers: ['a'] },
      ['bob closeness ground → first ▲', 'use/low unknown → covered']],
    ['a place that is left', { function: 'use', level: 'low', markers: ['a'] }, { function: 'buy', level: 'low', markers: ['a'] },
      ['bob function use → buy', 'use/low covered → unknown', 'buy/low unknown → covered']],
  ])('%s', (_what, before, after, change) => {
    expect(changesOf({ members: { bob: before } }, { members: { bob: after } })).toEqual(change);
  }); // prettier-ignore

  it('names who came and who went', () => {
    expect(changesOf({ members: { ann: {}, bob: {} } }, { members: { bob: {}, cy: {} } })).toEqual([
      'joined cy',
      'left ann',
    ]);
    expect(changesOf({ members: { ann: {} } }, { members: { ann: { part: null } } })).toEqual(['left ann']);
  });

  it('names ties that came and went; a mutual one has no direction', () => {
    const members = { ann: {}, bob: {} };
    expect(
      changesOf(
        { members, ties: [['ann', 'feuds', 'bob'], ['ann', 'asks', 'bob']] },
        { members, ties: [['bob', 'feuds', 'ann'], ['bob', 'asks', 'ann']] },
      ),
    ).toEqual(['tied bob asks ann', 'untied ann asks bob']); // prettier-ignore
  });

  it('names a place that turned out not to exist', () => {
    const fields = markPlaces({ fields: {} }, [{ function: 'buy', level: 'low' }], false);
    expect(changesOf({ members: {} }, { members: {}, account: { fields } })).toEqual(['buy/low unknown → absent']);
  });

  it('takes everything for new where there was no map', () => {
    const after: Records = {
      members: { ann: { function: 'use', level: 'high', markers: ['a'] }, bob: {} },
      ties: [['ann', 'asks', 'bob']],
    };
    expect(changesOf(null, after)).toEqual([
      'joined ann',
      'joined bob',
      'tied ann asks bob',
      'use/high unknown → covered',
    ]);
  });
});

// --- laws --------------------------------------------------------------------------------------------

const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(null, ...values);
const memberOf: fc.Arbitrary<Member> = fc.record({
  part: fc.option(
    fc.record({
      roles: fc.subarray(['pays', 'digs']),
      attitude: maybe('for', 'undecided', 'against'),
      influence: maybe(1, 3, 5),
      guides: fc.subarray(['inside']),
      plan: maybe('win', 'avoid'),
    }),
  ),
  function: maybe('use', 'buy'),
  level: maybe('low', 'high'),
  markers: fc.subarray(['a', 'c', 'd', 'e']),
});
const names = ['ann', 'bob', 'cy'] as const;
const recordsOf: fc.Arbitrary<Records> = fc.record({
  members: fc.record({ ann: memberOf, bob: memberOf, cy: memberOf }, { requiredKeys: [] }),
  ties: fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom('asks', 'feuds'), fc.constantFrom(...names))
      .filter(([from, , to]) => from !== to),
    { selector: ([fromId, kind, toId]) => tieKey({ fromId, kind, toId }, ties), maxLength: 4 },
  ),
  account: fc.subarray(['use', 'buy']).map((functions) => ({
    fields: markPlaces({ fields: {} }, functions.map((of) => ({ function: of, level: 'low' })), false),
  })),
}); // prettier-ignore

/** Everything that a map shows, as plain facts: two maps differ exactly where these do. */
function factsOf(records: Records): Map<string, string> {
  const { picture, coverage } = mapOf(records);
  const facts: [string, string][] = [];
  for (const person of picture.people) {
    facts.push([`part ${person.contact.id}`, 'yes']);
    for (const field of mapFields)
      facts.push([`${person.contact.id} ${field}`, JSON.stringify(fieldValue(person, field))]);
  }
  for (const { tie } of picture.ties) facts.push([`tie ${tieKey(tie, ties)}`, 'yes']);
  for (const cell of coverage?.rows.flatMap(({ cells }) => cells) ?? []) {
    facts.push([`cell ${cell.function.id}/${cell.level.id}`, cell.state]);
  }
  return new Map(facts);
}

/** The fact that a change is about. */
function keyOf(change: MapChange): string {
  switch (change.kind) {
    case 'joined':
    case 'left':
      return `part ${change.person.contact.id}`;
    case 'person':
      return `${change.after.contact.id} ${change.field}`;
    case 'tied':
    case 'untied':
      return `tie ${tieKey(change.tie.tie, ties)}`;
    case 'cell':
      return `cell ${change.function.id}/${change.level.id}`;
  }
}

describe('the changes of any map', () => {
  it('are none against itself', () => {
    fc.assert(fc.property(recordsOf, (records) => changesOf(records, records).length === 0));
  });

  it('name every fact that differs, once, and no other', () => {
    fc.assert(
      fc.property(recordsOf, recordsOf, (before, after) => {
        const [earlier, now] = [factsOf(before), factsOf(after)];
        const inBoth = (key: string): boolean => {
          const [first = ''] = key.split(' ');
          return !names.includes(first as 'ann') || (earlier.has(`part ${first}`) && now.has(`part ${first}`));
        };
        const differing = [...new Set([...earlier.keys(), ...now.keys()])].filter(
          (key) => earlier.get(key) !== now.get(key) && inBoth(key),
        );
        const named = compareMaps(mapOf(before), mapOf(after)).map((change) => keyOf(change));
        expect(named.toSorted()).toEqual(differing.toSorted());
      }),
    );
  });

  it('are the same in number backwards, with every direction turned', () => {
    fc.assert(
      fc.property(recordsOf, recordsOf, (first, second) => {
        const directions = (changes: readonly MapChange[], turned: boolean): string[] =>
          changes
            .map((change) => {
              const direction = change.kind === 'person' ? change.direction : null;
              const seen = direction === null || !turned ? direction : direction === 'up' ? 'down' : 'up';
              return `${keyOf(change)} ${seen}`;
            })
            .toSorted();
        const [there, back] = [compareMaps(mapOf(first), mapOf(second)), compareMaps(mapOf(second), mapOf(first))];
        expect(directions(there, false)).toEqual(directions(back, true));
      }),
    );
  });
});

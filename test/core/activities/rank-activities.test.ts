/** Ranking activities: what is filtered, what stands before what, and laws that hold for every catalog. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankActivities, type Target, type TargetPerson } from '../../../src/core/activities/rank-activities.ts';
import type { AttributeUse, Catalog, CatalogAttribute, CatalogEntry } from '../../../src/core/playbook/list-types.ts';

const info = { why: null, help: null, note: null, provenance: null, sources: [], text: null } as const;

function attribute(id: string, as: AttributeUse, withhold: readonly string[] = []): CatalogAttribute {
  return { ...info, id, title: { en: id }, as, scale: null, terms: [], withhold };
}

function entry(id: string, values: CatalogEntry['values']): CatalogEntry {
  const none = {
    definition: null,
    valuesFrom: {},
    plan: null,
    report: null,
    feedback: null,
    checks: [],
    before: [],
    prepares: [],
  };
  return { ...info, ...none, id, title: { en: id }, values };
}

/** Ids that mean nothing: only `as` does. */
const attributes: readonly CatalogAttribute[] = [
  attribute('punch', 'effect'),
  attribute('coins', 'cost'),
  attribute('hours', 'cost'),
  attribute('crowd', 'coverage'),
  attribute('floors', 'level'),
  attribute('steps', 'stage'),
  attribute('bonds', 'rung'),
  attribute('footing', 'standing'),
  attribute('tempers', 'style'),
  attribute('rules', 'compliance', ['banned']),
];

function catalogOf(entries: readonly CatalogEntry[], used = attributes): Catalog {
  return {
    ...info,
    kind: 'catalog',
    id: 'catalog',
    origin: 'test',
    title: { en: 'catalog' },
    attributes: used,
    entries,
  };
}

const somebody: TargetPerson = { name: 'Ann', level: 'top', function: null, style: 'calm', rung: 'met' };

function target(changes: Partial<Target> & { person?: Partial<TargetPerson> } = {}): Target {
  const { person, ...rest } = changes;
  return { people: [{ ...somebody, ...person }], isGroup: false, stages: [], rung: null, ...rest };
}

function ids(list: readonly { readonly entry: CatalogEntry }[]): string[] {
  return list.map((item) => item.entry.id);
}

describe('the order for one person', () => {
  const cases: readonly (readonly [
    what: string,
    left: CatalogEntry['values'],
    right: CatalogEntry['values'],
    by: string,
  ])[] = [
    ['more effect, whatever it costs', { punch: 5, coins: 5, hours: 5 }, { punch: 4, coins: 1, hours: 1 }, 'effect'],
    ['the same effect for less', { punch: 5, coins: 1, hours: 4 }, { punch: 5, coins: 5, hours: 5 }, 'index'],
    [
      'the same numbers, but for this style',
      { punch: 5, coins: 2, hours: 2, tempers: ['calm'] },
      { punch: 5, coins: 2, hours: 2 },
      'style',
    ],
    [
      'no style rather than another one',
      { punch: 5, coins: 2, hours: 2 },
      { punch: 5, coins: 2, hours: 2, tempers: ['loud'] },
      'style',
    ],
    ['nothing apart: the catalog’s order', { punch: 3, coins: 1, hours: 1 }, { punch: 3, coins: 1, hours: 1 }, 'order'],
    ['what costs nothing', { punch: 3, coins: 0, hours: 0 }, { punch: 3, coins: 1, hours: 1 }, 'index'],
  ];
  it.each(cases)('puts first: %s', (_what, left, right, by) => {
    const { ranked } = rankActivities(catalogOf([entry('a', left), entry('b', right)]), target());
    expect(ids(ranked)).toEqual(['a', 'b']);
    expect(ranked.map(({ before }) => before)).toEqual([by, null]);
    if (by === 'order') return;
    expect(ids(rankActivities(catalogOf([entry('b', right), entry('a', left)]), target()).ranked)).toEqual(['a', 'b']);
  });
});

describe('the order for a group', () => {
  it('weighs effect times coverage against the cost', () => {
    const wide = entry('wide', { punch: 2, crowd: 5, coins: 1, hours: 2 });
    const deep = entry('deep', { punch: 5, crowd: 1, coins: 1, hours: 4 });
    const group = target({ isGroup: true });
    expect(
      rankActivities(catalogOf([deep, wide]), group).ranked.map(({ entry: { id }, index }) => [id, index]),
    ).toEqual([
      ['wide', 10 / 3],
      ['deep', 1],
    ]);
    expect(ids(rankActivities(catalogOf([wide, deep]), target()).ranked)).toEqual(['deep', 'wide']);
  });

  it('keeps what reaches at least one of them, and says whom', () => {
    const people = [somebody, { ...somebody, name: 'Ben', level: 'floor' }, { ...somebody, name: 'Cem', level: null }];
    const { ranked, leftOut } = rankActivities(
      catalogOf([entry('a', { floors: ['floor'] }), entry('b', { floors: ['attic'] })]),
      target({ isGroup: true, people: people.slice(0, 2) }),
    );
    expect([ids(ranked), ids(leftOut)]).toEqual([['a'], ['b']]);
    const all = rankActivities(catalogOf([entry('a', { floors: ['floor'] })]), target({ isGroup: true, people }));
    expect(all.ranked[0]?.reaches).toEqual(['Ben', 'Cem']);
  });
});

describe('the filters', () => {
  const cases: readonly (readonly [
    what: string,
    values: CatalogEntry['values'],
    target: Target,
    reason: string | null,
  ])[] = [
    ['the level fits', { floors: ['top', 'floor'] }, target(), null],
    ['another level', { floors: ['floor'] }, target(), 'floors'],
    ['a level that is not known', { floors: ['floor'] }, target({ person: { level: null } }), null],
    ['no restriction', {}, target(), null],
    ['the stage fits one of two', { steps: ['two'] }, target({ stages: ['one', 'two'] }), null],
    ['another stage', { steps: ['two'] }, target({ stages: ['one'] }), 'steps'],
    ['no stage asked for', { steps: ['two'] }, target(), null],
    ['the rung', { bonds: ['trusted'] }, target({ rung: 'trusted' }), null],
    ['no rung, said so', { bonds: [] }, target({ rung: 'met' }), 'bonds'],
    ['no rung, but none asked for', { bonds: [] }, target(), null],
    ['another rung', { bonds: ['trusted'] }, target({ rung: 'met' }), 'bonds'],
    ['only for those who know us, and they do', { footing: ['met'] }, target(), null],
    [
      'only for those who know us, and they do not',
      { footing: ['met'] },
      target({ person: { rung: null } }),
      'footing',
    ],
    ['an allowed term', { rules: ['careful'] }, target(), null],
    ['a withheld term', { punch: 5, rules: ['banned'] }, target(), 'rules'],
  ];
  it.each(cases)('%s', (_what, values, wanted, reason) => {
    const { ranked, leftOut } = rankActivities(catalogOf([entry('a', values)]), wanted);
    expect(leftOut.flatMap(({ because }) => because.map((found) => found.attribute.id))).toEqual(
      reason === null ? [] : [reason],
    );
    expect(ranked).toHaveLength(reason === null ? 1 : 0);
  });

  it('count what no attribute is there for as no difference', () => {
    const { ranked } = rankActivities(catalogOf([entry('a', {}), entry('b', {})], []), target());
    expect(ranked.map(({ entry: { id }, effect, cost, index }) => [id, effect, cost, index])).toEqual([
      ['a', null, null, 0],
      ['b', null, null, 0],
    ]);
  });

  it('give each number with where it comes from: its own, else that of the entry', () => {
    const one: CatalogEntry = {
      ...entry('a', { punch: 5, coins: 1 }),
      provenance: 'reconstructed',
      valuesFrom: { punch: 'handbook' },
    };
    const [found] = rankActivities(catalogOf([one]), target()).ranked;
    expect(found?.numbers.map(({ attribute: { id }, value, provenance }) => [id, value, provenance])).toEqual([
      ['punch', 5, 'handbook'],
      ['coins', 1, 'reconstructed'],
    ]);
  });
});

describe('for every catalog and target', () => {
  const rating = fc.integer({ min: 0, max: 5 });
  const some = (...terms: string[]): fc.Arbitrary<readonly string[] | undefined> =>
    fc.option(fc.subarray(terms, { minLength: 1 }), { nil: undefined });
  const values = fc
    .record({
      punch: rating,
      coins: rating,
      hours: rating,
      crowd: rating,
      floors: some('top', 'floor'),
      steps: some('one', 'two'),
      bonds: some('met', 'trusted'),
      footing: some('met'),
      tempers: some('calm', 'loud'),
      rules: some('careful', 'banned'),
    })
    .map(
      (all) =>
        Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as CatalogEntry['values'],
    );
  const catalogs = fc
    .array(values, { maxLength: 8 })
    .map((list) => catalogOf(list.map((one, index) => entry(`e${index}`, one))));
  const targets: fc.Arbitrary<Target> = fc.record({
    people: fc.array(
      fc.record({
        name: fc.constantFrom('Ann', 'Ben'),
        level: fc.constantFrom('top', 'floor', null),
        function: fc.constant(null),
        style: fc.constantFrom('calm', 'loud', null),
        rung: fc.constantFrom('met', 'trusted', null),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    isGroup: fc.boolean(),
    stages: fc.subarray(['one', 'two']),
    rung: fc.constantFrom('met', 'trusted', null),
  });

  it('every entry is there once, ranked or left out with a reason', () => {
    fc.assert(
      fc.property(catalogs, targets, (catalog, wanted) => {
        const { ranked, leftOut } = rankActivities(catalog, wanted);
        expect([...ids(ranked), ...ids(leftOut)].sort()).toEqual(catalog.entries.map(({ id }) => id).sort());
        expect(ranked.map(({ place }) => place)).toEqual(ranked.map((_one, index) => index + 1));
        expect(leftOut.every(({ because }) => because.length > 0)).toBe(true);
      }),
    );
  });

  it('a withheld entry is never ranked', () => {
    fc.assert(
      fc.property(catalogs, targets, (catalog, wanted) => {
        const { ranked } = rankActivities(catalog, wanted);
        expect(ranked.filter(({ entry: { values: own } }) => [own.rules].flat().includes('banned'))).toEqual([]);
      }),
    );
  });

  it('for one person, more effect never ranks below less', () => {
    fc.assert(
      fc.property(catalogs, targets, (catalog, wanted) => {
        const effects = rankActivities(catalog, { ...wanted, isGroup: false }).ranked.map(({ effect }) => effect ?? 0);
        expect(effects).toEqual([...effects].sort((left, right) => right - left));
      }),
    );
  });

  it('the order is total: only what nothing tells apart depends on the order of the catalog', () => {
    fc.assert(
      fc.property(catalogs, targets, (catalog, wanted) => {
        const reversed = catalogOf([...catalog.entries].reverse());
        const { ranked } = rankActivities(catalog, wanted);
        const other = ids(rankActivities(reversed, wanted).ranked);
        for (const [index, one] of ranked.entries()) {
          const next = ranked[index + 1];
          if (next === undefined) continue;
          const stays = other.indexOf(one.entry.id) < other.indexOf(next.entry.id);
          expect(stays).toBe(one.before !== 'order');
        }
      }),
    );
  });
});

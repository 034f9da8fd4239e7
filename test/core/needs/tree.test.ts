import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelMark, orderLevels } from '../../../src/core/needs/levels.ts';
import { levelFault, needsBelow, placeFault } from '../../../src/core/needs/place.ts';
import { buildNeedsTree, findNode, listNodes, orphanRoots, type NeedsTree } from '../../../src/core/needs/tree.ts';
import { level, levels, need } from './fixtures.ts';
import type { Need } from '../../../src/core/records/types.ts';

/** The tree as lines: depth, id, and `!` for an orphan. */
function drawn(tree: NeedsTree): string[] {
  const lines = (nodes: NeedsTree['roots'], depth: number): string[] =>
    nodes.flatMap((node) => [
      `${'-'.repeat(depth)}${node.need.id}${node.isOrphan ? '!' : ''}`,
      ...lines(node.children, depth + 1),
    ]);
  return lines(tree.roots, 0);
}

function idsOf(tree: NeedsTree): string[] {
  return tree.roots.flatMap((root) => listNodes(root)).map((node) => node.need.id);
}

describe('buildNeedsTree', () => {
  it('puts the first level first and what is below under its parent', () => {
    const needs = [need('c', 'how', 'b'), need('d', 'how'), need('b', 'what', 'a'), need('a', 'why')];
    expect(drawn(buildNeedsTree(needs, levels))).toEqual(['a', '-b', '--c', 'd!']);
  });

  it.each([
    ['a goal alone is no orphan', [need('a', 'why')], ['a']],
    ['a need whose parent is gone is a root', [need('b', 'what', 'gone')], ['b!']],
    ['all below an orphan are orphans', [need('b', 'what'), need('c', 'how', 'b')], ['b!', '-c!']],
    ['a level may be skipped', [need('a', 'why'), need('c', 'how', 'a')], ['a', '-c']],
    ['a level that is gone leads on', [need('a', 'why'), need('x', 'gone', 'a')], ['a', '-x']],
    ['a circle is opened at its oldest', [need('a', 'what', 'b'), need('b', 'what', 'a')], ['a!', '-b!']],
    ['a need under itself is a root', [need('a', 'why', 'a')], ['a']],
  ])('%s', (_name, needs, lines) => {
    expect(drawn(buildNeedsTree(needs, levels))).toEqual(lines);
  });

  it('counts what is confirmed, owned and proved on each level', () => {
    const tree = buildNeedsTree(
      [
        need('a', 'why', null, { confirmedOn: '2026-11-01', ownerId: 'con' }),
        need('b', 'what', 'a', { evidence: 'a mail' }),
        need('c', 'what', 'a'),
      ],
      levels,
    );
    expect([tree.count, tree.confirmed, tree.orphans, tree.isConfirmed]).toEqual([3, 1, 0, false]);
    expect(tree.states.map(({ level: { id }, ...state }) => [id, ...Object.values(state)])).toEqual([
      ['why', 1, 1, 1, 0],
      ['what', 2, 0, 0, 1],
      ['how', 0, 0, 0, 0],
    ]);
  });

  it('is confirmed where all is, and nothing is loose', () => {
    const yes = { confirmedOn: '2026-11-01' };
    const is = (needs: readonly Need[]): boolean => buildNeedsTree(needs, levels).isConfirmed;
    expect(is([])).toBe(false);
    expect(is([need('a', 'why', null, yes), need('b', 'how', 'a', yes)])).toBe(true);
    expect(is([need('a', 'why', null, yes), need('b', 'how', null, yes)])).toBe(false);
  });

  it('names the tops of the loose lines', () => {
    const tree = buildNeedsTree([need('a', 'why'), need('b', 'what'), need('c', 'how', 'b')], levels);
    expect(orphanRoots(tree).map((node) => node.need.id)).toEqual(['b']);
    expect(findNode(tree, 'c')?.above.map((node) => node.need.id)).toEqual(['b']);
    expect(findNode(tree, 'z')).toBeNull();
  });

  /** Needs with any parents, also missing ones and circles. */
  const forests = fc
    .integer({ min: 0, max: 12 })
    .chain((count) =>
      fc.array(
        fc.record({
          of: fc.constantFrom('why', 'what', 'how', 'gone'),
          parent: fc.option(fc.integer({ min: 0, max: count + 1 })),
        }),
        { minLength: count, maxLength: count },
      ),
    )
    .map((rows) =>
      rows.map(({ of, parent }, index) => need(`n${index + 10}`, of, parent === null ? null : `n${parent + 10}`)),
    );

  it('has every need exactly once', () => {
    fc.assert(
      fc.property(forests, (needs) => {
        expect(idsOf(buildNeedsTree(needs, levels)).sort()).toEqual(needs.map(({ id }) => id));
      }),
    );
  });

  it('calls a need an orphan where its line does not end at the first level', () => {
    fc.assert(
      fc.property(forests, (needs) => {
        const tree = buildNeedsTree(needs, levels);
        for (const { need: one, isOrphan } of tree.roots.flatMap((root) => listNodes(root))) {
          const found = findNode(tree, one.id);
          const root = found?.above[0] ?? found?.node;
          expect(isOrphan).toBe(root?.need.level !== 'why');
        }
      }),
    );
  });

  it('keeps all needs when one moves to where it may stand', () => {
    fc.assert(
      fc.property(forests, fc.nat(), fc.nat(), (needs, from, to) => {
        const [moved, parent] = [needs[from % needs.length], needs[to % needs.length]];
        if (moved === undefined || parent === undefined) return;
        const placed = { ...moved, opportunity: 'opp-1' };
        fc.pre(placeFault(placed, parent, needs, levels, 'en') === null);
        const after = needs.map((one) => (one.id === moved.id ? { ...one, parentId: parent.id } : one));
        const tree = buildNeedsTree(after, levels);
        expect(idsOf(tree).sort()).toEqual(needs.map(({ id }) => id));
        expect(findNode(tree, moved.id)?.above.at(-1)?.need.id).toBe(parent.id);
      }),
    );
  });
});

describe('the place of a need', () => {
  const all = [need('a', 'why'), need('b', 'what', 'a'), need('c', 'how', 'b')];
  const [a, b, c] = all as [Need, Need, Need];
  const fault = (one: Need, parent: Need): string | null =>
    placeFault({ ...one, opportunity: 'opp-1' }, parent, all, levels, 'en')?.code ?? null;

  it.each([
    ['under a level before its own', c, a, null],
    ['not under its own level', need('d', 'what'), b, 'need-level-order'],
    ['not under a later level', need('d', 'why'), b, 'need-level-order'],
    ['not under itself', b, b, 'need-under-itself'],
    ['not under what is below it', a, c, 'need-under-itself'],
    ['not in another tree', need('d', 'how', null, { opportunityId: 'other' }), a, 'need-other-tree'],
    ['anywhere, where its level is gone', need('d', 'gone'), c, null],
  ])('is %s', (_name, one, parent, code) => {
    expect(fault(one, parent)).toBe(code);
  });

  it('decides which level it may take', () => {
    expect(levelFault(b, 'what', all, levels, 'en')).toBeNull();
    expect(levelFault(b, 'why', all, levels, 'en')?.code).toBe('need-level-order');
    expect(levelFault(b, 'how', all, levels, 'en')?.code).toBe('need-level-below');
  });

  it('has all below it', () => {
    expect(needsBelow('a', all).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(needsBelow('c', all)).toEqual([]);
  });
});

describe('the levels', () => {
  it('are ordered by value; one without stays behind the one before it', () => {
    const written = [level('b', 2), level('b2'), level('a', 1)];
    expect(orderLevels(written).map(({ id }) => id)).toEqual(['a', 'b', 'b2']);
  });

  it('are marked by symbol, value or place', () => {
    const own = [{ ...level('a', 1), symbol: '◎' }, level('b', 7), level('c')];
    expect(['a', 'b', 'c', 'gone'].map((id) => levelMark(own, id))).toEqual(['◎', '7', '3', '?']);
  });
});

/** The needs of an opportunity as a tree: what grows out of what, what leads back to no goal, what is confirmed. */
import { levelRank } from './levels.ts';
import { compareText } from '../text.ts';
import type { Term } from '../playbook/list-types.ts';
import type { Need } from '../records/types.ts';

export interface NeedNode {
  readonly need: Need;
  /** Null where the playbook does not have the level (any more). */
  readonly level: Term | null;
  /** Whether the line upwards does not reach the first level. */
  readonly isOrphan: boolean;
  readonly children: readonly NeedNode[];
}

/** How far a level is worked out. */
export interface LevelState {
  readonly level: Term;
  readonly count: number;
  readonly confirmed: number;
  readonly withOwner: number;
  readonly withEvidence: number;
}

export interface NeedsTree {
  readonly levels: readonly Term[];
  /** Needs without a need above them, the first level first, then in the order recorded. */
  readonly roots: readonly NeedNode[];
  readonly count: number;
  readonly confirmed: number;
  readonly orphans: number;
  /** One per level of the playbook, those without needs included. */
  readonly states: readonly LevelState[];
  /** Whether there is something in the tree, all of it confirmed, and nothing without a goal. */
  readonly isConfirmed: boolean;
}

/**
 * Builds the tree. Every need is in it exactly once: one whose parent is not among the needs is a root, and a circle
 * is opened at its oldest need.
 * @param needs of one opportunity, in any order
 * @param levels in order (`needLevels`)
 */
export function buildNeedsTree(needs: readonly Need[], levels: readonly Term[]): NeedsTree {
  const sorted = [...needs].sort((left, right) => compareNeeds(left, right, levels));
  const below = childrenByParent(sorted);
  const nodeOf = (need: Need, isOrphan: boolean): NeedNode => ({
    need,
    level: levels[levelRank(levels, need.level) ?? -1] ?? null,
    isOrphan,
    children: (below.get(need.id) ?? []).map((child) => nodeOf(child, isOrphan)),
  });
  const roots = (below.get(null) ?? []).map((need) => nodeOf(need, need.level !== levels[0]?.id));
  const all = roots.flatMap((root) => listNodes(root));
  const confirmed = all.filter(({ need }) => need.confirmedOn !== null).length;
  const orphans = all.filter((node) => node.isOrphan).length;
  return {
    levels,
    roots,
    count: all.length,
    confirmed,
    orphans,
    states: levels.map((level) => stateOf(level, needs)),
    isConfirmed: all.length > 0 && confirmed === all.length && orphans === 0,
  };
}

/** A node and all below it, each before what is below it. */
export function listNodes(node: NeedNode): readonly NeedNode[] {
  return [node, ...node.children.flatMap((child) => listNodes(child))];
}

/** The node of a need in a tree, with those above it, the root first; null where it is not there. */
export function findNode(tree: NeedsTree, id: string): { node: NeedNode; above: readonly NeedNode[] } | null {
  const look = (
    nodes: readonly NeedNode[],
    above: readonly NeedNode[],
  ): { node: NeedNode; above: readonly NeedNode[] } | null => {
    for (const node of nodes) {
      if (node.need.id === id) return { node, above };
      const found = look(node.children, [...above, node]);
      if (found !== null) return found;
    }
    return null;
  };
  return look(tree.roots, []);
}

/** The topmost needs of the lines that reach no goal: whoever set them can say what they are for. */
export function orphanRoots(tree: NeedsTree): readonly NeedNode[] {
  return tree.roots.filter((root) => root.isOrphan);
}

function stateOf(level: Term, needs: readonly Need[]): LevelState {
  const here = needs.filter((need) => need.level === level.id);
  return {
    level,
    count: here.length,
    confirmed: here.filter((need) => need.confirmedOn !== null).length,
    withOwner: here.filter((need) => need.ownerId !== null).length,
    withEvidence: here.filter((need) => need.evidence !== null).length,
  };
}

/** Needs by the parent under which they are shown; null for the roots. */
function childrenByParent(needs: readonly Need[]): ReadonlyMap<string | null, readonly Need[]> {
  const parents = new Map(needs.map((need) => [need.id, need.parentId]));
  for (const id of [...parents.keys()].sort()) if (isInCircle(id, parents)) parents.set(id, null);
  const below = new Map<string | null, Need[]>();
  for (const need of needs) {
    const parent = parents.get(need.id) ?? null;
    const shownUnder = parent !== null && parents.has(parent) ? parent : null;
    below.set(shownUnder, [...(below.get(shownUnder) ?? []), need]);
  }
  return below;
}

function isInCircle(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  let at = parents.get(id) ?? null;
  while (at !== null && at !== id && !seen.has(at)) {
    seen.add(at);
    at = parents.get(at) ?? null;
  }
  return at === id;
}

/** The first level first, unknown levels last; then the older one. */
function compareNeeds(left: Need, right: Need, levels: readonly Term[]): number {
  const rank = ({ level }: Need): number => levelRank(levels, level) ?? levels.length;
  return rank(left) - rank(right) || compareText(left.id, right.id);
}

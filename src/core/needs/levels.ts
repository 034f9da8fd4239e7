/** The levels of a needs tree, in the order in which one grows out of the other. */
import { defaultVocabulary } from '../playbook/defaults.ts';
import type { Term } from '../playbook/list-types.ts';
import type { Playbook } from '../playbook/types.ts';

/**
 * The need levels of a playbook, the first one (the goals) first: by value, those without one where they stand.
 * Source: handbook, section 7.
 * @returns empty where the playbook has none
 */
export function needLevels(playbook: Playbook): readonly Term[] {
  return orderLevels(defaultVocabulary(playbook, 'needs')?.terms ?? []);
}

/** @param terms in the order written; a term without a value counts as the one before it, and comes after it */
export function orderLevels(terms: readonly Term[]): readonly Term[] {
  let last = -Infinity;
  const placed = terms.map((term) => ({ term, value: (last = term.value ?? last) }));
  return placed.sort((left, right) => compare(left.value, right.value)).map(({ term }) => term);
}

function compare(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Place of a level from 0; null for one that the playbook does not have (any more). */
export function levelRank(levels: readonly Term[], level: string): number | null {
  const rank = levels.findIndex((term) => term.id === level);
  return rank < 0 ? null : rank;
}

/** What stands for a level in a tree: its symbol, else its value, else its place from 1; `?` for an unknown one. */
export function levelMark(levels: readonly Term[], level: string): string {
  const rank = levelRank(levels, level);
  const term = rank === null ? undefined : levels[rank];
  return term === undefined || rank === null ? '?' : (term.symbol ?? String(term.value ?? rank + 1));
}

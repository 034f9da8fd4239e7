/** Where a need may stand in its tree. */
import { message, type Message } from '../errors.ts';
import { pickText } from '../text.ts';
import { levelRank } from './levels.ts';
import type { Term } from '../playbook/list-types.ts';
import type { Need } from '../records/types.ts';

/** What is asked of a place; a need that is still to be made has no id. */
export interface Placed {
  readonly id: string | null;
  readonly level: string;
  readonly opportunityId: string;
  /** What the opportunity is called. */
  readonly opportunity: string;
}

/**
 * Whether a need may stand under another: one of the same opportunity and of a level before its own, and not one that
 * stands below it. Source: handbook, section 7.
 * @param needs all of the opportunity
 * @param language of the names of the levels in the message
 * @returns what speaks against it, or null
 */
export function placeFault(
  need: Placed,
  parent: Need,
  needs: readonly Need[],
  levels: readonly Term[],
  language: string,
): Message | null {
  if (parent.opportunityId !== need.opportunityId)
    return message('need-other-tree', { ref: parent.ref, opportunity: need.opportunity });
  if (need.id !== null && lineUpwards(parent, needs).some(({ id }) => id === need.id)) {
    return message('need-under-itself', { ref: parent.ref });
  }
  return isBefore(parent.level, need.level, levels) ? null : orderFault(need.level, parent, levels, language);
}

/**
 * Whether a need may take another level where it stands.
 * @returns what speaks against it, or null
 */
export function levelFault(
  need: Need,
  level: string,
  needs: readonly Need[],
  levels: readonly Term[],
  language: string,
): Message | null {
  const parent = needs.find(({ id }) => id === need.parentId);
  if (parent !== undefined && !isBefore(parent.level, level, levels))
    return orderFault(level, parent, levels, language);
  const child = needs.find(({ parentId, level: own }) => parentId === need.id && !isBefore(level, own, levels));
  if (child === undefined) return null;
  return message('need-level-below', {
    ref: child.ref,
    level: nameOf(level, levels, language),
    below: nameOf(child.level, levels, language),
  });
}

/** A need and all above it, itself first; a circle ends where it closes. */
export function lineUpwards(need: Need, needs: readonly Need[]): readonly Need[] {
  const byId = new Map(needs.map((one) => [one.id, one]));
  const line: Need[] = [];
  for (
    let at: Need | undefined = need;
    at !== undefined && !line.includes(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId)
  ) {
    line.push(at);
  }
  return line;
}

/** All below a need, each before what is below it. */
export function needsBelow(id: string, needs: readonly Need[]): readonly Need[] {
  const found: Need[] = [];
  const collect = (parent: string): void => {
    for (const need of needs) {
      if (need.parentId !== parent || need.id === id || found.includes(need)) continue;
      found.push(need);
      collect(need.id);
    }
  };
  collect(id);
  return found;
}

/** Whether a level comes before another; levels that the playbook no longer has are before and after all others. */
export function isBefore(upper: string, lower: string, levels: readonly Term[]): boolean {
  const [above, below] = [levelRank(levels, upper), levelRank(levels, lower)];
  return above === null || below === null || above < below;
}

/**
 * That a need stands before another in the order of levels, and cannot stand under it.
 * @param parent its ref is '' where it is not stored yet
 */
export function orderFault(
  level: string,
  parent: Pick<Need, 'ref' | 'level'>,
  levels: readonly Term[],
  language: string,
): Message {
  return message('need-level-order', {
    level: nameOf(level, levels, language),
    ref: parent.ref,
    parent: nameOf(parent.level, levels, language),
    order: levels.map((term) => pickText(term.title, language)).join(' → '),
  });
}

function nameOf(level: string, levels: readonly Term[], language: string): string {
  return pickText(levels.find(({ id }) => id === level)?.title ?? { '': level }, language);
}

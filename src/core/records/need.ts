import type { Fresh, Need, RecordBase } from './types.ts';

/** What a person may say of a need; its tree, level and words have to be there. */
export type NeedInput = Partial<Omit<Need, keyof RecordBase | 'archivedAt'>> &
  Pick<Need, 'accountId' | 'opportunityId' | 'level' | 'text'>;

/**
 * Makes a node of a needs tree.
 * @param input texts checked with `checkFields`; the level is a term of the playbook's need levels
 */
export function newNeed(input: NeedInput, { id }: { id: string }): Fresh<Need> {
  return {
    id,
    parentId: null,
    ownerId: null,
    evidence: null,
    confirmedOn: null,
    confirmedBy: null,
    urgency: null,
    weight: null,
    must: null,
    deadline: null,
    note: null,
    ...input,
    archivedAt: null,
  };
}

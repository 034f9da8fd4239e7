import type { Fresh, RecordBase } from './types.ts';
import type { ChecklistItem } from './sales-types.ts';

/** What a person may say of a point of a checklist. */
export type ChecklistInput = Partial<Omit<ChecklistItem, keyof RecordBase>> &
  Pick<ChecklistItem, 'accountId' | 'opportunityId' | 'outline' | 'point'>;

/** Makes the state of a point of an outline that is worked through. */
export function newChecklistItem(input: ChecklistInput, { id }: { id: string }): Fresh<ChecklistItem> {
  return { id, owner: null, dueOn: null, doneOn: null, dropped: false, note: null, ...input };
}

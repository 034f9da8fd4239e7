import type { Activity, Fresh, RecordBase } from './types.ts';

/** What a person may say of an activity; what it is, with which account and when has to be there. */
export type ActivityInput = Partial<Omit<Activity, keyof RecordBase>> &
  Pick<Activity, 'accountId' | 'playbook' | 'kind' | 'status' | 'on'>;

/**
 * Makes an activity.
 * @param input texts checked with `checkFields`; the kind is an entry of the playbook's catalog of activities
 */
export function newActivity(input: ActivityInput, { id }: { id: string }): Fresh<Activity> {
  return {
    id,
    opportunityId: null,
    place: null,
    contactIds: [],
    team: [],
    owner: null,
    goal: null,
    cost: null,
    minutes: null,
    outcome: null,
    nextStep: null,
    nextOn: null,
    plan: {},
    report: {},
    note: null,
    ...input,
  };
}

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
    time: null,
    partOfId: null,
    important: false,
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
    timing: {},
    note: null,
    ...input,
  };
}

/** Whether it was planned for a day that has passed, and nobody has said what came of it. */
export function isOverdue({ status, on }: Pick<Activity, 'status' | 'on'>, today: string): boolean {
  return status === 'planned' && on < today;
}

/** The evidence of a marker that an activity brought: its ref, and what came of it in words. */
export function activityEvidence({ ref, outcome }: Pick<Activity, 'ref' | 'outcome'>): string {
  return outcome === null ? ref : `${ref} ${outcome}`;
}

/** Whether a marker's evidence is this activity. */
export function isEvidenceOf({ ref }: Pick<Activity, 'ref'>, evidence: string | null): boolean {
  return evidence === ref || evidence?.startsWith(`${ref} `) === true;
}

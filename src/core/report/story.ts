/** How an opportunity that was won came about, from the first sign to the last payment, stage by stage. */
import { defaultProcess, defaultSchedule } from '../playbook/defaults.ts';
import { standingRecord } from '../records/marker.ts';
import { compareText } from '../text.ts';
import type { Money } from '../money.ts';
import type { Text } from '../playbook/item-types.ts';
import type { Marker, Stage } from '../playbook/process-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Activity, Dossier, Opportunity } from '../records/types.ts';

/** Something that happened on a day. */
export type StoryEvent = { readonly on: string } & (
  | { readonly kind: 'flag'; readonly marker: Marker; readonly evidence: string | null }
  | { readonly kind: 'activity'; readonly activity: Activity }
  | { readonly kind: 'milestone'; readonly title: Text; readonly evidence: string | null }
  | { readonly kind: 'payment'; readonly name: string; readonly amount: Money }
  | { readonly kind: 'complaint'; readonly text: string; readonly closedOn: string | null }
);

/** One stage of the way. */
export interface StoryChapter {
  readonly stage: Stage;
  /** Counts from 1. */
  readonly number: number;
  /** Day of the last flag of its gate; null while one is missing. */
  readonly until: string | null;
  readonly events: readonly StoryEvent[];
}

/**
 * Flags belong to their own stage, everything else to the stage in whose time it happened.
 * @param playbook that of the opportunity
 * @returns a chapter for each stage in which something is recorded; none where it was not won, or without a process
 */
export function tellStory(dossier: Dossier, opportunity: Opportunity, playbook: Playbook): StoryChapter[] {
  const process = defaultProcess(playbook);
  if (process === null || opportunity.status !== 'won') return [];
  const records = dossier.markers.filter(({ subject }) => subject.id === opportunity.id);
  const others = happened(dossier, opportunity, playbook);
  let since = '';
  return process.stages.flatMap((stage, index) => {
    const until = passedOn(stage, records);
    const isLast = index === process.stages.length - 1 || stage.id === opportunity.stage;
    const flags = stage.end.flatMap((marker): StoryEvent[] => {
      const record = standingRecord(records, marker.id);
      return record === null ? [] : [{ on: record.on, kind: 'flag', marker, evidence: record.evidence }];
    });
    // What happened while a later flag was still missing belongs to the stage that is open.
    const end = isLast ? null : (until ?? since);
    const between = others.filter(({ on }) => on > since && (end === null || on <= end));
    if (end !== null && end > since) since = end;
    const events = [...between, ...flags].sort((left, right) => compareText(left.on, right.on));
    return events.length === 0 ? [] : [{ stage, number: index + 1, until, events }];
  });
}

/** What happened apart from the flags; a milestone that sets a flag is told by it. */
function happened(dossier: Dossier, opportunity: Opportunity, playbook: Playbook): StoryEvent[] {
  const ofIt = (record: { readonly opportunityId: string | null }): boolean => record.opportunityId === opportunity.id;
  const steps = new Map(defaultSchedule(playbook, 'milestones')?.steps.map((step) => [step.id, step]));
  const isFlag = (marker: string | null): boolean =>
    marker !== null &&
    dossier.markers.some(({ subject, marker: id }) => subject.id === opportunity.id && id === marker);
  const receivables = new Map(dossier.receivables.filter(ofIt).map((receivable) => [receivable.id, receivable]));
  return [
    ...dossier.activities
      .filter((activity) => ofIt(activity) && activity.status === 'done')
      .map((activity): StoryEvent => ({ on: activity.on, kind: 'activity', activity })),
    ...dossier.milestones.filter(ofIt).flatMap(({ milestone, actualOn: on, evidence }): StoryEvent[] => {
      const step = steps.get(milestone);
      if (on === null || step === undefined || isFlag(step.records)) return [];
      return [{ on, kind: 'milestone', title: step.title, evidence }];
    }),
    ...dossier.payments.flatMap(({ receivableId, on, amount }): StoryEvent[] => {
      const name = receivables.get(receivableId)?.name;
      return name === undefined ? [] : [{ on, kind: 'payment', name, amount }];
    }),
    ...dossier.complaints.filter(ofIt).map(({ receivedAt, text, closedOn }): StoryEvent => ({
      on: receivedAt.slice(0, 10),
      kind: 'complaint',
      text,
      closedOn,
    })),
  ];
}

/** @returns the day of the last flag of the gate; null where one is missing, or there is no gate */
function passedOn(stage: Stage, records: Parameters<typeof standingRecord>[0]): string | null {
  const days = (stage.gate?.markers ?? []).map((marker) => standingRecord(records, marker)?.on);
  if (days.includes(undefined)) return null;
  return days.reduce<string | null>((last, on) => (on !== undefined && (last === null || on > last) ? on : last), null);
}

/** What could be done with a contact, and what was. */
import { rankingTable, ratedData } from './activity-ranking.ts';
import { nextText } from './activity.ts';
import { provenanceLegend } from './provenance.ts';
import type { RankedActivity } from '../core/activities/rank-activities.ts';
import type { Block, Cell } from '../core/document.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Rung } from '../core/playbook/process-types.ts';
import type { Activity } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json } from './types.ts';

/** The best activities for the next rung, and the newest ones recorded. */
export interface ContactActivities {
  readonly ranked: readonly RankedActivity[];
  /** Whether the playbook has activities at all. */
  readonly hasCatalog: boolean;
  readonly recent: readonly { readonly activity: Activity; readonly title: Text }[];
}

/** The activities that would bring the next rung, and how to plan the first of them. @param ref of the contact */
export function nextRungBlocks(
  { ranked, hasCatalog }: ContactActivities,
  ref: string,
  next: Rung | null,
  t: Translator,
): Block[] {
  const [first] = ranked;
  const { ranking } = t.words.activities;
  if (next === null || !hasCatalog) return [];
  if (first === undefined) {
    const command = `kam activity plan ${ref} --all`;
    return [{ type: 'paragraph', text: [ranking.noneWouldBring(t.text(next.title)), { text: command, code: true }] }];
  }
  const sources = ranked.flatMap(({ numbers }) => numbers.filter(({ attribute }) => attribute.as !== null));
  const command = `kam activity plan ${ref} --schedule ${first.entry.id} --on +7d`;
  return [
    { type: 'paragraph', text: ranking.wouldBring(t.text(next.title)) },
    rankingTable(ranked, false, t),
    { type: 'paragraph', text: { text: command, code: true } },
    ...provenanceLegend(
      sources.map(({ provenance }) => provenance),
      t,
    ),
  ];
}

/** What was done and is planned with somebody, the newest first. */
export function recentBlocks({ recent }: ContactActivities, t: Translator): Block[] {
  if (recent.length === 0) return [];
  const { activities: words, records } = t.words;
  return [
    { type: 'heading', level: 2, text: words.title },
    {
      type: 'table',
      columns: [
        { id: 'ref', label: records.ref, priority: 3 },
        { id: 'on', label: records.on, priority: 3 },
        { id: 'kind', label: words.kind, priority: 3 },
        { id: 'status', label: records.status, priority: 3 },
        { id: 'outcome', label: words.outcomeOrGoal },
        { id: 'next', label: words.nextStep, optional: true },
      ],
      rows: recent.map(({ activity, title }): Cell[] => [
        activity.ref,
        { date: activity.on },
        t.text(title),
        words.statuses[activity.status],
        activity.outcome ?? activity.goal,
        nextText(activity, t),
      ]),
    },
  ];
}

/** Both in JSON. */
export function contactActivitiesData({ ranked, recent }: ContactActivities): { readonly [key: string]: Json } {
  return {
    advised: ranked.map((activity) => ({ place: activity.place, ...ratedData(activity), before: activity.before })),
    activities: recent.map(({ activity: { ref, kind, status, on, goal, outcome, nextStep, nextOn }, title }) => ({
      ref,
      kind,
      title,
      status,
      on,
      goal,
      outcome,
      nextStep,
      nextOn,
    })),
  };
}

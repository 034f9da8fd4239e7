/** What was done last for an opportunity, and what is planned. */
import { kindWords, termTitle } from '../../core/playbook/terms.ts';
import { isOverdue } from '../../core/records/activity.ts';
import { nextText, statusSpans, whenCell } from '../activity.ts';
import { compareText } from '../../core/text.ts';
import type { Block, Cell } from '../../core/document.ts';
import type { AccountReport, OpportunityReport } from '../../core/report/account-report.ts';
import type { Activity } from '../../core/records/types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json } from '../types.ts';

/** How many of those done a report names; planned ones are all there. */
const shownDone = 5;

/** Planned ones by date, then those done, the newest first. */
function shownActivities({ picture }: OpportunityReport): readonly Activity[] {
  const by = (left: Activity, right: Activity): number => compareText(left.on, right.on);
  const of = (status: Activity['status']): Activity[] =>
    picture.activities.filter((activity) => activity.status === status).sort(by);
  return [...of('planned'), ...of('done').slice(-shownDone).reverse()];
}

/** A short table; nothing where nothing is recorded. */
export function activityBlocks(found: OpportunityReport, report: AccountReport, t: Translator): Block[] {
  const { activities: words, punctuation, records } = t.words;
  const shown = shownActivities(found);
  if (shown.length === 0) return [];
  const kinds = kindWords(found.picture.playbook);
  const names = new Map(report.contacts.map(({ id, name }) => [id, name]));
  return [
    { type: 'heading', level: 3, text: words.title },
    {
      type: 'table',
      columns: [
        { id: 'on', label: records.on, priority: 3 },
        { id: 'kind', label: words.kind, priority: 2 },
        { id: 'status', label: records.status, priority: 2 },
        { id: 'with', label: words.with },
        { id: 'outcome', label: words.outcomeOrGoal },
        { id: 'next', label: words.nextStep },
      ],
      rows: shown.map((activity): Cell[] => [
        whenCell(activity),
        t.text(termTitle(kinds, activity.kind)),
        statusSpans(activity, report.asOf, t),
        activity.contactIds.map((id) => names.get(id) ?? '').join(punctuation.separator),
        activity.outcome ?? activity.goal,
        nextText(activity, t),
      ]),
    },
  ];
}

/** The same ones in JSON. */
export function activitiesData(found: OpportunityReport, report: AccountReport): Json {
  const refs = new Map(report.contacts.map(({ id, ref }) => [id, ref]));
  return shownActivities(found).map((activity) => ({
    ref: activity.ref,
    kind: activity.kind,
    status: activity.status,
    overdue: isOverdue(activity, report.asOf),
    on: activity.on,
    time: activity.time,
    contacts: activity.contactIds.map((id) => refs.get(id) ?? null),
    goal: activity.goal,
    outcome: activity.outcome,
    nextStep: activity.nextStep,
    nextOn: activity.nextOn,
  }));
}

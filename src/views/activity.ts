/** Selling activities: one with all that is known of it, and lists. */
import { isOverdue } from '../core/records/activity.ts';
import { factsOf } from './facts.ts';
import { headingWith } from './heading.ts';
import { activityData, markerData, type ActivityNames, type Named } from './record-data.ts';
import { listView, type ListPage } from './record-list.ts';
import { resultText } from './score-card.ts';
import { dateCell, namedCell } from './cells.ts';
import type { Block, Cell, ListItem, Span } from '../core/document.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Outline } from '../core/playbook/guide-types.ts';
import type { Activity, Assessment, MarkerRecord, PointTexts } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { View } from './types.ts';

export interface ActivityRow extends ActivityNames {
  readonly activity: Activity;
  /** The outlines that the kind is planned and reported with; null where there is none (any more). */
  readonly outlines: { readonly plan: Outline | null; readonly report: Outline | null };
}

/** A marker that an activity brought. */
export interface BroughtMarker {
  readonly record: MarkerRecord;
  readonly subject: Named;
  readonly title: Text;
}

/** The record alone, as commands that write return it. */
export function activityView(row: ActivityRow): View {
  return {
    schema: 'activity/1',
    data: activityData(row.activity, row),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => activityBlocks(row, null, t),
  };
}

/** The record with its plan and report, what it brought, and the assessments of it. */
export function activityOverview(
  row: ActivityRow,
  today: string,
  markers: readonly BroughtMarker[],
  assessments: readonly Assessment[],
): View {
  return {
    schema: 'activity/1',
    data: {
      ...activityData(row.activity, row),
      overdue: isOverdue(row.activity, today),
      markers: markers.map(({ record, subject, title }) => ({ ...markerData(record, subject), title })),
      assessments: assessments.map(({ ref, card, at }) => ({ ref, template: card.template.id, title: card.title, at })),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      ...activityBlocks(row, today, t),
      ...pointBlocks(t.words.activities.plan, row.activity.plan, row.outlines.plan, t),
      ...pointBlocks(t.words.activities.report, row.activity.report, row.outlines.report, t),
      ...markerBlocks(markers, t),
      ...assessmentBlocks(assessments, t),
    ],
  };
}

/** @param today for what is overdue; null leaves that out */
function activityBlocks(row: ActivityRow, today: string | null, t: Translator): Block[] {
  const { activity, account, opportunity, contacts } = row;
  const { activities: words, punctuation, records } = t.words;
  return [
    headingWith(1, t.text(row.title), activity.ref),
    ...factsOf([
      [records.status, statusSpans(activity, today, t)],
      [records.on, whenCell(activity)],
      [words.important, activity.important ? t.words.render.yes : null],
      [words.partOf, row.partOf],
      [records.account, namedCell(account)],
      [records.opportunity, opportunity === null ? null : namedCell(opportunity)],
      [words.with, namesText(contacts, t)],
      [words.team, activity.team.join(punctuation.separator)],
      [words.place, activity.place],
      [records.owner, activity.owner],
      [words.goal, activity.goal],
      [words.cost, activity.cost === null ? null : { money: activity.cost }],
      [words.minutes, activity.minutes],
      [words.outcome, activity.outcome],
      [words.nextStep, nextText(activity, t)],
      [records.note, activity.note],
    ]),
  ];
}

/** The day, and the time where it is set. */
export function whenCell({ on, time }: Pick<Activity, 'on' | 'time'>): Cell {
  return time === null ? { date: on } : `${on} ${time}`;
}

/** How far it is; late ones are marked. @param today null leaves that out */
export function statusSpans(activity: Activity, today: string | null, t: Translator): readonly (string | Span)[] {
  const { activities: words, punctuation } = t.words;
  const status = words.statuses[activity.status];
  const isLate = today !== null && isOverdue(activity, today);
  return isLate ? [status, { text: punctuation.brackets(words.overdue), tone: 'warn' }] : [status];
}

/** The names of people as one line. */
export function namesText(people: readonly Named[], t: Translator): string {
  return people.map(({ name }) => name).join(t.words.punctuation.separator);
}

/** The next step with its date; '' where neither is known. */
export function nextText({ nextStep, nextOn }: Activity, t: Translator): string {
  if (nextStep === null) return nextOn ?? '';
  return nextOn === null ? nextStep : nextOn + t.words.punctuation.colon + nextStep;
}

/** What came of it: outcome, next step, the report by its outline, and the markers that it brought. */
export function resultBlocks(row: ActivityRow, markers: readonly BroughtMarker[], t: Translator): Block[] {
  const { activities: words } = t.words;
  const { activity, outlines } = row;
  return [
    ...factsOf([
      [words.outcome, activity.outcome],
      [words.nextStep, nextText(activity, t)],
    ]),
    ...pointBlocks(words.report, activity.report, outlines.report, t),
    ...markerBlocks(markers, t),
  ];
}

/** What was written under the points of an outline, in its order; points that it no longer has come last, by their id. */
function pointBlocks(heading: string, points: PointTexts, outline: Outline | null, t: Translator): Block[] {
  const known = outline?.parts.flatMap((part) => part.points) ?? [];
  const titles = new Map<string, string>([
    ...known.map(({ id, title }) => [id, t.text(title)] as const),
    ...Object.keys(points)
      .filter((id) => !known.some((point) => point.id === id))
      .map((id) => [id, id] as const),
  ]);
  const items = [...titles].flatMap(([id, title]): ListItem[] => {
    const texts = points[id] ?? [];
    const [first, ...others] = texts;
    if (first === undefined) return [];
    const label: Span = { text: title + t.words.punctuation.colon, strong: true };
    return others.length === 0
      ? [{ text: [label, first] }]
      : [{ text: label, children: texts.map((text) => ({ text })) }];
  });
  return items.length === 0
    ? []
    : [
        { type: 'heading', level: 2, text: heading },
        { type: 'list', items },
      ];
}

function markerBlocks(markers: readonly BroughtMarker[], t: Translator): Block[] {
  if (markers.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: t.words.activities.markers },
    {
      type: 'list',
      items: markers.map(({ subject, title }) => ({
        text: [{ text: subject.name + t.words.punctuation.colon, strong: true }, t.text(title)],
        done: true,
      })),
    },
  ];
}

function assessmentBlocks(assessments: readonly Assessment[], t: Translator): Block[] {
  if (assessments.length === 0) return [];
  const { activities: words, records } = t.words;
  return [
    { type: 'heading', level: 2, text: words.assessments },
    {
      type: 'table',
      columns: [
        { id: 'ref', label: records.ref, priority: 3 },
        { id: 'template', label: t.words.assessment.template, priority: 2 },
        { id: 'rater', label: t.words.assessment.rater },
        { id: 'at', label: records.on, priority: 3 },
        { id: 'result', label: t.words.assessment.resultLabel },
      ],
      rows: assessments.map(({ ref, card, rater, at }): Cell[] => [
        ref,
        t.text(card.title),
        rater,
        { date: at },
        resultText(card, t),
      ]),
    },
  ];
}

/** One page of activities. @param today for what is overdue */
export function activityListView(page: ListPage<ActivityRow>, today: string): View {
  const view = listView(page, {
    schema: 'activity-list/1',
    data: (row) => ({ ...activityData(row.activity, row), overdue: isOverdue(row.activity, today) }),
    columns: ({ words: { activities: words, records } }) => [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'on', label: records.on, priority: 3 },
      { id: 'kind', label: words.kind, priority: 2 },
      { id: 'status', label: records.status, priority: 2 },
      { id: 'with', label: words.with },
      { id: 'outcome', label: words.outcomeOrGoal },
      { id: 'account', label: records.account, optional: true },
      { id: 'next', label: words.nextStep, optional: true },
      { id: 'cost', label: words.cost, align: 'right', optional: true },
    ],
    cells: (row, t) => [
      row.activity.ref,
      whenCell(row.activity),
      t.text(row.title),
      statusSpans(row.activity, today, t),
      namesText(row.contacts, t),
      row.activity.outcome ?? row.activity.goal,
      row.account.name,
      nextText(row.activity, t),
      row.activity.cost === null ? null : { money: row.activity.cost },
    ],
    empty: (t) => t.words.activities.none,
  });
  return { ...view, csvTable: (t) => csvTable(page.items, t) };
}

/** For spreadsheets each thing has a column of its own. */
function csvTable(rows: readonly ActivityRow[], t: Translator): Block {
  const { activities: words, records } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'ref', label: records.ref },
      { id: 'on', label: records.on },
      { id: 'kind', label: words.kind },
      { id: 'status', label: records.status },
      { id: 'account', label: records.account },
      { id: 'opportunity', label: records.opportunity },
      { id: 'with', label: words.with },
      { id: 'cost', label: words.cost },
      { id: 'minutes', label: words.minutes },
      { id: 'goal', label: words.goal },
      { id: 'outcome', label: words.outcome },
      { id: 'nextStep', label: words.nextStep },
      { id: 'nextOn', label: words.nextOn },
      { id: 'time', label: words.time },
    ],
    rows: rows.map((row): Cell[] => [
      row.activity.ref,
      { date: row.activity.on },
      t.text(row.title),
      row.activity.status,
      row.account.name,
      row.opportunity?.name ?? null,
      namesText(row.contacts, t),
      row.activity.cost === null ? null : { money: row.activity.cost },
      row.activity.minutes,
      row.activity.goal,
      row.activity.outcome,
      row.activity.nextStep,
      dateCell(row.activity.nextOn),
      row.activity.time,
    ]),
  };
}

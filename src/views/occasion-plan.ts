/** A plan by an outline as a page that one takes along: boxes to tick, lines to write on. */
import { isLive, proposeFor } from '../core/occasion/proposals.ts';
import { timeParts, totalMinutes, type PartTime } from '../core/occasion/timing.ts';
import { addMinutes } from '../core/times.ts';
import { whenCell } from './activity.ts';
import { factsOf } from './facts.ts';
import { headingWith } from './heading.ts';
import { proposalLines } from './proposal-text.ts';
import { namedCell } from './cells.ts';
import type { Block, Cell, ListItem } from '../core/document.ts';
import type { Appointment, Occasion } from '../core/occasion/occasion.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Outline, OutlinePart, OutlinePoint, PointSource } from '../core/playbook/guide-types.ts';
import type { PointTexts } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

export interface PlanPage {
  /** Null for a plan that is not stored. */
  readonly ref: string | null;
  /** What the kind of activity is called. */
  readonly title: Text;
  readonly occasion: Occasion;
  readonly outline: Outline;
  readonly texts: PointTexts;
}

/** The plan of one activity. @param noun the group of commands, after which the document is called */
export function planView(page: PlanPage, noun: string): View {
  return {
    schema: `planned-${noun}/1`,
    data: planData(page),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => planBlocks(page, t),
  };
}

/** A plan in JSON: the appointment, and every point with its lines. */
export function planData({ ref, title, occasion, outline, texts }: PlanPage): { readonly [key: string]: Json } {
  const { account, opportunity, appointment, people } = occasion;
  const named = ({ ref: its, name }: { readonly ref: string; readonly name: string }) => ({ ref: its, name });
  return {
    ref,
    kind: appointment.kind,
    title,
    on: appointment.on,
    time: appointment.time,
    minutes: appointment.minutes,
    important: appointment.important,
    place: appointment.place,
    goal: appointment.goal,
    account: named(account),
    opportunity: opportunity === null ? null : named(opportunity),
    contacts: people.map(({ contact }) => named(contact)),
    team: appointment.team,
    parts: timingData(outline, appointment),
    plan: pointsData(outline, texts),
  };
}

/** How long each part takes, in JSON; an empty list where the outline is not timed. */
export function timingData(outline: Outline, { time, minutes, timing }: Appointment): Json {
  return timeParts(outline, minutes, timing).map((one) => ({
    part: one.part.id,
    title: one.part.title,
    begins: time === null ? null : addMinutes(time, one.start),
    start: one.start,
    minutes: one.minutes,
    own: one.isOwn,
  }));
}

/** The points of an outline in JSON, with the lines under each. */
export function pointsData(outline: Outline, texts: PointTexts): Json {
  return outline.parts.flatMap((part) =>
    part.points.map((point) => ({
      part: part.id,
      point: point.id,
      title: point.title,
      lines: texts[point.id] ?? [],
    })),
  );
}

/** The page, with the appointment on top. */
export function planBlocks(page: PlanPage, t: Translator): Block[] {
  const { ref, title, occasion, outline } = page;
  const heading = `${t.text(outline.title)}  ${occasion.account.name}`;
  return [
    ref === null ? { type: 'heading', level: 1, text: heading } : headingWith(1, heading, ref),
    ...planFacts(title, occasion, t),
    ...planBody(page, t),
  ];
}

/** The appointment. @param title what the kind of activity is called */
export function planFacts(title: Text, { opportunity, stage, appointment, people }: Occasion, t: Translator): Block[] {
  const { activities: words, punctuation, records } = t.words;
  const names = (list: readonly string[]): string => list.join(punctuation.separator);
  return factsOf([
    [words.kind, t.text(title)],
    [records.on, whenCell(appointment)],
    [words.important, appointment.important ? t.words.render.yes : null],
    [words.place, appointment.place],
    [records.opportunity, namedCell(opportunity)],
    [records.stage, t.text(stage?.title ?? null)],
    [words.with, names(people.map(({ contact }) => contact.name))],
    [words.team, names(appointment.team)],
    [words.goal, appointment.goal],
  ]);
}

/** Part by part, with its time where the outline is timed. */
export function planBody(
  { occasion, outline, texts }: Pick<PlanPage, 'occasion' | 'outline' | 'texts'>,
  t: Translator,
): Block[] {
  const { appointment } = occasion;
  const times = timeParts(outline, appointment.minutes, appointment.timing);
  return [
    ...runningOrder(times, appointment, t),
    ...outline.parts.flatMap((part): Block[] => {
      const points = [
        ...reminders(part, t),
        ...part.points.flatMap((point) => pointBlocks(point, texts[point.id] ?? [], occasion, t)),
      ];
      if (points.length === 0) return [];
      const time = times.find((one) => one.part === part);
      const text = t.text(part.title) + (time === undefined ? '' : partTime(time, appointment, t));
      return [{ type: 'heading', level: 2, text }, ...points];
    }),
  ];
}

/** When each part begins and how long it takes; nothing where the outline is not timed. */
function runningOrder(times: readonly PartTime[], { time }: Appointment, t: Translator): Block[] {
  if (times.length === 0) return [];
  const { occasions: words } = t.words;
  const end = { start: totalMinutes(times) ?? 0 };
  return [
    { type: 'heading', level: 2, text: words.runningOrder },
    {
      type: 'table',
      columns: [
        { id: 'begins', label: words.begins, align: 'right', priority: 3 },
        { id: 'minutes', label: words.minutesShort, align: 'right', priority: 3 },
        { id: 'part', label: words.part, priority: 2 },
      ],
      rows: [
        ...times.map((one): Cell[] => [begins(one, time), one.minutes, t.text(one.part.title)]),
        [begins(end, time), null, { text: words.end, tone: 'muted' }],
      ],
    },
  ];
}

/** On the clock where it is known when it all begins, else in minutes from the beginning. */
function begins({ start }: { readonly start: number }, time: string | null): string {
  return time === null ? `+${start}` : addMinutes(time, start);
}

function partTime(one: PartTime, { time }: Appointment, t: Translator): string {
  const length = t.words.occasions.minutesLong(one.minutes);
  return t.words.punctuation.brackets(
    time === null ? length : addMinutes(time, one.start) + t.words.punctuation.clause + length,
  );
}

/** What is to be remembered in a part, in its own words. */
function reminders({ points }: OutlinePart, t: Translator): Block[] {
  const items = points.filter(({ from }) => from === 'reminder').map(({ title }) => ({ text: t.text(title) }));
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

/** What is asked or done there, and ticked off. */
const ticked: readonly (PointSource | null)[] = ['questions', 'unknowns', 'needs', 'checks', null];
/** Answers are written down below these. */
const asked: readonly (PointSource | null)[] = ['questions', 'unknowns', 'needs'];
/** A line to write on: not of signs that Markdown reads. */
const writingLine: ListItem = { text: { text: '─'.repeat(36), tone: 'muted' } };

function pointBlocks(point: OutlinePoint, stored: readonly string[], occasion: Occasion, t: Translator): Block[] {
  // What is a field of the activity stands at the top of the page.
  if (isLive(point) && point.from !== 'checks' && stored.length === 0) return [];
  const live = point.from === 'checks' ? linesFor(point, occasion, [], t) : [];
  const items = [...live, ...stored].map((text): ListItem => {
    return ticked.includes(point.from) ? { text, done: false } : { text };
  });
  return [
    { type: 'heading', level: 3, text: t.text(point.title) },
    { type: 'list', items: items.length === 0 || asked.includes(point.from) ? [...items, writingLine] : items },
  ];
}

function linesFor(
  point: OutlinePoint,
  occasion: Occasion,
  unknowns: Parameters<typeof proposeFor>[2],
  t: Translator,
): readonly string[] {
  return proposeFor(point, occasion, unknowns).flatMap((proposal) => proposalLines(proposal, occasion, t));
}

/** What the program proposes under each point, but for what it keeps up to date itself. */
export function proposedTexts(
  outline: Outline,
  occasion: Occasion,
  unknowns: Parameters<typeof proposeFor>[2],
  t: Translator,
): PointTexts {
  const points = outline.parts.flatMap((part) => part.points).filter((point) => !isLive(point));
  return Object.fromEntries(points.map((point) => [point.id, linesFor(point, occasion, unknowns, t)]));
}

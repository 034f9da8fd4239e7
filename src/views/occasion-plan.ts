/** A plan by an outline as a page that one takes along: boxes to tick, lines to write on. */
import { isLive, proposeFor } from '../core/occasion/proposals.ts';
import { factsOf } from './facts.ts';
import { headingWith } from './heading.ts';
import { proposalLines } from './proposal-text.ts';
import type { Block, ListItem } from '../core/document.ts';
import type { Occasion } from '../core/occasion/occasion.ts';
import type { Outline, OutlinePoint, PointSource, Text } from '../core/playbook/types.ts';
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

/** The plan of one activity. */
export function planView(page: PlanPage): View {
  return {
    schema: 'planned-visit/1',
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
    place: appointment.place,
    goal: appointment.goal,
    account: named(account),
    opportunity: opportunity === null ? null : named(opportunity),
    contacts: people.map(({ contact }) => named(contact)),
    team: appointment.team,
    plan: pointsData(outline, texts),
  };
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
  const { ref, title, occasion, outline, texts } = page;
  const { account, opportunity, stage, appointment, people } = occasion;
  const { activities: words, punctuation, records } = t.words;
  const names = (list: readonly string[]): string => list.join(punctuation.separator);
  return [
    ref === null
      ? { type: 'heading', level: 1, text: `${t.text(outline.title)}  ${account.name}` }
      : headingWith(1, `${t.text(outline.title)}  ${account.name}`, ref),
    ...factsOf([
      [words.kind, t.text(title)],
      [records.on, { date: appointment.on }],
      [words.place, appointment.place],
      [
        records.opportunity,
        opportunity === null ? null : [opportunity.name, { text: `  ${opportunity.ref}`, tone: 'muted' }],
      ],
      [records.stage, t.text(stage?.title ?? null)],
      [words.with, names(people.map(({ contact }) => contact.name))],
      [words.team, names(appointment.team)],
      [words.goal, appointment.goal],
    ]),
    ...outline.parts.flatMap((part): Block[] => {
      const points = part.points.flatMap((point) => pointBlocks(point, texts[point.id] ?? [], occasion, t));
      return points.length === 0 ? [] : [{ type: 'heading', level: 2, text: t.text(part.title) }, ...points];
    }),
  ];
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

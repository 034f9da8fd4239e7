/** A proposal as a checklist: what is ready, who sees to the rest, and what is late. */
import { headingWith } from './heading.ts';
import { dateCell } from './cells.ts';
import { named } from './record-data.ts';
import type { Checklist, ChecklistPoint, PointState } from '../core/proposal/checklist.ts';
import type { Block, Cell, Column, Span, Tone } from '../core/document.ts';
import type { Opportunity } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

export interface ProposalPage {
  readonly opportunity: Opportunity;
  readonly checklist: Checklist;
}

/** The document of the commands of `kam proposal`. */
export function proposalView(page: ProposalPage): View {
  const { opportunity, checklist } = page;
  return {
    schema: 'proposal/1',
    data: { opportunity: named(opportunity), ...proposalData(checklist) },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => proposalBlocks(page, t),
    csvTable: (t) => csvTable(checklist, t),
  };
}

/** How far it is, in JSON. */
export function proposalData(checklist: Checklist): { readonly [key: string]: Json } {
  const { outline, points, needed, done, overdue, unowned, nextDue } = checklist;
  return {
    outline: outline.id,
    needed,
    done,
    overdue,
    unowned,
    nextDue,
    items: points.map(({ part, point, item, state }) => ({
      part: part.id,
      point: point.id,
      title: point.title,
      state,
      owner: item?.owner ?? null,
      due: item?.dueOn ?? null,
      done: item?.doneOn ?? null,
      note: item?.note ?? null,
    })),
  };
}

/** The page of one proposal. */
export function proposalBlocks({ opportunity, checklist }: ProposalPage, t: Translator): Block[] {
  const { proposals: words } = t.words;
  return [
    headingWith(1, `${t.text(checklist.outline.title)}  ${opportunity.name}`, opportunity.ref),
    { type: 'paragraph', text: proposalState(checklist, t) },
    {
      type: 'table',
      columns: [
        { id: 'state', label: words.state, priority: 3 },
        { id: 'title', label: words.part, priority: 2 },
        { id: 'owner', label: words.owner, priority: 2 },
        { id: 'due', label: words.due, priority: 3 },
        { id: 'note', label: t.words.records.note, optional: true },
        { id: 'point', label: words.id, priority: 2 },
      ],
      rows: checklist.points.map((one): Cell[] => [
        stateSpan(one.state, t),
        t.text(one.point.title),
        one.item?.owner ?? null,
        dateOf(one),
        one.item?.note ?? null,
        { text: one.point.id, tone: 'muted' },
      ]),
    },
  ];
}

/** How far it is in one line. */
export function proposalState(
  { needed, done, overdue, unowned, nextDue }: Checklist,
  t: Translator,
): (string | Span)[] {
  const { proposals: words, punctuation } = t.words;
  const late: Span[] = overdue === 0 ? [] : [{ text: words.late(overdue), tone: 'bad', strong: true }];
  const more = [
    ...(unowned === 0 ? [] : [words.nobody(unowned)]),
    ...(nextDue === null || overdue > 0 ? [] : [words.next(nextDue)]),
  ];
  const parts: (string | Span)[] = [words.ready(done, needed), ...late, ...more];
  return parts.flatMap((part, index) => (index === 0 ? [part] : [punctuation.clause, part]));
}

/** The sign and the word of a state. */
const tones: Readonly<Record<PointState, Tone>> = { open: 'plain', overdue: 'bad', done: 'good', dropped: 'muted' };
const signs: Readonly<Record<PointState, string>> = { open: '○', overdue: '▲', done: '✓', dropped: '–' };

function stateSpan(state: PointState, t: Translator): Span {
  return { text: `${signs[state]} ${t.words.proposals.states[state]}`, tone: tones[state] };
}

function dateOf({ item, state }: ChecklistPoint): Cell {
  const date = state === 'done' ? (item?.doneOn ?? null) : (item?.dueOn ?? null);
  return date === null ? null : { date };
}

function csvTable({ points }: Checklist, t: Translator): Block {
  const { proposals: words, records } = t.words;
  const columns: Column[] = [
    { id: 'part', label: words.section },
    { id: 'point', label: words.id },
    { id: 'title', label: words.part },
    { id: 'state', label: words.state },
    { id: 'owner', label: words.owner },
    { id: 'due', label: words.due },
    { id: 'done', label: words.done },
    { id: 'note', label: records.note },
  ];
  return {
    type: 'table',
    columns,
    rows: points.map(({ part, point, item, state }): Cell[] => [
      t.text(part.title),
      point.id,
      t.text(point.title),
      state,
      item?.owner ?? null,
      dateCell(item?.dueOn),
      dateCell(item?.doneOn),
      item?.note ?? null,
    ]),
  };
}

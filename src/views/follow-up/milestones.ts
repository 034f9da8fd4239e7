/** Milestones: one, and all of an opportunity. */
import { adviceParagraphs } from '../advice.ts';
import { factsOf } from '../facts.ts';
import { headingWith } from '../heading.ts';
import { dateCell, idColumns } from '../cells.ts';
import { named } from '../record-data.ts';
import type { Block, Cell, Span, Tone } from '../../core/document.ts';
import type { MilestoneState } from '../../core/follow-up/milestones.ts';
import type { Advice } from '../../core/insight/advice.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Named } from '../record-data.ts';
import type { Json, View } from '../types.ts';

/** What the views need of an opportunity. */
export interface ShownMilestones {
  readonly opportunity: Named;
  readonly states: readonly MilestoneState[];
}

/** All milestones of an opportunity, with what the playbook says of them. */
export function milestoneListView({ opportunity, states }: ShownMilestones, advice: readonly Advice[]): View {
  return {
    schema: 'milestone-list/1',
    data: {
      opportunity: named(opportunity),
      items: states.map((state) => milestoneData(state)),
      next: null,
      advice: advice.map(({ rule }) => rule.id),
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      headingWith(1, opportunity.name, opportunity.ref),
      milestoneTable(states, t),
      ...adviceParagraphs(advice, t),
    ],
    csvTable: (t) => csvTable(states, t),
  };
}

/** Words of the program as ids: a script compares them. */
function csvTable(states: readonly MilestoneState[], t: Translator): Block {
  const ids = ['milestone', 'title', 'status', 'planned', 'actual', 'lateDays', 'owner', 'evidence', 'note'];
  return {
    type: 'table',
    columns: idColumns(ids),
    rows: states.map((state): Cell[] => [
      state.id,
      titleOf(state, t),
      state.status,
      dateCell(state.row?.plannedOn),
      dateCell(state.row?.actualOn),
      state.lateDays,
      state.row?.owner ?? null,
      state.row?.evidence ?? null,
      state.row?.note ?? null,
    ]),
  };
}

/** One milestone. @param id its step, one of the states */
export function milestoneView({ opportunity, states }: ShownMilestones, id: string): View {
  const state = states.find((found) => found.id === id);
  return {
    schema: 'milestone/1',
    data: {
      opportunity: named(opportunity),
      ...(state === undefined ? {} : milestoneData(state)),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => (state === undefined ? [] : milestoneBlocks(opportunity, state, t)),
  };
}

function milestoneBlocks(opportunity: Named, state: MilestoneState, t: Translator): Block[] {
  const { milestones, receivables } = t.words.followUp;
  const { records } = t.words;
  return [
    headingWith(1, `${opportunity.name} · ${titleOf(state, t)}`, opportunity.ref),
    ...factsOf([
      [milestones.planned, dateCell(state.row?.plannedOn)],
      [milestones.actual, dateCell(state.row?.actualOn)],
      [receivables.state, statusSpan(state, t)],
      [receivables.ownerBy, ownerText(state, t)],
      [milestones.evidence, state.row?.evidence ?? null],
      [records.note, state.row?.note ?? null],
    ]),
  ];
}

/** A table of all of them; says so where nothing is planned. */
export function milestoneTable(states: readonly MilestoneState[], t: Translator): Block {
  const { milestones, receivables } = t.words.followUp;
  const isPlanned = states.some(({ row }) => row !== null);
  return {
    type: 'table',
    columns: [
      { id: 'milestone', label: milestones.milestone, priority: 2 },
      { id: 'planned', label: milestones.planned, priority: 3 },
      { id: 'actual', label: milestones.actual, priority: 3 },
      { id: 'status', label: receivables.state, priority: 3 },
      { id: 'owner', label: receivables.ownerBy },
      { id: 'evidence', label: milestones.evidence },
    ],
    rows: (isPlanned ? states : []).map((state): Cell[] => [
      titleOf(state, t),
      dateCell(state.row?.plannedOn),
      dateCell(state.row?.actualOn),
      statusSpan(state, t),
      ownerText(state, t),
      state.row?.evidence ?? null,
    ]),
    empty: milestones.none,
  };
}

function titleOf({ id, step }: MilestoneState, t: Translator): string {
  return step === null ? id : t.text(step.title);
}

/** Who answers for it, else who usually does. */
function ownerText({ row, step }: MilestoneState, t: Translator): Cell {
  if (row !== null && row.owner !== null) return row.owner;
  return step === null || step.by === null ? null : { text: t.text(step.by), tone: 'muted' };
}

const tones: Readonly<Record<MilestoneState['status'], Tone>> = {
  done: 'good',
  'on-time': 'plain',
  'at-risk': 'warn',
  late: 'bad',
  open: 'muted',
};
const signs: Readonly<Record<MilestoneState['status'], string>> = {
  done: '✓',
  'on-time': '○',
  'at-risk': '△',
  late: '▲',
  open: '·',
};

function statusSpan({ status, lateDays }: MilestoneState, t: Translator): Span {
  const { milestones } = t.words.followUp;
  const late = lateDays ?? 0;
  const words =
    status === 'late'
      ? milestones.lateBy(late)
      : status === 'done' && late > 0
        ? milestones.doneLate(late)
        : milestones.statuses[status];
  return { text: `${signs[status]} ${words}`, tone: tones[status] };
}

/** A milestone in JSON. */
export function milestoneData({ id, step, row, status, lateDays }: MilestoneState): { readonly [key: string]: Json } {
  return {
    milestone: id,
    title: step?.title ?? null,
    status,
    plannedOn: row?.plannedOn ?? null,
    actualOn: row?.actualOn ?? null,
    lateDays,
    owner: row?.owner ?? null,
    by: step?.by ?? null,
    evidence: row?.evidence ?? null,
    note: row?.note ?? null,
  };
}

/** A contact's communication style: what the observers saw, where they disagree, and how to treat the person. */
import { approachBlocks, approachData, approachProvenances, styleText } from './approach.ts';
import { differenceBlocks, meanCell, mergedData } from './comparison.ts';
import { numberText } from './numbers.ts';
import { provenanceLegend, provenanceMark } from './provenance.ts';
import { headingWith } from './heading.ts';
import { outcomeText } from './result.ts';
import { resultText } from './score-card.ts';
import { styleTrack, type TrackSign } from './style-track.ts';
import { named } from './record-data.ts';
import type { Comparison } from '../core/assessment/compare-cards.ts';
import type { MergedAxis, MergedCard } from '../core/assessment/merge-cards.ts';
import type { Block, Cell } from '../core/document.ts';
import type { Style } from '../core/playbook/approaches.ts';
import type { Template } from '../core/playbook/template-types.ts';
import type { Assessment, Contact } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

/** Pairs on which the observers differ most that a screen names. */
const shownDifferences = 5;

export interface ContactStyleInput {
  readonly contact: Contact;
  readonly template: Template;
  /** Null where nobody has completed a sheet. */
  readonly merged: MergedCard | null;
  /** Of the sheets that were merged, in their order. */
  readonly comparison: Comparison;
  /** Those sheets. */
  readonly sheets: readonly Assessment[];
  /** How to treat them: one style, on a border those around it, the safest first; the field's where nothing is merged. */
  readonly styles: readonly Style[];
}

export function contactStyleView(input: ContactStyleInput): View {
  return {
    schema: 'contact-style/1',
    data: styleData(input),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => styleBlocks(input, t),
  };
}

function styleData({ contact, template, merged, comparison, sheets, styles }: ContactStyleInput): {
  readonly [key: string]: Json;
} {
  return {
    contact: named(contact),
    template: template.id,
    style: contact.style,
    merged: merged === null ? null : mergedData(merged),
    observers: sheets.map(({ ref, card }, index) => ({
      ref,
      rater: card.rater,
      role: card.role,
      at: card.at,
      x: merged?.axes.x.means[index] ?? null,
      y: merged?.axes.y.means[index] ?? null,
      outcome: card.outcome === null ? null : { id: card.outcome.id, borderline: card.outcome.borderline },
    })),
    differences: comparison.questions
      .filter(({ differs }) => differs)
      .map(({ question, values, spread }) => ({
        question,
        points: values.map((value) => value?.points ?? null),
        spread,
      })),
    styles: styles.map(({ id, quadrant, approach }) => ({
      id,
      title: quadrant?.title ?? null,
      provenance: quadrant?.provenance ?? null,
      approach: approachData(approach),
    })),
  };
}

function styleBlocks(input: ContactStyleInput, t: Translator): Block[] {
  const { contact, merged, styles } = input;
  const { style: words } = t.words;
  const [first] = styles;
  return [
    headingWith(1, [`${words.style}  `, contact.name], contact.ref),
    ...(merged === null ? [resultWithoutSheets(input, t)] : mergedBlocks(input, merged, t)),
    ...(first === undefined || first.approach === null
      ? []
      : [...approachBlocks(first.approach, t, { short: false }), ...legendOf(first, t)]),
  ];
}

function legendOf({ quadrant, approach }: Style, t: Translator): Block[] {
  const shown = approach === null ? [] : approachProvenances(approach);
  return provenanceLegend([quadrant?.provenance ?? null, ...shown], t);
}

function resultWithoutSheets({ contact, template, styles }: ContactStyleInput, t: Translator): Block {
  const { style: words } = t.words;
  const [first] = styles;
  const command = `kam assess ${template.id} --for ${contact.ref}`;
  return {
    type: 'paragraph',
    text: [
      ...(first === undefined ? [] : [{ text: styleText(first, t), strong: true, tone: 'accent' as const }, '   ']),
      words.noObservers(command),
    ],
  };
}

function mergedBlocks(input: ContactStyleInput, merged: MergedCard, t: Translator): Block[] {
  const { template, styles, sheets, contact } = input;
  const { style: words, punctuation } = t.words;
  const names = styles.map((style) => styleText(style, t));
  const { outcome, axes } = merged;
  const [first] = styles;
  const result = outcome.id === null ? words.between(names.join(punctuation.separator)) : (names[0] ?? outcome.id);
  const quadrant = outcome.id === null ? null : (first?.quadrant ?? null);
  const says = [
    ...(quadrant === null || quadrant.say === null ? [] : [t.text(quadrant.say)]),
    ...(outcome.id === null ? [words.safest(names[0] ?? '')] : []),
  ];
  const split = [axes.x, axes.y].filter((axis) => axis.isSplit);
  return [
    {
      type: 'paragraph',
      text: [
        { text: result, strong: true, tone: 'accent' },
        provenanceMark(quadrant?.provenance ?? null),
        `   ${words.observers(sheets.length)}`,
      ],
    },
    ...says.map((say): Block => ({ type: 'paragraph', text: say })),
    trackTable(input, merged, t),
    observerTable(input, merged, t),
    ...split.map((axis): Block => ({
      type: 'paragraph',
      text: [
        { text: '! ', tone: 'warn', strong: true },
        words.split(axisTitle(axis, template, t), numberText(axis.spread)),
      ],
    })),
    ...differenceBlocks(
      {
        cards: sheets,
        subject: { noun: 'contact', id: contact.id, ref: contact.ref, name: contact.name },
        comparison: input.comparison,
        merged,
        template,
      },
      t,
      shownDifferences,
    ),
  ];
}

/** Each axis as a line from its low to its high side, with the midpoint, the observers and where they meet. */
function trackTable({ template, sheets }: ContactStyleInput, { axes }: MergedCard, t: Translator): Block {
  const { assessment } = t.words;
  const row = (axis: MergedAxis): Cell[] => {
    const section = template.sections.find(({ id }) => id === axis.section);
    const range = rangeOf(template, axis.section);
    const pole = axis.side === null ? null : (section?.[axis.side] ?? null);
    const signs: TrackSign[] =
      sheets.length < 2 ? [] : axis.means.map((mean, index) => ({ sign: letter(index), at: mean }));
    const together: TrackSign[] = axis.mean === null ? [] : [{ sign: '●', at: axis.mean }];
    return [
      axisTitle(axis, template, t),
      { text: styleTrack(range, axis.midpoint, [...signs, ...together]), code: true },
      meanCell(axis.mean),
      pole === null || axis.side === null ? null : `${arrows[axis.side]} ${t.text(pole)}`,
    ];
  };
  return {
    type: 'table',
    columns: [
      { id: 'axis', label: '', priority: 3 },
      { id: 'track', label: '', priority: 3 },
      { id: 'mean', label: assessment.meanLabel, align: 'right', priority: 3 },
      { id: 'side', label: '' },
    ],
    rows: [row(axes.x), row(axes.y)],
  };
}

/** To which end of its line an axis leans. */
const arrows = { low: '←', high: '→' } as const;

function observerTable({ template, sheets }: ContactStyleInput, { axes }: MergedCard, t: Translator): Block {
  const { assessment, records, style: words } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'sign', label: '', priority: 3 },
      { id: 'rater', label: words.observer, priority: 2 },
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'at', label: records.on, priority: 3 },
      { id: 'x', label: axisTitle(axes.x, template, t), align: 'right' },
      { id: 'y', label: axisTitle(axes.y, template, t), align: 'right' },
      { id: 'result', label: words.style, priority: 2 },
    ],
    rows: [
      ...sheets.map(({ ref, card }, index): Cell[] => [
        sheets.length < 2 ? '●' : letter(index),
        `${card.rater}${t.words.punctuation.brackets(assessment.roles[card.role])}`,
        ref,
        { date: card.at },
        meanCell(axes.x.means[index] ?? null),
        meanCell(axes.y.means[index] ?? null),
        cardStyle(card, template, t),
      ]),
      ...(sheets.length < 2
        ? []
        : [['', words.apart, null, null, meanCell(axes.x.spread), meanCell(axes.y.spread), null] satisfies Cell[]]),
    ],
  };
}

function cardStyle(card: Assessment['card'], template: Template, t: Translator): string {
  const { outcome } = card;
  if (outcome === null || outcome.id !== null) return resultText(card, t);
  return outcome.borderline.map((id) => outcomeText(template, id, t)).join(' / ');
}

function axisTitle({ section }: MergedAxis, template: Template, t: Translator): string {
  return t.text(template.sections.find(({ id }) => id === section)?.title ?? { '': section });
}

/** The lowest and the highest mean that a section can have. */
function rangeOf(template: Template, id: string): { readonly min: number; readonly max: number } {
  const questions = template.sections.find((section) => section.id === id)?.questions ?? [];
  const values = questions.flatMap(({ scale }) =>
    'options' in scale ? scale.options.flatMap(({ value }) => (value === null ? [] : [value])) : [],
  );
  return { min: Math.min(...values), max: Math.max(...values) };
}

/** a, b, c …: what stands for an observer on the line. */
function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + (index % 26));
}

/** Results of one template side by side: raters, dates, or the same answers under two versions of the rules. */
import { widestDifferences, type Comparison } from '../core/assessment/compare-cards.ts';
import { findingData, resultText, subjectText, totalsData } from './score-card.ts';
import { answerText, questionsById, questionTitle } from './question-words.ts';
import { numberText } from './numbers.ts';
import { outcomeText } from './result.ts';
import type { MergedCard } from '../core/assessment/merge-cards.ts';
import type { ScoreCard } from '../core/assessment/types.ts';
import type { Block, Cell, Column } from '../core/document.ts';
import type { Template } from '../core/playbook/template-types.ts';
import type { SubjectRef } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

/** Differences that a screen names; `--json` has them all. */
const shownDifferences = 10;

export interface ComparedCard {
  /** Null for one that is not stored. */
  readonly ref: string | null;
  readonly card: ScoreCard;
}

/** The same answers by the rules of then and of now: what tells the two apart is the version. */
export type VersionWord = 'then' | 'now';

export interface ComparisonInput {
  readonly cards: readonly ComparedCard[];
  readonly subject: SubjectRef;
  readonly comparison: Comparison;
  /** What they say together; null where they are not merged. */
  readonly merged: MergedCard | null;
  /** For the words of questions; null where the template is not at hand. */
  readonly template: Template | null;
  /** Of each card, where the versions are compared. */
  readonly versions?: readonly VersionWord[];
}

/** The document of `kam assessment compare` and `kam assessment rescore`. */
export function comparisonView(input: ComparisonInput): View {
  return {
    schema: 'assessment-comparison/1',
    data: comparisonData(input),
    formats: ['table', 'json', 'markdown', 'csv'],
    blocks: (t) => {
      const [first] = input.cards;
      if (first === undefined) return [];
      return [
        {
          type: 'heading',
          level: 1,
          text: [`${t.text(first.card.title)}  `, { text: subjectText(input.subject), tone: 'accent' }],
        },
        summaryTable(input, t),
        ...differenceBlocks(input, t, shownDifferences),
      ];
    },
    csvTable: (t) => questionTable(input, input.comparison.questions, t),
  };
}

function comparisonData({ cards, subject, comparison, merged }: ComparisonInput): { readonly [key: string]: Json } {
  return {
    template: cards[0]?.card.template.id ?? null,
    subject: subject.ref ?? subject.name,
    results: cards.map(({ ref, card }) => ({
      ref,
      version: card.template.version,
      rater: card.rater,
      role: card.role,
      at: card.at,
      status: card.status,
      ...totalsData(card),
      band: findingData(card.band),
      verdict: findingData(card.verdict),
      outcome: card.outcome === null ? null : { id: card.outcome.id, borderline: card.outcome.borderline },
    })),
    sections: comparison.sections.map(({ id, title, values, spread }) => ({ id, title, points: values, spread })),
    questions: comparison.questions.map(({ question, section, values, spread, differs }) => ({
      question,
      section,
      answers: values.map((value) => value?.answer ?? null),
      points: values.map((value) => value?.points ?? null),
      spread,
      differs,
    })),
    merged: merged === null ? null : mergedData(merged),
  };
}

/** What several raters say together, in JSON. */
export function mergedData({ axes, outcome, ratings }: MergedCard): { readonly [key: string]: Json } {
  const axis = ({ section, mean, midpoint, side, spread, isSplit }: MergedCard['axes']['x']): Json => ({
    section,
    mean,
    midpoint,
    side,
    spread,
    split: isSplit,
  });
  return {
    refs: ratings.map(({ ref }) => ref),
    outcome: { id: outcome.id, borderline: outcome.borderline },
    axes: { x: axis(axes.x), y: axis(axes.y) },
  };
}

/** What tells the columns apart: the raters where they differ, else the dates, else the refs. */
function cardLabels({ cards, versions }: ComparisonInput, t: Translator): readonly string[] {
  const { assessment, style } = t.words;
  if (versions !== undefined) {
    return cards.map(({ card }, index) => style[versions[index] ?? 'now'](card.template.version));
  }
  const tries: ((card: ComparedCard) => string)[] = [
    ({ card }) => card.rater,
    ({ card }) => card.at.slice(0, 10),
    ({ card }) => `${card.rater} ${card.at.slice(0, 10)}`,
    ({ ref }) => ref ?? assessment.notStored,
  ];
  const labels = tries.map((label) => cards.map((card) => label(card)));
  return labels.find((all) => new Set(all).size === all.length) ?? labels.at(-1) ?? [];
}

/** A card a column: date, result, sections, total; the last column says how far apart they are. */
function summaryTable(input: ComparisonInput, t: Translator): Block {
  const { cards, comparison, merged, template } = input;
  const { assessment: words, records, style } = t.words;
  const isOnAxes = cards.every(({ card }) => card.axes !== null);
  const hasPoints = cards.some(({ card }) => card.mean !== null);
  const columns: Column[] = [
    { id: 'row', label: '' },
    ...cardLabels(input, t).map((label, index): Column => ({
      id: `result-${index + 1}`,
      label,
      align: 'right',
      priority: 2,
    })),
    ...(merged === null ? [] : [{ id: 'merged', label: style.together, align: 'right', priority: 2 } satisfies Column]),
    { id: 'spread', label: style.apart, align: 'right', priority: 3 },
  ];
  const line = (label: string, cells: readonly Cell[], together: Cell, spread: Cell): Cell[] => [
    label,
    ...cells,
    ...(merged === null ? [] : [together]),
    spread,
  ];
  const axisOf = (id: string): MergedCard['axes']['x'] | null =>
    [merged?.axes.x, merged?.axes.y].find((axis) => axis?.section === id) ?? null;
  const sections = comparison.sections.map(({ id, title, values, spread }): Cell[] => {
    if (!isOnAxes) return line(t.text(title), values, null, spread);
    const axis = axisOf(id);
    const means = cards.map(({ card }) => card.sections.find((section) => section.id === id)?.mean ?? null);
    return line(t.text(title), means.map(meanCell), meanCell(axis?.mean ?? null), meanCell(axis?.spread ?? null));
  });
  const outcome = merged?.outcome ?? null;
  const together =
    outcome === null
      ? null
      : outcome.id === null || template === null
        ? words.onBorder
        : outcomeText(template, outcome.id, t);
  const rows: Cell[][] = [
    line(
      records.ref,
      cards.map(({ ref }) => ref ?? words.notStored),
      null,
      null,
    ),
    line(
      records.on,
      cards.map(({ card }) => ({ date: card.at })),
      null,
      null,
    ),
    line(
      words.resultLabel,
      cards.map(({ card }): Cell => ({ text: resultText(card, t), strong: true })),
      together === null ? null : { text: together, strong: true },
      null,
    ),
    ...(hasPoints && (isOnAxes || comparison.sections.length > 1) ? sections : []),
    ...(hasPoints && !isOnAxes
      ? [
          line(
            words.pointsLabel,
            cards.map(({ card }) => (card.mean === null ? null : card.points)),
            null,
            spreadOf(cards.flatMap(({ card }) => (card.mean === null ? [] : [card.points]))),
          ),
        ]
      : []),
  ];
  return { type: 'table', columns, rows };
}

/** A mean with two decimals at most, like the sums of an explanation. */
export function meanCell(mean: number | null): Cell {
  return mean === null ? null : numberText(mean);
}

/** The questions on which the cards differ most, widest first, and how many are answered alike. */
export function differenceBlocks(input: ComparisonInput, t: Translator, limit: number): Block[] {
  const { style } = t.words;
  const asked = input.comparison.questions.filter(({ values }) => values.filter((value) => value !== null).length > 1);
  const wide = widestDifferences(input.comparison);
  const alike = asked.filter(({ differs }) => !differs).length;
  const more = wide.length - limit;
  const remarks = [
    ...(alike === 0 ? [] : [wide.length === 0 ? style.allAlike(alike) : style.alike(alike)]),
    ...(more > 0 ? [style.moreDifferences(more)] : []),
  ];
  return [
    ...(wide.length === 0
      ? []
      : ([
          { type: 'heading', level: 2, text: style.differences },
          questionTable(input, wide.slice(0, limit), t),
        ] satisfies Block[])),
    ...(remarks.length === 0
      ? []
      : ([
          { type: 'paragraph', text: { text: remarks.join(t.words.punctuation.gap), tone: 'muted' } },
        ] satisfies Block[])),
  ];
}

function questionTable(input: ComparisonInput, questions: Comparison['questions'], t: Translator): Block {
  const { template } = input;
  const { assessment: words, style } = t.words;
  const known = template === null ? null : questionsById(template);
  return {
    type: 'table',
    columns: [
      { id: 'question', label: words.question },
      ...cardLabels(input, t).map((label, index): Column => ({
        id: `result-${index + 1}`,
        label,
        align: 'right',
        priority: 2,
      })),
      { id: 'spread', label: style.apart, align: 'right', priority: 3 },
    ],
    rows: questions.map(({ question, values, spread }): Cell[] => [
      questionTitle(template, question, t),
      ...values.map((value) =>
        value === null ? '–' : answerText(known?.get(question)?.question ?? null, value.answer, t),
      ),
      spread,
    ]),
  };
}

function spreadOf(points: readonly number[]): number | null {
  return points.length < 2 ? null : Math.round((Math.max(...points) - Math.min(...points)) * 100) / 100;
}

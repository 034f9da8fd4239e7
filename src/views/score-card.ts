/** The score card: a result, what it rests on, and what would change it. */
import { openPoints } from '../core/assessment/open-points.ts';
import { levelGapBlocks, levelGapData } from './level-gaps.ts';
import { numberText, signedText } from './numbers.ts';
import { answerText, questionsById, questionTitle } from './question-words.ts';
import type { Change } from '../core/assessment/explain.ts';
import type { AxisScore, CompetitorScore, Finding, ScoreCard, SectionScore } from '../core/assessment/types.ts';
import type { Block, Cell, Column, ListItem } from '../core/document.ts';
import type { SubjectRef } from '../core/records/types.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Template } from '../core/playbook/template-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

export interface ScoreCardInput {
  readonly card: ScoreCard;
  /** Null for a card that is not stored. */
  readonly ref: string | null;
  readonly subject: SubjectRef;
  /** The template that gave the card; null where the playbook of that day is not at hand. */
  readonly template: Template | null;
  /** What would change the result; asked for only where it is shown. */
  changes(): readonly Change[];
}

/** One score card. */
export function scoreCardView(input: ScoreCardInput): View {
  const { card, ref } = input;
  return {
    schema: 'score-card/1',
    data: { ref, ...scoreCardData(card), gaps: levelGapData(card, input.template) },
    formats: ['table', 'json', 'markdown', 'csv'],
    blocks: (t) => scoreCardBlocks(input, t),
    csvTable: (t) => contributionTable(card, input.template, t),
  };
}

/** Several cards that were made at once, one line each. */
export function scoreCardListView(inputs: readonly (ScoreCardInput & { readonly file: string })[]): View {
  return {
    schema: 'score-card-list/1',
    data: { items: inputs.map(({ card, ref }) => ({ ref, ...scoreCardData(card) })), next: null },
    formats: ['table', 'json', 'markdown', 'csv'],
    blocks: (t) => {
      const { assessment, records } = t.words;
      return [
        {
          type: 'table',
          columns: [
            { id: 'ref', label: records.ref, priority: 3 },
            { id: 'file', label: assessment.file },
            { id: 'subject', label: records.subject },
            { id: 'rater', label: assessment.rater },
            { id: 'result', label: assessment.resultLabel, priority: 2 },
            { id: 'points', label: assessment.pointsLabel, align: 'right' },
            { id: 'percent', label: assessment.percentLabel, align: 'right' },
          ],
          rows: inputs.map(({ card, ref, subject, file }): Cell[] => [
            ref ?? assessment.notStored,
            file,
            subjectText(subject),
            card.rater,
            resultText(card, t),
            card.mean === null ? null : card.points,
            card.percent === null ? null : { percent: card.percent },
          ]),
        },
      ];
    },
  };
}

/** The documented form of a card, without its ref: keys in their order, absent values null. */
export function scoreCardData(card: ScoreCard): { readonly [key: string]: Json } {
  const { playbook, version, hash, id } = card.template;
  return {
    template: { playbook, version, hash, id },
    subject: card.subject,
    rater: card.rater,
    role: card.role,
    at: card.at,
    status: card.status,
    ...totalsData(card),
    band: findingData(card.band),
    verdict: findingData(card.verdict),
    outcome: card.outcome === null ? null : { id: card.outcome.id, borderline: card.outcome.borderline },
    coverage: {
      answered: card.coverage.answered,
      asked: card.coverage.asked,
      unknown: card.coverage.unknown,
    },
    evidence: {
      withEvidence: card.evidence.withEvidence,
      confirmed: card.evidence.confirmed,
      stale: card.evidence.stale,
    },
    sections: card.sections.map((section) => ({
      id: section.id,
      ...totalsData(section),
      band: findingData(section.band),
      verdict: findingData(section.verdict),
      answered: section.answered,
      asked: section.asked,
      unknown: section.unknown,
    })),
    axes: card.axes === null ? null : { x: axisData(card.axes.x), y: axisData(card.axes.y) },
    contributions: card.contributions.map((contribution) => ({
      question: contribution.question,
      section: contribution.section,
      answer: contribution.answer,
      value: contribution.value,
      weight: contribution.weight,
      reversed: contribution.reversed,
      points: contribution.points,
      min: contribution.min,
      max: contribution.max,
      excluded: contribution.excluded,
      hidden: contribution.hidden,
    })),
    unanswered: card.unanswered,
    competitors: card.competitors.map((competitor) => ({
      name: competitor.name,
      points: competitor.points,
      sections: competitor.sections.map(({ id: section, points }) => ({ id: section, points })),
      gaps: competitor.gaps.map(({ question, us, them, gap }) => ({ question, us, them, gap })),
    })),
  };
}

/** Points, range, percent and mean. */
export function totalsData(totals: ScoreCard | SectionScore): { readonly [key: string]: Json } {
  const { points, minPoints, maxPoints, percent, mean } = totals;
  return { points, minPoints, maxPoints, percent, mean };
}

/** A band or verdict in JSON. */
export function findingData(finding: Finding | null): Json {
  return finding === null ? null : { id: finding.id, title: finding.title, say: finding.say };
}

function axisData({ section, mean, midpoint, side }: AxisScore): Json {
  return { section, mean, midpoint, side };
}

/** Ref and name of whom or what a result is about; '' for none. */
export function subjectText(subject: SubjectRef): string {
  return [subject.ref, subject.name].filter((part) => part !== null).join(' ');
}

/** The result in one word or two: verdict, outcome or band; else why there is none. */
export function resultText(card: ScoreCard, t: Translator): string {
  const { assessment, punctuation } = t.words;
  if (card.status === 'incomplete') return assessment.incomplete;
  const names = [
    card.verdict === null ? '' : findingText(card.verdict, t),
    card.outcome === null ? '' : card.outcome.id === null ? assessment.onBorder : t.text(card.outcome.title),
    card.band === null ? '' : findingText(card.band, t),
  ].filter((name) => name !== '');
  return names.length === 0 ? assessment.noResult : names.join(punctuation.separator);
}

/** The name of a band or verdict: its title, else what it says, else its id. */
export function findingText(finding: Finding, t: Translator): string {
  const title: Text | null = finding.title ?? finding.say;
  return title === null ? finding.id : t.text(title);
}

function scoreCardBlocks(input: ScoreCardInput, t: Translator): Block[] {
  return [
    ...headBlocks(input, t),
    ...(input.card.axes === null ? sectionBlocks(input.card, t) : axisBlocks(input, t)),
    ...behindBlocks(input, t),
    ...(input.template === null ? [] : levelGapBlocks(input.card, input.template, t)),
    ...changeBlocks(input, t),
  ];
}

/** What it is about, the result, and the three numbers: score, coverage, evidence. */
export function headBlocks({ card, ref, subject, template }: ScoreCardInput, t: Translator): Block[] {
  const { assessment, punctuation } = t.words;
  const rater = card.role === 'self' ? card.rater : `${card.rater}${punctuation.brackets(assessment.roles[card.role])}`;
  const origin = [ref ?? assessment.notStored, rater, card.at.slice(0, 10)].join(' · ');
  const blocks: Block[] = [
    {
      type: 'heading',
      level: 1,
      text: [
        `${t.text(card.title)}  `,
        ...(subject.ref === null ? [] : [{ text: subject.ref, tone: 'accent' as const }, ' ']),
        ...(subject.name === null ? [] : [`${subject.name}  `]),
        { text: origin, tone: 'muted', strong: false },
      ],
    },
    {
      type: 'paragraph',
      text: [{ text: resultText(card, t), strong: true, tone: 'accent' }, '   ', numbersText(card, t)],
    },
  ];
  const says = [card.verdict, card.band].map((finding) => t.text(finding?.say ?? null));
  const outcome = outcomeSay(card, template, t);
  for (const say of [...says, ...outcome]) if (say !== '') blocks.push({ type: 'paragraph', text: say });
  return blocks;
}

function outcomeSay({ outcome }: ScoreCard, template: Template | null, t: Translator): string[] {
  if (outcome === null) return [];
  const quadrants = template?.scoring.axes?.quadrants ?? [];
  const named = (id: string): string => {
    const quadrant = quadrants.find((candidate) => candidate.id === id);
    return quadrant === undefined ? id : t.text(quadrant.title);
  };
  const own = quadrants.find((quadrant) => quadrant.id === outcome.id)?.say ?? null;
  const border = outcome.borderline.map(named).join(t.words.punctuation.separator);
  return [...(own === null ? [] : [t.text(own)]), ...(border === '' ? [] : [t.words.assessment.borderline(border)])];
}

function numbersText(card: ScoreCard, t: Translator): string {
  const { assessment } = t.words;
  const { coverage, evidence } = card;
  const hasUnknown = card.contributions.some((contribution) => contribution.unknown);
  return [
    // On axes a sum of both says nothing.
    ...(card.mean === null || card.axes !== null
      ? []
      : [
          assessment.points(numberText(card.points), signedRange(card.minPoints), signedRange(card.maxPoints)),
          ...(card.percent === null ? [] : [assessment.percent(Math.round(card.percent))]),
        ]),
    hasUnknown
      ? assessment.known(coverage.answered - coverage.unknown, coverage.asked)
      : assessment.answered(coverage.answered, coverage.asked),
    assessment.withEvidence(evidence.withEvidence),
    ...(evidence.confirmed === 0 ? [] : [assessment.confirmed(evidence.confirmed)]),
    ...(evidence.stale === 0 ? [] : [assessment.stale(evidence.stale)]),
  ].join(' · ');

  function signedRange(value: number): string {
    return card.minPoints < 0 ? signedText(value) : numberText(value);
  }
}

/** One line a section: us, the rivals, the gap to the strongest of them, a bar and the verdict. */
function sectionBlocks(card: ScoreCard, t: Translator): Block[] {
  const { assessment } = t.words;
  const hasRivals = card.competitors.length > 0;
  if (card.sections.length < 2 && !hasRivals) return [];
  if (card.sections.every((section) => section.mean === null)) return [];
  const columns: Column[] = [
    { id: 'section', label: '', priority: 2 },
    { id: 'us', label: hasRivals ? assessment.us : assessment.pointsLabel, align: 'right', priority: 3 },
    ...card.competitors.map((competitor, index): Column => ({
      id: `competitor-${index + 1}`,
      label: competitor.name,
      align: 'right',
    })),
    ...(hasRivals
      ? [{ id: 'gap', label: assessment.gap, align: 'right', priority: 3 } satisfies Column]
      : [{ id: 'percent', label: assessment.percentLabel, align: 'right', priority: 3 } satisfies Column]),
    { id: 'score', label: '', priority: 3, optional: true },
    { id: 'result', label: '' },
  ];
  const rows = card.sections.map((section): Cell[] => {
    const gap = strongestGap(card, section.id);
    return [
      t.text(section.title),
      section.mean === null ? '–' : pointsCell(card, section.points),
      ...card.competitors.map((competitor) => rivalCell(card, competitor, section.id)),
      hasRivals
        ? gap === null
          ? '–'
          : { signed: gap }
        : section.percent === null
          ? '–'
          : { percent: section.percent },
      section.mean === null ? null : { bar: sectionBar(section, card) },
      sectionResult(section, t),
    ];
  });
  return [{ type: 'table', columns, rows }];
}

/** Points of a card: with their sign where points can be lost, and only there. */
export function pointsCell(card: ScoreCard, points: number): Cell {
  return card.sections.some((section) => section.minPoints < 0) ? { signed: points } : points;
}

/** A rival's points in a section; a dash where nothing of it was rated. */
export function rivalCell(card: ScoreCard, { sections }: CompetitorScore, id: string): Cell {
  const rated = sections.find((section) => section.id === id);
  return rated === undefined || rated.answered === 0 ? '–' : pointsCell(card, rated.points);
}

/** The two axes with their midpoints, and the pole on whose side each lies. */
function axisBlocks({ card, template }: ScoreCardInput, t: Translator): Block[] {
  if (card.axes === null) return [];
  const { assessment } = t.words;
  return [
    {
      type: 'table',
      columns: [
        { id: 'section', label: '' },
        { id: 'mean', label: assessment.meanLabel, align: 'right', priority: 3 },
        { id: 'midpoint', label: assessment.midpoint, align: 'right', priority: 3 },
        { id: 'side', label: '', priority: 2 },
      ],
      rows: [card.axes.x, card.axes.y].map((axis): Cell[] => [
        t.text(card.sections.find((section) => section.id === axis.section)?.title ?? null),
        axis.mean,
        axis.midpoint,
        poleText(axis, template, t),
      ]),
    },
  ];
}

/** What lies on the side of an axis that a result is on: the playbook's words, else low or high. */
export function poleText({ section, side }: AxisScore, template: Template | null, t: Translator): string {
  if (side === null) return '–';
  const pole = template?.sections.find((candidate) => candidate.id === section)?.[side] ?? null;
  return pole === null ? t.words.assessment[side] : t.text(pole);
}

/** The bar of a section: sure up to where every unknown answer turned out worst, uncertain up to their best. */
function sectionBar(
  section: SectionScore,
  card: ScoreCard,
): { min: number; max: number; value: number; uncertain: number } {
  const open = card.contributions.filter(
    (contribution) => contribution.section === section.id && contribution.unknown && contribution.points !== null,
  );
  const least = open.reduce((sum, { points, min }) => sum + (points ?? 0) - (min ?? 0), 0);
  const span = open.reduce((sum, { min, max }) => sum + (max ?? 0) - (min ?? 0), 0);
  return { min: section.minPoints, max: section.maxPoints, value: section.points - least, uncertain: span };
}

function sectionResult(section: SectionScore, t: Translator): Cell {
  const { assessment } = t.words;
  const finding = section.verdict ?? section.band;
  const open = section.asked - section.answered;
  const remarks = [
    ...(section.unknown === 0 ? [] : [assessment.unknown(section.unknown)]),
    ...(open === 0 ? [] : [assessment.unanswered(open)]),
  ];
  const name = finding === null ? [] : [findingText(finding, t)];
  return [...name, ...remarks].join(' · ');
}

/** Our points less those of the strongest rival in a section, over what both were rated on. */
function strongestGap(card: ScoreCard, section: string): number | null {
  const sectionOf = new Map(card.contributions.map((contribution) => [contribution.question, contribution.section]));
  const gaps = card.competitors.flatMap((competitor) => {
    const own = competitor.gaps.filter((gap) => sectionOf.get(gap.question) === section);
    return own.length === 0 ? [] : [own.reduce((sum, { gap }) => sum + Math.round(gap * 100), 0) / 100];
  });
  return gaps.length === 0 ? null : Math.min(...gaps);
}

/** On which questions each rival is ahead of us, the widest gap first. */
function behindBlocks({ card, template }: ScoreCardInput, t: Translator): Block[] {
  const { assessment, punctuation } = t.words;
  const lines = card.competitors.flatMap((competitor: CompetitorScore): ListItem[] => {
    const ahead = competitor.gaps.filter(({ gap }) => gap < 0).sort((left, right) => left.gap - right.gap);
    if (ahead.length === 0) return [];
    const names = ahead.map(({ question, gap }) => `${questionTitle(template, question, t)} ${signedText(gap)}`);
    return [{ text: [`${assessment.behind(competitor.name)}${punctuation.colon}`, names.join(punctuation.separator)] }];
  });
  return lines.length === 0 ? [] : [{ type: 'list', items: lines }];
}

const kindSigns = { unknown: '?', unanswered: '○', negative: '−' } as const;
const kindTones = { unknown: 'warn', unanswered: 'warn', negative: 'bad' } as const;

/** What is open with what to ask, and the fewest answers that would change the result. */
function changeBlocks({ card, template, changes }: ScoreCardInput, t: Translator): Block[] {
  if (template === null) return [];
  const { assessment } = t.words;
  const rows = openPoints(card, template).map(({ question, kind }): Cell[] => [
    { text: kindSigns[kind], tone: kindTones[kind], strong: true },
    t.text(question.title),
    question.ask.map((ask) => t.text(ask)).join(t.words.punctuation.gap),
  ]);
  // Trying answers takes time: it is done only where there is something to work on.
  const sentences = (rows.length === 0 ? [] : changes()).map((change) => ({ text: changeText(change, template, t) }));
  return [
    ...(rows.length === 0
      ? []
      : ([
          {
            type: 'table',
            columns: [
              { id: 'kind', label: '', priority: 3 },
              { id: 'question', label: assessment.openPoints, priority: 2 },
              { id: 'ask', label: assessment.whatToAsk },
            ],
            rows,
          },
        ] satisfies Block[])),
    ...(sentences.length === 0
      ? []
      : ([
          { type: 'heading', level: 2, text: assessment.changes },
          { type: 'list', items: sentences },
        ] satisfies Block[])),
  ];
}

/** A change as a sentence: which answers, and what it becomes. */
export function changeText({ answers, to }: Change, template: Template, t: Translator): string {
  const { assessment } = t.words;
  const questions = questionsById(template);
  const parts = answers.map(({ question, answer }) => {
    const found = questions.get(question)?.question ?? null;
    return assessment.changeAnswer(questionTitle(template, question, t), answerText(found, answer, t));
  });
  return assessment.change(parts.join(assessment.and), findingText(to, t));
}

/** Every question with what it contributes: the table of CSV, one row a question. */
export function contributionTable(card: ScoreCard, template: Template | null, t: Translator): Block {
  const { assessment } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'section', label: assessment.section },
      { id: 'question', label: assessment.question },
      { id: 'title', label: assessment.question },
      { id: 'answer', label: assessment.answerLabel },
      { id: 'value', label: assessment.value, align: 'right' },
      { id: 'weight', label: assessment.weightLabel, align: 'right' },
      { id: 'points', label: assessment.counts, align: 'right' },
      { id: 'min', label: assessment.low, align: 'right' },
      { id: 'max', label: assessment.high, align: 'right' },
      { id: 'unknown', label: assessment.unknown(1) },
      { id: 'evidence', label: assessment.evidence },
    ],
    rows: card.contributions
      .filter((contribution) => !contribution.hidden)
      .map((contribution): Cell[] => [
        contribution.section,
        contribution.question,
        questionTitle(template, contribution.question, t),
        contribution.answer,
        contribution.value,
        contribution.weight,
        contribution.points,
        contribution.min,
        contribution.max,
        contribution.unknown,
        contribution.evidence,
      ]),
  };
}

/** The arithmetic of a stored result: each answer, the sums, the edges, the rule that held, what would change it. */
import {
  changeText,
  contributionTable,
  findingData,
  findingText,
  headBlocks,
  poleText,
  totalsData,
} from './score-card.ts';
import { numberText } from './numbers.ts';
import { answerText, questionsById, questionTitle } from './question-words.ts';
import type { Change } from '../core/assessment/explain.ts';
import type { Contribution, Finding, ScoreCard, SectionScore, Totals } from '../core/assessment/types.ts';
import type { Block, Cell, ListItem, Span } from '../core/document.ts';
import type { Assessment } from '../core/records/types.ts';
import type { BandList, Template, Verdict } from '../core/playbook/template-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

export interface ExplanationInput {
  readonly assessment: Assessment;
  /** Null where the playbook has changed since: the rules of that day are gone, the numbers are not. */
  readonly template: Template | null;
  /** The template as it is now, for the titles of its questions. */
  readonly words: Template | null;
  readonly changes: readonly Change[];
}

/** A stored result with all that led to it. */
export function explanationView(input: ExplanationInput): View {
  const { assessment } = input;
  const { card } = assessment;
  return {
    schema: 'explanation/1',
    data: explanationData(input),
    formats: ['table', 'json', 'markdown', 'csv'],
    blocks: (t) => explanationBlocks(input, t),
    csvTable: (t) => contributionTable(card, input.words, t),
  };
}

function explanationData({ assessment, template, changes }: ExplanationInput): { readonly [key: string]: Json } {
  const { card } = assessment;
  const { playbook, version, hash, id } = card.template;
  return {
    ref: assessment.ref,
    template: { playbook, version, hash, id },
    subject: card.subject,
    rater: card.rater,
    at: card.at,
    status: card.status,
    method: template?.scoring.method ?? null,
    sections: card.sections.map((section) => ({
      id: section.id,
      title: section.title,
      contributions: ofSection(card, section.id).map((contribution) => ({
        question: contribution.question,
        answer: contribution.answer,
        value: contribution.value,
        weight: contribution.weight,
        reversed: contribution.reversed,
        points: contribution.points,
        min: contribution.min,
        max: contribution.max,
        unknown: contribution.unknown,
        excluded: contribution.excluded,
        hidden: contribution.hidden,
        evidence: contribution.evidence,
        confirmed: contribution.confirmed,
        stale: contribution.stale,
      })),
      ...totalsData(section),
      bands: bandsData(sectionOf(template, section.id)?.bands ?? null, section.band),
      band: findingData(section.band),
      verdicts: rulesData(sectionOf(template, section.id)?.verdicts ?? [], section.verdict),
      verdict: findingData(section.verdict),
    })),
    total: totalsData(card),
    bands: bandsData(template?.scoring.bands ?? null, card.band),
    band: findingData(card.band),
    verdicts: rulesData(template?.scoring.verdicts ?? [], card.verdict),
    verdict: findingData(card.verdict),
    axes: card.axes === null ? null : { x: { ...card.axes.x }, y: { ...card.axes.y } },
    outcome: card.outcome === null ? null : { id: card.outcome.id, borderline: card.outcome.borderline },
    changes: changes.map((change) => ({
      answers: change.answers.map(({ question, answer }) => ({ question, answer })),
      changes: change.changes,
      to: findingData(change.to),
    })),
  };
}

function ofSection(card: ScoreCard, id: string): readonly Contribution[] {
  return card.contributions.filter((contribution) => contribution.section === id);
}

function sectionOf(template: Template | null, id: string): Template['sections'][number] | null {
  return template?.sections.find((section) => section.id === id) ?? null;
}

function bandsData(list: BandList | null, reached: Finding | null): Json {
  if (list === null) return null;
  return {
    on: list.on,
    items: list.bands.map((band) => ({
      id: band.id,
      title: band.title,
      from: band.from,
      to: band.to,
      reached: band.id === reached?.id,
    })),
  };
}

/** The rules up to the one that held: those after it were not looked at. */
function triedRules(verdicts: readonly Verdict[], found: Finding | null): readonly { rule: Verdict; holds: boolean }[] {
  const index = verdicts.findIndex((verdict) => verdict.id === found?.id);
  if (index < 0) return [];
  return verdicts.slice(0, index + 1).map((rule, place) => ({ rule, holds: place === index }));
}

function rulesData(verdicts: readonly Verdict[], found: Finding | null): Json {
  return triedRules(verdicts, found).map(({ rule, holds }) => ({ id: rule.id, when: rule.when.source, holds }));
}

function explanationBlocks(input: ExplanationInput, t: Translator): Block[] {
  const { assessment, template } = input;
  const { card, ref, subject } = assessment;
  const { assessment: words } = t.words;
  const head = headBlocks({ card, ref, subject, template, changes: () => [] }, t);
  const changed: Block[] =
    template === null
      ? [{ type: 'paragraph', text: words.playbookChanged(card.template.playbook, card.template.version) }]
      : [];
  return [
    ...head,
    ...changed,
    ...card.sections.flatMap((section) => sectionBlocks(section, input, t)),
    { type: 'heading', level: 2, text: words.total },
    { type: 'list', items: totalItems(input, t) },
    ...changeBlocks(input, t),
  ];
}

function sectionBlocks(
  section: SectionScore,
  { assessment, template, words: titles }: ExplanationInput,
  t: Translator,
): Block[] {
  const { assessment: words } = t.words;
  const { card } = assessment;
  const own = sectionOf(template, section.id);
  const scored = ofSection(card, section.id).filter((contribution) => contribution.points !== null);
  const sums =
    section.mean === null
      ? []
      : sumItems(section, weightOf(scored), template?.scoring.method === 'min', own?.bands?.on ?? null, t);
  const items = [
    ...sums,
    ...bandItems(own?.bands ?? null, section.band, t),
    ...ruleItems(own?.verdicts ?? [], section.verdict, t),
  ];
  return [
    { type: 'heading', level: 2, text: t.text(section.title) },
    {
      type: 'table',
      columns: [
        { id: 'question', label: words.question },
        { id: 'answer', label: words.answerLabel },
        { id: 'value', label: words.value, align: 'right', priority: 3 },
        { id: 'weight', label: words.weightLabel, align: 'right', priority: 3 },
        { id: 'points', label: words.counts, align: 'right', priority: 3 },
        { id: 'range', label: words.range, align: 'right', priority: 3 },
        { id: 'remark', label: '' },
      ],
      rows: ofSection(card, section.id).map((contribution) => contributionRow(contribution, titles, t)),
    },
    ...(items.length === 0 ? [] : ([{ type: 'list', items }] satisfies Block[])),
  ];
}

function contributionRow(contribution: Contribution, template: Template | null, t: Translator): Cell[] {
  const { assessment: words } = t.words;
  const { question: id, answer, value, weight, points, min, max } = contribution;
  const question = template === null ? null : (questionsById(template).get(id)?.question ?? null);
  const counts = points !== null && value !== null;
  const isSigned = (min ?? 0) < 0;
  const shown = (number: number): Cell => (isSigned ? { signed: number } : number);
  const remarks: string[] = [
    ...(contribution.hidden ? [words.hidden] : answer === null ? [words.stillOpen] : []),
    ...(contribution.excluded ? [words.excluded] : []),
    ...(!contribution.hidden && answer !== null && !contribution.excluded && !counts ? [words.notScored] : []),
    ...(contribution.reversed && counts ? [words.reversed] : []),
    ...(contribution.stale ? [words.stale(1)] : []),
    ...(contribution.evidence === null ? [] : [contribution.evidence]),
  ];
  return [
    questionTitle(template, id, t),
    answer === null ? '–' : answerText(question, answer, t),
    counts ? shown(value) : null,
    counts ? `× ${weight}` : null,
    points === null ? null : shown(points),
    min === null || max === null ? null : `${numberText(min)}…${numberText(max)}`,
    { text: remarks.join(' · '), tone: 'muted' },
  ];
}

function weightOf(contributions: readonly Contribution[]): number {
  return contributions.reduce((sum, { weight }) => sum + weight, 0);
}

/** The sum with its range, and the quotient that the bands are judged by. */
function sumItems(
  totals: Totals,
  weight: number,
  isLowest: boolean,
  basis: BandList['on'] | null,
  t: Translator,
): ListItem[] {
  const { assessment: words } = t.words;
  const [points, min, max] = [totals.points, totals.minPoints, totals.maxPoints].map(numberText) as [
    string,
    string,
    string,
  ];
  const items: ListItem[] = [{ text: (isLowest ? words.lowest : words.sum)(points, min, max) }];
  if (totals.percent !== null) {
    items.push({ text: words.percentOf(points, bracket(min), bracket(max), numberText(totals.percent)) });
  }
  if (totals.mean !== null && !isLowest && basis === 'mean') {
    items.push({ text: words.meanOf(points, String(weight), numberText(totals.mean)) });
  }
  return items;

  /** A negative number after a minus sign needs brackets. */
  function bracket(number: string): string {
    return number.startsWith('−') ? `(${number})` : number;
  }
}

function bandItems(list: BandList | null, reached: Finding | null, t: Translator): ListItem[] {
  if (list === null) return [];
  const { assessment: words, punctuation } = t.words;
  const edges = list.bands.flatMap((band, index): (string | Span)[] => {
    const text = `${t.text(band.title)} ${numberText(band.from)}…${numberText(band.to)}`;
    const span: Span = band.id === reached?.id ? { text, strong: true, tone: 'accent' } : { text };
    return index === 0 ? [span] : [punctuation.separator, span];
  });
  return [{ text: [`${words.bandEdges}${punctuation.brackets(words.bandOn[list.on])}${punctuation.colon}`, ...edges] }];
}

/** The rules tried, down to the one that held. */
function ruleItems(verdicts: readonly Verdict[], found: Finding | null, t: Translator): ListItem[] {
  const { assessment: words } = t.words;
  const tried = triedRules(verdicts, found);
  if (tried.length === 0) return [];
  return [
    {
      text: words.rules,
      children: tried.map(({ rule, holds }): ListItem => {
        const { source } = rule.when;
        const condition: Span = source === 'true' ? { text: words.otherwise } : { text: source, code: true };
        const name = findingText(rule, t);
        return {
          text: [
            { text: holds ? '✓' : '✕', tone: holds ? 'good' : 'muted' },
            ' ',
            { text: name, strong: holds },
            '  ',
            condition,
            `  ${holds ? words.holds : words.holdsNot}`,
          ],
        };
      }),
    },
  ];
}

function totalItems({ assessment, template }: ExplanationInput, t: Translator): ListItem[] {
  const { card } = assessment;
  const { assessment: words } = t.words;
  const scored = card.contributions.filter((contribution) => contribution.points !== null);
  const method = template?.scoring.method ?? null;
  const basis = template?.scoring.bands?.on ?? (method === 'mean' ? 'mean' : null);
  const axes = card.axes === null ? [] : [card.axes.x, card.axes.y];
  return [
    ...(card.mean === null || card.axes !== null ? [] : sumItems(card, weightOf(scored), method === 'min', basis, t)),
    ...axes.map((axis): ListItem => {
      const title = t.text(card.sections.find((section) => section.id === axis.section)?.title ?? null);
      const mean = axis.mean === null ? '–' : numberText(axis.mean);
      return { text: words.axis(title, mean, numberText(axis.midpoint), poleText(axis, template, t)) };
    }),
    { text: words.answered(card.coverage.answered, card.coverage.asked) },
    ...bandItems(template?.scoring.bands ?? null, card.band, t),
    ...ruleItems(template?.scoring.verdicts ?? [], card.verdict, t),
  ];
}

function changeBlocks({ assessment, template, changes }: ExplanationInput, t: Translator): Block[] {
  if (template === null || template.scoring.method === 'none') return [];
  const { assessment: words } = t.words;
  const none = assessment.status === 'incomplete' ? words.noChangeIncomplete : words.noChange;
  return [
    { type: 'heading', level: 2, text: words.cheapest },
    changes.length === 0
      ? { type: 'paragraph', text: none }
      : { type: 'list', items: changes.map((change) => ({ text: changeText(change, template, t) })) },
  ];
}

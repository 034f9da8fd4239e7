/**
 * From answers to a score card. Three numbers stay apart: the score (of what is answered), the
 * coverage (answered of asked) and the evidence. Exact, and the same for the same sheet, template,
 * pin and date.
 */
import type { Value } from '../condition/types.ts';
import { addDuration } from '../dates.ts';
import type { Question, Section, Template } from '../playbook/template-types.ts';
import type { PlaybookPin } from '../playbook/types.ts';
import { findOutcome, placeOnAxis, type AxisPlace } from './axes.ts';
import { findBand, toFinding } from './bands.ts';
import { scoreCompetitor, toPart } from './competitors.ts';
import { resolveHiding, type Hiding } from './hiding.ts';
import { answerTo, fromHundredths, optionOf } from './scale.ts';
import { addUp, exactMean, type ScoredPart } from './totals.ts';
import type { Answer, AnswerSheet, Contribution, ScoreCard, SectionScore, Totals } from './types.ts';
import { findVerdict, sectionValue, totalValue } from './verdicts.ts';

/** A question with its answer and what that counts for. */
interface Mark {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly part: ScoredPart | null;
  readonly contribution: Contribution;
}

interface Counts {
  readonly answered: number;
  readonly asked: number;
  readonly unknown: number;
}

/**
 * Scores a checked sheet.
 *
 * - A hidden question's answer is kept in the contributions, counts nowhere and is not asked.
 * - An unknown option counts with its value and in `coverage.unknown`; an excluded one is answered,
 *   but in no sum; numbers, texts and dates are answered and never scored.
 * - An answer that names an option which the template does not have counts as missing.
 * - Complete is a sheet with `minAnswered` answers, or with all that are asked where these are fewer
 *   or no number is given; with axes each axis section must have them. The band, verdict and outcome
 *   of the whole are null until then. A section has its band and verdict once every question asked in
 *   it is answered, whatever the rest of the sheet.
 * - A section's verdicts see the bands of all sections and the verdicts of those before it.
 * - Stale is an answer older than `freshFor` on `today`; it counts as assumed, so not as confirmed.
 *
 * @param sheet answers that `checkAnswers` found sound
 * @param today `YYYY-MM-DD`, on which freshness is judged
 */
export function score(sheet: AnswerSheet, template: Template, pin: PlaybookPin, today: string): ScoreCard {
  const hiding = resolveHiding(template, sheet.answers);
  const marked = template.sections.map((section) => ({
    section,
    marks: section.questions.map((question) => mark(question, section, sheet, template, hiding, today)),
  }));
  const marks = marked.flatMap((entry) => entry.marks);
  const counts = count(marks);
  const totals = addUp(partsOf(marks), template.scoring.method);
  const scope = { answers: hiding.answers, total: totalValue(totals, counts) };
  const sections = giveVerdicts(
    template.sections,
    marked.map((entry) => scoreSection(entry.section, entry.marks, template)),
    scope,
  );
  const isCompleted = hasEnough(template, sections, counts);
  const axes = placeOnAxes(template, marked, sections);
  const band = isCompleted && template.scoring.bands !== null ? findBand(template.scoring.bands, totals) : null;
  const verdict = isCompleted
    ? findVerdict(template.scoring.verdicts, { ...scope, sections: sectionValues(sections) })
    : null;
  const asked = marks.filter((entry) => !entry.contribution.hidden);
  return {
    template: { ...pickPin(pin), id: template.id },
    title: template.title,
    subject: sheet.for,
    rater: sheet.rater,
    role: sheet.role,
    at: sheet.at,
    status: isCompleted ? 'completed' : 'incomplete',
    ...totals,
    band: band === null ? null : toFinding(band),
    verdict: verdict === null ? null : toFinding(verdict),
    outcome:
      isCompleted && template.scoring.axes !== null && axes !== null
        ? findOutcome(template.scoring.axes, axes.x, axes.y)
        : null,
    coverage: { answered: counts.answered, asked: counts.asked, unknown: counts.unknown },
    evidence: {
      withEvidence: countIf(asked, ({ contribution }) => contribution.evidence !== null),
      confirmed: countIf(asked, ({ contribution }) => contribution.confirmed && !contribution.stale),
      stale: countIf(asked, ({ contribution }) => contribution.stale),
    },
    sections,
    axes: axes === null ? null : { x: axes.x.score, y: axes.y.score },
    contributions: marks.map((entry) => entry.contribution),
    unanswered: asked.filter((entry) => entry.answer === null).map((entry) => entry.question.id),
    competitors: template.compare === null ? [] : compareAll(sheet, template, hiding, marks),
  };
}

function pickPin({ playbook, version, hash }: PlaybookPin): PlaybookPin {
  return { playbook, version, hash };
}

function mark(
  question: Question,
  section: Section,
  sheet: AnswerSheet,
  template: Template,
  hiding: Hiding,
  today: string,
): Mark {
  const answer = answerTo(sheet.answers, question);
  const option = optionOf(question, answer);
  const hidden = hiding.hidden.has(question.id);
  const part = hidden || template.scoring.method === 'none' ? null : toPart(question, answer);
  const freshFor = question.freshFor ?? template.freshFor;
  const isStale =
    !hidden &&
    answer !== null &&
    freshFor !== null &&
    addDuration(answer.at ?? sheet.at, freshFor) < today.slice(0, 10);
  return {
    question,
    answer,
    part,
    contribution: {
      question: question.id,
      section: section.id,
      answer: answer?.value ?? null,
      value: part === null ? null : (option?.value ?? null),
      weight: question.weight,
      reversed: question.reverse,
      points: part === null ? null : fromHundredths(part.weight * part.value),
      min: part === null ? null : fromHundredths(part.weight * part.min),
      max: part === null ? null : fromHundredths(part.weight * part.max),
      unknown: option?.unknown ?? false,
      excluded: option?.excluded ?? false,
      hidden,
      evidence: answer?.evidence ?? null,
      confirmed: answer?.confirmed ?? false,
      stale: isStale,
    },
  };
}

function partsOf(marks: readonly Mark[]): ScoredPart[] {
  return marks.flatMap(({ part }) => (part === null ? [] : [part]));
}

function count(marks: readonly Mark[]): Counts {
  const asked = marks.filter((entry) => !entry.contribution.hidden);
  const answered = asked.filter((entry) => entry.answer !== null);
  return {
    answered: answered.length,
    asked: asked.length,
    unknown: countIf(answered, ({ contribution }) => contribution.unknown),
  };
}

function countIf(marks: readonly Mark[], test: (mark: Mark) => boolean): number {
  return marks.filter(test).length;
}

/** A section's numbers, and its band once it is fully answered; the verdict comes later. */
function scoreSection(section: Section, marks: readonly Mark[], template: Template): SectionScore {
  const totals: Totals = addUp(partsOf(marks), template.scoring.method);
  const counts = count(marks);
  const band = section.bands !== null && isFull(counts) ? findBand(section.bands, totals) : null;
  return {
    id: section.id,
    title: section.title,
    ...totals,
    band: band === null ? null : toFinding(band),
    verdict: null,
    answered: counts.answered,
    asked: counts.asked,
    unknown: counts.unknown,
  };
}

function isFull({ asked, answered }: Counts): boolean {
  return asked > 0 && answered === asked;
}

/** Adds the verdicts of fully answered sections, in order: each sees those before it. */
function giveVerdicts(
  sections: readonly Section[],
  scores: readonly SectionScore[],
  scope: Readonly<Record<string, Value>>,
): readonly SectionScore[] {
  const done = [...scores];
  sections.forEach((section, index) => {
    const own = done[index];
    if (own === undefined || section.verdicts.length === 0 || !isFull(own)) return;
    const verdict = findVerdict(section.verdicts, {
      ...scope,
      sections: sectionValues(done),
      section: sectionValue(own),
    });
    if (verdict !== null) done[index] = { ...own, verdict: toFinding(verdict) };
  });
  return done;
}

function sectionValues(sections: readonly SectionScore[]): Value {
  return Object.fromEntries(sections.map((section) => [section.id, sectionValue(section)]));
}

/** Whether enough is answered; nobody has to answer more than is asked. */
function hasEnough(template: Template, sections: readonly SectionScore[], counts: Counts): boolean {
  const { axes, minAnswered } = template.scoring;
  const enough = ({ asked, answered }: Counts): boolean => answered >= Math.min(minAnswered ?? asked, asked);
  if (axes === null || template.scoring.method !== 'axes') return enough(counts);
  const names = [axes.x.section, axes.y.section];
  return sections.filter((section) => names.includes(section.id)).every(enough);
}

function placeOnAxes(
  template: Template,
  marked: readonly { readonly section: Section; readonly marks: readonly Mark[] }[],
  sections: readonly SectionScore[],
): { readonly x: AxisPlace; readonly y: AxisPlace } | null {
  const { axes, method } = template.scoring;
  if (axes === null || method !== 'axes') return null;
  const [x, y] = [axes.x, axes.y].map((axis) => {
    const marks = marked.find((entry) => entry.section.id === axis.section)?.marks ?? [];
    const shown = sections.find((section) => section.id === axis.section)?.mean ?? null;
    return placeOnAxis(axis, exactMean(partsOf(marks)), shown, axes.borderline);
  });
  return x === undefined || y === undefined ? null : { x, y };
}

function compareAll(
  sheet: AnswerSheet,
  template: Template,
  hiding: Hiding,
  marks: readonly Mark[],
): ScoreCard['competitors'] {
  const ours = new Map(
    marks.flatMap(({ contribution: { question, points } }) => (points === null ? [] : [[question, points] as const])),
  );
  return Object.entries(sheet.competitors).map(([name, answers]) =>
    scoreCompetitor(name, answers, template, hiding.hidden, ours),
  );
}

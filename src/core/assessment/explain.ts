/** The cheapest way to a better result: one answer, else two. */
import type { Question, Template } from '../playbook/template-types.ts';
import type { PlaybookPin } from '../playbook/types.ts';
import { resolveHiding } from './hiding.ts';
import { answerTo, effectiveValue, optionOf, optionsOf } from './scale.ts';
import { score } from './score.ts';
import type { Answer, AnswerSheet, Finding, ScoreCard } from './types.ts';

/** Answers that would change the result, and what it would become. */
export interface Change {
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
  readonly changes: 'band' | 'verdict' | 'outcome';
  readonly to: Finding;
}

/** A question whose answer could be another one. */
interface Candidate {
  readonly question: Question;
  /** 0 unknown or unanswered, 1 not above the middle of its scale, 2 above it. */
  readonly rank: 0 | 1 | 2;
  /** Option ids to try, the smallest step first. */
  readonly options: readonly string[];
}

/**
 * The fewest answers that would change the verdict, the band or the outcome of a completed sheet.
 *
 * Tries one answer at a time, the smallest improvement first; where none suffices, pairs of
 * questions that are unknown, unanswered or not above the middle of their scale, each at its best.
 * Only better answers are tried and the score must not fall; on axes, which have no better side,
 * any other answer is tried. Unknown and unanswered questions come first, then low ones, then the
 * rest; within these the order of the template holds.
 * @param today `YYYY-MM-DD`
 * @param limit most changes to return
 * @returns nothing for an incomplete sheet: it has no result to change
 */
export function whatWouldChange(
  sheet: AnswerSheet,
  template: Template,
  pin: PlaybookPin,
  today: string,
  limit: number,
): Change[] {
  // Neither competitors nor freshness bear on the result: leaving them out keeps the many trials cheap.
  const own: AnswerSheet = { ...sheet, competitors: {} };
  const now = score(own, template, pin, today);
  if (now.status !== 'completed') return [];
  const candidates = findCandidates(own, template);
  const attempt = (answers: Change['answers']): Change | null =>
    compareCards(now, score(withAnswers(own, answers), template, pin, today), template, answers);

  const changes: Change[] = [];
  for (const { question, options } of candidates) {
    if (changes.length >= limit) return changes;
    const found = firstOf(options, (answer) => attempt([{ question: question.id, answer }]));
    if (found !== null) changes.push(found);
  }
  if (changes.length > 0) return changes;

  const low = candidates.filter((candidate) => candidate.rank < 2);
  for (const [index, first] of low.entries()) {
    for (const second of low.slice(index + 1)) {
      if (changes.length >= limit) return changes;
      const found = firstOf(pairs(first, second, template), attempt);
      if (found !== null) changes.push(found);
    }
  }
  return changes;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** Both at their best; on axes also at their other ends. */
function pairs(first: Candidate, second: Candidate, template: Template): Change['answers'][] {
  const ends = ({ options }: Candidate): string[] => {
    const best = options.at(-1);
    const other = options[0];
    if (best === undefined || other === undefined) return [];
    return template.scoring.method === 'axes' && other !== best ? [best, other] : [best];
  };
  return ends(first).flatMap((one) =>
    ends(second).map((two) => [
      { question: first.question.id, answer: one },
      { question: second.question.id, answer: two },
    ]),
  );
}

function findCandidates(sheet: AnswerSheet, template: Template): Candidate[] {
  const { hidden } = resolveHiding(template, sheet.answers);
  return template.sections
    .flatMap((section) => section.questions)
    .filter((question) => !hidden.has(question.id))
    .flatMap((question) => toCandidate(question, sheet, template.scoring.method === 'axes') ?? [])
    .sort((left, right) => left.rank - right.rank);
}

/** Null where the question is at its best, does not apply, or is not scored. */
function toCandidate(question: Question, sheet: AnswerSheet, isAxes: boolean): Candidate | null {
  const options = (optionsOf(question.scale) ?? [])
    .filter((option) => !option.unknown)
    .flatMap((option) => {
      const value = effectiveValue(question, option);
      return value === null ? [] : [{ id: option.id, value }];
    })
    .sort((left, right) => left.value - right.value);
  const [lowest, highest] = [options[0], options.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const present = optionOf(question, answerTo(sheet.answers, question));
  // "Does not apply" is a statement about the case, not a mark to be raised.
  if (present !== null && present.excluded) return null;
  const isOpen = present === null || present.unknown;
  const value = (present === null ? null : effectiveValue(question, present)) ?? lowest.value;
  const better = options.filter((option) => option.id !== present?.id && (isAxes || option.value > value));
  if (better.length === 0) return null;
  const middle = (lowest.value + highest.value) / 2;
  const rank = isOpen ? 0 : value <= middle ? 1 : 2;
  return { question, rank, options: better.map((option) => option.id) };
}

function withAnswers(sheet: AnswerSheet, changed: Change['answers']): AnswerSheet {
  const blank = { evidence: null, source: null, confirmed: false, at: null, note: null };
  const answers: Record<string, Answer> = { ...sheet.answers };
  for (const { question, answer } of changed) answers[question] = { ...blank, value: answer };
  return { ...sheet, answers };
}

/** What a trial changed for the better: the verdict before the outcome before the band. */
function compareCards(now: ScoreCard, then: ScoreCard, template: Template, answers: Change['answers']): Change | null {
  if (then.status !== 'completed') return null;
  if (template.scoring.method !== 'axes' && now.percent !== null && (then.percent ?? 0) < now.percent) return null;
  if (then.verdict !== null && then.verdict.id !== now.verdict?.id) {
    return { answers, changes: 'verdict', to: then.verdict };
  }
  const { outcome } = then;
  if (outcome !== null && outcome.id !== null && outcome.id !== now.outcome?.id) {
    const say = template.scoring.axes?.quadrants.find((quadrant) => quadrant.id === outcome.id)?.say ?? null;
    return { answers, changes: 'outcome', to: { id: outcome.id, title: outcome.title, say } };
  }
  const bands = template.scoring.bands?.bands ?? [];
  const place = (card: ScoreCard): number => bands.findIndex((band) => band.id === card.band?.id);
  if (then.band !== null && place(then) > place(now)) return { answers, changes: 'band', to: then.band };
  return null;
}

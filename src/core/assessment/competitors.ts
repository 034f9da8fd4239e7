import type { Question, ScoringMethod, Section, Template } from '../playbook/template-types.ts';
import { answerTo, effectiveValue, fromHundredths, optionOf, toHundredths, valueRange } from './scale.ts';
import { addUp, type ScoredPart } from './totals.ts';
import type { Answer, CompetitorScore, ScoreCard } from './types.ts';

/** Whether competitors are rated on a question of a template. */
export function isCompared(template: Template, section: Section, question: Question): boolean {
  return template.compare !== null && section.compare && question.compare;
}

/** An answer as it counts: null where it is missing, excluded or only recorded. */
export function toPart(question: Question, answer: Answer | null): ScoredPart | null {
  const option = optionOf(question, answer);
  const range = valueRange(question.scale);
  const value = option === null ? null : effectiveValue(question, option);
  return value === null || range === null ? null : { value, ...range, weight: question.weight };
}

/**
 * Scores one competitor on the questions that are compared and, by our own answers, asked.
 * @param ours our points by question id, of the questions that count for us
 */
export function scoreCompetitor(
  name: string,
  answers: Readonly<Record<string, Answer>>,
  template: Template,
  hidden: ReadonlySet<string>,
  ours: ReadonlyMap<string, number>,
): CompetitorScore {
  const { method } = template.scoring;
  const compared = template.sections
    .map((section) => ({
      id: section.id,
      rated: section.questions
        .filter((question) => isCompared(template, section, question) && !hidden.has(question.id))
        .map((question) => rate(question, answerTo(answers, question))),
      isCompared: section.questions.some((question) => isCompared(template, section, question)),
    }))
    .filter((section) => section.isCompared);
  const all = compared.flatMap((section) => section.rated);
  return {
    name,
    points: pointsOf(all, method),
    answered: countAnswered(all),
    sections: compared.map(({ id, rated }) => ({
      id,
      points: pointsOf(rated, method),
      answered: countAnswered(rated),
    })),
    gaps: all.flatMap(({ question, part }) => {
      const us = ours.get(question);
      if (us === undefined || part === null) return [];
      const them = part.value * part.weight;
      return [{ question, us, them: fromHundredths(them), gap: fromHundredths(toHundredths(us) - them) }];
    }),
  };
}

/**
 * The competitors who have more points than we on the questions of a section that were answered for both.
 * @param section id of a section of the card
 */
export function rivalsAhead({ competitors, contributions }: ScoreCard, section: string): readonly CompetitorScore[] {
  const own = new Set(contributions.filter((part) => part.section === section).map(({ question }) => question));
  return competitors.filter(({ gaps }) => {
    const lead = gaps.filter(({ question }) => own.has(question)).reduce((sum, { gap }) => sum + toHundredths(gap), 0);
    return lead < 0;
  });
}

interface Rating {
  readonly question: string;
  readonly isAnswered: boolean;
  readonly part: ScoredPart | null;
}

function rate(question: Question, answer: Answer | null): Rating {
  return { question: question.id, isAnswered: answer !== null, part: toPart(question, answer) };
}

function pointsOf(ratings: readonly Rating[], method: ScoringMethod): number {
  return addUp(
    ratings.flatMap(({ part }) => (part === null ? [] : [part])),
    method,
  ).points;
}

function countAnswered(ratings: readonly Rating[]): number {
  return ratings.filter((rating) => rating.isAnswered).length;
}

import type { Question, Section, Template } from '../playbook/template-types.ts';
import { effectiveValue, optionsOf } from './scale.ts';
import type { Contribution, ScoreCard } from './types.ts';

/** A question on which work is left. */
export interface OpenPoint {
  readonly question: Question;
  readonly section: Section;
  readonly kind: 'unknown' | 'unanswered' | 'negative';
  readonly answer: string | number | null;
}

/**
 * The questions asked whose answer is unknown, missing, or the worst of their scale, in template
 * order. Unknown goes before negative where an option is both.
 * @param card a card of this template; questions that only one of the two knows are left out
 */
export function openPoints(card: ScoreCard, template: Template): OpenPoint[] {
  const contributions = new Map(card.contributions.map((contribution) => [contribution.question, contribution]));
  return template.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const contribution = contributions.get(question.id);
      if (contribution === undefined || contribution.hidden) return [];
      const kind = kindOf(question, contribution);
      return kind === null ? [] : [{ question, section, kind, answer: contribution.answer }];
    }),
  );
}

function kindOf(question: Question, { answer, unknown }: Contribution): OpenPoint['kind'] | null {
  if (answer === null) return 'unanswered';
  if (unknown) return 'unknown';
  const options = optionsOf(question.scale) ?? [];
  const values = options.flatMap((option) => effectiveValue(question, option) ?? []);
  const option = options.find((candidate) => candidate.id === answer);
  const value = option === undefined ? null : effectiveValue(question, option);
  return value !== null && value === Math.min(...values) && value < Math.max(...values) ? 'negative' : null;
}

/** How often each answer was given over many sheets of one template. */
import { optionsOf } from '../assessment/scale.ts';
import type { Option, Question, Template } from '../playbook/template-types.ts';
import type { Assessment } from '../records/types.ts';

export interface QuestionCount {
  readonly question: Question;
  /** Sheets that answer it. */
  readonly answered: number;
  /** Mean of the scored answers, unrounded; null where nothing is scored. */
  readonly mean: number | null;
  readonly options: readonly { readonly option: Option; readonly count: number }[];
}

/**
 * @param sheets completed assessments of the template
 * @returns the questions with options, in the order of the template; free answers cannot be counted
 */
export function countAnswers(template: Template, sheets: readonly Assessment[]): QuestionCount[] {
  return template.sections
    .flatMap((section) => section.questions)
    .flatMap((question) => {
      const options = optionsOf(question.scale);
      if (options === null) return [];
      const given = sheets.flatMap(({ sheet }) => {
        const value = sheet.answers[question.id]?.value;
        return options.filter((option) => option.id === value);
      });
      const scored = given.flatMap(({ value, excluded }) => (value === null || excluded ? [] : [value]));
      return [
        {
          question,
          answered: given.length,
          mean: scored.length === 0 ? null : scored.reduce((sum, value) => sum + value, 0) / scored.length,
          options: options.map((option) => ({ option, count: given.filter(({ id }) => id === option.id).length })),
        },
      ];
    });
}

import type { Template } from '../playbook/template-types.ts';
import { answerTo } from './scale.ts';
import type { Answer, AnswerSheet } from './types.ts';

/**
 * A sheet with its answers in the order of the template, so that a wizard and a file give the same sheet
 * in whatever order they were answered. Answers that the template does not know (any more), and competitors
 * without any answer, are left out.
 */
export function orderAnswers(sheet: AnswerSheet, template: Template): AnswerSheet {
  const inOrder = (answers: Readonly<Record<string, Answer>>): Readonly<Record<string, Answer>> =>
    Object.fromEntries(
      template.sections
        .flatMap((section) => section.questions)
        .flatMap((question) => {
          const answer = answerTo(answers, question);
          return answer === null ? [] : [[question.id, answer] as const];
        }),
    );
  const competitors = Object.entries(sheet.competitors)
    .map(([name, answers]) => [name, inOrder(answers)] as const)
    .filter(([, answers]) => Object.keys(answers).length > 0);
  return { ...sheet, answers: inOrder(sheet.answers), competitors: Object.fromEntries(competitors) };
}

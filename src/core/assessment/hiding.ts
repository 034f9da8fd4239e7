import { holds } from '../condition/evaluate.ts';
import type { Value } from '../condition/types.ts';
import type { Question, Template } from '../playbook/template-types.ts';
import { answerTo, optionOf } from './scale.ts';
import type { Answer } from './types.ts';

/** The questions that are not asked, and the answers as conditions see them. */
export interface Hiding {
  /** Ids of the questions whose `when` does not hold. */
  readonly hidden: ReadonlySet<string>;
  /** By question id, one entry a question: see `conditionValue`. */
  readonly answers: Readonly<Record<string, Value>>;
}

/**
 * Decides which questions are hidden, in one pass through the template in its order. A condition sees
 * the answers to all questions, earlier and later; a question found hidden counts as unanswered from
 * there on, so hiding one can hide or show those after it, never those before.
 */
export function resolveHiding(template: Template, answers: Readonly<Record<string, Answer>>): Hiding {
  const questions = template.sections.flatMap((section) => section.questions);
  const seen: Record<string, Value> = {};
  for (const question of questions) seen[question.id] = conditionValue(question, answerTo(answers, question));
  const hidden = new Set<string>();
  for (const question of questions) {
    if (question.when === null || holds(question.when, { answers: seen })) continue;
    hidden.add(question.id);
    seen[question.id] = null;
  }
  return { hidden, answers: seen };
}

/**
 * An answer in a condition: the option's id, the number on a bipolar or number scale, else the text or
 * date; null without an answer.
 */
function conditionValue(question: Question, answer: Answer | null): string | number | null {
  if (answer === null) return null;
  return question.scale.type === 'bipolar' ? (optionOf(question, answer)?.value ?? null) : answer.value;
}

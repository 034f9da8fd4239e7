/** How questions and their answers are named, on screens and in papers. */
import { signText } from './numbers.ts';
import type { Question, Template } from '../core/playbook/template-types.ts';
import type { Translator } from '../i18n/types.ts';

/** A question with the section that it stands in. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly section: Template['sections'][number];
}

/** All questions of a template by id, in its order. */
export function questionsById(template: Template): ReadonlyMap<string, PlacedQuestion> {
  return new Map(
    template.sections.flatMap((section) =>
      section.questions.map((question) => [question.id, { question, section }] as const),
    ),
  );
}

/**
 * The short name of a question: its title, else its id where no template knows it any more.
 * @param template null where the method of that day is not at hand
 */
export function questionTitle(template: Template | null, id: string, t: Translator): string {
  if (template === null) return id;
  const placed = questionsById(template).get(id);
  return placed === undefined ? id : t.text(placed.question.title);
}

/** This question's word for an option, else the scale's; '' where neither has one. */
export function optionLabel(question: Question, id: string, t: Translator): string {
  if (Object.hasOwn(question.labels, id)) return t.text(question.labels[id] ?? null);
  if (!('options' in question.scale)) return '';
  return t.text(question.scale.options.find((option) => option.id === id)?.label ?? null);
}

/** An answer as a reader knows it: sign and word (`+ fits`), or the word alone where the id is a word. */
export function answerText(question: Question | null, answer: string | number, t: Translator): string {
  const id = String(answer);
  if (question === null) return signText(id);
  const label = optionLabel(question, id, t);
  if (label === '' || label === id) return signText(id);
  return [...id].length <= 2 ? `${signText(id)} ${label}` : label;
}

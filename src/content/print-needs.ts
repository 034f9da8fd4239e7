/** A file of needs to fill in: a tree with one empty need a level, and the questions to ask as comments. */
import { comment, quote } from './print-answers.ts';
import { pickText } from '../core/text.ts';
import type { Term } from '../core/playbook/list-types.ts';
import type { QuestionList } from '../core/playbook/guide-types.ts';

/** What the form says by itself, in the user's language. */
export interface NeedsFormWords {
  readonly head: string;
  readonly keys: string;
  readonly confirmed: string;
}

export interface NeedsFormInput {
  /** Ref of the opportunity. */
  readonly opportunity: string;
  /** Ref of the contact who is asked; null for nobody in particular. */
  readonly speaker: string | null;
  readonly lists: readonly QuestionList[];
  /** In order. */
  readonly levels: readonly Term[];
  /** Of the comments. */
  readonly language: string;
  readonly words: NeedsFormWords;
}

/** Keys of a need that the form offers, in this order. */
const offered = ['text', 'owner', 'urgency', 'weight', 'must', 'deadline', 'evidence', 'confirmed', 'by', 'note'];

/** @returns YAML that reads back as no need at all until something is filled in */
export function printNeeds({ opportunity, speaker, lists, levels, language, words }: NeedsFormInput): string {
  const lines = [
    ...comment(words.head),
    ...comment(words.keys),
    ...comment(words.confirmed),
    ...lists.flatMap((list) => ['#', ...questionLines(list, language)]),
    '',
    `for: ${quote(opportunity)}`,
    `with: ${speaker === null ? 'null' : quote(speaker)}`,
    'needs:',
  ];
  levels.forEach((level, depth) => {
    const pad = '  '.repeat(2 * depth + 1);
    const isLast = depth === levels.length - 1;
    lines.push(
      ...comment(pickText(level.title, language), pad.length),
      ...comment(pickText(level.definition, language), pad.length),
      `${pad}- level: ${level.id}`,
      ...offered.map((key) => `${pad}  ${key}: null`),
      `${pad}  below:${isLast ? ' []' : ''}`,
    );
  });
  return `${lines.join('\n')}\n`;
}

function questionLines({ title, questions }: QuestionList, language: string): readonly string[] {
  return [
    ...comment(`--- ${pickText(title, language)} ---`),
    ...questions.flatMap((question) => comment(`? ${pickText(question.text ?? question.title, language)}`)),
  ];
}

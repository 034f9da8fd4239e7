/** Cards of one template side by side: raters or dates, section by section and question by question. */
import { fromHundredths, toHundredths } from './scale.ts';
import type { Contribution, ScoreCard } from './types.ts';
import type { Text } from '../playbook/item-types.ts';

/** One row: what each card says, in the order of the cards; null where a card has nothing there. */
export interface ComparedRow<T> {
  readonly values: readonly (T | null)[];
  /** Highest less lowest of those that have points, ≥ 0; null where fewer than two have. */
  readonly spread: number | null;
}

export interface ComparedAnswer {
  readonly answer: string | number;
  /** weight × value; null where it does not count. */
  readonly points: number | null;
  readonly evidence: string | null;
}

export interface ComparedSection extends ComparedRow<number> {
  readonly id: string;
  readonly title: Text;
}

export interface ComparedQuestion extends ComparedRow<ComparedAnswer> {
  readonly question: string;
  readonly section: string;
  /** Whether two cards answer it differently. */
  readonly differs: boolean;
}

export interface Comparison {
  /** `values` are the points of each card in the section. */
  readonly sections: readonly ComparedSection[];
  /** Those that at least one card asks, in the order of the first card that has them. */
  readonly questions: readonly ComparedQuestion[];
}

/**
 * Sets cards side by side. Questions and sections are matched by id, so cards of different versions of a template
 * can be compared: what one of them lacks is null.
 * @param cards of one template, two or more to be of use
 */
export function compareCards(cards: readonly ScoreCard[]): Comparison {
  const sections = unique(cards.flatMap((card) => card.sections.map(({ id, title }) => ({ id, title }))));
  const questions = unique(
    cards.flatMap((card) =>
      card.contributions.filter(({ hidden }) => !hidden).map(({ question, section }) => ({ id: question, section })),
    ),
  );
  return {
    sections: sections.map(({ id, title }) => {
      const values = cards.map((card) => {
        const found = card.sections.find((section) => section.id === id);
        return found === undefined || found.mean === null ? null : found.points;
      });
      return { id, title, values, spread: spreadOf(values) };
    }),
    questions: questions.map(({ id, section }) => {
      const values = cards.map((card) => answerOf(card, id));
      const answers = new Set(values.flatMap((value) => (value === null ? [] : [value.answer])));
      const spread = spreadOf(values.map((value) => value?.points ?? null));
      return { question: id, section, values, spread, differs: answers.size > 1 };
    }),
  };
}

/**
 * The questions on which the cards differ, the widest difference first; within the same in the order of the template.
 * Those without points come after them.
 */
export function widestDifferences({ questions }: Comparison): readonly ComparedQuestion[] {
  return questions
    .filter(({ differs }) => differs)
    .map((question, index) => ({ question, index }))
    .sort((left, right) => (right.question.spread ?? -1) - (left.question.spread ?? -1) || left.index - right.index)
    .map(({ question }) => question);
}

function answerOf(card: ScoreCard, id: string): ComparedAnswer | null {
  const found: Contribution | undefined = card.contributions.find(({ question }) => question === id);
  if (found === undefined || found.hidden || found.answer === null) return null;
  return { answer: found.answer, points: found.points, evidence: found.evidence };
}

function spreadOf(values: readonly (number | null)[]): number | null {
  const hundredths = values.flatMap((value) => (value === null ? [] : [toHundredths(value)]));
  return hundredths.length < 2 ? null : fromHundredths(Math.max(...hundredths) - Math.min(...hundredths));
}

function unique<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(item.id)) seen.set(item.id, item);
  return [...seen.values()];
}

/**
 * What an option is worth. Values have at most two decimals, so sums are kept as whole hundredths:
 * exact, whatever the order in which they are added.
 */
import { foldWord } from '../text.ts';
import type { Option, Question, Scale } from '../playbook/template-types.ts';
import type { Answer } from './types.ts';

/** A range of values in hundredths. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
}

/** A value of up to two decimals in hundredths. */
export function toHundredths(value: number): number {
  return Math.round(value * 100);
}

/** Hundredths as a value; never −0, which a stored card would not give back. */
export function fromHundredths(hundredths: number): number {
  return hundredths / 100 + 0;
}

/** The options that a scale offers; null for scales that only record (number, text, date). */
export function optionsOf(scale: Scale): readonly Option[] | null {
  return 'options' in scale ? scale.options : null;
}

/** Whether an option counts in sums: it has a value and is not excluded. */
export function isScored(option: Option): boolean {
  return option.value !== null && !option.excluded;
}

/**
 * Lowest and highest value of a scale in hundredths, over all options that count, unknown ones included.
 * @returns null where nothing on the scale is scored
 */
export function valueRange(scale: Scale): ValueRange | null {
  const values = (optionsOf(scale) ?? []).filter(isScored).map((option) => toHundredths(option.value ?? 0));
  return values.length === 0 ? null : { min: Math.min(...values), max: Math.max(...values) };
}

/**
 * What an option is worth in a question, in hundredths and without the weight: its value, or
 * min + max − value of the scale where the question is reversed.
 * @returns null where the option does not count
 */
export function effectiveValue(question: Question, option: Option): number | null {
  const range = valueRange(question.scale);
  if (range === null || option.value === null || option.excluded) return null;
  const value = toHundredths(option.value);
  return question.reverse ? range.min + range.max - value : value;
}

/** The option that an answer names; null for recorded answers. */
export function optionOf(question: Question, answer: Answer | null): Option | null {
  if (answer === null) return null;
  return optionsOf(question.scale)?.find((option) => option.id === answer.value) ?? null;
}

/**
 * The answer to a question in a set of answers.
 * @returns null where there is none, or where it names an option that the question does not have (any more)
 */
export function answerTo(answers: Readonly<Record<string, Answer>>, question: Question): Answer | null {
  const answer = Object.hasOwn(answers, question.id) ? (answers[question.id] ?? null) : null;
  if (answer === null || optionsOf(question.scale) === null) return answer;
  return optionOf(question, answer) === null ? null : answer;
}

/**
 * The options that a written word or number can mean: by id, else by id or alias in any spelling,
 * else by value.
 * @param written text or number as it stands in the file
 * @returns none where nothing fits, several where it is ambiguous
 */
export function matchOptions(options: readonly Option[], written: string | number): readonly Option[] {
  const text = String(written);
  const exact = options.filter((option) => option.id === text);
  if (exact.length > 0) return exact;
  const word = foldWord(text);
  const named = options.filter((option) => [option.id, ...option.aliases].some((name) => foldWord(name) === word));
  if (named.length > 0) return named;
  const value = readNumber(written);
  return value === null ? [] : options.filter((option) => option.value === value && !option.excluded);
}

/** A finite number, or a text that spells one; null for everything else. */
export function readNumber(written: string | number): number | null {
  if (typeof written === 'number') return Number.isFinite(written) ? written : null;
  const word = foldWord(written).replace('−', '-');
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(word) ? Number(word) : null;
}

/** An unfinished interview as a draft keeps it: the replies in their order, as answers of a sheet. */
import { compareText } from '../text.ts';
import type { Answer, AnswerSheet } from '../assessment/types.ts';
import type { WalkReply } from './walk.ts';

/** @param head the sheet without answers */
export function sheetOf(replies: readonly WalkReply[], head: AnswerSheet): AnswerSheet {
  const answers = replies.map(({ step, value, evidence, note }, index): [string, Answer] => [
    `${String(index + 1).padStart(4, '0')} ${step}`,
    { value: value ?? '', evidence, source: null, confirmed: false, at: null, note },
  ]);
  return { ...head, answers: Object.fromEntries(answers) };
}

/** The replies that a draft keeps. */
export function repliesOf({ answers }: AnswerSheet): readonly WalkReply[] {
  return Object.entries(answers)
    .sort(([left], [right]) => compareText(left, right))
    .map(([key, { value, evidence, note }]) => ({
      step: key.slice(key.indexOf(' ') + 1),
      value: value === '' ? null : String(value),
      evidence,
      note,
    }));
}

/** The questions of the wizard that rates both sides, criterion by criterion, as a plain value. */
import { scores, type Competition, type CriterionRow, type RivalSide } from './matrix.ts';
import type { Answer, AnswerSheet } from '../assessment/types.ts';
import type { RatingChange } from './ratings.ts';

export interface RateStep {
  readonly key: string;
  readonly row: CriterionRow;
  /** A score of a side, or what the criterion is about. */
  readonly asks: 'score' | 'about';
  /** Null: ourselves. */
  readonly side: RivalSide | null;
}

/** What was said to a step; null where it was passed over. */
export interface RateReply {
  readonly value: string | null;
  readonly evidence: string | null;
}

/** By key of the step, in the order given. */
export type RateReplies = ReadonlyMap<string, RateReply>;

/**
 * The steps as the replies are now: of each criterion ours first, then each rival's, then what it is about, once we
 * have a score.
 * @param hasStrengths whether the playbook has words for what a criterion is about
 */
export function rateSteps(
  { rows, rivals }: Pick<Competition, 'rows' | 'rivals'>,
  hasStrengths: boolean,
  replies: RateReplies,
): readonly RateStep[] {
  return rows.flatMap((row): RateStep[] => {
    const score = (side: RivalSide | null): RateStep => ({
      key: `${row.need.id}/${side?.competitor.id ?? ''}`,
      row,
      asks: 'score',
      side,
    });
    const ours = score(null);
    const isRated = row.us !== null || (replies.get(ours.key)?.value ?? null) !== null;
    const about: RateStep = { key: `${row.need.id}/?`, row, asks: 'about', side: null };
    return [ours, ...rivals.map((side) => score(side)), ...(hasStrengths && isRated ? [about] : [])];
  });
}

/** What the replies change; a step that was passed over changes nothing. */
export function changesOf(steps: readonly RateStep[], replies: RateReplies): readonly RatingChange[] {
  return steps.flatMap(({ key, row, asks, side }): RatingChange[] => {
    const reply = replies.get(key);
    if (reply === undefined || reply.value === null) return [];
    const of = { needId: row.need.id, competitorId: side?.competitor.id ?? null };
    if (asks === 'about') return [{ ...of, strength: reply.value }];
    const score = Number(reply.value);
    if (!(scores as readonly number[]).includes(score)) return [];
    return [{ ...of, score, ...(reply.evidence === null ? {} : { evidence: reply.evidence }) }];
  });
}

/** The replies as a draft keeps them. @param head the sheet without answers */
export function sheetOfReplies(replies: RateReplies, head: AnswerSheet): AnswerSheet {
  const answers = [...replies].map(([key, { value, evidence }]): [string, Answer] => [
    key,
    { value: value ?? '', evidence, source: null, confirmed: false, at: null, note: null },
  ]);
  return { ...head, answers: Object.fromEntries(answers) };
}

/** The replies that a draft keeps. */
export function repliesOfSheet({ answers }: AnswerSheet): RateReplies {
  return new Map(
    Object.entries(answers).map(([key, { value, evidence }]) => [
      key,
      { value: value === '' ? null : String(value), evidence },
    ]),
  );
}

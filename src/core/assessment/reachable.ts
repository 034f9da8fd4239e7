/** Which scores a set of questions can give: what the bands of a template are checked against. */
import type { BandBasis, Question, ScoringMethod } from '../playbook/template-types.ts';
import { effectiveValue, isScored, optionsOf } from './scale.ts';
import { meanOf, percentOf } from './totals.ts';

/** Most different results that are followed one by one. */
const most = 20_000;

/** A question that is scored; values in hundredths, after reversing and before weighting. */
interface Item {
  readonly weight: number;
  readonly values: readonly number[];
  readonly min: number;
  readonly max: number;
  /** Whether it can be hidden, or answered without being scored. */
  readonly isDroppable: boolean;
}

/** What some of the questions can add up to, in hundredths. */
interface State {
  readonly points: number;
  readonly min: number;
  readonly max: number;
  readonly weight: number;
}

/**
 * Every score that can be reached with all questions answered and none hidden or excluded.
 *
 * Exact: whole hundredths are added up, and each result becomes the double that `score` would give.
 * Where more than 20,000 results differ, they are replaced by the grid from the lowest to the highest
 * in steps of the greatest common divisor of all differences, thinned out to that number.
 * @param on what the score is counted in: points, percent 0-100, or mean
 * @returns ascending, without repetition; empty where nothing is scored
 */
export function reachableScores(
  questions: readonly Question[],
  on: BandBasis,
  method: ScoringMethod,
): readonly number[] {
  const items = scoredItems(questions, method).map((item) => ({ ...item, isDroppable: false }));
  const isMinimum = takesMinimum(on, method);
  return toScores(followAll(items, isMinimum) ?? grid(items), on);
}

/**
 * Every score that can be reached where questions that can be hidden or excluded may also drop out,
 * each for itself: nothing that the conditions of a template allow is missing, some may be too many.
 * @returns ascending, without repetition; null where there are more than 20,000 results to follow
 */
export function reachableScoresOfSome(
  questions: readonly Question[],
  on: BandBasis,
  method: ScoringMethod,
): readonly number[] | null {
  const states = followAll(scoredItems(questions, method), takesMinimum(on, method));
  return states === null ? null : toScores(states, on);
}

/**
 * The first question that can be left out of the score although it is answered or not asked: it can
 * be hidden, or one of its options is excluded. Questions that are not scored do not matter.
 * @returns null where every question always counts
 */
export function findDroppable(questions: readonly Question[]): Question | null {
  return (
    questions.find((question) => question.weight > 0 && rangeOf(question) !== null && isDroppable(question)) ?? null
  );
}

function isDroppable({ when, scale }: Question): boolean {
  const isAlwaysAsked = when === null || (when.expression.op === 'literal' && when.expression.value === true);
  return !isAlwaysAsked || (optionsOf(scale) ?? []).some((option) => !isScored(option));
}

function rangeOf(
  question: Question,
): { readonly values: readonly number[]; readonly min: number; readonly max: number } | null {
  const values = [
    ...new Set((optionsOf(question.scale) ?? []).flatMap((option) => effectiveValue(question, option) ?? [])),
  ];
  return values.length === 0 ? null : { values, min: Math.min(...values), max: Math.max(...values) };
}

function scoredItems(questions: readonly Question[], method: ScoringMethod): Item[] {
  if (method === 'none') return [];
  return questions.flatMap((question) => {
    const range = rangeOf(question);
    if (range === null || question.weight === 0) return [];
    return [{ ...range, weight: question.weight, isDroppable: isDroppable(question) }];
  });
}

/** With the method `min` points and percent are those of the lowest value; its mean is the mean. */
function takesMinimum(on: BandBasis, method: ScoringMethod): boolean {
  return method === 'min' && on !== 'mean';
}

/** Goes through the questions one by one and keeps every different result; null where there are too many. */
function followAll(items: readonly Item[], isMinimum: boolean): readonly State[] | null {
  let states = new Map<string, State>([['', { points: 0, min: 0, max: 0, weight: 0 }]]);
  for (const item of items) {
    const next = new Map<string, State>(item.isDroppable ? states : []);
    for (const state of states.values()) {
      for (const value of item.values) {
        const joined = isMinimum ? takeLower(state, item, value) : addTo(state, item, value);
        next.set(`${joined.points} ${joined.min} ${joined.max} ${joined.weight}`, joined);
      }
      if (next.size > most) return null;
    }
    states = next;
  }
  return [...states.values()];
}

function addTo({ points, min, max, weight }: State, item: Item, value: number): State {
  return {
    points: points + item.weight * value,
    min: min + item.weight * item.min,
    max: max + item.weight * item.max,
    weight: weight + item.weight,
  };
}

/** The weight only tells whether anything was scored yet: the lowest value is taken without it. */
function takeLower({ points, min, max, weight }: State, item: Item, value: number): State {
  if (weight === 0) return { points: value, min: item.min, max: item.max, weight: 1 };
  return { points: Math.min(points, value), min: Math.min(min, item.min), max: Math.min(max, item.max), weight };
}

/** Equal steps between the lowest and the highest sum. */
function grid(items: readonly Item[]): readonly State[] {
  const total = (pick: (item: Item) => number): number =>
    items.reduce((sum, item) => sum + item.weight * pick(item), 0);
  const [min, max, weight] = [total((item) => item.min), total((item) => item.max), total(() => 1)];
  const step = items
    .flatMap((item) => item.values.map((value) => item.weight * (value - item.min)))
    .reduce((left, right) => commonDivisor(left, right), 0);
  const stride = step * Math.max(1, Math.ceil((max - min) / step / most));
  const states: State[] = [];
  for (let points = min; points < max; points += stride) states.push({ points, min, max, weight });
  return [...states, { points: max, min, max, weight }];
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right);
}

function toScores(states: readonly State[], on: BandBasis): readonly number[] {
  const scores = states.filter((state) => state.weight > 0).flatMap((state) => scoreOf(state, on) ?? []);
  return [...new Set(scores)].sort((left, right) => left - right);
}

function scoreOf({ points, min, max, weight }: State, on: BandBasis): number | null {
  switch (on) {
    case 'points':
      return points / 100;
    case 'percent':
      return percentOf(points, min, max);
    case 'mean':
      return meanOf(points, weight);
  }
}

import { message, problem, type Problem } from '../errors.ts';
import type { BandBasis, BandList, Question, ScoringMethod } from '../playbook/template-types.ts';
import { findDroppable, reachableScores, reachableScoresOfSome } from './reachable.ts';

/**
 * Whether bands cover every score that their questions can give, each once.
 *
 * Point bands hold both their ends. Bands on percent and mean are half-open, `[from, to)`, the last
 * one closed. Gaps and overlaps matter only where a score can be reached with all questions answered
 * and none excluded; a band is unreachable only if leaving out questions cannot reach it either.
 * @param list bands in ascending order of `from`
 * @param questions those of the whole template, or of the section
 * @returns problems with paths relative to the value that holds the list: `['bands', index, key]`
 */
export function checkBands(list: BandList, questions: readonly Question[], method: ScoringMethod): Problem[] {
  const droppable = findDroppable(questions);
  if (list.on === 'points' && droppable !== null) {
    return [problem(message('band-points-hidden', { question: droppable.id }), ['bands'])];
  }
  const scores = reachableScores(questions, list.on, method);
  const unsure = droppable === null ? scores : reachableScoresOfSome(questions, list.on, method);
  return [
    ...checkEnds(list, scores),
    ...checkNeighbours(list, scores),
    ...(unsure === null ? [] : findUnreachable(list, unsure)),
  ];
}

/** A band whose ends are the wrong way round, and scores before the first band or after the last. */
function checkEnds({ bands }: BandList, scores: readonly number[]): Problem[] {
  const problems = bands.flatMap((band, index) =>
    band.to < band.from
      ? [problem(message('band-reversed', { id: band.id, from: band.from, to: band.to }), ['bands', index, 'to'])]
      : [],
  );
  const first = bands[0];
  const last = bands.at(-1);
  const lowest = scores[0];
  const highest = scores.at(-1);
  if (first === undefined || last === undefined || lowest === undefined || highest === undefined) return problems;
  const range = { min: round(lowest), max: round(highest) };
  if (lowest < first.from) {
    problems.push(
      problem(message('band-range', { ...range, id: first.id, edge: first.from, end: 'from' }), ['bands', 0, 'from']),
    );
  }
  if (highest > last.to) {
    const index = bands.length - 1;
    problems.push(
      problem(message('band-range', { ...range, id: last.id, edge: last.to, end: 'to' }), ['bands', index, 'to']),
    );
  }
  return problems;
}

/** Reachable scores between one band and the next, or in both. */
function checkNeighbours({ on, bands }: BandList, scores: readonly number[]): Problem[] {
  return bands.slice(1).flatMap((upper, index) => {
    const lower = bands[index];
    if (lower === undefined || lower.to < lower.from) return [];
    const missed = scores.find((score) => isAbove(score, lower.to, on) && score < upper.from);
    const shared = scores.find((score) => score >= upper.from && !isAbove(score, lower.to, on));
    const names = { lower: lower.id, upper: upper.id, from: lower.to, to: upper.from };
    if (missed !== undefined) {
      return [problem(message('band-gap', { ...names, score: round(missed) }), ['bands', index + 1, 'from'])];
    }
    if (shared !== undefined) {
      return [problem(message('band-overlap', { ...names, score: round(shared) }), ['bands', index + 1, 'from'])];
    }
    return [];
  });
}

/** Whether a score lies beyond the upper end of a band that another follows. */
function isAbove(score: number, to: number, on: BandBasis): boolean {
  return on === 'points' ? score > to : score >= to;
}

/** Bands in which no score ends up: a score belongs to the last band whose `from` it reaches. */
function findUnreachable({ bands }: BandList, scores: readonly number[]): Problem[] {
  return bands.flatMap((band, index) => {
    const end = bands[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    if (scores.some((score) => score >= band.from && score < end)) return [];
    return [problem(message('band-unreachable', { id: band.id, from: band.from, to: band.to }), ['bands', index])];
  });
}

/** For the sentence only: two decimals say which score is meant. */
function round(score: number): number {
  return Math.round(score * 100) / 100;
}

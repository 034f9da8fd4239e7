/** One thing that is negotiated: which way we give, how far, and whether the bottom lines meet. */
import { splitConcession, type ConcessionParts } from './plan.ts';
import type { Schedule, ScheduleStep } from '../playbook/guide-types.ts';
import type { Concession, NegotiationTerm } from '../records/sales-types.ts';

/** Towards which figures we give: lower ones (a price) or higher ones (a delivery time that we would rather have short). */
export type Direction = -1 | 1;

/** From what we would like best to what we accept at worst; null where the figures do not say. */
export function givingDirection({ opening, target, bottom }: NegotiationTerm): Direction | null {
  const known = [opening, target, bottom].filter((figure) => figure !== null);
  const [first] = known;
  const last = known.find((figure) => figure !== first);
  if (first === undefined || last === undefined) return null;
  return last < first ? -1 : 1;
}

/** What both sides could agree on, as far as the bottom lines are known. */
export type Overlap =
  /** Both ends included, the lower figure first. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** How far the bottom lines are apart. */
  | { readonly kind: 'none'; readonly gap: number };

/**
 * Where the two bottom lines meet (public practice: the zone of possible agreement).
 * @returns null where one of them, or the direction, is not known
 */
export function findOverlap(term: NegotiationTerm): Overlap | null {
  const { bottom, theirBottom } = term;
  const giving = givingDirection(term);
  if (bottom === null || theirBottom === null || giving === null) return null;
  // We give downwards to our bottom line; they go upwards to theirs. The other way round it is the same mirrored.
  const room = (bottom - theirBottom) * giving;
  if (room < 0) return { kind: 'none', gap: -room };
  return { kind: 'range', from: Math.min(bottom, theirBottom), to: Math.max(bottom, theirBottom) };
}

/** Our figure on the table: that of our last move, else the opening; null where there is none. */
export function ourPosition(term: NegotiationTerm, moves: readonly Concession[]): number | null {
  return lastFigure(moves, 'us') ?? term.opening;
}

/** Their figure on the table, as far as their moves were logged. */
export function theirPosition(moves: readonly Concession[]): number | null {
  return lastFigure(moves, 'them');
}

function lastFigure(moves: readonly Concession[], side: Concession['side']): number | null {
  return moves.findLast((move) => move.side === side && move.after !== null)?.after ?? null;
}

/** How much a move gave; negative where it took something back, null where it was put in words. */
export function sizeOf({ before, after }: Pick<Concession, 'before' | 'after'>, giving: Direction): number | null {
  return before === null || after === null ? null : (after - before) * giving;
}

/** Why nothing can be planned for a term. */
export type PlanGap = 'in-words' | 'no-opening' | 'no-target' | 'no-schedule';

/** A step of the schedule with its part. */
export interface PlannedStep {
  readonly step: ScheduleStep;
  readonly part: ConcessionParts['parts'][number];
  /** Where we stand after it; null without an opening. */
  readonly after: number | null;
  /** Whether that is beyond our bottom line. */
  readonly beyondBottom: boolean;
  /** The move that was made in its place. */
  readonly move: Concession | null;
}

export interface TermPlan {
  readonly whole: number;
  /** Whether the whole was said, or follows from the opening and the target, or from the opening and the bottom line. */
  readonly basis: 'said' | 'target' | 'bottom';
  readonly steps: readonly PlannedStep[];
  readonly reserve: ConcessionParts['reserve'];
  /** The last move beyond the steps, which took from the reserve. */
  readonly beyond: Concession | null;
  /** What our moves have given so far. */
  readonly given: number;
  /** Of the whole. Negative where more was given. */
  readonly left: number;
  readonly giving: Direction | null;
}

/**
 * What to give of a term, step by step (handbook §10).
 * @param moves of this term, of both sides, oldest first
 * @param schedule of concessions, its steps with shares
 * @returns the plan, or what is missing for one
 */
export function planTerm(
  term: NegotiationTerm,
  moves: readonly Concession[],
  schedule: Schedule | null,
): TermPlan | PlanGap {
  if (term.unit === null) return 'in-words';
  const expected = expectedOf(term);
  if (typeof expected === 'string') return expected;
  if (schedule === null || schedule.steps.length === 0) return 'no-schedule';
  const { whole, basis } = expected;
  const giving = givingDirection(term);
  const { parts, reserve } = splitConcession(
    whole,
    schedule.steps.map(({ fraction }) => fraction ?? [0, 1]),
  );
  const rounds = roundsOf(moves, giving);
  const given = givenBy(moves, giving);
  const steps = schedule.steps.flatMap((step, index): PlannedStep[] => {
    const part = parts[index];
    if (part === undefined) return [];
    const after = term.opening === null || giving === null ? null : term.opening + giving * part.total;
    return [{ step, part, after, beyondBottom: isBeyond(after, term.bottom, giving), move: rounds[index] ?? null }];
  });
  const beyond = rounds.slice(steps.length).at(-1) ?? null;
  return { whole, basis, steps, reserve, beyond, given, left: whole - given, giving };
}

function expectedOf({
  expected,
  opening,
  target,
  bottom,
}: NegotiationTerm): Pick<TermPlan, 'whole' | 'basis'> | PlanGap {
  if (expected !== null) return { whole: expected, basis: 'said' };
  if (opening === null) return 'no-opening';
  if (target !== null) return { whole: Math.abs(opening - target), basis: 'target' };
  if (bottom !== null) return { whole: Math.abs(opening - bottom), basis: 'bottom' };
  return 'no-target';
}

/** Our moves that gave something, in figures: each is a round. */
export function roundsOf(moves: readonly Concession[], giving: Direction | null): readonly Concession[] {
  if (giving === null) return [];
  return moves.filter((move) => move.side === 'us' && (sizeOf(move, giving) ?? 0) > 0);
}

/** What our moves gave together, less what was taken back. */
export function givenBy(moves: readonly Concession[], giving: Direction | null): number {
  if (giving === null) return 0;
  return moves.reduce((sum, move) => (move.side === 'us' ? sum + (sizeOf(move, giving) ?? 0) : sum), 0);
}

/** Whether a figure is worse for us than another one; false where either is not known. */
export function isBeyond(figure: number | null, limit: number | null, giving: Direction | null): boolean {
  return figure !== null && limit !== null && giving !== null && (figure - limit) * giving > 0;
}

/** Whether a move of ours keeps to the plan: what speaks against it, before it is made. */
import { isCurrency } from './figure.ts';
import {
  givenBy,
  givingDirection,
  isBeyond,
  planTerm,
  roundsOf,
  sizeOf,
  type Direction,
  type TermPlan,
} from './term.ts';
import type { Schedule, ScheduleStep } from '../playbook/guide-types.ts';
import type { Concession, NegotiationTerm, Negotiator } from '../records/sales-types.ts';

/** What speaks against a move; figures are in the smallest unit of the term. */
export type MoveWarning =
  /** It takes back what was given. */
  | { readonly kind: 'taken-back'; readonly by: number }
  /** It is no smaller than the move before it. */
  | { readonly kind: 'not-decreasing'; readonly by: number; readonly before: number }
  /** The second in a row for which nothing was got. */
  | { readonly kind: 'without-return' }
  /** It is larger than its step of the plan. */
  | { readonly kind: 'over-step'; readonly by: number; readonly planned: number; readonly step: ScheduleStep }
  /** More moves than the schedule has steps: only the reserve is left. */
  | { readonly kind: 'beyond-steps'; readonly count: number; readonly steps: number }
  /** More than is to be given in all. */
  | { readonly kind: 'over-total'; readonly given: number; readonly whole: number }
  | { readonly kind: 'below-bottom'; readonly after: number; readonly bottom: number }
  /** More than anybody in the team may decide. */
  | { readonly kind: 'beyond-limits'; readonly given: number; readonly limit: number; readonly who: string };

/** A warning, and whether the move may only be made with an approval or a reason. */
export type WeighedWarning = MoveWarning & { readonly isStop: boolean };

/** A move that is about to be made. */
export interface MoveCase {
  readonly term: NegotiationTerm;
  readonly move: Pick<Concession, 'side' | 'before' | 'after' | 'inReturn' | 'approvedBy'>;
  /** All moves of the negotiation so far, oldest first. */
  readonly moves: readonly Concession[];
  readonly team: readonly Negotiator[];
  readonly schedule: Schedule | null;
}

/**
 * Checks a move. Stops are: below the bottom line and over the total, which take a reason; more rounds than the
 * schedule has, and beyond every decision limit, which an approval lifts too. Moves of the other side are not checked.
 * Source: handbook §10, public practice (never two in a row without a return).
 */
export function checkMove({ term, move, moves, team, schedule }: MoveCase): readonly WeighedWarning[] {
  if (move.side === 'them') return [];
  const own = moves.filter((one) => one.termId === term.id);
  const giving = givingDirection(term);
  const isApproved = move.approvedBy !== null;
  const warn = (warning: MoveWarning): WeighedWarning => ({ ...warning, isStop: false });
  const stop = (warning: MoveWarning): WeighedWarning => ({ ...warning, isStop: true });
  const plan = planTerm(term, own, schedule);
  return [
    ...(isBeyond(move.after, term.bottom, giving) && move.after !== null && term.bottom !== null
      ? [stop({ kind: 'below-bottom', after: move.after, bottom: term.bottom })]
      : []),
    ...(giving === null
      ? []
      : checkSize({ term, move, own, team, giving, plan: typeof plan === 'string' ? null : plan })),
    ...(isSecondWithoutReturn(move, moves) ? [warn({ kind: 'without-return' })] : []),
  ].filter((warning) => !(isApproved && liftedByApproval.includes(warning.kind)));
}

/** What somebody who may decide has agreed to. */
const liftedByApproval: readonly MoveWarning['kind'][] = ['beyond-steps', 'beyond-limits'];

interface SizeCase {
  readonly term: NegotiationTerm;
  readonly move: MoveCase['move'];
  /** Moves of this term. */
  readonly own: readonly Concession[];
  readonly team: readonly Negotiator[];
  readonly giving: Direction;
  readonly plan: TermPlan | null;
}

function checkSize({ term, move, own, team, giving, plan }: SizeCase): WeighedWarning[] {
  const by = sizeOf(move, giving);
  if (by === null) return [];
  if (by <= 0) return by < 0 ? [{ kind: 'taken-back', by: -by, isStop: false }] : [];
  const found: WeighedWarning[] = [];
  const rounds = roundsOf(own, giving);
  const last = rounds.at(-1);
  const before = last === undefined ? null : sizeOf(last, giving);
  if (before !== null && by >= before) found.push({ kind: 'not-decreasing', by, before, isStop: false });
  const given = givenBy(own, giving) + by;
  if (plan !== null) found.push(...checkAgainstPlan(plan, rounds.length, by, given));
  return [...found, ...checkLimits(term, team, given)];
}

function checkAgainstPlan(plan: TermPlan, made: number, by: number, given: number): WeighedWarning[] {
  const next = plan.steps[made];
  return [
    ...(next !== undefined && by > next.part.amount
      ? [{ kind: 'over-step' as const, by, planned: next.part.amount, step: next.step, isStop: false }]
      : []),
    ...(next === undefined
      ? [{ kind: 'beyond-steps' as const, count: made + 1, steps: plan.steps.length, isStop: true }]
      : []),
    ...(given > plan.whole ? [{ kind: 'over-total' as const, given, whole: plan.whole, isStop: true }] : []),
  ];
}

/** A limit is what somebody may give away of the money terms by themselves, in all. */
function checkLimits({ unit }: NegotiationTerm, team: readonly Negotiator[], given: number): WeighedWarning[] {
  if (unit === null || !isCurrency(unit)) return [];
  const [largest] = team
    .flatMap(({ side, name, limit }) =>
      side === 'us' && limit?.currency === unit ? [{ who: name, limit: limit.minor }] : [],
    )
    .toSorted((left, right) => right.limit - left.limit);
  if (largest === undefined || given <= largest.limit) return [];
  return [{ kind: 'beyond-limits', given, ...largest, isStop: true }];
}

/** Whatever they give in between is a return. */
function isSecondWithoutReturn(move: MoveCase['move'], moves: readonly Concession[]): boolean {
  const last = moves.at(-1);
  return move.inReturn === null && last !== undefined && last.side === 'us' && last.inReturn === null;
}

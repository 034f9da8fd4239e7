/** A negotiation with all that belongs to it, joined once for screens, checks and the report. */
import { defaultSchedule, defaultVocabulary } from '../playbook/defaults.ts';
import { warnOfTerm } from './exchange.ts';
import {
  findOverlap,
  givingDirection,
  ourPosition,
  planTerm,
  theirPosition,
  type Direction,
  type Overlap,
  type PlanGap,
  type TermPlan,
} from './term.ts';
import { compareText } from '../text.ts';
import type { Vocabulary } from '../playbook/list-types.ts';
import type { CoachingRule, ScheduleStep } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Concession, Negotiation, NegotiationTerm, Negotiator, StepTaken } from '../records/sales-types.ts';
import type { Opportunity } from '../records/types.ts';

/** What is kept of a negotiation. */
export interface NegotiationRecords {
  readonly negotiation: Negotiation;
  readonly opportunity: Opportunity;
  readonly team: readonly Negotiator[];
  readonly terms: readonly NegotiationTerm[];
  /** Oldest first. */
  readonly moves: readonly Concession[];
}

export interface TermPicture {
  readonly term: NegotiationTerm;
  readonly giving: Direction | null;
  /** Moves of this term, oldest first. */
  readonly moves: readonly Concession[];
  /** What either side has on the table. */
  readonly ours: number | null;
  readonly theirs: number | null;
  readonly plan: TermPlan | PlanGap;
  readonly overlap: Overlap | null;
  readonly warnings: readonly CoachingRule[];
}

/** A step out of a deadlock, and when it was taken last. */
export interface DeadlockStep {
  readonly step: ScheduleStep;
  readonly taken: StepTaken | null;
}

export interface NegotiationPicture extends NegotiationRecords {
  readonly playbook: Playbook;
  readonly kinds: Vocabulary | null;
  readonly roles: Vocabulary | null;
  /** In the order of the playbook's list; those of kinds that it no longer has come last. */
  readonly pictures: readonly TermPicture[];
  readonly deadlock: readonly DeadlockStep[];
}

/** Joins a negotiation with what follows from it under a playbook. */
export function pictureNegotiation(records: NegotiationRecords, playbook: Playbook): NegotiationPicture {
  const kinds = defaultVocabulary(playbook, 'terms');
  const schedule = defaultSchedule(playbook, 'concessions');
  const place = ({ kind }: NegotiationTerm): number => {
    const found = kinds?.terms.findIndex(({ id }) => id === kind) ?? -1;
    return found < 0 ? (kinds?.terms.length ?? 0) : found;
  };
  const terms = records.terms.toSorted(
    (left, right) =>
      place(left) - place(right) || compareText(left.label, right.label) || compareText(left.id, right.id),
  );
  return {
    ...records,
    terms,
    playbook,
    kinds,
    roles: defaultVocabulary(playbook, 'negotiators'),
    pictures: terms.map((term): TermPicture => {
      const moves = records.moves.filter(({ termId }) => termId === term.id);
      return {
        term,
        giving: givingDirection(term),
        moves,
        ours: ourPosition(term, moves),
        theirs: theirPosition(moves),
        plan: planTerm(term, moves, schedule),
        overlap: findOverlap(term),
        warnings: isSettled(term) || records.negotiation.status !== 'open' ? [] : warnOfTerm(playbook, term),
      };
    }),
    deadlock: (defaultSchedule(playbook, 'deadlock')?.steps ?? []).map((step) => ({
      step,
      taken: records.negotiation.deadlock.findLast((taken) => taken.step === step.id) ?? null,
    })),
  };
}

/** Whether something has been agreed on a term. */
export function isSettled({ agreed, agreedText }: NegotiationTerm): boolean {
  return agreed !== null || agreedText !== null;
}

/** The plan of a term, where one can be made. */
export function planOf({ plan }: TermPicture): TermPlan | null {
  return typeof plan === 'string' ? null : plan;
}

/** People of a side who are named in minutes: not those who only decide from behind. */
export function atTheTable({ team, roles }: NegotiationPicture, side: Negotiator['side']): readonly Negotiator[] {
  const hidden = new Set(roles?.terms.filter(({ offTable }) => offTable).map(({ id }) => id));
  return team.filter(
    (person) => person.side === side && !(person.roles.length > 0 && person.roles.every((role) => hidden.has(role))),
  );
}

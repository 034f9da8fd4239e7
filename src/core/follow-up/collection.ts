/** When to speak with a customer about a payment, by the schedule of the playbook and the working-day calendar. */
import { addOffset, addWorkdays, workdayFrom, type WorkCalendar } from '../workdays.ts';
import { compareText } from '../text.ts';
import type { Schedule, ScheduleStep } from '../playbook/guide-types.ts';
import type { Milestone, ReceivableContact } from '../records/sales-types.ts';
import type { ReceivableState } from './receivable-state.ts';

/**
 * `done`, `due` (now), `ahead`, `passed` (a later step has taken its place), `left-out` (our cause: no pressing) or
 * `no-date` (nothing says when).
 */
export type ContactStatus = 'done' | 'due' | 'ahead' | 'passed' | 'left-out' | 'no-date';

export interface ContactStep {
  readonly step: ScheduleStep;
  /** The day on which it is due, or due again. */
  readonly on: string | null;
  readonly status: ContactStatus;
  /** The last contact of this step. */
  readonly contact: ReceivableContact | null;
}

/** What the days count from, beside the receivable itself. */
export interface CollectionBasis {
  readonly schedule: Schedule;
  readonly calendar: WorkCalendar;
  /** Milestones of its opportunity. */
  readonly milestones: readonly Milestone[];
  /** Contacts about any payment of its opportunity: one about the delivery counts for all. */
  readonly related: readonly ReceivableContact[];
}

/**
 * Every step of the schedule for one receivable.
 *
 * Steps that count from a milestone are about the delivery: each stays due until it is taken. Of the others, the last
 * one whose day has come is the present one; those before it have passed. A promise of the customer puts it off until
 * its day is over.
 * @param today date
 */
export function contactSteps(state: ReceivableState, basis: CollectionBasis, today: string): readonly ContactStep[] {
  const dated = basis.schedule.steps.map((step) => ({ step, on: dayOf(step, state, basis) }));
  const isLeftOut = (step: ScheduleStep): boolean => step.dunning && state.ours === true;
  const present = dated.findLast(
    ({ step, on }) => step.after === null && !isLeftOut(step) && on !== null && on <= today,
  );
  return dated.map(({ step, on }): ContactStep => {
    const about = step.after === null ? state.contacts : basis.related;
    const contact = about.findLast((one) => one.step === step.id) ?? null;
    const known = { step, on, contact };
    if (state.isPaid) return { ...known, status: contact === null ? 'passed' : 'done' };
    if (step === present?.step) return presentStep(known, state, basis.calendar, today);
    if (contact !== null) return { ...known, status: 'done' };
    if (isLeftOut(step)) return { ...known, status: 'left-out' };
    if (on === null) return { ...known, status: 'no-date' };
    if (on > today) return { ...known, status: 'ahead' };
    return { ...known, status: step.after === null ? 'passed' : 'due' };
  });
}

/** The step whose turn it is: due until it is taken, then again where it repeats or a promise was broken. */
function presentStep(
  known: Omit<ContactStep, 'status'>,
  state: ReceivableState,
  calendar: WorkCalendar,
  today: string,
): ContactStep {
  const { step, contact } = known;
  const { promisedOn } = state;
  if (state.promiseBroken && promisedOn !== null) {
    return { ...known, on: addWorkdays(calendar, promisedOn, 1), status: 'due' };
  }
  if (promisedOn !== null && promisedOn >= today) {
    const isNext = contact === null || step.every !== null;
    const on = isNext ? addWorkdays(calendar, promisedOn, 1) : known.on;
    return { ...known, on, status: contact === null ? 'ahead' : 'done' };
  }
  if (contact === null) return { ...known, status: 'due' };
  if (step.every === null) return { ...known, status: 'done' };
  const again = workdayFrom(calendar, addOffset(calendar, contact.on, step.every));
  return { ...known, on: again, status: again <= today ? 'due' : 'done' };
}

/**
 * The day of a step. One that is not worked gives way: before the day to pay to the working day before it, so that
 * nothing comes late, else to the next one.
 */
function dayOf(step: ScheduleStep, { receivable }: ReceivableState, basis: CollectionBasis): string | null {
  const { calendar, milestones } = basis;
  const base =
    step.after === null ? receivable.dueOn : milestoneDay(milestones.find(({ milestone }) => milestone === step.after));
  if (base === null || step.offset === null) return null;
  const on = addOffset(calendar, base, step.offset);
  if (step.offset.amount >= 0 || calendar.day(on).isWorkday) return workdayFrom(calendar, on);
  return addWorkdays(calendar, on, -1);
}

function milestoneDay(milestone: Milestone | undefined): string | null {
  return milestone?.actualOn ?? milestone?.plannedOn ?? null;
}

/** Something to do about a receivable. */
export interface CollectionTask {
  readonly state: ReceivableState;
  /**
   * `contact` takes a step of the schedule; `fix` removes our own cause, before anybody asks for money; `agree` finds a
   * day to pay.
   */
  readonly kind: 'contact' | 'fix' | 'agree';
  /** The step of a contact. */
  readonly step: ScheduleStep | null;
  /** Since when it is due. */
  readonly on: string | null;
}

/** What there is to do about one receivable today; nothing where it is paid. */
export function collectionTasks(state: ReceivableState, steps: readonly ContactStep[]): readonly CollectionTask[] {
  if (state.isPaid) return [];
  const { receivable, isOverdue, ours } = state;
  const due = steps.filter(({ status }) => status === 'due');
  return [
    ...(ours === true && isOverdue ? [{ state, kind: 'fix' as const, step: null, on: receivable.dueOn }] : []),
    ...due.map(({ step, on }) => ({ state, kind: 'contact' as const, step, on })),
    ...(receivable.dueOn === null ? [{ state, kind: 'agree' as const, step: null, on: null }] : []),
  ];
}

/**
 * The tasks of several receivables: our own causes, then those due longest. A contact about the delivery stands once
 * for all payments of an opportunity, with the one to be paid first.
 */
export function orderTasks(tasks: readonly CollectionTask[]): readonly CollectionTask[] {
  const key = ({ kind, on, state }: CollectionTask): string =>
    [kind === 'fix' ? '0' : '1', on ?? '9', state.receivable.dueOn ?? '9', state.receivable.id].join(' ');
  const seen = new Set<string>();
  return tasks
    .toSorted((left, right) => compareText(key(left), key(right)))
    .filter(({ step, state }) => {
      if (step === null || step.after === null) return true;
      const once = `${state.receivable.opportunityId ?? state.receivable.id} ${step.id}`;
      return !seen.has(once) && seen.add(once);
    });
}

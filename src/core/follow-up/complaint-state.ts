/** How far a complaint is: the steps taken, the time limit, and what must come before it is closed. */
import { daysBetween } from '../dates.ts';
import { addOffset, type WorkCalendar } from '../workdays.ts';
import { isOurs } from './receivable-state.ts';
import { defaultSchedule } from '../playbook/defaults.ts';
import type { Deadline } from '../playbook/item-types.ts';
import type { ComplaintField, ScheduleStep } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Complaint, StepTaken } from '../records/sales-types.ts';

export interface ComplaintStep {
  readonly step: ScheduleStep;
  readonly isTaken: boolean;
  /** Null where it is not taken, or by filling a field. */
  readonly taken: StepTaken | null;
}

export interface ComplaintState {
  readonly complaint: Complaint;
  /** In the order of the playbook's schedule. */
  readonly steps: readonly ComplaintStep[];
  readonly isOpen: boolean;
  /** The customer has an answer. */
  readonly isAnswered: boolean;
  /** The limit has passed without an answer. */
  readonly isOverdue: boolean;
  /** The first step that is not taken; null where all are. */
  readonly next: ScheduleStep | null;
  /** Required steps that are not taken. */
  readonly missing: readonly ScheduleStep[];
  readonly ours: boolean | null;
}

/** @param now instant, ISO-8601 UTC */
export function complaintState(complaint: Complaint, playbook: Playbook, now: string): ComplaintState {
  const steps = (defaultSchedule(playbook, 'complaints')?.steps ?? []).map((step): ComplaintStep => {
    const taken = complaint.steps.findLast((one) => one.step === step.id) ?? null;
    return { step, taken, isTaken: taken !== null || isFilled(complaint, step.field) };
  });
  const answers = steps.filter(({ step }) => step.answers);
  const isOpen = complaint.closedOn === null;
  const isAnswered = !isOpen || answers.some(({ isTaken }) => isTaken);
  return {
    complaint,
    steps,
    isOpen,
    isAnswered,
    isOverdue: !isAnswered && complaint.dueAt !== null && complaint.dueAt < now,
    next: steps.find(({ isTaken }) => !isTaken)?.step ?? null,
    missing: steps.filter(({ step, isTaken }) => step.required && !isTaken).map(({ step }) => step),
    ours: isOurs(playbook, complaint.cause),
  };
}

function isFilled(complaint: Complaint, field: ComplaintField | null): boolean {
  return field !== null && complaint[field] !== null;
}

/** Where days end, which a time zone says. */
export interface DayClock {
  /** The date of an instant. */
  dateOf(instant: string): string;
  /** The last instant of a date. */
  endOfDay(date: string): string;
}

/**
 * The instant by which an answer is due: hours count by the clock, everything else to the end of the day.
 * @param receivedAt instant
 * @param within null: no limit
 */
export function answerDue(
  receivedAt: string,
  within: Deadline | null,
  calendar: WorkCalendar,
  clock: DayClock,
): string | null {
  if (within === null) return null;
  const { amount, unit } = within;
  if (unit === 'hours') return new Date(Date.parse(receivedAt) + amount * 3_600_000).toISOString();
  return clock.endOfDay(addOffset(calendar, clock.dateOf(receivedAt), { amount, unit }));
}

/** Days since the answer was due, by date; negative before; null without a limit, or where it came in time. */
export function complaintLateDays({ complaint, isAnswered }: ComplaintState, today: string): number | null {
  return complaint.dueAt === null || isAnswered ? null : daysBetween(complaint.dueAt, today);
}

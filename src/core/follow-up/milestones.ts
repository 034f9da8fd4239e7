/** The way from the contract to the closed order: planned days, what is done, what is late. */
import { daysBetween } from '../dates.ts';
import { addOffset, workdayFrom, type WorkCalendar } from '../workdays.ts';
import type { Schedule, ScheduleStep } from '../playbook/guide-types.ts';
import type { Milestone } from '../records/sales-types.ts';

/** `open`: without a planned day. */
export type MilestoneStatus = 'done' | 'on-time' | 'at-risk' | 'late' | 'open';

export interface MilestoneState {
  /** Id of the step. */
  readonly id: string;
  /** Null where the playbook no longer has it. */
  readonly step: ScheduleStep | null;
  /** Null where nothing is recorded of it. */
  readonly row: Milestone | null;
  readonly status: MilestoneStatus;
  /** Days after the planned day, of what is done until it was done; negative before; null without one. */
  readonly lateDays: number | null;
}

/** The day of each step that has an offset, moved to a working day. @param from date of the contract */
export function proposeMilestones(
  { steps }: Schedule,
  from: string,
  calendar: WorkCalendar,
): readonly { readonly step: ScheduleStep; readonly on: string | null }[] {
  return steps.map((step) => ({
    step,
    on: step.offset === null ? null : workdayFrom(calendar, addOffset(calendar, from, step.offset)),
  }));
}

/**
 * How far an opportunity is, in the order of the schedule; rows of steps that it no longer has come last.
 * @param rows of the opportunity
 * @param today date
 */
export function milestoneStates(
  schedule: Schedule | null,
  rows: readonly Milestone[],
  calendar: WorkCalendar,
  today: string,
): readonly MilestoneState[] {
  const steps = schedule?.steps ?? [];
  const state = (id: string, step: ScheduleStep | null): MilestoneState => {
    const row = rows.find(({ milestone }) => milestone === id) ?? null;
    return { id, step, row, status: statusOf(row, schedule, calendar, today), lateDays: lateDays(row, today) };
  };
  const lost = rows.filter(({ milestone }) => !steps.some(({ id }) => id === milestone));
  return [...steps.map((step) => state(step.id, step)), ...lost.map(({ milestone }) => state(milestone, null))];
}

function statusOf(
  row: Milestone | null,
  schedule: Schedule | null,
  calendar: WorkCalendar,
  today: string,
): MilestoneStatus {
  if (row === null) return 'open';
  if (row.actualOn !== null) return 'done';
  if (row.plannedOn === null) return 'open';
  if (row.plannedOn < today) return 'late';
  const limit = schedule?.atRisk ?? null;
  return limit !== null && row.plannedOn <= addOffset(calendar, today, limit) ? 'at-risk' : 'on-time';
}

/** Days after the planned day on which something was done, or is not done yet; negative before it. */
export function lateDays(row: Milestone | null, today: string): number | null {
  return row === null || row.plannedOn === null ? null : daysBetween(row.plannedOn, row.actualOn ?? today);
}

/** What the commands on milestones have in common: an opportunity, its schedule, and how to name a step of it. */
import { milestoneStates, type MilestoneState } from '../../core/follow-up/milestones.ts';
import { defaultSchedule } from '../../core/playbook/defaults.ts';
import { loadRecord } from '../find-record.ts';
import { noteUnpublished } from '../unpublished.ts';
import type { Context } from '../../cli/types.ts';
import type { Schedule } from '../../core/playbook/guide-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Milestone } from '../../core/records/sales-types.ts';
import type { Opportunity } from '../../core/records/types.ts';
import type { WorkCalendar } from '../../core/workdays.ts';
import type { Reader } from '../../store/types.ts';

export interface MilestoneDesk {
  readonly opportunity: Opportunity;
  readonly playbook: Playbook;
  /** Null where the playbook has none: what is recorded can still be read. */
  readonly schedule: Schedule | null;
  readonly calendar: WorkCalendar;
  readonly rows: readonly Milestone[];
  readonly states: readonly MilestoneState[];
}

/** An opportunity with its milestones, under its own playbook. @throws KamError `not-found` or `conflict` for the words */
export async function openMilestones(ctx: Context, reader: Reader, words: string): Promise<MilestoneDesk> {
  const opportunity = await loadRecord(ctx, reader, 'opportunity', words);
  return milestonesOf(ctx, reader, opportunity);
}

/** The milestones of an opportunity. */
export async function milestonesOf(ctx: Context, reader: Reader, opportunity: Opportunity): Promise<MilestoneDesk> {
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  const schedule = defaultSchedule(playbook, 'milestones');
  const calendar = await ctx.calendar();
  const rows = await reader.milestones.of({ opportunityId: opportunity.id });
  const states = milestoneStates(schedule, rows, calendar, ctx.today());
  return { opportunity, playbook, schedule, calendar, rows, states };
}

/** Says so where a planned day lies in a year of which the days off are not known yet. */
export function noteCalendar(ctx: Context, { calendar }: MilestoneDesk, rows: readonly Milestone[]): void {
  noteUnpublished(ctx, calendar, [ctx.today(), ...rows.map(({ plannedOn }) => plannedOn)]);
}

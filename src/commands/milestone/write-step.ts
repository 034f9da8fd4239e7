/** Changes one milestone, making its row where there is none. */
import { newMilestone } from '../../core/records/follow-up.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import type { Context } from '../../cli/types.ts';
import type { ScheduleStep } from '../../core/playbook/guide-types.ts';
import type { Milestone } from '../../core/records/sales-types.ts';
import type { Writer } from '../../store/types.ts';
import type { MilestoneDesk } from './desk.ts';

export type MilestoneChanges = Partial<Pick<Milestone, 'plannedOn' | 'actualOn' | 'owner' | 'evidence' | 'note'>>;

/** @returns the row as it is now, and whether anything was written */
export async function writeStep(
  ctx: Context,
  writer: Writer,
  { opportunity, rows }: MilestoneDesk,
  step: ScheduleStep,
  changes: MilestoneChanges,
): Promise<{ readonly row: Milestone; readonly isChanged: boolean }> {
  const before = rows.find(({ milestone }) => milestone === step.id);
  if (before === undefined) {
    const { accountId, id: opportunityId } = opportunity;
    const input = { accountId, opportunityId, milestone: step.id, ...changes };
    return { row: await writer.milestones.insert(newMilestone(input, { id: ctx.newId() })), isChanged: true };
  }
  if (!hasChanges<Milestone>(before, changes)) return { row: before, isChanged: false };
  return { row: await writer.milestones.update(applyChanges<Milestone>(before, changes)), isChanged: true };
}

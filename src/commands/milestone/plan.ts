import { KamError, message } from '../../core/errors.ts';
import { proposeMilestones } from '../../core/follow-up/milestones.ts';
import { newMilestone } from '../../core/records/follow-up.ts';
import { milestoneListView } from '../../views/follow-up/milestones.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, type Typed } from '../input.ts';
import { milestonesOf, noteCalendar, openMilestones, type MilestoneDesk } from './desk.ts';
import { nameOf } from '../find-record.ts';
import { requireSchedule } from '../schedule.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ScheduleStep } from '../../core/playbook/guide-types.ts';
import type { Milestone } from '../../core/records/sales-types.ts';
import type { Writer } from '../../store/types.ts';

interface Options {
  readonly from?: Typed;
  readonly again?: boolean;
}

/** Proposes the day of each step, counted from the contract; what has its day keeps it. */
export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const input = createInputReader(ctx);
  const { from: given } = input.finish({ from: input.date('--from', options.from) });
  const store = await ctx.store();
  const shown = await store.write(commandInfo(ctx, 'milestone plan'), async (writer) => {
    const desk = await openMilestones(ctx, writer, words);
    const { opportunity } = desk;
    const from = given ?? opportunity.decidedOn ?? ctx.today();
    const proposals = proposeMilestones(requireSchedule(desk.playbook, 'milestones'), from, desk.calendar);
    const written: Milestone[] = [];
    let kept = 0;
    for (const { step, on } of proposals) {
      const row = desk.rows.find(({ milestone }) => milestone === step.id) ?? null;
      if (row !== null && (row.actualOn !== null || (row.plannedOn !== null && options.again !== true))) kept += 1;
      else if (on !== null) written.push(await planStep(ctx, writer, desk, row, step, on));
    }
    if (written.length === 0 && kept === 0) throw new KamError('conflict', noSchedule(desk));
    if (written.length > 0) {
      ctx.note(message('milestones-planned', { opportunity: nameOf(opportunity), count: written.length, from }));
    }
    if (kept > 0) ctx.note(message('milestones-kept', { count: kept }));
    noteCalendar(ctx, desk, written);
    ctx.note(message('try-next', { command: `kam receivable plan ${opportunity.ref} --part …` }));
    return milestonesOf(ctx, writer, opportunity);
  });
  return { view: milestoneListView(shown, []) };
}

function noSchedule({ playbook }: MilestoneDesk) {
  return message('no-schedule', { place: 'milestones', playbook: playbook.id });
}

async function planStep(
  ctx: Context,
  writer: Writer,
  { opportunity }: MilestoneDesk,
  row: Milestone | null,
  step: ScheduleStep,
  plannedOn: string,
): Promise<Milestone> {
  if (row !== null) return row.plannedOn === plannedOn ? row : writer.milestones.update({ ...row, plannedOn });
  // A step that is usually done elsewhere waits for a name from there.
  const owner = step.by === null ? opportunity.owner : null;
  const { accountId, id: opportunityId } = opportunity;
  const input = { accountId, opportunityId, milestone: step.id, plannedOn, owner };
  return writer.milestones.insert(newMilestone(input, { id: ctx.newId() }));
}

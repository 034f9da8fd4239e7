import { KamError, message } from '../../core/errors.ts';
import { standingRecord } from '../../core/records/marker.ts';
import { milestoneView } from '../../views/follow-up/milestones.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, type Typed, refuseFuture } from '../input.ts';
import { milestonesOf, noteCalendar, openMilestones, type MilestoneDesk } from './desk.ts';
import { writeStep, type MilestoneChanges } from './write-step.ts';
import { nameOf } from '../find-record.ts';
import { findStep, requireSchedule } from '../schedule.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ScheduleStep } from '../../core/playbook/guide-types.ts';
import type { Reader } from '../../store/types.ts';

interface Options {
  readonly planned?: Typed;
  readonly actual?: Typed;
  readonly owner?: Typed;
  readonly evidence?: Typed;
  readonly note?: Typed;
}

export async function run(ctx: Context, [words, name]: [string, string], options: Options): Promise<CommandResult> {
  const input = createInputReader(ctx);
  const changes = input.finish<MilestoneChanges>({
    plannedOn: input.date('--planned', options.planned),
    actualOn: input.date('--actual', options.actual),
    owner: input.text(options.owner),
    evidence: input.text(options.evidence),
    note: input.text(options.note),
  });
  if (Object.keys(changes).length === 0) throw new KamError('usage', message('nothing-to-edit', {}));
  const { actualOn = null } = changes;
  if (actualOn !== null) refuseFuture(ctx, '--actual', actualOn);
  const store = await ctx.store();
  return store.write(commandInfo(ctx, 'milestone set'), async (writer) => {
    const desk = await openMilestones(ctx, writer, words);
    const step = findStep(ctx, requireSchedule(desk.playbook, 'milestones'), name, 'milestone');
    const { row, isChanged } = await writeStep(ctx, writer, desk, step, changes);
    const milestone = ctx.t.text(step.title);
    if (!isChanged) ctx.note(message('milestone-unchanged', { milestone }));
    else ctx.note(message('milestone-set', { milestone, opportunity: nameOf(desk.opportunity) }));
    if (changes.actualOn === null) await noteStandingMarker(ctx, writer, desk, step);
    noteCalendar(ctx, desk, [row]);
    const after = await milestonesOf(ctx, writer, desk.opportunity);
    return { view: milestoneView(after, step.id) };
  });
}

/** What was recorded when it was done stays: only a person can say that it was not so. */
async function noteStandingMarker(
  ctx: Context,
  reader: Reader,
  { opportunity }: MilestoneDesk,
  { records, title }: ScheduleStep,
): Promise<void> {
  if (records === null) return;
  if (standingRecord(await reader.markers.of('opportunity', [opportunity.id]), records) === null) return;
  const command = `kam marker retract ${opportunity.ref} ${records} --reason …`;
  ctx.note(message('milestone-reopened', { milestone: ctx.t.text(title), marker: records, command }));
}

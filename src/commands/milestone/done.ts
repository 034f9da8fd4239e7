import { message } from '../../core/errors.ts';
import { defaultProcess } from '../../core/playbook/defaults.ts';
import { flagsOf } from '../../core/process/stage-progress.ts';
import { newMarkerRecord, standingRecord } from '../../core/records/marker.ts';
import { milestoneView } from '../../views/follow-up/milestones.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, required, type Typed, refuseFuture } from '../input.ts';
import { milestonesOf, openMilestones, type MilestoneDesk } from './desk.ts';
import { writeStep } from './write-step.ts';
import { nameOf } from '../find-record.ts';
import { findStep, requireSchedule } from '../schedule.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { MilestoneState } from '../../core/follow-up/milestones.ts';
import type { ScheduleStep } from '../../core/playbook/guide-types.ts';
import type { Writer } from '../../store/types.ts';

interface Options {
  readonly evidence?: Typed;
  readonly on?: Typed;
  readonly note?: Typed;
}

/** Done is what has something to show for it; where the step says so, the flag of the stage follows. */
export async function run(ctx: Context, [words, name]: [string, string], options: Options): Promise<CommandResult> {
  const typed = await readEvidence(ctx, options.evidence);
  const input = createInputReader(ctx);
  const { on = null, ...fields } = input.finish({
    on: input.date('--on', options.on),
    evidence: typed.trim(),
    note: input.text(options.note),
  });
  const actualOn = refuseFuture(ctx, '--on', on ?? ctx.today());
  const store = await ctx.store();
  return store.write(commandInfo(ctx, 'milestone done'), async (writer) => {
    const desk = await openMilestones(ctx, writer, words);
    const step = findStep(ctx, requireSchedule(desk.playbook, 'milestones'), name, 'milestone');
    await writeStep(ctx, writer, desk, step, { ...fields, actualOn });
    const opportunity = nameOf(desk.opportunity);
    ctx.note(message('milestone-done', { milestone: ctx.t.text(step.title), opportunity, on: actualOn }));
    const isFlag = await recordFlag(ctx, writer, desk, step, { on: actualOn, evidence: fields.evidence });
    const after = await milestonesOf(ctx, writer, desk.opportunity);
    noteOrder(ctx, after, step, isFlag);
    return { view: milestoneView(after, step.id) };
  });
}

async function readEvidence(ctx: Context, evidence: Typed): Promise<string> {
  const what = ctx.t.words.followUp.milestones.evidence;
  if (!ctx.settings.interactive || (evidence !== undefined && evidence.trim() !== '')) {
    return required(what, '--evidence', evidence);
  }
  const prompter = await ctx.prompter('--evidence');
  const check = (text: string): string | null =>
    text.trim() === '' ? ctx.t.message(message('missing-input', { what, flag: '--evidence' })) : null;
  return prompter.text(what, { check });
}

/**
 * Records the flag that a step stands for, unless that has been done with evidence before.
 * @returns whether it was recorded now
 */
async function recordFlag(
  ctx: Context,
  writer: Writer,
  { opportunity, playbook }: MilestoneDesk,
  { records }: ScheduleStep,
  { on, evidence }: { readonly on: string; readonly evidence: string },
): Promise<boolean> {
  const process = defaultProcess(playbook);
  const marker = records === null || process === null ? undefined : flagsOf(process).get(records);
  if (marker === undefined) return false;
  const known = standingRecord(await writer.markers.of('opportunity', [opportunity.id]), marker.id);
  if (known !== null && known.evidence !== null) return false;
  const subject = { noun: 'opportunity' as const, id: opportunity.id };
  await writer.markers.insert(newMarkerRecord({ subject, marker: marker.id, on, evidence }, { id: ctx.newId() }));
  ctx.note(message('marker-recorded', { marker: ctx.t.text(marker.title), subject: nameOf(opportunity) }));
  return true;
}

/** Says what stands before it and is not done, and what comes next. */
function noteOrder(ctx: Context, { opportunity, states }: MilestoneDesk, step: ScheduleStep, isFlag: boolean): void {
  const place = states.findIndex(({ id }) => id === step.id);
  const open = states.filter(({ status }) => status !== 'done');
  const skipped = open.filter((state) => states.indexOf(state) < place);
  if (skipped.length > 0) {
    const milestones = skipped
      .map((state) => ctx.t.text(state.step?.title ?? null))
      .join(ctx.t.words.punctuation.separator);
    ctx.note(message('milestone-skipped', { milestones }));
  }
  const next = open[0];
  const command = isFlag || next === undefined ? `kam gate check ${opportunity.ref}` : nextCommand(opportunity, next);
  ctx.note(message('try-next', { command }));
}

function nextCommand({ ref }: MilestoneDesk['opportunity'], { id }: MilestoneState): string {
  return `kam milestone done ${ref} ${id} --evidence …`;
}

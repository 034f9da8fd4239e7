import { message } from '../../core/errors.ts';
import { complaintView } from '../../views/follow-up/complaint.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, type Typed, refuseFuture, refuseBefore } from '../input.ts';
import { openComplaints, requireOpen } from './desk.ts';
import { loadRecord } from '../find-record.ts';
import { findStep, requireSchedule } from '../schedule.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly on?: Typed;
  readonly note?: Typed;
}

/** Takes a step of the playbook's way of handling complaints. */
export async function run(ctx: Context, [words, name]: [string, string], options: Options): Promise<CommandResult> {
  const input = createInputReader(ctx);
  const { on: given, note } = input.finish({ on: input.date('--on', options.on), note: input.text(options.note) });
  const on = refuseFuture(ctx, '--on', given ?? ctx.today());
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'complaint step'), async (writer) => {
    const complaint = await loadRecord(ctx, writer, 'complaint', words);
    requireOpen(complaint);
    refuseBefore('--on', on, ctx.wallTime(complaint.receivedAt).slice(0, 10));
    const desk = openComplaints(ctx, writer);
    const { playbook, due } = await desk.row(complaint);
    const step = findStep(ctx, requireSchedule(playbook, 'complaints'), name, 'step');
    const steps = [...complaint.steps, { step: step.id, on, note: note ?? null }];
    const after = await writer.complaints.update({ ...complaint, steps });
    ctx.note(message('complaint-step-taken', { ref: after.ref, step: ctx.t.text(step.title), on }));
    if (step.answers && due !== null && on > due.slice(0, 10)) ctx.note(message('complaint-step-late', { due }));
    return desk.row(after);
  });
  const { next, complaint, missing, isAnswered } = row.state;
  const command =
    next === null || (isAnswered && missing.length === 0)
      ? `kam complaint close ${complaint.ref}`
      : `kam complaint step ${complaint.ref} ${next.id}`;
  ctx.note(message('try-next', { command }));
  return { view: complaintView(row) };
}

import { KamError, message } from '../../core/errors.ts';
import { complaintView, type ComplaintRow } from '../../views/follow-up/complaint.ts';
import { commandInfo } from '../command-info.ts';
import { loadRecord } from '../find-record.ts';
import { createInputReader, refuseBefore, refuseFuture, type Typed } from '../input.ts';
import { openComplaints, requireOpen } from './desk.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly on?: Typed;
  readonly override?: Typed;
  readonly reopen?: boolean;
}

/** Closes a complaint once the steps that the playbook requires are taken, such as the return call. */
export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const input = createInputReader(ctx);
  const { on: given, override } = input.finish({
    on: input.date('--on', options.on),
    override: input.text(options.override),
  });
  const on = refuseFuture(ctx, '--on', given ?? ctx.today());
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'complaint close'), async (writer) => {
    const complaint = await loadRecord(ctx, writer, 'complaint', words);
    const desk = openComplaints(ctx, writer);
    const { ref } = complaint;
    if (options.reopen === true) {
      if (complaint.closedOn === null) {
        ctx.note(message('record-unchanged', { ref }));
        return desk.row(complaint);
      }
      ctx.note(message('complaint-reopened', { ref }));
      return desk.row(await writer.complaints.update({ ...complaint, closedOn: null }));
    }
    requireOpen(complaint);
    refuseBefore('--on', on, ctx.wallTime(complaint.receivedAt).slice(0, 10));
    const reason = override ?? null;
    if (reason === null) requireComplete(ctx, await desk.row(complaint));
    const note = reason === null ? complaint.note : [complaint.note, reason].filter((text) => text !== null).join('\n');
    ctx.note(message('complaint-closed', { ref, on }));
    return desk.row(await writer.complaints.update({ ...complaint, closedOn: on, note }));
  });
  const { opportunity } = row;
  if (opportunity !== null && options.reopen !== true) {
    ctx.note(message('try-next', { command: `kam gate check ${opportunity.ref}` }));
  }
  return { view: complaintView(row) };
}

/** @throws KamError `conflict` naming the steps that are missing, and the way out */
function requireComplete(ctx: Context, { state }: ComplaintRow): void {
  const [first] = state.missing;
  if (first === undefined) return;
  const { ref } = state.complaint;
  const steps = state.missing.map(({ title }) => ctx.t.text(title)).join(ctx.t.words.punctuation.separator);
  const command = `kam complaint step ${ref} ${first.id}`;
  const override = `kam complaint close ${ref} --override …`;
  throw new KamError('conflict', message('complaint-not-ready', { ref, steps }), {
    hints: [message('complaint-take-first', { command, override })],
  });
}

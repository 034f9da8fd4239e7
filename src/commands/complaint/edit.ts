import { KamError, message } from '../../core/errors.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { complaintView } from '../../views/follow-up/complaint.ts';
import { commandInfo } from '../command-info.ts';
import { dueBy, loadComplaint, openComplaints } from './desk.ts';
import { askComplaintFields, findComplainer, readComplaintFields, type ComplaintOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Complaint } from '../../core/records/sales-types.ts';

export async function run(ctx: Context, [words]: [string], options: ComplaintOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const known = await openComplaints(ctx, store).row(await loadComplaint(ctx, store, words));
  const typed = await readTyped(ctx, known, options);
  const fields = readComplaintFields(ctx, typed, known.playbook);
  const row = await store.write(commandInfo(ctx, 'complaint edit'), async (writer) => {
    const before = await loadComplaint(ctx, writer, known.state.complaint.ref);
    const contactId = await findComplainer(ctx, writer, typed.from, before.accountId);
    const changes: Partial<Complaint> = { ...fields, ...(contactId === undefined ? {} : { contactId }) };
    const graded = applyChanges<Complaint>(before, changes);
    // Another grade or hour has another limit, unless one is given.
    const isMoved = graded.grade !== before.grade || graded.receivedAt !== before.receivedAt;
    const dueAt =
      fields.dueAt === undefined && isMoved
        ? await dueBy(ctx, known.playbook, graded.grade, graded.receivedAt)
        : graded.dueAt;
    const after = { ...graded, dueAt };
    if (!hasChanges<Complaint>(before, after)) {
      ctx.note(message('record-unchanged', { ref: before.ref }));
      return openComplaints(ctx, writer).row(before);
    }
    ctx.note(message('complaint-edited', { ref: before.ref }));
    if (dueAt !== null && dueAt !== before.dueAt) {
      ctx.note(message('complaint-due', { ref: before.ref, due: ctx.wallTime(dueAt) }));
    }
    return openComplaints(ctx, writer).row(await writer.complaints.update(after));
  });
  return { view: complaintView(row) };
}

/** What the options say; without any, what a person at a terminal says. */
async function readTyped(
  ctx: Context,
  { state, playbook }: Awaited<ReturnType<ReturnType<typeof openComplaints>['row']>>,
  options: ComplaintOptions,
): Promise<ComplaintOptions> {
  if (Object.values(options).some((option) => option !== undefined)) return options;
  if (!ctx.settings.interactive) throw new KamError('usage', message('nothing-to-edit', {}));
  const { complaint } = state;
  return askComplaintFields(ctx, complaint, playbook, `${complaint.ref} ${complaint.text}`);
}

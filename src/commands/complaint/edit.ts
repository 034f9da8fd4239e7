import { message } from '../../core/errors.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { complaintView } from '../../views/follow-up/complaint.ts';
import { commandInfo } from '../command-info.ts';
import { requireChanges } from '../form/edit-pages.ts';
import { dueBy, openComplaints } from './desk.ts';
import {
  askComplaintFields,
  findComplainer,
  readComplaintFields,
  type ComplaintChanges,
  type ComplaintOptions,
} from './fields.ts';
import { loadRecord } from '../find-record.ts';
import { refuseBefore } from '../input.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Typed } from '../input.ts';
import type { Complaint } from '../../core/records/sales-types.ts';

export async function run(ctx: Context, [words]: [string], options: ComplaintOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const { state, playbook } = await openComplaints(ctx, store).row(await loadRecord(ctx, store, 'complaint', words));
  const read = ({ from, ...others }: ComplaintOptions): ComplaintChanges & { readonly from?: Typed } => ({
    ...readComplaintFields(ctx, others, playbook),
    ...(from === undefined ? {} : { from }),
  });
  const { from, ...fields } = await requireChanges(ctx, read(options), async () => {
    const { complaint } = state;
    return read(await askComplaintFields(ctx, complaint, playbook, `${complaint.ref} ${complaint.text}`));
  });
  const row = await store.write(commandInfo(ctx, 'complaint edit'), async (writer) => {
    const before = await loadRecord(ctx, writer, 'complaint', state.complaint.ref);
    const contactId = await findComplainer(ctx, writer, from, before.accountId);
    const graded = applyChanges<Complaint>(before, { ...fields, ...(contactId === undefined ? {} : { contactId }) });
    // Another grade or hour has another limit, unless one is given.
    const isMoved = graded.grade !== before.grade || graded.receivedAt !== before.receivedAt;
    const dueAt =
      fields.dueAt === undefined && isMoved
        ? await dueBy(ctx, playbook, graded.grade, graded.receivedAt)
        : graded.dueAt;
    if (dueAt !== null && (fields.dueAt ?? fields.receivedAt) !== undefined) {
      refuseBefore('--due', ctx.wallTime(dueAt), ctx.wallTime(graded.receivedAt));
    }
    const after = { ...graded, dueAt };
    const { ref } = before;
    if (!hasChanges<Complaint>(before, after)) {
      ctx.note(message('record-unchanged', { ref }));
      return openComplaints(ctx, writer).row(before);
    }
    ctx.note(message('complaint-edited', { ref }));
    if (dueAt !== null && dueAt !== before.dueAt && before.closedOn === null) {
      ctx.note(message('complaint-due', { ref, due: ctx.wallTime(dueAt) }));
    }
    return openComplaints(ctx, writer).row(await writer.complaints.update(after));
  });
  return { view: complaintView(row) };
}

import { complaintView } from '../../views/follow-up/complaint.ts';
import { openComplaints } from './desk.ts';
import { loadRecord } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  return {
    view: complaintView(await openComplaints(ctx, store).row(await loadRecord(ctx, store, 'complaint', words))),
  };
}

import { receivableOverview } from '../../views/follow-up/receivable.ts';
import { noteCalendar, openReceivables } from './desk.ts';
import { loadRecord } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const row = await openReceivables(ctx, store).row(await loadRecord(ctx, store, 'receivable', words));
  await noteCalendar(ctx, [row]);
  return { view: receivableOverview(row) };
}

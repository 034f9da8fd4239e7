import { receivableView } from '../../views/follow-up/receivable.ts';
import { archiveRecord, type ArchiveOptions } from '../archive.ts';
import { openReceivables } from './desk.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ArchiveOptions): Promise<CommandResult> {
  const after = await archiveRecord(ctx, 'receivable', words, options, (writer) => writer.receivables);
  return { view: receivableView(await openReceivables(ctx, await ctx.store()).row(after)) };
}

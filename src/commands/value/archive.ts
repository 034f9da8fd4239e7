import { valueView } from '../../views/competition/value.ts';
import { archiveRecord, type ArchiveOptions } from '../archive.ts';
import { cardRow } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ArchiveOptions): Promise<CommandResult> {
  const card = await archiveRecord(ctx, 'value', words, options, (writer) => writer.valueCards);
  return { view: valueView(await cardRow(ctx, await ctx.store(), card)) };
}

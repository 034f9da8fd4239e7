import { competitorView } from '../../views/competition/competitor.ts';
import { archiveRecord, type ArchiveOptions } from '../archive.ts';
import { competitorRow } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ArchiveOptions): Promise<CommandResult> {
  const competitor = await archiveRecord(ctx, 'competitor', words, options, (writer) => writer.competitors);
  return { view: competitorView(await competitorRow(await ctx.store(), competitor)) };
}

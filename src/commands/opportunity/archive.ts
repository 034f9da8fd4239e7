import { opportunityView } from '../../views/opportunity.ts';
import { archiveRecord, type ArchiveOptions } from '../archive.ts';
import { showFilledForms } from '../form/load-forms.ts';
import { opportunityRow } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ArchiveOptions): Promise<CommandResult> {
  const opportunity = await archiveRecord(ctx, 'opportunity', words, options, (writer) => writer.opportunities);
  const row = await opportunityRow(ctx, await ctx.store(), opportunity);
  return { view: opportunityView(row, await showFilledForms(ctx, 'opportunity', opportunity)) };
}

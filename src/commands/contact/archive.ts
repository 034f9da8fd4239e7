import { contactView } from '../../views/contact.ts';
import { archiveRecord, type ArchiveOptions } from '../archive.ts';
import { showFilledForms } from '../form/load-forms.ts';
import { contactRow } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ArchiveOptions): Promise<CommandResult> {
  const contact = await archiveRecord(ctx, 'contact', words, options, (writer) => writer.contacts);
  const row = await contactRow(ctx, await ctx.store(), contact);
  return { view: contactView(row, await showFilledForms(ctx, 'contact', contact)) };
}

import { contactView } from '../../views/contact.ts';
import { archiveRecord, type ArchiveOptions } from '../archive.ts';
import { contactRow } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ArchiveOptions): Promise<CommandResult> {
  const contact = await archiveRecord(ctx, 'contact', words, options, (writer) => writer.contacts);
  return { view: contactView(await contactRow(ctx, await ctx.store(), contact)) };
}

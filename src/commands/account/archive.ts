import { accountView } from '../../views/account.ts';
import { archiveRecord, type ArchiveOptions } from '../archive.ts';
import { showFilledForms } from '../form/load-forms.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ArchiveOptions): Promise<CommandResult> {
  const account = await archiveRecord(ctx, 'account', words, options, (writer) => writer.accounts);
  return { view: accountView(account, await showFilledForms(ctx, 'account', account)) };
}

import { accountView } from '../../views/account.ts';
import { archiveRecord, type ArchiveOptions } from '../archive.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ArchiveOptions): Promise<CommandResult> {
  return { view: accountView(await archiveRecord(ctx, 'account', words, options, (writer) => writer.accounts)) };
}

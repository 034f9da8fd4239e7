import { KamError, message } from '../../core/errors.ts';
import { givenFields } from '../../core/records/datum-source.ts';
import { accountView } from '../../views/account.ts';
import { commandInfo } from '../command-info.ts';
import { recordSources } from '../datum-source.ts';
import { editRecord, noteEdited } from '../edit-record.ts';
import { readAccountFields, type AccountOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: AccountOptions): Promise<CommandResult> {
  const changes = readAccountFields(ctx, options, options.name?.trim());
  if (Object.keys(changes).length === 0) throw new KamError('usage', message('nothing-to-edit', {}));
  const store = await ctx.store();
  const account = await store.write(commandInfo(ctx, 'account edit'), async (writer) => {
    const { before, after } = await editRecord(ctx, writer, 'account', words, writer.accounts, () => changes);
    if (after !== before) noteEdited(ctx, 'account', after);
    const edit = { noun: 'account' as const, accountId: after.id, before, after, given: givenFields(changes) };
    await recordSources(ctx, writer, edit, options);
    return after;
  });
  return { view: accountView(account) };
}

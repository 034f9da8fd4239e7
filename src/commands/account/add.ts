import { message } from '../../core/errors.ts';
import { newAccount } from '../../core/records/account.ts';
import { givenFields } from '../../core/records/datum-source.ts';
import { accountView } from '../../views/account.ts';
import { commandInfo } from '../command-info.ts';
import { recordSources } from '../datum-source.ts';
import { readName } from '../input.ts';
import { readAccountFields, type AccountOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [argument]: [string?], options: AccountOptions): Promise<CommandResult> {
  const name = await readName(ctx, argument, options.name);
  const fields = readAccountFields(ctx, options, name);
  const store = await ctx.store();
  const account = await store.write(commandInfo(ctx, 'account add'), async (writer) => {
    const after = await writer.accounts.insert(newAccount({ ...fields, name }, { id: ctx.newId() }));
    const edit = { noun: 'account' as const, accountId: after.id, before: null, after, given: givenFields(fields) };
    await recordSources(ctx, writer, edit, options);
    return after;
  });
  ctx.note(message('account-added', { ref: account.ref, name: account.name }));
  ctx.note(message('try-next', { command: `kam contact add … --account ${account.ref}` }));
  return { view: accountView(account) };
}

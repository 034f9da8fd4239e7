import { message } from '../../core/errors.ts';
import { newAccount } from '../../core/records/account.ts';
import { accountView } from '../../views/account.ts';
import { commandInfo } from '../command-info.ts';
import { readName } from '../input.ts';
import { readAccountFields, type AccountOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [argument]: [string?], options: AccountOptions): Promise<CommandResult> {
  const name = await readName(ctx, argument, options.name);
  const fields = readAccountFields(ctx, options, name);
  const store = await ctx.store();
  const account = await store.write(commandInfo(ctx, 'account add'), (writer) =>
    writer.accounts.insert(newAccount({ ...fields, name }, { id: ctx.newId() })),
  );
  ctx.note(message('account-added', { ref: account.ref, name: account.name }));
  ctx.note(message('try-next', { command: `kam contact add … --account ${account.ref}` }));
  return { view: accountView(account) };
}

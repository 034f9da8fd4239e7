import { KamError, message } from '../../core/errors.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { accountView } from '../../views/account.ts';
import { commandInfo } from '../command-info.ts';
import { findRecord, present } from '../find-record.ts';
import { readAccountFields, type AccountOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Account } from '../../core/records/types.ts';

export async function run(ctx: Context, [words]: [string], options: AccountOptions): Promise<CommandResult> {
  const changes = readAccountFields(ctx, options, options.name?.trim());
  if (Object.keys(changes).length === 0) throw new KamError('usage', message('nothing-to-edit', {}));
  const store = await ctx.store();
  const account = await store.write(commandInfo(ctx, 'account edit'), async (writer) => {
    const { id, ref } = await findRecord(ctx, writer, 'account', words);
    const before = present(await writer.accounts.get(id), ctx.t.words.records.nouns.account, ref);
    if (!hasChanges(before, changes)) {
      ctx.note(message('record-unchanged', { ref }));
      return before;
    }
    const after = await writer.accounts.update(applyChanges<Account>(before, changes));
    ctx.note(message('account-edited', { ref, name: after.name }));
    return after;
  });
  return { view: accountView(account) };
}

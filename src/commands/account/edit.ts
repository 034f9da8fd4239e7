import { givenFields } from '../../core/records/datum-source.ts';
import { accountView } from '../../views/account.ts';
import { commandInfo } from '../command-info.ts';
import { recordSources } from '../datum-source.ts';
import { editRecord, noteEdited } from '../edit-record.ts';
import { loadRecord, nameOf } from '../find-record.ts';
import { requireChanges } from '../form/edit-pages.ts';
import { showFilledForms } from '../form/load-forms.ts';
import { askAccountFields, changeAccount, readAccountFields, type AccountOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: AccountOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const changes = await requireChanges(ctx, await readAccountFields(ctx, options, options.name?.trim()), async () => {
    const account = await loadRecord(ctx, store, 'account', words);
    const asked = await askAccountFields(ctx, account, { title: nameOf(account), isNew: false });
    return readAccountFields(ctx, asked, asked.name);
  });
  const account = await store.write(commandInfo(ctx, 'account edit'), async (writer) => {
    const { before, after } = await editRecord(ctx, writer, 'account', words, writer.accounts, (account) =>
      changeAccount(account, changes),
    );
    if (after !== before) noteEdited(ctx, 'account', after);
    const edit = { noun: 'account' as const, accountId: after.id, before, after, given: givenFields(changes) };
    await recordSources(ctx, writer, edit, options);
    return after;
  });
  return { view: accountView(account, await showFilledForms(ctx, 'account', account)) };
}

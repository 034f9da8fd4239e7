import { message } from '../../core/errors.ts';
import { newAccount } from '../../core/records/account.ts';
import { givenFields } from '../../core/records/datum-source.ts';
import { accountView } from '../../views/account.ts';
import { commandInfo } from '../command-info.ts';
import { recordSources } from '../datum-source.ts';
import { offerForm } from '../form/edit-pages.ts';
import { showFilledForms } from '../form/load-forms.ts';
import { readName } from '../input.ts';
import { askAccountFields, changeAccount, readAccountFields, type AccountOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [argument]: [string?], options: AccountOptions): Promise<CommandResult> {
  const { name, isAsked } = await readName(ctx, argument, options.name);
  const given = await readAccountFields(ctx, options, name);
  const draft = changeAccount(newAccount({ name }, { id: ctx.newId() }), given);
  const asked = await offerForm(ctx, isAsked, () => askAccountFields(ctx, draft, { title: name, isNew: true }));
  const more = asked === null ? {} : await readAccountFields(ctx, asked, asked.name);
  const fresh = changeAccount(draft, more);
  const store = await ctx.store();
  const account = await store.write(commandInfo(ctx, 'account add'), async (writer) => {
    const after = await writer.accounts.insert(fresh);
    const edit = { noun: 'account' as const, accountId: after.id, before: null, after };
    await recordSources(ctx, writer, { ...edit, given: [...givenFields(given), ...givenFields(more)] }, options);
    return after;
  });
  ctx.note(message('account-added', { ref: account.ref, name: account.name }));
  ctx.note(message('try-next', { command: `kam contact add … --account ${account.ref}` }));
  return { view: accountView(account, await showFilledForms(ctx, 'account', account)) };
}

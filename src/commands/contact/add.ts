import { message } from '../../core/errors.ts';
import { newContact } from '../../core/records/contact.ts';
import { givenFields } from '../../core/records/datum-source.ts';
import { contactView } from '../../views/contact.ts';
import { commandInfo } from '../command-info.ts';
import { recordSources } from '../datum-source.ts';
import { findRecord } from '../find-record.ts';
import { offerForm } from '../form/edit-pages.ts';
import { showFilledForms } from '../form/load-forms.ts';
import { readName, requireAccount } from '../input.ts';
import { contactRow } from '../rows.ts';
import { askContactFields, changeContact, readContactFields, type ContactOptions } from './fields.ts';
import { findSuperior } from './superior.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [argument]: [string?], options: ContactOptions): Promise<CommandResult> {
  const words = await requireAccount(ctx, options.account);
  const { name, isAsked } = await readName(ctx, argument, options.name);
  const given = await readContactFields(ctx, options, name);
  const id = ctx.newId();
  const makeDraft = (accountId: string) => changeContact(newContact({ name, accountId }, { id }), given, undefined);
  const store = await ctx.store();
  const asked = await offerForm(ctx, isAsked, async () => {
    const { id: accountId } = await findRecord(ctx, store, 'account', words);
    const colleagues = (await store.dossier(accountId))?.contacts ?? [];
    return askContactFields(ctx, makeDraft(accountId), colleagues, { title: name, isNew: true });
  });
  const more = asked === null ? {} : await readContactFields(ctx, asked, asked.name);
  const row = await store.write(commandInfo(ctx, 'contact add'), async (writer) => {
    const account = await findRecord(ctx, writer, 'account', words);
    const filled = changeContact(makeDraft(account.id), more, undefined);
    const superior = await findSuperior(ctx, writer, asked?.reportsTo ?? options.reportsTo, filled);
    const contact = await writer.contacts.insert({ ...filled, reportsTo: superior ?? null });
    ctx.note(message('contact-added', { ref: contact.ref, name: contact.name, account: account.name }));
    const edit = { noun: 'contact' as const, accountId: account.id, before: null, after: contact };
    const names = [...givenFields(given), ...givenFields(more), ...givenFields({ reportsTo: superior })];
    await recordSources(ctx, writer, { ...edit, given: names }, options);
    ctx.note(message('try-next', { command: `kam marker record ${contact.ref} … --evidence …` }));
    return contactRow(ctx, writer, contact);
  });
  return { view: contactView(row, await showFilledForms(ctx, 'contact', row.contact)) };
}

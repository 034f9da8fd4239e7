import { message } from '../../core/errors.ts';
import { newContact } from '../../core/records/contact.ts';
import { givenFields } from '../../core/records/datum-source.ts';
import { contactView } from '../../views/contact.ts';
import { commandInfo } from '../command-info.ts';
import { recordSources } from '../datum-source.ts';
import { findRecord } from '../find-record.ts';
import { readName, required } from '../input.ts';
import { contactRow } from '../rows.ts';
import { readContactFields, type ContactOptions } from './fields.ts';
import { findSuperior } from './superior.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [argument]: [string?], options: ContactOptions): Promise<CommandResult> {
  const words = required(ctx.t.words.records.nouns.account, '--account', options.account);
  const name = await readName(ctx, argument, options.name);
  const fields = await readContactFields(ctx, options, name);
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'contact add'), async (writer) => {
    const account = await findRecord(ctx, writer, 'account', words);
    const id = ctx.newId();
    const reportsTo = await findSuperior(ctx, writer, options.reportsTo, { id, name, accountId: account.id });
    const contact = await writer.contacts.insert(
      newContact({ ...fields, name, accountId: account.id, reportsTo: reportsTo ?? null }, { id }),
    );
    ctx.note(message('contact-added', { ref: contact.ref, name, account: account.name }));
    const given = givenFields({ ...fields, reportsTo: options.reportsTo });
    const edit = { noun: 'contact' as const, accountId: account.id, before: null, after: contact, given };
    await recordSources(ctx, writer, edit, options);
    ctx.note(message('try-next', { command: `kam marker record ${contact.ref} … --evidence …` }));
    return contactRow(ctx, writer, contact);
  });
  return { view: contactView(row) };
}

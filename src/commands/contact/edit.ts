import { givenFields } from '../../core/records/datum-source.ts';
import { contactView } from '../../views/contact.ts';
import { commandInfo } from '../command-info.ts';
import { recordSources } from '../datum-source.ts';
import { editRecord, noteEdited } from '../edit-record.ts';
import { loadRecord, nameOf } from '../find-record.ts';
import { requireChanges } from '../form/edit-pages.ts';
import { showFilledForms } from '../form/load-forms.ts';
import { contactRow } from '../rows.ts';
import { askContactFields, changeContact, readContactFields, type ContactOptions } from './fields.ts';
import { findSuperior } from './superior.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ContactOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const read = async ({ reportsTo, ...others }: ContactOptions) => ({
    ...(await readContactFields(ctx, others, others.name?.trim())),
    ...(reportsTo === undefined ? {} : { reportsTo }),
  });
  const { reportsTo, ...fields } = await requireChanges(ctx, await read(options), async () => {
    const contact = await loadRecord(ctx, store, 'contact', words);
    const colleagues = (await store.dossier(contact.accountId))?.contacts ?? [];
    return read(await askContactFields(ctx, contact, colleagues, { title: nameOf(contact), isNew: false }));
  });
  const row = await store.write(commandInfo(ctx, 'contact edit'), async (writer) => {
    const { before, after } = await editRecord(ctx, writer, 'contact', words, writer.contacts, async (contact) =>
      changeContact(contact, fields, await findSuperior(ctx, writer, reportsTo, contact)),
    );
    if (after !== before) noteEdited(ctx, 'contact', after);
    const given = givenFields({ ...fields, reportsTo });
    const edit = { noun: 'contact' as const, accountId: after.accountId, before, after, given };
    await recordSources(ctx, writer, edit, options);
    return contactRow(ctx, writer, after);
  });
  return { view: contactView(row, await showFilledForms(ctx, 'contact', row.contact)) };
}

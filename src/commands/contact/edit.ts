import { KamError, message } from '../../core/errors.ts';
import { givenFields } from '../../core/records/datum-source.ts';
import { contactView } from '../../views/contact.ts';
import { commandInfo } from '../command-info.ts';
import { recordSources } from '../datum-source.ts';
import { editRecord, noteEdited } from '../edit-record.ts';
import { contactRow } from '../rows.ts';
import { readContactFields, type ContactOptions } from './fields.ts';
import { findSuperior } from './superior.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ContactOptions): Promise<CommandResult> {
  const fields = await readContactFields(ctx, options, options.name?.trim());
  if (Object.keys(fields).length === 0 && options.reportsTo === undefined) {
    throw new KamError('usage', message('nothing-to-edit', {}));
  }
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'contact edit'), async (writer) => {
    const { before, after } = await editRecord(ctx, writer, 'contact', words, writer.contacts, async (contact) => {
      const reportsTo = await findSuperior(ctx, writer, options.reportsTo, contact);
      return { ...fields, ...(reportsTo === undefined ? {} : { reportsTo }) };
    });
    if (after !== before) noteEdited(ctx, 'contact', after);
    const given = givenFields({ ...fields, reportsTo: options.reportsTo });
    const edit = { noun: 'contact' as const, accountId: after.accountId, before, after, given };
    await recordSources(ctx, writer, edit, options);
    return contactRow(ctx, writer, after);
  });
  return { view: contactView(row) };
}

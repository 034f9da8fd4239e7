import { KamError, message } from '../../core/errors.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { contactView } from '../../views/contact.ts';
import { commandInfo } from '../command-info.ts';
import { findRecord, present } from '../find-record.ts';
import { contactRows } from '../rows.ts';
import { readContactFields, type ContactOptions } from './fields.ts';
import { findSuperior } from './superior.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ContactOptions): Promise<CommandResult> {
  const fields = await readContactFields(ctx, options, options.name?.trim());
  if (Object.keys(fields).length === 0 && options.reportsTo === undefined) {
    throw new KamError('usage', message('nothing-to-edit', {}));
  }
  const store = await ctx.store();
  const rows = await store.write(commandInfo(ctx, 'contact edit'), async (writer) => {
    const { id, ref } = await findRecord(ctx, writer, 'contact', words);
    const before = present(await writer.contacts.get(id), ctx.t.words.records.nouns.contact, ref);
    const reportsTo = await findSuperior(ctx, writer, options.reportsTo, before);
    const changes = { ...fields, ...(reportsTo === undefined ? {} : { reportsTo }) };
    if (!hasChanges(before, changes)) {
      ctx.note(message('record-unchanged', { ref }));
      return contactRows(ctx, writer, [before]);
    }
    const after = await writer.contacts.update(applyChanges(before, changes));
    ctx.note(message('contact-edited', { ref, name: after.name }));
    return contactRows(ctx, writer, [after]);
  });
  return { view: rows[0] === undefined ? null : contactView(rows[0]) };
}

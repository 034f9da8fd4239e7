import { maskBystanders } from '../../core/privacy/mask.ts';
import { personalExportView } from '../../views/personal-export.ts';
import { loadRecord, present } from '../find-record.ts';
import { loadSources } from '../history/load-sources.ts';
import { gone } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const contact = await loadRecord(ctx, store, 'contact', words);
  const noun = ctx.t.words.records.nouns.contact;
  const data = present(await store.collectPersonal(contact.id), noun, contact.ref);
  const history = present(await store.openHistory(), noun, contact.ref);
  const account = (await store.accounts.get(contact.accountId)) ?? gone;
  const changes = data.changes.map(({ change }) => change);
  const shown = data.records.map(({ noun: of, id, ref, row }) => ({
    id: 0,
    commandId: '',
    noun: of,
    recordId: id,
    ref,
    action: 'insert' as const,
    before: null,
    after: row,
  }));
  const own = { id: 0, commandId: '', noun: 'contact' as const, recordId: contact.id, ref: contact.ref };
  const all = [...changes, ...shown, { ...own, action: 'insert' as const, before: null, after: data.row }];
  const sources = await loadSources(ctx, history, [{ changes: all }], true);
  const mask = maskBystanders(data.others, [contact.name, ...contact.aliases]);
  const column = (field: string): string =>
    field in contact ? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : `fields.${field}`;
  const lastSet = new Map(
    (await store.history.lastSet([contact.id])).map(({ field, at, actor }) => [column(field), { at, actor }]),
  );
  const told = new Map<string, { on: string; from: string }[]>();
  for (const { subject, field, contactId, source, on } of await store.sources.ofAccount(contact.accountId)) {
    if (subject.id !== contact.id) continue;
    const teller = contactId === null ? null : await store.contacts.get(contactId);
    const from = teller?.name ?? source ?? '';
    told.set(column(field), [...(told.get(column(field)) ?? []), { on, from }]);
  }
  const view = personalExportView({ ...data, contact, account, on: ctx.today(), lastSet, told, mask, sources });
  return { view };
}

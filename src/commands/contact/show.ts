import { defaultLadder, defaultVocabulary } from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { picturePerson } from '../../core/report/opportunity-picture.ts';
import { contactOverview, type ContactPart } from '../../views/contact.ts';
import { loadRecord, present } from '../find-record.ts';
import { showForms, type SensitiveOptions } from '../form/load-forms.ts';
import { contactRow } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], { sensitive }: SensitiveOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const contact = await loadRecord(ctx, store, 'contact', words);
  const dossier = present(await store.dossier(contact.accountId), ctx.t.words.records.nouns.contact, contact.ref);
  const content = await ctx.content();
  const { closeness } = picturePerson(dossier, contact, defaultLadder(await content.active()), ctx.today());
  const parts: ContactPart[] = [];
  for (const role of dossier.roles.filter((candidate) => candidate.contactId === contact.id)) {
    const opportunity = dossier.opportunities.find((candidate) => candidate.id === role.opportunityId);
    if (opportunity === undefined) continue;
    const playbook = await content.playbook(opportunity.playbook);
    parts.push({
      opportunity,
      roles: role.roles.map((term) => termTitle(defaultVocabulary(playbook, 'roles'), term)),
      attitude: role.attitude === null ? null : termTitle(defaultVocabulary(playbook, 'attitudes'), role.attitude),
      influence: role.influence,
      guides: role.guides.map((term) => termTitle(defaultVocabulary(playbook, 'guides'), term)),
      note: role.note,
    });
  }
  const forms = await showForms(ctx, 'contact', contact, sensitive);
  return { view: contactOverview(await contactRow(ctx, store, contact), forms, closeness, parts) };
}

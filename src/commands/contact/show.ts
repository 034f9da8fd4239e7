import { openStages, personTarget } from '../../core/activities/activity-target.ts';
import { rankActivities } from '../../core/activities/rank-activities.ts';
import { activityCatalog, defaultLadder, defaultVocabulary } from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { picturePerson } from '../../core/report/opportunity-picture.ts';
import { isErasedName } from '../../core/privacy/erased-name.ts';
import { contactOverview, tombstoneView, type ContactPart } from '../../views/contact.ts';
import { activityRows, contactRow } from '../rows.ts';
import type { ContactActivities } from '../../views/contact-activities.ts';
import { loadRecord, present } from '../find-record.ts';
import { showForms, type SensitiveOptions } from '../form/load-forms.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { Dossier } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

export async function run(ctx: Context, [words]: [string], { sensitive }: SensitiveOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const contact = await loadRecord(ctx, store, 'contact', words);
  const dossier = present(await store.dossier(contact.accountId), ctx.t.words.records.nouns.contact, contact.ref);
  const content = await ctx.content();
  const active = await content.active();
  const person = picturePerson(dossier, contact, defaultLadder(active), ctx.today());
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
  const row = await contactRow(ctx, store, contact);
  const erasure = isErasedName(contact.name) ? await store.privacy.erasureOf(contact.id) : null;
  if (erasure !== null) {
    return { view: tombstoneView(row, { ...erasure, on: ctx.wallTime(erasure.at).slice(0, 10) }, parts) };
  }
  const forms = await showForms(ctx, 'contact', contact, sensitive);
  return {
    view: contactOverview(row, forms, person.closeness, parts, await activitiesOf(ctx, store, dossier, person, active)),
  };
}

/** How many activities are advised, and how many of those recorded are shown. */
const shownActivities = 3;

/** What would bring the next rung, and what was done last and is planned with a person. */
async function activitiesOf(
  ctx: Context,
  reader: Reader,
  dossier: Dossier,
  person: Person,
  playbook: Playbook,
): Promise<ContactActivities> {
  const { contact, closeness } = person;
  const catalog = activityCatalog(playbook);
  const hasNext = catalog !== null && closeness !== null && closeness.next !== null;
  const target = personTarget(person, openStages(dossier, contact.id, playbook));
  const recent = dossier.activities
    .filter(({ contactIds, status }) => contactIds.includes(contact.id) && status !== 'cancelled')
    .slice(-shownActivities)
    .reverse();
  return {
    hasCatalog: catalog !== null,
    ranked: hasNext ? rankActivities(catalog, target).ranked.slice(0, shownActivities) : [],
    recent: await activityRows(ctx, reader, recent),
  };
}

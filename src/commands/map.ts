import { adviseBy } from '../core/insight/advice.ts';
import { defaultLadder } from '../core/playbook/defaults.ts';
import { gateScope } from '../core/process/gate-scope.ts';
import { picturePerson, pictureOpportunity } from '../core/report/opportunity-picture.ts';
import { buyerMapView, type MapForm } from '../views/buyer-map.ts';
import { findRecord, present } from './find-record.ts';
import type { CommandResult, Context } from '../cli/types.ts';

interface Options {
  readonly as?: MapForm;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const noun = ctx.t.words.records.nouns.opportunity;
  const { id, ref } = await findRecord(ctx, store, 'opportunity', words);
  const opportunity = present(await store.opportunities.get(id), noun, ref);
  const dossier = present(await store.dossier(opportunity.accountId), noun, ref);
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  const today = ctx.today();
  const picture = pictureOpportunity(dossier, opportunity, playbook, today);
  const ladder = defaultLadder(playbook);
  const contacts = dossier.contacts.map((contact) => picturePerson(dossier, contact, ladder, today));
  const warnings = adviseBy(playbook, gateScope(picture, today));
  return { view: buyerMapView({ picture, contacts, warnings }, options.as ?? 'tree', ctx.t) };
}

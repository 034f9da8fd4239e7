import { adviseAbout } from '../../core/insight/advice.ts';
import { gateScope } from '../../core/process/gate-scope.ts';
import { pictureOpportunity } from '../../core/report/opportunity-picture.ts';
import { loadRecord, present } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Dossier } from '../../core/records/types.ts';
import type { OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import type { Reader } from '../../store/types.ts';
import type { NeedsTreeInput } from '../../views/needs/tree.ts';

/** What a view of the needs tree shows, with everything else that is known of the opportunity. */
export type TreeInput = NeedsTreeInput & { readonly picture: OpportunityPicture; readonly dossier: Dossier };

/** @throws KamError `not-found` or `conflict` for the words */
export async function loadTreeInput(ctx: Context, reader: Reader, words: string): Promise<TreeInput> {
  const opportunity = await loadRecord(ctx, reader, 'opportunity', words);
  const { nouns } = ctx.t.words.records;
  const dossier = present(await reader.dossier(opportunity.accountId), nouns.opportunity, opportunity.ref);
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  const picture = pictureOpportunity(dossier, opportunity, playbook, ctx.today());
  return {
    account: dossier.account,
    opportunity,
    tree: picture.needs,
    playbook,
    people: picture.people,
    contacts: dossier.contacts,
    isReport: false,
    advice: adviseAbout(playbook, gateScope(picture, ctx.today()), 'needs'),
    picture,
    dossier,
  };
}

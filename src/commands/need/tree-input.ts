import { adviseAbout } from '../../core/insight/advice.ts';
import { openPicture } from '../opportunity/picture.ts';
import type { Context } from '../../cli/types.ts';
import type { Dossier } from '../../core/records/types.ts';
import type { OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import type { Reader } from '../../store/types.ts';
import type { NeedsTreeInput } from '../../views/needs/tree.ts';

/** What a view of the needs tree shows, with everything else that is known of the opportunity. */
export type TreeInput = NeedsTreeInput & { readonly picture: OpportunityPicture; readonly dossier: Dossier };

/** @throws KamError `not-found` or `conflict` for the words */
export async function loadTreeInput(ctx: Context, reader: Reader, words: string): Promise<TreeInput> {
  const { dossier, picture } = await openPicture(ctx, reader, words);
  const { opportunity, playbook } = picture;
  return {
    account: dossier.account,
    opportunity,
    tree: picture.needs,
    playbook,
    people: picture.people,
    contacts: dossier.contacts,
    isReport: false,
    advice: adviseAbout(playbook, picture.scope, 'needs'),
    picture,
    dossier,
  };
}

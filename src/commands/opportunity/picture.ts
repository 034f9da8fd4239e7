import { KamError, message } from '../../core/errors.ts';
import { pictureOpportunity, type OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import { loadRecord, present } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Process } from '../../core/playbook/types.ts';
import type { StageProgress } from '../../core/process/stage-progress.ts';
import type { Reader } from '../../store/types.ts';

/** Everything known of the opportunity that the words name, under its own playbook. */
export async function loadPicture(ctx: Context, reader: Reader, words: string): Promise<OpportunityPicture> {
  const opportunity = await loadRecord(ctx, reader, 'opportunity', words);
  const { nouns } = ctx.t.words.records;
  const dossier = present(await reader.dossier(opportunity.accountId), nouns.opportunity, opportunity.ref);
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  return pictureOpportunity(dossier, opportunity, playbook, ctx.today());
}

/**
 * The stage of an opportunity, where it has to have one.
 * @throws KamError `conflict` where its playbook has no process, or not this stage
 */
export function requireProgress(picture: OpportunityPicture): { process: Process; progress: StageProgress } {
  const { process, progress, playbook, opportunity } = picture;
  if (process === null) throw new KamError('conflict', message('no-process', { playbook: playbook.id }));
  if (progress === null) {
    const detail = { stage: opportunity.stage ?? '', process: process.id, playbook: playbook.id };
    throw new KamError('conflict', message('stage-not-in-process', detail));
  }
  return { process, progress };
}

import { KamError, message } from '../../core/errors.ts';
import { pictureOpportunity, type OpportunityPicture } from '../../core/report/opportunity-picture.ts';
import { loadRecord, present } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Process } from '../../core/playbook/process-types.ts';
import type { Dossier, Opportunity } from '../../core/records/types.ts';
import type { StageProgress } from '../../core/process/stage-progress.ts';
import type { Reader } from '../../store/types.ts';

/** An opportunity with everything of its account. */
export interface OpportunityFile {
  readonly opportunity: Opportunity;
  readonly dossier: Dossier;
}

/** @throws KamError `not-found` or `conflict` for the words */
export async function openOpportunity(ctx: Context, reader: Reader, words: string): Promise<OpportunityFile> {
  const opportunity = await loadRecord(ctx, reader, 'opportunity', words);
  const noun = ctx.t.words.records.nouns.opportunity;
  return { opportunity, dossier: present(await reader.dossier(opportunity.accountId), noun, opportunity.ref) };
}

/** Everything known of the opportunity that the words name, under its own playbook, and its account's records. */
export async function openPicture(
  ctx: Context,
  reader: Reader,
  words: string,
): Promise<{ readonly dossier: Dossier; readonly picture: OpportunityPicture }> {
  const { opportunity, dossier } = await openOpportunity(ctx, reader, words);
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  return { dossier, picture: pictureOpportunity(dossier, opportunity, playbook, ctx.today()) };
}

/** The same without the records. */
export async function loadPicture(ctx: Context, reader: Reader, words: string): Promise<OpportunityPicture> {
  return (await openPicture(ctx, reader, words)).picture;
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

/** An account held against the information map of the active playbook. */
import { KamError, isKamError, message } from '../core/errors.ts';
import { informationMap } from '../core/playbook/defaults.ts';
import { surveyInformation, type InformationSurvey } from '../core/information/survey.ts';
import type { Context } from '../cli/types.ts';
import type { Playbook } from '../core/playbook/types.ts';
import type { Dossier } from '../core/records/types.ts';
import type { Reader } from '../store/types.ts';

/**
 * @param playbook the active one
 * @returns null where the playbook has no map
 */
export async function loadSurvey(
  ctx: Context,
  reader: Reader,
  dossier: Dossier,
  playbook: Playbook,
): Promise<InformationSurvey | null> {
  const map = informationMap(playbook);
  if (map === null) return null;
  const records = [dossier.account, ...dossier.contacts, ...dossier.opportunities];
  const changes = await reader.history.lastSet(records.map(({ id }) => id));
  return surveyInformation(dossier, playbook, map, changes, ctx.today());
}

/** Like `loadSurvey`, for a screen that can do without: an account stays readable without its method. */
export async function tryLoadSurvey(ctx: Context, reader: Reader, dossier: Dossier): Promise<InformationSurvey | null> {
  const playbook = await (await ctx.content()).active().catch((error: unknown) => {
    if (isKamError(error)) return null;
    throw error;
  });
  return playbook === null ? null : loadSurvey(ctx, reader, dossier, playbook);
}

/** Like `loadSurvey`. @throws KamError `conflict` where the playbook has no map */
export async function requireSurvey(ctx: Context, reader: Reader, dossier: Dossier): Promise<InformationSurvey> {
  const playbook = await (await ctx.content()).active();
  const survey = await loadSurvey(ctx, reader, dossier, playbook);
  if (survey === null) throw new KamError('conflict', message('no-information-map', { playbook: playbook.id }));
  return survey;
}

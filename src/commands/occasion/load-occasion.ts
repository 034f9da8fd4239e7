/** An activity with everything around it, as plans and reports need it. */
import { KamError, message } from '../../core/errors.ts';
import { surveyInformation } from '../../core/information/survey.ts';
import { pictureOccasion, type Appointment, type Occasion } from '../../core/occasion/occasion.ts';
import { unknownItems } from '../../core/occasion/unknowns.ts';
import { informationMap } from '../../core/playbook/defaults.ts';
import { resolveTerm } from '../../core/playbook/terms.ts';
import { present } from '../find-record.ts';
import type { UnknownItem } from '../../core/occasion/proposals.ts';
import type { Context } from '../../cli/types.ts';
import type { CatalogEntry } from '../../core/playbook/list-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Assessment } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

/**
 * @param accountId of the activity
 * @param playbook whose catalog names its kind
 * @param activityId null while it is not a record
 */
export async function loadOccasion(
  ctx: Context,
  reader: Reader,
  accountId: string,
  appointment: Appointment,
  playbook: Playbook,
  activityId: string | null,
): Promise<Occasion> {
  const dossier = present(await reader.dossier(accountId), ctx.t.words.records.nouns.account, accountId);
  return pictureOccasion(dossier, appointment, playbook, ctx.today(), activityId);
}

/** What is not known of the account; nothing where the playbook has no map of it. */
export async function loadUnknowns(ctx: Context, reader: Reader, occasion: Occasion): Promise<readonly UnknownItem[]> {
  const { playbook, dossier, appointment } = occasion;
  const map = informationMap(playbook);
  if (map === null) return [];
  const records = [dossier.account, ...dossier.contacts, ...dossier.opportunities];
  const changes = await reader.history.lastSet(records.map(({ id }) => id));
  return unknownItems(surveyInformation(dossier, playbook, map, changes, ctx.today()), appointment.contactIds);
}

/** Results that checks of the activity may have: of the account's records, and of the one who goes. */
export async function loadResults(reader: Reader, { dossier, appointment }: Occasion): Promise<readonly Assessment[]> {
  if (appointment.owner === null) return dossier.assessments;
  const { items } = await reader.assessments.list({ person: appointment.owner });
  return [...items, ...dossier.assessments];
}

/**
 * The kind of activity that is planned by an outline.
 * @param kinds those there are
 * @param words as typed; without them the first of these
 * @throws KamError `conflict` where there is none, `usage` where it is another kind
 */
export function findPlannedKind(
  ctx: Context,
  playbook: Playbook,
  kinds: readonly CatalogEntry[],
  words: string | undefined,
): CatalogEntry {
  const [first] = kinds;
  if (first === undefined) throw new KamError('conflict', message('plan-no-kind', { playbook: playbook.id }));
  const found = words === undefined ? first : resolveTerm({ terms: kinds }, words);
  if (found !== null) return found;
  const names = kinds.map(({ id, title }) => id + ctx.t.words.punctuation.brackets(ctx.t.text(title)));
  const list = names.join(ctx.t.words.punctuation.separator);
  throw new KamError('usage', message('plan-kind-without', { kind: words ?? '', kinds: list }));
}

/** Something that is rehearsed, with its rehearsals and what they showed. */
import { KamError, message } from '../../core/errors.ts';
import { occasionCatalog } from '../../core/playbook/defaults.ts';
import { prepareFor, type Preparation } from '../../core/rehearsal/preparation.ts';
import { present, loadRecord } from '../find-record.ts';
import { activityRow } from '../rows.ts';
import type { Context } from '../../cli/types.ts';
import type { CatalogEntry } from '../../core/playbook/list-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Activity, Dossier } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';
import type { PreparationPage } from '../../views/rehearsal.ts';

/** The kind of activity that prepares such a one; null where the playbook has none. */
function rehearsalKind(playbook: Playbook, { kind }: Pick<Activity, 'kind'>): CatalogEntry | null {
  return occasionCatalog(playbook)?.entries.find(({ prepares }) => prepares.includes(kind)) ?? null;
}

export interface Rehearsed {
  readonly activity: Activity;
  readonly playbook: Playbook;
  /** How its rehearsals are called. */
  readonly entry: CatalogEntry;
}

/**
 * What is rehearsed, by its own ref or by that of one of its rehearsals.
 * @throws KamError `not-found`, `conflict` where such a one is not rehearsed
 */
export async function findRehearsed(ctx: Context, reader: Reader, words: string): Promise<Rehearsed> {
  const named = await loadRecord(ctx, reader, 'activity', words);
  const whole = named.partOfId === null ? null : await reader.activities.get(named.partOfId);
  const activity = whole ?? named;
  const playbook = await (await ctx.content()).playbook(activity.playbook);
  const entry = rehearsalKind(playbook, activity);
  if (entry === null)
    throw new KamError('conflict', message('rehearsal-nothing', await kindsOf(ctx, reader, activity, playbook)));
  return { activity, playbook, entry };
}

async function kindsOf(ctx: Context, reader: Reader, activity: Activity, playbook: Playbook) {
  const { title } = await activityRow(ctx, reader, activity);
  const all = occasionCatalog(playbook)?.entries ?? [];
  const kinds = all
    .filter(({ id }) => all.some(({ prepares }) => prepares.includes(id)))
    .map((kind) => ctx.t.text(kind.title))
    .join(ctx.t.words.punctuation.separator);
  return { ref: activity.ref, kind: ctx.t.text(title), kinds };
}

/** Everything that the page of its rehearsals shows. */
export async function loadPreparation(ctx: Context, reader: Reader, words: string): Promise<PreparationPage> {
  const { activity, playbook } = await findRehearsed(ctx, reader, words);
  const row = await activityRow(ctx, reader, activity);
  const dossier: Dossier = present(
    await reader.dossier(activity.accountId),
    ctx.t.words.records.nouns.activity,
    activity.ref,
  );
  const preparation: Preparation = prepareFor(activity, dossier, playbook);
  return { row, preparation };
}

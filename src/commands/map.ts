import { KamError, message } from '../core/errors.ts';
import { buildBuyerMap } from '../core/buying/buyer-map.ts';
import { compareMaps } from '../core/buying/map-changes.ts';
import { buyerMapView, type MapForm } from '../views/map/buyer-map.ts';
import { mapChangesView } from '../views/map/changes.ts';
import { loadRecord, present } from './find-record.ts';
import { createInputReader, type Typed } from './input.ts';
import type { CommandResult, Context } from '../cli/types.ts';

interface Options {
  readonly as?: MapForm;
  readonly since?: Typed;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const since = readSince(ctx, options);
  const store = await ctx.store();
  const opportunity = await loadRecord(ctx, store, 'opportunity', words);
  const { accountId, ref } = opportunity;
  const dossier = present(await store.dossier(accountId), ctx.t.words.records.nouns.opportunity, ref);
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  const map = buildBuyerMap(dossier, opportunity, playbook, ctx.today());
  if (since === null) return { view: buyerMapView(map, options.as ?? 'tree', ctx.t) };
  const earlier = await store.history.dossierAt(accountId, ctx.endOfDay(since));
  const before = earlier === null ? null : buildBuyerMap(earlier, opportunity, playbook, since);
  return { view: mapChangesView(map, compareMaps(before, map), since) };
}

/** @throws KamError `usage` for what is no day of the past, and for a drawing of changes */
function readSince(ctx: Context, { as, since }: Options): string | null {
  if (since === undefined) return null;
  if (as !== undefined) throw new KamError('usage', message('options-exclude', { first: '--since', second: '--as' }));
  const input = createInputReader(ctx);
  const { date } = input.finish({ date: input.date('--since', since) });
  if (date === null || date === undefined || date > ctx.today()) {
    throw new KamError('usage', message('since-in-future', { date: date ?? since, today: ctx.today() }));
  }
  return date;
}

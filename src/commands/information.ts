import { informationView } from '../views/information.ts';
import { findRecord, present } from './find-record.ts';
import { requireSurvey } from './survey.ts';
import type { CommandResult, Context } from '../cli/types.ts';

interface Options {
  readonly sensitive?: boolean;
}

export async function run(ctx: Context, [words]: [string], { sensitive = false }: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const { id, ref } = await findRecord(ctx, store, 'account', words);
  const dossier = present(await store.dossier(id), ctx.t.words.records.nouns.account, ref);
  return { view: informationView(await requireSurvey(ctx, store, dossier), sensitive) };
}

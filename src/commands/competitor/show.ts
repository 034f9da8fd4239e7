import { competitorOverview } from '../../views/competition/competitor.ts';
import { loadRecord } from '../find-record.ts';
import { competitorRow, meetingsOf } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const competitor = await loadRecord(ctx, store, 'competitor', words);
  const rivals = await store.rivals.of({ competitorId: competitor.id });
  return {
    view: competitorOverview(await competitorRow(store, competitor), await meetingsOf(ctx, store, rivals)),
  };
}

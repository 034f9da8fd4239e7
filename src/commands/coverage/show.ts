import { coverageView } from '../../views/map/account-coverage.ts';
import { loadCoverage } from './load.ts';
import { findRecord } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const { id, ref } = await findRecord(ctx, store, 'account', words);
  return { view: coverageView(await loadCoverage(ctx, store, { id, ref })) };
}

import { quotaListView } from '../../views/quota.ts';
import { loadQuotas, readFilter, readPeriod } from '../forecast/load.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly owner?: string;
  readonly period?: string;
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const period = options.period === undefined ? null : readPeriod('--period', options.period);
  const quotas = await loadQuotas(await ctx.store(), readFilter({ ...options }));
  return { view: quotaListView(period === null ? quotas : quotas.filter((quota) => quota.period === period.id)) };
}

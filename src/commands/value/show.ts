import { valueView } from '../../views/competition/value.ts';
import { cardRow } from './rows.ts';
import { loadRecord } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  return { view: valueView(await cardRow(ctx, store, await loadRecord(ctx, store, 'value', words))) };
}

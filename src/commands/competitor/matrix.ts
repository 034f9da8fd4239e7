import { matrixView } from '../../views/competition/matrix.ts';
import { matrixInput, openCompetition } from './load.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  return { view: matrixView(matrixInput(ctx, await openCompetition(ctx, await ctx.store(), words))) };
}

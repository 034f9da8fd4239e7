import { matrixView } from '../../views/competition/matrix.ts';
import { openPicture } from '../opportunity/picture.ts';
import { matrixInput } from './load.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  return { view: matrixView(matrixInput(await openPicture(ctx, await ctx.store(), words))) };
}

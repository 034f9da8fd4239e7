import { opportunityOverview } from '../../views/opportunity.ts';
import { loadPicture } from './picture.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  return { view: opportunityOverview(await loadPicture(ctx, await ctx.store(), words)) };
}

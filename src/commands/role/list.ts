import { roleListView } from '../../views/role.ts';
import { loadPicture } from '../opportunity/picture.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  return { view: roleListView(await loadPicture(ctx, await ctx.store(), words)) };
}

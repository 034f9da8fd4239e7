import { playbookListView } from '../../views/playbook.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context): Promise<CommandResult> {
  const content = await ctx.content();
  return { view: playbookListView(await content.list()) };
}

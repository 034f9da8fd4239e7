import { needsTreeView, type TreeForm } from '../../views/needs/tree.ts';
import { loadTreeInput } from './tree-input.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly as?: TreeForm;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const input = await loadTreeInput(ctx, await ctx.store(), words);
  return { view: needsTreeView(input, options.as ?? 'tree', ctx.t) };
}

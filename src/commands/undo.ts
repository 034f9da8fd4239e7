import { revertCommand, type RevertOptions } from './history/revert.ts';
import type { CommandResult, Context } from '../cli/types.ts';

/** Takes a command back as a whole: the last one, or the one named. */
export async function run(ctx: Context, [words]: [string?], options: RevertOptions): Promise<CommandResult> {
  return revertCommand(ctx, 'undo', words, options);
}

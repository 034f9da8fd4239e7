import { revertCommand, type RevertOptions } from './history/revert.ts';
import type { CommandResult, Context } from '../cli/types.ts';

/** Brings back what was taken back: the last of it, or the command named. */
export async function run(ctx: Context, [words]: [string?], options: RevertOptions): Promise<CommandResult> {
  return revertCommand(ctx, 'redo', words, options);
}

import { runImport } from './run-import.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ImportOptions } from './options.ts';

export async function run(ctx: Context, [file]: [string], options: ImportOptions): Promise<CommandResult> {
  return runImport(ctx, 'opportunity', file, options);
}

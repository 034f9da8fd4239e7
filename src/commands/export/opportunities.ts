import { runExport, type ExportOptions } from './run-export.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, _args: [], options: ExportOptions): Promise<CommandResult> {
  return runExport(ctx, 'opportunity', options);
}

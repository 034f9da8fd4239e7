import { reportOccasion, type ReportOptions } from '../occasion/report-occasion.ts';
import { presentations } from '../occasion/way.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Reports what came of a presentation by the outline of its kind, and writes it to the records that it is about. */
export function run(ctx: Context, [words]: [string], options: ReportOptions): Promise<CommandResult> {
  return reportOccasion(ctx, presentations, words, options);
}

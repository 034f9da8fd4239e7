import { explanationView } from '../../views/explanation.ts';
import { changesOf, findAssessment } from './find-assessment.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Changes that an explanation names. */
const shownChanges = 5;

/** How a stored result came about, sum by sum. */
export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const { assessment, template } = await findAssessment(ctx, words);
  return {
    view: explanationView({ assessment, template, changes: changesOf(ctx, assessment, template, shownChanges) }),
  };
}

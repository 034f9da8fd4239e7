import { explanationView } from '../../views/explanation.ts';
import { changesOf, findAssessment } from './find-assessment.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Changes that an explanation names. */
const shownChanges = 5;

/** How a stored result came about, sum by sum. */
export async function run(ctx: Context, [name]: [string]): Promise<CommandResult> {
  const { assessment, rules, words } = await findAssessment(ctx, name);
  return {
    view: explanationView({
      assessment,
      template: rules,
      words,
      changes: changesOf(ctx, assessment, rules, shownChanges),
    }),
  };
}

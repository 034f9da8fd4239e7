import { message } from '../../core/errors.ts';
import { scoreCardView } from '../../views/score-card.ts';
import { changesOf, findAssessment } from './find-assessment.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Changes that a card names. */
const shownChanges = 3;

/** The card as it was stored, whatever the playbook has become. */
export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const { assessment, template } = await findAssessment(ctx, words);
  const { card, ref, subject } = assessment;
  ctx.note(message('assessment-explain', { command: `kam assessment explain ${ref}` }));
  return {
    view: scoreCardView({
      card,
      ref,
      subject,
      template,
      changes: () => changesOf(ctx, assessment, template, shownChanges),
    }),
  };
}

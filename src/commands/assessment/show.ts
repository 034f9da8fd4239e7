import { message } from '../../core/errors.ts';
import { scoreCardView } from '../../views/score-card.ts';
import { changesOf, findAssessment } from './find-assessment.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Changes that a card names. */
const shownChanges = 3;

/** The card as it was stored, whatever the playbook has become. */
export async function run(ctx: Context, [name]: [string]): Promise<CommandResult> {
  const { assessment, rules, words } = await findAssessment(ctx, name);
  const { card, ref, subject } = assessment;
  ctx.note(message('assessment-explain', { command: `kam assessment explain ${ref}` }));
  return {
    view: scoreCardView({
      card,
      ref,
      subject,
      template: words,
      changes: () => changesOf(ctx, assessment, rules, shownChanges),
    }),
  };
}

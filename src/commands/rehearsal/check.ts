import { message } from '../../core/errors.ts';
import { isHeldBack } from '../../core/rehearsal/preparation.ts';
import { preparationView } from '../../views/rehearsal.ts';
import { loadPreparation } from './load-preparation.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Fails where something important has not passed its rehearsal. */
export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const page = await loadPreparation(ctx, await ctx.store(), words);
  const { activity, readiness, rehearsals } = page.preparation;
  const { ref } = activity;
  const view = preparationView(page);
  if (!isHeldBack(page.preparation)) {
    if (!activity.important) ctx.note(message('rehearsal-not-asked', { ref }));
    return { view };
  }
  const unrated = rehearsals.find(({ judgement }) => judgement === null);
  const command =
    readiness === 'missing' && unrated !== undefined
      ? `kam rehearsal rate ${unrated.activity.ref} --rater …`
      : `kam rehearsal add ${ref} --on …`;
  ctx.note(message('try-next', { command }));
  return { view, failed: message(readiness === 'missing' ? 'rehearsal-missing' : 'rehearsal-fails', { ref }) };
}

import { message } from '../../core/errors.ts';
import { preparationView } from '../../views/rehearsal.ts';
import { loadPreparation } from './load-preparation.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** What the rehearsals showed: the gate, what to improve, where the raters differ, and how far it got. */
export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const page = await loadPreparation(ctx, await ctx.store(), words);
  const { activity, rehearsals, latest } = page.preparation;
  const unrated = rehearsals.find(({ judgement }) => judgement === null);
  if (rehearsals.length === 0) ctx.note(message('try-next', { command: `kam rehearsal add ${activity.ref} --on …` }));
  else if (latest === null && unrated !== undefined) {
    ctx.note(message('try-next', { command: `kam rehearsal rate ${unrated.activity.ref} --rater …` }));
  }
  return { view: preparationView(page) };
}

import { message } from '../../core/errors.ts';
import { concessionPlanView } from '../../views/negotiation/plan.ts';
import { findTerm, loadNegotiation, termWord } from './find-negotiation.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Without a term, the plans of all that are measured. */
export async function run(ctx: Context, [words, name]: [string, string?]): Promise<CommandResult> {
  const picture = await loadNegotiation(ctx, await ctx.store(), words);
  const shown = name === undefined ? picture.pictures.filter(({ term }) => term.unit !== null) : [findTerm(ctx, picture, name)]; // prettier-ignore
  const [first] = shown;
  if (first !== undefined && typeof first.plan !== 'string' && picture.negotiation.status === 'open') {
    const command = `kam negotiation concede ${picture.negotiation.ref} ${termWord(first.term)} --to … --in-return …`;
    ctx.note(message('try-next', { command }));
  }
  return { view: concessionPlanView(picture, shown) };
}

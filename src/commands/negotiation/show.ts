import { message } from '../../core/errors.ts';
import { negotiationView } from '../../views/negotiation/overview.ts';
import { loadNegotiation } from './find-negotiation.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const picture = await loadNegotiation(ctx, await ctx.store(), words);
  const { ref, status } = picture.negotiation;
  if (status === 'open' && picture.terms.length > 0) {
    ctx.note(message('try-next', { command: `kam negotiation exchange ${ref}` }));
  }
  return { view: negotiationView(picture) };
}

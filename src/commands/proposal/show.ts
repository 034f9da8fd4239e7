import { message } from '../../core/errors.ts';
import { proposalView } from '../../views/proposal.ts';
import { loadProposal } from './load-proposal.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** How far each part of the proposal is, who sees to it, and what is late. */
export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const page = await loadProposal(ctx, await ctx.store(), words);
  const { opportunity, checklist } = page;
  if (checklist.unowned > 0) {
    ctx.note(message('try-next', { command: `kam proposal set ${opportunity.ref} POINT --owner … --due …` }));
  }
  return { view: proposalView(page) };
}

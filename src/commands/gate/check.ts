import { message } from '../../core/errors.ts';
import { gateView } from '../../views/opportunity.ts';
import { loadPicture, requireProgress } from '../opportunity/picture.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const picture = await loadPicture(ctx, await ctx.store(), words);
  const { progress } = requireProgress(picture);
  const { opportunity } = picture;
  const detail = { opportunity: nameOf(opportunity), stage: ctx.t.text(progress.stage.title) };
  const view = gateView(opportunity, progress);
  if (progress.gate.holds) {
    ctx.note(message('try-next', { command: `kam opportunity advance ${opportunity.ref}` }));
    return { view };
  }
  ctx.note(message('record-marker', { command: `kam marker record ${opportunity.ref} MARKER --evidence …` }));
  return { view, failed: message('gate-fails', detail) };
}

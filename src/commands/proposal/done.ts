import { KamError, message } from '../../core/errors.ts';
import { createInputReader, type Typed } from '../input.ts';
import { findPoints, loadProposal } from './load-proposal.ts';
import { writePoints } from './write-points.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly on?: Typed;
  /** It is not done after all. */
  readonly undo?: boolean;
}

/** Says that points of the proposal are ready. */
export async function run(
  ctx: Context,
  [words, typed]: [string, readonly string[]],
  options: Options,
): Promise<CommandResult> {
  const input = createInputReader(ctx);
  const { on } = input.finish({ on: input.date('--on', options.on) });
  if (options.undo === true && options.on !== undefined) {
    throw new KamError('usage', message('options-exclude', { first: '--undo', second: '--on' }));
  }
  const page = await loadProposal(ctx, await ctx.store(), words);
  const points = findPoints(ctx, page, typed);
  const dropped = points.find(({ state }) => state === 'dropped');
  if (dropped !== undefined && options.undo !== true) {
    const command = `kam proposal set ${page.opportunity.ref} ${dropped.point.id} --keep`;
    throw new KamError('conflict', message('proposal-dropped', { point: ctx.t.text(dropped.point.title), command }));
  }
  const doneOn = options.undo === true ? null : (on ?? ctx.today());
  return writePoints(
    ctx,
    'proposal done',
    page,
    points.map((point) => [point, { doneOn }]),
  );
}

import { KamError, message } from '../../core/errors.ts';
import { createInputReader, required, type Typed } from '../input.ts';
import { askPoints } from './ask-points.ts';
import { findPoints, loadProposal } from './load-proposal.ts';
import { writePoints, type PointChanges } from './write-points.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly owner?: Typed;
  readonly due?: Typed;
  readonly note?: Typed;
  /** Why it is not needed here. */
  readonly drop?: Typed;
  /** It is needed after all. */
  readonly keep?: boolean;
}

/** Says who sees to points of the proposal and by when, or that they are not needed; without points the wizard asks. */
export async function run(
  ctx: Context,
  [words, typed]: [string, readonly string[]],
  options: Options,
): Promise<CommandResult> {
  const page = await loadProposal(ctx, await ctx.store(), words);
  const { owner, due, note, drop, keep } = options;
  const isScripted = [owner, due, note, drop, keep].some((value) => value !== undefined);
  if (typed.length === 0 && !isScripted && ctx.settings.interactive) return askPoints(ctx, page);
  const points = findPoints(ctx, page, typed);
  if (points.length === 0) {
    throw new KamError('usage', message('missing-input', { what: ctx.t.words.proposals.point, flag: '<point>' }));
  }
  const changes = readChanges(ctx, options);
  if (Object.keys(changes).length === 0) throw new KamError('usage', message('nothing-to-edit', {}));
  return writePoints(
    ctx,
    'proposal set',
    page,
    points.map((point) => [point, changes]),
  );
}

/** @throws KamError `usage` with every fault */
function readChanges(ctx: Context, { owner, due, note, drop, keep }: Options): PointChanges {
  if (drop !== undefined && keep === true) {
    throw new KamError('usage', message('options-exclude', { first: '--drop', second: '--keep' }));
  }
  if (drop !== undefined && note !== undefined) {
    throw new KamError('usage', message('options-exclude', { first: '--drop', second: '--note' }));
  }
  const reason = drop === undefined ? undefined : required(ctx.t.words.proposals.reason, '--drop', drop);
  const input = createInputReader(ctx);
  return input.finish({
    owner: input.text(owner),
    dueOn: input.date('--due', due),
    note: input.text(reason ?? note),
    dropped: drop === undefined ? (keep === true ? false : undefined) : true,
  });
}

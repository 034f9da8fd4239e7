import { KamError, message } from '../../core/errors.ts';
import { findTie } from '../../core/buying/ties.ts';
import { tieSentence, tieView } from '../../views/tie.ts';
import { commandInfo } from '../command-info.ts';
import { findEnds, orientEnds, readTie, type TieOptions } from './ends.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, people: [string, string], options: TieOptions): Promise<CommandResult> {
  const { playbook, vocabulary, kind } = await readTie(ctx, options);
  const store = await ctx.store();
  return store.write(commandInfo(ctx, 'tie remove'), async (writer) => {
    const ends = await findEnds(ctx, writer, people);
    const wanted = { fromId: ends.from.id, toId: ends.to.id, kind };
    const tie = findTie(await writer.ties.ofAccount(ends.from.accountId), wanted, vocabulary);
    if (tie === null) {
      throw new KamError('not-found', message('tie-not-found', { tie: tieSentence(wanted, ends, playbook, ctx.t) }), {
        hints: [message('list-all', { command: `kam tie list ${ends.from.ref}` })],
      });
    }
    await writer.ties.delete(tie);
    const found = orientEnds(tie, ends);
    ctx.note(message('tie-removed', { tie: tieSentence(tie, found, playbook, ctx.t) }));
    return { view: tieView(tie, found, playbook) };
  });
}

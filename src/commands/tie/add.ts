import { message } from '../../core/errors.ts';
import { findTie } from '../../core/buying/ties.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { newTie } from '../../core/records/tie.ts';
import { tieSentence, tieView } from '../../views/tie.ts';
import { commandInfo } from '../command-info.ts';
import { findEnds, orientEnds, readTie, type TieOptions } from './ends.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Adds a tie; where it is there already, its evidence and note are set. */
export async function run(ctx: Context, people: [string, string], options: TieOptions): Promise<CommandResult> {
  const { playbook, vocabulary, kind, evidence, note } = await readTie(ctx, options);
  const store = await ctx.store();
  return store.write(commandInfo(ctx, 'tie add'), async (writer) => {
    const ends = await findEnds(ctx, writer, people);
    const wanted = { accountId: ends.from.accountId, fromId: ends.from.id, toId: ends.to.id, kind };
    const there = findTie(await writer.ties.ofAccount(wanted.accountId), wanted, vocabulary);
    if (there === null) {
      const tie = await writer.ties.insert(
        newTie({ ...wanted, evidence: evidence ?? null, note: note ?? null }, { id: ctx.newId() }),
      );
      ctx.note(message('tie-added', { tie: tieSentence(tie, ends, playbook, ctx.t) }));
      ctx.note(message('try-next', { command: `kam tie list ${ends.from.ref}` }));
      return { view: tieView(tie, ends, playbook) };
    }
    const found = orientEnds(there, ends);
    const changes = { evidence, note };
    const isChanged = hasChanges(there, changes);
    const tie = isChanged ? await writer.ties.update(applyChanges(there, changes)) : there;
    const sentence = tieSentence(tie, found, playbook, ctx.t);
    ctx.note(message(isChanged ? 'tie-changed' : 'tie-exists', { tie: sentence }));
    return { view: tieView(tie, found, playbook) };
  });
}

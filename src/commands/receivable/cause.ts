import { message } from '../../core/errors.ts';
import { isOurs } from '../../core/follow-up/receivable-state.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { receivableOverview } from '../../views/follow-up/receivable.ts';
import { commandInfo } from '../command-info.ts';
import { editRecord } from '../edit-record.ts';
import { createInputReader, type Typed } from '../input.ts';
import { openReceivables } from './desk.ts';
import { loadRecord } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly note?: Typed;
}

/** Why a payment is late; an empty cause takes it away. Where it lies with us, dunning stops. */
export async function run(ctx: Context, [words, name]: [string, string], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'receivable cause'), async (writer) => {
    const { playbook, state } = await openReceivables(ctx, writer).row(
      await loadRecord(ctx, writer, 'receivable', words),
    );
    const { ref } = state.receivable;
    const causes = defaultVocabulary(playbook, 'causes');
    const input = createInputReader(ctx);
    const { cause = null, causeNote } = input.finish({
      cause: input.term('cause', name, causes, playbook.id),
      causeNote: cleared(name) ? null : input.text(options.note),
    });
    const { after, before } = await editRecord(ctx, writer, 'receivable', ref, writer.receivables, () => ({
      cause,
      ...(causeNote === undefined ? {} : { causeNote }),
    }));
    if (after !== before && cause === null) ctx.note(message('cause-cleared', { ref }));
    if (cause !== null) {
      if (after !== before) ctx.note(message('cause-set', { ref, cause: ctx.t.text(termTitle(causes, cause)) }));
      if (isOurs(playbook, cause) === true) ctx.note(message('cause-fix-first', {}));
    }
    return openReceivables(ctx, writer).row(after);
  });
  return { view: receivableOverview(row) };
}

function cleared(name: string): boolean {
  return name.trim() === '';
}

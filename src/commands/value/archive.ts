import { message } from '../../core/errors.ts';
import { valueView } from '../../views/competition/value.ts';
import { commandInfo } from '../command-info.ts';
import { cardRow, loadCard } from './rows.ts';
import type { ArchiveOptions } from '../archive.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: ArchiveOptions): Promise<CommandResult> {
  const restore = options.restore === true;
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'value archive'), async (writer) => {
    const before = await loadCard(ctx, writer, words);
    const { ref, feature } = before;
    if ((before.archivedAt === null) === restore) {
      ctx.note(message('record-unchanged', { ref }));
      return cardRow(ctx, writer, before);
    }
    const after = await writer.valueCards.update({ ...before, archivedAt: restore ? null : ctx.now() });
    ctx.note(message(restore ? 'record-restored' : 'record-archived', { ref, name: feature }));
    return cardRow(ctx, writer, after);
  });
  return { view: valueView(row) };
}

import { KamError, message } from '../../core/errors.ts';
import { checkText } from '../../core/text.ts';
import { activityView } from '../../views/activity.ts';
import { commandInfo } from '../command-info.ts';
import { activityRow } from '../rows.ts';
import { describe } from './add.ts';
import { loadRecord } from '../find-record.ts';
import type { ArchiveOptions } from '../archive.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options extends ArchiveOptions {
  readonly reason?: string;
}

/** Takes an activity out of lists, or puts it back as planned; what it brought stays as it was recorded. */
export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const reason = options.reason?.trim() ?? '';
  const fault = checkText('--reason', reason);
  if (fault !== null) throw new KamError('usage', fault);
  const status = options.restore === true ? 'planned' : 'cancelled';
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'activity cancel'), async (writer) => {
    const before = await loadRecord(ctx, writer, 'activity', words);
    if ((before.status === 'cancelled') === (status === 'cancelled')) {
      ctx.note(message('record-unchanged', { ref: before.ref }));
      return activityRow(ctx, writer, before);
    }
    // Why it was called off is what came of it; planned again, nothing has come of it yet.
    const outcome = status === 'planned' ? null : reason === '' ? before.outcome : reason;
    const after = await writer.activities.update({ ...before, status, outcome });
    ctx.note(
      message(status === 'planned' ? 'activity-restored' : 'activity-cancelled', await describe(ctx, writer, after)),
    );
    return activityRow(ctx, writer, after);
  });
  return { view: activityView(row) };
}

import { message } from '../core/errors.ts';
import { commandInfo } from './command-info.ts';
import { loadRecord, type NamedNoun, type RecordOf } from './find-record.ts';
import type { Context } from '../cli/types.ts';
import type { RecordStore, Writer } from '../store/types.ts';

export interface ArchiveOptions {
  /** Brings it back. */
  readonly restore?: boolean;
}

/**
 * Takes a record out of lists and searches, or brings it back; nothing is deleted.
 * @param records the noun's part of a writer
 * @throws KamError `not-found` or `conflict` for the words
 */
export async function archiveRecord<N extends NamedNoun | 'value'>(
  ctx: Context,
  noun: N,
  words: string,
  options: ArchiveOptions,
  records: (writer: Writer) => Pick<RecordStore<RecordOf[N]>, 'update'>,
): Promise<RecordOf[N]> {
  const store = await ctx.store();
  return store.write(commandInfo(ctx, `${noun} archive`), async (writer) => {
    const before = await loadRecord(ctx, writer, noun, words);
    const { ref } = before;
    const restore = options.restore === true;
    if ((before.archivedAt === null) === restore) {
      ctx.note(message('record-unchanged', { ref }));
      return before;
    }
    const after = await records(writer).update({ ...before, archivedAt: restore ? null : ctx.now() });
    const name = 'feature' in after ? after.feature : after.name;
    ctx.note(message(restore ? 'record-restored' : 'record-archived', { ref, name }));
    return after;
  });
}

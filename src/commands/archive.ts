import { message } from '../core/errors.ts';
import { commandInfo } from './command-info.ts';
import { findRecord, present } from './find-record.ts';
import type { Context } from '../cli/types.ts';
import type { Noun, RecordStore, Writer } from '../store/types.ts';

export interface ArchiveOptions {
  /** Brings it back. */
  readonly restore?: boolean;
}

interface Archivable {
  readonly ref: string;
  readonly name: string;
  readonly archivedAt: string | null;
}

/**
 * Takes a record out of lists and searches, or brings it back; nothing is deleted.
 * @param records the noun's part of a writer
 */
export async function archiveRecord<T extends Archivable>(
  ctx: Context,
  noun: Exclude<Noun, 'assessment'>,
  words: string,
  options: ArchiveOptions,
  records: (writer: Writer) => Pick<RecordStore<T>, 'get' | 'update'>,
): Promise<T> {
  const store = await ctx.store();
  return store.write(commandInfo(ctx, `${noun} archive`), async (writer) => {
    const { id, ref } = await findRecord(ctx, writer, noun, words);
    const before = present(await records(writer).get(id), ctx.t.words.records.nouns[noun], ref);
    const restore = options.restore === true;
    if ((before.archivedAt === null) === restore) {
      ctx.note(message('record-unchanged', { ref }));
      return before;
    }
    const after = await records(writer).update({ ...before, archivedAt: restore ? null : ctx.now() });
    ctx.note(message(restore ? 'record-restored' : 'record-archived', { ref, name: after.name }));
    return after;
  });
}

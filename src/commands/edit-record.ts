import { message } from '../core/errors.ts';
import { applyChanges, hasChanges } from '../core/records/fields.ts';
import { loadRecord, type NamedNoun, type RecordOf } from './find-record.ts';
import type { Context } from '../cli/types.ts';
import type { RecordStore, Writer } from '../store/types.ts';

/**
 * Changes the one record that the words name; nothing is written where nothing would differ.
 * @param records the noun's part of the writer
 * @param readChanges the fields to set; undefined ones stay
 * @returns the record before and after, the same one where nothing differs
 * @throws KamError `not-found` or `conflict` for the words
 */
export async function editRecord<N extends keyof RecordOf>(
  ctx: Context,
  writer: Writer,
  noun: N,
  words: string,
  records: Pick<RecordStore<RecordOf[N]>, 'update'>,
  readChanges: (before: RecordOf[N]) => Partial<RecordOf[N]> | Promise<Partial<RecordOf[N]>>,
): Promise<{ readonly before: RecordOf[N]; readonly after: RecordOf[N] }> {
  const before = await loadRecord(ctx, writer, noun, words);
  const changes = await readChanges(before);
  if (!hasChanges(before, changes)) {
    ctx.note(message('record-unchanged', { ref: before.ref }));
    return { before, after: before };
  }
  return { before, after: await records.update(applyChanges(before, changes)) };
}

/** Says that a record has been changed. */
export function noteEdited(ctx: Context, noun: NamedNoun, { ref, name }: RecordOf[NamedNoun]): void {
  ctx.note(message('record-edited', { noun: ctx.t.words.records.nouns[noun], ref, name }));
}

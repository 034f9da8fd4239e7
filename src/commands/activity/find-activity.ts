import { findRecord, present } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Activity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

/** The activity with this ref. @throws KamError `not-found` */
export async function loadActivity(ctx: Context, reader: Reader, words: string): Promise<Activity> {
  const { id, ref } = await findRecord(ctx, reader, 'activity', words);
  return present(await reader.activities.get(id), ctx.t.words.records.nouns.activity, ref);
}

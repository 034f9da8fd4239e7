/** The activity at which something is assessed. */
import { KamError, message } from '../../core/errors.ts';
import { loadRecord } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Template } from '../../core/playbook/template-types.ts';
import type { Activity } from '../../core/records/types.ts';
import type { Writer } from '../../store/types.ts';

/** @throws KamError `not-found`, `conflict` where it was called off */
export async function loadOccasionOf(ctx: Context, words: string): Promise<Activity> {
  const activity = await loadRecord(ctx, await ctx.store(), 'activity', words);
  const { ref, status } = activity;
  if (status === 'cancelled') throw new KamError('conflict', message('activity-is-cancelled', { ref }));
  return activity;
}

/** Whom a sheet is about where nobody is named: the activity, or the one of us who answers for it. */
export function subjectAt({ subject }: Pick<Template, 'subject'>, occasion: Activity | null): string | null {
  if (occasion === null) return null;
  return subject === 'activity' ? occasion.ref : subject === 'person' ? occasion.owner : null;
}

/** What only prepares something needs no report: with its first sheet it is done, once its day has come. */
export async function finishRehearsal(ctx: Context, writer: Writer, occasion: Activity | null): Promise<void> {
  if (occasion === null) return;
  const { partOfId, status, on } = occasion;
  if (partOfId === null || status !== 'planned' || on > ctx.today()) return;
  await writer.activities.update({ ...occasion, status: 'done' });
}

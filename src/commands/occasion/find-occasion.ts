import { KamError, message } from '../../core/errors.ts';
import { activityRow } from '../rows.ts';
import { loadRecord } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Activity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';
import type { Way } from './way.ts';

/**
 * An activity of a kind that a group of commands is for.
 * @throws KamError `not-found`, `conflict` where it is of another kind
 */
export async function findOccasion(
  ctx: Context,
  reader: Reader,
  way: Way,
  words: string,
): Promise<{ readonly activity: Activity; readonly playbook: Playbook }> {
  const activity = await loadRecord(ctx, reader, 'activity', words);
  const playbook = await (await ctx.content()).playbook(activity.playbook);
  const kinds = way.accepts(playbook);
  if (kinds.some(({ id }) => id === activity.kind)) return { activity, playbook };
  const { title } = await activityRow(ctx, reader, activity);
  const wanted = kinds.map((kind) => ctx.t.text(kind.title)).join(ctx.t.words.punctuation.separator);
  throw new KamError(
    'conflict',
    message('occasion-of-other-kind', { ref: activity.ref, kind: ctx.t.text(title), kinds: wanted }),
    { hints: [message('try-next', { command: `kam activity show ${activity.ref}` })] },
  );
}

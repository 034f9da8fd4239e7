import { message } from '../../core/errors.ts';
import { newActivity } from '../../core/records/activity.ts';
import { activityView } from '../../views/activity.ts';
import { readActivityFields, type ActivityOptions } from '../activity/fields.ts';
import { commandInfo } from '../command-info.ts';
import { activityRow } from '../rows.ts';
import { findRehearsed } from './load-preparation.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Records a rehearsal of something: planned, or held where its day has passed. */
export async function run(ctx: Context, [words]: [string], options: ActivityOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const { activity: rehearsed, playbook, entry } = await findRehearsed(ctx, store, words);
  const { on = ctx.today(), ...fields } = readActivityFields(ctx, { ...options, kind: entry.id }, playbook);
  const { accountId, opportunityId, owner, team, ref } = rehearsed;
  const row = await store.write(commandInfo(ctx, 'rehearsal add'), async (writer) => {
    const activity = await writer.activities.insert(
      newActivity(
        {
          owner,
          team,
          ...fields,
          accountId,
          opportunityId,
          partOfId: rehearsed.id,
          playbook: playbook.id,
          kind: entry.id,
          on,
          status: on < ctx.today() ? 'done' : 'planned',
        },
        { id: ctx.newId() },
      ),
    );
    ctx.note(message('rehearsal-added', { ref: activity.ref, on, kind: ctx.t.text(entry.title), of: ref }));
    ctx.note(message('try-next', { command: `kam rehearsal rate ${activity.ref} --rater …` }));
    return activityRow(ctx, writer, activity);
  });
  return { view: activityView(row) };
}

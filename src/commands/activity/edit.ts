import { KamError, message } from '../../core/errors.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { activityView } from '../../views/activity.ts';
import { commandInfo } from '../command-info.ts';
import { activityRow } from '../rows.ts';
import { describe } from './add.ts';
import { playbookOf, readActivityFields, type ActivityOptions } from './fields.ts';
import { findSetting } from './setting.ts';
import { loadRecord } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Activity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

export async function run(ctx: Context, [words]: [string], options: ActivityOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'activity edit'), async (writer) => {
    const before = await loadRecord(ctx, writer, 'activity', words);
    const changes = await readChanges(ctx, writer, before, options);
    if (Object.values(changes).every((value) => value === undefined)) {
      throw new KamError('usage', message('nothing-to-edit', {}));
    }
    if (!hasChanges(before, changes)) {
      ctx.note(message('record-unchanged', { ref: before.ref }));
      return activityRow(ctx, writer, before);
    }
    const after = await writer.activities.update(applyChanges(before, changes));
    ctx.note(message('activity-edited', await describe(ctx, writer, after)));
    return activityRow(ctx, writer, after);
  });
  return { view: activityView(row) };
}

async function readChanges(
  ctx: Context,
  reader: Reader,
  before: Activity,
  options: ActivityOptions,
): Promise<Partial<Activity>> {
  const account = (await reader.accounts.get(before.accountId))?.ref;
  const setting = await findSetting(ctx, reader, {
    account,
    opportunity: options.opportunity,
    contacts: options.with,
  });
  const playbook =
    setting.opportunity === null
      ? await (await ctx.content()).playbook(before.playbook)
      : await playbookOf(ctx, setting);
  const { on, ...fields } = readActivityFields(ctx, options, playbook);
  if (on !== undefined && before.status === 'done') refuseFuture(ctx, on);
  return {
    ...fields,
    on,
    ...(options.opportunity === undefined
      ? {}
      : { opportunityId: setting.opportunity?.id ?? null, playbook: playbook.id }),
    ...(options.with === undefined ? {} : { contactIds: setting.contacts.map(({ id }) => id) }),
  };
}

/** @throws KamError `usage` where something is said to be done on a day to come */
export function refuseFuture(ctx: Context, on: string): void {
  if (on > ctx.today()) throw new KamError('usage', message('activity-in-future', { on, today: ctx.today() }));
}

import { KamError, message } from '../../core/errors.ts';
import { newActivity } from '../../core/records/activity.ts';
import { activityView } from '../../views/activity.ts';
import { commandInfo } from '../command-info.ts';
import { required } from '../input.ts';
import { activityRow } from '../rows.ts';
import { linksOf, playbookOf, readActivityFields, type ActivityOptions } from './fields.ts';
import { findSetting } from './setting.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Activity } from '../../core/records/types.ts';
import type { Writer } from '../../store/types.ts';

/** Records something that is planned; what has been done is logged. */
export async function run(ctx: Context, [argument]: [string?], options: ActivityOptions): Promise<CommandResult> {
  if (argument !== undefined && options.kind !== undefined && argument !== options.kind) {
    throw new KamError('usage', message('name-twice', { first: argument, second: options.kind }));
  }
  const kind = required(ctx.t.words.activities.kind, '--kind', argument ?? options.kind);
  required(ctx.t.words.records.on, '--on', options.on);
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'activity add'), async (writer) => {
    const activity = await planActivity(ctx, writer, { ...options, kind });
    return activityRow(ctx, writer, activity);
  });
  return { view: activityView(row) };
}

/**
 * Writes a planned activity and says so.
 * @param options kind and date are there
 * @param about an account, opportunity or contact that it is for
 */
export async function planActivity(
  ctx: Context,
  writer: Writer,
  options: ActivityOptions,
  about?: string,
): Promise<Activity> {
  const setting = await findSetting(ctx, writer, { ...options, about, contacts: options.with });
  const playbook = await playbookOf(ctx, setting);
  const { kind = '', on = ctx.today(), ...fields } = readActivityFields(ctx, options, playbook);
  const activity = await writer.activities.insert(
    newActivity(
      { owner: ctx.settings.user, ...fields, ...linksOf(setting), playbook: playbook.id, kind, status: 'planned', on },
      { id: ctx.newId() },
    ),
  );
  ctx.note(message('activity-planned', { ...(await describe(ctx, writer, activity)), on }));
  ctx.note(message('try-next', { command: `kam activity log ${activity.ref} --outcome …` }));
  return activity;
}

/** How notes name an activity: its ref, what its kind is called, and the account. */
export async function describe(
  ctx: Context,
  writer: Writer,
  activity: Activity,
): Promise<{ readonly ref: string; readonly kind: string; readonly account: string }> {
  const { title, account } = await activityRow(ctx, writer, activity);
  return { ref: activity.ref, kind: ctx.t.text(title), account: account.name };
}

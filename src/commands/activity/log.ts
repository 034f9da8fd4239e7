import { KamError, message } from '../../core/errors.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { newActivity } from '../../core/records/activity.ts';
import { activityView } from '../../views/activity.ts';
import { commandInfo } from '../command-info.ts';
import { required } from '../input.ts';
import { activityRow } from '../rows.ts';
import { describe } from './add.ts';
import { askLog } from './ask-log.ts';
import { refuseFuture } from './edit.ts';
import { linksOf, playbookOf, readActivityFields, type ActivityOptions } from './fields.ts';
import { readMarkers, recordMarkers, type ReachedMarker } from './markers.ts';
import { findSetting, type Setting } from './setting.ts';
import { loadRecord } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Activity } from '../../core/records/types.ts';
import type { Writer } from '../../store/types.ts';

export interface LogOptions extends ActivityOptions {
  /** `CONTACT=MARKER` each. */
  readonly marker?: readonly string[];
}

/** Any of them makes it a script. */
const optionNames = [
  'kind',
  'account',
  'opportunity',
  'with',
  'on',
  'time',
  'place',
  'team',
  'owner',
  'goal',
  'important',
  'cost',
  'minutes',
  'outcome',
  'next',
  'nextOn',
  'note',
  'marker',
] as const satisfies readonly (keyof LogOptions)[];

/** Records what was done and what it brought; a planned activity becomes done. */
export async function run(ctx: Context, [typed]: [string?], given: LogOptions): Promise<CommandResult> {
  const isAsking = ctx.settings.interactive && optionNames.every((name) => given[name] === undefined);
  const { words, options } = isAsking ? await askLog(ctx, typed) : { words: typed, options: given };
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'activity log'), async (writer) => {
    const activity = await logActivity(ctx, writer, words, options);
    return activityRow(ctx, writer, activity);
  });
  return { view: activityView(row) };
}

/** @param words ref of a planned activity, or an account, opportunity or contact */
async function logActivity(
  ctx: Context,
  writer: Writer,
  words: string | undefined,
  options: LogOptions,
): Promise<Activity> {
  const [planned] = words === undefined ? [] : await writer.find('activity', words);
  const activity =
    planned === undefined
      ? await logNew(ctx, writer, words, options)
      : await logPlanned(ctx, writer, planned.ref, options);
  ctx.note(message('activity-logged', { ...(await describe(ctx, writer, activity.saved)), on: activity.saved.on }));
  await recordMarkers(ctx, writer, activity.saved, activity.reached);
  if (activity.saved.nextStep === null) {
    ctx.note(message('activity-no-next', { command: `kam activity edit ${activity.saved.ref} --next … --next-on …` }));
  } else ctx.note(message('try-next', { command: `kam activity show ${activity.saved.ref}` }));
  return activity.saved;
}

interface Logged {
  readonly saved: Activity;
  readonly reached: readonly ReachedMarker[];
}

async function logNew(ctx: Context, writer: Writer, about: string | undefined, options: LogOptions): Promise<Logged> {
  required(ctx.t.words.activities.kind, '--kind', options.kind);
  const setting = await findSetting(ctx, writer, { ...options, about, contacts: options.with });
  const playbook = await playbookOf(ctx, setting);
  const { kind = '', on = ctx.today(), ...fields } = readActivityFields(ctx, options, playbook);
  refuseFuture(ctx, on);
  const reached = await readMarkers(ctx, writer, options.marker ?? [], setting.account.id);
  const links = linksOf(setting);
  const saved = await writer.activities.insert(
    newActivity(
      {
        owner: ctx.settings.user,
        ...fields,
        ...links,
        contactIds: withReached(links.contactIds, reached),
        playbook: playbook.id,
        kind,
        status: 'done',
        on,
      },
      { id: ctx.newId() },
    ),
  );
  return { saved, reached };
}

async function logPlanned(ctx: Context, writer: Writer, ref: string, options: LogOptions): Promise<Logged> {
  const before = await loadRecord(ctx, writer, 'activity', ref);
  if (before.status !== 'planned') {
    const { statuses } = ctx.t.words.activities;
    throw new KamError('conflict', message('activity-not-planned', { ref, status: statuses[before.status] }), {
      hints: [message('activity-change', { command: `kam activity edit ${ref} --outcome …` })],
    });
  }
  const account = (await writer.accounts.get(before.accountId))?.ref;
  const setting: Setting = await findSetting(ctx, writer, {
    account: options.account ?? account,
    opportunity: options.opportunity,
    contacts: options.with,
  });
  const playbook = await (await ctx.content()).playbook(before.playbook);
  const { on, ...fields } = readActivityFields(ctx, options, playbook);
  const day = on ?? (before.on < ctx.today() ? before.on : ctx.today());
  refuseFuture(ctx, day);
  const reached = await readMarkers(ctx, writer, options.marker ?? [], before.accountId);
  const people = options.with === undefined ? before.contactIds : setting.contacts.map(({ id }) => id);
  const saved = await writer.activities.update(
    applyChanges(before, {
      ...fields,
      ...(setting.opportunity === null ? {} : { opportunityId: setting.opportunity.id }),
      contactIds: withReached(people, reached),
      status: 'done',
      on: day,
    }),
  );
  return { saved, reached };
}

/** Whoever reached a marker took part. */
function withReached(people: readonly string[], reached: readonly ReachedMarker[]): readonly string[] {
  const moved = reached
    .filter(({ subject }) => subject.record.noun === 'contact')
    .map(({ subject }) => subject.record.id);
  return [...new Set([...people, ...moved])];
}

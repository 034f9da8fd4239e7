/** Where a plan begins: an activity or something that it is for, its outline, and the appointment. */
import { KamError, message } from '../../core/errors.ts';
import { outlinesOf, type Appointment } from '../../core/occasion/occasion.ts';
import { checkTiming, readPartTimes, timeParts, totalMinutes } from '../../core/occasion/timing.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { playbookOf, readActivityFields, type ActivityOptions } from '../activity/fields.ts';
import { findSetting, type Setting } from '../activity/setting.ts';
import { required, definedOnly, refuseFaults } from '../input.ts';
import { findPlannedKind } from './load-occasion.ts';
import { loadRecord } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { CatalogEntry } from '../../core/playbook/list-types.ts';
import type { Outline } from '../../core/playbook/guide-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { DraftOptions } from './point-draft.ts';
import type { Activity } from '../../core/records/types.ts';
import type { Way } from './way.ts';
import type { Reader } from '../../store/types.ts';

export interface PlanOptions extends ActivityOptions, DraftOptions {
  /** `PART=MINUTES` each. */
  readonly timeOf?: readonly string[];
  /** `POINT=TEXT` each. */
  readonly set?: readonly string[];
  /** Only shows the plan. */
  readonly print?: boolean;
}

/** What the words and options lead to, before anything is asked. */
export interface BegunPlan {
  /** Null for a new one. */
  readonly activity: Activity | null;
  readonly setting: Setting;
  readonly playbook: Playbook;
  readonly entry: CatalogEntry;
  readonly outline: Outline;
}

/**
 * Finds the activity, or what a new one is for.
 * @param way which kinds of activity the command is for
 * @param words ref of an activity, or an opportunity, contact or account
 * @throws KamError `conflict` where it is over or called off, `usage` for a kind without a plan
 */
export async function beginPlan(
  ctx: Context,
  reader: Reader,
  way: Way,
  words: string | undefined,
  options: PlanOptions,
): Promise<BegunPlan> {
  const [planned] = words === undefined ? [] : await reader.find('activity', words);
  if (planned === undefined) {
    const setting = await findSetting(ctx, reader, { ...options, about: words, contacts: options.with });
    const playbook = await playbookOf(ctx, setting);
    return { activity: null, setting, playbook, ...kindOf(ctx, playbook, way.kinds(playbook), options.kind) };
  }
  const activity = await loadRecord(ctx, reader, 'activity', planned.ref);
  const { ref, status } = activity;
  if (status === 'cancelled') throw new KamError('conflict', message('activity-is-cancelled', { ref }));
  if (status === 'done' && options.print !== true) {
    const { statuses } = ctx.t.words.activities;
    throw new KamError('conflict', message('activity-is-reported', { ref, status: statuses[status] }));
  }
  const account = (await reader.accounts.get(activity.accountId))?.ref;
  const setting = await findSetting(ctx, reader, {
    account: options.account ?? account,
    opportunity: options.opportunity,
    contacts: options.with,
  });
  const playbook = await (await ctx.content()).playbook(activity.playbook);
  const kinds = way.accepts(playbook);
  return { activity, setting, playbook, ...kindOf(ctx, playbook, kinds, options.kind ?? activity.kind) };
}

function kindOf(
  ctx: Context,
  playbook: Playbook,
  kinds: readonly CatalogEntry[],
  words: string | undefined,
): { readonly entry: CatalogEntry; readonly outline: Outline } {
  const entry = findPlannedKind(ctx, playbook, kinds, words);
  const { plan } = outlinesOf(playbook, entry.id);
  if (plan === null) throw new KamError('conflict', message('plan-no-kind', { playbook: playbook.id }));
  return { entry, outline: plan };
}

/**
 * The appointment as options and an earlier plan give it.
 * @throws KamError `usage` where a new one has no date, and for what is wrong with the options
 */
export function appointmentOf(ctx: Context, begun: BegunPlan, options: PlanOptions): Appointment {
  const { activity, setting, playbook, entry, outline } = begun;
  if (activity === null && options.print !== true) required(ctx.t.words.records.on, '--on', options.on);
  const { on, time, place, team, owner, goal, important, minutes } = readActivityFields(
    ctx,
    { ...options, kind: entry.id },
    playbook,
  );
  const { opportunity, contacts } = setting;
  const fresh: Appointment = {
    kind: entry.id,
    on: on ?? ctx.today(),
    time: null,
    place: null,
    goal: null,
    team: [],
    owner: ctx.settings.user,
    contactIds: [],
    opportunityId: null,
    important: false,
    minutes: null,
    timing: {},
  };
  const before = activity === null ? fresh : { ...appointmentIn(activity), kind: entry.id };
  const { own, faults } = readPartTimes(options.timeOf ?? [], outline, before.timing);
  refuseFaults(faults);
  return settleTiming(
    outline,
    applyChanges<Appointment>(before, {
      ...definedOnly({ on, time, place, team, owner, goal, important, minutes }),
      ...(opportunity === null ? {} : { opportunityId: opportunity.id }),
      ...(contacts.length === 0 ? {} : { contactIds: contacts.map(({ id }) => id) }),
      timing: own,
    }),
  );
}

/**
 * How long it takes follows from the parts, unless somebody says it.
 * @throws KamError `usage` where the own times and the length do not fit
 */
function settleTiming(outline: Outline, appointment: Appointment): Appointment {
  const { minutes, timing } = appointment;
  const fault = checkTiming(outline, minutes, timing);
  if (fault !== null) throw new KamError('usage', fault);
  return minutes === null ? { ...appointment, minutes: totalMinutes(timeParts(outline, null, timing)) } : appointment;
}

/** The part of an activity that a plan begins with. */
export function appointmentIn(activity: Activity): Appointment {
  const { kind, on, time, place, goal, team, owner, contactIds, opportunityId, important, minutes, timing } = activity;
  return { kind, on, time, place, goal, team, owner, contactIds, opportunityId, important, minutes, timing };
}

/** Writes a report: the activity is done, and what it brought goes to the records that it is about. */
import { message } from '../../core/errors.ts';
import { formWarnings } from '../../core/forms/condition-values.ts';
import { formsFor } from '../../core/forms/form-state.ts';
import { nextKind } from '../../core/occasion/occasion.ts';
import { mergeTexts } from '../../core/occasion/points.ts';
import { checksOf } from '../../core/occasion/proposals.ts';
import { defaultLadder, defaultProcess } from '../../core/playbook/defaults.ts';
import { markersOf } from '../../core/process/closeness.ts';
import { flagsOf } from '../../core/process/stage-progress.ts';
import { activityEvidence, newActivity } from '../../core/records/activity.ts';
import { newBuyingRole } from '../../core/records/buying-role.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { newNeed } from '../../core/records/need.ts';
import { reportTexts } from '../../views/occasion-report.ts';
import { reportView } from '../../views/occasion-written.ts';
import { describe } from '../activity/add.ts';
import { recordMarkers, type ReachedMarker } from '../activity/markers.ts';
import { commandInfo } from '../command-info.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Occasion } from '../../core/occasion/occasion.ts';
import type { WrittenLine } from '../../core/occasion/report-fields.ts';
import type { ReportChanges } from '../../core/occasion/report.ts';
import type { Outline } from '../../core/playbook/guide-types.ts';
import type { Activity, CustomFields } from '../../core/records/types.ts';
import type { DraftKey, Store, Writer } from '../../store/types.ts';
import type { Way } from './way.ts';

export interface ReportToWrite {
  readonly activity: Activity;
  readonly outline: Outline;
  readonly occasion: Occasion;
  readonly lines: readonly WrittenLine[];
  readonly changes: ReportChanges;
  /** Of the wizard, which is finished with it; null without one. */
  readonly draft: DraftKey | null;
  /** What options say of the activity itself. */
  readonly fields: Partial<Pick<Activity, 'place' | 'team' | 'cost' | 'minutes' | 'nextStep' | 'note'>> &
    Pick<Activity, 'on'>;
}

/** One transaction for everything. */
export async function writeReport(ctx: Context, store: Store, way: Way, report: ReportToWrite): Promise<CommandResult> {
  const { occasion, changes, outline, lines } = report;
  return store.write(commandInfo(ctx, `${way.noun} report`), async (writer) => {
    const activity = await finishActivity(ctx, writer, report);
    ctx.note(message('report-written', await describe(ctx, writer, activity)));
    await recordMarkers(ctx, writer, activity, reachedMarkers(report));
    await writeAttitudes(ctx, writer, report);
    await writeNeeds(ctx, writer, activity, report);
    await writeFields(ctx, writer, report);
    if (report.draft !== null) await writer.drafts.delete(report.draft);
    const next = await planNext(ctx, writer, activity, report);
    if (next !== null) ctx.note(message('report-next-planned', { ref: next.ref, on: next.on }));
    for (const { template, isBefore } of checksOf(occasion)) {
      if (isBefore) continue;
      ctx.note(message('try-next', { command: `kam assess ${template.id} --for ${activity.ref}` }));
    }
    ctx.note(message('try-next', { command: `kam ${way.noun} show ${activity.ref}` }));
    return { view: reportView({ activity, outline, occasion, changes, lines, next }, way.noun) };
  });
}

async function finishActivity(
  ctx: Context,
  writer: Writer,
  { activity, occasion, lines, changes, fields }: ReportToWrite,
): Promise<Activity> {
  const { people, outcome, next } = changes;
  return writer.activities.update(
    applyChanges(activity, {
      status: 'done' as const,
      ...fields,
      ...(people === null ? {} : { contactIds: people.map(({ id }) => id) }),
      ...(outcome === null ? {} : { outcome }),
      ...(next === null ? {} : { nextOn: next.on, nextStep: next.step ?? fields.nextStep ?? activity.nextStep }),
      report: mergeTexts(activity.report, reportTexts(lines, changes, occasion, ctx.t)),
    }),
  );
}

function reachedMarkers({ occasion, changes }: ReportToWrite): readonly ReachedMarker[] {
  const { playbook, opportunity, account } = occasion;
  const ladder = defaultLadder(playbook);
  const process = defaultProcess(playbook);
  return changes.markers.flatMap(({ contact, marker, words }): ReachedMarker[] => {
    if (contact !== null) {
      const { id, ref, name } = contact;
      const record = { noun: 'contact' as const, id, ref, name, of: account.name };
      const markers = ladder === null ? new Map<string, typeof marker>() : markersOf(ladder);
      return [{ subject: { record, markers, ladder }, marker, words }];
    }
    if (opportunity === null) return [];
    const { id, ref, name } = opportunity;
    const record = { noun: 'opportunity' as const, id, ref, name, of: account.name };
    const markers = process === null ? new Map<string, typeof marker>() : flagsOf(process);
    return [{ subject: { record, markers, ladder: null }, marker, words }];
  });
}

async function writeAttitudes(ctx: Context, writer: Writer, { occasion, changes }: ReportToWrite): Promise<void> {
  const { opportunity } = occasion;
  if (opportunity === null) return;
  for (const { contact, attitude } of changes.attitudes) {
    const before = await writer.roles.get(opportunity.id, contact.id);
    const ids = { opportunityId: opportunity.id, contactId: contact.id };
    if (before === null) {
      await writer.roles.insert(newBuyingRole(ids, { attitude: attitude.id }, { id: ctx.newId() }));
    } else if (before.attitude !== attitude.id) {
      await writer.roles.update(applyChanges(before, { attitude: attitude.id }));
    }
  }
}

/** The evidence of a need is the activity, like that of a marker. */
async function writeNeeds(
  ctx: Context,
  writer: Writer,
  activity: Activity,
  { occasion, changes }: ReportToWrite,
): Promise<void> {
  const { opportunity, account } = occasion;
  if (opportunity === null) return;
  for (const { level, text, owner } of changes.needs) {
    const links = { accountId: account.id, opportunityId: opportunity.id, ownerId: owner?.id ?? null };
    const evidence = activityEvidence({ ref: activity.ref, outcome: null });
    await writer.needs.insert(newNeed({ ...links, level: level.id, text, evidence }, { id: ctx.newId() }));
  }
  for (const { need, by, words } of changes.confirmed) {
    await writer.needs.update(
      applyChanges(need, {
        confirmedOn: activity.on,
        confirmedBy: by?.id ?? need.confirmedBy,
        evidence: activityEvidence({ ref: activity.ref, outcome: words }),
      }),
    );
  }
}

async function writeFields(ctx: Context, writer: Writer, { occasion, changes }: ReportToWrite): Promise<void> {
  const { account, opportunity, playbook } = occasion;
  const filled = (record: 'account' | 'opportunity'): CustomFields =>
    Object.fromEntries(
      changes.fields.filter((one) => one.record === record).map(({ field, value }) => [field.id, value]),
    );
  if (Object.keys(filled('account')).length > 0) {
    await writer.accounts.update({ ...account, fields: { ...account.fields, ...filled('account') } });
  }
  if (opportunity === null || Object.keys(filled('opportunity')).length === 0) return;
  const fields = { ...opportunity.fields, ...filled('opportunity') };
  await writer.opportunities.update({ ...opportunity, fields });
  for (const form of formsFor(playbook, 'opportunity')) {
    for (const { say } of formWarnings(form, fields)) ctx.note(message('report-warning', { say: ctx.t.text(say) }));
  }
}

/** The next step becomes a planned activity. */
async function planNext(
  ctx: Context,
  writer: Writer,
  activity: Activity,
  { changes, occasion }: ReportToWrite,
): Promise<Activity | null> {
  const { next } = changes;
  if (next === null) return null;
  const { accountId, opportunityId, playbook, kind, owner, team, contactIds } = activity;
  return writer.activities.insert(
    newActivity(
      {
        accountId,
        opportunityId,
        playbook,
        kind: nextKind(occasion.playbook, kind),
        owner,
        team,
        status: 'planned',
        on: next.on,
        goal: next.step,
        contactIds: next.contact === null ? contactIds : [next.contact.id],
      },
      { id: ctx.newId() },
    ),
  );
}

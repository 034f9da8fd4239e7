import { message } from '../../core/errors.ts';
import { mergeTexts, readPointLines, settleGoal } from '../../core/occasion/points.ts';
import { pointsOf, type Appointment, type Occasion } from '../../core/occasion/occasion.ts';
import { checksOf } from '../../core/occasion/proposals.ts';
import { newActivity } from '../../core/records/activity.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { quoteWord } from '../../core/text.ts';
import { planView, proposedTexts, type PlanPage } from '../../views/occasion-plan.ts';
import { findingText } from '../../views/score-card.ts';
import { commandInfo } from '../command-info.ts';
import { appointmentOf, beginPlan, type BegunPlan, type PlanOptions } from './begin-plan.ts';
import { loadOccasion, loadResults, loadUnknowns } from './load-occasion.ts';
import { openDraft } from './point-draft.ts';
import { askAppointment, askPlan } from './plan-wizard.ts';
import { refuseFaults } from '../input.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { PointTexts } from '../../core/records/types.ts';
import type { DraftKey, Reader } from '../../store/types.ts';
import type { Way } from './way.ts';

/** Plans an activity by the outline of its kind; one that is planned already is filled in further. */
export async function planOccasion(
  ctx: Context,
  way: Way,
  words: string | undefined,
  options: PlanOptions,
): Promise<CommandResult> {
  const store = await ctx.store();
  const begun = await beginPlan(ctx, store, way, words, options);
  const { outline, entry } = begun;
  const { texts: set, faults } = readPointLines(options.set ?? [], outline, ctx.t.words.occasions.expected);
  refuseFaults(faults);
  const asks = ctx.settings.interactive && !ctx.settings.yes && options.print !== true && options.set === undefined;
  const appointment = asks ? await askAppointment(ctx, store, begun, options) : appointmentOf(ctx, begun, options);
  const before = begun.activity?.plan ?? {};
  const occasion = await occasionOf(ctx, store, begun, {
    ...appointment,
    goal: settleGoal(outline, set).goal ?? appointment.goal,
  });
  const proposed = proposedTexts(outline, occasion, await loadUnknowns(ctx, store, occasion), ctx.t);
  // What somebody wrote stays; proposals fill what is empty.
  const given = settleGoal(outline, mergeTexts({ ...proposed, ...before }, set)).plan;
  const page: PlanPage = {
    ref: begun.activity?.ref ?? null,
    title: entry.title,
    occasion,
    outline,
    texts: given,
  };
  if (options.print === true) {
    ctx.note(message('plan-not-stored', {}));
    return { view: planView(page, way.noun) };
  }
  if (!asks) return storePlan(ctx, way, begun, occasion.appointment, given, null);
  const { activity, setting, playbook } = begun;
  const subject = activity?.id ?? setting.opportunity?.id ?? setting.account.id;
  const commandLine = [`kam ${way.noun} plan`, ...(words === undefined ? [] : [quoteWord(words)])].join(' ');
  const draft = await openDraft(
    ctx,
    await ctx.prompter('--set'),
    { playbook, outline, subject, command: `${way.noun} plan`, commandLine },
    options,
  );
  const { plan, goal } = settleGoal(outline, await askPlan(ctx, page, { proposed, before }, draft));
  const settled = { ...occasion.appointment, goal: goal ?? occasion.appointment.goal };
  return storePlan(ctx, way, begun, settled, plan, draft.key);
}

async function occasionOf(
  ctx: Context,
  reader: Reader,
  { activity, setting, playbook }: BegunPlan,
  appointment: Appointment,
): Promise<Occasion> {
  const occasion = await loadOccasion(ctx, reader, setting.account.id, appointment, playbook, activity?.id ?? null);
  return { ...occasion, dossier: { ...occasion.dossier, assessments: await loadResults(reader, occasion) } };
}

async function storePlan(
  ctx: Context,
  way: Way,
  { activity: before, setting, playbook, entry, outline }: BegunPlan,
  appointment: Appointment,
  plan: PointTexts,
  draft: DraftKey | null,
): Promise<CommandResult> {
  const store = await ctx.store();
  const account = setting.account;
  const stored = await store.write(commandInfo(ctx, `${way.noun} plan`), async (writer) => {
    const fields = { ...appointment, plan };
    if (draft !== null) await writer.drafts.delete(draft);
    if (before === null) {
      return writer.activities.insert(
        newActivity(
          { ...fields, accountId: account.id, playbook: playbook.id, status: 'planned' },
          { id: ctx.newId() },
        ),
      );
    }
    return hasChanges(before, fields) ? writer.activities.update(applyChanges(before, fields)) : before;
  });
  const { ref, on } = stored;
  if (before === null) {
    const kind = ctx.t.text(entry.title);
    ctx.note(message('activity-planned-by', { ref, kind, account: account.name, on }));
  } else ctx.note(stored === before ? message('record-unchanged', { ref }) : message('plan-changed', { ref }));
  const occasion = await occasionOf(ctx, store, { activity: stored, setting, playbook, entry, outline }, appointment);
  noteOpen(ctx, way, { ref, title: entry.title, occasion, outline, texts: plan });
  return { view: planView({ ref, title: entry.title, occasion, outline, texts: plan }, way.noun) };
}

/** Says what is still empty, what to check before going, and how to go on. */
function noteOpen(
  ctx: Context,
  way: Way,
  { ref, occasion, outline, texts: plan }: PlanPage & { readonly ref: string },
): void {
  const { separator } = ctx.t.words.punctuation;
  if (occasion.people.length === 0) ctx.note(message('plan-nobody', { command: `kam ${way.noun} plan ${ref}` }));
  const open = pointsOf(outline).filter((point) => {
    if (point.writes === 'goal') return occasion.appointment.goal === null;
    // Where the program had nothing to propose, nothing is missing.
    return point.from === null && (plan[point.id] ?? []).length === 0;
  });
  if (open.length > 0) {
    const points = open.map(({ id }) => id).join(separator);
    ctx.note(message('plan-open-points', { count: open.length, points }));
  }
  for (const { template, result, isBefore } of checksOf(occasion)) {
    // The others are filled in when it is over.
    if (!isBefore) continue;
    const title = ctx.t.text(template.title);
    const finding = result?.card.verdict ?? result?.card.band ?? null;
    const about = template.subject === 'activity' ? ` --for ${ref}` : '';
    if (finding === null)
      ctx.note(message('check-before-going', { template: title, command: `kam assess ${template.id}${about}` }));
    else ctx.note(message('check-found', { template: title, result: findingText(finding, ctx.t) }));
  }
  ctx.note(message('try-next', { command: way.next(ref, occasion.appointment.important) }));
}

/** The wizard of a plan: the appointment first, then point by point what the program proposes and what one adds. */
import { parseDate } from '../../core/dates.ts';
import { parseTime } from '../../core/times.ts';
import { timeParts, totalMinutes } from '../../core/occasion/timing.ts';
import { KamError, message } from '../../core/errors.ts';
import { isLive } from '../../core/occasion/proposals.ts';
import { mergeTexts, settleGoal } from '../../core/occasion/points.ts';
import { planBlocks, type PlanPage } from '../../views/occasion-plan.ts';
import { appointmentOf, type BegunPlan, type PlanOptions } from './begin-plan.ts';
import { askLines } from './ask-lines.ts';
import { wasLeft } from '../was-left.ts';
import type { PointDraft } from './point-draft.ts';
import type { Prompter } from '../../cli/prompter-types.ts';
import type { Context } from '../../cli/types.ts';
import type { Appointment } from '../../core/occasion/occasion.ts';
import type { OutlinePoint } from '../../core/playbook/guide-types.ts';
import type { PointTexts } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

/** Asks for what of the appointment the options leave open. */
export async function askAppointment(
  ctx: Context,
  reader: Reader,
  begun: BegunPlan,
  options: PlanOptions,
): Promise<Appointment> {
  const { activity, setting } = begun;
  const { occasions: words, records } = ctx.t.words;
  const prompter = await ctx.prompter('--set');
  const on =
    options.on ??
    (await prompter.text(words.date, {
      ...(activity === null ? {} : { initial: activity.on }),
      check: (typed) => (parseDate(typed, ctx.today()) === null ? records.expected.date : null),
    }));
  const length = await askLength(ctx, prompter, begun, options);
  const appointment = appointmentOf(ctx, begun, { ...options, ...length, on });
  const place =
    options.place === undefined
      ? await prompter.text(words.place, appointment.place === null ? {} : { initial: appointment.place })
      : appointment.place;
  const dossier = await reader.dossier(setting.account.id);
  const contacts = dossier?.contacts ?? [];
  const contactIds =
    options.with !== undefined || contacts.length === 0
      ? appointment.contactIds
      : await prompter.chooseMany(
          words.whom,
          contacts.map(({ id, name, title }) => ({
            value: id,
            label: name,
            ...(title === null ? {} : { detail: title }),
          })),
          appointment.contactIds,
        );
  const team =
    options.team === undefined
      ? splitNames(await prompter.text(words.team, { initial: appointment.team.join(', ') }))
      : appointment.team;
  return { ...appointment, place: place === null || place === '' ? null : place, contactIds, team };
}

/** When it begins and how long it takes: asked where its parts are timed. */
async function askLength(
  ctx: Context,
  prompter: Prompter,
  { activity, outline }: BegunPlan,
  options: PlanOptions,
): Promise<Pick<PlanOptions, 'time' | 'minutes'>> {
  const natural = totalMinutes(timeParts(outline, null, {}));
  if (natural === null) return {};
  const { occasions: words, records } = ctx.t.words;
  const fault = (isRight: boolean, value: string, expected: string): string | null =>
    isRight ? null : ctx.t.message(message('bad-value', { flag: words.time, value, expected }));
  const time =
    options.time ??
    (await prompter.text(words.time, {
      ...(activity?.time === undefined || activity.time === null ? {} : { initial: activity.time }),
      check: (typed) => fault(typed === '' || parseTime(typed) !== null, typed, records.expected.time),
    }));
  const minutes =
    options.minutes ??
    (await prompter.text(words.minutes, {
      initial: String(activity?.minutes ?? natural),
      check: (typed) => fault(/^[1-9]\d{0,3}$/.test(typed), typed, records.expected.count),
    }));
  return { time, minutes };
}

function splitNames(typed: string): string[] {
  return typed
    .split(/[,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * Walks the points of the outline.
 * @param page the plan as it would be without asking
 * @param known proposals of today, and what an earlier plan holds
 * @param draft points passed already are not asked again; each further one is kept at once
 * @returns the plan that was confirmed
 * @throws KamError `cancelled` where it was not
 */
export async function askPlan(
  ctx: Context,
  page: PlanPage,
  known: { readonly proposed: PointTexts; readonly before: PointTexts },
  draft: PointDraft,
): Promise<PointTexts> {
  const { occasions: words } = ctx.t.words;
  const prompter = await ctx.prompter('--set');
  let passed = draft.texts;
  const { goal } = page.occasion.appointment;
  for (const part of page.outline.parts) {
    const points = part.points.filter((point) => !isLive(point) || point.writes === 'goal');
    if (points.some(({ id }) => passed[id] === undefined))
      await prompter.show([{ type: 'heading', level: 2, text: ctx.t.text(part.title) }]);
    for (const point of points) {
      if (passed[point.id] !== undefined) continue;
      const proposed = known.before[point.id] ?? known.proposed[point.id] ?? [];
      const asked =
        point.writes === 'goal' ? askGoal(ctx, prompter, point, goal) : askPoint(ctx, prompter, point, proposed);
      const lines = await asked.catch((error: unknown) => {
        throw wasLeft(error) ? draft.left(passed) : error;
      });
      passed = { ...passed, [point.id]: lines };
      await draft.keep(passed);
    }
  }
  const texts = mergeTexts(page.texts, passed);
  const { plan, goal: said } = settleGoal(page.outline, texts);
  const appointment = { ...page.occasion.appointment, goal: said ?? goal };
  await prompter.show(planBlocks({ ...page, occasion: { ...page.occasion, appointment }, texts: plan }, ctx.t));
  if (await prompter.confirm(words.storeIt, true)) return texts;
  throw new KamError('cancelled', message('cancelled', {}));
}

async function askGoal(
  ctx: Context,
  prompter: Prompter,
  point: OutlinePoint,
  goal: string | null,
): Promise<readonly string[]> {
  const typed = await prompter.text(ctx.t.text(point.title), goal === null ? {} : { initial: goal });
  return typed === '' ? [] : [typed];
}

/** A point with its proposal: accept, change, add to it, or leave it. */
async function askPoint(
  ctx: Context,
  prompter: Prompter,
  point: OutlinePoint,
  proposed: readonly string[],
): Promise<readonly string[]> {
  const { occasions: words } = ctx.t.words;
  const title = ctx.t.text(point.title);
  if (proposed.length === 0) return askLines(ctx, prompter, title);
  await prompter.show([{ type: 'list', items: proposed.map((text) => ({ text })) }]);
  const choice = await prompter.choose<'accept' | 'edit' | 'add' | 'skip'>(
    title,
    (['accept', 'edit', 'add', 'skip'] as const).map((value) => ({ value, label: words[value] })),
    'accept',
  );
  switch (choice) {
    case 'accept':
      return proposed;
    case 'add':
      return [...proposed, ...(await askLines(ctx, prompter, words.line))];
    case 'edit': {
      const kept: string[] = [];
      for (const line of proposed) kept.push(await prompter.text(words.keepLine, { initial: line, editable: true }));
      return kept.filter((line) => line !== '');
    }
    case 'skip':
      return [];
  }
}

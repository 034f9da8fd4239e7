import { groupTarget, openStages, personTarget, stageOf } from '../../core/activities/activity-target.ts';
import { rankActivities, type Target } from '../../core/activities/rank-activities.ts';
import { KamError, message } from '../../core/errors.ts';
import { findStyle } from '../../core/playbook/approaches.ts';
import { activityCatalog, defaultLadder, defaultProcess } from '../../core/playbook/defaults.ts';
import { pictureOpportunity, picturePerson } from '../../core/report/opportunity-picture.ts';
import { activityPlanView, type ActivityPlan } from '../../views/activity-ranking.ts';
import { activityView } from '../../views/activity.ts';
import { commandInfo } from '../command-info.ts';
import { findAmong, findRecord, present } from '../find-record.ts';
import { createInputReader, required } from '../input.ts';
import { activityRow } from '../rows.ts';
import { planActivity } from './add.ts';
import { choosePlan } from './choose-plan.ts';
import type { ActivityOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Ladder } from '../../core/playbook/process-types.ts';
import type { Catalog } from '../../core/playbook/list-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Contact, Dossier, Opportunity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

export interface PlanOptions extends ActivityOptions {
  /** The person of an opportunity for whom to plan. */
  readonly for?: string;
  readonly rung?: string;
  readonly marker?: string;
  readonly stage?: string;
  readonly top?: string;
  readonly all?: boolean;
  /** Which one to put on the calendar; true: ask. */
  readonly schedule?: string | true;
}

/** How many are shown unless asked for more. */
const shownActivities = 3;

/** Ranks the activities of the playbook for a person or an opportunity; with `--schedule` plans one of them. */
export async function run(ctx: Context, [words]: [string], options: PlanOptions): Promise<CommandResult> {
  const { schedule } = options;
  if (typeof schedule === 'string') {
    required(ctx.t.words.records.on, '--on', options.on);
    return schedulePlan(ctx, words, { ...options, kind: schedule });
  }
  const store = await ctx.store();
  const plan = await loadPlan(ctx, store, words, options);
  if (schedule === undefined) return { view: activityPlanView(plan) };
  const chosen = await choosePlan(ctx, plan, options);
  return schedulePlan(ctx, words, { ...options, ...chosen });
}

async function schedulePlan(ctx: Context, words: string, options: PlanOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'activity plan'), async (writer) => {
    const people = options.for === undefined ? [] : [options.for];
    const activity = await planActivity(ctx, writer, { ...options, with: [...people, ...(options.with ?? [])] }, words);
    return activityRow(ctx, writer, activity);
  });
  return { view: activityView(row) };
}

/** Who is planned for, where that is, and what would move them. */
async function loadPlan(ctx: Context, reader: Reader, words: string, options: PlanOptions): Promise<ActivityPlan> {
  const found = await findAmong(ctx, reader, ['contact', 'opportunity'], words);
  const { nouns } = ctx.t.words.records;
  if (found.noun === 'contact') {
    if (options.for !== undefined) {
      throw new KamError('usage', message('options-exclude', { first: found.ref, second: '--for' }));
    }
    const contact = present(await reader.contacts.get(found.id), nouns.contact, found.ref);
    const dossier = present(await reader.dossier(contact.accountId), nouns.contact, found.ref);
    return personPlan(ctx, dossier, contact, null, options);
  }
  const opportunity = present(await reader.opportunities.get(found.id), nouns.opportunity, found.ref);
  const dossier = present(await reader.dossier(opportunity.accountId), nouns.opportunity, found.ref);
  if (options.for !== undefined) {
    const { id, ref } = await findRecord(ctx, reader, 'contact', options.for, opportunity.accountId);
    return personPlan(ctx, dossier, present(await reader.contacts.get(id), nouns.contact, ref), opportunity, options);
  }
  return groupPlan(ctx, dossier, opportunity, options);
}

async function personPlan(
  ctx: Context,
  dossier: Dossier,
  contact: Contact,
  opportunity: Opportunity | null,
  options: PlanOptions,
): Promise<ActivityPlan> {
  const content = await ctx.content();
  const playbook = opportunity === null ? await content.active() : await content.playbook(opportunity.playbook);
  const wishes = readWishes(ctx, playbook, options);
  const person = picturePerson(dossier, contact, defaultLadder(playbook), ctx.today());
  const stages = opportunity === null ? openStages(dossier, contact.id, playbook) : stageOf(opportunity);
  const target = personTarget(person, wishes.stages ?? stages, wishes.rung);
  return {
    ...planOf(playbook, target, wishes, options),
    subject: contact,
    opportunity,
    people: [person],
    style: findStyle(playbook, contact.style),
  };
}

async function groupPlan(
  ctx: Context,
  dossier: Dossier,
  opportunity: Opportunity,
  options: PlanOptions,
): Promise<ActivityPlan> {
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  const wishes = readWishes(ctx, playbook, options);
  const { people } = pictureOpportunity(dossier, opportunity, playbook, ctx.today());
  const target = groupTarget(people, wishes.stages ?? stageOf(opportunity), wishes.rung);
  return { ...planOf(playbook, target, wishes, options), subject: opportunity, opportunity, people, style: null };
}

interface Wishes {
  readonly catalog: Catalog;
  readonly ladder: Ladder | null;
  readonly rung: string | null;
  /** Undefined: those of the opportunity. */
  readonly stages: readonly string[] | undefined;
  readonly top: number;
}

/** @throws KamError `usage` with every fault, `conflict` where the playbook has no catalog of activities */
function readWishes(ctx: Context, playbook: Playbook, options: PlanOptions): Wishes {
  const catalog = activityCatalog(playbook);
  if (catalog === null) throw new KamError('conflict', message('no-activities', { playbook: playbook.id }));
  if (options.rung !== undefined && options.marker !== undefined) {
    throw new KamError('usage', message('options-exclude', { first: '--rung', second: '--marker' }));
  }
  const ladder = defaultLadder(playbook);
  const process = defaultProcess(playbook);
  const markers = ladder?.rungs.flatMap((rung) => rung.markers) ?? [];
  const input = createInputReader(ctx);
  const words = { title: ladder?.title ?? catalog.title };
  const rungs = ladder === null ? null : { ...words, terms: ladder.rungs };
  const { rung, marker, stage, top } = input.finish({
    rung: input.term('--rung', options.rung, rungs, playbook.id),
    marker: input.term('--marker', options.marker, ladder === null ? null : { ...words, terms: markers }, playbook.id),
    stage: input.term(
      '--stage',
      options.stage,
      process === null ? null : { title: process.title, terms: process.stages },
      playbook.id,
    ),
    top: input.integer('--top', options.top, 1, 100),
  });
  const reached = ladder?.rungs.find((candidate) => candidate.markers.some(({ id }) => id === marker));
  return {
    catalog,
    ladder,
    rung: rung ?? reached?.id ?? null,
    stages: stage === undefined || stage === null ? undefined : [stage],
    top: options.all === true ? catalog.entries.length : (top ?? shownActivities),
  };
}

function planOf(
  playbook: Playbook,
  target: Target,
  { catalog, ladder, top }: Wishes,
  { all }: PlanOptions,
): Omit<ActivityPlan, 'subject' | 'opportunity' | 'people' | 'style'> {
  return {
    playbook,
    catalog,
    target,
    rung: ladder?.rungs.find(({ id }) => id === target.rung) ?? null,
    stages: target.stages.map(
      (id) => defaultProcess(playbook)?.stages.find((stage) => stage.id === id)?.title ?? { '': id },
    ),
    ranking: rankActivities(catalog, target),
    shown: top,
    showsLeftOut: all === true,
  };
}

/** The wizard over the criteria: us and each rival, one screen each, with evidence a key away; it keeps a draft. */
import { KamError, message } from '../../core/errors.ts';
import { applyTasks, planRatings, type RatingChange } from '../../core/competition/ratings.ts';
import {
  changesOf,
  rateSteps,
  repliesOfSheet,
  sheetOfReplies,
  type RateReplies,
  type RateStep,
} from '../../core/competition/rate-walk.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { rateScreen } from '../../views/competition/rate-screen.ts';
import { matrixBlocks } from '../../views/competition/matrix.ts';
import { wasLeft } from '../was-left.ts';
import { matrixInput, withRatings, type CompetitionDesk } from './load.ts';
import { nameOf } from '../find-record.ts';
import type { Prompter, QuestionReply } from '../../cli/prompter-types.ts';
import type { Context } from '../../cli/types.ts';
import type { Term } from '../../core/playbook/list-types.ts';
import type { CommandInfo, DraftKey } from '../../store/types.ts';

export interface AskedRatings {
  readonly changes: readonly RatingChange[];
  /** The draft to delete when the scores are stored. */
  readonly draft: DraftKey;
}

interface Session {
  readonly ctx: Context;
  readonly desk: CompetitionDesk;
  readonly command: CommandInfo;
  readonly prompter: Prompter;
  readonly strengths: readonly Term[];
  readonly key: DraftKey;
}

/** Where the wizard is: what was said, and the step it asks next; past the last one it shows what comes of it. */
interface Talk {
  readonly replies: RateReplies;
  readonly at: number;
}

/** The user's choice to leave at the end, told the same way as Ctrl-C. */
const left = Object.assign(new Error('left'), { name: 'ExitPromptError' });

/**
 * Asks for the scores and returns what they change. A draft is saved after every answer.
 * @param command what the history would remember; drafts are no part of it
 * @throws KamError `usage` where there is nobody to ask, `cancelled` where the user leaves; the draft is kept
 */
export async function askRatings(
  ctx: Context,
  desk: CompetitionDesk,
  options: { readonly resume?: boolean; readonly fresh?: boolean },
  command: CommandInfo,
): Promise<AskedRatings> {
  const { playbook, opportunity } = desk.picture;
  const session: Session = {
    ctx,
    desk,
    command,
    prompter: await ctx.prompter('--set'),
    strengths: defaultVocabulary(playbook, 'strengths')?.terms ?? [],
    // No template has such an id.
    key: { playbook: playbook.id, template: 'competitor rate', subject: opportunity.id, rater: ctx.settings.user },
  };
  let talk = await begin(session, options);
  try {
    for (;;) {
      const steps = stepsOf(session, talk.replies);
      const step = steps[talk.at];
      if (step === undefined) {
        if (await review(session, steps, talk.replies)) {
          return { changes: changesOf(steps, talk.replies), draft: session.key };
        }
        talk = { ...talk, at: Math.max(0, steps.length - 1) };
      } else {
        talk = await askStep(session, steps, step, talk);
        await saveDraft(session, talk.replies);
      }
    }
  } catch (error) {
    if (wasLeft(error)) throw leaving(session, talk.replies);
    throw error;
  }
}

function stepsOf({ desk, strengths }: Session, replies: RateReplies): readonly RateStep[] {
  return rateSteps(desk.picture.competition, strengths.length > 0, replies);
}

/** From the beginning, or where the draft stopped. @throws KamError `not-found` for `--resume` without a draft */
async function begin(
  session: Session,
  { resume, fresh }: { readonly resume?: boolean; readonly fresh?: boolean },
): Promise<Talk> {
  const { ctx, key, prompter } = session;
  const empty: Talk = { replies: new Map(), at: 0 };
  const draft = fresh === true ? null : await (await ctx.store()).drafts.find(key);
  if (draft === null) {
    if (resume !== true) return empty;
    const template = ctx.t.words.competition.rate;
    throw new KamError('not-found', message('draft-none', { template, command: commandLine(session) }));
  }
  const replies = repliesOfSheet(draft.sheet);
  const steps = stepsOf(session, replies);
  const open = steps.findIndex((step) => !replies.has(step.key));
  const kept: Talk = { replies, at: open < 0 ? steps.length : open };
  if (resume === true) return kept;
  const { assessment } = ctx.t.words;
  const choice = await prompter.choose(
    assessment.resume(countAnswered(replies), steps.length, draft.savedAt.slice(0, 10)),
    [
      { value: 'resume', label: assessment.resumeYes },
      { value: 'fresh', label: assessment.resumeNo },
    ],
    'resume',
  );
  return choice === 'resume' ? kept : empty;
}

function commandLine({ desk }: Session): string {
  return `kam competitor rate ${desk.picture.opportunity.ref}`;
}

function countAnswered(replies: RateReplies): number {
  return [...replies.values()].filter(({ value }) => value !== null).length;
}

function leaving(session: Session, replies: RateReplies): KamError {
  const answered = countAnswered(replies);
  if (answered === 0) return new KamError('cancelled', message('cancelled', {}));
  const count = stepsOf(session, replies).length;
  return new KamError('cancelled', message('ratings-draft-kept', { answered, count }), {
    hints: [message('draft-go-on', { command: `${commandLine(session)} --resume` })],
  });
}

async function askStep(
  { ctx, desk, prompter, strengths }: Session,
  steps: readonly RateStep[],
  step: RateStep,
  { replies, at }: Talk,
): Promise<Talk> {
  const { opportunity } = desk.picture;
  const reply = await prompter.ask(
    rateScreen({ step, number: at + 1, steps, replies, strengths, subject: nameOf(opportunity) }, ctx.t),
  );
  if (reply.type === 'back') return { replies, at: Math.max(0, at - 1) };
  const value = reply.type === 'answer' ? reply.value : null;
  return { replies: new Map(replies).set(step.key, { value, evidence: evidenceOf(reply) }), at: at + 1 };
}

/** A score has no note of its own: what is noted counts as evidence. */
function evidenceOf({ evidence, note }: QuestionReply): string | null {
  const parts = [evidence, note].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join('\n');
}

async function saveDraft({ ctx, command, key, desk }: Session, replies: RateReplies): Promise<void> {
  const head = {
    template: key.template,
    for: desk.picture.opportunity.ref,
    rater: key.rater,
    role: 'self' as const,
    at: ctx.now(),
    answers: {},
    competitors: {},
  };
  const draft = { ...key, sheet: sheetOfReplies(replies, head), question: null, savedAt: ctx.now() };
  await (await ctx.store()).write(command, (writer) => writer.drafts.save(draft));
}

/** Shows how it stands with the new scores and asks what now. @returns whether to store; false goes back one step */
async function review(session: Session, steps: readonly RateStep[], replies: RateReplies): Promise<boolean> {
  const { ctx, desk, prompter } = session;
  const { assessment, needs, competition } = ctx.t.words;
  const changes = changesOf(steps, replies);
  if (changes.length === 0 || ctx.settings.yes) return true;
  const { opportunity } = desk.picture;
  const place = { accountId: opportunity.accountId, opportunityId: opportunity.id };
  const tasks = planRatings(desk.dossier.ratings, changes, place, () => ctx.newId());
  const after = withRatings(desk, applyTasks(desk.dossier.ratings, tasks));
  await prompter.show([
    ...matrixBlocks({ ...matrixInput(desk), competition: after, advice: [] }, ctx.t),
    { type: 'paragraph', text: competition.reviewRatings },
  ]);
  const choice = await prompter.choose<'save' | 'back' | 'leave'>(
    assessment.whatNow,
    [
      { value: 'save', label: needs.save },
      { value: 'back', label: needs.goBack },
      { value: 'leave', label: needs.leave },
    ],
    'save',
  );
  if (choice === 'leave') throw left;
  return choice === 'save';
}

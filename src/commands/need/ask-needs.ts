/** The interview about needs: asks question by question, keeps a draft, and hands back what was found. */
import { parseDate } from '../../core/dates.ts';
import { KamError, message } from '../../core/errors.ts';
import { repliesOf, sheetOf } from '../../core/needs/walk-draft.ts';
import { playWalk, type Script, type Walk, type WalkReply, type WalkStep } from '../../core/needs/walk.ts';
import { levelOfQuestion } from '../../core/needs/question-lists.ts';
import { checkText } from '../../core/text.ts';
import { needQuestionScreen } from '../../views/needs/question.ts';
import { treeBlocks } from '../../views/needs/tree.ts';
import { wasLeft } from '../was-left.ts';
import { previewInput, type InterviewTask } from './interview-task.ts';
import { nameOf } from '../find-record.ts';
import type { Prompter } from '../../cli/prompter-types.ts';
import type { Context } from '../../cli/types.ts';
import type { NeedSketch } from '../../core/needs/sketch.ts';
import type { QuestionList } from '../../core/playbook/guide-types.ts';
import type { Draft } from '../../core/records/types.ts';
import type { CommandInfo, DraftKey } from '../../store/types.ts';

export interface AskOptions {
  readonly dryRun?: boolean;
  readonly resume?: boolean;
  readonly fresh?: boolean;
}

/** What was found, and the draft to delete when it is stored. */
export interface AskedNeeds {
  readonly sketches: readonly NeedSketch[];
  readonly draft: DraftKey | null;
}

interface Session {
  readonly ctx: Context;
  readonly task: InterviewTask;
  readonly options: AskOptions;
  readonly command: CommandInfo;
  readonly prompter: Prompter;
  readonly script: Script;
  readonly key: DraftKey;
}

/** What has been said so far, and what was taken back last. */
interface Talk {
  readonly replies: readonly WalkReply[];
  readonly undone: WalkReply | null;
}

/**
 * Asks everything and returns the needs that were confirmed at the end. A draft is saved after every answer.
 * @param command what the history would remember; drafts are no part of it
 * @throws KamError `usage` where there is nobody to ask, `cancelled` where the user leaves; the draft is kept
 */
export async function askNeeds(
  ctx: Context,
  task: InterviewTask,
  options: AskOptions,
  command: CommandInfo,
): Promise<AskedNeeds> {
  const prompter = await ctx.prompter('--answers');
  let session: Session | null = null;
  let talk: Talk = { replies: [], undone: null };
  try {
    const draft = await findDraft(ctx, task, options, prompter);
    const lists = draft?.lists ?? (await chooseAmong(ctx, task, prompter));
    const begun: Session = {
      ctx,
      task,
      options,
      command,
      prompter,
      script: scriptOf(task, lists, ctx.today()),
      key: keyOf(ctx, task, lists),
    };
    session = begun;
    if (draft !== null) talk = { replies: await resumed(begun, draft.draft), undone: null };
    const sketches = await converse(begun, talk, (now) => (talk = now));
    return { sketches, draft: options.dryRun === true ? null : begun.key };
  } catch (error) {
    if (wasLeft(error)) throw leaving(session, talk, task);
    throw error;
  }
}

function scriptOf({ known, speaker }: InterviewTask, lists: readonly QuestionList[], today: string): Script {
  return {
    lists,
    levelOf: (list, question) => levelOfQuestion(known.playbook, list, question),
    levels: known.levels,
    stored: known.needs,
    speaker: speaker?.id ?? null,
    today,
  };
}

/** The lists of an interview are what a draft is found by, beside whom it is about. */
function keyOf(ctx: Context, { known, speaker }: InterviewTask, lists: readonly QuestionList[]): DraftKey {
  const { opportunity, playbook } = known;
  return {
    playbook: playbook.id,
    template: lists.map(({ id }) => id).join('+'),
    subject: speaker === null ? opportunity.id : `${opportunity.id}/${speaker.id}`,
    rater: ctx.settings.user,
  };
}

/** An unfinished interview on all the lists, or on one of them. @throws KamError `not-found` for `--resume` */
async function findDraft(
  ctx: Context,
  task: InterviewTask,
  options: AskOptions,
  prompter: Prompter,
): Promise<{ lists: readonly QuestionList[]; draft: Draft } | null> {
  if (options.fresh === true || options.dryRun === true) return null;
  const { drafts } = await ctx.store();
  for (const lists of [task.lists, ...task.lists.map((list) => [list])]) {
    const draft = await drafts.find(keyOf(ctx, task, lists));
    if (draft === null) continue;
    if (options.resume === true) return { lists, draft };
    const { assessment, needs } = ctx.t.words;
    const choice = await prompter.choose(
      needs.resume(Object.keys(draft.sheet.answers).length, draft.savedAt.slice(0, 10)),
      [
        { value: 'resume', label: assessment.resumeYes },
        { value: 'fresh', label: assessment.resumeNo },
      ],
      'resume',
    );
    return choice === 'resume' ? { lists, draft } : null;
  }
  if (options.resume !== true) return null;
  const template = ctx.t.words.needs.interview;
  throw new KamError('not-found', message('draft-none', { template, command: task.commandLine }));
}

/** Where several lists suit, one of them or all. */
async function chooseAmong(
  ctx: Context,
  { lists }: InterviewTask,
  prompter: Prompter,
): Promise<readonly QuestionList[]> {
  if (lists.length < 2) return lists;
  const chosen = await prompter.choose(ctx.t.words.needs.whichList, [
    ...lists.map((list) => ({ value: list.id, label: ctx.t.text(list.title), hint: ctx.t.text(list.why) })),
    { value: '', label: ctx.t.words.needs.allLists(lists.length) },
  ]);
  return chosen === '' ? lists : lists.filter(({ id }) => id === chosen);
}

/** A playbook that changed since may ask other questions: what does not fit is said, not passed over. */
async function resumed({ ctx, prompter, script }: Session, { sheet }: Draft): Promise<readonly WalkReply[]> {
  const kept = repliesOf(sheet);
  const { replies } = playWalk(script, kept);
  const lost = kept.length - replies.length;
  if (lost > 0) await prompter.show([{ type: 'paragraph', text: ctx.t.words.needs.misfits(lost) }]);
  return replies;
}

function leaving(session: Session | null, { replies }: Talk, task: InterviewTask): KamError {
  if (session === null || session.options.dryRun === true || replies.length === 0) {
    return new KamError('cancelled', message('cancelled', {}));
  }
  const { step, sketches } = playWalk(session.script, replies);
  const count = session.script.lists.reduce((sum, list) => sum + list.questions.length, 0);
  return new KamError(
    'cancelled',
    message('needs-draft-kept', { at: step?.number ?? count, count, found: sketches.length }),
    {
      hints: [message('draft-go-on', { command: `${task.commandLine} --resume` })],
    },
  );
}

/** The user's choice to leave at the end, told the same way as Ctrl-C. */
const left = Object.assign(new Error('left'), { name: 'ExitPromptError' });

/** Asks until everything is said and confirmed. */
async function converse(session: Session, begun: Talk, moved: (talk: Talk) => void): Promise<readonly NeedSketch[]> {
  let talk = begun;
  for (;;) {
    const walk = playWalk(session.script, talk.replies);
    if (walk.step === null) {
      if (await review(session, walk)) return walk.sketches;
      talk = takeBack(talk);
    } else {
      talk = await askStep(session, walk, walk.step, talk);
    }
    moved(talk);
    await saveDraft(session, talk);
  }
}

function takeBack({ replies }: Talk): Talk {
  return { replies: replies.slice(0, -1), undone: replies.at(-1) ?? null };
}

async function askStep(session: Session, walk: Walk, step: WalkStep, talk: Talk): Promise<Talk> {
  const { ctx, task, prompter, options } = session;
  const fault = (found: ReturnType<typeof checkText>): string | null => (found === null ? null : ctx.t.message(found));
  const screen = needQuestionScreen(
    {
      step,
      replies: walk.replies,
      undone: talk.undone?.step === step.key ? talk.undone : null,
      subject: subjectOf(session),
      levels: session.script.levels,
      contacts: task.candidates,
      isKept: options.dryRun !== true,
      checkText: (typed) => fault(checkText(ctx.t.words.needs.text, typed)),
      checkDate: (typed) => {
        if (parseDate(typed, ctx.today()) !== null) return null;
        const { expected } = ctx.t.words.records;
        return ctx.t.message(
          message('bad-value', { flag: ctx.t.words.needs.deadline, value: typed, expected: expected.date }),
        );
      },
    },
    ctx.t,
  );
  const reply = await prompter.ask(screen);
  if (reply.type === 'back') return talk.replies.length === 0 ? talk : takeBack(talk);
  const typed = reply.type === 'answer' ? reply.value : null;
  const value = typed !== null && step.yields === 'deadline' ? parseDate(typed, ctx.today()) : typed;
  const said: WalkReply = { step: step.key, value, evidence: reply.evidence, note: reply.note };
  return { replies: [...walk.replies, said], undone: null };
}

function subjectOf({ ctx, task }: Session): string {
  const { opportunity } = task.known;
  const named = nameOf(opportunity);
  return task.speaker === null ? named : `${named} · ${ctx.t.words.needs.with(task.speaker.name)}`;
}

async function saveDraft({ ctx, options, command, key, task }: Session, { replies }: Talk): Promise<void> {
  if (options.dryRun === true || replies.length === 0) return;
  const head = {
    template: key.template,
    for: task.known.opportunity.ref,
    rater: key.rater,
    role: 'self' as const,
    at: ctx.now(),
    answers: {},
    competitors: {},
  };
  const draft: Draft = { ...key, sheet: sheetOf(replies, head), question: null, savedAt: ctx.now() };
  await (await ctx.store()).write(command, (writer) => writer.drafts.save(draft));
}

/** Shows what the tree becomes and asks what now. @returns whether to store; false goes back one question */
async function review({ ctx, task, options, prompter }: Session, { sketches }: Walk): Promise<boolean> {
  if (sketches.length === 0 || ctx.settings.yes) return true;
  const { assessment, needs } = ctx.t.words;
  await prompter.show([...treeBlocks(previewInput(task, sketches), ctx.t), { type: 'paragraph', text: needs.review }]);
  const choice = await prompter.choose<'save' | 'back' | 'leave'>(
    assessment.whatNow,
    [
      { value: 'save', label: options.dryRun === true ? needs.end : needs.save },
      { value: 'back', label: needs.goBack },
      { value: 'leave', label: options.dryRun === true ? assessment.leaveDry : needs.leave },
    ],
    'save',
  );
  if (choice === 'leave') throw left;
  return choice === 'save';
}

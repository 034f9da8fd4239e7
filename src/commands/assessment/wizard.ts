/** The wizard: asks question by question, keeps a draft, and hands back the sheet that a file would have given. */
import { checkAnswersAlone } from '../../core/assessment/check-answers.ts';
import {
  answerStep,
  backStep,
  currentStep,
  finishInterview,
  goTo,
  progress,
  skipStep,
  startInterview,
  stepKey,
  type Interview,
  type Step,
} from '../../core/assessment/interview.ts';
import { orderAnswers } from '../../core/assessment/order-answers.ts';
import { score } from '../../core/assessment/score.ts';
import { KamError, message } from '../../core/errors.ts';
import { checkName } from '../../core/text.ts';
import { answersBlocks } from '../../views/answers-review.ts';
import { questionScreen } from '../../views/question-screen.ts';
import { pinOf } from '../../core/playbook/pin.ts';
import { wasLeft } from '../was-left.ts';
import { competitorName, namesOfRivals } from './competitor-names.ts';
import { findSubject, subjectName, type FoundSubject } from './find-subject.ts';
import { subjectAt } from './occasion.ts';
import type { Prompter, QuestionReply } from '../../cli/prompter-types.ts';
import type { Context } from '../../cli/types.ts';
import type { Answer, AnswerSheet } from '../../core/assessment/types.ts';
import type { Draft } from '../../core/records/types.ts';
import type { CommandInfo, DraftKey } from '../../store/types.ts';
import type { AssessmentOptions } from './options.ts';
import type { AssessmentTask } from './task.ts';

/** What the wizard hands to the scripted path. */
export interface AskedSheet {
  readonly sheet: AnswerSheet;
  readonly subject: FoundSubject;
  /** The draft to delete when the sheet is stored; null where none was kept. */
  readonly draft: DraftKey | null;
}

/**
 * Asks everything and returns the sheet that was confirmed. A draft is saved after every answer.
 * @param command what the history would remember; drafts are no part of it
 * @throws KamError `usage` where there is nobody to ask, `cancelled` where the user leaves; the draft is kept
 */
export async function askSheet(
  ctx: Context,
  task: AssessmentTask,
  options: AssessmentOptions,
  command: CommandInfo,
): Promise<AskedSheet> {
  const rater = (options.rater ?? ctx.settings.user).trim();
  const fault = checkName('--rater', rater);
  if (fault !== null) throw new KamError('usage', fault);
  const subject =
    task.subject ??
    (await findSubject(ctx, task.template, options.for ?? subjectAt(task.template, task.occasion), rater));
  const rivals = await readRivals(ctx, task, options);
  const prompter = await ctx.prompter('--answers');
  const { playbook, template } = task;
  const key: DraftKey = {
    playbook: playbook.id,
    template: template.id,
    // Two rehearsals of one speaker have a sheet each.
    subject: task.occasion?.id ?? subject.subject.id ?? subject.subject.name ?? '-',
    rater,
  };
  const head: AnswerSheet = {
    template: `${playbook.id}/${template.id}`,
    for: subjectName(subject.subject),
    rater,
    role: options.role ?? 'self',
    at: ctx.now(),
    answers: {},
    competitors: {},
  };
  const session: Session = { ctx, task, options, command, prompter, subject, key };
  const draft = await findDraft(session);
  const first = begin(task, head, draft, rivals);
  let interview = first;
  try {
    const goesOn = draft !== null && (await wantsDraft(session, draft, first));
    interview = goesOn || draft === null ? first : begin(task, head, null, rivals);
    if (goesOn) await tellMisfits(session, countAnswers(draft.sheet) - countAnswers(first.sheet));
    const done = await converse(session, interview, (now) => (interview = now));
    const sheet = orderAnswers(finishInterview(done), template);
    return { sheet, subject, draft: options.dryRun === true ? null : key };
  } catch (error) {
    if (wasLeft(error)) throw leaving(session, interview);
    throw error;
  }
}

interface Session {
  readonly ctx: Context;
  readonly task: AssessmentTask;
  readonly options: AssessmentOptions;
  readonly command: CommandInfo;
  readonly prompter: Prompter;
  readonly subject: FoundSubject;
  readonly key: DraftKey;
}

/** The user's choice to leave at the end, told the same way as Ctrl-C. */
const left = Object.assign(new Error('left'), { name: 'ExitPromptError' });

function leaving({ task, options }: Session, interview: Interview): KamError {
  const steps = listSteps(interview);
  const answered = steps.filter((step) => step.answer !== null).length;
  if (options.dryRun === true || answered === 0) return new KamError('cancelled', message('cancelled', {}));
  return new KamError('cancelled', message('draft-kept', { answered, count: steps.length }), {
    hints: [message('draft-go-on', { command: `${task.commandLine} --resume` })],
  });
}

/** @throws KamError `usage` for names that cannot be, or are too many */
async function readRivals(
  ctx: Context,
  { template }: AssessmentTask,
  { competitor = [] }: AssessmentOptions,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const words of competitor) {
    const fault = checkName('--competitor', words.trim());
    if (fault !== null) throw new KamError('usage', fault);
    const name = await competitorName(ctx, await ctx.store(), words);
    if (!names.includes(name)) names.push(name);
  }
  const most = template.compare?.competitors ?? 0;
  if (names.length > most) {
    throw new KamError('usage', message('competitors-too-many', { count: names.length, most }));
  }
  return names;
}

async function findDraft({ ctx, task, options, key }: Session): Promise<Draft | null> {
  if (options.fresh === true || options.dryRun === true) return null;
  const draft = await (await ctx.store()).drafts.find(key);
  if (draft === null && options.resume === true) {
    const template = ctx.t.text(task.template.title);
    throw new KamError('not-found', message('draft-none', { template, command: task.commandLine }));
  }
  return draft;
}

async function wantsDraft({ ctx, options, prompter }: Session, draft: Draft, begun: Interview): Promise<boolean> {
  if (options.resume === true) return true;
  const { assessment: words } = ctx.t.words;
  const steps = listSteps(begun);
  const answered = steps.filter((step) => step.answer !== null).length;
  const choice = await prompter.choose(
    words.resume(answered, steps.length, draft.savedAt.slice(0, 10)),
    [
      { value: 'resume', label: words.resumeYes },
      { value: 'fresh', label: words.resumeNo },
    ],
    'resume',
  );
  return choice === 'resume';
}

/** A playbook that changed since may have lost questions and options: that is said, not passed over. */
async function tellMisfits({ ctx, prompter }: Session, count: number): Promise<void> {
  if (count > 0) await prompter.show([{ type: 'paragraph', text: ctx.t.words.assessment.draftMisfits(count) }]);
}

function countAnswers({ answers, competitors }: AnswerSheet): number {
  return [answers, ...Object.values(competitors)].reduce((sum, given) => sum + Object.keys(given).length, 0);
}

/** The interview from its beginning, or where the draft stopped. */
function begin(
  { template }: AssessmentTask,
  head: AnswerSheet,
  draft: Draft | null,
  rivals: readonly string[],
): Interview {
  if (draft === null) return startInterview(template, head, rivals);
  const sheet = orderAnswers({ ...head, answers: draft.sheet.answers, competitors: draft.sheet.competitors }, template);
  const most = template.compare?.competitors ?? 0;
  const names = [...new Set([...Object.keys(sheet.competitors), ...rivals])].slice(0, most);
  // A draft that had reached its end goes on at the summary: no step has an empty key.
  return draft.question === null
    ? { ...startInterview(template, sheet, names), at: null }
    : startInterview(template, sheet, names, draft.question);
}

/** Every step that is asked, as the answers are now. */
function listSteps({ template, sheet, competitors }: Interview): Step[] {
  const steps: Step[] = [];
  let walk = startInterview(template, sheet, competitors);
  for (let step = currentStep(walk); step !== null; step = currentStep(walk)) {
    steps.push(step);
    walk = skipStep(walk);
  }
  return steps;
}

/** Where to go after a reply: on, back to the summary, or to the next open question. */
type Course = 'on' | 'summary' | 'open';

/** Asks until the user confirms at the summary. */
async function converse(session: Session, begun: Interview, moved: (interview: Interview) => void): Promise<Interview> {
  let interview = begun;
  let course: Course = 'on';
  for (;;) {
    const step = currentStep(interview);
    if (step === null) {
      const next = await review(session, interview);
      if (next === null) return interview;
      ({ interview, course } = next);
      moved(interview);
      continue;
    }
    const reply = await session.prompter.ask(screenOf(session, interview, step));
    interview = follow(applyReply(session, interview, step, reply), step, reply, course);
    moved(interview);
    await saveDraft(session, interview);
  }
}

function screenOf({ ctx, task, options, subject }: Session, interview: Interview, step: Step) {
  const { assessment: words } = ctx.t.words;
  const named = [subject.subject.ref, subject.subject.name].filter((part) => part !== null).join(' ');
  const label = subject.of === null ? named : `${named} · ${subject.of}`;
  return questionScreen(
    {
      title: task.command === 'qualify' ? words.qualify : ctx.t.text(task.template.title),
      subject: label === '' ? null : label,
      step,
      progress: progress(interview),
      isKept: options.dryRun !== true,
      check: (value) => {
        const [found] = checkAnswersAlone({ [step.question.id]: value }, task.template).problems;
        return found === undefined ? null : ctx.t.message(found.message);
      },
    },
    ctx.t,
  );
}

/** Puts the reply into the sheet; the place moves as the reply says. */
function applyReply({ task }: Session, interview: Interview, step: Step, reply: QuestionReply): Interview {
  const { answer: before } = step;
  if (reply.type === 'answer') {
    const { id } = step.question;
    const value = checkAnswersAlone({ [id]: reply.value }, task.template).answers[id]?.value ?? reply.value;
    const isSame = before?.value === value;
    // Who confirmed an answer confirmed that answer, not the one that replaces it.
    const kept: Pick<Answer, 'source' | 'confirmed' | 'at'> = isSame
      ? { source: before.source, confirmed: before.confirmed, at: before.at }
      : { source: null, confirmed: false, at: null };
    return answerStep(interview, toAnswer(value, reply, kept));
  }
  const isChanged = before !== null && (before.evidence !== reply.evidence || before.note !== reply.note);
  const kept = isChanged
    ? goTo(answerStep(interview, toAnswer(before.value, reply, before)), stepKey(step))
    : interview;
  return reply.type === 'back' ? backStep(kept) : skipStep(kept);
}

/** Keys in the order in which a file gives them, so that both are stored alike. */
function toAnswer(
  value: Answer['value'],
  { evidence, note }: Pick<Answer, 'evidence' | 'note'>,
  { source, confirmed, at }: Pick<Answer, 'source' | 'confirmed' | 'at'>,
): Answer {
  return { value, evidence, source, confirmed, at, note };
}

function follow(interview: Interview, step: Step, reply: QuestionReply, course: Course): Interview {
  if (course === 'summary') return { ...interview, at: null };
  if (course === 'on' || reply.type === 'back') return interview;
  const steps = listSteps(interview);
  const here = steps.findIndex((candidate) => stepKey(candidate) === stepKey(step));
  const next = steps.find((candidate, index) => index > here && candidate.answer === null);
  return { ...interview, at: next === undefined ? null : stepKey(next) };
}

async function saveDraft({ ctx, options, command, key }: Session, interview: Interview): Promise<void> {
  const sheet = finishInterview(interview);
  const isEmpty = Object.keys(sheet.answers).length === 0 && Object.keys(sheet.competitors).length === 0;
  if (options.dryRun === true || isEmpty) return;
  const step = currentStep(interview);
  const draft: Draft = { ...key, sheet, question: step === null ? null : stepKey(step), savedAt: ctx.now() };
  await (await ctx.store()).write(command, (writer) => writer.drafts.save(draft));
}

/**
 * Shows all answers and asks what now.
 * @returns where to go on; null to store
 */
async function review(
  session: Session,
  interview: Interview,
): Promise<{ interview: Interview; course: Course } | null> {
  const { ctx, task, options, prompter } = session;
  const { template } = task;
  const { assessment: words } = ctx.t.words;
  const sheet = orderAnswers(finishInterview(interview), template);
  const card = score(sheet, template, pinOf(task.playbook), ctx.today());
  const isComplete = card.status === 'completed';
  if (isComplete && ctx.settings.yes) return null;
  const steps = listSteps(interview);
  const open = steps.filter((step) => step.answer === null);
  await prompter.show(answersBlocks(steps, ctx.t));
  const canRate = template.compare !== null && interview.competitors.length < template.compare.competitors;
  const mayStore = isComplete || options.partial === true;
  const choice = await prompter.choose<'save' | 'open' | 'rival' | 'back' | 'leave'>(
    words.whatNow,
    [
      ...(mayStore ? [{ value: 'save' as const, label: isComplete ? words.save : words.saveIncomplete }] : []),
      ...(open.length === 0 ? [] : [{ value: 'open' as const, label: words.goOpen(open.length) }]),
      ...(canRate ? [{ value: 'rival' as const, label: words.rateRival }] : []),
      { value: 'back' as const, label: words.goBack },
      { value: 'leave' as const, label: options.dryRun === true ? words.leaveDry : words.leave },
    ],
    isComplete ? 'save' : 'open',
  );
  switch (choice) {
    case 'save':
      return null;
    case 'open': {
      const [first] = open;
      return { interview: first === undefined ? interview : goTo(interview, stepKey(first)), course: 'open' };
    }
    case 'rival':
      return { interview: await addRival(session, interview), course: 'on' };
    case 'back': {
      const key = await prompter.choose(
        words.whichQuestion,
        steps.map((step) => ({ value: stepKey(step), label: stepLabel(step, ctx) })),
      );
      return { interview: goTo(interview, key), course: 'summary' };
    }
    case 'leave':
      throw left;
  }
}

function stepLabel({ question, competitor }: Step, ctx: Context): string {
  const title = ctx.t.text(question.title);
  return competitor === null ? title : `${competitor} · ${title}`;
}

/** One more competitor, asked about from its first question. */
async function addRival(session: Session, interview: Interview): Promise<Interview> {
  const name = await askRival(session, interview.competitors);
  const more: Interview = { ...interview, competitors: [...interview.competitors, name] };
  const first = listSteps(more).find((step) => step.competitor === name);
  return first === undefined ? interview : goTo(more, stepKey(first));
}

/** One of those who compete in the opportunity, or anybody else. */
async function askRival({ ctx, prompter, subject }: Session, rated: readonly string[]): Promise<string> {
  const { assessment, competition } = ctx.t.words;
  const { noun, id } = subject.subject;
  const rivals = noun === 'opportunity' ? await namesOfRivals(await ctx.store(), id) : [];
  const open = rivals.filter((name) => !rated.includes(name));
  if (open.length > 0) {
    const other = '';
    const chosen = await prompter.choose(competition.whoCompetes, [
      ...open.map((name) => ({ value: name, label: name })),
      { value: other, label: competition.another },
    ]);
    if (chosen !== other) return chosen;
  }
  return prompter.text(assessment.rivalName, {
    check: (typed) => {
      const fault =
        checkName('--competitor', typed) ??
        (rated.includes(typed) ? message('competitor-named-twice', { name: typed }) : null);
      return fault === null ? null : ctx.t.message(fault);
    },
  });
}

/** The flow behind `assess` and `qualify`: a sheet from files, options or the wizard; score; store; show. */
import { whatWouldChange } from '../../core/assessment/explain.ts';
import { score } from '../../core/assessment/score.ts';
import { KamError, message, problem, type Message, type Problem } from '../../core/errors.ts';
import { fillsRecords } from '../../core/feedback/feedback-draft.ts';
import { newAssessment } from '../../core/records/assessment.ts';
import { answersFormView } from '../../views/answers-form.ts';
import { resultText, scoreCardListView, scoreCardView, subjectText } from '../../views/score-card.ts';
import { commandInfo } from '../command-info.ts';
import { pinOf } from '../../core/playbook/pin.ts';
import { subjectName } from './find-subject.ts';
import { finishRehearsal, subjectAt } from './occasion.ts';
import { checkOptions, failureOf, isScripted, type AssessmentOptions } from './options.ts';
import { readSheets, type CheckedSheet } from './read-sheets.ts';
import { surveyNotes } from './survey-notes.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ScoreCard } from '../../core/assessment/types.ts';
import type { Template } from '../../core/playbook/template-types.ts';
import type { Assessment } from '../../core/records/types.ts';
import type { CommandInfo, DraftKey } from '../../store/types.ts';
import type { ScoreCardInput } from '../../views/score-card.ts';
import type { AssessmentTask } from './task.ts';

/**
 * Assesses what the task names and stores the result.
 * @throws KamError `usage`, `content` for faults in files and for incomplete sheets, `cancelled`, `storage`
 */
export async function runAssessment(
  ctx: Context,
  task: AssessmentTask,
  options: AssessmentOptions,
): Promise<CommandResult> {
  const { playbook, template } = task;
  checkOptions(options, template);
  if (options.printAnswers === true) return { view: await blankForm(ctx, task, options) };

  // Drawn before anything is asked: the wizard and a file then give the same ids, however often a draft is saved.
  const command = commandInfo(ctx, task.command);
  const ids = (options.answers ?? ['']).map(() => ctx.newId());
  const { sheets, draft } = await collect(ctx, task, options, command);
  const pin = pinOf(playbook);
  const scored = sheets.map((checked) => ({ ...checked, card: score(checked.sheet, template, pin, ctx.today()) }));
  if (options.partial !== true) refuseIncomplete(ctx, scored, template);
  await saveAnswers(ctx, scored[0], template, options);

  const outcome = options.dryRun === true ? null : await storeAll(ctx, task, command, scored, ids, draft);
  const inputs = scored.map(({ sheet, card, subject, file }, index) => ({
    card,
    ref: outcome?.stored[index]?.ref ?? null,
    subject: subject.subject,
    template,
    changes: () => whatWouldChange(sheet, template, pin, ctx.today(), shownChanges),
    file,
  }));
  noteOutcome(ctx, outcome, template);
  const [only] = inputs;
  const view = inputs.length === 1 && only !== undefined ? scoreCardView(only) : scoreCardListView(inputs);
  return { view, failed: judge(ctx, inputs, template, options) };
}

/** Changes that a card names. */
const shownChanges = 3;

async function collect(
  ctx: Context,
  task: AssessmentTask,
  options: AssessmentOptions,
  command: CommandInfo,
): Promise<{ sheets: readonly CheckedSheet[]; draft: DraftKey | null }> {
  if (isScripted(options)) return { sheets: await readSheets(ctx, task, options), draft: null };
  // A script does not wait for the wizard to be loaded.
  const { askSheet } = await import('./wizard.ts');
  const { sheet, subject, draft } = await askSheet(ctx, task, options, command);
  return { sheets: [{ sheet, subject, file: '', locate: (problems) => problems }], draft };
}

/** An answers file to fill in. Whom it is about is written into it where that is known. */
async function blankForm(
  ctx: Context,
  { subject, occasion, playbook, template }: AssessmentTask,
  options: AssessmentOptions,
) {
  const content = await ctx.content();
  const named = subject === null ? (options.for ?? subjectAt(template, occasion)) : subjectName(subject.subject);
  const { lang, user } = ctx.settings;
  const language = lang === 'both' ? 'en' : lang;
  return answersFormView(
    content.answersTemplate(template, playbook, { subject: named, rater: options.rater ?? user, language }),
  );
}

type Scored = CheckedSheet & { readonly card: ScoreCard };

/** @throws KamError `content` naming every question that still needs an answer */
function refuseIncomplete(ctx: Context, scored: readonly Scored[], template: Template): void {
  const incomplete = scored.filter(({ card }) => card.status === 'incomplete');
  const [first] = incomplete;
  if (first === undefined) return;
  const questions = template.sections.flatMap((section) => section.questions);
  const problems: Problem[] = incomplete.flatMap(({ card, locate }) =>
    locate(
      card.unanswered.map((id) => {
        const question = questions.find((candidate) => candidate.id === id);
        const text = question === undefined ? '' : ctx.t.text(question.title);
        return problem(message('question-unanswered', { question: id, text }), ['answers', id]);
      }),
    ),
  );
  const { answered, asked } = first.card.coverage;
  const detail =
    incomplete.length === 1
      ? message('sheet-incomplete', { answered, asked })
      : message('sheets-at-fault', { count: problems.length });
  throw new KamError('content', detail, { problems, hints: [message('use-partial', {})] });
}

/** Written before anything is stored: a file in the way must not leave a result behind. */
async function saveAnswers(
  ctx: Context,
  scored: Scored | undefined,
  template: Template,
  { saveAnswers: file, force }: AssessmentOptions,
): Promise<void> {
  if (file === undefined || scored === undefined) return;
  const { lang } = ctx.settings;
  const text = (await ctx.content()).answersFile(scored.sheet, template, lang === 'both' ? 'en' : lang);
  await (await ctx.files()).write(file, text, { force: force === true });
  ctx.note(message('file-written', { file }));
}

/** What was stored, and what to say of the fields that follow from it. */
interface Outcome {
  readonly stored: readonly Assessment[];
  readonly notes: readonly Message[];
}

async function storeAll(
  ctx: Context,
  { template, playbook, occasion }: AssessmentTask,
  command: CommandInfo,
  scored: readonly Scored[],
  ids: readonly string[],
  draft: DraftKey | null,
): Promise<Outcome> {
  const store = await ctx.store();
  return store.write(command, async (writer) => {
    const stored: Assessment[] = [];
    for (const [index, { sheet, card, subject }] of scored.entries()) {
      const id = ids[index] ?? ctx.newId();
      const input = { sheet, card, template, pin: pinOf(playbook), subject: subject.subject, occasionId: occasion?.id };
      stored.push(await writer.assessments.insert(newAssessment(input, { id })));
    }
    if (draft !== null) await writer.drafts.delete(draft);
    await finishRehearsal(ctx, writer, occasion);
    const subjects = new Map(stored.map(({ subject }) => [subject.id, subject]));
    const notes: Message[] = surveyNotes(playbook, template, stored);
    if (template.result !== null) {
      // Few templates have a result that goes somewhere; what writes it is loaded with them only.
      const { writeResult } = await import('./write-result.ts');
      for (const subject of subjects.values()) {
        notes.push(...(await writeResult(ctx, writer, playbook, template, subject)));
      }
    }
    return { stored, notes };
  });
}

function noteOutcome(ctx: Context, outcome: Outcome | null, template: Template): void {
  if (outcome === null) {
    ctx.note(message('assessment-not-stored', {}));
    return;
  }
  const { stored, notes } = outcome;
  for (const { ref, card, subject } of stored) {
    const params = {
      ref,
      template: ctx.t.text(card.title),
      subject: subjectText(subject),
      result: resultText(card, ctx.t),
    };
    ctx.note(message('assessment-stored', params));
  }
  for (const note of notes) ctx.note(note);
  const last = stored.at(-1);
  if (fillsRecords(template)) {
    for (const { ref } of stored) ctx.note(message('feedback-apply', { command: `kam feedback apply ${ref}` }));
  }
  if (last !== undefined) ctx.note(message('assessment-explain', { command: `kam assessment explain ${last.ref}` }));
}

/** The first card that fails is said last, as the reason of the exit code; others before it. */
function judge(
  ctx: Context,
  inputs: readonly (ScoreCardInput & { file: string })[],
  template: Template,
  options: AssessmentOptions,
): CommandResult['failed'] {
  const failures = inputs.flatMap(({ card, ref, file }) => {
    const who = inputs.length === 1 ? '' : (ref ?? file);
    return failureOf(ctx, card, template, options, who) ?? [];
  });
  for (const failure of failures.slice(0, -1)) ctx.note(failure);
  return failures.at(-1) ?? null;
}

/** The scripted form: answers from files and from `--set`, checked together before anything is stored. */
import { blankSheet, checkAnswers, checkAnswersAlone, type WrittenSheet } from '../../core/assessment/check-answers.ts';
import { orderAnswers } from '../../core/assessment/order-answers.ts';
import { isKamError, KamError, message, problem, type Message, type Problem } from '../../core/errors.ts';
import { checkText, nearest } from '../../core/text.ts';
import { competitorName, settleNames } from './competitor-names.ts';
import { findSubject, subjectName, type FoundSubject } from './find-subject.ts';
import { subjectAt } from './occasion.ts';
import type { Context } from '../../cli/types.ts';
import type { ReadSheet } from '../../content/types.ts';
import type { Answer, AnswerSheet, RaterRole } from '../../core/assessment/types.ts';
import type { Template } from '../../core/playbook/template-types.ts';
import type { AssessmentOptions } from './options.ts';
import type { AssessmentTask } from './task.ts';

/** A sheet that was found sound. */
export interface CheckedSheet {
  readonly sheet: AnswerSheet;
  readonly subject: FoundSubject;
  /** As the user named it; '' without a file. */
  readonly file: string;
  /** Gives problems of this sheet their place in its file. */
  locate(problems: readonly Problem[]): readonly Problem[];
}

/**
 * Reads every sheet that the options name; all are checked before any fault is reported.
 * @throws KamError `content` with every problem of every file, `usage` for what is wrong with `--set`
 */
export async function readSheets(
  ctx: Context,
  task: AssessmentTask,
  options: AssessmentOptions,
): Promise<readonly CheckedSheet[]> {
  const overrides = readOverrides(options, task.template);
  const content = await ctx.content();
  const checked: CheckedSheet[] = [];
  const problems: Problem[] = [];
  for (const file of options.answers ?? [null]) {
    try {
      const source = file === null ? null : await content.readText(file);
      const read = source === null ? null : await content.readAnswers(source);
      const result = await checkSheet(ctx, task, options, overrides, read, source?.name ?? '');
      problems.push(...result.problems);
      checked.push(result.checked);
    } catch (error) {
      // A fault of one file must not hide those of the others; a single file keeps its own error with its hints.
      if (!isKamError(error) || error.kind !== 'content' || options.answers?.length === 1) throw error;
      problems.push(...(error.problems.length === 0 ? [problem(error.detail)] : error.problems));
    }
  }
  if (problems.some((found) => found.severity === 'error')) {
    throw new KamError('content', message('sheets-at-fault', { count: problems.length }), { problems });
  }
  return checked;
}

async function checkSheet(
  ctx: Context,
  task: AssessmentTask,
  options: AssessmentOptions,
  overrides: Overrides,
  read: ReadSheet | null,
  file: string,
): Promise<{ checked: CheckedSheet; problems: readonly Problem[] }> {
  const { playbook, template } = task;
  const written = read?.sheet ?? blankSheet;
  const locate = (problems: readonly Problem[]): readonly Problem[] => read?.locate(problems) ?? problems;
  const head: Problem[] = [];
  const id = `${playbook.id}/${template.id}`;
  if (written.template?.includes('/') === true && written.template !== id) {
    const wrong = message('sheet-other-template', { written: written.template, template: id });
    // Every other line of a sheet for another template would be wrong too: that says nothing.
    throw new KamError('content', message('sheets-at-fault', { count: 1 }), {
      problems: locate([problem(wrong, ['template'])]),
    });
  }
  const rater = (options.rater ?? written.rater ?? ctx.settings.user).trim();
  if (template.subject === 'none' && written.for !== null && options.for === undefined) {
    head.push(problem(message('subject-not-taken', { template: template.id, flag: 'for' }), ['for']));
  }
  const subject = await subjectOf(ctx, task, options, written, rater);
  const { sheet, problems } = checkAnswers(written, template, {
    playbook: playbook.id,
    subject: subjectName(subject.subject),
    rater,
    // A role that is none is one of the problems found.
    role: options.role ?? (written.role as RaterRole | null) ?? 'self',
    at: written.at ?? ctx.now(),
  });
  const merged = orderAnswers(override(await settleNames(ctx, sheet), overrides), template);
  for (const words of options.competitor ?? []) {
    const name = await competitorName(ctx, await ctx.store(), words);
    if (!Object.hasOwn(merged.competitors, name)) throw new KamError('usage', message('unknown-competitor', { name }));
  }
  return { checked: { sheet: merged, subject, file, locate }, problems: locate([...head, ...problems]) };
}

/** `--for` before the file; the opportunity of `qualify` before both, and the file must not name another one. */
async function subjectOf(
  ctx: Context,
  task: AssessmentTask,
  options: AssessmentOptions,
  written: WrittenSheet,
  rater: string,
): Promise<FoundSubject> {
  if (task.subject === null) {
    const named = options.for ?? (task.template.subject === 'none' ? null : written.for);
    const words = named ?? subjectAt(task.template, task.occasion);
    return findSubject(ctx, task.template, words, rater);
  }
  const { subject } = task.subject;
  if (written.for !== null && subject.noun === 'opportunity' && written.for !== subject.ref) {
    const found = await (await ctx.store()).find('opportunity', written.for);
    if (found.length !== 1 || found[0]?.id !== subject.id) {
      throw new KamError('usage', message('sheet-other-subject', { written: written.for, subject: subject.ref }));
    }
  }
  return task.subject;
}

/** What the command line says of single answers; null takes one away. */
interface Overrides {
  readonly answers: ReadonlyMap<string, Answer | null>;
  readonly evidence: ReadonlyMap<string, string>;
}

/** @throws KamError `usage` naming everything that is wrong with `--set` and `--evidence` */
function readOverrides({ set, evidence }: AssessmentOptions, template: Template): Overrides {
  const problems: Problem[] = [];
  const known = template.sections.flatMap((section) => section.questions.map((question) => question.id));
  const pairs = (flag: string, expected: string, given: readonly string[] | undefined): [string, string][] =>
    (given ?? []).flatMap((text): [string, string][] => {
      const at = text.indexOf('=');
      const question = text.slice(0, at).trim();
      if (at < 1 || question === '') {
        problems.push(problem(message('bad-value', { flag, value: text, expected })));
        return [];
      }
      if (!known.includes(question)) {
        const near = nearest(question, known);
        problems.push(problem(message('answer-unknown-question', { question, template: template.id, near })));
        return [];
      }
      return [[question, text.slice(at + 1).trim()]];
    });
  const values = pairs('--set', 'QUESTION=ANSWER', set);
  const details = pairs('--evidence', 'QUESTION=TEXT', evidence);
  const given = Object.fromEntries(values.filter(([, value]) => value !== ''));
  const { answers: resolved, problems: faults } = checkAnswersAlone(given, template);
  problems.push(...faults.map((fault) => ({ ...fault, path: [] })));
  for (const [, text] of details) {
    const fault: Message | null = checkText('--evidence', text);
    if (fault !== null) problems.push(problem(fault));
  }
  const [first, ...others] = problems;
  if (first !== undefined) {
    if (others.length === 0) throw new KamError('usage', first.message);
    throw new KamError('usage', message('sheets-at-fault', { count: problems.length }), { problems });
  }
  return {
    answers: new Map(
      values.map(([question]) => [question, Object.hasOwn(resolved, question) ? (resolved[question] ?? null) : null]),
    ),
    evidence: new Map(details),
  };
}

/** A sheet with single answers replaced. Evidence of an answer that is replaced goes with it. */
function override(sheet: AnswerSheet, { answers, evidence }: Overrides): AnswerSheet {
  const merged = new Map(Object.entries(sheet.answers));
  for (const [question, answer] of answers) {
    if (answer === null) merged.delete(question);
    else merged.set(question, answer);
  }
  for (const [question, text] of evidence) {
    const answer = merged.get(question);
    if (answer === undefined) throw new KamError('usage', message('answer-without-value', { question }));
    merged.set(question, { ...answer, evidence: text === '' ? null : text });
  }
  return { ...sheet, answers: Object.fromEntries(merged) };
}

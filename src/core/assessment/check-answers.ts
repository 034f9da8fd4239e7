import { isDate } from '../dates.ts';
import { message, problem, type DataPath, type Message, type Problem } from '../errors.ts';
import type { Question, Template } from '../playbook/template-types.ts';
import { checkName, checkText, nearest } from '../text.ts';
import { isCompared } from './competitors.ts';
import { matchOptions, optionsOf, readNumber, valueRange } from './scale.ts';
import { raterRoles, type Answer, type AnswerSheet, type RaterRole } from './types.ts';

/** An answers file as written: keys known, values not yet checked against a template. */
export interface WrittenSheet {
  readonly template: string | null;
  readonly for: string | null;
  readonly rater: string | null;
  readonly role: string | null;
  readonly at: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly competitors: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A sheet without a word in it. */
export const blankSheet: WrittenSheet = {
  template: null,
  for: null,
  rater: null,
  role: null,
  at: null,
  answers: {},
  competitors: {},
};

/** What the sheet gets from outside: flags and settings have already been weighed against the file. */
export interface SheetIds {
  readonly playbook: string;
  readonly subject: string | null;
  readonly rater: string;
  readonly role: RaterRole;
  /** `YYYY-MM-DD`, or an instant. */
  readonly at: string;
}

/** Keys of an answer that is written with its evidence. */
const answerKeys = ['value', 'evidence', 'source', 'confirmed', 'at', 'note'] as const;
type AnswerKey = (typeof answerKeys)[number];

/** Collects what is wrong; every check goes on after a problem, so that one run names them all. */
type Report = (detail: Message, path: DataPath) => void;

/**
 * Checks answers without a sheet around them, as options and wizards give them.
 * @param answers values by question
 * @returns the answers resolved, and all problems
 */
export function checkAnswersAlone(
  answers: WrittenSheet['answers'],
  template: Template,
): { answers: AnswerSheet['answers']; problems: Problem[] } {
  const nobody: SheetIds = { playbook: '', subject: null, rater: 'rater', role: 'self', at: '2000-01-01' };
  const { sheet, problems } = checkAnswers({ ...blankSheet, answers }, template, nobody);
  return { answers: sheet.answers, problems };
}

/**
 * Checks a written sheet against its template and resolves option ids, aliases and values.
 *
 * An option is named by its id, an alias, or its value where only one option has it; in aliases case
 * and full-width signs make no difference. null is absent everywhere. Answers to hidden questions are
 * kept. A sheet made for another template gets that one problem only.
 * @param ids playbook, subject, rater, role and date of the sheet
 * @returns all problems with paths into the written document; with any, the sheet must not be used
 */
export function checkAnswers(
  written: WrittenSheet,
  template: Template,
  ids: SheetIds,
): { sheet: AnswerSheet; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (detail, path) => problems.push(problem(detail, path));
  const sheet: AnswerSheet = {
    template: `${ids.playbook}/${template.id}`,
    for: ids.subject,
    rater: ids.rater,
    role: ids.role,
    at: ids.at,
    answers: {},
    competitors: {},
  };
  if (written.template !== null && written.template.split('/').at(-1) !== template.id) {
    report(message('sheet-other-template', { written: written.template, template: template.id }), ['template']);
    return { sheet, problems };
  }
  checkHead(written, ids, report);
  const questions = new Map(
    template.sections.flatMap((section) =>
      section.questions.map((question) => [
        question.id,
        { question, isCompared: isCompared(template, section, question) },
      ]),
    ),
  );

  const readAll = (answers: Readonly<Record<string, unknown>>, path: DataPath, isOurs: boolean) => {
    const read = Object.entries(answers).flatMap(([id, value]) => {
      if (value === null || value === undefined) return [];
      const known = questions.get(id);
      if (known === undefined) {
        const guess = nearest(id, [...questions.keys()]);
        report(message('answer-unknown-question', { question: id, template: template.id, near: guess }), [...path, id]);
        return [];
      }
      if (!isOurs && !known.isCompared) {
        report(message('competitor-not-rated', { question: id, template: template.id }), [...path, id]);
        return [];
      }
      const answer = readAnswer(known.question, value, [...path, id], report);
      return answer === null ? [] : [[id, answer] as const];
    });
    return Object.fromEntries(read);
  };

  const answers = readAll(written.answers, ['answers'], true);
  const competitors = Object.entries(written.competitors).filter(([, rated]) => rated !== null && rated !== undefined);
  checkCompetitors(
    competitors.map(([name]) => name),
    template,
    report,
  );
  const rated =
    template.compare === null
      ? []
      : competitors.flatMap(([name, given]) => {
          if (isRecord(given)) return [[name, readAll(given, ['competitors', name], false)] as const];
          report(message('competitor-shape', { name }), ['competitors', name]);
          return [];
        });
  return { sheet: { ...sheet, answers, competitors: Object.fromEntries(rated) }, problems };
}

/** Role, date and names; what the caller decided is checked too, so that nothing unfit is stored. */
function checkHead(written: WrittenSheet, ids: SheetIds, report: Report): void {
  if (written.role !== null && !raterRoles.some((role) => role === written.role)) {
    report(message('sheet-role', { value: written.role, roles: raterRoles.join(', ') }), ['role']);
  }
  if (written.at !== null && !isMoment(written.at)) {
    report(message('answer-date', { field: 'at', value: written.at }), ['at']);
  }
  for (const [field, text, path] of [
    ['for', written.for, ['for']],
    ['rater', written.rater, ['rater']],
    ['rater', ids.rater === written.rater ? null : ids.rater, []],
    ['for', ids.subject === written.for ? null : ids.subject, []],
  ] as const) {
    const fault = text === null ? null : checkName(field, text);
    if (fault !== null) report(fault, path);
  }
}

function checkCompetitors(names: readonly string[], template: Template, report: Report): void {
  if (names.length === 0) return;
  if (template.compare === null) {
    report(message('competitors-not-compared', { template: template.id }), ['competitors']);
    return;
  }
  for (const name of names) {
    const fault = checkName('competitors', name);
    if (fault !== null) report(fault, ['competitors', name]);
  }
  const most = template.compare.competitors;
  const extra = names[most];
  if (extra !== undefined) {
    report(message('competitors-too-many', { count: names.length, most }), ['competitors', extra]);
  }
}

/** One answer: a plain value, or a map with value, evidence, source, confirmed, at and note. */
function readAnswer(question: Question, written: unknown, path: DataPath, report: Report): Answer | null {
  if (!isRecord(written)) {
    const value = readValue(question, written, path, report);
    return value === null ? null : { value, evidence: null, source: null, confirmed: false, at: null, note: null };
  }
  for (const key of Object.keys(written)) {
    if (answerKeys.some((known) => known === key)) continue;
    const params = { question: question.id, key, near: nearest(key, answerKeys), keys: answerKeys.join(', ') };
    report(message('answer-unknown-key', params), [...path, key]);
  }
  const given = (key: AnswerKey): unknown => (Object.hasOwn(written, key) ? (written[key] ?? null) : null);
  const text = (key: AnswerKey): string | null => readText(question, key, given(key), [...path, key], report);
  const rest = {
    evidence: text('evidence'),
    source: text('source'),
    confirmed: readConfirmed(question, given('confirmed'), [...path, 'confirmed'], report),
    at: readMoment(given('at'), [...path, 'at'], report),
    note: text('note'),
  };
  if (given('value') === null) {
    // Blank forms write every key with null; only words without an answer to go with would be lost.
    if (answerKeys.some((key) => given(key) !== null))
      report(message('answer-without-value', { question: question.id }), path);
    return null;
  }
  const value = readValue(question, given('value'), [...path, 'value'], report);
  return value === null ? null : { value, ...rest };
}

function readText(question: Question, key: AnswerKey, written: unknown, path: DataPath, report: Report): string | null {
  if (written === null) return null;
  if (typeof written !== 'string') {
    report(message('answer-not-text', { question: question.id, field: key, value: show(written) }), path);
    return null;
  }
  const fault = checkText(key, written);
  if (fault !== null) report(fault, path);
  return written.trim() === '' ? null : written;
}

function readConfirmed(question: Question, written: unknown, path: DataPath, report: Report): boolean {
  if (written === null || typeof written === 'boolean') return written === true;
  report(message('answer-confirmed', { question: question.id, value: show(written) }), path);
  return false;
}

function readMoment(written: unknown, path: DataPath, report: Report): string | null {
  if (written === null) return null;
  if (typeof written === 'string' && isMoment(written)) return written;
  report(message('answer-date', { field: 'at', value: show(written) }), path);
  return null;
}

/** The value itself, by the question's scale. */
function readValue(question: Question, written: unknown, path: DataPath, report: Report): string | number | null {
  if (typeof written === 'boolean') {
    report(
      message('answer-boolean', { question: question.id, value: String(written), options: optionIds(question) }),
      path,
    );
    return null;
  }
  if (typeof written !== 'string' && typeof written !== 'number') {
    report(message('answer-shape', { question: question.id, keys: answerKeys.join(', ') }), path);
    return null;
  }
  switch (question.scale.type) {
    case 'options':
    case 'bipolar':
      return readOption(question, written, path, report);
    case 'number':
      return readNumberAnswer(question, question.scale, written, path, report);
    case 'text': {
      const text = String(written);
      const fault = checkText(question.id, text);
      if (fault !== null) report(fault, path);
      return text.trim() === '' ? null : text;
    }
    case 'date': {
      if (typeof written === 'string' && isDate(written)) return written;
      report(message('answer-date', { field: question.id, value: String(written) }), path);
      return null;
    }
  }
}

function readOption(question: Question, written: string | number, path: DataPath, report: Report): string | null {
  const [first, ...others] = matchOptions(optionsOf(question.scale) ?? [], written);
  const params = { question: question.id, value: show(written), options: optionIds(question) };
  if (first === undefined) {
    const range = valueRange(question.scale);
    const number = readNumber(written);
    const isOutside = range !== null && number !== null && (number * 100 < range.min || number * 100 > range.max);
    report(
      isOutside
        ? message('answer-out-of-range', { ...params, from: range.min / 100, to: range.max / 100 })
        : message('answer-unknown-option', params),
      path,
    );
    return null;
  }
  if (others.length > 0) {
    report(
      message('answer-ambiguous', { ...params, options: [first, ...others].map((option) => option.id).join(', ') }),
      path,
    );
    return null;
  }
  return first.id;
}

function readNumberAnswer(
  question: Question,
  { min, max }: { readonly min: number | null; readonly max: number | null },
  written: string | number,
  path: DataPath,
  report: Report,
): number | null {
  const value = readNumber(written);
  if (value === null) {
    report(message('answer-not-number', { question: question.id, value: show(written) }), path);
    return null;
  }
  if ((min !== null && value < min) || (max !== null && value > max)) {
    report(
      message('answer-out-of-range', { question: question.id, value: show(written), options: '', from: min, to: max }),
      path,
    );
    return null;
  }
  return value;
}

function optionIds(question: Question): string {
  return (optionsOf(question.scale) ?? []).map((option) => option.id).join(', ');
}

/** A date, or an instant as ISO 8601 writes it. */
function isMoment(text: string): boolean {
  if (isDate(text)) return true;
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text) &&
    isDate(text.slice(0, 10)) &&
    !Number.isNaN(Date.parse(text))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A written value for a message, shortened. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const signs = [...text];
  return signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : text;
}

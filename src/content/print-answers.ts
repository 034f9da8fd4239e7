/**
 * Answers files as text: a blank one to fill in, and a filled one to keep. Written by hand with JSON's quotes,
 * which YAML reads the same way, so that printing one loads no parser.
 */
import { pickText, stripControls } from '../core/text.ts';
import type { Answer, AnswerSheet } from '../core/assessment/types.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Question, Template } from '../core/playbook/template-types.ts';
import type { Outline } from '../core/playbook/guide-types.ts';
import type { Playbook } from '../core/playbook/types.ts';

/**
 * A blank answers file: every question with `null`, its words and its options as comments.
 * @param options `language` of the comments; `subject` a ref, or null where it is left to the flags
 */
export function printAnswers(
  template: Template,
  playbook: Playbook,
  options: { readonly subject: string | null; readonly rater: string; readonly language: string },
): string {
  const { language } = options;
  const lines = [
    ...comment(pickText(template.title, language)),
    ...comment(pickText(template.help, language)),
    `template: ${quote(`${playbook.id}/${template.id}`)}`,
    `for: ${options.subject === null ? 'null' : quote(options.subject)}`,
    `rater: ${quote(options.rater)}`,
    'answers:',
  ];
  for (const section of template.sections) {
    lines.push('', ...comment(`--- ${pickText(section.title, language)} ---`, 2));
    for (const question of section.questions) {
      lines.push('', ...questionLines(question, language), `  ${question.id}: null`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/**
 * A blank file for the points of an outline: every point with `null`, its words and hints as comments.
 * @param options `hints` by point id, one comment line each; `head` lines above everything
 */
export function printPoints(
  outline: Outline,
  playbook: Playbook,
  options: {
    readonly subject: string;
    readonly at: string;
    readonly language: string;
    readonly head: string;
    readonly hints: Readonly<Record<string, readonly string[]>>;
  },
): string {
  const { language, hints } = options;
  const lines = [
    ...comment(pickText(outline.title, language)),
    ...comment(options.head),
    `template: ${quote(`${playbook.id}/${outline.id}`)}`,
    `for: ${quote(options.subject)}`,
    `at: ${quote(options.at)}`,
    'answers:',
  ];
  for (const part of outline.parts) {
    lines.push('', ...comment(`--- ${pickText(part.title, language)} ---`, 2));
    for (const point of part.points) {
      const words = [pickText(point.title, language), ...(hints[point.id] ?? []).map((hint) => `  ${hint}`)];
      lines.push('', ...words.flatMap((line) => comment(line, 2)), `  ${point.id}: null`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function questionLines(question: Question, language: string): readonly string[] {
  const words = (text: Text | null): string => pickText(text, language);
  const { scale } = question;
  const lines = [...comment(words(question.title), 2), ...comment(words(question.text), 2)];
  switch (scale.type) {
    case 'options':
      for (const option of scale.options) {
        const label = words(question.labels[option.id] ?? option.label);
        const anchor = words(question.describes[option.id] ?? null);
        lines.push(
          ...comment(`  ${single(option.id)}  ${[label, anchor].filter((part) => part !== '').join(': ')}`, 2),
        );
      }
      break;
    case 'bipolar':
      lines.push(...comment(`  ${scale.from} ${words(question.left)} … ${scale.to} ${words(question.right)}`, 2));
      break;
    case 'number':
      lines.push(...comment(`  ${scale.min ?? ''} … ${scale.max ?? ''}`, 2));
      break;
    case 'date':
      lines.push(...comment('  YYYY-MM-DD', 2));
      break;
    case 'text':
  }
  for (const ask of question.ask) lines.push(...comment(`  ? ${words(ask)}`, 2));
  return lines;
}

/** Comment lines of a text; whatever it holds, it stays inside the comment. */
export function comment(text: string, indent = 0): readonly string[] {
  if (text.trim() === '') return [];
  return stripControls(text)
    .split('\n')
    .map((line) => `${' '.repeat(indent)}# ${line}`.trimEnd());
}

/** As it should be typed: in single quotes, which need no thought about signs. */
function single(id: string): string {
  return `'${id.replaceAll("'", "''")}'`;
}

/** A JSON string is also a YAML one, once the few signs are escaped that YAML does not print. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/**
 * A sheet as an answers file that reads back to the same sheet.
 * @param template whose questions are explained in comments
 */
export function writeAnswers(sheet: AnswerSheet, template: Template, language: string): string {
  const lines = [
    ...comment(pickText(template.title, language)),
    `template: ${quote(sheet.template)}`,
    `for: ${sheet.for === null ? 'null' : quote(sheet.for)}`,
    `rater: ${quote(sheet.rater)}`,
    `role: ${sheet.role}`,
    `at: ${quote(sheet.at)}`,
    ...answerLines('answers', sheet.answers, template, language, 0),
  ];
  const competitors = Object.entries(sheet.competitors);
  if (competitors.length > 0) {
    lines.push('competitors:');
    for (const [name, answers] of competitors) lines.push(...answerLines(quote(name), answers, template, null, 2));
  }
  return `${lines.join('\n')}\n`;
}

/** @param language of the comments; null for none */
function answerLines(
  key: string,
  answers: Readonly<Record<string, Answer>>,
  template: Template,
  language: string | null,
  indent: number,
): readonly string[] {
  const pad = ' '.repeat(indent);
  const ids = Object.keys(answers);
  if (ids.length === 0) return [`${pad}${key}: {}`];
  const questions = new Map(template.sections.flatMap((section) => section.questions.map((one) => [one.id, one])));
  // In the order of the template; answers to questions that it does not have come last and are kept.
  const known = [...questions.keys()].filter((id) => Object.hasOwn(answers, id));
  const lines = [`${pad}${key}:`];
  for (const id of [...known, ...ids.filter((one) => !questions.has(one))]) {
    const answer = answers[id];
    if (answer === undefined) continue;
    const question = questions.get(id);
    if (language !== null && question !== undefined)
      lines.push(...comment(pickText(question.title, language), indent + 2));
    lines.push(`${pad}  ${/^[a-z][a-z0-9-]*$/.test(id) && !isReserved(id) ? id : quote(id)}: ${answerText(answer)}`);
  }
  return lines;
}

/** Words that YAML would read as something else than a key. */
function isReserved(id: string): boolean {
  return ['null', 'true', 'false'].includes(id);
}

function answerText(answer: Answer): string {
  const parts = [
    ['evidence', answer.evidence],
    ['source', answer.source],
    ['confirmed', answer.confirmed ? true : null],
    ['at', answer.at],
    ['note', answer.note],
  ].filter(([, value]) => value !== null);
  const value = scalar(answer.value);
  if (parts.length === 0) return value;
  return `{value: ${value}, ${parts.map(([key, part]) => `${String(key)}: ${scalar(part ?? null)}`).join(', ')}}`;
}

function scalar(value: string | number | boolean | null): string {
  return typeof value === 'string' ? quote(value) : String(value);
}

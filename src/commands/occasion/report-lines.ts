/** The lines of a report as a file and options give them. */
import { message, problem, type Message, type Problem } from '../../core/errors.ts';
import { pointFor, pointsOf } from '../../core/occasion/occasion.ts';
import { readPointLines } from '../../core/occasion/points.ts';
import { isDate } from '../../core/dates.ts';
import { nearest } from '../../core/text.ts';
import { refuseFaults } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { WrittenLine } from '../../core/occasion/report-fields.ts';
import type { Outline, OutlinePoint, PointTarget } from '../../core/playbook/guide-types.ts';
import type { Activity } from '../../core/records/types.ts';
import type { ReportOptions } from './report-occasion.ts';

/** What was written, before it is held against records. */
export interface WrittenReport {
  readonly lines: readonly WrittenLine[];
  /** The day, where the file says it. */
  readonly at: string | null;
  /** Gives problems their place in the file. */
  locate(problems: readonly Problem[]): readonly Problem[];
  /** Faults of the file already found. */
  readonly problems: readonly Problem[];
}

/**
 * Reads the answers file, if there is one, and what options add: a point named by an option replaces that of the file.
 * @throws KamError `usage` for what is wrong with options, `content` for what is no answers file
 */
export async function readReportLines(
  ctx: Context,
  activity: Activity,
  outline: Outline,
  options: ReportOptions,
): Promise<WrittenReport> {
  const file = options.answers === undefined ? null : await readFile(ctx, activity, outline, options.answers);
  const { texts, faults } = readPointLines(options.set ?? [], outline, ctx.t.words.occasions.expected);
  refuseFaults(faults);
  const points = pointsOf(outline);
  const set = points.flatMap((point) => (texts[point.id] ?? []).map((text) => lineOf(point, text)));
  const replaced = new Set(Object.keys(texts));
  const more: (readonly [PointTarget, readonly string[]])[] = [
    ['people', options.with ?? []],
    ['markers', options.marker ?? []],
    ['next-date', options.nextOn === undefined ? [] : [nextLine(options.nextOn, options.next)]],
    ['outcome', options.outcome === undefined ? [] : [options.outcome]],
  ];
  const flags = more.flatMap(([target, given]) =>
    given.map((text): WrittenLine => ({ point: pointFor(outline, target), target, text, path: [] })),
  );
  const overruled = (line: WrittenLine): boolean =>
    (line.point !== null && replaced.has(line.point.id)) || flags.some(({ target }) => target === line.target);
  return {
    lines: [...(file?.lines ?? []).filter((line) => !overruled(line)), ...set, ...flags],
    at: file?.at ?? null,
    locate: (problems) => file?.locate(problems) ?? problems,
    problems: file?.problems ?? [],
  };
}

/** @param on as typed, read like every other date */
function nextLine(on: string, step: string | undefined): string {
  return step === undefined ? on : `${on}: ${step}`;
}

/** A line under a point. */
export function lineOf(point: OutlinePoint, text: string, path: WrittenLine['path'] = []): WrittenLine {
  return { point, target: point.writes, text, path };
}

async function readFile(ctx: Context, activity: Activity, outline: Outline, path: string): Promise<WrittenReport> {
  const content = await ctx.content();
  const { sheet, locate } = await content.readAnswers(await content.readText(path));
  const problems: Problem[] = [];
  const report = (detail: Message, at: readonly (string | number)[]): void => void problems.push(problem(detail, at));
  const id = `${activity.playbook}/${outline.id}`;
  if (sheet.template !== null && sheet.template !== id && sheet.template !== outline.id) {
    report(message('sheet-other-template', { written: sheet.template, template: id }), ['template']);
  }
  if (sheet.for !== null && sheet.for !== activity.ref) {
    report(message('report-other-activity', { written: sheet.for, ref: activity.ref }), ['for']);
  }
  if (sheet.at !== null && !isDate(sheet.at)) {
    report(message('bad-value', { flag: 'at', value: sheet.at, expected: ctx.t.words.records.expected.date }), ['at']);
  }
  const points = pointsOf(outline);
  const known = points.map((point) => point.id);
  const lines: WrittenLine[] = [];
  for (const [key, value] of Object.entries(sheet.answers)) {
    const point = points.find((candidate) => candidate.id === key);
    if (point === undefined) {
      const detail = { point: key, outline: outline.id, near: nearest(key, known), known: known.join(', ') };
      report(message('point-unknown', detail), ['answers', key]);
      continue;
    }
    const written = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    for (const [index, one] of written.entries()) {
      const at = Array.isArray(value) ? ['answers', key, index] : ['answers', key];
      const text = plainText(one);
      if (text === null) report(message('report-lines', { key, found: JSON.stringify(one) }), at);
      else if (text !== '') lines.push(lineOf(point, text, at));
    }
  }
  // In the order of the outline, whatever that of the file.
  const ordered = points.flatMap((point) => lines.filter((line) => line.point === point));
  return { lines: ordered, at: sheet.at, locate, problems };
}

/** A text, number or yes and no as its words; '' for nothing, null for what is none of these. */
function plainText(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : null;
}

/** Rules of the checker about templates: what is asked, how it is scored, and whether its examples hold. */
import { blankSheet, checkAnswers } from '../assessment/check-answers.ts';
import { checkBands } from '../assessment/check-bands.ts';
import { score } from '../assessment/score.ts';
import { pinOf } from './pin.ts';
import type { ScoreCard } from '../assessment/types.ts';
import { checkCondition } from '../condition/check-condition.ts';
import {
  questionEnvironment,
  sectionEnvironment,
  togetherEnvironment,
  togetherItemEnvironment,
  verdictEnvironment,
} from '../condition/environments.ts';
import { partsOf } from '../condition/measure.ts';
import type { Expression } from '../condition/types.ts';
import { message, type DataPath } from '../errors.ts';
import {
  checkConditionAt,
  checkReference,
  checkUnique,
  type CheckOptions,
  type Report,
  type Rule,
} from './check-rules.ts';
import { foldWord } from '../text.ts';
import type { BandList, Example, Question, Scale, Template, Verdict } from './template-types.ts';
import type { Playbook } from './types.ts';

type TemplateRule = (
  template: Template,
  path: DataPath,
  options: CheckOptions,
  report: Report,
  playbook: Playbook,
) => void;

interface Found {
  readonly question: Question;
  readonly path: DataPath;
}

function questionsOf(template: Template, path: DataPath): readonly Found[] {
  return template.sections.flatMap((section, s) =>
    section.questions.map((question, q) => ({ question, path: [...path, 'sections', s, 'questions', q] })),
  );
}

/** An answer names its question only: its id is unique in the whole template. */
const checkQuestionIds: TemplateRule = (template, path, options, report) => {
  checkUnique(
    questionsOf(template, path).map(({ question, path: at }) => ({ id: question.id, path: at })),
    options,
    report,
  );
};

function optionIds(scale: Scale): readonly string[] | null {
  return scale.type === 'options' || scale.type === 'bipolar' ? scale.options.map((option) => option.id) : null;
}

const checkOptionWords: TemplateRule = (template, path, options, report) => {
  for (const { question, path: at } of questionsOf(template, path)) {
    const ids = optionIds(question.scale) ?? [];
    for (const key of ['labels', 'describes'] as const) {
      for (const id of Object.keys(question[key])) {
        checkReference('option', id, ids, [...at, key, id], options, report);
      }
    }
    if (question.scale.type === 'bipolar') {
      for (const pole of ['left', 'right'] as const) {
        if (question[pole] === null) report(message('pole-missing', { question: question.id, pole }), at);
      }
    }
  }
};

const checkWhen: TemplateRule = (template, path, options, report) => {
  for (const { question, path: at } of questionsOf(template, path)) {
    if (question.when === null) continue;
    const names = questionEnvironment(template);
    for (const fault of checkCondition(question.when.expression, names, options.lost)) report(fault, [...at, 'when']);
    if (asksAbout(question.when.expression, question.id)) {
      report(message('condition-own-answer', { question: question.id }), [...at, 'when']);
    }
  }
};

function asksAbout(expression: Expression, question: string): boolean {
  if (expression.op === 'index' || expression.op === 'field') {
    const { object } = expression;
    const key =
      expression.op === 'field' ? expression.name : expression.key.op === 'literal' ? expression.key.value : null;
    if (object.op === 'name' && object.name === 'answers' && key === question) return true;
  }
  return partsOf(expression).some((part) => asksAbout(part, question));
}

const checkVerdicts: TemplateRule = (template, path, options, report) => {
  const rules = (verdicts: readonly Verdict[], names: ReturnType<typeof verdictEnvironment>, at: DataPath): void => {
    let always: Verdict | null = null;
    for (const [index, verdict] of verdicts.entries()) {
      const { expression } = verdict.when;
      for (const fault of checkCondition(expression, names, options.lost)) report(fault, [...at, index, 'when']);
      if (always !== null) report(message('verdict-unreachable', { id: verdict.id, after: always.id }), [...at, index]);
      else if (expression.op === 'literal' && expression.value === true) always = verdict;
    }
  };
  for (const [index, section] of template.sections.entries()) {
    rules(section.verdicts, sectionEnvironment(template, section), [...path, 'sections', index, 'verdicts']);
  }
  rules(template.scoring.verdicts, verdictEnvironment(template), [...path, 'scoring', 'verdicts']);
};

/** Sheets can only be read together where several raters fill them in. */
const checkTogether: TemplateRule = (template, path, options, report) => {
  const { together, raters, id } = template;
  if (together === null) return;
  const at = [...path, 'together'];
  if (raters === 'one') report(message('together-one-rater', { id }), at);
  const [whole, single] = [togetherEnvironment(template), togetherItemEnvironment(template)];
  checkConditionAt(together.improve, single, [...at, 'improve'], options, report);
  checkConditionAt(together.differ, single, [...at, 'differ'], options, report);
  for (const [index, { when, which }] of together.gate.entries()) {
    checkConditionAt(when, whole, [...at, 'gate', index, 'when'], options, report);
    checkConditionAt(which, single, [...at, 'gate', index, 'which'], options, report);
  }
};

const checkBandLists: TemplateRule = (template, path, options, report) => {
  if (options.damaged.has(template.id)) return;
  const check = (list: BandList | null, questions: readonly Question[], at: DataPath): void => {
    if (list === null) return;
    for (const found of checkBands(list, questions, template.scoring.method)) {
      report(found.message, [...at, ...found.path], found.severity);
    }
  };
  for (const [index, section] of template.sections.entries()) {
    check(section.bands, section.questions, [...path, 'sections', index, 'bands']);
  }
  const all = template.sections.flatMap((section) => section.questions);
  check(template.scoring.bands, all, [...path, 'scoring', 'bands']);
};

const checkMinAnswered: TemplateRule = (template, path, options, report) => {
  const { minAnswered: least, axes } = template.scoring;
  if (least === null || options.damaged.has(template.id)) return;
  const counts = template.sections
    .filter((section) => axes === null || section.id === axes.x.section || section.id === axes.y.section)
    .map((section) => section.questions.length);
  const questions = axes === null ? counts.reduce((sum, count) => sum + count, 0) : Math.min(...counts);
  if (least > questions) {
    report(message('min-answered-too-high', { least, questions }), [...path, 'scoring', 'minAnswered']);
  }
};

const checkAxes: TemplateRule = (template, path, options, report, playbook) => {
  const at = [...path, 'scoring'];
  const { axes, method } = template.scoring;
  if (axes === null) {
    if (method === 'axes') report(message('axes-missing', {}), [...at, 'method']);
    return;
  }
  if (method !== 'axes') report(message('axes-unused', { method }), [...at, 'axes']);
  const sections = template.sections.map((section) => section.id);
  for (const key of ['x', 'y'] as const) {
    checkReference('section', axes[key].section, sections, [...at, 'axes', key, 'section'], options, report);
  }
  if (axes.x.section === axes.y.section) {
    report(message('axes-same-section', { section: axes.x.section }), [...at, 'axes', 'y', 'section']);
  }
  const approaches = playbook.instruments.filter(({ kind }) => kind === 'approach').map(({ id }) => id);
  const seen = new Set<string>();
  for (const [index, { x, y, approach }] of axes.quadrants.entries()) {
    const place = [...at, 'axes', 'quadrants', index];
    if (approach !== null) checkReference('approach', approach, approaches, [...place, 'approach'], options, report);
    if (seen.has(`${x} ${y}`)) report(message('quadrant-twice', { x, y }), place);
    seen.add(`${x} ${y}`);
  }
  if (options.damaged.has(template.id)) return;
  for (const x of ['low', 'high'] as const) {
    for (const y of ['low', 'high'] as const) {
      if (!seen.has(`${x} ${y}`)) report(message('quadrant-missing', { x, y }), [...at, 'axes']);
    }
  }
};

/** Examples run only where the template is whole and its conditions are sound: elsewhere they could only fail. */
const checkExamples: TemplateRule = (template, path, options, report, playbook) => {
  if (options.damaged.has(template.id) || options.unsure.has(template.id)) return;
  for (const [index, example] of template.examples.entries()) {
    const at = [...path, 'examples', index];
    const result = runExample(template, example, playbook);
    if ('problems' in result) {
      for (const found of result.problems) report(found.message, [...at, ...found.path]);
      continue;
    }
    for (const { key, expected, found } of compareExample(example, result.card)) {
      report(message('example-failed', { example: example.name, key, expected, found }), [...at, 'expect', key]);
    }
  }
};

/** The day on which examples are run: their result must not depend on the day of the check. */
const exampleDay = '2000-01-01';

/** @returns the score card of an example, or what is wrong with its answers */
export function runExample(
  template: Template,
  example: Example,
  playbook: Pick<Playbook, 'id' | 'version' | 'hash'>,
): { readonly card: ScoreCard } | { readonly problems: ReturnType<typeof checkAnswers>['problems'] } {
  const { sheet, problems } = checkAnswers({ ...blankSheet, answers: example.answers }, template, {
    playbook: playbook.id,
    subject: null,
    rater: example.name.slice(0, 100),
    role: 'self',
    at: exampleDay,
  });
  if (problems.length > 0) return { problems };
  return { card: score(sheet, template, pinOf(playbook), exampleDay) };
}

/** Where a card differs from what an example expects; percent and mean are compared to two decimals. */
export function compareExample(
  example: Example,
  card: ScoreCard,
): readonly { readonly key: string; readonly expected: string; readonly found: string }[] {
  const found = {
    status: card.status,
    points: card.points,
    percent: card.percent,
    mean: card.mean,
    band: card.band?.id ?? null,
    verdict: card.verdict?.id ?? null,
    outcome: card.outcome?.id ?? null,
  };
  return (Object.keys(found) as (keyof typeof found)[]).flatMap((key) => {
    const expected = example.expect[key];
    if (expected === undefined || isSame(expected, found[key])) return [];
    return [{ key, expected: String(expected), found: shown(found[key]) }];
  });
}

function isSame(expected: string | number | null, found: string | number | null): boolean {
  if (typeof expected === 'number' && typeof found === 'number') return Math.abs(expected - found) <= 0.005 + 1e-9;
  return expected === found;
}

function shown(value: string | number | null): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : String(value);
}

/** Two options of one scale must not answer to the same word. */
export const checkScaleWords: Rule = (playbook, options, report) => {
  const check = (scale: Scale, path: DataPath): void => {
    if (scale.type !== 'options') return;
    const names = new Map<string, string>();
    for (const [index, option] of scale.options.entries()) {
      for (const [place, name] of [option.id, ...option.aliases].entries()) {
        const word = foldWord(name);
        const first = names.get(word);
        if (first === undefined) names.set(word, option.id);
        // The same id twice is reported as such.
        else if (first !== option.id) {
          const at = place === 0 ? ['id'] : ['aliases', place - 1];
          report(message('name-of-two-options', { name, first, second: option.id }), [
            ...path,
            'options',
            index,
            ...at,
          ]);
        }
      }
    }
  };
  for (const [index, instrument] of playbook.instruments.entries()) {
    const path = ['instruments', index];
    if (instrument.kind === 'scale') check(instrument.scale, [...path, 'scale']);
    if (instrument.kind !== 'template') continue;
    for (const { question, path: at } of questionsOf(instrument, path)) {
      if (options.owns(question.scale)) check(question.scale, [...at, 'scale']);
    }
  }
};

const templateRules: readonly TemplateRule[] = [
  checkQuestionIds,
  checkOptionWords,
  checkWhen,
  checkVerdicts,
  checkTogether,
  checkBandLists,
  checkMinAnswered,
  checkAxes,
  checkExamples,
];

/** All rules about single templates. */
export const checkTemplates: Rule = (playbook, options, report) => {
  for (const [index, instrument] of playbook.instruments.entries()) {
    if (instrument.kind !== 'template') continue;
    const unsure = new Set(options.unsure);
    const watch: Report = (detail, path, severity) => {
      if (detail.code.startsWith('condition-')) unsure.add(instrument.id);
      report(detail, path, severity);
    };
    for (const rule of templateRules) rule(instrument, ['instruments', index], { ...options, unsure }, watch, playbook);
  }
};

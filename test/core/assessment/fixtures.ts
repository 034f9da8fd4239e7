/** Small templates and sheets, built in code so that each test shows what it depends on. */
import type { Condition, Expression } from '../../../src/core/condition/types.ts';
import type { Text } from '../../../src/core/playbook/item-types.ts';
import type {
  Band,
  BandBasis,
  BandList,
  Option,
  Question,
  Scale,
  Scoring,
  Section,
  Template,
  Verdict,
} from '../../../src/core/playbook/template-types.ts';
import type { PlaybookPin } from '../../../src/core/playbook/types.ts';
import type { Answer, AnswerSheet } from '../../../src/core/assessment/types.ts';

export const pin: PlaybookPin = { playbook: 'book', version: '1.0.0', hash: 'sha256:0' };
export const today = '2026-11-24';

const info = { why: null, help: null, note: null, provenance: null, sources: [] };
const text = (words: string): Text => ({ en: words });

export function option(id: string, value: number | null, more: Partial<Option> = {}): Option {
  return { ...info, id, value, label: text(id), aliases: [], unknown: false, excluded: false, ...more };
}

export const plusMinus: Scale = {
  type: 'options',
  options: [
    option('+', 1, { aliases: ['yes', 'plus', '是', '＋'] }),
    option('?', 0, { unknown: true, aliases: ['unknown', '不清楚', '？'] }),
    option('-', -1, { aliases: ['no', 'minus', '否', '−', '－'] }),
  ],
};
export const plusMinusOrNone: Scale = {
  type: 'options',
  options: [...plusMinus.options, option('n/a', null, { excluded: true })],
};
export const oneToThree: Scale = rating(1, 2, 3);

/** A scale whose option ids are its values. */
export function rating(...values: number[]): Scale & { readonly type: 'options' } {
  return { type: 'options', options: values.map((value) => option(String(value), value)) };
}

export function bipolar(from: number, to: number): Scale {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const options = Array.from({ length: high - low + 1 }, (_unused, index) => option(String(low + index), low + index));
  return { type: 'bipolar', from, to, options };
}

export function question(id: string, more: Partial<Question> = {}): Question {
  return {
    ...info,
    id,
    title: text(id),
    text: null,
    ask: [],
    weight: 1,
    reverse: false,
    when: null,
    scale: plusMinus,
    labels: {},
    describes: {},
    left: null,
    right: null,
    compare: true,
    freshFor: null,
    fills: null,
    ...more,
  };
}

export function section(id: string, questions: readonly Question[], more: Partial<Section> = {}): Section {
  return {
    ...info,
    id,
    title: text(id),
    text: null,
    questions,
    compare: true,
    low: null,
    high: null,
    bands: null,
    verdicts: [],
    ...more,
  };
}

export function template(
  sections: readonly Section[],
  scoring: Partial<Scoring> = {},
  more: Partial<Template> = {},
): Template {
  return {
    ...info,
    kind: 'template',
    id: 'fixture',
    origin: 'book',
    title: text('Fixture'),
    text: null,
    subject: 'none',
    raters: 'one',
    compare: null,
    freshFor: null,
    sections,
    scoring: { method: 'sum', minAnswered: null, bands: null, verdicts: [], axes: null, ...scoring },
    together: null,
    result: null,
    marks: [],
    examples: [],
    ...more,
  };
}

/** Thirteen questions of one to three points. */
export const thirteen = Array.from({ length: 13 }, (_unused, index) =>
  question(`q${index + 1}`, { scale: oneToThree }),
);

export function bands(on: BandBasis, ...edges: readonly (readonly [id: string, from: number, to: number])[]): BandList {
  return { on, bands: edges.map(([id, from, to]): Band => ({ ...info, id, title: text(id), say: null, from, to })) };
}

export function verdict(id: string, when: Condition): Verdict {
  return { ...info, id, title: null, when, say: text(`say ${id}`) };
}

export const always: Condition = { source: 'true', expression: { op: 'literal', value: true } };

/** `path op value`, where a path is a name followed by keys: `when(['answers', 'q'], '==', '+')`. */
export function when(
  [name, ...keys]: readonly [string, ...string[]],
  op: '==' | '!=' | '<' | '<=' | '>' | '>=',
  value: string | number | null,
): Condition {
  const left = keys.reduce<Expression>((object, key) => ({ op: 'index', object, key: { op: 'literal', value: key } }), {
    op: 'name',
    name,
  });
  return {
    source: `${[name, ...keys].join('.')} ${op} ${value}`,
    expression: { op, left, right: { op: 'literal', value } },
  };
}

export function answer(value: string | number, more: Partial<Answer> = {}): Answer {
  return { value, evidence: null, source: null, confirmed: false, at: null, note: null, ...more };
}

type Given = Readonly<Record<string, string | number | Answer>>;

function toAnswers(given: Given): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(given).map(([id, value]) => [id, typeof value === 'object' ? value : answer(value)]),
  );
}

export function sheet(
  given: Given,
  more: Partial<AnswerSheet> = {},
  rivals: Readonly<Record<string, Given>> = {},
): AnswerSheet {
  return {
    template: 'book/fixture',
    for: null,
    rater: 'Li',
    role: 'self',
    at: '2026-11-01',
    answers: toAnswers(given),
    competitors: Object.fromEntries(Object.entries(rivals).map(([name, answers]) => [name, toAnswers(answers)])),
    ...more,
  };
}

/** The same option for each of some questions. */
export function same(questions: readonly Question[], value: string): Record<string, string> {
  return Object.fromEntries(questions.map(({ id }) => [id, value]));
}

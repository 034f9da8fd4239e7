import { describe, expect, it } from 'vitest';
import { checkAnswers, type WrittenSheet } from '../../../src/core/assessment/check-answers.ts';
import type { Problem } from '../../../src/core/errors.ts';
import { textLength } from '../../../src/core/text.ts';
import { bipolar, option, plusMinus, question, rating, section, template } from './fixtures.ts';

const ids = { playbook: 'book', subject: 'opp-1', rater: 'Li', role: 'self', at: '2026-11-01' } as const;
const empty: WrittenSheet = {
  template: null,
  for: null,
  rater: null,
  role: null,
  at: null,
  answers: {},
  competitors: {},
};

const doubled = [
  option('a', 1, { aliases: ['one'] }),
  option('b', 1, { aliases: ['One'] }),
  option('c', 2),
  option('n/a', null, { excluded: true }),
];
const checked = template(
  [
    section('s', [
      question('funds'),
      question('doubled', { scale: { type: 'options', options: doubled } }),
      question('rated', { scale: bipolar(5, 0) }),
      question('stars', { scale: rating(1, 2.5, 4) }),
      question('count', { scale: { type: 'number', min: 0, max: 10 } }),
      question('words', { scale: { type: 'text' } }),
      question('day', { scale: { type: 'date' } }),
      question('own', { compare: false }),
    ]),
  ],
  {},
  { compare: { competitors: 2 } },
);

const check = (written: Partial<WrittenSheet>, of = checked) => checkAnswers({ ...empty, ...written }, of, ids);
const faults = (problems: readonly Problem[]) => problems.map(({ message, path }) => [message.code, path.join('/')]);

describe('a value', () => {
  it.each<[string, string, unknown, string | number]>([
    ['an id', 'funds', '+', '+'],
    ['an alias', 'funds', 'yes', '+'],
    ['an alias in another case', 'funds', ' PLUS ', '+'],
    ['a Chinese alias', 'funds', '不清楚', '?'],
    ['a full-width plus', 'funds', '＋', '+'],
    ['a full-width minus', 'funds', '－', '-'],
    ['a minus sign', 'funds', '−', '-'],
    ['a full-width question mark', 'funds', '？', '?'],
    ['a value', 'funds', -1, '-'],
    ['a value as text', 'funds', '1', '+'],
    ['a value that one option has', 'doubled', 2, 'c'],
    ['a bipolar number', 'rated', 4, '4'],
    ['a bipolar number as text', 'rated', '0', '0'],
    ['a value with decimals', 'stars', 2.5, '2.5'],
    ['an excluded option', 'doubled', 'N/A', 'n/a'],
    ['a number', 'count', 3.5, 3.5],
    ['a number as text', 'count', '１０', 10],
    ['a text', 'words', 'as it is', 'as it is'],
    ['a number where a text is asked', 'words', 12, '12'],
    ['a date', 'day', '2026-02-28', '2026-02-28'],
  ])('may be %s', (_what, id, written, expected) => {
    const { sheet, problems } = check({ answers: { [id]: written } });
    expect(problems).toEqual([]);
    expect(sheet.answers[id]).toEqual({
      value: expected,
      evidence: null,
      source: null,
      confirmed: false,
      at: null,
      note: null,
    });
  });

  it.each<[string, string, unknown, string]>([
    ['an unknown option', 'funds', 'perhaps', 'answer-unknown-option'],
    ['nothing', 'funds', '', 'answer-unknown-option'],
    ['a value between two options', 'stars', 2, 'answer-unknown-option'],
    ['a value beyond the scale', 'funds', 2, 'answer-out-of-range'],
    ['a value below a bipolar scale', 'rated', -1, 'answer-out-of-range'],
    ['a value of several options', 'doubled', 1, 'answer-ambiguous'],
    ['an alias of several options', 'doubled', 'ONE', 'answer-ambiguous'],
    ['true', 'funds', true, 'answer-boolean'],
    ['false for a text', 'words', false, 'answer-boolean'],
    ['a list', 'funds', ['+'], 'answer-shape'],
    ['a number below its range', 'count', -0.5, 'answer-out-of-range'],
    ['a number above its range', 'count', 11, 'answer-out-of-range'],
    ['no number', 'count', 'ten', 'answer-not-number'],
    ['an infinite number', 'count', Number.POSITIVE_INFINITY, 'answer-not-number'],
    ['a hexadecimal number', 'count', '0x1', 'answer-not-number'],
    ['a day that no calendar has', 'day', '2026-02-30', 'answer-date'],
    ['a number for a date', 'day', 2026, 'answer-date'],
    ['a text with control characters', 'words', 'a\u001bb', 'text-has-controls'],
    ['a text that is too long', 'words', 'x'.repeat(textLength + 1), 'text-too-long'],
  ])('may not be %s', (_what, id, written, code) => {
    expect(faults(check({ answers: { [id]: written } }).problems)).toEqual([[code, `answers/${id}`]]);
  });

  it('names the options and the range', () => {
    const { problems } = check({ answers: { funds: 'perhaps', doubled: 1, rated: 9, count: 11 } });
    expect(problems.map(({ message }) => message.params)).toEqual([
      { question: 'funds', value: 'perhaps', options: '+, ?, -' },
      { question: 'doubled', value: '1', options: 'a, b' },
      { question: 'rated', value: '9', options: '0, 1, 2, 3, 4, 5', from: 0, to: 5 },
      { question: 'count', value: '11', options: '', from: 0, to: 10 },
    ]);
  });

  it('is absent where it is null, or an empty text', () => {
    const { sheet, problems } = check({ answers: { funds: null, words: ' ', rated: { value: null, evidence: null } } });
    expect(problems).toEqual([]);
    expect(sheet.answers).toEqual({});
  });

  it('takes the id before the value where the two are numbers', () => {
    const scale = { type: 'options', options: [option('1', 2), option('2', 1)] } as const;
    const { sheet } = check({ answers: { q: 1 } }, template([section('s', [question('q', { scale })])]));
    expect(sheet.answers.q?.value).toBe('1');
  });
});

describe('an answer with its evidence', () => {
  it('keeps evidence, source, confirmation, date and note', () => {
    const full = {
      value: 'yes',
      evidence: 'minutes\nof May',
      source: 'con-3',
      confirmed: true,
      at: '2026-10-20',
      note: 'n',
    };
    const { sheet, problems } = check({ answers: { funds: full } });
    expect(problems).toEqual([]);
    expect(sheet.answers.funds).toEqual({ ...full, value: '+' });
  });

  it('takes blank words as absent', () => {
    const { sheet } = check({ answers: { funds: { value: '+', evidence: ' ', source: null, note: '' } } });
    expect(sheet.answers.funds).toMatchObject({ evidence: null, source: null, note: null, confirmed: false });
  });

  it.each<[string, object, string, string]>([
    ['an unknown key', { value: '+', evidense: 'x' }, 'answer-unknown-key', 'answers/funds/evidense'],
    ['an unknown option', { value: 'x' }, 'answer-unknown-option', 'answers/funds/value'],
    ['no value', { evidence: 'x' }, 'answer-without-value', 'answers/funds'],
    ['a number as evidence', { value: '+', evidence: 2026 }, 'answer-not-text', 'answers/funds/evidence'],
    ['a word as confirmation', { value: '+', confirmed: 'yes' }, 'answer-confirmed', 'answers/funds/confirmed'],
    ['a bad date', { value: '+', at: '20 Oct' }, 'answer-date', 'answers/funds/at'],
    ['a bad day of an instant', { value: '+', at: '2026-02-30T10:00:00Z' }, 'answer-date', 'answers/funds/at'],
    ['a number as date', { value: '+', at: 2026 }, 'answer-date', 'answers/funds/at'],
    ['control characters in the note', { value: '+', note: '\u0007' }, 'text-has-controls', 'answers/funds/note'],
    ['too long a source', { value: '+', source: 'x'.repeat(textLength + 1) }, 'text-too-long', 'answers/funds/source'],
  ])('refuses %s', (_what, written, code, path) => {
    expect(faults(check({ answers: { funds: written } }).problems)).toEqual([[code, path]]);
  });
});

describe('a sheet', () => {
  it('gets its playbook, subject, rater, role and date from outside', () => {
    expect(check({ template: 'other-book/fixture', role: 'coach', at: '2020-01-01', rater: 'Wang' }).sheet).toEqual({
      template: 'book/fixture', for: 'opp-1', rater: 'Li', role: 'self', at: '2026-11-01', answers: {}, competitors: {},
    }); // prettier-ignore
  });

  it('for another template has that problem only', () => {
    expect(faults(check({ template: 'book/other', answers: { nope: 1 } }).problems)).toEqual([
      ['sheet-other-template', 'template'],
    ]);
  });

  it.each<[string, Partial<WrittenSheet>, string, string]>([
    ['a role that is none', { role: 'boss' }, 'sheet-role', 'role'],
    ['a bad date', { at: 'yesterday' }, 'answer-date', 'at'],
    ['a rater without a name', { rater: ' ' }, 'name-empty', 'rater'],
    ['a subject with control characters', { for: 'a\u0000' }, 'text-has-controls', 'for'],
  ])('refuses %s', (_what, written, code, path) => {
    expect(faults(check(written).problems)).toEqual([[code, path]]);
  });

  it('refuses a rater given from outside that is no name', () => {
    expect(faults(checkAnswers(empty, checked, { ...ids, rater: 'a\nb' }).problems)).toEqual([
      ['text-has-controls', ''],
    ]);
  });

  it('accepts an instant as its date', () => {
    expect(check({ at: '2026-11-01T08:30:00.000Z' }).problems).toEqual([]);
  });

  it('suggests the question that was meant', () => {
    const { problems } = check({ answers: { fund: '+', constructor: '+' } });
    expect(problems.map(({ message }) => message.params)).toEqual([
      { question: 'fund', template: 'fixture', near: 'funds' },
      { question: 'constructor', template: 'fixture', near: null },
    ]);
  });

  it('reports every problem in one go', () => {
    const { problems } = check({
      role: 'boss',
      answers: { nope: 1, funds: { value: 'x', at: 'y' } },
      competitors: { Acme: { rated: 9 } },
    });
    expect(faults(problems)).toEqual([
      ['sheet-role', 'role'],
      ['answer-unknown-question', 'answers/nope'],
      ['answer-date', 'answers/funds/at'],
      ['answer-unknown-option', 'answers/funds/value'],
      ['answer-out-of-range', 'competitors/Acme/rated'],
    ]);
  });
});

describe('competitors', () => {
  it('are answered like ourselves', () => {
    const { sheet, problems } = check({
      competitors: { Acme: { funds: 'no', rated: null }, 华远: { rated: { value: 3, evidence: 'e' } } },
    });
    expect(problems).toEqual([]);
    expect(sheet.competitors).toMatchObject({
      Acme: { funds: { value: '-' } },
      华远: { rated: { value: '3', evidence: 'e' } },
    });
    expect(Object.keys(sheet.competitors.Acme ?? {})).toEqual(['funds']);
  });

  it('keep their names, whatever these are', () => {
    const rivals = Object.fromEntries([['__proto__', { funds: '+' }]]);
    expect(Object.keys(check({ competitors: rivals }).sheet.competitors)).toEqual(['__proto__']);
  });

  it.each<[string, unknown, string, string]>([
    ['too many', { A: {}, B: {}, C: {} }, 'competitors-too-many', 'competitors/C'],
    ['a question that is not compared', { A: { own: '+' } }, 'competitor-not-rated', 'competitors/A/own'],
    ['an unknown question', { A: { nope: '+' } }, 'answer-unknown-question', 'competitors/A/nope'],
    ['a bare value', { A: '+' }, 'competitor-shape', 'competitors/A'],
    ['an empty name', { ' ': {} }, 'name-empty', 'competitors/ '],
  ])('are refused: %s', (_what, competitors, code, path) => {
    const written = competitors as WrittenSheet['competitors'];
    expect(faults(check({ competitors: written }).problems)).toEqual([[code, path]]);
  });

  it('are refused by a template that does not compare, and null ones are absent', () => {
    const plain = template([section('s', [question('q', { scale: plusMinus })])]);
    expect(faults(check({ competitors: { A: {} } }, plain).problems)).toEqual([
      ['competitors-not-compared', 'competitors'],
    ]);
    const none = { A: null } as unknown as WrittenSheet['competitors'];
    expect(check({ competitors: none }, plain).problems).toEqual([]);
  });
});

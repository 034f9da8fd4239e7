import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../src/content/compile-condition.ts';
import { checkCondition } from '../../src/core/condition/check-condition.ts';
import { holds } from '../../src/core/condition/evaluate.ts';
import type { Environment } from '../../src/core/condition/environments.ts';
import type { Value } from '../../src/core/condition/types.ts';

const names: Environment = {
  answers: { type: 'object', fields: { q: { type: 'choice', values: ['+', '-'] }, 'a-b': { type: 'number' } } },
  sections: { type: 'object', fields: { 'worth-winning': { type: 'object', fields: { points: { type: 'number' } } } } },
  total: { type: 'object', fields: { points: { type: 'number' } } },
  people: {
    type: 'list',
    of: {
      type: 'object',
      fields: { roles: { type: 'list', of: { type: 'choice', values: ['user'] } }, rung: { type: 'number' } },
    },
  },
};
const scope: Record<string, Value> = {
  answers: { q: '+', 'a-b': 3 },
  sections: { 'worth-winning': { points: 4 } },
  total: { points: 2 },
  people: [
    { roles: ['user'], rung: 3 },
    { roles: [], rung: null },
  ],
};

/** Codes of everything that compiling and checking find. */
function faults(source: string | boolean): readonly string[] {
  const { condition, faults: found } = compileCondition(source);
  return [...found, ...(condition === null ? [] : checkCondition(condition.expression, names))].map(({ code }) => code);
}

describe('a sound condition', () => {
  it.each([
    [true, true],
    [false, false],
    ['answers.q == "+" && total.points >= 2', true],
    ['answers["a-b"] / 2 == 1.5', true],
    ['total.points == 2.0 && 3u == 3', true],
    ['-total.points < 0 ? answers.q != "-" : false', true],
    ['sections["worth-winning"].points in [4, 5]', true],
    ['people.exists(p, "user" in p.roles && p.rung >= 3)', true],
    ['people.filter(p, p.rung >= 3).size() == 1', true],
    ['people.map(p, p.rung != null, p.rung) == [3]', true],
    ['people.all(p, size(p.roles) == 1)', false],
    ['has(answers.q) && !("x".startsWith("y"))', true],
    ['answers["a-b"] == null', false],
  ])('%s', (source, expected) => {
    expect(faults(source)).toEqual([]);
    const { condition } = compileCondition(source);
    expect(condition === null ? null : holds(condition, scope)).toBe(expected);
  });
});

describe('a faulty condition', () => {
  it.each([
    ['answers.q ==', ['condition-syntax']],
    ['"open', ['condition-syntax']],
    ['answers["q"].matches("(a+)+$")', ['condition-function']],
    ['timestamp("2026-01-01") == null', ['condition-function']],
    ['cel.bind(x, 1, x == 1)', ['condition-function']],
    ['{"a": 1} == null', ['condition-function']],
    ['b"x" == null', ['condition-function']],
    ['total.points.exists(p, true)', ['condition-type']],
    ['total', ['condition-type']],
    ['total.points + 1', ['condition-type']],
    ['total.points && true', ['condition-type']],
    ['total.points == "2"', ['condition-compares']],
    ['total.points < "2"', ['condition-compares']],
    ['answers.q == "x"', ['condition-unknown-value']],
    ['"x" != answers["q"]', ['condition-unknown-value']],
    ['people.exists(p, "usr" in p.roles)', ['condition-unknown-value']],
    ['answers.q in ["+", "x"]', ['condition-unknown-value']],
    ['answers.nope == null || nope', ['condition-unknown-name', 'condition-unknown-name']],
    ['people.exists(p, p.nope == 1) && p.rung == 1', ['condition-unknown-name', 'condition-unknown-name']],
    ['sections.worth-winning.points > 1', ['condition-hyphen']],
    ['worth-winning > 1', ['condition-hyphen']],
    ['answers.a-b > 1', ['condition-hyphen']],
  ])('%s', (source, expected) => {
    expect(faults(source)).toEqual(expected);
  });

  it('is shown how an id with a hyphen is written', () => {
    const { condition } = compileCondition('sections.worth-winning.points > 1');
    const [first] = condition === null ? [] : checkCondition(condition.expression, names);
    expect(first?.params).toEqual({ written: 'sections.worth-winning', meant: 'sections["worth-winning"]' });
  });

  it('has bounds: a chain of conditions is one level', () => {
    const chain = (count: number): string => Array.from({ length: count }, () => 'true').join(' && ');
    expect(faults(chain(100))).toEqual([]);
    expect(faults(chain(101))).toEqual(['condition-too-large']);
    expect(faults(`${'!'.repeat(19)}true`)).toEqual([]);
    expect(faults(`${'!'.repeat(20)}true`)).toEqual(['condition-too-deep']);
    expect(faults('people.exists(p, people.exists(o, o == p))')).toEqual([]);
    expect(faults('people.exists(p, people.exists(o, people.exists(n, n == o)))')).toEqual(['condition-too-nested']);
    expect(faults(`${'('.repeat(100_000)}true`)).toEqual(['condition-too-large']);
    expect(faults(`${'('.repeat(5000)}true`)).toHaveLength(1);
    expect(faults(`${'!'.repeat(19_000)}true`)).toEqual(['condition-too-large']);
  });

  it('says nothing of ids in parts that could not be read', () => {
    const { condition } = compileCondition('answers["gone"] == "z"');
    expect(condition === null ? null : checkCondition(condition.expression, names, new Set(['gone']))).toEqual([]);
  });
});

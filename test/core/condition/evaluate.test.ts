import { describe, expect, it } from 'vitest';
import { evaluate, holds } from '../../../src/core/condition/evaluate.ts';
import type { Expression, Value } from '../../../src/core/condition/types.ts';

type BinaryOp = Extract<Expression, { left: Expression }>['op'];
type MacroOp = Extract<Expression, { list: Expression }>['op'];

const lit = (value: string | number | boolean | null): Expression => ({ op: 'literal', value });
const name = (id: string): Expression => ({ op: 'name', name: id });
const field = (object: Expression, id: string): Expression => ({ op: 'field', object, name: id });
const at = (object: Expression, key: Expression): Expression => ({ op: 'index', object, key });
const list = (...items: Expression[]): Expression => ({ op: 'list', items });
const not = (operand: Expression): Expression => ({ op: 'not', operand });
const call = (id: string, ...args: Expression[]): Expression => ({ op: 'call', name: id, args });
const two = (left: Expression, op: BinaryOp, right: Expression): Expression => ({ op, left, right });
const each = (op: MacroOp, source: Expression, body: Expression): Expression => ({ op, list: source, name: 'p', body });

const scope: Readonly<Record<string, Value>> = {
  n: 3,
  s: 'abc',
  yes: true,
  no: false,
  none: null,
  numbers: [1, 2, 3],
  map: { a: 1, empty: null },
  people: [{ rung: null }, { rung: 3 }, { rung: 1 }],
};
const holdsIn = (expression: Expression) => holds({ source: '', expression }, scope);
const [n, s, none, yes, no, numbers, map, people] = [
  'n', 's', 'none', 'yes', 'no', 'numbers', 'map', 'people',
].map(name) as [Expression, Expression, Expression, Expression, Expression, Expression, Expression, Expression]; // prettier-ignore

describe('evaluate', () => {
  it.each<[string, Expression, Value]>([
    ['a literal', lit('x'), 'x'],
    ['a name', n, 3],
    ['an unknown name', name('nope'), null],
    ['a name that every object inherits', name('constructor'), null],
    ['a field', field(map, 'a'), 1],
    ['a missing field', field(map, 'b'), null],
    ['a field that every object inherits', field(map, 'toString'), null],
    ['an index into a map', at(map, lit('a')), 1],
    ['an index into a list', at(numbers, lit(1)), 2],
    ['an index beyond a list', at(numbers, lit(9)), null],
    ['a negative index', at(numbers, lit(-1)), null],
    ['a list', list(n, s), [3, 'abc']],
    ['addition', two(n, '+', lit(0.5)), 3.5],
    ['subtraction', two(n, '-', lit(5)), -2],
    ['multiplication', two(n, '*', lit(2)), 6],
    ['division of doubles', two(n, '/', lit(2)), 1.5],
    ['remainder', two(n, '%', lit(2)), 1],
    ['negation', { op: 'negate', operand: n }, -3],
    ['joined texts', two(s, '+', lit('d')), 'abcd'],
    ['joined lists', two(numbers, '+', list(lit(4))), [1, 2, 3, 4]],
    ['the first branch', { op: 'if', condition: yes, then: lit(1), else: lit(2) }, 1],
    ['the second branch', { op: 'if', condition: no, then: lit(1), else: lit(2) }, 2],
    ['the size of a text in characters', call('size', lit('客户𠮷')), 3],
    ['the size of a list', call('size', numbers), 3],
    ['the size of a map', call('size', map), 2],
    ['a filtered list', each('filter', numbers, two(name('p'), '>', lit(1))), [2, 3]],
    ['a mapped list', each('map', numbers, two(name('p'), '*', lit(2))), [2, 4, 6]],
    ['nothing where null meets an operator', two(none, '+', lit(1)), null],
    [
      'nothing where a mapped element meets null',
      each('map', people, two(field(name('p'), 'rung'), '+', lit(1))),
      null,
    ],
    ['an unknown function', call('matches', s, lit('a')), null],
  ])('gives %s', (_what, expression, expected) => {
    expect(evaluate(expression, scope)).toEqual(expected);
  });
});

describe('holds', () => {
  it.each<[string, Expression, boolean]>([
    ['3 == 3.0', two(n, '==', lit(3.0)), true],
    ['3 == "3"', two(n, '==', lit('3')), false],
    ['3 != "3"', two(n, '!=', lit('3')), true],
    ['null == null', two(none, '==', lit(null)), true],
    ['null != 3', two(none, '!=', lit(3)), true],
    ['null == 3', two(none, '==', lit(3)), false],
    ['equal lists', two(numbers, '==', list(lit(1), lit(2), lit(3))), true],
    ['lists of different length', two(numbers, '==', list(lit(1))), false],
    ['equal maps', two(map, '==', map), true],
    ['a map and a list', two(map, '==', numbers), false],
    ['3 < 4', two(n, '<', lit(4)), true],
    ['3 <= 3', two(n, '<=', lit(3)), true],
    ['3 > 3', two(n, '>', lit(3)), false],
    ['3 >= 3', two(n, '>=', lit(3)), true],
    ['dates as texts', two(lit('2026-09-30'), '<', lit('2026-10-01')), true],
    ['a number against a text', two(n, '<', lit('4')), false],
    ['2 in [1, 2, 3]', two(lit(2), 'in', numbers), true],
    ['"a" in a map', two(lit('a'), 'in', map), true],
    ['"b" in a map', two(lit('b'), 'in', map), false],
    ['2 in a text', two(lit(2), 'in', s), false],
    ['startsWith', call('startsWith', s, lit('ab')), true],
    ['endsWith', call('endsWith', s, lit('ab')), false],
    ['contains', call('contains', s, lit('b')), true],
    ['true && true', two(yes, '&&', yes), true],
    ['true && false', two(yes, '&&', no), false],
    ['false || true', two(no, '||', yes), true],
    ['!false', not(no), true],
    ['a number is no truth', n, false],
    ['exists', each('exists', numbers, two(name('p'), '==', lit(2))), true],
    ['exists in nothing', each('exists', list(), yes), false],
    ['all of nothing', each('all', list(), no), true],
    ['all', each('all', numbers, two(name('p'), '<', lit(3))), false],
    ['exists_one', each('exists_one', numbers, two(name('p'), '>', lit(2))), true],
    ['exists_one of two', each('exists_one', numbers, two(name('p'), '>', lit(1))), false],
    ['a macro over the keys of a map', each('exists', map, two(name('p'), '==', lit('a'))), true],
  ])('%s', (_what, expression, expected) => {
    expect(holdsIn(expression)).toBe(expected);
  });

  it.each<[string, Expression]>([
    ['null < 3', two(none, '<', lit(3))],
    ['!(null < 3)', not(two(none, '<', lit(3)))],
    ['null < 3 || true', two(two(none, '<', lit(3)), '||', yes)],
    ['true && null', two(yes, '&&', none)],
    ['!null', not(none)],
    ['null in a list', two(none, 'in', list(none))],
    ['2 in null', two(lit(2), 'in', none)],
    ['(null + 1) != 2', two(two(none, '+', lit(1)), '!=', lit(2))],
    ['a field of null', two(field(none, 'x'), '==', lit(null))],
    ['null ? true : true', { op: 'if', condition: none, then: yes, else: yes }],
    ['a macro over null', not(each('exists', none, yes))],
    ['size of null', two(call('size', none), '!=', lit(0))],
    ['-null', two({ op: 'negate', operand: none }, '!=', lit(0))],
    ['a list with nothing in it', two(list(two(none, '+', lit(1))), '!=', list())],
  ])('does not hold where null meets an operator: %s', (_what, expression) => {
    expect(holdsIn(expression)).toBe(false);
  });

  it('does not look at the right side once the left decides', () => {
    const broken = two(none, '<', lit(3));
    expect(holdsIn(two(yes, '||', broken))).toBe(true);
    expect(holdsIn(not(two(no, '&&', broken)))).toBe(true);
  });

  it('judges each element of a list for itself', () => {
    const high = two(field(name('p'), 'rung'), '>=', lit(2));
    expect(holdsIn(each('exists', people, high))).toBe(true);
    expect(holdsIn(each('all', people, high))).toBe(false);
    expect(holdsIn(each('exists_one', people, high))).toBe(true);
    expect(holdsIn(not(each('exists', people, two(field(name('p'), 'rung'), '>', lit(3)))))).toBe(true);
  });

  it('binds a name inside the macro only', () => {
    expect(
      holdsIn(two(each('exists', numbers, two(name('p'), '==', lit(1))), '&&', two(name('p'), '==', lit(null)))),
    ).toBe(true);
  });
});

/** Finds in a condition what could only go wrong at run time: unknown names and values, and types that do not fit. */
import { message, type Message } from '../errors.ts';
import { nearest } from '../text.ts';
import type { Environment, Shape } from './environments.ts';
import type { Expression } from './types.ts';

/** Types as messages name them. */
export type ConditionType = 'bool' | 'number' | 'string' | 'list' | 'object' | 'null' | 'any';

type Inferred = Shape | { readonly type: 'null' };
const any: Inferred = { type: 'any' };
const bool: Inferred = { type: 'bool' };
const number: Inferred = { type: 'number' };
const string: Inferred = { type: 'string' };

interface Check {
  readonly names: Environment;
  /** Ids that stand in parts of the playbook that could not be read: they may exist, so nothing is said of them. */
  readonly lost: ReadonlySet<string>;
  readonly faults: Message[];
}

/**
 * @param expression of a condition
 * @param names what it may use
 * @param lost ids that nothing is to be said about
 * @returns everything that is wrong with it
 */
export function checkCondition(
  expression: Expression,
  names: Environment,
  lost: ReadonlySet<string> = new Set(),
): readonly Message[] {
  const check: Check = { names, lost, faults: [] };
  expect(expression, 'bool', infer(expression, check), check);
  return check.faults;
}

function typeOf(shape: Inferred): ConditionType {
  return shape.type === 'choice' ? 'string' : shape.type;
}

function expect(expression: Expression, type: ConditionType, found: Inferred, check: Check): void {
  const is = typeOf(found);
  if (is !== 'any' && is !== type) {
    check.faults.push(message('condition-type', { part: print(expression), expected: type, found: is }));
  }
}

function infer(expression: Expression, check: Check): Inferred {
  switch (expression.op) {
    case 'literal':
      return literalShape(expression.value);
    case 'name':
      return nameShape(expression.name, check);
    case 'field':
      return memberShape(expression.object, infer(expression.object, check), expression.name, check);
    case 'index':
      return indexShape(expression.object, expression.key, check);
    case 'list': {
      const [first, ...others] = expression.items.map((item) => infer(item, check));
      const same = first !== undefined && others.every((other) => typeOf(other) === typeOf(first));
      const of = same ? widen(first) : any;
      return { type: 'list', of: of.type === 'null' ? { type: 'any' } : of };
    }
    case 'not':
      expect(expression.operand, 'bool', infer(expression.operand, check), check);
      return bool;
    case 'negate':
      expect(expression.operand, 'number', infer(expression.operand, check), check);
      return number;
    case 'if': {
      expect(expression.condition, 'bool', infer(expression.condition, check), check);
      const then = infer(expression.then, check);
      const otherwise = infer(expression.else, check);
      return typeOf(then) === typeOf(otherwise) ? widen(then) : any;
    }
    case 'exists':
    case 'all':
    case 'exists_one':
    case 'filter':
    case 'map':
      return comprehensionShape(expression, check);
    case 'call':
      return callShape(expression.name, expression.args, check);
    default:
      return operatorShape(expression, check);
  }
}

function literalShape(value: string | number | boolean | null): Inferred {
  if (value === null) return { type: 'null' };
  if (typeof value === 'boolean') return bool;
  return typeof value === 'number' ? number : string;
}

/** Two lists of words may differ: what is known of both is that they are strings. */
function widen(shape: Inferred): Inferred {
  return shape.type === 'choice' ? string : shape;
}

function nameShape(name: string, check: Check): Inferred {
  const shape = Object.hasOwn(check.names, name) ? check.names[name] : undefined;
  if (shape !== undefined) return shape;
  check.faults.push(unknownName(name, name, Object.keys(check.names)));
  return any;
}

function unknownName(shown: string, name: string, known: readonly string[]): Message {
  return message('condition-unknown-name', { name: shown, near: nearest(name, known), known: some(known) });
}

/** The start of a list of names, for a message. */
function some(names: readonly string[]): string {
  return names.length > 12 ? `${names.slice(0, 12).join(', ')}, …` : names.join(', ');
}

function memberShape(object: Expression, shape: Inferred, name: string, check: Check): Inferred {
  if (shape.type === 'any') return any;
  if (shape.type !== 'object') {
    expect(object, 'object', shape, check);
    return any;
  }
  const found = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
  if (found !== undefined) return found;
  if (!check.lost.has(name)) {
    const shown = print({ op: 'index', object, key: { op: 'literal', value: name } });
    check.faults.push(unknownName(shown, name, Object.keys(shape.fields)));
  }
  return any;
}

function indexShape(object: Expression, key: Expression, check: Check): Inferred {
  const shape = infer(object, check);
  if (key.op === 'literal' && typeof key.value === 'string' && shape.type !== 'list') {
    return memberShape(object, shape, key.value, check);
  }
  const keyShape = infer(key, check);
  if (shape.type === 'list') {
    expect(key, 'number', keyShape, check);
    return shape.of;
  }
  if (shape.type === 'object') expect(key, 'string', keyShape, check);
  else if (shape.type !== 'any') expect(object, 'object', shape, check);
  return any;
}

type Comprehension = Extract<Expression, { op: 'exists' | 'all' | 'exists_one' | 'filter' | 'map' }>;

function comprehensionShape(expression: Comprehension, check: Check): Inferred {
  const list = infer(expression.list, check);
  expect(expression.list, 'list', list, check);
  const item: Shape = list.type === 'list' ? list.of : { type: 'any' };
  const inside: Check = { ...check, names: { ...check.names, [expression.name]: item } };
  const body = infer(expression.body, inside);
  if (expression.op === 'map') return { type: 'list', of: body.type === 'null' ? { type: 'any' } : body };
  expect(expression.body, 'bool', body, check);
  return expression.op === 'filter' ? list : bool;
}

function callShape(name: string, args: readonly Expression[], check: Check): Inferred {
  const shapes = args.map((arg) => infer(arg, check));
  if (name === 'size') {
    const [arg] = args;
    const [shape] = shapes;
    if (arg !== undefined && shape !== undefined && !['any', 'list', 'object', 'string'].includes(typeOf(shape))) {
      expect(arg, 'list', shape, check);
    }
    return number;
  }
  for (const [index, arg] of args.entries()) expect(arg, 'string', shapes[index] ?? any, check);
  return bool;
}

type Operator = Extract<Expression, { left: Expression }>;

function operatorShape(expression: Operator, check: Check): Inferred {
  const { op, left, right } = expression;
  if (op === '-' && isHyphen(expression, check)) return any;
  const leftShape = infer(left, check);
  const rightShape = infer(right, check);
  switch (op) {
    case '&&':
    case '||':
      expect(left, 'bool', leftShape, check);
      expect(right, 'bool', rightShape, check);
      return bool;
    case '==':
    case '!=':
      checkSame(expression, leftShape, rightShape, true, check);
      return bool;
    case '<':
    case '<=':
    case '>':
    case '>=':
      for (const [side, shape] of [
        [left, leftShape],
        [right, rightShape],
      ] as const) {
        if (!['any', 'number', 'string'].includes(typeOf(shape))) expect(side, 'number', shape, check);
      }
      checkSame(expression, leftShape, rightShape, false, check);
      return bool;
    case 'in':
      checkMember(expression, leftShape, rightShape, check);
      return bool;
    case '+':
      // Strings may be joined; everything else is arithmetic.
      if (typeOf(leftShape) === 'string' && typeOf(rightShape) === 'string') return string;
      return arithmeticShape(expression, leftShape, rightShape, check);
    default:
      return arithmeticShape(expression, leftShape, rightShape, check);
  }
}

function arithmeticShape({ left, right }: Operator, leftShape: Inferred, rightShape: Inferred, check: Check): Inferred {
  expect(left, 'number', leftShape, check);
  expect(right, 'number', rightShape, check);
  return number;
}

function checkSame(expression: Operator, left: Inferred, right: Inferred, nullable: boolean, check: Check): void {
  const [leftType, rightType] = [typeOf(left), typeOf(right)];
  const simple = (type: ConditionType): boolean => type === 'number' || type === 'string' || type === 'bool';
  if (leftType === 'any' || rightType === 'any') return;
  if (nullable && (leftType === 'null' || rightType === 'null')) return;
  if (leftType !== rightType) {
    if (nullable || (simple(leftType) && simple(rightType))) {
      check.faults.push(message('condition-compares', { left: leftType, right: rightType, operator: expression.op }));
    }
    return;
  }
  checkWord(expression.left, left, expression.right, check);
  checkWord(expression.right, right, expression.left, check);
}

/** A word that a list of words is compared with must be one of them. */
function checkWord(of: Expression, shape: Inferred, word: Expression, check: Check): void {
  if (shape.type !== 'choice' || word.op !== 'literal' || typeof word.value !== 'string') return;
  if (shape.values.includes(word.value) || check.lost.has(word.value)) return;
  check.faults.push(
    message('condition-unknown-value', {
      of: print(of),
      value: word.value,
      near: nearest(word.value, shape.values),
      known: some(shape.values),
    }),
  );
}

function checkMember(expression: Operator, item: Inferred, list: Inferred, check: Check): void {
  const { left, right } = expression;
  if (list.type === 'any') return;
  if (list.type === 'object') {
    expect(left, 'string', item, check);
    if (left.op === 'literal' && typeof left.value === 'string') memberShape(right, list, left.value, check);
    return;
  }
  if (list.type !== 'list') {
    expect(right, 'list', list, check);
    return;
  }
  const [itemType, ofType] = [typeOf(item), typeOf(list.of)];
  if (itemType !== 'any' && ofType !== 'any' && itemType !== ofType) {
    check.faults.push(message('condition-compares', { left: itemType, right: ofType, operator: 'in' }));
    return;
  }
  checkWord(right, list.of, left, check);
  if (right.op === 'list') for (const word of right.items) checkWord(left, item, word, check);
}

/**
 * `sections.worth-winning` reads as a subtraction of names that do not exist. Says how an id with a hyphen is
 * written.
 */
function isHyphen(expression: Operator, check: Check): boolean {
  const rest: string[] = [];
  let at: Expression = expression;
  while (at.op === '-') {
    // The last part may go on with a field: `sections.worth-winning.points`.
    let right: Expression = at.right;
    while (right.op === 'field' || right.op === 'index') right = right.object;
    if (right.op !== 'name' || Object.hasOwn(check.names, right.name)) return false;
    rest.unshift(right.name);
    at = at.left;
  }
  if (at.op === 'field') {
    const silent: Check = { ...check, faults: [] };
    const object = infer(at.object, silent);
    if (object.type !== 'object' || Object.hasOwn(object.fields, at.name)) return false;
    const id = [at.name, ...rest].join('-');
    const meant = `${print(at.object)}[${JSON.stringify(id)}]`;
    check.faults.push(message('condition-hyphen', { written: `${print(at.object)}.${id}`, meant }));
    return true;
  }
  if (at.op !== 'name' || Object.hasOwn(check.names, at.name)) return false;
  const id = [at.name, ...rest].join('-');
  const [first = 'sections'] = Object.entries(check.names)
    .filter(([, shape]) => shape.type === 'object' && Object.hasOwn(shape.fields, id))
    .map(([name]) => name);
  check.faults.push(message('condition-hyphen', { written: id, meant: `${first}[${JSON.stringify(id)}]` }));
  return true;
}

/** A part of a condition as its author would write it; long parts are cut. */
function print(expression: Expression): string {
  switch (expression.op) {
    case 'literal':
      return JSON.stringify(expression.value);
    case 'name':
      return expression.name;
    case 'field':
      return `${print(expression.object)}.${expression.name}`;
    case 'index': {
      const { object, key } = expression;
      const plain = key.op === 'literal' && typeof key.value === 'string' && /^[A-Za-z_]\w*$/.test(key.value);
      return plain ? `${print(object)}.${String(key.value)}` : `${print(object)}[${print(key)}]`;
    }
    case 'list':
      return `[${expression.items.map(print).join(', ')}]`;
    case 'not':
      return `!${print(expression.operand)}`;
    case 'negate':
      return `-${print(expression.operand)}`;
    case 'if':
      return `${print(expression.condition)} ? … : …`;
    case 'exists':
    case 'all':
    case 'exists_one':
    case 'filter':
    case 'map':
      return `${print(expression.list)}.${expression.op}(${expression.name}, …)`;
    case 'call':
      return `${expression.name}(${expression.args.map(print).join(', ')})`;
    default:
      return `${print(expression.left)} ${expression.op} ${print(expression.right)}`;
  }
}

/**
 * Runs the tree of a compiled condition. No parser, no host functions, no side effects.
 *
 * Where null meets an operator other than `==` and `!=`, or a value of the wrong type does, the
 * condition yields nothing and does not hold; that is no error. Taking a field of null counts as such
 * a meeting; a missing key of a map, an index beyond a list and an unknown name are null themselves.
 * The body of `exists`, `all`, `exists_one` and `filter` is a condition of its own for each element:
 * an element for which it yields nothing does not satisfy it, and the others still count.
 */
import { assertNever } from '../assert-never.ts';
import type { Condition, Expression, Value } from './types.ts';

type Scope = Readonly<Record<string, Value>>;
/** `undefined`: null or a wrong type met an operator. */
type Result = Value | undefined;
type Binary = Extract<Expression, { left: Expression }>;
type Macro = Extract<Expression, { list: Expression }>;

/**
 * Whether a condition is true.
 * @param scope the values its names stand for; numbers are doubles
 */
export function holds(condition: Condition, scope: Scope): boolean {
  return run(condition.expression, scope) === true;
}

/**
 * The value of an expression.
 * @returns null also where null or a wrong type met an operator
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  return run(expression, scope) ?? null;
}

function run(expression: Expression, scope: Scope): Result {
  switch (expression.op) {
    case 'literal':
      return expression.value;
    case 'name':
      return entry(scope, expression.name);
    case 'field':
      return select(run(expression.object, scope), expression.name);
    case 'index':
      return select(run(expression.object, scope), run(expression.key, scope));
    case 'list':
      return runAll(expression.items, scope);
    case 'not': {
      const operand = run(expression.operand, scope);
      return typeof operand === 'boolean' ? !operand : undefined;
    }
    case 'negate': {
      const operand = run(expression.operand, scope);
      return typeof operand === 'number' ? -operand : undefined;
    }
    case 'if': {
      const condition = run(expression.condition, scope);
      if (typeof condition !== 'boolean') return undefined;
      return run(condition ? expression.then : expression.else, scope);
    }
    case 'exists':
    case 'all':
    case 'exists_one':
    case 'filter':
    case 'map':
      return runMacro(expression, scope);
    case 'call':
      return call(expression.name, runAll(expression.args, scope));
    default:
      return runBinary(expression, scope);
  }
}

/** The values of several expressions; nothing where one of them yields nothing. */
function runAll(expressions: readonly Expression[], scope: Scope): readonly Value[] | undefined {
  const values: Value[] = [];
  for (const expression of expressions) {
    const value = run(expression, scope);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** Own keys only: a playbook's words must not reach what every object inherits. */
function entry(object: Readonly<Record<string, Value>>, key: string): Value {
  return Object.hasOwn(object, key) ? (object[key] ?? null) : null;
}

function select(object: Result, key: Result): Result {
  if (isList(object)) {
    if (typeof key !== 'number' || !Number.isInteger(key)) return undefined;
    return object[key] ?? null;
  }
  return isMap(object) && typeof key === 'string' ? entry(object, key) : undefined;
}

function runBinary(expression: Binary, scope: Scope): Result {
  const { op } = expression;
  const left = run(expression.left, scope);
  if (op === '&&' || op === '||') {
    if (typeof left !== 'boolean') return undefined;
    if (left === (op === '||')) return left;
    const right = run(expression.right, scope);
    return typeof right === 'boolean' ? right : undefined;
  }
  const right = run(expression.right, scope);
  if (left === undefined || right === undefined) return undefined;
  switch (op) {
    case '==':
      return isSame(left, right);
    case '!=':
      return !isSame(left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compare(op, left, right);
    case 'in':
      return isIn(left, right);
    case '+':
      if (typeof left === 'string' && typeof right === 'string') return left + right;
      if (isList(left) && isList(right)) return [...left, ...right];
      return calculate(op, left, right);
    case '-':
    case '*':
    case '/':
    case '%':
      return calculate(op, left, right);
    default:
      return assertNever(op);
  }
}

function calculate(op: '+' | '-' | '*' | '/' | '%', left: Value, right: Value): Result {
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
  }
}

/** Orders two numbers or two texts (dates as `YYYY-MM-DD` order as texts); false before true, as CEL has it. */
function compare(op: '<' | '<=' | '>' | '>=', left: Value, right: Value): Result {
  if (left === null || right === null || typeof left !== typeof right || typeof left === 'object') return undefined;
  switch (op) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

function isIn(left: Value, right: Value): Result {
  if (left === null) return undefined;
  if (isList(right)) return right.some((item) => isSame(left, item));
  if (isMap(right)) return typeof left === 'string' ? Object.hasOwn(right, left) : undefined;
  return undefined;
}

/** Equality by content; values of different types are never the same. */
function isSame(left: Value, right: Value): boolean {
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => isSame(item, right[index] ?? null));
  }
  if (isMap(left) && isMap(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && isSame(entry(left, key), entry(right, key)))
    );
  }
  return left === right;
}

/** Macros go through a list, or through the keys of a map. */
function runMacro({ op, list, name, body }: Macro, scope: Scope): Result {
  const source = run(list, scope);
  const items: readonly Value[] | null = isList(source) ? source : isMap(source) ? Object.keys(source) : null;
  if (items === null) return undefined;
  // One scope for all elements, of which there may be thousands: nothing keeps it.
  const inner: Record<string, Value> = { ...scope, [name]: null };
  const runBody = (item: Value): Result => {
    inner[name] = item;
    return run(body, inner);
  };
  switch (op) {
    // From the end: what is asked for is mostly recent, and what is recorded stands in the order of time.
    case 'exists':
      return items.findLastIndex((item) => runBody(item) === true) >= 0;
    case 'all':
      return items.findLastIndex((item) => runBody(item) !== true) < 0;
    case 'exists_one':
      return items.filter((item) => runBody(item) === true).length === 1;
    case 'filter':
      return items.filter((item) => runBody(item) === true);
    case 'map': {
      const values = items.map(runBody);
      return values.includes(undefined) ? undefined : values.map((value) => value ?? null);
    }
  }
}

function call(name: string, args: readonly Value[] | undefined): Result {
  const [subject, word] = args ?? [];
  if (name === 'size') {
    if (typeof subject === 'string') return [...subject].length;
    if (isList(subject)) return subject.length;
    return isMap(subject) ? Object.keys(subject).length : undefined;
  }
  if (typeof subject !== 'string' || typeof word !== 'string') return undefined;
  switch (name) {
    case 'startsWith':
      return subject.startsWith(word);
    case 'endsWith':
      return subject.endsWith(word);
    case 'contains':
      return subject.includes(word);
    default:
      return undefined;
  }
}

function isList(value: Result): value is readonly Value[] {
  return Array.isArray(value);
}

function isMap(value: Result): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * CEL source to the tree that the program evaluates: the only importer of the CEL package, and of its parser
 * only. Names and types are checked on our own tree (`core/condition/check-condition.ts`), where all numbers are
 * doubles and every fault has a sentence in each language.
 */
import { Environment } from '@marcbachmann/cel-js';
import { message, type Message } from '../core/errors.ts';
import { checkBounds } from '../core/condition/measure.ts';
import type { Condition, Expression } from '../core/condition/types.ts';

/** The CEL functions that conditions may call; everything else of the language's library is left out. */
export const offeredFunctions = ['size', 'startsWith', 'endsWith', 'contains', 'has'] as const;
const comprehensions = ['exists', 'all', 'exists_one', 'filter', 'map'] as const;

const longestSource = 20_000;
const environment = new Environment({
  unlistedVariablesAreDyn: true,
  limits: { maxAstNodes: 5000, maxDepth: 200, maxListElements: 200, maxMapEntries: 1, maxCallArguments: 8 },
});

/** The package's syntax tree, as far as it is read here. */
interface Node {
  readonly op: string;
  readonly args: unknown;
}

/** Thrown inside the conversion only. */
class ConversionFault extends Error {
  readonly fault: Message;
  constructor(fault: Message) {
    super(fault.code);
    this.fault = fault;
  }
}

/**
 * @param written CEL source, or a YAML boolean
 * @returns the condition, and what is wrong with it; never both
 */
export function compileCondition(written: string | boolean): {
  condition: Condition | null;
  faults: readonly Message[];
} {
  if (typeof written === 'boolean') {
    return { condition: { source: String(written), expression: { op: 'literal', value: written } }, faults: [] };
  }
  const source = written.trim();
  if (source.length > longestSource) {
    return { condition: null, faults: [tooLarge(source)] };
  }
  try {
    const expression = convert(environment.parse(source).ast);
    const faults = checkBounds(expression);
    return { condition: faults.length > 0 ? null : { source, expression }, faults };
  } catch (error) {
    return { condition: null, faults: [faultOf(error, source)] };
  }
}

function faultOf(error: unknown, source: string): Message {
  if (error instanceof ConversionFault) return error.fault;
  if (!(error instanceof Error)) throw error;
  // A row of signs: the parser goes one deeper for each, whatever its limits say.
  if (error instanceof RangeError) return tooLarge(source);
  const { code, range, summary } = error as Error & { code?: string; range?: { start: number }; summary?: string };
  if (code === undefined) throw error;
  if (/limit|exceed/.test(code)) return tooLarge(source);
  const start = range?.start ?? 0;
  const around = `${start > 30 ? '…' : ''}${source.slice(Math.max(0, start - 30), start + 30)}${start + 30 < source.length ? '…' : ''}`;
  return message('condition-syntax', { source: around, at: start + 1, reason: summary ?? error.message });
}

function tooLarge(source: string): Message {
  return message('condition-too-large', { count: source.length, most: longestSource });
}

function refuse(name: string): ConversionFault {
  return new ConversionFault(
    message('condition-function', { name, offered: [...offeredFunctions, ...comprehensions].join(', ') }),
  );
}

function convert(node: Node): Expression {
  const args = node.args as readonly unknown[];
  const part = (index: number): Expression => convert(args[index] as Node);
  switch (node.op) {
    case 'value':
      return { op: 'literal', value: literal(node.args) };
    case 'id':
      return { op: 'name', name: node.args as string };
    case '.':
      return { op: 'field', object: part(0), name: args[1] as string };
    case '[]':
      return { op: 'index', object: part(0), key: part(1) };
    case 'list':
      return { op: 'list', items: args.map((_item, index) => part(index)) };
    case '!_':
      return { op: 'not', operand: convert(node.args as Node) };
    case '-_':
      return { op: 'negate', operand: convert(node.args as Node) };
    case '?:':
      return { op: 'if', condition: part(0), then: part(1), else: part(2) };
    case '&&':
    case '||':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
    case 'in':
      return { op: node.op, left: part(0), right: part(1) };
    case 'call':
      return call(args[0] as string, (args[1] as readonly Node[]).map(convert));
    case 'rcall':
      return methodCall(args[0] as string, args[1] as Node, args[2] as readonly Node[]);
    case 'map':
      throw refuse('{…}');
    default:
      throw refuse(node.op);
  }
}

/** CEL tells int, uint and double apart; here all numbers are doubles. */
function literal(value: unknown): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') return Number(value);
  const inner = (value as { value?: unknown }).value ?? (value as { valueOf(): unknown }).valueOf();
  if (typeof inner === 'bigint') return Number(inner);
  throw refuse('b"…"');
}

const arity: Readonly<Record<string, number>> = { size: 1, startsWith: 2, endsWith: 2, contains: 2 };

function call(name: string, args: readonly Expression[]): Expression {
  if (name === 'has' && args.length === 1 && args[0]?.op === 'field') {
    return { op: '!=', left: args[0], right: { op: 'literal', value: null } };
  }
  if (arity[name] !== args.length) throw refuse(name);
  return { op: 'call', name, args };
}

function methodCall(name: string, receiver: Node, args: readonly Node[]): Expression {
  if ((comprehensions as readonly string[]).includes(name)) return comprehension(name as 'map', receiver, args);
  return call(name, [convert(receiver), ...args.map(convert)]);
}

function comprehension(name: (typeof comprehensions)[number], receiver: Node, args: readonly Node[]): Expression {
  const [variable, first, second] = args;
  if (variable?.op !== 'id' || first === undefined || args.length > (name === 'map' ? 3 : 2)) {
    throw refuse(name);
  }
  const item = variable.args as string;
  const list = convert(receiver);
  if (second === undefined) return { op: name, list, name: item, body: convert(first) };
  // `map(x, condition, value)` is a filter and then a map.
  const filtered: Expression = { op: 'filter', list, name: item, body: convert(first) };
  return { op: 'map', list: filtered, name: item, body: convert(second) };
}

/** Bounds of a condition: what keeps evaluating one cheap, whoever wrote it. */
import { message, type Message } from '../errors.ts';
import type { Expression } from './types.ts';

const mostNodes = 200;
const mostDepth = 20;
const mostNested = 2;

/** The expressions directly inside one, with whether they are the body of a comprehension. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'literal':
    case 'name':
      return [];
    case 'field':
      return [expression.object];
    case 'index':
      return [expression.object, expression.key];
    case 'list':
      return expression.items;
    case 'not':
    case 'negate':
      return [expression.operand];
    case 'if':
      return [expression.condition, expression.then, expression.else];
    case 'exists':
    case 'all':
    case 'exists_one':
    case 'filter':
    case 'map':
      return [expression.list, expression.body];
    case 'call':
      return expression.args;
    default:
      return [expression.left, expression.right];
  }
}

/** Whether an expression goes through a list. */
function isComprehension(expression: Expression): boolean {
  return ['exists', 'all', 'exists_one', 'filter', 'map'].includes(expression.op);
}

interface Size {
  readonly nodes: number;
  readonly depth: number;
  readonly nested: number;
}

function measure(expression: Expression): Size {
  const parts = partsOf(expression).map((part) => ({ part, size: measure(part) }));
  const own = isComprehension(expression) ? 1 : 0;
  return {
    nodes: 1 + parts.reduce((sum, { size }) => sum + size.nodes, 0),
    // `a && b && c` is one level to its reader, however it is grouped.
    depth: Math.max(
      1,
      ...parts.map(
        ({ part, size }) => size.depth + ((part.op === '&&' || part.op === '||') && part.op === expression.op ? 0 : 1),
      ),
    ),
    nested: Math.max(
      own,
      ...parts.map(
        ({ part, size }) => size.nested + (own === 1 && 'body' in expression && part === expression.body ? 1 : 0),
      ),
    ),
  };
}

/** @returns what about the expression is too large */
export function checkBounds(expression: Expression): Message[] {
  const { nodes, depth, nested } = measure(expression);
  const found: Message[] = [];
  if (nodes > mostNodes) found.push(message('condition-too-large', { count: nodes, most: mostNodes }));
  if (depth > mostDepth) found.push(message('condition-too-deep', { count: depth, most: mostDepth }));
  if (nested > mostNested) found.push(message('condition-too-nested', { count: nested, most: mostNested }));
  return found;
}

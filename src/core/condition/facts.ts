/** What a condition looked at: the values behind a result, for explanations. */
import { evaluate } from './evaluate.ts';
import { partsOf } from './measure.ts';
import type { Condition, Expression, Value } from './types.ts';

/** A value of the environment by the names that lead to it, such as `opportunity`, `days`. */
export interface ConditionFact {
  readonly path: readonly string[];
  readonly value: string | number | boolean | null;
}

/**
 * The single values that a condition reads; of an `||` that holds, only those of the parts that hold. What goes
 * through a list is left out: whom it names is for a `who` to say.
 * @param scope what the condition sees
 * @returns each path once, in the order in which they stand there
 */
export function conditionFacts(
  { expression }: Condition,
  scope: Readonly<Record<string, Value>>,
): readonly ConditionFact[] {
  const found = new Map<string, ConditionFact>();
  const visit = (part: Expression, bound: readonly string[]): void => {
    const path = pathOf(part);
    if (path !== null) {
      const [first = ''] = path;
      const value = evaluate(part, scope);
      if (!bound.includes(first) && (value === null || typeof value !== 'object')) {
        found.set(path.join('\n'), { path, value });
      }
      return;
    }
    const names = 'body' in part ? [...bound, part.name] : bound;
    for (const inner of reasons(part, scope)) visit(inner, names);
  };
  visit(expression, []);
  return [...found.values()];
}

function reasons(part: Expression, scope: Readonly<Record<string, Value>>): readonly Expression[] {
  if (part.op !== '||') return partsOf(part);
  const sides = [part.left, part.right];
  const holding = sides.filter((side) => evaluate(side, scope) === true);
  return holding.length === 0 ? sides : holding;
}

/** The names that lead to a value; null for what is no plain path. */
function pathOf(part: Expression): readonly string[] | null {
  switch (part.op) {
    case 'name':
      return [part.name];
    case 'field':
      return extend(part.object, part.name);
    case 'index':
      return part.key.op === 'literal' && typeof part.key.value === 'string'
        ? extend(part.object, part.key.value)
        : null;
    default:
      return null;
  }
}

function extend(object: Expression, name: string): readonly string[] | null {
  const path = pathOf(object);
  return path === null ? null : [...path, name];
}

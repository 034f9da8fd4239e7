/** Which names a condition reads. */
import { partsOf } from './measure.ts';
import type { Expression } from './types.ts';

/** Whether an expression reads a name of its environment, such as `needs`. */
export function readsName(expression: Expression, name: string): boolean {
  if (expression.op === 'name') return expression.name === name;
  return partsOf(expression).some((part) => readsName(part, name));
}

/** Which names a condition reads. */
import { partsOf } from './measure.ts';
import type { Expression } from './types.ts';

/** Whether an expression reads a name of its environment, such as `needs`. */
export function readsName(expression: Expression, name: string): boolean {
  if (expression.op === 'name') return expression.name === name;
  return partsOf(expression).some((part) => readsName(part, name));
}

/** Whether an expression reads a field of a name, such as `criterion.gap` or `criterion["gap"]`. */
export function readsField(expression: Expression, name: string, field: string): boolean {
  const isOf = (object: Expression): boolean => object.op === 'name' && object.name === name;
  if (expression.op === 'field' && isOf(expression.object)) return expression.name === field;
  if (expression.op === 'index' && isOf(expression.object)) {
    return expression.key.op === 'literal' && expression.key.value === field;
  }
  return partsOf(expression).some((part) => readsField(part, name, field));
}

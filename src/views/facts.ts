import type { Block, Cell } from '../core/document.ts';

/** A fact list without the empty ones: a record shows what is known, and its report what is not. */
export function factsOf(items: readonly (readonly [label: string, value: Cell])[]): Block[] {
  const known = items.filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return known.length === 0 ? [] : [{ type: 'facts', items: known.map(([label, value]) => ({ label, value })) }];
}

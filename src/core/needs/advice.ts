/** What the playbook's rules say about a needs tree. */
import { readsName } from '../condition/names.ts';
import { adviseBy, type Advice } from '../insight/advice.ts';
import type { Value } from '../condition/types.ts';
import type { Playbook } from '../playbook/types.ts';

/**
 * The advice of the rules that hold and that look at the needs: an author writes there what to ask where a criterion
 * leads back to no goal.
 * @param scope what the conditions see (`gateScope`)
 */
export function adviseOnNeeds(playbook: Playbook, scope: Readonly<Record<string, Value>>): readonly Advice[] {
  return adviseBy(playbook, scope).filter(({ rule }) => readsName(rule.when.expression, 'needs'));
}

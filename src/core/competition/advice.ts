/** What the playbook's rules say about the competition. */
import { readsName } from '../condition/names.ts';
import { adviseBy, type Advice } from '../insight/advice.ts';
import type { Value } from '../condition/types.ts';
import type { Playbook } from '../playbook/types.ts';

/**
 * The advice of the rules that hold and that look at the comparison or at the value cards.
 * @param scope what the conditions see (`gateScope`)
 */
export function adviseOnCompetition(playbook: Playbook, scope: Readonly<Record<string, Value>>): readonly Advice[] {
  return adviseBy(playbook, scope).filter(({ rule }) =>
    ['competition', 'values'].some((name) => readsName(rule.when.expression, name)),
  );
}

/** What the playbook's rules say about one receivable. */
import { holds } from '../condition/evaluate.ts';
import { rulesOver } from '../playbook/defaults.ts';
import { receivableValues } from './follow-up.ts';
import type { CoachingRule } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { ReceivableState } from './receivable-state.ts';

/** The first rule over a receivable that holds: how to go about it; null where none does, or it is paid. */
export function adviseOnReceivable(playbook: Playbook, state: ReceivableState): CoachingRule | null {
  if (state.isPaid) return null;
  const scope = receivableValues(state);
  return rulesOver(playbook, 'receivable').find((rule) => holds(rule.when, scope)) ?? null;
}

/** What the playbook's rules say about what comes after the contract, and about one receivable. */
import { holds } from '../condition/evaluate.ts';
import { readsName } from '../condition/names.ts';
import { adviseBy, type Advice } from '../insight/advice.ts';
import { rulesOver } from '../playbook/defaults.ts';
import { receivableValues } from './follow-up.ts';
import type { Value } from '../condition/types.ts';
import type { CoachingRule, Playbook } from '../playbook/types.ts';
import type { ReceivableState } from './receivable-state.ts';

const names = ['milestones', 'receivables', 'complaints', 'survey'] as const;

/**
 * The advice of the rules that hold and that look at milestones, receivables, complaints or the survey.
 * @param scope what the conditions see (`gateScope`)
 */
export function adviseOnFollowUp(playbook: Playbook, scope: Readonly<Record<string, Value>>): readonly Advice[] {
  return adviseBy(playbook, scope).filter(({ rule }) => names.some((name) => readsName(rule.when.expression, name)));
}

/** The first rule over a receivable that holds: how to go about it; null where none does, or it is paid. */
export function adviseOnReceivable(playbook: Playbook, state: ReceivableState): CoachingRule | null {
  if (state.isPaid) return null;
  const scope = receivableValues(state);
  return rulesOver(playbook, 'receivable').find((rule) => holds(rule.when, scope)) ?? null;
}

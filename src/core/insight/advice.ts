/** Coaching: the rules of a playbook that hold for what is recorded. */
import { holds } from '../condition/evaluate.ts';
import { readsName } from '../condition/names.ts';
import { rulesOver } from '../playbook/defaults.ts';
import type { Value } from '../condition/types.ts';
import type { CoachingRule, Severity } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';

/** Advice that a rule gives, with the facts that it looked at. */
export interface Advice {
  readonly rule: CoachingRule;
  readonly severity: Severity;
  /** Names of the people whom it is about; empty where the rule does not ask. */
  readonly who: readonly string[];
}

const order: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, info: 2 };

/**
 * The rules that hold, the most severe first, then in the order of the playbook.
 * @param scope what the conditions see (`gateScope`)
 */
function adviseBy(playbook: Playbook, scope: Readonly<Record<string, Value>>): Advice[] {
  return rulesOver(playbook, 'opportunity')
    .filter((rule) => holds(rule.when, scope))
    .map((rule) => ({ rule, severity: rule.severity, who: namesFor(rule, scope) }))
    .sort((left, right) => order[left.severity] - order[right.severity]);
}

/** Names of the environment by what a rule that reads them is about. */
const topics = {
  people: ['people', 'ties'],
  needs: ['needs'],
  competition: ['competition', 'values'],
  presenting: ['presentations', 'proposal'],
  followUp: ['milestones', 'receivables', 'complaints', 'survey'],
} as const;

/** What advice is about: it stands where that is shown. */
export type AdviceTopic = keyof typeof topics;

/**
 * The advice of the rules that hold and that look at something; a rule may look at several. What looks at none of the
 * topics, such as the stage alone, stands with the people.
 * @param scope what the conditions see (`gateScope`)
 */
export function adviseAbout(
  playbook: Playbook,
  scope: Readonly<Record<string, Value>>,
  topic: AdviceTopic,
): readonly Advice[] {
  return adviseBy(playbook, scope).filter(({ rule }) => topicsOf(rule).includes(topic));
}

function topicsOf({ when }: CoachingRule): readonly AdviceTopic[] {
  const read = (Object.keys(topics) as AdviceTopic[]).filter((topic) =>
    topics[topic].some((name) => readsName(when.expression, name)),
  );
  return read.length === 0 ? ['people'] : read;
}

function namesFor({ who }: CoachingRule, scope: Readonly<Record<string, Value>>): readonly string[] {
  const { people } = scope;
  if (who === null || !Array.isArray(people)) return [];
  return (people as readonly { readonly contact: string; readonly [key: string]: Value }[])
    .filter((p) => holds(who, { ...scope, p }))
    .map((p) => p.contact);
}

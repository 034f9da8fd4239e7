/** What a playbook says to do about a criterion: the first of its rules that holds. */
import { holds } from '../condition/evaluate.ts';
import { readsField, readsName } from '../condition/names.ts';
import { rulesOver } from '../playbook/defaults.ts';
import { personValue } from '../process/person-value.ts';
import type { Value } from '../condition/types.ts';
import type { CoachingRule } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Feeling } from './felt.ts';
import type { CriterionRow } from './matrix.ts';

/** What is known of a criterion before it is decided what to do about it. */
export type CriterionFacts = Omit<CriterionRow, 'move'>;

/** The facts of a criterion that a rule may look at; `felt` is who feels it. */
const criterionFacts = ['gap', 'us', 'best', 'weight', 'must', 'confirmed', 'evidence', 'strength', 'felt'] as const;
export type CriterionFact = (typeof criterionFacts)[number];

export interface Move {
  readonly rule: CoachingRule;
  /** Those whom the rule means; where it does not say, everybody who feels the criterion. */
  readonly whom: readonly Feeling[];
  /** What the rule looked at, in the order of `criterionFacts`. */
  readonly because: readonly CriterionFact[];
}

/**
 * Chooses the move for a criterion.
 * @returns null where the gap is not known, or no rule holds
 */
export function chooseMove(playbook: Playbook, facts: CriterionFacts): Move | null {
  if (facts.gap === null) return null;
  const scope = { criterion: criterionValue(facts), felt: facts.felt.map(({ person }) => personValue(person)) };
  const rule = rulesOver(playbook, 'criterion').find(({ when }) => holds(when, scope));
  if (rule === undefined) return null;
  const { who } = rule;
  return {
    rule,
    whom:
      who === null ? facts.felt : facts.felt.filter(({ person }) => holds(who, { ...scope, p: personValue(person) })),
    because: criterionFacts.filter((fact) =>
      fact === 'felt' ? readsName(rule.when.expression, 'felt') : readsField(rule.when.expression, 'criterion', fact),
    ),
  };
}

/** A criterion as conditions see it. */
export function criterionValue({ need, us, best, gap, hasEvidence, strength }: CriterionFacts): {
  readonly [key: string]: Value;
} {
  return {
    weight: need.weight,
    must: need.must,
    us: us?.score ?? null,
    best: best?.score ?? null,
    gap,
    confirmed: need.confirmedOn !== null,
    evidence: hasEvidence,
    strength: strength?.id ?? null,
  };
}

/** What share of an opportunity counts in the forecast, and why: the weight of its stage under the caps that hold. */
import { conditionFacts, type ConditionFact } from '../condition/facts.ts';
import { holds } from '../condition/evaluate.ts';
import { personValue } from '../process/person-value.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Money } from '../money.ts';
import type { Value } from '../condition/types.ts';
import type { ForecastCap, Process, Stage } from '../playbook/process-types.ts';

export interface CapState {
  readonly cap: ForecastCap;
  readonly holds: boolean;
  /** Percent that it lets through while it holds; never less than the floor. */
  readonly limit: number;
  /** What its condition looked at. */
  readonly facts: readonly ConditionFact[];
  /** The people whom it is about. */
  readonly who: readonly Person[];
}

export interface ForecastWeight {
  readonly process: Process;
  readonly stage: Stage;
  /** Percent that the stage has by itself. */
  readonly stageWeight: number;
  /** In the order of the process. */
  readonly caps: readonly CapState[];
  /** The lowest cap that holds; null where none pushes the weight down. */
  readonly decides: CapState | null;
  /** Percent that counts. */
  readonly percent: number;
}

/**
 * The forecast weight of an opportunity (handbook §16: the lowest cap wins and is named).
 * @param stageId the stage that it is in
 * @param people those with a part in it
 * @param scope what conditions see of it (`gateScope`)
 * @returns null where its process does not know the stage, or gives it no weight
 */
export function forecastWeight(
  process: Process,
  stageId: string | null,
  people: readonly Person[],
  scope: Readonly<Record<string, Value>>,
): ForecastWeight | null {
  const index = process.stages.findIndex(({ id }) => id === stageId);
  const stage = process.stages[index];
  if (stage === undefined || stage.weight === null) return null;
  const { weight } = stage;
  const { floor } = process.forecast;
  const caps = process.caps.map((cap): CapState => ({
    cap,
    holds: holds(cap.when, scope),
    limit: Math.max(floor, cap.max ?? weightBefore(process, index, cap.lower ?? 0)),
    facts: conditionFacts(cap.when, scope),
    who: people.filter((person) => cap.who !== null && holds(cap.who, { ...scope, p: personValue(person) })),
  }));
  const lowest = caps
    .filter((state) => state.holds)
    .reduce<CapState | null>((low, state) => (low === null || state.limit < low.limit ? state : low), null);
  const capped = Math.min(weight, lowest?.limit ?? weight);
  return { process, stage, stageWeight: weight, caps, decides: capped < weight ? lowest : null, percent: capped };
}

/** The weight some stages before; nothing before the first. Stages without a weight are passed over. */
function weightBefore({ stages }: Process, index: number, steps: number): number {
  const weights = stages.slice(0, index).flatMap(({ weight }) => (weight === null ? [] : [weight]));
  return weights.at(-steps) ?? 0;
}

/**
 * A share of an amount, rounded half up to the minor unit, so that shown shares add up to the shown sum.
 * @param percent 0-100; counts to a hundredth of a percent
 */
export function shareOf({ minor, currency }: Money, percent: number): Money {
  const share = BigInt(Math.abs(minor)) * BigInt(Math.round(percent * 100));
  const rounded = Number((share + 5000n) / 10_000n);
  return { minor: minor < 0 ? -rounded : rounded, currency };
}

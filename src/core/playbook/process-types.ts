/** The processes and ladders of a playbook as plain values: stages with their gates and flags, rungs with their markers, the forecast. */
import type { Condition } from '../condition/types.ts';
import type { Text, ItemInfo, Item, Duration, InstrumentBase } from './item-types.ts';

/** A flag or marker activity: something that did or did not happen, recorded with evidence and a date. */
export interface Marker extends Item {
  /** On a start flag: the end flag of an earlier stage that it is the same as. */
  readonly startsWith: string | null;
}

export interface Gate {
  /** Ids of end flags that must be recorded with evidence. */
  readonly markers: readonly string[];
  readonly when: Condition | null;
  /** What is missing when `when` does not hold. */
  readonly say: Text | null;
}

export interface Stage extends Item {
  readonly goal: Text | null;
  readonly start: readonly Marker[];
  readonly end: readonly Marker[];
  readonly steps: readonly Item[];
  readonly skills: readonly Item[];
  readonly forms: readonly Item[];
  /** Ids of catalog entries. */
  readonly activities: readonly string[];
  readonly gate: Gate | null;
  /** Forecast weight in percent, 0-100. */
  readonly weight: number | null;
  /** How long an opportunity usually stays in it. */
  readonly usual: Duration | null;
  /** `won`: leaving this stage through its gate wins the opportunity. */
  readonly outcome: 'won' | null;
}

/** A limit to the forecast weight: one of `max` and `lower` is there, the other is null. */
export interface ForecastCap extends Item {
  readonly when: Condition;
  /** Highest forecast weight in percent while `when` holds. */
  readonly max: number | null;
  /** While `when` holds, the weight is that of the stage this many stages before. */
  readonly lower: number | null;
  /** Over `p`: the people of the opportunity whom it is about. */
  readonly who: Condition | null;
}

/** How good a forecast has been: the highest of these that it reaches. */
export interface AccuracyBand extends Item {
  /** Lowest accuracy in percent. */
  readonly from: number;
}

/** How a process is forecast, beside the weights of its stages and their caps. */
export interface ForecastMethod extends ItemInfo {
  /** Percent below which no cap pushes a weight. */
  readonly floor: number;
  /** How many times what is still to be sold should be open; null where the method does not say. */
  readonly cover: number | null;
  /** How many times the usual days of its stage make an opportunity a stalled one; null: none is. */
  readonly stalled: number | null;
  /** Ids of the stages whose opportunities count as certain, and of those that could be won too. */
  readonly commit: readonly string[];
  readonly upside: readonly string[];
  /** The highest first. */
  readonly accuracy: readonly AccuracyBand[];
}

export interface Process extends InstrumentBase {
  readonly kind: 'process';
  readonly record: string;
  readonly stages: readonly Stage[];
  readonly caps: readonly ForecastCap[];
  readonly forecast: ForecastMethod;
}

export interface Rung extends Item {
  readonly value: number;
  readonly definition: Text | null;
  /** How many different markers of this rung must be recorded for it to be reached. */
  readonly needs: number;
  readonly markers: readonly Marker[];
}

export interface Ladder extends InstrumentBase {
  readonly kind: 'ladder';
  readonly record: string;
  /** In ascending order of `value`. */
  readonly rungs: readonly Rung[];
  readonly reviewAfter: Duration | null;
  /** Over `p`: the people whose closeness stands for the account's; null: everybody's. */
  readonly who: Condition | null;
}

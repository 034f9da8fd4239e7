/**
 * Which selling activities move a person, or a group of people, the most for what they cost: first the catalog is
 * filtered, then what is left is ranked. What an attribute means is said by its `as`; nothing is known by its id.
 *
 * Source: handbook section 5 (effect and cost) and its reconstruction: filter by level, stage and compliance; for one
 * person rank by effect, then by effect per cost, then by fit with the style; for a group by effect times coverage per
 * cost.
 */
import type { Provenance } from '../playbook/item-types.ts';
import type { AttributeUse, Catalog, CatalogAttribute, CatalogEntry } from '../playbook/list-types.ts';

/** Somebody whom an activity shall move; null for what is not known. */
export interface TargetPerson {
  readonly name: string;
  readonly level: string | null;
  readonly function: string | null;
  readonly style: string | null;
  /** Id of the rung that they stand on; null below the first one, or without a ladder. */
  readonly rung: string | null;
}

export interface Target {
  /** One person is ranked for by effect; several, or a group of one, by what reaches them all. */
  readonly people: readonly TargetPerson[];
  readonly isGroup: boolean;
  /** Stages in which it would take place; none: not asked. */
  readonly stages: readonly string[];
  /** The rung that shall be reached; null: not asked. */
  readonly rung: string | null;
}

/** A number of an entry, and where it comes from. */
export interface RatedNumber {
  readonly attribute: CatalogAttribute;
  readonly value: number;
  readonly provenance: Provenance | null;
}

/** What an entry is filtered by. */
export const filterUses = ['level', 'function', 'stage', 'rung', 'standing', 'compliance'] as const;
export type FilterUse = (typeof filterUses)[number];

/**
 * What one filter found. `fits`: the entry names what is wanted; `free`: it has no value, so everything is right;
 * `unknown`: it names something, but what is wanted is not known; `misses`: it names something else, or, with an empty
 * list, nothing at all.
 */
export type FilterOutcome = 'fits' | 'free' | 'unknown' | 'misses';

export interface FilterResult {
  readonly attribute: CatalogAttribute;
  readonly use: FilterUse;
  readonly outcome: FilterOutcome;
  /** Term ids that the entry names. */
  readonly named: readonly string[];
  /** Term ids that were looked for among them; none where that is not known, or does not matter. */
  readonly wanted: readonly string[];
}

/** Whether an activity is right for a style; null where the entry names none or the style is not known. */
export type StyleFit = boolean | null;

export interface RatedActivity {
  readonly entry: CatalogEntry;
  readonly filters: readonly FilterResult[];
  readonly numbers: readonly RatedNumber[];
  /** Null where the catalog has no attribute for it. */
  readonly effect: number | null;
  readonly coverage: number | null;
  /** The costs added up; null where the catalog has no attribute for it. */
  readonly cost: number | null;
  /** For one person effect / cost, for a group effect × coverage / cost. */
  readonly index: number;
  readonly suitsStyle: StyleFit;
  /** Names of those of the group whom it reaches. */
  readonly reaches: readonly string[];
}

/** By what an entry stands before the next one; `order` is that of the catalog. */
export type RankReason = 'effect' | 'index' | 'style' | 'order';

export interface RankedActivity extends RatedActivity {
  /** Counts from 1. */
  readonly place: number;
  /** Null for the last one. */
  readonly before: RankReason | null;
}

export interface LeftOutActivity extends RatedActivity {
  /** The filters that it does not pass; at least one. */
  readonly because: readonly FilterResult[];
}

export interface Ranking {
  readonly ranked: readonly RankedActivity[];
  readonly leftOut: readonly LeftOutActivity[];
}

/**
 * Ranks the entries of a catalog for a person or a group.
 * @param catalog numbers on any scale, higher is more; costs are added up
 * @param target without people nobody is filtered for
 * @returns every entry once: ranked (a total order, the catalog's where nothing else decides) or left out with reasons
 */
export function rankActivities(catalog: Catalog, target: Target): Ranking {
  const rated = catalog.entries.map((entry) => rate(catalog, entry, target));
  const isLeft = ({ filters }: RatedActivity): boolean => filters.some(({ outcome }) => outcome === 'misses');
  const order = target.isGroup ? groupOrder : personOrder;
  const kept = rated.filter((activity) => !isLeft(activity)).sort((left, right) => compareBy(order, left, right));
  return {
    ranked: kept.map((activity, index) => {
      const next = kept[index + 1];
      return {
        ...activity,
        place: index + 1,
        before: next === undefined ? null : reasonBetween(order, activity, next),
      };
    }),
    leftOut: rated
      .filter(isLeft)
      .map((activity) => ({ ...activity, because: activity.filters.filter(({ outcome }) => outcome === 'misses') })),
  };
}

type Step = readonly [reason: Exclude<RankReason, 'order'>, value: (activity: RatedActivity) => number];

const byEffect: Step = ['effect', ({ effect }) => effect ?? 0];
const byIndex: Step = ['index', ({ index }) => index];
/** What is said to suit the style goes first, what is said to suit others last. */
const byStyle: Step = ['style', ({ suitsStyle }) => (suitsStyle === null ? 0 : suitsStyle ? 1 : -1)];

const personOrder: readonly Step[] = [byEffect, byIndex, byStyle];
const groupOrder: readonly Step[] = [byIndex, byEffect, byStyle];

function compareBy(order: readonly Step[], left: RatedActivity, right: RatedActivity): number {
  for (const [, value] of order) {
    const [a, b] = [value(left), value(right)];
    // Not a difference: two infinite indexes are equal, and their difference is not a number.
    if (a !== b) return a > b ? -1 : 1;
  }
  return 0;
}

function reasonBetween(order: readonly Step[], left: RatedActivity, right: RatedActivity): RankReason {
  return order.find(([, value]) => value(left) !== value(right))?.[0] ?? 'order';
}

function rate(catalog: Catalog, entry: CatalogEntry, target: Target): RatedActivity {
  const numbers = catalog.attributes.flatMap((attribute): RatedNumber[] => {
    const value = entry.values[attribute.id];
    if (typeof value !== 'number') return [];
    return [{ attribute, value, provenance: entry.valuesFrom[attribute.id] ?? entry.provenance }];
  });
  const sum = (use: AttributeUse): number | null => {
    const found = numbers.filter(({ attribute }) => attribute.as === use);
    return found.length === 0 ? null : found.reduce((total, { value }) => total + value, 0);
  };
  const [effect, coverage, cost] = [sum('effect'), sum('coverage'), sum('cost')];
  return {
    entry,
    filters: catalog.attributes.flatMap((attribute) => filterBy(attribute, entry, target)),
    numbers,
    effect,
    coverage,
    cost,
    index: perCost((effect ?? 0) * (target.isGroup ? (coverage ?? 1) : 1), cost),
    suitsStyle: target.isGroup ? null : styleFit(catalog, entry, target.people[0]?.style ?? null),
    reaches: target.people.filter((person) => reaches(catalog, entry, person)).map(({ name }) => name),
  };
}

/** What costs nothing is worth more than anything that costs something, unless it brings nothing. */
function perCost(gain: number, cost: number | null): number {
  if (cost === null) return gain;
  return cost > 0 ? gain / cost : gain > 0 ? Infinity : 0;
}

function filterBy(attribute: CatalogAttribute, entry: CatalogEntry, target: Target): FilterResult[] {
  const use = filterUses.find((candidate) => candidate === attribute.as);
  if (use === undefined) return [];
  const named = termsOf(attribute, entry);
  return [
    {
      attribute,
      use,
      named,
      wanted: wantedOf(use, target),
      outcome: entry.values[attribute.id] === undefined ? 'free' : outcomeOf(use, attribute, named, target),
    },
  ];
}

function wantedOf(use: FilterUse, { people, stages, rung }: Target): readonly string[] {
  if (use === 'compliance') return [];
  if (use === 'stage') return stages;
  if (use === 'rung') return rung === null ? [] : [rung];
  const values = people.map((person) => person[use === 'standing' ? 'rung' : use]).filter((value) => value !== null);
  return [...new Set(values)];
}

function outcomeOf(
  use: FilterUse,
  attribute: CatalogAttribute,
  named: readonly string[],
  target: Target,
): FilterOutcome {
  switch (use) {
    case 'compliance':
      return named.some((term) => attribute.withhold.includes(term)) ? 'misses' : 'fits';
    case 'stage':
      return among(named, target.stages);
    case 'rung':
      return among(named, target.rung === null ? [] : [target.rung]);
    default: {
      const outcomes = target.people.map((person) => personOutcome(use, named, person));
      // One of a group is enough: whom it reaches is told.
      return (['fits', 'unknown', 'misses'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'unknown';
    }
  }
}

function personOutcome(
  use: 'level' | 'function' | 'standing',
  named: readonly string[],
  person: TargetPerson,
): FilterOutcome {
  // Where somebody stands is always known: below the first rung they stand on none.
  if (use === 'standing') return person.rung !== null && named.includes(person.rung) ? 'fits' : 'misses';
  const value = person[use];
  return value === null ? 'unknown' : named.includes(value) ? 'fits' : 'misses';
}

function among(named: readonly string[], wanted: readonly string[]): FilterOutcome {
  if (wanted.length === 0) return 'unknown';
  return wanted.some((term) => named.includes(term)) ? 'fits' : 'misses';
}

/** Whether an entry is meant for somebody like this; what is not known counts as reached. */
function reaches(catalog: Catalog, entry: CatalogEntry, person: TargetPerson): boolean {
  return catalog.attributes.every((attribute) => {
    const { as: use } = attribute;
    if (use !== 'level' && use !== 'function' && use !== 'standing') return true;
    const named = termsOf(attribute, entry);
    return entry.values[attribute.id] === undefined || personOutcome(use, named, person) !== 'misses';
  });
}

function styleFit(catalog: Catalog, entry: CatalogEntry, style: string | null): StyleFit {
  const attribute = catalog.attributes.find(({ as: use }) => use === 'style');
  const named = attribute === undefined ? [] : termsOf(attribute, entry);
  return style === null || named.length === 0 ? null : named.includes(style);
}

function termsOf({ id }: CatalogAttribute, { values }: CatalogEntry): readonly string[] {
  const value = values[id];
  return value === undefined || typeof value === 'number' ? [] : value;
}

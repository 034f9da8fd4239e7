/** What the sheets of several raters at one occasion say together, and what a template makes of that. */
import { holds } from '../condition/evaluate.ts';
import { inOrder, latestOfEach } from './merge-cards.ts';
import { fromHundredths, toHundredths } from './scale.ts';
import type { Value } from '../condition/types.ts';
import type { Requirement, Template } from '../playbook/template-types.ts';
import type { Assessment } from '../records/types.ts';

/** One question over all raters who answered it. */
export interface MergedItem {
  readonly question: string;
  readonly section: string;
  /** Of the values as they count: reversed where the question is. Unrounded. */
  readonly mean: number;
  readonly min: number;
  readonly max: number;
  /** Highest less lowest value, ≥ 0. */
  readonly spread: number;
  /** In the order of the sheets; null where a rater left it out. */
  readonly values: readonly (number | null)[];
}

export interface MergedSheets {
  /** The last completed one of each rater about each presenter, oldest first; never empty. */
  readonly sheets: readonly Assessment[];
  readonly raters: number;
  /** Means over the sheets, unrounded; percent and mean are null where nothing is scored. */
  readonly total: { readonly points: number; readonly percent: number | null; readonly mean: number | null };
  /** Highest points that a sheet could have: of the largest, where they differ. */
  readonly maxPoints: number;
  /** In the order of the template. Questions without weight are not among them. */
  readonly items: readonly MergedItem[];
}

/** @param assessments of one template at one occasion, in any order; null where no sheet is complete */
export function mergeSheets(assessments: readonly Assessment[]): MergedSheets | null {
  const subjects = new Set(assessments.map(({ subject }) => subject.id ?? subject.name));
  const sheets = inOrder(
    [...subjects].flatMap((about) =>
      latestOfEach(assessments.filter(({ subject }) => (subject.id ?? subject.name) === about)),
    ),
  );
  if (sheets.length === 0) return null;
  const cards = sheets.map(({ card }) => card);
  const sum = (pick: (card: (typeof cards)[number]) => number): number =>
    cards.reduce((all, card) => all + toHundredths(pick(card)), 0);
  const [points, least, most] = [
    sum(({ points: its }) => its),
    sum(({ minPoints }) => minPoints),
    sum(({ maxPoints }) => maxPoints),
  ];
  const counted = cards.flatMap(({ contributions }) => contributions.filter((one) => one.points !== null));
  const weights = counted.reduce((all, { weight }) => all + weight, 0);
  return {
    sheets,
    raters: new Set(sheets.map(({ rater }) => rater)).size,
    total: {
      points: points / (100 * cards.length),
      percent: most === least ? null : ((points - least) / (most - least)) * 100,
      mean: weights === 0 ? null : points / (100 * weights),
    },
    maxPoints: Math.max(...cards.map(({ maxPoints }) => maxPoints)),
    items: mergeItems(sheets),
  };
}

function mergeItems(sheets: readonly Assessment[]): readonly MergedItem[] {
  const questions = new Map(
    sheets.flatMap(({ card }) => card.contributions.map(({ question, section }) => [question, section] as const)),
  );
  return [...questions].flatMap(([question, section]): MergedItem[] => {
    const hundredths = sheets.map(({ card }) => {
      const found = card.contributions.find((one) => one.question === question);
      // Points carry their weight; what has none says nothing.
      return found === undefined || found.points === null || found.weight === 0
        ? null
        : toHundredths(found.points) / found.weight;
    });
    const given = hundredths.filter((value) => value !== null);
    if (given.length === 0) return [];
    const [min, max] = [Math.min(...given), Math.max(...given)];
    return [
      {
        question,
        section,
        mean: given.reduce((all, value) => all + value, 0) / (100 * given.length),
        min: fromHundredths(min),
        max: fromHundredths(max),
        spread: fromHundredths(max - min),
        values: hundredths.map((value) => (value === null ? null : fromHundredths(value))),
      },
    ];
  });
}

/** Whether one thing that must hold does, and which questions stand in the way. */
export interface MetRequirement {
  readonly requirement: Requirement;
  readonly isMet: boolean;
  /** Empty where it is met. */
  readonly items: readonly MergedItem[];
}

/** What a template makes of the sheets of one occasion. */
export interface Judgement {
  readonly merged: MergedSheets;
  /** Questions that need an action, the lowest first. */
  readonly improve: readonly MergedItem[];
  /** Questions on which the raters are too far apart, the widest first. */
  readonly differ: readonly MergedItem[];
  readonly requirements: readonly MetRequirement[];
  /** Whether all requirements are met; true where there are none. */
  readonly isPassed: boolean;
}

/** Holds what the sheets say together against the template's `together`. */
export function judgeSheets(merged: MergedSheets, { together }: Pick<Template, 'together'>): Judgement {
  const scope = scopeOf(merged);
  const those = (condition: Requirement['which']): readonly MergedItem[] =>
    condition === null ? [] : merged.items.filter((item) => holds(condition, { ...scope, item: itemValue(item) }));
  const requirements = (together?.gate ?? []).map((requirement): MetRequirement => {
    const isMet = holds(requirement.when, scope);
    return { requirement, isMet, items: isMet ? [] : those(requirement.which) };
  });
  return {
    merged,
    improve: those(together?.improve ?? null).toSorted((left, right) => left.mean - right.mean),
    differ: those(together?.differ ?? null).toSorted((left, right) => right.spread - left.spread),
    requirements,
    isPassed: requirements.every(({ isMet }) => isMet),
  };
}

function scopeOf({ total, raters, items }: MergedSheets): Record<string, Value> {
  return { total, raters, items: items.map(itemValue) };
}

function itemValue({ question, section, mean, min, max, spread, values }: MergedItem): Value {
  const raters = values.filter((value) => value !== null).length;
  return { question, section, mean, min, max, spread, raters };
}

import { holds } from '../condition/evaluate.ts';
import type { Value } from '../condition/types.ts';
import type { Verdict } from '../playbook/template-types.ts';
import type { SectionScore, Totals } from './types.ts';

/** The first verdict whose condition holds; null where none does. */
export function findVerdict(verdicts: readonly Verdict[], scope: Readonly<Record<string, Value>>): Verdict | null {
  return verdicts.find((verdict) => holds(verdict.when, scope)) ?? null;
}

/** A section as conditions see it: `sections["id"]`, or `section` in a section's own verdicts. */
export function sectionValue(section: SectionScore): Value {
  return {
    points: section.points,
    percent: section.percent,
    mean: section.mean,
    band: section.band?.id ?? null,
    verdict: section.verdict?.id ?? null,
    answered: section.answered,
    unknown: section.unknown,
  };
}

/** The whole as conditions see it: `total`. */
export function totalValue(totals: Totals, counts: { readonly answered: number; readonly unknown: number }): Value {
  return {
    points: totals.points,
    percent: totals.percent,
    mean: totals.mean,
    unknown: counts.unknown,
    answered: counts.answered,
  };
}

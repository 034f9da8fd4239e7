/** The outcome of a template that names a field for it: what is written there. */
import type { Template } from '../playbook/template-types.ts';
import { inOrder, mergeCards, type Rating } from './merge-cards.ts';
import type { ScoreCard } from './types.ts';

/**
 * What the ratings of one subject say together: with axes and several raters the merged outcome, else that of the
 * latest completed card: its quadrant, else its verdict, else its band.
 * @param ratings of one subject by this template
 * @returns the id of the outcome; null on a border, where it is not firm; undefined where nothing is completed
 */
export function resultOf(ratings: readonly Rating[], template: Template): string | null | undefined {
  if (template.raters === 'many' && template.scoring.axes !== null) return mergeCards(ratings, template)?.outcome.id;
  const latest = inOrder(ratings.filter(({ card }) => card.status === 'completed')).at(-1);
  return latest === undefined ? undefined : cardResult(latest.card);
}

/** The outcome of one card: its quadrant, else its verdict, else its band; null where it has none of them. */
export function cardResult({ outcome, verdict, band }: ScoreCard): string | null {
  return outcome === null ? (verdict?.id ?? band?.id ?? null) : outcome.id;
}

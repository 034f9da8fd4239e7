/** What to give for what: terms that matter to one side only, matched in pairs. */
import { holds } from '../condition/evaluate.ts';
import { rulesOver } from '../playbook/defaults.ts';
import { findOverlap } from './term.ts';
import type { Value } from '../condition/types.ts';
import type { CoachingRule, ExchangeSide } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { NegotiationTerm } from '../records/sales-types.ts';

/** A term, and on which side of an exchange a rule puts it. */
export interface ExchangeRow {
  readonly term: NegotiationTerm;
  readonly side: ExchangeSide | null;
  /** The rule that says so; null where none holds. */
  readonly rule: CoachingRule | null;
  /** Their importance less ours; null where one is not known. */
  readonly difference: number | null;
}

/** An offer of ours for something that we ask for. */
export interface ExchangePair {
  readonly offer: ExchangeRow;
  readonly ask: ExchangeRow;
  /** How much better both together stand: the two differences of importance. */
  readonly gain: number;
}

export interface Exchange {
  /** In the order of the terms. */
  readonly rows: readonly ExchangeRow[];
  /** The best first; each term stands in one pair at most. */
  readonly pairs: readonly ExchangePair[];
  /** Offers and asks for which nothing is left on the other side. */
  readonly unpaired: readonly ExchangeRow[];
}

/** What the conditions of rules over a term see. */
function termScope(term: NegotiationTerm): Readonly<Record<string, Value>> {
  const overlap = findOverlap(term);
  return {
    term: {
      kind: term.kind,
      measured: term.unit !== null,
      importanceUs: term.importanceUs,
      importanceThem: term.importanceThem,
      hasTarget: term.target !== null || term.targetText !== null,
      hasBottom: term.bottom !== null || term.bottomText !== null,
      hasTheirBottom: term.theirBottom !== null,
      hasInterest: term.theirInterest !== null,
      overlap: overlap === null ? null : overlap.kind === 'range',
    },
  };
}

/** What the playbook warns of in a term: its rules that are about no exchange, each that holds. */
export function warnOfTerm(playbook: Playbook, term: NegotiationTerm): readonly CoachingRule[] {
  const scope = termScope(term);
  return rulesOver(playbook, 'term').filter((rule) => rule.as === null && holds(rule.when, scope));
}

/**
 * The exchange matrix (handbook §10: what matters little to us and much to them for the reverse).
 * @param terms those still open
 */
export function buildExchange(playbook: Playbook, terms: readonly NegotiationTerm[]): Exchange {
  const rules = rulesOver(playbook, 'term').filter(({ as }) => as !== null);
  const rows = terms.map((term): ExchangeRow => {
    const scope = termScope(term);
    const rule = rules.find(({ when }) => holds(when, scope)) ?? null;
    const { importanceUs: us, importanceThem: them } = term;
    return { term, side: rule?.as ?? null, rule, difference: us === null || them === null ? null : them - us };
  });
  const offers = rows.filter(({ side }) => side === 'offer');
  const asks = rows.filter(({ side }) => side === 'ask');
  const pairs = matchPairs(offers.flatMap((offer) => asks.map((ask) => ({ offer, ask, gain: gainOf(offer, ask) }))));
  const paired = new Set(pairs.flatMap(({ offer, ask }) => [offer, ask]));
  return { rows, pairs, unpaired: [...offers, ...asks].filter((row) => !paired.has(row)) };
}

function gainOf(offer: ExchangeRow, ask: ExchangeRow): number {
  return Math.abs(offer.difference ?? 0) + Math.abs(ask.difference ?? 0);
}

/** The largest gain first; of equal ones that in which both get about as much. */
function matchPairs(candidates: readonly ExchangePair[]): ExchangePair[] {
  const sorted = candidates.toSorted((left, right) => right.gain - left.gain || imbalance(left) - imbalance(right));
  const taken = new Set<ExchangeRow>();
  return sorted.filter(({ offer, ask }) => {
    if (taken.has(offer) || taken.has(ask)) return false;
    taken.add(offer).add(ask);
    return true;
  });
}

function imbalance({ offer, ask }: ExchangePair): number {
  return Math.abs((offer.term.importanceThem ?? 0) - (ask.term.importanceUs ?? 0));
}

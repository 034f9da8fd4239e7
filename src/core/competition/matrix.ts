/**
 * How we stand against the rivals in an opportunity, criterion by criterion: scores, gap, who feels it, what to do
 * about it, what is not known. Source: handbook §8.
 */
import { needLevels } from '../needs/levels.ts';
import { termIn } from '../playbook/defaults.ts';
import { needsAbove, servesOf, whoFeels, type Feeling } from './felt.ts';
import { chooseMove, type Move } from './move.ts';
import { compareText } from '../text.ts';
import type { Term } from '../playbook/list-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Competitor, Rating, Rival, ValueCard } from '../records/sales-types.ts';
import type { Dossier, Need } from '../records/types.ts';

/** Most rivals in one opportunity: a comparison with more is not read. */
export const mostRivals = 5;
/** The scale of a score, both included. */
export const scores = [1, 2, 3, 4, 5] as const;

/** A competitor with their part in the opportunity. */
export interface RivalSide {
  readonly competitor: Competitor;
  readonly rival: Rival;
}

/** Ahead of the best rival by a criterion, behind, or level. */
export type Standing = 'strength' | 'weakness' | 'parity';

export interface CriterionRow {
  readonly need: Need;
  /** What the criterion is about, a term of the strengths vocabulary; null where nobody said. */
  readonly strength: Term | null;
  readonly us: Rating | null;
  /** In the order of the rivals. */
  readonly them: readonly (Rating | null)[];
  /** The highest score of a rival, and whose it is; null where no rival is rated. */
  readonly best: { readonly score: number; readonly by: readonly RivalSide[] } | null;
  /** Ours less the best of theirs; null where one of them is not known. */
  readonly gap: number | null;
  readonly standing: Standing | null;
  /** Whether our score, or a value card for the criterion, has evidence. */
  readonly hasEvidence: boolean;
  readonly felt: readonly Feeling[];
  /** Null where the gap is not known, or no rule holds. */
  readonly move: Move | null;
}

/** The scores of one side taken together; unknown ones are in none of it. */
export interface Total {
  /** Σ weight × score ÷ Σ weight, 1 to 5; null where nothing is rated. */
  readonly mean: number | null;
  /** Criteria with a weight that are rated. */
  readonly rated: number;
  /** Share of the weight that is rated, in percent; null where no criterion has a weight. */
  readonly coverage: number | null;
  /** Our mean less theirs over what both are rated by; null for ourselves, and where that is nothing. */
  readonly lead: number | null;
}

/** Something that has to be found out before the comparison says more. */
export type Missing =
  | { readonly kind: 'weight' | 'owner'; readonly needs: readonly Need[] }
  /** Of a side: null is ourselves. */
  | { readonly kind: 'score'; readonly side: RivalSide | null; readonly needs: readonly Need[] };

export interface Competition {
  /** In the order in which they joined. */
  readonly rivals: readonly RivalSide[];
  /** The level of the criteria: the last of the needs tree; null where the playbook has no need levels. */
  readonly level: Term | null;
  /** The heaviest first. */
  readonly rows: readonly CriterionRow[];
  readonly us: Total;
  /** In the order of the rivals. */
  readonly them: readonly Total[];
  readonly missing: readonly Missing[];
  /** Value cards of the opportunity, oldest first. */
  readonly cards: readonly ValueCard[];
}

/** The records that a comparison is made from. */
export type CompetitionRecords = Pick<Dossier, 'needs' | 'rivals' | 'competitors' | 'ratings' | 'valueCards'>;

/**
 * Compares us with the rivals of an opportunity by the customer's criteria, which are the needs on the last level.
 * @param records of the account, at least those of the opportunity
 * @param people everybody of the account with their part in the opportunity
 */
export function compareRivals(
  playbook: Playbook,
  opportunityId: string,
  records: CompetitionRecords,
  people: readonly Person[],
): Competition {
  const isHere = (one: { readonly opportunityId: string }): boolean => one.opportunityId === opportunityId;
  const level = needLevels(playbook).at(-1) ?? null;
  const rivals = records.rivals.filter(isHere).flatMap((rival): RivalSide[] => {
    const competitor = records.competitors.find(({ id }) => id === rival.competitorId);
    return competitor === undefined ? [] : [{ competitor, rival }];
  });
  const cards = records.valueCards.filter(isHere);
  const needs = records.needs.filter(isHere);
  const known: Known = {
    playbook,
    rivals,
    cards,
    people,
    needs: new Map(needs.map((need) => [need.id, need])),
    ratings: records.ratings.filter(isHere),
  };
  const rows = level === null ? [] : sortCriteria(needs, level).map((need) => pictureCriterion(need, level, known));
  return {
    rivals,
    level,
    rows,
    us: totalOf(rows, ({ us }) => us, null),
    them: rivals.map((_rival, index) =>
      totalOf(
        rows,
        ({ them }) => them[index] ?? null,
        ({ us }) => us,
      ),
    ),
    missing: whatIsMissing(rows, rivals),
    cards,
  };
}

interface Known {
  readonly playbook: Playbook;
  readonly rivals: readonly RivalSide[];
  readonly cards: readonly ValueCard[];
  readonly people: readonly Person[];
  readonly needs: ReadonlyMap<string, Need>;
  readonly ratings: readonly Rating[];
}

/** The heaviest first, those without a weight last; then the older one. */
function sortCriteria(needs: readonly Need[], level: Term): readonly Need[] {
  return needs
    .filter((need) => need.level === level.id)
    .sort((left, right) => (right.weight ?? 0) - (left.weight ?? 0) || compareText(left.id, right.id));
}

function pictureCriterion(need: Need, level: Term, known: Known): CriterionRow {
  const { playbook, rivals, cards, people, needs } = known;
  const ratings = known.ratings.filter(({ needId }) => needId === need.id);
  const of = (id: string | null): Rating | null => ratings.find(({ competitorId }) => competitorId === id) ?? null;
  const us = of(null);
  const them = rivals.map(({ competitor }) => of(competitor.id));
  const best = bestOf(them, rivals);
  const gap = us === null || best === null ? null : us.score - best.score;
  const strength = termIn(playbook, 'strengths', us?.strength ?? null);
  const row = {
    need,
    strength,
    us,
    them,
    best,
    gap,
    standing: standingOf(gap),
    hasEvidence: [us, ...cards.filter(({ needId }) => needId === need.id)].some(
      (one) => (one?.evidence ?? null) !== null,
    ),
    felt: whoFeels(need, needsAbove(need, needs), servesOf(strength, level), people),
  };
  return { ...row, move: chooseMove(playbook, row) };
}

function bestOf(them: readonly (Rating | null)[], rivals: readonly RivalSide[]): CriterionRow['best'] {
  const score = Math.max(...them.map((rating) => rating?.score ?? -Infinity));
  return Number.isFinite(score) ? { score, by: rivals.filter((_rival, index) => them[index]?.score === score) } : null;
}

function standingOf(gap: number | null): Standing | null {
  if (gap === null) return null;
  return gap > 0 ? 'strength' : gap < 0 ? 'weakness' : 'parity';
}

type Side = (row: CriterionRow) => Rating | null;

/** @param us what the side is held against; null where it is ourselves */
function totalOf(rows: readonly CriterionRow[], side: Side, us: Side | null): Total {
  const weighted = rows.filter(({ need }) => need.weight !== null);
  const rated = weighted.filter((row) => side(row) !== null);
  const weight = sum(weighted, weightOf);
  const both = us === null ? [] : rated.filter((row) => us(row) !== null);
  const ours = us === null ? null : mean(both, us);
  const theirs = mean(both, side);
  return {
    mean: mean(rated, side),
    rated: rated.length,
    coverage: weight === 0 ? null : (sum(rated, weightOf) / weight) * 100,
    lead: ours === null || theirs === null ? null : ours - theirs,
  };
}

function mean(rows: readonly CriterionRow[], side: Side): number | null {
  const weight = sum(rows, weightOf);
  return weight === 0 ? null : sum(rows, (row) => weightOf(row) * (side(row)?.score ?? 0)) / weight;
}

function weightOf({ need }: CriterionRow): number {
  return need.weight ?? 0;
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** What is not known, by kind and side. Evidence is another matter: a score without it is still a score. */
function whatIsMissing(rows: readonly CriterionRow[], rivals: readonly RivalSide[]): readonly Missing[] {
  const needsOf = (isOpen: (row: CriterionRow) => boolean): readonly Need[] =>
    rows.filter(isOpen).map(({ need }) => need);
  const all: Missing[] = [
    { kind: 'score', side: null, needs: needsOf(({ us }) => us === null) },
    ...rivals.map((side, index): Missing => ({
      kind: 'score',
      side,
      needs: needsOf(({ them }) => (them[index] ?? null) === null),
    })),
    { kind: 'weight', needs: needsOf(({ need }) => need.weight === null) },
    { kind: 'owner', needs: needsOf(({ need }) => need.ownerId === null) },
  ];
  return all.filter(({ needs }) => needs.length > 0);
}

/** The criteria with a standing. */
export function rowsThatAre(standing: Standing, { rows }: Pick<Competition, 'rows'>): readonly CriterionRow[] {
  return rows.filter((row) => row.standing === standing);
}

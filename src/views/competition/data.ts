/** The comparison for scripts: refs and ids, no sentences. */
import { named } from '../record-data.ts';
import type { Feeling } from '../../core/competition/felt.ts';
import type { CriterionRow, Missing, Total } from '../../core/competition/matrix.ts';
import type { Move } from '../../core/competition/move.ts';
import type { Rating } from '../../core/records/sales-types.ts';
import type { Json } from '../types.ts';
import type { MatrixInput } from './matrix.ts';

type Data = { readonly [key: string]: Json };

/** The document of `--json`. */
export function matrixData({ account, opportunity, competition, advice }: MatrixInput): Data {
  return {
    opportunity: named(opportunity),
    account: named(account),
    ...competitionData(competition),
    advice: advice.map(({ rule, severity, who }) => ({ rule: rule.id, severity, say: rule.say, who })),
  };
}

/** The comparison alone, as reports have it. */
export function competitionData({ level, rivals, rows, us, them, missing }: MatrixInput['competition']): Data {
  return {
    level: level?.id ?? null,
    rivals: rivals.map(({ competitor, rival }, index) => ({
      ...named(competitor),
      offer: rival.offer,
      note: rival.note,
      total: totalData(them[index] ?? us),
    })),
    us: totalData(us),
    criteria: rows.map((row) =>
      criterionData(
        row,
        rivals.map(({ competitor }) => competitor.ref),
      ),
    ),
    missing: missing.map((one) => missingData(one)),
  };
}

function totalData({ mean, rated, coverage, lead }: Total): Data {
  return { mean, rated, coverage, lead };
}

function criterionData(row: CriterionRow, refs: readonly string[]): Data {
  const { need, strength, us, them, best, gap, standing, hasEvidence, felt, move } = row;
  return {
    need: { ref: need.ref, text: need.text },
    weight: need.weight,
    must: need.must,
    confirmed: need.confirmedOn !== null,
    strength: strength?.id ?? null,
    us: ratingData(us),
    rivals: them.map((rating, index) => ({ ref: refs[index] ?? null, ...ratingData(rating) })),
    best: best === null ? null : { score: best.score, rivals: best.by.map(({ competitor }) => competitor.ref) },
    gap,
    standing,
    hasEvidence,
    felt: felt.map((feeling) => feelingData(feeling)),
    move: move === null ? null : moveData(move),
  };
}

function ratingData(rating: Rating | null): Data {
  return { score: rating?.score ?? null, evidence: rating?.evidence ?? null };
}

function feelingData({ person: { contact, role }, reason }: Feeling): Data {
  return {
    contact: named(contact),
    reason,
    roles: role?.roles ?? [],
    function: contact.function,
    level: contact.level,
    attitude: role?.attitude ?? null,
  };
}

function moveData({ rule, whom, because }: Move): Data {
  return {
    rule: rule.id,
    title: rule.title,
    say: rule.say,
    severity: rule.severity,
    for: whom.map(({ person }) => person.contact.ref),
    because,
    do: rule.do,
  };
}

function missingData(one: Missing): Data {
  return {
    kind: one.kind,
    side: one.kind === 'score' ? (one.side?.competitor.ref ?? 'us') : null,
    needs: one.needs.map(({ ref }) => ref),
  };
}

/** Negotiations in JSON: the same in every language. */
import { isCurrency, type Scale } from '../../core/negotiation/figure.ts';
import { decimalText, describeMoney } from '../../core/money.ts';
import { planOf, type NegotiationPicture, type TermPicture } from '../../core/negotiation/negotiation.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { named } from '../record-data.ts';
import type { MoveWarning } from '../../core/negotiation/move.ts';
import type { Vocabulary } from '../../core/playbook/list-types.ts';
import type { Concession, Negotiation, NegotiationTerm, Negotiator } from '../../core/records/sales-types.ts';
import type { Named } from '../record-data.ts';
import type { Json } from '../types.ts';

export type Data = { readonly [key: string]: Json };

/** A figure: money as everywhere, others as a decimal with their unit. */
export function figureData(figure: number | null, { unit, decimals }: Scale): Json {
  if (figure === null || unit === null) return null;
  if (isCurrency(unit)) return describeMoney({ minor: figure, currency: unit });
  return { amount: decimalText(figure, decimals), unit };
}

/** A negotiation with its opportunity by ref and name. */
export function negotiationData(negotiation: Negotiation, opportunity: Named): Data {
  const { accountId: _account, opportunityId: _opportunity, minutes, deadlock, ...rest } = negotiation;
  return {
    ...rest,
    opportunity: named(opportunity),
    minutes,
    deadlock: deadlock.map(({ step, on, note }) => ({ step, on, note })),
  };
}

/** Somebody who takes part. */
export function memberData({ side, name, roles, limit, limitNote, note }: Negotiator): Data {
  return { side, name, roles, limit: describeMoney(limit), limitNote, note };
}

/** What names a term. */
export function termName({ kind, label }: Pick<NegotiationTerm, 'kind' | 'label'>, kinds: Vocabulary | null): Data {
  return { kind, title: termTitle(kinds, kind), label };
}

/** A term with what follows from it. */
export function termData(picture: TermPicture, kinds: Vocabulary | null): Data {
  const { term, overlap, warnings } = picture;
  const { id: _id, accountId: _account, negotiationId: _negotiation, version, createdAt, updatedAt, ...rest } = term;
  const figure = (value: number | null): Json => figureData(value, term);
  const plan = planOf(picture);
  return {
    ...rest,
    ...termName(term, kinds),
    opening: figure(term.opening),
    target: figure(term.target),
    bottom: figure(term.bottom),
    theirBottom: figure(term.theirBottom),
    agreed: figure(term.agreed),
    expected: figure(term.expected),
    ours: figure(picture.ours),
    theirs: figure(picture.theirs),
    given: figure(plan?.given ?? null),
    left: figure(plan?.left ?? null),
    overlap: overlap?.kind === 'range' ? { from: figure(overlap.from), to: figure(overlap.to) } : null,
    gap: overlap?.kind === 'none' ? figure(overlap.gap) : null,
    warnings: warnings.map(({ id, severity, say }) => ({ rule: id, severity, say })),
    version,
    createdAt,
    updatedAt,
  };
}

/** A move on a term. */
export function moveData(
  move: Pick<Concession, 'side' | 'at' | 'before' | 'after' | 'text' | 'inReturn' | 'approvedBy' | 'override' | 'note'>,
  term: NegotiationTerm | undefined,
  kinds: Vocabulary | null,
): Data {
  const { side, at, before, after, text, inReturn, approvedBy, override, note } = move;
  const scale = term ?? { unit: null, decimals: 0 };
  return {
    term: term === undefined ? null : termName(term, kinds),
    side,
    at,
    before: figureData(before, scale),
    after: figureData(after, scale),
    text,
    inReturn,
    approvedBy,
    override,
    note,
  };
}

/** What speaks against a move, as code with figures. */
export function warningData(warning: MoveWarning & { readonly isStop: boolean }, scale: Scale): Data {
  const figures = { by: null, before: null, planned: null, given: null, whole: null, after: null, bottom: null, limit: null, ...warning }; // prettier-ignore
  const { kind, isStop, by, before, planned, given, whole, after, bottom, limit } = figures;
  const figure = (value: number | null): Json => figureData(value, scale);
  return {
    kind,
    stops: isStop,
    by: figure(by),
    before: figure(before),
    planned: figure(planned),
    given: figure(given),
    whole: figure(whole),
    after: figure(after),
    bottom: figure(bottom),
    limit: figure(limit),
  };
}

/** Everything of one negotiation. */
export function pictureData(picture: NegotiationPicture): Data {
  const { negotiation, opportunity, team, pictures, moves, terms, kinds } = picture;
  return {
    ...negotiationData(negotiation, opportunity),
    team: team.map((member) => memberData(member)),
    terms: pictures.map((one) => termData(one, kinds)),
    moves: moves.map((move) => moveData(move, terms.find(({ id }) => id === move.termId), kinds)), // prettier-ignore
  };
}

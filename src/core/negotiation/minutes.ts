/**
 * Minutes of a negotiation by the outline of the playbook. They may be given to the customer: nothing here reads a
 * target, a bottom line, an alternative, a plan or what lies behind a move.
 */
import { atTheTable, isSettled, type NegotiationPicture } from './negotiation.ts';
import type { Outline, OutlinePart, OutlinePoint } from '../playbook/guide-types.ts';
import type { NegotiationTerm, Negotiator } from '../records/sales-types.ts';

/** What a term came to, and nothing else of it. */
export type AgreedTerm = Pick<NegotiationTerm, 'kind' | 'label' | 'unit' | 'decimals' | 'agreed' | 'agreedText'>;

/** A line that the program writes by itself. */
export type MinutesLine =
  | { readonly type: 'opportunity' }
  | { readonly type: 'side'; readonly side: Negotiator['side']; readonly names: readonly string[] }
  | { readonly type: 'agreed'; readonly term: AgreedTerm }
  | { readonly type: 'open'; readonly term: Pick<NegotiationTerm, 'kind' | 'label'> };

export interface MinutesPoint {
  readonly point: OutlinePoint;
  /** From what is recorded; nothing where somebody wrote the point. */
  readonly lines: readonly MinutesLine[];
  readonly written: readonly string[];
}

export interface MinutesPart {
  readonly part: OutlinePart;
  readonly points: readonly MinutesPoint[];
}

/** Fills the outline of minutes; what somebody wrote stands in place of what is recorded. */
export function fillMinutes(picture: NegotiationPicture, outline: Outline): readonly MinutesPart[] {
  return outline.parts.map((part) => ({
    part,
    points: part.points.map((point) => {
      const written = picture.negotiation.minutes[point.id] ?? [];
      return { point, lines: written.length > 0 ? [] : linesFor(point, picture), written };
    }),
  }));
}

function linesFor({ from }: OutlinePoint, picture: NegotiationPicture): readonly MinutesLine[] {
  switch (from) {
    case 'opportunity':
      return [{ type: 'opportunity' }];
    case 'team':
      return (['us', 'them'] as const).flatMap((side) => {
        const names = atTheTable(picture, side).map(({ name }) => name);
        return names.length === 0 ? [] : [{ type: 'side' as const, side, names }];
      });
    case 'agreed':
      return picture.terms
        .filter((term) => isSettled(term))
        .map((term) => ({ type: 'agreed', term: agreedPart(term) }));
    case 'open-terms':
      return picture.terms
        .filter((term) => !isSettled(term))
        .map(({ kind, label }) => ({ type: 'open', term: { kind, label } }));
    default:
      return [];
  }
}

function agreedPart({ kind, label, unit, decimals, agreed, agreedText }: NegotiationTerm): AgreedTerm {
  return { kind, label, unit, decimals, agreed, agreedText };
}

/** One thing that is negotiated. */
import { confidentialHeading } from './heading.ts';
import { termData } from './data.ts';
import { agreedText, figureText, overlapText, termText } from './words.ts';
import { factsOf } from '../facts.ts';
import { signedLines } from '../advice.ts';
import { named } from '../record-data.ts';
import type { Block } from '../../core/document.ts';
import type { NegotiationPicture, TermPicture } from '../../core/negotiation/negotiation.ts';
import type { Translator } from '../../i18n/types.ts';
import type { View } from '../types.ts';

/** A term with its figures, weights, what lies behind it, and what the playbook warns of. */
export function negotiationTermView(picture: TermPicture, whole: NegotiationPicture): View {
  const { negotiation, kinds } = whole;
  return {
    schema: 'negotiation-term/1',
    data: { negotiation: named(negotiation), ...termData(picture, kinds) },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      confidentialHeading(termText(picture.term, kinds, t), whole, t),
      ...termFacts(picture, whole, t),
      ...signedLines(
        picture.warnings.map(({ severity, say }) => [severity, t.text(say)]),
        t.words.negotiation.warnings,
      ),
    ],
  };
}

function termFacts(
  { term, ours, theirs, overlap }: TermPicture,
  { kinds }: NegotiationPicture,
  t: Translator,
): Block[] {
  const { negotiation: words, records } = t.words;
  const figure = (value: number | null): string => figureText(value, term, kinds, t);
  const kind = kinds?.terms.find(({ id }) => id === term.kind);
  return factsOf([
    [words.opening, figure(term.opening)],
    [words.target, figure(term.target) || term.targetText],
    [words.bottom, figure(term.bottom) || term.bottomText],
    [words.expected, figure(term.expected)],
    [words.ours, ours === term.opening ? '' : figure(ours)],
    [words.theirs, figure(theirs)],
    [words.theirBottom, figure(term.theirBottom)],
    [words.overlap, overlapText(overlap, term, kinds, t)],
    [words.agreed, agreedText(term, kinds, t)],
    [words.importanceUs, term.importanceUs],
    [words.importanceThem, term.importanceThem],
    [words.position, term.theirPosition],
    [words.interest, term.theirInterest],
    // As long as nobody has asked, the playbook says what to ask for.
    [words.behind, term.theirInterest === null ? t.text(kind?.help ?? null) : ''],
    [records.note, term.note],
  ]);
}

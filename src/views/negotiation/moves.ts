/** What was given and got, move by move; and one move with what speaks against it. */
import { confidentialHeading } from './heading.ts';
import { moveData, warningData } from './data.ts';
import { figureText, termText, warningText } from './words.ts';
import { signedLines } from '../advice.ts';
import { factsOf } from '../facts.ts';
import { named } from '../record-data.ts';
import type { Block, Cell } from '../../core/document.ts';
import type { WeighedWarning } from '../../core/negotiation/move.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { Vocabulary } from '../../core/playbook/list-types.ts';
import type { Concession, NegotiationTerm } from '../../core/records/sales-types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { View } from '../types.ts';

/** A move as it is, or as it would be. */
export type ShownMove = Pick<
  Concession,
  'side' | 'at' | 'before' | 'after' | 'text' | 'inReturn' | 'approvedBy' | 'override' | 'note'
>;

/** From where to where, or the words. */
export function moveText(
  { before, after, text }: Pick<Concession, 'before' | 'after' | 'text'>,
  term: NegotiationTerm | undefined,
  kinds: Vocabulary | null,
  t: Translator,
): string {
  if (after === null || term === undefined) return text ?? '';
  const to = figureText(after, term, kinds, t);
  return before === null ? to : t.words.negotiation.fromTo(figureText(before, term, kinds, t), to);
}

/** All moves, oldest first. */
export function moveTable({ moves, terms, kinds }: NegotiationPicture, t: Translator): Block {
  const { negotiation: words } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'at', label: words.on, priority: 2 },
      { id: 'side', label: words.side, priority: 2 },
      { id: 'term', label: words.term, priority: 2 },
      { id: 'move', label: words.move },
      { id: 'inReturn', label: words.inReturn },
      { id: 'approvedBy', label: words.approvedBy, optional: true },
    ],
    rows: moves.map((move): Cell[] => {
      const term = terms.find(({ id }) => id === move.termId);
      return [
        { date: move.at.slice(0, 10) },
        words.sides[move.side],
        term === undefined ? '' : termText(term, kinds, t),
        moveText(move, term, kinds, t),
        move.inReturn,
        move.approvedBy,
      ];
    }),
  };
}

/** Whether a move is on record. */
export type MoveState = 'stored' | 'stopped' | 'undone';

/** One move, with what speaks against it. */
export function moveView(
  move: ShownMove,
  term: NegotiationTerm,
  warnings: readonly WeighedWarning[],
  picture: NegotiationPicture,
  state: MoveState,
): View {
  const { kinds, negotiation } = picture;
  return {
    schema: 'concession/1',
    data: {
      negotiation: named(negotiation),
      ...moveData(move, term, kinds),
      warnings: warnings.map((warning) => warningData(warning, term)),
      stored: state === 'stored',
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => {
      const { negotiation: words, records } = t.words;
      return [
        confidentialHeading(termText(term, kinds, t), picture, t),
        ...factsOf([
          [words.side, words.sides[move.side]],
          [words.move, moveText(move, term, kinds, t)],
          [words.inReturn, move.inReturn],
          [words.approvedBy, move.approvedBy],
          [words.override, move.override],
          [records.note, move.note],
          [records.status, state === 'stored' ? null : { text: words.moveStates[state], tone: 'bad' }],
        ]),
        ...signedLines(
          warnings.map((warning) => [warning.isStop ? 'critical' : 'warning', warningText(warning, term, kinds, t)]),
          words.warnings,
        ),
      ];
    },
  };
}

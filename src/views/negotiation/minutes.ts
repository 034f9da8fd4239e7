/** Minutes: what both sides may read. Nothing here takes more of a negotiation than `core/negotiation/minutes.ts`. */
import { figureData, termName } from './data.ts';
import { agreedText, termText } from './words.ts';
import { named } from '../record-data.ts';
import type { Block, ListItem } from '../../core/document.ts';
import type { MinutesLine, MinutesPart, MinutesPoint } from '../../core/negotiation/minutes.ts';
import type { Vocabulary } from '../../core/playbook/list-types.ts';
import type { Outline } from '../../core/playbook/guide-types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Named } from '../record-data.ts';
import type { View } from '../types.ts';

/** Everything that minutes are made of. */
export interface MinutesPage {
  readonly outline: Outline;
  readonly parts: readonly MinutesPart[];
  readonly kinds: Vocabulary | null;
  readonly account: Named;
  readonly opportunity: Named;
  /** Date of the document. */
  readonly asOf: string;
}

/** Minutes of a negotiation, to be handed over. */
export function minutesView(page: MinutesPage): View {
  const { outline, parts, account, opportunity, asOf } = page;
  return {
    schema: 'minutes/1',
    data: {
      account: named(account),
      opportunity: named(opportunity),
      asOf,
      points: parts.flatMap(({ part, points }) =>
        points.map(({ point, lines, written }) => ({
          part: part.id,
          point: point.id,
          title: point.title,
          lines: lines.map((line) => lineData(line, page)),
          written,
        })),
      ),
    },
    formats: ['table', 'json', 'markdown'],
    frontMatter: { title: opportunity.name, account: account.name, date: asOf, tags: ['kam', 'minutes'] },
    blocks: (t) => [
      { type: 'heading', level: 1, text: `${t.text(outline.title)} · ${opportunity.name}` },
      ...parts.flatMap((part) => partBlocks(part, page, t)),
    ],
  };
}

function lineData(line: MinutesLine, { kinds, account, opportunity }: MinutesPage) {
  switch (line.type) {
    case 'opportunity':
      return { type: line.type, account: account.name, opportunity: opportunity.name };
    case 'side':
      return { type: line.type, side: line.side, names: line.names };
    case 'open':
      return { type: line.type, term: termName(line.term, kinds) };
    case 'agreed':
      return {
        type: line.type,
        term: termName(line.term, kinds),
        agreed: figureData(line.term.agreed, line.term),
        words: line.term.agreedText,
      };
  }
}

function partBlocks({ part, points }: MinutesPart, page: MinutesPage, t: Translator): Block[] {
  const filled = points.filter(({ lines, written }) => lines.length > 0 || written.length > 0);
  if (filled.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: t.text(part.title) },
    { type: 'list', items: filled.map((point) => pointItem(point, page, t)) },
  ];
}

function pointItem({ point, lines, written }: MinutesPoint, page: MinutesPage, t: Translator): ListItem {
  const texts = [...lines.map((line) => lineText(line, page, t)), ...written];
  const title = { text: t.text(point.title), strong: true };
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return { text: [title, t.words.punctuation.colon, only] };
  return { text: title, children: texts.map((text) => ({ text })) };
}

function lineText(line: MinutesLine, { kinds, account, opportunity }: MinutesPage, t: Translator): string {
  const { negotiation: words, punctuation } = t.words;
  switch (line.type) {
    case 'opportunity':
      return `${account.name} · ${opportunity.name}`;
    case 'side':
      // The reader may be the customer, to whom “us” is somebody else.
      return words.sideLine(
        line.side === 'them' ? account.name : words.party.us,
        line.names.join(punctuation.separator),
      );
    case 'agreed':
      return words.agreedLine(termText(line.term, kinds, t), agreedText(line.term, kinds, t));
    case 'open':
      return termText(line.term, kinds, t);
  }
}

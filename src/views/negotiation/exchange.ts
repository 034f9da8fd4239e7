/** The exchange matrix, and what to give for what. */
import { confidentialHeading } from './heading.ts';
import { figureData, termName } from './data.ts';
import { figureText, termText } from './words.ts';
import { signedText } from '../numbers.ts';
import { idColumns } from '../cells.ts';
import { named } from '../record-data.ts';
import type { Block, Cell } from '../../core/document.ts';
import type { Exchange, ExchangePair, ExchangeRow } from '../../core/negotiation/exchange.ts';
import type { NegotiationPicture } from '../../core/negotiation/negotiation.ts';
import type { Vocabulary } from '../../core/playbook/list-types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { View } from '../types.ts';

/** The terms by what they matter to either side, and the pairs that follow. */
export function exchangeView(exchange: Exchange, picture: NegotiationPicture, hasRules: boolean): View {
  const { negotiation, kinds } = picture;
  const { rows, pairs, unpaired } = exchange;
  const brief = ({ term }: ExchangeRow) => termName(term, kinds);
  return {
    schema: 'exchange/1',
    data: {
      negotiation: named(negotiation),
      items: rows.map((row) => ({
        ...brief(row),
        importanceUs: row.term.importanceUs,
        importanceThem: row.term.importanceThem,
        difference: row.difference,
        side: row.side,
        rule: row.rule?.id ?? null,
        say: row.rule?.say ?? null,
        target: figureData(row.term.target, row.term),
      })),
      pairs: pairs.map(({ offer, ask, gain }) => ({ offer: brief(offer), ask: brief(ask), gain })),
      unpaired: unpaired.map(brief),
      next: null,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      confidentialHeading(t.words.negotiation.exchange, picture, t),
      matrixTable(rows, kinds, t),
      ...(hasRules
        ? [...pairBlocks(exchange, kinds, t), ...leftBlocks(unpaired, kinds, t)]
        : [{ type: 'paragraph' as const, text: t.words.negotiation.noExchangeRules }]),
    ],
    csvTable: (t) => csvTable(rows, kinds, t),
  };
}

function matrixTable(rows: readonly ExchangeRow[], kinds: Vocabulary | null, t: Translator): Block {
  const { negotiation: words } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'term', label: words.term, priority: 3 },
      { id: 'us', label: words.us, align: 'right', priority: 2 },
      { id: 'them', label: words.them, align: 'right', priority: 2 },
      { id: 'difference', label: words.difference, align: 'right', priority: 2 },
      { id: 'side', label: words.move, priority: 2 },
      { id: 'interest', label: words.interest, optional: true },
    ],
    rows: rows.map((row): Cell[] => [
      termText(row.term, kinds, t),
      row.term.importanceUs,
      row.term.importanceThem,
      row.difference === null ? null : { signed: row.difference },
      row.rule === null ? '' : t.text(row.rule.title),
      row.term.theirInterest,
    ]),
    empty: words.noPairs,
  };
}

function pairBlocks({ pairs, rows }: Exchange, kinds: Vocabulary | null, t: Translator): Block[] {
  const { negotiation: words } = t.words;
  if (rows.length === 0) return [];
  if (pairs.length === 0) return [{ type: 'paragraph', text: words.noPairs }];
  return [
    { type: 'heading', level: 2, text: words.pairs },
    {
      type: 'table',
      columns: [
        { id: 'offer', label: words.offer, priority: 3 },
        { id: 'ask', label: words.ask, priority: 3 },
        { id: 'why', label: words.why },
      ],
      rows: pairs.map((pair): Cell[] => [
        termText(pair.offer.term, kinds, t),
        askText(pair, kinds, t),
        words.pairWhy(gainText(pair.offer), gainText(pair.ask)),
      ]),
    },
  ];
}

/** What we ask for, with the figure or the words that we aim at. */
function askText({ ask: { term } }: ExchangePair, kinds: Vocabulary | null, t: Translator): string {
  const target = figureText(term.target, term, kinds, t) || (term.targetText ?? '');
  return termText(term, kinds, t) + (target === '' ? '' : t.words.punctuation.colon + target);
}

function gainText({ difference }: ExchangeRow): string {
  return signedText(Math.abs(difference ?? 0));
}

function leftBlocks(unpaired: readonly ExchangeRow[], kinds: Vocabulary | null, t: Translator): Block[] {
  const { negotiation: words, punctuation } = t.words;
  const named = (side: ExchangeRow['side']): string =>
    unpaired
      .filter((row) => row.side === side)
      .map(({ term }) => termText(term, kinds, t))
      .join(punctuation.separator);
  const [offers, asks] = [named('offer'), named('ask')];
  return [
    ...(offers === '' ? [] : [words.unpairedOffers(offers)]),
    ...(asks === '' ? [] : [words.unpairedAsks(asks)]),
  ].map((text): Block => ({ type: 'paragraph', text: { text, tone: 'muted' } }));
}

function csvTable(rows: readonly ExchangeRow[], kinds: Vocabulary | null, t: Translator): Block {
  const ids = ['term', 'importanceUs', 'importanceThem', 'difference', 'side'];
  return {
    type: 'table',
    columns: idColumns(ids),
    rows: rows.map(({ term, difference, side }): Cell[] => [
      termText(term, kinds, t), term.importanceUs, term.importanceThem, difference, side,
    ]), // prettier-ignore
  };
}

/** A negotiation on one screen, and the list of them. */
import { confidentialHeading } from './heading.ts';
import { negotiationData, pictureData } from './data.ts';
import { moveTable } from './moves.ts';
import { teamTable } from './team.ts';
import { agreedText, figureText, overlapText, termText } from './words.ts';
import { factsOf } from '../facts.ts';
import { listView, type ListPage } from '../record-list.ts';
import { signOf } from '../advice.ts';
import type { Block, Cell } from '../../core/document.ts';
import type { NegotiationPicture, TermPicture } from '../../core/negotiation/negotiation.ts';
import type { Vocabulary } from '../../core/playbook/types.ts';
import type { Negotiation } from '../../core/records/sales-types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Named } from '../record-data.ts';
import type { View } from '../types.ts';

/** Everything of one negotiation. */
export function negotiationView(picture: NegotiationPicture): View {
  return {
    schema: 'negotiation/1',
    data: pictureData(picture),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [confidentialHeading(null, picture, t), ...negotiationBlocks(picture, 2, t)],
  };
}

/** What stands below the headline, here and in reports. */
export function negotiationBlocks(picture: NegotiationPicture, level: 2 | 4, t: Translator): Block[] {
  const { negotiation, opportunity, team, pictures, moves } = picture;
  const { negotiation: words, records } = t.words;
  const titled = (title: string, block: Block): Block[] => [{ type: 'heading', level, text: title }, block];
  return [
    ...factsOf([
      [records.opportunity, [opportunity.name, { text: `  ${opportunity.ref}`, tone: 'muted' }]],
      [records.status, statusText(negotiation, t)],
      [words.commonInterest, negotiation.commonInterest],
      [words.ourAlternative, negotiation.ourAlternative],
      [words.theirAlternative, negotiation.theirAlternative],
      [records.note, negotiation.note],
    ]),
    ...(team.length === 0 ? [] : titled(words.team, teamTable(picture, t))),
    ...(pictures.length === 0 ? [noTerms(negotiation, t)] : titled(words.terms, termsTable(picture, t))),
    ...warningBlocks(picture, t),
    ...(moves.length === 0 ? [] : titled(words.moves, moveTable(picture, t))),
  ];
}

function statusText({ status, startedOn, closedOn }: Negotiation, t: Translator): string {
  const { negotiation: words } = t.words;
  const dates = [
    ...(startedOn === null ? [] : [words.startedOn(startedOn)]),
    ...(closedOn === null ? [] : [words.closedOn(closedOn)]),
  ];
  return [words.statuses[status], ...dates].join(' · ');
}

function noTerms({ ref }: Negotiation, t: Translator): Block {
  const command = `kam negotiation term ${ref} KIND --opening … --target … --bottom …`;
  return { type: 'paragraph', text: [t.words.negotiation.noTerms, { text: command, code: true }] };
}

function termsTable({ pictures, kinds }: NegotiationPicture, t: Translator): Block {
  const { negotiation: words } = t.words;
  return {
    type: 'table',
    columns: [
      { id: 'term', label: words.term, priority: 3 },
      { id: 'opening', label: words.opening, align: 'right', optional: true },
      { id: 'target', label: words.target, align: 'right', priority: 2 },
      { id: 'bottom', label: words.bottom, align: 'right', priority: 2 },
      { id: 'ours', label: words.ours, align: 'right', optional: true },
      { id: 'theirs', label: words.theirs, align: 'right', optional: true },
      { id: 'us', label: words.us, align: 'right', priority: 2 },
      { id: 'them', label: words.them, align: 'right', priority: 2 },
      { id: 'overlap', label: words.overlap, optional: true },
      { id: 'agreed', label: words.agreed, optional: true },
    ],
    rows: pictures.map((picture) => termCells(picture, kinds, t)),
  };
}

function termCells(picture: TermPicture, kinds: Vocabulary | null, t: Translator): Cell[] {
  const { term, ours, theirs, overlap } = picture;
  const figure = (value: number | null): string => figureText(value, term, kinds, t);
  return [
    termText(term, kinds, t),
    figure(term.opening),
    figure(term.target) || term.targetText,
    figure(term.bottom) || term.bottomText,
    figure(ours),
    figure(theirs),
    term.importanceUs,
    term.importanceThem,
    overlapText(overlap, term, kinds, t),
    agreedText(term, kinds, t),
  ];
}

/** What the playbook warns of, term by term. */
function warningBlocks({ pictures, kinds }: NegotiationPicture, t: Translator): Block[] {
  const rows = pictures.flatMap(({ term, warnings }) =>
    warnings.map((rule): Cell[] => [
      signOf(rule.severity),
      [{ text: termText(term, kinds, t) + t.words.punctuation.colon, strong: true }, t.text(rule.say)],
    ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      columns: [
        { id: 'severity', label: '', priority: 3 },
        { id: 'warning', label: t.words.negotiation.warnings },
      ],
      rows,
    },
  ];
}

/** A row of the list of negotiations. */
export interface NegotiationRow {
  readonly negotiation: Negotiation;
  readonly opportunity: Named;
  readonly account: Named;
}

/** One page of negotiations. */
export function negotiationListView(page: ListPage<NegotiationRow>): View {
  return listView(page, {
    schema: 'negotiation-list/1',
    data: ({ negotiation, opportunity, account }) => ({
      ...negotiationData(negotiation, opportunity),
      account: { ref: account.ref, name: account.name },
    }),
    columns: ({ words: { records, negotiation } }) => [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'name', label: negotiation.name, priority: 2 },
      { id: 'opportunity', label: records.opportunity },
      { id: 'account', label: records.account, optional: true },
      { id: 'status', label: records.status, priority: 2 },
    ],
    cells: ({ negotiation, opportunity, account }, t) => [
      negotiation.ref,
      negotiation.name,
      `${opportunity.ref} ${opportunity.name}`,
      account.name,
      t.words.negotiation.statuses[negotiation.status],
    ],
    empty: (t) => t.words.negotiation.none,
  });
}

/** A negotiation on one screen, and the list of them. */
import { confidentialHeading } from './heading.ts';
import { negotiationData, pictureData } from './data.ts';
import { moveTable } from './moves.ts';
import { teamTable } from './team.ts';
import { agreedText, figureText, overlapText, termText } from './words.ts';
import { factsOf } from '../facts.ts';
import { listView, type ListPage } from '../record-list.ts';
import { signOf } from '../advice.ts';
import { isSettled } from '../../core/negotiation/negotiation.ts';
import { namedCell } from '../cells.ts';
import { named } from '../record-data.ts';
import type { Block, Cell, Column } from '../../core/document.ts';
import type { NegotiationPicture, TermPicture } from '../../core/negotiation/negotiation.ts';
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
      // In a report the opportunity stands above.
      [records.opportunity, level === 4 ? null : namedCell(opportunity)],
      [records.status, statusText(negotiation, t)],
      [words.commonInterest, negotiation.commonInterest],
      [words.ourAlternative, negotiation.ourAlternative],
      [words.theirAlternative, negotiation.theirAlternative],
      [records.note, negotiation.note],
    ]),
    ...(team.length === 0 ? [] : titled(words.team, teamTable(picture, t))),
    ...(pictures.length === 0 ? noTerms(negotiation, t) : titled(words.terms, termsTable(picture, t))),
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

function noTerms({ ref, status }: Negotiation, t: Translator): Block[] {
  if (status !== 'open') return [];
  const command = `kam negotiation term ${ref} KIND --opening … --target … --bottom …`;
  return [{ type: 'paragraph', text: [t.words.negotiation.noTerms, { text: command, code: true }] }];
}

/** While the talks go on, what is on the table; afterwards, what was agreed. */
function termsTable({ negotiation, pictures, kinds }: NegotiationPicture, t: Translator): Block {
  const { negotiation: words } = t.words;
  const isOpen = negotiation.status === 'open';
  const all: readonly (readonly [Column, (picture: TermPicture) => Cell, boolean])[] = [
    [{ id: 'term', label: words.term, priority: 3 }, ({ term }) => termText(term, kinds, t), true],
    [figureColumn('opening', words.opening, true), ({ term }) => figureText(term.opening, term, kinds, t), isOpen],
    [
      figureColumn('target', words.target),
      ({ term }) => figureText(term.target, term, kinds, t) || term.targetText,
      true,
    ],
    [
      figureColumn('bottom', words.bottom),
      ({ term }) => figureText(term.bottom, term, kinds, t) || term.bottomText,
      true,
    ],
    [figureColumn('ours', words.ours, true), ({ term, ours }) => figureText(ours, term, kinds, t), isOpen],
    [figureColumn('theirs', words.theirs, true), ({ term, theirs }) => figureText(theirs, term, kinds, t), isOpen],
    [{ id: 'us', label: words.us, align: 'right', priority: 2 }, ({ term }) => term.importanceUs, isOpen],
    [{ id: 'them', label: words.them, align: 'right', priority: 2 }, ({ term }) => term.importanceThem, isOpen],
    [
      { id: 'overlap', label: words.overlap, optional: true },
      ({ term, overlap }) => overlapText(overlap, term, kinds, t),
      isOpen,
    ],
    [
      { id: 'agreed', label: words.agreed, priority: 2 },
      ({ term }) => agreedText(term, kinds, t),
      pictures.some(({ term }) => isSettled(term)),
    ],
  ];
  const shown = all.filter(([, , isShown]) => isShown);
  return {
    type: 'table',
    columns: shown.map(([column]) => column),
    rows: pictures.map((picture) => shown.map(([, cell]) => cell(picture))),
  };
}

function figureColumn(id: string, label: string, optional = false): Column {
  return optional ? { id, label, align: 'right', optional } : { id, label, align: 'right', priority: 2 };
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
      account: named(account),
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

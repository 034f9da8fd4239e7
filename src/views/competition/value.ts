/** Value cards: what we have, what is better about it, what it brings whom, and what proves it. */
import { factsOf } from '../facts.ts';
import { headingWith } from '../heading.ts';
import { listView, refCell, type ListPage, type ListSpec } from '../record-list.ts';
import { oneLine } from '../needs/node.ts';
import { evidenceCell } from './proposal.ts';
import { dateCell, namedCell, idColumns } from '../cells.ts';
import { named } from '../record-data.ts';
import type { Block } from '../../core/document.ts';
import type { Text } from '../../core/playbook/item-types.ts';
import type { ValueCard } from '../../core/records/sales-types.ts';
import type { Need } from '../../core/records/types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Named } from '../record-data.ts';
import type { Json, View } from '../types.ts';

/** A card with what it points to; strength and role in the words of the opportunity's playbook. */
export interface CardRow {
  readonly card: ValueCard;
  readonly opportunity: Named;
  readonly need: Pick<Need, 'ref' | 'text'> | null;
  readonly strength: Text | null;
  readonly role: Text | null;
}

/** A card in JSON, with opportunity and need by ref. */
function cardData({ card, opportunity, need }: CardRow): { readonly [key: string]: Json } {
  const { accountId: _account, opportunityId: _opportunity, needId: _need, ...rest } = card;
  return {
    ...rest,
    opportunity: named(opportunity),
    need: need === null ? null : { ref: need.ref, text: need.text },
  };
}

/** One card. */
export function valueView(row: CardRow): View {
  return {
    schema: 'value/1',
    data: cardData(row),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => cardBlocks(row, t),
  };
}

function cardBlocks({ card, opportunity, need, strength, role }: CardRow, t: Translator): Block[] {
  const { competition: words, records } = t.words;
  return [
    headingWith(1, oneLine(card.feature), card.ref),
    ...factsOf([
      [records.opportunity, namedCell(opportunity)],
      [words.need, need === null ? null : [oneLine(need.text), { text: `  ${need.ref}`, tone: 'muted' }]],
      [words.strength, t.text(strength)],
      [words.forRole, role === null ? words.everybody : t.text(role)],
      [words.feature, card.feature],
      [words.advantage, card.advantage],
      [words.benefit, card.benefit],
      [words.evidence, evidenceCell(card.evidence, t)],
      [records.note, card.note],
      [records.archived, dateCell(card.archivedAt)],
    ]),
  ];
}

/** One page of cards. */
export function valueListView(page: ListPage<CardRow>): View {
  return { ...listView(page, listSpec), csvTable: (t) => csvTable(page.items, t) };
}

/** A card has more to say than a screen is wide; what is not there is empty. */
function csvTable(rows: readonly CardRow[], t: Translator): Block {
  const ids = ['ref', 'opportunity', 'need', 'strength', 'role', 'feature', 'advantage', 'benefit', 'evidence', 'note'];
  return {
    type: 'table',
    columns: idColumns(ids),
    rows: rows.map(({ card, opportunity, need, strength, role }) => [
      card.ref,
      opportunity.ref,
      need?.ref ?? null,
      t.text(strength),
      t.text(role),
      card.feature,
      card.advantage,
      card.benefit,
      card.evidence,
      card.note,
    ]),
  };
}

const listSpec: ListSpec<CardRow> = {
  schema: 'value-list/1',
  data: cardData,
  columns: ({ words: { competition, records } }) => [
    { id: 'ref', label: records.ref, priority: 3 },
    { id: 'feature', label: competition.feature, priority: 2 },
    { id: 'strength', label: competition.strength, optional: true },
    { id: 'for', label: competition.forRole },
    { id: 'advantage', label: competition.advantage, optional: true },
    { id: 'benefit', label: competition.benefit },
    { id: 'evidence', label: competition.evidence },
    { id: 'need', label: competition.need, optional: true },
    { id: 'opportunity', label: records.opportunity, optional: true },
  ],
  cells: ({ card, opportunity, need, strength, role }, t) => [
    refCell(card, t),
    oneLine(card.feature),
    t.text(strength),
    role === null ? t.words.competition.everybody : t.text(role),
    card.advantage,
    card.benefit,
    evidenceCell(card.evidence, t),
    need?.ref ?? null,
    `${opportunity.ref} ${opportunity.name}`,
  ],
  empty: (t) => t.words.competition.noCards,
};

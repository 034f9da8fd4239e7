/** Competitors: the record, where we meet them, how often we won and lost against them. */
import { factsOf } from '../facts.ts';
import { headingWith } from '../heading.ts';
import { listView, refCell, type ListPage } from '../record-list.ts';
import { dateCell } from '../cells.ts';
import { named } from '../record-data.ts';
import type { Block, Cell } from '../../core/document.ts';
import type { Competitor, Rival } from '../../core/records/sales-types.ts';
import type { Opportunity, OpportunityStatus } from '../../core/records/types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Named } from '../record-data.ts';
import type { Json, View } from '../types.ts';

/** A competitor with how the opportunities stand in which we met them. */
export interface CompetitorRow {
  readonly competitor: Competitor;
  readonly record: Readonly<Record<OpportunityStatus, number>>;
}

/** An opportunity in which a competitor takes part. */
export interface Meeting {
  readonly rival: Rival;
  readonly opportunity: Opportunity;
  readonly account: Named;
}

function competitorData({ competitor, record }: CompetitorRow): { readonly [key: string]: Json } {
  return { ...competitor, opportunities: record };
}

/** The record alone, as commands that write return it. */
export function competitorView(row: CompetitorRow): View {
  return {
    schema: 'competitor/1',
    data: competitorData(row),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => competitorBlocks(row, t),
  };
}

/** The record with the opportunities in which we meet them. */
export function competitorOverview(row: CompetitorRow, meetings: readonly Meeting[]): View {
  return {
    schema: 'competitor/1',
    data: {
      ...competitorData(row),
      meetings: meetings.map(({ rival, opportunity, account }) => ({
        opportunity: named(opportunity),
        account: named(account),
        status: opportunity.status,
        offer: rival.offer,
        note: rival.note,
      })),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [...competitorBlocks(row, t), ...meetingBlocks(meetings, t)],
  };
}

function competitorBlocks({ competitor, record }: CompetitorRow, t: Translator): Block[] {
  const { competition, punctuation, records } = t.words;
  const met = Object.values(record).some((count) => count > 0);
  return [
    headingWith(1, competitor.name, competitor.ref),
    ...factsOf([
      [records.aliases, competitor.aliases.join(punctuation.separator)],
      [
        records.opportunities,
        met
          ? [
              `${competition.open} ${record.open}`,
              `${competition.won} ${record.won}`,
              `${competition.lost} ${record.lost}`,
            ].join(' · ')
          : null,
      ],
      [records.note, competitor.note],
      [records.archived, dateCell(competitor.archivedAt)],
    ]),
  ];
}

function meetingBlocks(meetings: readonly Meeting[], t: Translator): Block[] {
  if (meetings.length === 0) return [];
  const { competition, records } = t.words;
  return [
    { type: 'heading', level: 2, text: competition.meets },
    {
      type: 'table',
      columns: [
        { id: 'ref', label: records.ref, priority: 3 },
        { id: 'name', label: records.opportunity, priority: 2 },
        { id: 'account', label: records.account },
        { id: 'status', label: records.status },
        { id: 'offer', label: competition.offer },
      ],
      rows: meetings.map(({ rival, opportunity, account }): Cell[] => [
        refCell(opportunity, t),
        opportunity.name,
        account.name,
        records.statuses[opportunity.status],
        rival.offer,
      ]),
    },
  ];
}

/** One page of competitors. */
export function competitorListView(page: ListPage<CompetitorRow>): View {
  return listView(page, {
    schema: 'competitor-list/1',
    data: competitorData,
    columns: ({ words: { competition, records } }) => [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'name', label: records.name, priority: 2 },
      { id: 'aliases', label: records.aliases, optional: true },
      { id: 'open', label: competition.open, align: 'right' },
      { id: 'won', label: competition.won, align: 'right' },
      { id: 'lost', label: competition.lost, align: 'right' },
    ],
    cells: ({ competitor, record }, t) => [
      refCell(competitor, t),
      competitor.name,
      competitor.aliases.join(t.words.punctuation.separator),
      record.open,
      record.won,
      record.lost,
    ],
    empty: (t) => t.words.competition.noCompetitors,
  });
}

/** A competitor in an opportunity. */
export interface RivalRow {
  readonly competitor: Competitor;
  readonly rival: Rival;
}

/** Who competes in an opportunity. */
export function rivalListView(opportunity: Named, rivals: readonly RivalRow[]): View {
  return {
    schema: 'rival-list/1',
    data: {
      opportunity: named(opportunity),
      items: rivals.map(({ competitor, rival }) => ({
        competitor: named(competitor),
        offer: rival.offer,
        note: rival.note,
      })),
      next: null,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => rivalBlocks(opportunity, rivals, t),
  };
}

function rivalBlocks(opportunity: Named, rivals: readonly RivalRow[], t: Translator): Block[] {
  const { competition, records } = t.words;
  const heading = headingWith(1, competition.rivalsOf(opportunity.name), opportunity.ref);
  if (rivals.length === 0) return [heading, { type: 'paragraph', text: noRivals(opportunity, t) }];
  return [
    heading,
    {
      type: 'table',
      columns: [
        { id: 'ref', label: records.ref, priority: 3 },
        { id: 'name', label: competition.competitor, priority: 2 },
        { id: 'offer', label: competition.offer },
        { id: 'note', label: records.note },
      ],
      rows: rivals.map(({ competitor, rival }): Cell[] => [
        refCell(competitor, t),
        competitor.name,
        rival.offer,
        rival.note,
      ]),
    },
  ];
}

/** Nobody competes yet; and how to say who does. */
export function noRivals({ ref }: Named, t: Translator): readonly (string | { text: string; code: true })[] {
  return [t.words.competition.noRivals, { text: `kam competitor join ${ref}`, code: true }];
}

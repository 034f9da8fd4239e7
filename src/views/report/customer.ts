/**
 * What a customer gets: the needs that they confirmed, and the way from the contract to the end. Everything is
 * picked by name, so that what is added to a record later stays inside the house.
 */
import { dateCell } from '../cells.ts';
import type { Block, Cell, ListItem } from '../../core/document.ts';
import type { NeedNode } from '../../core/needs/tree.ts';
import type { AccountReport, OpportunityReport } from '../../core/report/account-report.ts';
import type { Need } from '../../core/records/types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json } from '../types.ts';

/** One opportunity as its customer may see it; nothing where there is nothing to show. */
export function customerBlocks(found: OpportunityReport, t: Translator): Block[] {
  const { opportunity, needs } = found.picture;
  const blocks = [...confirmedBlocks(needs.roots, t), ...milestoneBlocks(found, t)];
  if (blocks.length === 0) return [];
  return [{ type: 'heading', level: 2, text: opportunity.name }, ...blocks];
}

/** Confirmed ones, each under the nearest confirmed one above it. */
function confirmedBlocks(roots: readonly NeedNode[], t: Translator): Block[] {
  const items = confirmedItems(roots);
  if (items.length === 0) return [];
  return [
    { type: 'heading', level: 3, text: t.words.report.confirmedNeeds },
    { type: 'list', items },
  ];
}

function confirmedItems(nodes: readonly NeedNode[]): readonly ListItem[] {
  return nodes.flatMap(({ need, children }) => {
    const below = confirmedItems(children);
    return need.confirmedOn === null ? below : [{ text: need.text, children: below }];
  });
}

function milestoneBlocks({ milestones }: OpportunityReport, t: Translator): Block[] {
  const { report } = t.words;
  const rows = milestones.flatMap(({ id, step, row }): Cell[][] => {
    if (row === null) return [];
    const { plannedOn, actualOn } = row;
    return [[t.text(step?.title ?? { '': id }), dateCell(plannedOn), dateCell(actualOn)]];
  });
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 3, text: report.milestones },
    {
      type: 'table',
      columns: [
        { id: 'milestone', label: report.milestone, priority: 2 },
        { id: 'planned', label: report.planned },
        { id: 'done', label: report.done },
      ],
      rows,
    },
  ];
}

/** The same in JSON. */
export function customerData({ account, asOf, opportunities }: AccountReport): { readonly [key: string]: Json } {
  return {
    audience: 'customer',
    asOf,
    account: { ref: account.ref, name: account.name, owner: account.owner },
    opportunities: opportunities.map(({ picture, milestones }) => ({
      ref: picture.opportunity.ref,
      name: picture.opportunity.name,
      needs: confirmedNeeds(picture.needs.roots).map(({ ref, level, text, confirmedOn }) => ({
        ref,
        level,
        text,
        confirmedOn,
      })),
      milestones: milestones.flatMap(({ id, row }) =>
        row === null ? [] : [{ milestone: id, plannedOn: row.plannedOn, actualOn: row.actualOn }],
      ),
    })),
  };
}

function confirmedNeeds(nodes: readonly NeedNode[]): readonly Need[] {
  return nodes.flatMap(({ need, children }) => [
    ...(need.confirmedOn === null ? [] : [need]),
    ...confirmedNeeds(children),
  ]);
}

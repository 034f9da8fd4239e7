import { listView, refCell, type ListPage } from '../record-list.ts';
import { needData } from './data.ts';
import { oneLine } from './node.ts';
import type { View } from '../types.ts';
import type { NeedView } from './record.ts';

/** One page of needs. */
export function needListView(page: ListPage<NeedView>): View {
  return listView(page, {
    schema: 'need-list/1',
    data: needData,
    columns: ({ words: { needs, records } }) => [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'level', label: needs.level },
      { id: 'need', label: needs.text, priority: 2 },
      { id: 'owner', label: needs.owner },
      { id: 'urgency', label: needs.urgency, align: 'right', optional: true },
      { id: 'confirmed', label: needs.confirmed },
      { id: 'opportunity', label: records.opportunity, optional: true },
    ],
    cells: ({ need, level, owner, opportunity }, t) => [
      refCell(need, t),
      t.text(level),
      oneLine(need.text),
      owner?.name ?? null,
      need.urgency,
      need.confirmedOn === null ? '○' : { date: need.confirmedOn },
      `${opportunity.ref} ${opportunity.name}`,
    ],
    empty: (t) => t.words.needs.none,
  });
}

/** Presentations one a line: when, for whom, and whether they are ready. */
import { isHeldBack, type Preparation } from '../core/rehearsal/preparation.ts';
import { namesText, statusSpans, whenCell, type ActivityRow } from './activity.ts';
import { activityData } from './record-data.ts';
import { listView, type ListPage } from './record-list.ts';
import { readinessSpans } from './rehearsal.ts';
import type { View } from './types.ts';

export interface PresentationRow {
  readonly row: ActivityRow;
  readonly preparation: Preparation | null;
}

/** One page of presentations. @param today for what is overdue */
export function presentationListView(page: ListPage<PresentationRow>, today: string): View {
  return listView(page, {
    schema: 'presentation-list/1',
    data: ({ row, preparation }) => ({
      ...activityData(row.activity, row),
      readiness: preparation?.readiness ?? null,
      held: preparation === null ? null : isHeldBack(preparation),
      points: preparation?.latest?.judgement?.merged.total.points ?? null,
      rehearsals: preparation?.rehearsals.length ?? 0,
    }),
    columns: ({ words: { activities: words, records, rehearsals } }) => [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'on', label: records.on, priority: 3 },
      { id: 'opportunity', label: records.opportunity, priority: 2 },
      { id: 'status', label: records.status, priority: 2 },
      { id: 'important', label: words.important, optional: true },
      { id: 'with', label: rehearsals.audience },
      { id: 'rehearsal', label: rehearsals.state, priority: 2 },
    ],
    cells: ({ row, preparation }, t) => [
      row.activity.ref,
      whenCell(row.activity),
      row.opportunity?.name ?? row.account.name,
      statusSpans(row.activity, today, t),
      row.activity.important ? t.words.render.yes : null,
      namesText(row.contacts, t),
      preparation === null ? null : readinessSpans(preparation, t),
    ],
    empty: (t) => t.words.rehearsals.noPresentations,
  });
}

/** What the words of a history come from: the records that its changes name, and the playbooks of these. */
import { isKamError } from '../../core/errors.ts';
import { columnKinds, referencesOf, type RowReference } from '../../core/history/columns.ts';
import { playbookOf, wholeRow } from '../../core/history/tell.ts';
import type { Context } from '../../cli/types.ts';
import type { HistoryEntry, HistoryRow } from '../../core/history/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { HistoryReader } from '../../store/history-types.ts';
import type { HistorySources } from '../../views/history/words.ts';

/** How far references are followed: a move names its term, the term its negotiation, that its opportunity. */
const depth = 4;

/** @param others further records that will be named */
export async function loadSources(
  ctx: Context,
  history: Pick<HistoryReader, 'rows'>,
  entries: readonly Pick<HistoryEntry, 'changes'>[],
  sensitive: boolean,
  others: readonly RowReference[] = [],
): Promise<HistorySources> {
  const changes = entries.flatMap((entry) => entry.changes);
  const rows = new Map<string, HistoryRow>();
  let wanted: RowReference[] = [
    ...others,
    ...changes.map(({ noun, recordId: id }) => ({ noun, id })),
    ...changes.flatMap(({ noun, before, after }) =>
      [before, after].flatMap((values) => (values === null ? [] : referencesOf(noun, values))),
    ),
  ];
  for (let step = 0; step < depth && wanted.length > 0; step += 1) {
    const found = await history.rows(wanted);
    for (const [id, row] of found) rows.set(id, row);
    wanted = [...found.values()]
      .flatMap(({ noun, row }) => referencesOf(noun, row))
      .filter(({ id, noun }) => !rows.has(id) && noun in columnKinds);
  }
  const content = await ctx.content();
  const ids = new Set(
    changes
      .map((change) => playbookOf(change.noun, wholeRow(change, rows), rows))
      .concat([...rows.values()].map(({ noun, row }) => playbookOf(noun, row, rows)))
      .filter((id) => id !== null),
  );
  const playbooks = new Map<string, Playbook>();
  for (const id of ids) {
    try {
      playbooks.set(id, await content.playbook(id));
    } catch (error) {
      // Of a playbook that is not there any more, the ids of its words are shown.
      if (!isKamError(error)) throw error;
    }
  }
  return { rows, playbooks, active: await content.active(), sensitive, wallTime: (instant) => ctx.wallTime(instant) };
}

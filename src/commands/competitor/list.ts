import { competitorListView } from '../../views/competition/competitor.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions } from '../page.ts';
import { competitorRows } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, _args: [], options: PageOptions): Promise<CommandResult> {
  const query = readPage(options);
  const store = await ctx.store();
  const page = await store.competitors.list(query);
  noteNextPage(ctx, 'kam competitor list', options, page);
  const items = await competitorRows(store, page.items);
  return { view: competitorListView({ items, next: page.next, isFiltered: isNarrowed(options) }) };
}

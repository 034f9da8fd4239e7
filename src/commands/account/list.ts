import { accountListView } from '../../views/record-list.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions } from '../page.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, _args: [], options: PageOptions): Promise<CommandResult> {
  const query = readPage(options);
  const store = await ctx.store();
  const page = await store.accounts.list(query);
  noteNextPage(ctx, 'kam account list', options, page);
  return {
    view: accountListView({ ...page, isFiltered: isNarrowed(options) }),
  };
}

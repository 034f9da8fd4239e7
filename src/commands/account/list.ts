import { accountListView } from '../../views/record-list.ts';
import { quoteWord } from '../../core/text.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions } from '../page.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options extends PageOptions {
  readonly field?: readonly string[];
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const query = readPage(options);
  // Most lists have no filter by field: what reads one is loaded only then.
  const fields =
    options.field === undefined
      ? undefined
      : await (await import('./field-filter.ts')).readFieldFilter(ctx, options.field);
  const store = await ctx.store();
  const page = await store.accounts.list({ ...query, ...(fields === undefined ? {} : { fields }) });
  const given = (options.field ?? []).map((one) => ` --field ${quoteWord(one)}`).join('');
  noteNextPage(ctx, `kam account list${given}`, options, page);
  return {
    view: accountListView({ ...page, isFiltered: isNarrowed(options, ...(options.field ?? [])) }),
  };
}

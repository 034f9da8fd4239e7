import { opportunityListView } from '../../views/record-list.ts';
import { findRecord } from '../find-record.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions } from '../page.ts';
import { opportunityRows } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { OpportunityStatus } from '../../core/records/types.ts';

interface Options extends PageOptions {
  readonly account?: string;
  readonly status?: OpportunityStatus;
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const query = readPage(options);
  const store = await ctx.store();
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const page = await store.opportunities.list({
    ...query,
    ...(account === null ? {} : { accountId: account.id }),
    ...(options.status === undefined ? {} : { status: options.status }),
  });
  const filters = `${account === null ? '' : ` --account ${account.ref}`}${options.status === undefined ? '' : ` --status ${options.status}`}`;
  noteNextPage(ctx, `kam opportunity list${filters}`, options, page);
  const isFiltered = isNarrowed(options, options.status);
  return {
    view: opportunityListView({ items: await opportunityRows(ctx, store, page.items), next: page.next, isFiltered }),
  };
}

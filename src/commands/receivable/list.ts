import { receivableListView } from '../../views/follow-up/receivable.ts';
import { findRecord } from '../find-record.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions, filterPage, listFlags } from '../page.ts';
import { openReceivables } from './desk.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options extends PageOptions {
  readonly account?: string;
  readonly opportunity?: string;
  readonly owner?: string;
  readonly open?: boolean;
  readonly overdue?: boolean;
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const opportunity =
    options.opportunity === undefined ? null : await findRecord(ctx, store, 'opportunity', options.opportunity);
  const where = {
    ...(account === null ? {} : { accountId: account.id }),
    ...(opportunity === null ? {} : { opportunityId: opportunity.id }),
    ...(options.owner === undefined ? {} : { owner: options.owner }),
  };
  const desk = openReceivables(ctx, store);
  const page = await filterPage(
    (query) => store.receivables.list(query),
    { ...readPage(options), where },
    (receivable) => desk.row(receivable),
    ({ state }) => (options.open !== true || !state.isPaid) && (options.overdue !== true || state.isOverdue),
  );
  const flags = listFlags({
    account: account?.ref,
    opportunity: opportunity?.ref,
    owner: options.owner,
    open: options.open,
    overdue: options.overdue,
  });
  noteNextPage(ctx, `kam receivable list${flags.join('')}`, options, page);
  const isFiltered = isNarrowed(options, ...flags);
  return { view: receivableListView({ items: page.items, next: page.next, isFiltered }) };
}

import { receivableListView } from '../../views/follow-up/receivable.ts';
import { findRecord } from '../find-record.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions } from '../page.ts';
import { filterPage, openReceivables } from './desk.ts';
import { quoteWord } from '../../core/text.ts';
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
  const page = await filterPage(
    store,
    { ...readPage(options), where },
    openReceivables(ctx, store),
    ({ state }) => (options.open !== true || !state.isPaid) && (options.overdue !== true || state.isOverdue),
  );
  const flags = [
    account === null ? '' : ` --account ${account.ref}`,
    opportunity === null ? '' : ` --opportunity ${opportunity.ref}`,
    options.owner === undefined ? '' : ` --owner ${quoteWord(options.owner)}`,
    options.open === true ? ' --open' : '',
    options.overdue === true ? ' --overdue' : '',
  ];
  noteNextPage(ctx, `kam receivable list${flags.join('')}`, options, page);
  const isFiltered = isNarrowed(options, ...flags.map((flag) => (flag === '' ? undefined : flag)));
  return { view: receivableListView({ items: page.items, next: page.next, isFiltered }) };
}

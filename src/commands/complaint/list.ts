import { complaintListView } from '../../views/follow-up/complaint.ts';
import { findRecord } from '../find-record.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions, filterPage, listFlags } from '../page.ts';
import { openComplaints } from './desk.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options extends Omit<PageOptions, 'archived'> {
  readonly account?: string;
  readonly opportunity?: string;
  readonly overdue?: boolean;
  /** Closed ones too. */
  readonly closed?: boolean;
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const opportunity =
    options.opportunity === undefined ? null : await findRecord(ctx, store, 'opportunity', options.opportunity);
  const where = {
    ...(account === null ? {} : { accountId: account.id }),
    ...(opportunity === null ? {} : { opportunityId: opportunity.id }),
  };
  const desk = openComplaints(ctx, store);
  const page = await filterPage(
    (query) => store.complaints.list(query),
    { ...readPage(options), archived: options.closed === true, where },
    (complaint) => desk.row(complaint),
    ({ state }) => options.overdue !== true || state.isOverdue,
  );
  const flags = listFlags({
    account: account?.ref,
    opportunity: opportunity?.ref,
    overdue: options.overdue,
    closed: options.closed,
  });
  noteNextPage(ctx, `kam complaint list${flags.join('')}`, options, page);
  const isFiltered = isNarrowed(options, ...flags);
  return { view: complaintListView({ ...page, isFiltered }) };
}

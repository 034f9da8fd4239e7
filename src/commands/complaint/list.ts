import { complaintListView, type ComplaintRow } from '../../views/follow-up/complaint.ts';
import { findRecord } from '../find-record.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions } from '../page.ts';
import { openComplaints } from './desk.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { PageQuery } from '../../store/types.ts';

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
  const query = { ...readPage(options), archived: options.closed === true, where };
  const items: ComplaintRow[] = [];
  let next: string | null = null;
  // Pages are looked through until one holds complaints that fit.
  for (let at: PageQuery = query; ;) {
    const page = await store.complaints.list({ ...query, ...at });
    for (const complaint of page.items) {
      const row = await desk.row(complaint);
      if (options.overdue !== true || row.state.isOverdue) items.push(row);
    }
    next = page.next;
    if (items.length > 0 || next === null) break;
    at = { after: next };
  }
  const flags = [
    account === null ? '' : ` --account ${account.ref}`,
    opportunity === null ? '' : ` --opportunity ${opportunity.ref}`,
    options.overdue === true ? ' --overdue' : '',
    options.closed === true ? ' --closed' : '',
  ];
  noteNextPage(ctx, `kam complaint list${flags.join('')}`, options, { items, next });
  const isFiltered = isNarrowed(options, ...flags.map((flag) => (flag === '' ? undefined : flag)));
  return { view: complaintListView({ items, next, isFiltered }) };
}

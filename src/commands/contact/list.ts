import { contactListView } from '../../views/record-list.ts';
import { findRecord } from '../find-record.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions } from '../page.ts';
import { contactRows } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options extends PageOptions {
  readonly account?: string;
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const query = readPage(options);
  const store = await ctx.store();
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const page = await store.contacts.list({ ...query, ...(account === null ? {} : { accountId: account.id }) });
  noteNextPage(ctx, account === null ? 'kam contact list' : `kam contact list --account ${account.ref}`, options, page);
  const isFiltered = isNarrowed(options);
  return { view: contactListView({ items: await contactRows(ctx, store, page.items), next: page.next, isFiltered }) };
}

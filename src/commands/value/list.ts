import { valueListView } from '../../views/competition/value.ts';
import { findRecord, loadRecord } from '../find-record.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions, listFlags } from '../page.ts';
import { cardRows } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options extends PageOptions {
  readonly opportunity?: string;
  readonly account?: string;
  readonly withoutEvidence?: boolean;
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const query = readPage(options);
  const store = await ctx.store();
  const opportunity =
    options.opportunity === undefined ? null : await loadRecord(ctx, store, 'opportunity', options.opportunity);
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const bare = options.withoutEvidence === true;
  const page = await store.valueCards.list({
    ...query,
    where: {
      ...(opportunity === null ? {} : { opportunityId: opportunity.id }),
      ...(account === null ? {} : { accountId: account.id }),
      ...(bare ? { evidence: null } : {}),
    },
  });
  const flags = listFlags({ opportunity: opportunity?.ref, account: account?.ref, 'without-evidence': bare });
  noteNextPage(ctx, `kam value list${flags.join('')}`, options, page);
  const isFiltered = isNarrowed(options, ...flags);
  return { view: valueListView({ items: await cardRows(ctx, store, page.items), next: page.next, isFiltered }) };
}

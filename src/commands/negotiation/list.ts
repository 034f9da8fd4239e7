import { negotiationStatuses, type NegotiationStatus } from '../../core/records/sales-types.ts';
import { KamError, message } from '../../core/errors.ts';
import { negotiationListView, type NegotiationRow } from '../../views/negotiation/overview.ts';
import { findRecord } from '../find-record.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions, listFlags } from '../page.ts';
import { gone, openSources } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options extends PageOptions {
  readonly opportunity?: string;
  readonly account?: string;
  readonly status?: string;
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const query = readPage(options);
  const status = readStatus(options.status);
  const store = await ctx.store();
  const opportunity =
    options.opportunity === undefined ? null : await findRecord(ctx, store, 'opportunity', options.opportunity);
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const page = await store.negotiations.list({
    ...query,
    where: {
      ...(opportunity === null ? {} : { opportunityId: opportunity.id }),
      ...(account === null ? {} : { accountId: account.id }),
      ...(status === null ? {} : { status }),
    },
  });
  const flags = listFlags({ opportunity: opportunity?.ref, account: account?.ref, status: status ?? undefined });
  noteNextPage(ctx, `kam negotiation list${flags.join('')}`, options, page);
  const sources = openSources(ctx, store);
  const items: NegotiationRow[] = [];
  for (const negotiation of page.items) {
    items.push({
      negotiation,
      opportunity: (await sources.opportunity(negotiation.opportunityId)) ?? gone,
      account: (await sources.account(negotiation.accountId)) ?? gone,
    });
  }
  const isFiltered = isNarrowed(options, ...flags);
  return { view: negotiationListView({ items, next: page.next, isFiltered }) };
}

function readStatus(typed: string | undefined): NegotiationStatus | null {
  if (typed === undefined) return null;
  const found = negotiationStatuses.find((status) => status === typed);
  if (found !== undefined) return found;
  const expected = negotiationStatuses.join(', ');
  throw new KamError('usage', message('bad-value', { flag: '--status', value: typed, expected }));
}

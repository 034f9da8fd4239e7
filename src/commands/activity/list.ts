import { kindWords } from '../../core/playbook/terms.ts';
import { activityListView } from '../../views/activity.ts';
import { findRecord } from '../find-record.ts';
import { createInputReader, type Typed } from '../input.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions, listFlags } from '../page.ts';
import { activityRows } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ActivityStatus } from '../../core/records/types.ts';

interface Options extends PageOptions {
  readonly account?: string;
  readonly opportunity?: string;
  readonly with?: string;
  readonly status?: ActivityStatus;
  readonly kind?: string;
  readonly from?: Typed;
  readonly to?: Typed;
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const query = readPage(options);
  const input = createInputReader(ctx);
  const playbook = options.kind === undefined ? null : await (await ctx.content()).active();
  const kinds = playbook === null ? null : kindWords(playbook);
  const { from, to, kind } = input.finish({
    from: input.date('--from', options.from),
    to: input.date('--to', options.to),
    kind: input.term('--kind', options.kind, kinds, playbook?.id ?? ''),
  });
  const store = await ctx.store();
  const idOf = async (noun: 'account' | 'opportunity' | 'contact', words: string | undefined) =>
    words === undefined ? undefined : (await findRecord(ctx, store, noun, words)).id;
  const filters = {
    accountId: await idOf('account', options.account),
    opportunityId: await idOf('opportunity', options.opportunity),
    contactId: await idOf('contact', options.with),
    status: options.status,
    kind: kind ?? undefined,
    from: from ?? undefined,
    to: to ?? undefined,
  };
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  const page = await store.activities.list({ ...query, ...given });
  const { account, opportunity, with: person, status } = options;
  const flags = {
    account,
    opportunity,
    with: person,
    status,
    kind: kind ?? undefined,
    from: from ?? undefined,
    to: to ?? undefined,
  };
  const typed = listFlags(flags);
  noteNextPage(ctx, `kam activity list${typed.join('')}`, options, page);
  const isFiltered = isNarrowed(options, ...typed);
  return {
    view: activityListView(
      { items: await activityRows(ctx, store, page.items), next: page.next, isFiltered },
      ctx.today(),
    ),
  };
}

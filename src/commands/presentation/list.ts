import { preparedKinds } from '../../core/playbook/defaults.ts';
import { prepareFor, type Preparation } from '../../core/rehearsal/preparation.ts';
import { presentationListView } from '../../views/presentation-list.ts';
import { findRecord, present } from '../find-record.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions, listFlags } from '../page.ts';
import { activityRows } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Activity, ActivityStatus, Dossier } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

interface Options extends PageOptions {
  readonly account?: string;
  readonly opportunity?: string;
  readonly status?: ActivityStatus;
}

/** Presentations with their audience and how well they are prepared, the newest first. */
export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const query = readPage(options);
  const store = await ctx.store();
  const { account, opportunity, status } = options;
  const idOf = async (noun: 'account' | 'opportunity', words: string): Promise<string> =>
    (await findRecord(ctx, store, noun, words)).id;
  const kinds = preparedKinds(await (await ctx.content()).active()).map(({ id }) => id);
  const page = await store.activities.list({
    ...query,
    kinds,
    ...(account === undefined ? {} : { accountId: await idOf('account', account) }),
    ...(opportunity === undefined ? {} : { opportunityId: await idOf('opportunity', opportunity) }),
    ...(status === undefined ? {} : { status }),
  });
  const typed = listFlags({ account, opportunity, status });
  noteNextPage(ctx, `kam presentation list${typed.join('')}`, options, page);
  const rows = await activityRows(ctx, store, page.items);
  const preparations = await preparationsOf(ctx, store, page.items);
  return {
    view: presentationListView(
      {
        items: rows.map((row, index) => ({ row, preparation: preparations[index] ?? null })),
        next: page.next,
        isFiltered: isNarrowed(options, ...typed),
      },
      ctx.today(),
    ),
  };
}

/** One dossier for each account, however many presentations it has. */
async function preparationsOf(
  ctx: Context,
  reader: Reader,
  activities: readonly Activity[],
): Promise<readonly Preparation[]> {
  const dossiers = new Map<string, Dossier>();
  const found: Preparation[] = [];
  for (const activity of activities) {
    const { accountId } = activity;
    const dossier =
      dossiers.get(accountId) ?? present(await reader.dossier(accountId), ctx.t.words.records.nouns.account, accountId);
    dossiers.set(accountId, dossier);
    found.push(prepareFor(activity, dossier, await (await ctx.content()).playbook(activity.playbook)));
  }
  return found;
}

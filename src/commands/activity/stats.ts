import { summariseActivities, type StatsBy } from '../../core/activities/activity-stats.ts';
import { kindWords, termTitle } from '../../core/playbook/terms.ts';
import { activityStatsView } from '../../views/activity-stats.ts';
import { findRecord } from '../find-record.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Activity, MarkerRecord } from '../../core/records/types.ts';
import type { ActivityQuery, Reader } from '../../store/types.ts';

interface Options {
  readonly account?: string;
  readonly since?: Typed;
  readonly by?: StatsBy;
}

/** How many subjects one question to the store names at most. */
const chunk = 500;

/** Cost and result of what was done, by kind or by month. */
export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const input = createInputReader(ctx);
  const { since = null } = input.finish({ since: input.date('--since', options.since) });
  const store = await ctx.store();
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const activities = await readDone(store, {
    ...(account === null ? {} : { accountId: account.id }),
    ...(since === null ? {} : { from: since }),
  });
  const by = options.by ?? 'kind';
  const stats = summariseActivities(activities, await readMarkers(store, activities), by);
  const words = kindWords(await (await ctx.content()).active());
  const title = (key: string) => (by === 'kind' ? termTitle(words, key) : { '': key });
  return { view: activityStatsView({ stats, by, since, account, title }) };
}

async function readDone(reader: Reader, filters: ActivityQuery): Promise<readonly Activity[]> {
  const found: Activity[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Reader['activities']['list']>> = await reader.activities.list({
      ...filters,
      status: 'done',
      limit: 1000,
      after,
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== null);
  return found;
}

/** The markers of everybody and everything that the activities were about. */
async function readMarkers(reader: Reader, activities: readonly Activity[]): Promise<readonly MarkerRecord[]> {
  const people = [...new Set(activities.flatMap(({ contactIds }) => contactIds))];
  const opportunities = [...new Set(activities.flatMap(({ opportunityId }) => opportunityId ?? []))];
  const markers: MarkerRecord[] = [];
  for (const [noun, ids] of [
    ['contact', people],
    ['opportunity', opportunities],
  ] as const) {
    for (let at = 0; at < ids.length; at += chunk)
      markers.push(...(await reader.markers.of(noun, ids.slice(at, at + chunk))));
  }
  return markers;
}

import { activityOverview } from '../../views/activity.ts';
import { present, loadRecord } from '../find-record.ts';
import { activityRow } from '../rows.ts';
import { broughtMarkers } from './markers.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const activity = await loadRecord(ctx, store, 'activity', words);
  const { nouns } = ctx.t.words.records;
  const dossier = present(await store.dossier(activity.accountId), nouns.activity, activity.ref);
  const markers = await broughtMarkers(ctx, activity, dossier);
  const assessments = dossier.assessments.filter(
    ({ subject, occasionId }) => subject.id === activity.id || occasionId === activity.id,
  );
  return { view: activityOverview(await activityRow(ctx, store, activity), ctx.today(), markers, assessments) };
}

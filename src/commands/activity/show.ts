import { isEvidenceOf } from '../../core/records/activity.ts';
import { activityOverview } from '../../views/activity.ts';
import { present } from '../find-record.ts';
import { activityRow } from '../rows.ts';
import { loadActivity } from './find-activity.ts';
import { markerTitles } from './markers.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const activity = await loadActivity(ctx, store, words);
  const { nouns } = ctx.t.words.records;
  const dossier = present(await store.dossier(activity.accountId), nouns.activity, activity.ref);
  const titles = await markerTitles(ctx, activity);
  const names = new Map([...dossier.contacts, ...dossier.opportunities].map((record) => [record.id, record]));
  const markers = dossier.markers
    .filter(({ evidence, retractedOn }) => retractedOn === null && isEvidenceOf(activity, evidence))
    .map((record) => ({
      record,
      subject: names.get(record.subject.id) ?? { ref: '', name: '' },
      title: titles.get(record.marker) ?? { '': record.marker },
    }));
  const assessments = dossier.assessments.filter(({ subject }) => subject.id === activity.id);
  return { view: activityOverview(await activityRow(ctx, store, activity), ctx.today(), markers, assessments) };
}

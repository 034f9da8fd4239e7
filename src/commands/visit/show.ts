import { isEvidenceOf } from '../../core/records/activity.ts';
import { checksOf } from '../../core/occasion/proposals.ts';
import { occasionOverview } from '../../views/occasion-overview.ts';
import { broughtMarkers } from '../activity/markers.ts';
import { activityRow } from '../rows.ts';
import { loadOccasion, loadResults } from '../occasion/load-occasion.ts';
import { appointmentIn } from '../occasion/begin-plan.ts';
import { loadRecord } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** An activity with its plan, report, checks and evaluation, and what came of it. */
export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const activity = await loadRecord(ctx, store, 'activity', words);
  const playbook = await (await ctx.content()).playbook(activity.playbook);
  const occasion = await loadOccasion(ctx, store, activity.accountId, appointmentIn(activity), playbook, activity.id);
  const { dossier } = occasion;
  const { id, on, nextOn, nextStep, opportunityId } = activity;
  const results = await loadResults(store, occasion);
  return {
    view: occasionOverview({
      row: await activityRow(ctx, store, activity),
      today: ctx.today(),
      playbook,
      markers: await broughtMarkers(ctx, activity, dossier),
      assessments: results.filter(({ subject, occasionId }) => subject.id === id || occasionId === id),
      checks: checksOf(occasion, results),
      needs: dossier.needs.filter(({ evidence }) => isEvidenceOf(activity, evidence)),
      next:
        nextOn === null
          ? null
          : (dossier.activities.find(
              (other) =>
                other.id !== id &&
                other.opportunityId === opportunityId &&
                other.on === nextOn &&
                other.on >= on &&
                other.goal === nextStep,
            ) ?? null),
    }),
  };
}

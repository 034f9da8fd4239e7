import { outlinesOf } from '../../core/occasion/occasion.ts';
import { checksOf } from '../../core/occasion/proposals.ts';
import { prepareFor } from '../../core/rehearsal/preparation.ts';
import { presentationView } from '../../views/presentation.ts';
import { broughtMarkers } from '../activity/markers.ts';
import { appointmentIn } from '../occasion/begin-plan.ts';
import { findOccasion } from '../occasion/find-occasion.ts';
import { loadOccasion, loadResults } from '../occasion/load-occasion.ts';
import { presentations } from '../occasion/way.ts';
import { activityRow } from '../rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** A presentation as a running order with notes to speak by, how well it is prepared, and what came of it. */
export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const { activity, playbook } = await findOccasion(ctx, store, presentations, words);
  const occasion = await loadOccasion(ctx, store, activity.accountId, appointmentIn(activity), playbook, activity.id);
  const results = await loadResults(store, occasion);
  const { dossier } = occasion;
  return {
    view: presentationView({
      row: await activityRow(ctx, store, activity),
      occasion: { ...occasion, dossier: { ...dossier, assessments: results } },
      outline: outlinesOf(playbook, activity.kind).plan,
      today: ctx.today(),
      checks: checksOf(occasion, results),
      preparation: prepareFor(activity, dossier, playbook),
      markers: await broughtMarkers(ctx, activity, dossier),
    }),
  };
}

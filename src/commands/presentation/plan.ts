import { planOccasion } from '../occasion/plan-occasion.ts';
import { presentations } from '../occasion/way.ts';
import type { PlanOptions } from '../occasion/begin-plan.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Plans a presentation by the outline of its kind; one that is planned already is filled in further. */
export function run(ctx: Context, [words]: [string?], options: PlanOptions): Promise<CommandResult> {
  return planOccasion(ctx, presentations, words, options);
}

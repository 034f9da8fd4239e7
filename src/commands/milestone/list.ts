import { adviseAbout } from '../../core/insight/advice.ts';
import { milestoneListView } from '../../views/follow-up/milestones.ts';
import { loadPicture } from '../opportunity/picture.ts';
import { noteCalendar, openMilestones } from './desk.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const desk = await openMilestones(ctx, store, words);
  const picture = await loadPicture(ctx, store, desk.opportunity.ref);
  noteCalendar(ctx, desk, desk.rows);
  return { view: milestoneListView(desk, adviseAbout(desk.playbook, picture.scope, 'followUp')) };
}

import { opportunityOverview } from '../../views/opportunity.ts';
import { showForms, type SensitiveOptions } from '../form/load-forms.ts';
import { loadPicture } from './picture.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], { sensitive }: SensitiveOptions): Promise<CommandResult> {
  const picture = await loadPicture(ctx, await ctx.store(), words);
  const forms = await showForms(ctx, 'opportunity', picture.opportunity, sensitive);
  return { view: opportunityOverview(picture, forms) };
}

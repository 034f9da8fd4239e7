import { KamError, message } from '../../core/errors.ts';
import { parseDate } from '../../core/dates.ts';
import { activityPlanBlocks, type ActivityPlan } from '../../views/activity-ranking.ts';
import type { Context } from '../../cli/types.ts';
import type { ActivityOptions } from './fields.ts';

/**
 * Asks which of the ranked activities to plan, when and what for: the options that `--schedule` would have taken.
 * @throws KamError `usage` without a terminal, `conflict` where nothing is left to choose from
 */
export async function choosePlan(ctx: Context, plan: ActivityPlan, options: ActivityOptions): Promise<ActivityOptions> {
  const { activities: words, records } = ctx.t.words;
  const prompter = await ctx.prompter('--schedule');
  const { ranked } = plan.ranking;
  if (ranked.length === 0) throw new KamError('conflict', message('nothing-ranked', {}));
  await prompter.show(activityPlanBlocks(plan, ctx.t));
  const kind = await prompter.choose(
    words.ranking.choose,
    ranked.map(({ entry, place }) => ({ value: entry.id, label: `${place}  ${ctx.t.text(entry.title)}` })),
  );
  const check = (value: string): string | null =>
    parseDate(value, ctx.today()) === null
      ? ctx.t.message(message('bad-value', { flag: records.on, value, expected: records.expected.date }))
      : null;
  const on = options.on ?? (await prompter.text(words.ranking.when, { initial: '+7d', check }));
  const goal = options.goal ?? (await prompter.text(words.goal));
  return { kind, on, ...(goal === '' ? {} : { goal }) };
}

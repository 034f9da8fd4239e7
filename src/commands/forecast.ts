import { KamError, message } from '../core/errors.ts';
import { forecastExplanation } from '../views/forecast/explanation.ts';
import { showAccuracy } from './forecast/accuracy.ts';
import { showForecast, type ForecastOptions } from './forecast/show.ts';
import { loadPicture } from './opportunity/picture.ts';
import type { CommandResult, Context } from '../cli/types.ts';

interface Options extends ForecastOptions {
  readonly accuracy?: boolean;
  readonly periods?: string;
}

export async function run(ctx: Context, [words]: [string | undefined], options: Options): Promise<CommandResult> {
  const { accuracy, periods, by } = options;
  if (words !== undefined) {
    const narrowing = ['period', 'by', 'owner', 'currency', 'accuracy', 'periods'] as const;
    const given = narrowing.find((name) => options[name] !== undefined);
    if (given !== undefined) refuse(`--${given}`, words);
    return explain(ctx, words);
  }
  if (accuracy !== true && periods === undefined) return showForecast(ctx, options);
  if (by !== undefined) refuse('--by', '--accuracy');
  return showAccuracy(ctx, options);
}

function refuse(option: string, other: string): never {
  throw new KamError('usage', message('forecast-one-way', { option, with: other }));
}

/** Why one opportunity counts with what it counts. */
async function explain(ctx: Context, words: string): Promise<CommandResult> {
  const picture = await loadPicture(ctx, await ctx.store(), words);
  return { view: forecastExplanation(picture, ctx.today()) };
}

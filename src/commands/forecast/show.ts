import { message } from '../../core/errors.ts';
import { buildForecast, sumForecast, type Grouping } from '../../core/forecast/forecast.ts';
import { periodOf } from '../../core/forecast/period.ts';
import { defaultProcess } from '../../core/playbook/defaults.ts';
import { forecastView } from '../../views/forecast/forecast.ts';
import { loadQuotas, readFilter, readPeriod, weighAll } from './load.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export interface ForecastOptions {
  readonly period?: string;
  readonly by?: Grouping;
  readonly owner?: string;
  readonly currency?: string;
}

/** Later than any date of a decision. */
const endOfTime = '9999-12-31';

/** The forecast of a period; by period without one, all that is open from this quarter on. */
export async function showForecast(ctx: Context, options: ForecastOptions): Promise<CommandResult> {
  const { by = null } = options;
  const today = ctx.today();
  const present = periodOf(today, 'quarter');
  const named = options.period === undefined ? present : readPeriod('--period', options.period);
  const period = options.period === undefined && by === 'period' ? null : named;
  const span = period ?? { from: present.from, to: endOfTime };
  const filter = readFilter(options);
  const store = await ctx.store();
  const found = await store.opportunities.ofSpan(span);
  const weighed = await weighAll(ctx, store, found, filter, today, (ids) => store.dossiers(ids));
  const forecast = buildForecast(weighed, span, today);
  const quotas = await loadQuotas(store, filter);
  const query = { period, asOf: today, quotas, owner: null };
  const active = await (await ctx.content()).active();
  const [first] = forecast.lines;
  if (first !== undefined) {
    const why = forecast.lines.find(({ weight }) => weight.decides !== null) ?? first;
    ctx.note(message('try-next', { command: `kam forecast ${why.opportunity.ref}` }));
  }
  const view = forecastView({
    forecast,
    period,
    by,
    asOf: today,
    totals: sumForecast(forecast, { ...query, by: null }),
    groups: by === null ? [] : sumForecast(forecast, { ...query, by }),
    cover: defaultProcess(active)?.forecast.cover ?? null,
  });
  return { view };
}

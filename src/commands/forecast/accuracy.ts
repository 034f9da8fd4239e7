import { addDays } from '../../core/dates.ts';
import { KamError, message } from '../../core/errors.ts';
import { comparePeriod, type PastForecast } from '../../core/forecast/accuracy.ts';
import { buildForecast, sumForecast, type ForecastSums } from '../../core/forecast/forecast.ts';
import { periodBefore, periodOf, type Period } from '../../core/forecast/period.ts';
import { defaultProcess } from '../../core/playbook/defaults.ts';
import { accuracyView } from '../../views/forecast/accuracy.ts';
import { readFilter, readPeriod, weighAll, type ForecastFilter } from './load.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Dossier } from '../../core/records/types.ts';
import type { Store } from '../../store/types.ts';

interface Options {
  readonly period?: string;
  readonly periods?: string;
  readonly owner?: string;
  readonly currency?: string;
}

/** Past forecasts against what was won: of the kind of `--period`, the newest finished one first. */
export async function showAccuracy(ctx: Context, options: Options): Promise<CommandResult> {
  const count = readCount(options.periods ?? '4');
  const today = ctx.today();
  let period = options.period === undefined ? periodOf(today, 'quarter') : readPeriod('--period', options.period);
  while (period.to >= today) period = periodBefore(period);
  const filter = readFilter(options);
  const store = await ctx.store();
  const active = await (await ctx.content()).active();
  const bands = defaultProcess(active)?.forecast.accuracy ?? [];
  const found: PastForecast[] = [];
  for (let left = count; left > 0; left -= 1) {
    const then = await sumsAtBeginning(ctx, store, period, filter);
    found.push(...comparePeriod(period, then, await sumsOfWon(ctx, store, period, filter), bands));
    period = periodBefore(period);
  }
  return { view: accuracyView(found) };
}

function readCount(value: string): number {
  if (/^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= 40) return Number(value);
  throw new KamError('usage', message('bad-value', { flag: '--periods', value, expected: '1-40' }));
}

/** The forecast as the period began; null where nothing was recorded by then. */
async function sumsAtBeginning(
  ctx: Context,
  store: Store,
  period: Period,
  filter: ForecastFilter,
): Promise<readonly ForecastSums[] | null> {
  const day = addDays(period.from, -1);
  const instant = ctx.endOfDay(day);
  const before = await store.history.opportunitiesAt(instant);
  if (before.length === 0) return null;
  const open = before.filter(
    ({ status, closeDate }) =>
      status === 'open' && closeDate !== null && closeDate >= period.from && closeDate <= period.to,
  );
  const weighed = await weighAll(ctx, store, open, filter, day, async (ids) => {
    const dossiers = new Map<string, Dossier>();
    for (const id of ids) {
      const dossier = await store.history.dossierAt(id, instant);
      // What was assessed later was not known then.
      const assessments = dossier?.assessments.filter(({ createdAt }) => createdAt <= instant) ?? [];
      if (dossier !== null) dossiers.set(id, { ...dossier, assessments });
    }
    return dossiers;
  });
  return sumForecast(buildForecast(weighed, period, day), {
    by: null,
    period,
    asOf: period.to,
    quotas: [],
    owner: null,
  });
}

async function sumsOfWon(
  ctx: Context,
  store: Store,
  period: Period,
  filter: ForecastFilter,
): Promise<readonly ForecastSums[]> {
  const won = (await store.opportunities.ofSpan(period)).filter(({ status }) => status === 'won');
  const weighed = await weighAll(ctx, store, won, filter, period.to, () => Promise.resolve(new Map()));
  return sumForecast(buildForecast(weighed, period, period.to), {
    by: null,
    period,
    asOf: period.to,
    quotas: [],
    owner: null,
  });
}

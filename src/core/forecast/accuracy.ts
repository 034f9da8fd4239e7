/** How good past forecasts were: what was expected when a period began against what was won in it. */
import type { AccuracyBand } from '../playbook/process-types.ts';
import type { ForecastSums } from './forecast.ts';
import type { Period } from './period.ts';
import type { Money } from '../money.ts';

export interface PastForecast {
  readonly period: Period;
  readonly currency: string;
  /** Weighted, as it stood when the period began; null where nothing was recorded by then. */
  readonly forecast: Money | null;
  /** Opportunities in it. */
  readonly count: number;
  readonly won: Money;
  /** Percent; null where there is nothing to compare. */
  readonly accuracy: number | null;
  readonly band: AccuracyBand | null;
}

/**
 * 1 less the difference between forecast and result over the larger of the two, in percent (handbook §16).
 * @returns null where both are nothing
 */
export function accuracyOf(forecast: number, actual: number): number | null {
  const larger = Math.max(forecast, actual);
  // The same as the smaller over the larger, which loses no digit.
  return larger <= 0 ? null : (Math.max(0, Math.min(forecast, actual)) / larger) * 100;
}

/**
 * Compares the sums of a period as they stood when it began with those of now.
 * @param then sums by currency at the beginning; null where nothing was recorded by then
 * @param now sums by currency, for what was won
 * @param bands of the method, the highest first
 */
export function comparePeriod(
  period: Period,
  then: readonly ForecastSums[] | null,
  now: readonly ForecastSums[],
  bands: readonly AccuracyBand[],
): readonly PastForecast[] {
  const currencies = [...new Set([...(then ?? []), ...now].map(({ currency }) => currency))].sort();
  return currencies.flatMap((currency) => {
    const before = then?.find((sums) => sums.currency === currency);
    const nothing: Money = { minor: 0, currency };
    const forecast = then === null ? null : (before?.weighted ?? nothing);
    const won = now.find((sums) => sums.currency === currency)?.won ?? nothing;
    if ((forecast?.minor ?? 0) === 0 && won.minor === 0) return [];
    const accuracy = forecast === null ? null : accuracyOf(forecast.minor, won.minor);
    return [
      {
        period,
        currency,
        forecast,
        count: before?.count ?? 0,
        won,
        accuracy,
        band: accuracy === null ? null : (bands.find(({ from }) => accuracy >= from) ?? null),
      },
    ];
  });
}

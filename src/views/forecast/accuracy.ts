/** How good past forecasts were. */
import { describeMoney } from '../../core/money.ts';
import type { Cell } from '../../core/document.ts';
import type { PastForecast } from '../../core/forecast/accuracy.ts';
import type { View } from '../types.ts';

/** One row a period and currency, the newest first. */
export function accuracyView(found: readonly PastForecast[]): View {
  return {
    schema: 'forecast-accuracy-list/1',
    data: {
      items: found.map(({ period, currency, forecast, count, won, accuracy, band }) => ({
        period: period.id,
        currency,
        forecast: describeMoney(forecast),
        count,
        won: describeMoney(won),
        accuracy,
        band: band?.id ?? null,
      })),
      next: null,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => {
      const { forecast: words } = t.words;
      return [
        {
          type: 'table',
          columns: [
            { id: 'period', label: words.period },
            { id: 'currency', label: words.currency },
            { id: 'count', label: words.count, align: 'right' },
            { id: 'forecast', label: words.expected, align: 'right', priority: 2 },
            { id: 'won', label: words.won, align: 'right', priority: 2 },
            { id: 'accuracy', label: words.accuracy, align: 'right', priority: 2 },
            { id: 'band', label: words.band },
          ],
          rows: found.map(({ period, currency, forecast, count, won, accuracy, band }): Cell[] => [
            period.id,
            currency,
            count,
            forecast === null ? words.notRecorded : { amount: forecast },
            { amount: won },
            accuracy === null ? null : { percent: accuracy },
            t.text(band?.title ?? null),
          ]),
          empty: words.nothingPast,
        },
        ...(found.length === 0
          ? []
          : [{ type: 'paragraph' as const, text: { text: words.howAccurate, tone: 'muted' as const } }]),
      ];
    },
  };
}

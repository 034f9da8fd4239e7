/** What an opportunity counts with in the forecast, in words and in JSON. */
import { shareOf, type CapState, type ForecastWeight } from '../../core/forecast/weight.ts';
import { describeMoney, displayMoney, type Money } from '../../core/money.ts';
import { numberText } from '../numbers.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json } from '../types.ts';

/** `40 %`, or `60 % → 40 %` where a cap holds it down. */
export function weightText({ stageWeight, percent, decides }: ForecastWeight, t: Translator): string {
  const { punctuation } = t.words;
  const now = punctuation.percent(numberText(percent));
  return decides === null ? now : `${punctuation.percent(numberText(stageWeight))} → ${now}`;
}

/** The weight with the weighted amount, and the cap that decides. */
export function forecastText(weight: ForecastWeight, amount: Money | null, t: Translator): string {
  const { punctuation, forecast } = t.words;
  const share = amount === null ? '' : ` · ${displayMoney(shareOf(amount, weight.percent), t.language)}`;
  const why = weight.decides === null ? '' : punctuation.brackets(forecast.because(t.text(weight.decides.cap.title)));
  return `${weightText(weight, t)}${share}${why}`;
}

/** At most so many percent, or so many stages lower. */
export function limitText({ cap, limit }: Pick<CapState, 'cap' | 'limit'>, t: Translator): string {
  const { playbook, punctuation } = t.words;
  const most = playbook.max(punctuation.percent(numberText(limit)));
  return cap.lower === null ? most : playbook.lower(cap.lower) + punctuation.brackets(most);
}

/** JSON of the weight; null where there is none. */
export function weightData(weight: ForecastWeight | null, amount: Money | null): Json {
  if (weight === null) return null;
  const { stage, stageWeight, percent, decides } = weight;
  return {
    stage: stage.id,
    stageWeight,
    weight: percent,
    weighted: amount === null ? null : describeMoney(shareOf(amount, percent)),
    cap: decides === null ? null : { id: decides.cap.id, title: decides.cap.title, limit: decides.limit },
  };
}

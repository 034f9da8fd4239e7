/** Numbers and switches of schedules, word lists and forecasts, in words, as `playbook show` prints them. */
import { defaultSchedule } from '../core/playbook/defaults.ts';
import type { Process } from '../core/playbook/process-types.ts';
import { moneyUnit, type Term } from '../core/playbook/list-types.ts';
import type { Schedule, ScheduleStep } from '../core/playbook/guide-types.ts';
import type { Playbook } from '../core/playbook/types.ts';
import { factsOf } from './facts.ts';
import type { Block } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';

/** Share, when, how often, by whom and what depends on it, on one line; nothing where a step says none of it. */
export function stepDetails(step: ScheduleStep, schedule: Schedule, playbook: Playbook, t: Translator): string[] {
  const { playbook: words } = t.words;
  const { fraction, every, by, required, answers, dunning } = step;
  const parts = [
    fraction === null ? '' : fraction.join('/'),
    offsetText(step, schedule, playbook, t),
    every === null ? '' : words.every(words.span(every.amount, every.unit)),
    by === null ? '' : t.text(by),
    dunning ? words.dunning : '',
    answers ? words.answers : '',
    required ? words.required : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [parts.join(' · ')];
}

function offsetText({ offset, after }: ScheduleStep, schedule: Schedule, playbook: Playbook, t: Translator): string {
  if (offset === null) return '';
  const { playbook: words } = t.words;
  const from = after === null ? countedFrom(schedule, playbook, t) : milestoneTitle(after, playbook, t);
  const span = words.span(Math.abs(offset.amount), offset.unit);
  if (offset.amount === 0) return words.onTheDay(from);
  return offset.amount < 0 ? words.before(span, from) : words.after(span, from);
}

function milestoneTitle(id: string, playbook: Playbook, t: Translator): string {
  const step = defaultSchedule(playbook, 'milestones')?.steps.find((found) => found.id === id);
  return t.text(step?.title ?? { '': id });
}

/** The day that the offsets of a schedule count from; null where no place says what it is for. */
function countedFrom({ id }: Schedule, playbook: Playbook, t: Translator): string | null {
  const { playbook: words } = t.words;
  if (id === defaultSchedule(playbook, 'milestones')?.id) return words.contractDay;
  return id === defaultSchedule(playbook, 'collection')?.id ? words.dueDay : null;
}

/** What holds for all of its steps. */
export function scheduleFacts({ atRisk, buckets }: Schedule, t: Translator): Block[] {
  const { playbook: words } = t.words;
  return factsOf([
    [words.atRisk, atRisk === null ? null : words.before(words.span(atRisk.amount, atRisk.unit), words.itsDay)],
    [
      words.buckets,
      buckets.length === 0 ? null : buckets.map((day) => words.span(day, 'days')).join(t.words.punctuation.separator),
    ],
  ]);
}

/** Time limit, whose fault, measure and seat at the table, on one line. */
export function termDetails({ within, ours, measure, offTable }: Term, t: Translator): string[] {
  const { playbook: words, punctuation } = t.words;
  const parts = [
    within === null ? '' : words.within(words.span(within.amount, within.unit)),
    ours === null ? '' : ours ? words.ours : words.theirs,
    measure === null
      ? ''
      : `${words.measure}${punctuation.colon}${measure.unit === moneyUnit ? words.money : t.text(measure.title)}`,
    offTable ? words.offTable : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [parts.join(' · ')];
}

/** How a process is forecast, apart from weights and caps. */
export function forecastFacts({ forecast, stages }: Process, t: Translator): Block[] {
  const { playbook: words, punctuation, forecast: named } = t.words;
  const titles = (ids: readonly string[]): string | null =>
    ids.length === 0
      ? null
      : ids
          .map((id) => t.text(stages.find((stage) => stage.id === id)?.title ?? { '': id }))
          .join(punctuation.separator);
  const { floor, cover, stalled, commit, upside, accuracy } = forecast;
  return factsOf([
    [named.commit, titles(commit)],
    [named.upside, titles(upside)],
    [words.floor, floor === 0 ? null : punctuation.percent(String(floor))],
    [named.cover, cover === null ? null : words.times(cover)],
    [named.stalled, stalled === null ? null : words.stalledAfter(stalled)],
    [
      named.accuracy,
      accuracy.length === 0
        ? null
        : accuracy
            .map(({ title, from }) => words.fromUp(t.text(title), punctuation.percent(String(from))))
            .join(punctuation.separator),
    ],
  ]);
}

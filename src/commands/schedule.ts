/** Schedules of a playbook and their steps, as commands ask for them. */
import { KamError, message } from '../core/errors.ts';
import { defaultSchedule } from '../core/playbook/defaults.ts';
import { resolveTerm } from '../core/playbook/terms.ts';
import type { Context } from '../cli/types.ts';
import type { Schedule, ScheduleStep } from '../core/playbook/guide-types.ts';
import type { Playbook, ScheduleSlot } from '../core/playbook/types.ts';

/** @throws KamError `conflict` where the playbook has none in this place */
export function requireSchedule(playbook: Playbook, place: ScheduleSlot): Schedule {
  const schedule = defaultSchedule(playbook, place);
  if (schedule !== null) return schedule;
  throw new KamError('conflict', message('no-schedule', { place, playbook: playbook.id }));
}

/** A step by id or title. @throws KamError `usage` naming those that there are */
export function findStep({ t }: Context, schedule: Schedule, words: string, flag: string): ScheduleStep {
  const step = resolveTerm({ terms: schedule.steps }, words);
  if (step !== null) return step;
  const { punctuation } = t.words;
  const terms = schedule.steps
    .map(({ id, title }) => id + punctuation.brackets(t.text(title)))
    .join(punctuation.separator);
  const list = t.text(schedule.title);
  throw new KamError('usage', message('unknown-term', { flag, value: words, list, terms }));
}

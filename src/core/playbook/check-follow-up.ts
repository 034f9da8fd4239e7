/** Rules of the checker about schedules after the contract: what their steps point at, and that they can be due. */
import { message } from '../errors.ts';
import { allOf, checkReference, type Rule } from './check-rules.ts';
import { defaultSchedule } from './defaults.ts';

export const checkSchedules: Rule = (playbook, options, report) => {
  const flags = allOf(playbook, 'process').flatMap(({ instrument }) =>
    instrument.stages.flatMap((stage) => stage.end.map(({ id }) => id)),
  );
  const milestones = defaultSchedule(playbook, 'milestones')?.steps.map(({ id }) => id) ?? [];
  for (const { instrument, path } of allOf(playbook, 'schedule')) {
    const { buckets, steps } = instrument;
    if (buckets.some((last, index) => last <= (buckets[index - 1] ?? 0))) {
      report(message('buckets-order', { buckets: buckets.join(', ') }), [...path, 'buckets']);
    }
    for (const [s, step] of steps.entries()) {
      const at = [...path, 'steps', s];
      if (step.records !== null) checkReference('end-flag', step.records, flags, [...at, 'records'], options, report);
      if (step.after !== null) checkReference('milestone', step.after, milestones, [...at, 'after'], options, report);
      for (const key of ['after', 'every'] as const) {
        if (step[key] === null || step.offset !== null) continue;
        report(message('step-without-offset', { id: step.id, key }), [...at, key]);
      }
    }
  }
};

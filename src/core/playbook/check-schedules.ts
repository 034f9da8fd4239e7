/** Rules of the checker about schedules: what their steps point at, that they can be due, shares of a concession. */
import { message } from '../errors.ts';
import { allOf, checkReference, type Rule } from './check-rules.ts';
import { defaultSchedule } from './defaults.ts';
import { addFractions, compareFractions, type Fraction } from '../negotiation/fractions.ts';

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

/** The steps of a concession are shares of one whole, and grow smaller. */
export const checkConcessions: Rule = (playbook, _options, report) => {
  const id = defaultSchedule(playbook, 'concessions')?.id;
  for (const { instrument, path } of allOf(playbook, 'schedule')) {
    if (instrument.id !== id) continue;
    let sum: Fraction = [0n, 1n];
    let before: { readonly id: string; readonly share: Fraction } | null = null;
    for (const [s, step] of instrument.steps.entries()) {
      const at = [...path, 'steps', s];
      if (step.fraction === null) {
        report(message('fraction-missing', { id: step.id }), at);
        continue;
      }
      const share: Fraction = [BigInt(step.fraction[0]), BigInt(step.fraction[1])];
      const isInside = compareFractions(sum, [1n, 1n]) <= 0;
      sum = addFractions(sum, share);
      if (isInside && compareFractions(sum, [1n, 1n]) > 0) {
        report(message('fractions-over-whole', { id: step.id, sum: sum.join('/') }), [...at, 'fraction']);
      }
      if (before !== null && compareFractions(share, before.share) > 0) {
        report(message('fractions-growing', { id: step.id, before: before.id }), [...at, 'fraction'], 'warning');
      }
      before = { id: step.id, share };
    }
  }
};

/** Rules of the checker about schedules that the program computes with. */
import { message } from '../errors.ts';
import { allOf, type Rule } from './check-rules.ts';
import { defaultSchedule } from './defaults.ts';
import { addFractions, compareFractions, type Fraction } from '../negotiation/fractions.ts';

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

import { compareCards } from '../../core/assessment/compare-cards.ts';
import { score } from '../../core/assessment/score.ts';
import { message } from '../../core/errors.ts';
import { pinOf } from '../../core/playbook/pin.ts';
import { comparisonView } from '../../views/comparison.ts';
import { findTemplate } from '../find-template.ts';
import { findAssessment } from './find-assessment.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** What the rules of today say of the answers of that day; nothing is written. */
export async function run(ctx: Context, [name]: [string]): Promise<CommandResult> {
  const { assessment } = await findAssessment(ctx, name);
  const { playbook, template } = await findTemplate(ctx, `${assessment.pin.playbook}/${assessment.template}`);
  // Judged on the day of the sheet: only the rules differ, not the freshness of the answers.
  const now = score(assessment.sheet, template, pinOf(playbook), assessment.at.slice(0, 10));
  if (playbook.hash === assessment.pin.hash) ctx.note(message('rescore-same', { version: playbook.version }));
  return {
    view: comparisonView({
      cards: [
        { ref: assessment.ref, card: assessment.card },
        { ref: null, card: now },
      ],
      subject: assessment.subject,
      comparison: compareCards([assessment.card, now]),
      merged: null,
      template,
      versions: ['then', 'now'],
    }),
  };
}

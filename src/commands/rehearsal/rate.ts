import { KamError, message } from '../../core/errors.ts';
import { defaultTemplate } from '../../core/playbook/defaults.ts';
import { quoteWord } from '../../core/text.ts';
import { loadOccasionOf } from '../assessment/occasion.ts';
import { runAssessment } from '../assessment/run-assessment.ts';
import { findRehearsed } from './load-preparation.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { AssessmentOptions } from '../assessment/options.ts';

/** A sheet about one rehearsal, or about what was rehearsed: an assessment by the template that the playbook has for it. */
export async function run(ctx: Context, [words]: [string], options: AssessmentOptions): Promise<CommandResult> {
  const occasion = await loadOccasionOf(ctx, words);
  const { playbook } = await findRehearsed(ctx, await ctx.store(), occasion.ref);
  const template = defaultTemplate(playbook, 'rehearsal');
  if (template === null) throw new KamError('conflict', message('rehearsal-no-template', { playbook: playbook.id }));
  const rater = options.rater === undefined ? '' : ` --rater ${quoteWord(options.rater)}`;
  const commandLine = `kam rehearsal rate ${occasion.ref}${rater}`;
  const result = await runAssessment(
    ctx,
    { command: 'rehearsal rate', playbook, template, subject: null, occasion, commandLine },
    options,
  );
  if (options.printAnswers !== true && options.dryRun !== true) {
    ctx.note(message('try-next', { command: `kam rehearsal show ${occasion.ref}` }));
  }
  return result;
}

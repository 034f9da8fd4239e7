import { runAssessment } from './assessment/run-assessment.ts';
import { quoteWord } from '../core/text.ts';
import { loadOccasionOf } from './assessment/occasion.ts';
import { findTemplate } from './find-template.ts';
import type { CommandResult, Context } from '../cli/types.ts';
import type { AssessmentOptions } from './assessment/options.ts';

/** `kam assess TEMPLATE`: any template, scripted or asked. */
export async function run(ctx: Context, [words]: [string], options: AssessmentOptions): Promise<CommandResult> {
  const { playbook, template } = await findTemplate(ctx, words);
  const about = options.for === undefined ? '' : ` --for ${quoteWord(options.for)}`;
  const rater = options.rater === undefined ? '' : ` --rater ${quoteWord(options.rater)}`;
  const occasion = options.occasion === undefined ? null : await loadOccasionOf(ctx, options.occasion);
  const at = occasion === null ? '' : ` --occasion ${occasion.ref}`;
  const commandLine = `kam assess ${words}${about}${at}${rater}`;
  return runAssessment(ctx, { command: 'assess', playbook, template, subject: null, occasion, commandLine }, options);
}

import { KamError, message } from '../core/errors.ts';
import { qualificationTemplate } from '../core/playbook/defaults.ts';
import { recordSubject } from './assessment/find-subject.ts';
import { runAssessment } from './assessment/run-assessment.ts';
import { findRecord, present } from './find-record.ts';
import type { CommandResult, Context } from '../cli/types.ts';
import type { AssessmentOptions } from './assessment/options.ts';

/** `kam qualify OPP`: the qualification of the opportunity's own playbook, not of the active one. */
export async function run(ctx: Context, [words]: [string], options: AssessmentOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const found = await findRecord(ctx, store, 'opportunity', words);
  const opportunity = present(
    await store.opportunities.get(found.id),
    ctx.t.words.records.nouns.opportunity,
    found.ref,
  );
  const playbook = await (await ctx.content()).playbook(opportunity.playbook);
  const template = qualificationTemplate(playbook);
  if (template === null) throw new KamError('conflict', message('no-qualification', { playbook: playbook.id }));
  const subject = recordSubject('opportunity', found);
  const commandLine = `kam qualify ${found.ref}`;
  return runAssessment(ctx, { command: 'qualify', playbook, template, subject, occasion: null, commandLine }, options);
}

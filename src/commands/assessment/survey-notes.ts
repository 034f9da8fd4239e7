/** What to do where the survey says that a customer is not satisfied. */
import { message, type Message } from '../../core/errors.ts';
import { defaultTemplate } from '../../core/playbook/defaults.ts';
import type { Template } from '../../core/playbook/template-types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Assessment } from '../../core/records/types.ts';

/** Names the command that opens a complaint, for each result of the survey in its lowest band. */
export function surveyNotes(playbook: Playbook, template: Template, stored: readonly Assessment[]): Message[] {
  const [lowest, second] = template.scoring.bands?.bands ?? [];
  if (defaultTemplate(playbook, 'survey')?.id !== template.id || second === undefined) return [];
  return stored.flatMap(({ card, subject }) => {
    if (card.band?.id !== lowest?.id || (subject.noun !== 'opportunity' && subject.noun !== 'account')) return [];
    return [message('survey-lowest', { command: `kam complaint add … --${subject.noun} ${subject.ref}` })];
  });
}

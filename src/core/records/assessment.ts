import type { AnswerSheet, ScoreCard } from '../assessment/types.ts';
import type { Template } from '../playbook/template-types.ts';
import type { PlaybookPin } from '../playbook/types.ts';
import type { Assessment, Fresh, SubjectRef } from './types.ts';

/** What an assessment is made of. */
export interface AssessmentInput {
  readonly sheet: AnswerSheet;
  /** The card that the sheet gave. */
  readonly card: ScoreCard;
  readonly template: Template;
  readonly pin: PlaybookPin;
  readonly subject: SubjectRef;
  /** The activity at which it was made. */
  readonly occasionId?: string | null | undefined;
}

/** Makes the record of a result, with the playbook of that day pinned to it. */
export function newAssessment(
  { sheet, card, template, pin, subject, occasionId }: AssessmentInput,
  { id }: { id: string },
): Fresh<Assessment> {
  return {
    id,
    pin: { playbook: pin.playbook, version: pin.version, hash: pin.hash },
    template: template.id,
    subject,
    rater: sheet.rater,
    role: sheet.role,
    at: sheet.at,
    status: card.status,
    occasionId: occasionId ?? null,
    sheet,
    card,
  };
}

/** What comes after the contract of one opportunity, put together once for conditions, screens and the report. */
import { daysBetween } from '../dates.ts';
import { mainUnits } from '../money.ts';
import { defaultTemplate } from '../playbook/defaults.ts';
import { complaintLateDays, complaintState, type ComplaintState } from './complaint-state.ts';
import { lateDays } from './milestones.ts';
import { receivableState, type ReceivableState } from './receivable-state.ts';
import { satisfactionOf, type Satisfaction } from './satisfaction.ts';
import type { Value } from '../condition/types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Milestone } from '../records/sales-types.ts';
import type { Dossier } from '../records/types.ts';

export interface FollowUp {
  readonly milestones: readonly Milestone[];
  readonly receivables: readonly ReceivableState[];
  readonly complaints: readonly ComplaintState[];
  /** What the survey says; null where nobody has answered all of it, or the playbook has no survey. */
  readonly survey: Satisfaction | null;
}

/**
 * @param opportunityId null: what belongs to the account and to no opportunity
 * @param today date; complaints are late whose answer was due before it
 */
export function pictureFollowUp(
  dossier: Dossier,
  opportunityId: string | null,
  playbook: Playbook,
  today: string,
): FollowUp {
  const isOwn = (row: { readonly opportunityId: string | null }): boolean => row.opportunityId === opportunityId;
  const survey = defaultTemplate(playbook, 'survey');
  return {
    milestones: dossier.milestones.filter(isOwn),
    receivables: dossier.receivables.filter(isOwn).map((one) => receivableState(one, dossier, playbook, today)),
    complaints: dossier.complaints.filter(isOwn).map((one) => complaintState(one, playbook, `${today}T00:00:00.000Z`)),
    survey:
      survey === null
        ? null
        : satisfactionOf(
            dossier.assessments.filter(
              ({ subject, template, pin }) =>
                subject.id === (opportunityId ?? dossier.account.id) &&
                template === survey.id &&
                pin.playbook === playbook.id,
            ),
            survey,
          ),
  };
}

/** What the conditions of gates and rules see of it. */
export function followUpValues(followUp: FollowUp, today: string): Record<string, Value> {
  const { milestones, receivables, complaints, survey } = followUp;
  return {
    milestones: milestones.map((row) => ({
      milestone: row.milestone,
      done: row.actualOn !== null,
      lateDays: lateDays(row, today),
    })),
    receivables: receivables.map(({ receivable, balance, overdueDays, ours }) => ({
      balance: mainUnits(balance),
      overdueDays,
      payer: receivable.payer,
      cause: receivable.cause,
      ours,
    })),
    complaints: complaints.map((state) => ({
      grade: state.complaint.grade,
      open: state.isOpen,
      lateDays: complaintLateDays(state, today),
      ageDays: daysBetween(state.complaint.receivedAt, today),
      cause: state.complaint.cause,
      ours: state.ours,
    })),
    survey:
      survey === null
        ? null
        : {
            mean: survey.mean,
            band: survey.band?.id ?? null,
            ageDays: daysBetween(survey.latest.at, today),
            sheets: survey.sheets.map(({ card, at }) => ({
              mean: card.mean,
              band: card.band?.id ?? null,
              ageDays: daysBetween(at, today),
            })),
          },
  };
}

/** What rules over a receivable see. */
export function receivableValues(state: ReceivableState): Record<string, Value> {
  const { receivable, balance, overdueDays, ours, promiseBroken, contacts } = state;
  return {
    receivable: {
      balance: mainUnits(balance),
      overdueDays,
      payer: receivable.payer,
      cause: receivable.cause,
      ours,
      promiseBroken,
      contacts: [...new Set(contacts.map(({ step }) => step))],
    },
  };
}

/** The account report for scripts: refs and ids, no sentences. */
import { competitionReportData } from './competition.ts';
import { activitiesData } from './activities.ts';
import { budgetData } from '../budget.ts';
import { closenessData } from '../contact.ts';
import { treeData } from '../needs/data.ts';
import { weightData } from '../forecast/weight.ts';
import { progressData } from '../opportunity.ts';
import { questionsData } from '../information-questions.ts';
import { informationSummaryData } from '../information-summary.ts';
import { closenessSummaryData } from '../map/closeness.ts';
import { tieData } from '../tie.ts';
import { accountData, contactData, opportunityData, roleData } from '../record-data.ts';
import { scoreCardData } from '../score-card.ts';
import { questionsToAsk } from '../../core/information/questions.ts';
import { pictureData } from '../negotiation/data.ts';
import { storyData } from './story.ts';
import { presentingData } from './presenting.ts';
import { followUpData, opportunityFollowUpData } from './follow-up.ts';
import { reportForms } from './forms.ts';
import type { Person } from '../../core/process/gate-scope.ts';
import type { AccountReport, NextAction } from '../../core/report/account-report.ts';
import type { Audience } from '../../core/report/audience.ts';
import type { Json } from '../types.ts';

/**
 * The document of `--json`, for inside the house; what a customer gets is in `customer.ts`.
 * @param sensitive whether personal fields are part of it
 */
export function reportData(
  report: AccountReport,
  { audience, sensitive }: { readonly audience: Audience; readonly sensitive: boolean },
): { readonly [key: string]: Json } {
  const { account } = report;
  const isOurs = audience === 'internal';
  return {
    audience,
    asOf: report.asOf,
    account: accountData(account, reportForms(report.playbook, 'account', account, sensitive)),
    opportunities: report.opportunities.map((found) => {
      const { picture, actions, points, vacantRoles, daysToDecision, needsAdvice, against, closeness } = found;
      return {
        ...opportunityData(
          picture.opportunity,
          account,
          reportForms(picture.playbook, 'opportunity', picture.opportunity, sensitive),
        ),
        daysToDecision,
        progress: picture.progress === null ? null : progressData(picture.progress),
        forecast: weightData(picture.weight, picture.opportunity.amount),
        qualification:
          picture.qualification === null
            ? null
            : { ref: picture.qualification.ref, ...scoreCardData(picture.qualification.card) },
        openPoints: points.map(({ question, kind, answer }) => ({ question: question.id, kind, answer })),
        people: picture.people.map((person) => personData(person, report, sensitive)),
        needs: {
          ...treeData(picture.needs, report.contacts),
          advice: needsAdvice.map(({ rule }) => rule.id),
        },
        competition: competitionReportData(found),
        ties: picture.ties.map(({ tie, from, to }) =>
          tieData(tie, { from: from.contact, to: to.contact }, picture.playbook),
        ),
        keyPeople: closenessSummaryData(closeness),
        against: against.map(({ contact }) => contact.ref),
        vacantRoles: vacantRoles.map((term) => term.id),
        presenting: presentingData(found, report),
        followUp: opportunityFollowUpData(found, report),
        activities: activitiesData(found, report),
        story: storyData(found),
        negotiations: found.negotiations.map((negotiation) => pictureData(negotiation)),
        actions: actions.map((action) => actionData(action)),
      };
    }),
    otherPeople: isOurs ? report.others.map((person) => personData(person, report, sensitive)) : [],
    assessments: report.assessments.map(({ ref, card }) => ({ ref, ...scoreCardData(card) })),
    followUp: followUpData(report.followUp, { account, opportunity: null }, report.contacts),
    budget: budgetData(report.budget),
    information:
      report.information === null || !isOurs
        ? null
        : {
            ...informationSummaryData(report.information),
            questions: questionsData(questionsToAsk(report.information)),
          },
    playbooks: report.playbooks.map(({ id, version, hash }) => ({ id, version, hash })),
  };
}

function personData(
  { contact, role, closeness }: Person,
  { account, contacts, playbook }: AccountReport,
  sensitive: boolean,
): Json {
  const superior = contacts.find((candidate) => candidate.id === contact.reportsTo) ?? null;
  return {
    ...contactData(contact, account, superior, reportForms(playbook, 'contact', contact, sensitive)),
    part: role === null ? null : roleData(role, contact),
    closeness: closeness === null ? null : closenessData(closeness),
  };
}

function actionData(action: NextAction): Json {
  const { kind, owner, before } = action;
  return { kind, owner, before, ...targetData(action) };
}

/** What an action is about; the condition of a gate and a qualification stand for themselves. */
function targetData(action: NextAction): { readonly [key: string]: string } {
  switch (action.kind) {
    case 'marker':
    case 'evidence':
      return { marker: action.marker.id };
    case 'find-out':
    case 'improve':
      return { question: action.point.question.id };
    case 'fill-role':
      return { role: action.term.id };
    case 'review':
      return { contact: action.contact.ref };
    case 'condition':
    case 'qualify':
      return {};
  }
}

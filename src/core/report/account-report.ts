/** The account report as a value: what is known, what is not, and what to do about it. */
import { adviseAbout, type Advice } from '../insight/advice.ts';
import { ageReceivables, type Ageing } from '../follow-up/ageing.ts';
import { pictureFollowUp, type FollowUp } from '../follow-up/follow-up.ts';
import { milestoneStates, type MilestoneState } from '../follow-up/milestones.ts';
import { createCalendar, plainWeeks, type WorkCalendar } from '../workdays.ts';
import { pictureBudget, presentYears, type BudgetPicture } from '../budget/budget.ts';
import { keyPeople, peopleAgainst, summarizePeople, type ClosenessSummary } from '../buying/key-people.ts';
import { openPoints, type OpenPoint } from '../assessment/open-points.ts';
import { pictureNegotiation, type NegotiationPicture } from '../negotiation/negotiation.ts';
import { defaultLadder, defaultSchedule } from '../playbook/defaults.ts';
import { isActive } from '../records/opportunity.ts';
import { daysBetween } from '../dates.ts';
import { tellStory, type StoryChapter } from './story.ts';
import { picturePerson, pictureOpportunity, vacantRoles, type OpportunityPicture } from './opportunity-picture.ts';
import type { Text } from '../playbook/item-types.ts';
import type { Marker } from '../playbook/process-types.ts';
import type { Term } from '../playbook/list-types.ts';
import type { Template } from '../playbook/template-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { InformationSurvey } from '../information/survey.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Account, Assessment, Contact, Dossier } from '../records/types.ts';

/** Something to do, with the reason that the method gives for it. */
export type NextAction = {
  readonly owner: string | null;
  /** Date of the decision that it has to be done before; null where none is set. */
  readonly before: string | null;
} & (
  | { readonly kind: 'marker' | 'evidence'; readonly marker: Marker }
  | { readonly kind: 'condition'; readonly say: Text | null; readonly source: string }
  | { readonly kind: 'find-out'; readonly point: OpenPoint; readonly guides: readonly Contact[] }
  | { readonly kind: 'improve'; readonly point: OpenPoint; readonly evidence: string | null }
  | { readonly kind: 'fill-role'; readonly term: Term }
  | { readonly kind: 'qualify' }
  | { readonly kind: 'review'; readonly contact: Contact; readonly since: string }
);

export interface OpportunityReport {
  readonly picture: OpportunityPicture;
  /** The template of the qualification as it is now; null where the playbook has changed too much. */
  readonly template: Template | null;
  readonly points: readonly OpenPoint[];
  readonly actions: readonly NextAction[];
  /** Roles of the playbook that nobody holds. */
  readonly vacantRoles: readonly Term[];
  /** People against us, and key people who do not support us. */
  readonly against: readonly Person[];
  /** How close the key people are; null where there are none. */
  readonly closeness: ClosenessSummary | null;
  /** Of one that was won: how it came about; else empty. */
  readonly story: readonly StoryChapter[];
  readonly daysToDecision: number | null;
  /** Talks about it, the oldest first. */
  readonly negotiations: readonly NegotiationPicture[];
  /** What the playbook says of the needs. */
  readonly needsAdvice: readonly Advice[];
  /** What it says of the competition and of the value cards. */
  readonly competitionAdvice: readonly Advice[];
  /** How far the way from the contract to the closed order is. */
  readonly milestones: readonly MilestoneState[];
  /** What the playbook says of presentations and the proposal. */
  readonly presentingAdvice: readonly Advice[];
  /** What the playbook says of what comes after the contract. */
  readonly followUpAdvice: readonly Advice[];
}

export interface AccountReport {
  readonly account: Account;
  readonly parentName: string | null;
  readonly asOf: string;
  /** Those worked on first, then the closed ones, the newest of each first. */
  readonly opportunities: readonly OpportunityReport[];
  /** Contacts without a part in any of these opportunities. */
  readonly others: readonly Person[];
  readonly contacts: readonly Contact[];
  /** The newest completed assessment of each template, subject and rater that is not shown with its opportunity. */
  readonly assessments: readonly Assessment[];
  /** What is known of the account, and what is not; null where the playbook does not say what one should know. */
  readonly information: InformationSurvey | null;
  /** What comes after the contract and belongs to no opportunity. */
  readonly followUp: FollowUp;
  /** What the whole account owes by how long it is overdue. */
  readonly ageing: Ageing;
  /** What is budgeted and bought: this year and later, else the last year recorded. */
  readonly budget: BudgetPicture;
  readonly playbook: Playbook;
  /** The playbooks that the report rests on. */
  readonly playbooks: readonly Playbook[];
}

/**
 * @param dossier the account with all that belongs to it
 * @param sellers completed assessments of the account's sellers, newest first
 * @param playbooks by id: the active one and those of the opportunities
 * @param active id of the active playbook
 * @param asOf date of the report
 * @param information the account held against the active playbook's map; null where it has none
 * @param calendar working days, for milestones at risk
 */
export function buildAccountReport(
  dossier: Dossier,
  sellers: readonly Assessment[],
  playbooks: ReadonlyMap<string, Playbook>,
  active: Playbook,
  asOf: string,
  information: InformationSurvey | null,
  calendar: WorkCalendar = createCalendar(plainWeeks),
): AccountReport {
  const opportunities = dossier.opportunities
    .map((opportunity) => pictureOpportunity(dossier, opportunity, playbooks.get(opportunity.playbook) ?? active, asOf))
    .sort((left, right) => Number(isActive(right.opportunity)) - Number(isActive(left.opportunity)))
    .map((picture) => reportOpportunity(picture, dossier, asOf, calendar));
  const involved = new Set(opportunities.flatMap(({ picture }) => picture.people.map(({ contact }) => contact.id)));
  const shown = new Set(opportunities.flatMap(({ picture }) => picture.qualification?.id ?? []));
  // Sheets of rehearsals are read together, with what was rehearsed.
  const occasions = new Set(opportunities.flatMap(({ picture }) => occasionsOf(picture)));
  const isShownOccasion = (id: string | null): boolean => id !== null && occasions.has(id);
  const ladder = defaultLadder(active);
  const followUp = pictureFollowUp(dossier, null, active, asOf);
  const receivables = [...opportunities.map(({ picture }) => picture.followUp), followUp].flatMap(
    (found) => found.receivables,
  );
  const buckets = defaultSchedule(active, 'collection')?.buckets ?? [];
  return {
    account: dossier.account,
    parentName: dossier.parentName,
    asOf,
    opportunities,
    others: dossier.contacts
      .filter((contact) => !involved.has(contact.id))
      .map((contact) => picturePerson(dossier, contact, ladder, asOf)),
    contacts: dossier.contacts,
    assessments: newestOfEach(
      [...dossier.assessments, ...sellers].filter(({ occasionId }) => !isShownOccasion(occasionId)),
    ).filter((assessment) => !shown.has(assessment.id)),
    information,
    followUp,
    ageing: ageReceivables(receivables, buckets, () => dossier.account.name),
    playbook: active,
    budget: presentYears(pictureBudget(active, dossier.budgetLines), asOf),
    playbooks: [...new Set(opportunities.map(({ picture }) => picture.playbook)), active].filter(
      (playbook, index, all) => all.findIndex((other) => other.hash === playbook.hash) === index,
    ),
  };
}

/** Ids of the presentations and of their rehearsals. */
function occasionsOf({ presenting }: OpportunityPicture): readonly string[] {
  return presenting.presentations.flatMap(({ preparation: { activity, rehearsals } }) =>
    [activity, ...rehearsals.map((one) => one.activity)].map(({ id }) => id),
  );
}

function reportOpportunity(
  picture: OpportunityPicture,
  dossier: Dossier,
  asOf: string,
  calendar: WorkCalendar,
): OpportunityReport {
  const { opportunity, qualification, template } = picture;
  const points = qualification === null || template === null ? [] : openPoints(qualification.card, template);
  const vacant = vacantRoles(picture);
  return {
    picture,
    template,
    points,
    vacantRoles: vacant,
    against: peopleAgainst(picture.people, picture.playbook),
    closeness: summarizePeople(keyPeople(picture.people, picture.playbook), picture.playbook),
    actions: isActive(opportunity) ? planActions(picture, points, vacant) : [],
    needsAdvice: adviseAbout(picture.playbook, picture.scope, 'needs'),
    competitionAdvice: adviseAbout(picture.playbook, picture.scope, 'competition'),
    milestones: milestoneStates(
      defaultSchedule(picture.playbook, 'milestones'),
      picture.followUp.milestones,
      calendar,
      asOf,
    ),
    presentingAdvice: adviseAbout(picture.playbook, picture.scope, 'presenting'),
    followUpAdvice: adviseAbout(picture.playbook, picture.scope, 'followUp'),
    story: tellStory(dossier, opportunity, picture.playbook),
    negotiations: negotiationsOf(dossier, picture),
    daysToDecision: opportunity.closeDate === null ? null : daysBetween(asOf, opportunity.closeDate),
  };
}

function negotiationsOf(dossier: Dossier, { opportunity, playbook }: OpportunityPicture): NegotiationPicture[] {
  return dossier.negotiations
    .filter(({ opportunityId }) => opportunityId === opportunity.id)
    .map((negotiation) => {
      const isOf = ({ negotiationId }: { readonly negotiationId: string }): boolean => negotiationId === negotiation.id;
      const team = dossier.negotiators.filter(isOf);
      const [terms, moves] = [dossier.terms.filter(isOf), dossier.concessions.filter(isOf)];
      return pictureNegotiation({ negotiation, opportunity, team, terms, moves }, playbook);
    });
}

/** What the gate asks for first, then what is not known, then what speaks against us, then the people. */
function planActions(picture: OpportunityPicture, points: readonly OpenPoint[], vacant: readonly Term[]): NextAction[] {
  const { account, opportunity, progress, people, qualification, template } = picture;
  const common = { owner: opportunity.owner ?? account.owner, before: opportunity.closeDate };
  const guides = people.filter(({ role }) => (role?.guides.length ?? 0) > 0).map(({ contact }) => contact);
  const evidence = new Map(qualification?.card.contributions.map((part) => [part.question, part.evidence]));
  const gate = progress?.gate;
  return [
    ...(qualification === null && template !== null ? [{ ...common, kind: 'qualify' as const }] : []),
    ...(gate?.missing ?? []).map(({ kind, marker }) => ({ ...common, kind, marker })),
    ...(gate?.unmet === undefined || gate.unmet === null
      ? []
      : [{ ...common, kind: 'condition' as const, ...gate.unmet }]),
    ...points
      .filter((point) => point.kind !== 'negative')
      .map((point) => ({ ...common, kind: 'find-out' as const, point, guides })),
    ...points
      .filter((point) => point.kind === 'negative')
      .map((point) => ({
        ...common,
        kind: 'improve' as const,
        point,
        evidence: evidence.get(point.question.id) ?? null,
      })),
    ...vacant.map((term) => ({ ...common, kind: 'fill-role' as const, term })),
    ...people.flatMap(({ contact, closeness }) =>
      closeness?.isStale === true && closeness.since !== null
        ? [{ ...common, kind: 'review' as const, contact, since: closeness.since }]
        : [],
    ),
  ];
}

/** @param assessments in any order */
function newestOfEach(assessments: readonly Assessment[]): Assessment[] {
  const sorted = assessments
    .filter((assessment) => assessment.status === 'completed')
    .sort((left, right) => (left.at < right.at || (left.at === right.at && left.id < right.id) ? 1 : -1));
  const seen = new Set<string>();
  return sorted.filter(({ pin, template, subject, rater }) => {
    const key = JSON.stringify([pin.playbook, template, subject.id ?? subject.name, rater]);
    return !seen.has(key) && seen.add(key);
  });
}

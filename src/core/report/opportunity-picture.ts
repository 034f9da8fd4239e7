/** Everything that is known of one opportunity, put together once for the screen, the gate and the report. */
import { compareRivals } from '../competition/matrix.ts';
import { pictureFollowUp } from '../follow-up/follow-up.ts';
import { forecastWeight, type ForecastWeight } from '../forecast/weight.ts';
import { needLevels } from '../needs/levels.ts';
import { buildNeedsTree } from '../needs/tree.ts';
import { joinTies } from '../buying/ties.ts';
import { closeness } from '../process/closeness.ts';
import { picturePresenting } from '../rehearsal/presenting.ts';
import { gateScope, type GateScope, type Person, type Situation } from '../process/gate-scope.ts';
import { stageProgress, type StageProgress } from '../process/stage-progress.ts';
import { defaultLadder, defaultProcess, defaultVocabulary, qualificationTemplate } from '../playbook/defaults.ts';
import { compareText } from '../text.ts';
import type { Ladder, Process } from '../playbook/process-types.ts';
import type { Term } from '../playbook/list-types.ts';
import type { Template } from '../playbook/template-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Contact, Dossier, MarkerRecord, Opportunity } from '../records/types.ts';

export interface OpportunityPicture extends Situation {
  readonly playbook: Playbook;
  readonly process: Process | null;
  /** Null where the playbook has no process, or not this stage. */
  readonly progress: StageProgress | null;
  readonly template: Template | null;
  /** Null where it is not open, or its stage has no weight. */
  readonly weight: ForecastWeight | null;
  /** What conditions see of all this on that day. */
  readonly scope: GateScope;
}

/**
 * @param dossier the account with all that belongs to it
 * @param opportunity one of the dossier's
 * @param playbook the playbook that the opportunity follows
 * @param today date against which ages count
 */
export function pictureOpportunity(
  dossier: Dossier,
  opportunity: Opportunity,
  playbook: Playbook,
  today: string,
): OpportunityPicture {
  const process = defaultProcess(playbook);
  const template = qualificationTemplate(playbook);
  const records = recordsOf(dossier, opportunity.id);
  const contacts = pictureContacts(dossier, opportunity, defaultLadder(playbook), today);
  const situation: Situation = {
    account: dossier.account,
    opportunity,
    contacts,
    records,
    people: withPart(contacts),
    ties: joinTies(dossier.ties, contacts),
    qualification:
      dossier.assessments.find(
        (assessment) =>
          assessment.subject.id === opportunity.id &&
          assessment.template === template?.id &&
          assessment.pin.playbook === playbook.id &&
          assessment.status === 'completed',
      ) ?? null,
    needs: buildNeedsTree(
      dossier.needs.filter((need) => need.opportunityId === opportunity.id),
      needLevels(playbook),
    ),
    activities: dossier.activities.filter(
      ({ opportunityId }) => opportunityId === opportunity.id || opportunityId === null,
    ),
    competition: compareRivals(playbook, opportunity.id, dossier, contacts),
    presenting: picturePresenting(dossier, opportunity.id, playbook, today),
    followUp: pictureFollowUp(dossier, opportunity.id, playbook, today),
  };
  const scope = gateScope(situation, today);
  const progress = process === null ? null : stageProgress(process, opportunity, records, scope, today);
  const weight =
    process === null || opportunity.status !== 'open'
      ? null
      : forecastWeight(process, opportunity.stage, situation.people, scope);
  return { ...situation, playbook, process, template, progress, weight, scope };
}

function pictureContacts(dossier: Dossier, opportunity: Opportunity, ladder: Ladder | null, today: string): Person[] {
  const roles = new Map(
    dossier.roles.filter((role) => role.opportunityId === opportunity.id).map((role) => [role.contactId, role]),
  );
  return dossier.contacts.map((contact) => ({
    ...picturePerson(dossier, contact, ladder, today),
    role: roles.get(contact.id) ?? null,
  }));
}

/** People with a part in the opportunity, the most influential first, then in the order recorded. */
function withPart(contacts: readonly Person[]): Person[] {
  return contacts
    .filter(({ role }) => role !== null)
    .sort(
      (left, right) =>
        (right.role?.influence ?? 0) - (left.role?.influence ?? 0) || compareText(left.contact.id, right.contact.id),
    );
}

/** Roles of the playbook that nobody with a part in the opportunity holds. */
export function vacantRoles({ people, playbook }: Pick<OpportunityPicture, 'people' | 'playbook'>): Term[] {
  const held = new Set(people.flatMap(({ role }) => role?.roles ?? []));
  return (defaultVocabulary(playbook, 'roles')?.terms ?? []).filter((term) => !held.has(term.id));
}

/** A contact with their closeness, without a part in an opportunity. */
export function picturePerson(dossier: Dossier, contact: Contact, ladder: Ladder | null, today: string): Person {
  const records = recordsOf(dossier, contact.id);
  return { contact, role: null, closeness: ladder === null ? null : closeness(ladder, records, today) };
}

function recordsOf(dossier: Dossier, subjectId: string): MarkerRecord[] {
  return dossier.markers.filter((record) => record.subject.id === subjectId);
}

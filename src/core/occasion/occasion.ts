/** An activity with all that is known around it: what a plan proposes from, and what a report is read against. */
import {
  defaultLadder,
  defaultProcess,
  findInstrument,
  findKind,
  occasionCatalog,
  plannedKinds,
} from '../playbook/defaults.ts';
import { standingRecord } from '../records/marker.ts';
import { picturePerson } from '../report/opportunity-picture.ts';
import { foldWord } from '../text.ts';
import type { Marker, Stage } from '../playbook/process-types.ts';
import type { Outline, OutlinePoint, PointTarget } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { Person } from '../process/gate-scope.ts';
import type { Account, Activity, Contact, Dossier, Need, Opportunity } from '../records/types.ts';

/** What is said of an activity before it is a record. */
export type Appointment = Pick<
  Activity,
  | 'kind'
  | 'on'
  | 'time'
  | 'place'
  | 'goal'
  | 'team'
  | 'owner'
  | 'contactIds'
  | 'opportunityId'
  | 'important'
  | 'minutes'
  | 'timing'
>;

export interface Occasion {
  readonly playbook: Playbook;
  readonly dossier: Dossier;
  readonly account: Account;
  readonly opportunity: Opportunity | null;
  readonly stage: Stage | null;
  readonly appointment: Appointment;
  /** Null while it is not a record. */
  readonly activityId: string | null;
  /** Those who take part, with their part in the opportunity. */
  readonly people: readonly Person[];
  /** Of the opportunity. */
  readonly needs: readonly Need[];
}

/**
 * @param dossier of the account
 * @param playbook whose catalog names the kind of the activity
 * @param today date against which ages count
 * @param activityId of the appointment; null while it is not a record
 */
export function pictureOccasion(
  dossier: Dossier,
  appointment: Appointment,
  playbook: Playbook,
  today: string,
  activityId: string | null,
): Occasion {
  const opportunity = dossier.opportunities.find(({ id }) => id === appointment.opportunityId) ?? null;
  const ladder = defaultLadder(playbook);
  const people = appointment.contactIds.flatMap((id): Person[] => {
    const contact = dossier.contacts.find((candidate) => candidate.id === id);
    if (contact === undefined) return [];
    const role = dossier.roles.find(
      (candidate) => candidate.contactId === id && candidate.opportunityId === opportunity?.id,
    );
    return [{ ...picturePerson(dossier, contact, ladder, today), role: role ?? null }];
  });
  return {
    playbook,
    dossier,
    account: dossier.account,
    opportunity,
    stage: defaultProcess(playbook)?.stages.find(({ id }) => id === opportunity?.stage) ?? null,
    appointment,
    activityId,
    people,
    needs: dossier.needs.filter((need) => need.opportunityId === opportunity?.id),
  };
}

/** The outlines of a kind of activity; null where it has none. */
export function outlinesOf(
  playbook: Playbook,
  kind: string,
): { readonly plan: Outline | null; readonly report: Outline | null } {
  const entry = findKind(playbook, kind);
  const find = (id: string | null | undefined): Outline | null =>
    id === null || id === undefined ? null : findInstrument(playbook, 'outline', id);
  return { plan: find(entry?.plan), report: find(entry?.report) };
}

/**
 * The kind of what follows from an activity: the same, unless it is one that is asked for. Then it is the first selling
 * activity that is planned by an outline.
 */
export function nextKind(playbook: Playbook, kind: string): string {
  const isAskedFor = occasionCatalog(playbook)?.entries.some(({ id }) => id === kind) === true;
  return (isAskedFor ? plannedKinds(playbook, 'activities')[0]?.id : undefined) ?? kind;
}

/** Every point of an outline, in order. */
export function pointsOf(outline: Outline | null): readonly OutlinePoint[] {
  return outline?.parts.flatMap((part) => part.points) ?? [];
}

/** The first point that writes to a target; null where none does. */
export function pointFor(outline: Outline | null, target: PointTarget): OutlinePoint | null {
  return pointsOf(outline).find(({ writes }) => writes === target) ?? null;
}

/** End flags of the stage that are not recorded yet. */
export function flagsToRecord({ stage, dossier, opportunity }: Occasion): readonly Marker[] {
  const records = dossier.markers.filter(({ subject }) => subject.id === opportunity?.id);
  return stage?.end.filter(({ id }) => standingRecord(records, id) === null) ?? [];
}

/** The contacts that words name: by ref or whole name, else by a part of a name. */
export function contactsNamed(contacts: readonly Contact[], words: string): readonly Contact[] {
  const wanted = foldWord(words);
  const names = ({ ref, name, aliases }: Contact): string[] => [ref, name, ...aliases].map((one) => foldWord(one));
  const exact = contacts.filter((contact) => names(contact).includes(wanted));
  if (exact.length > 0 || wanted === '') return exact;
  return contacts.filter((contact) => names(contact).some((name, index) => index > 0 && name.includes(wanted)));
}

/** What the conditions of gates and coaching rules see: plain values with the names that the format guide lists. */
import { followUpValues, type FollowUp } from '../follow-up/follow-up.ts';
import { daysBetween } from '../dates.ts';
import { rivalsAhead } from '../assessment/competitors.ts';
import { mainUnits } from '../money.ts';
import { competitionValue, valuesValue } from '../competition/condition-values.ts';
import { presentingValues, type Presenting } from '../rehearsal/presenting.ts';
import { standingRecord } from '../records/marker.ts';
import { personValue } from './person-value.ts';
import type { Value } from '../condition/types.ts';
import type { Competition } from '../competition/matrix.ts';
import type { NeedsTree } from '../needs/tree.ts';
import type {
  Account,
  Activity,
  Assessment,
  BuyingRole,
  Contact,
  MarkerRecord,
  Opportunity,
} from '../records/types.ts';
import type { SectionScore, Totals } from '../assessment/types.ts';
import type { PersonTie } from '../buying/ties.ts';
import type { Closeness } from './closeness.ts';

/** A person in an opportunity with all that is known of their part. */
export interface Person {
  readonly contact: Contact;
  /** Null for a contact of the account without a part in this opportunity. */
  readonly role: BuyingRole | null;
  /** Null where the playbook has no ladder. */
  readonly closeness: Closeness | null;
}

export interface Situation {
  readonly account: Account;
  readonly opportunity: Opportunity;
  /** Everybody of the account. */
  readonly contacts: readonly Person[];
  /** Markers of the opportunity. */
  readonly records: readonly MarkerRecord[];
  readonly people: readonly Person[];
  /** Between people of the account, whether they have a part in the opportunity or not. */
  readonly ties: readonly PersonTie[];
  /** The latest qualification, or null. */
  readonly qualification: Assessment | null;
  readonly needs: NeedsTree;
  /** Of the opportunity, and of its account where they name no opportunity; by date. */
  readonly activities: readonly Activity[];
  /** How we stand against the rivals, with the value cards. */
  readonly competition: Competition;
  /** Presentations and the proposal. */
  readonly presenting: Presenting;
  /** Milestones, receivables, complaints and the latest survey. */
  readonly followUp: FollowUp;
}

/** Values by the names that conditions call them. */
export type GateScope = Readonly<Record<string, Value>>;

/**
 * @param situation what is recorded
 * @param today date against which days count
 */
export function gateScope(situation: Situation, today: string): GateScope {
  const { account, opportunity, records, people, ties, qualification, needs, activities, contacts, competition } =
    situation;
  return {
    opportunity: {
      stage: opportunity.stage,
      days: opportunity.stageSince === null ? null : daysBetween(opportunity.stageSince, today),
      amount: mainUnits(opportunity.amount),
      closesInDays: opportunity.closeDate === null ? null : daysBetween(today, opportunity.closeDate),
      status: opportunity.status,
    },
    account: {
      name: account.name,
      industry: account.industry,
      region: account.region,
      employees: account.employees,
    },
    markers: Object.fromEntries(
      [...new Set(records.map((record) => record.marker))].map((id) => [
        id,
        markerValue(standingRecord(records, id), today),
      ]),
    ),
    // Everybody with a part in the opportunity; other contacts of the account have no say in it.
    people: people.filter((person) => person.role !== null).map((person) => personValue(person)),
    ties: ties.map(({ tie, from, to }) => ({ kind: tie.kind, from: personValue(from), to: personValue(to) })),
    qualification: qualification === null ? null : qualificationValue(qualification),
    needs: needsValue(needs),
    activities: activityValues(activities, contacts, today),
    competition: competitionValue(competition),
    values: valuesValue(competition),
    ...presentingValues(situation.presenting, today),
    ...followUpValues(situation.followUp, today),
  };
}

function markerValue(record: MarkerRecord | null, today: string): Value {
  if (record === null) return null;
  return { on: record.on, evidence: record.evidence, ageDays: daysBetween(record.on, today) };
}

/** Planned ones have a negative age until their day. Contacts stand in the order of the account. */
function activityValues(activities: readonly Activity[], contacts: readonly Person[], today: string): readonly Value[] {
  const places = new Map(contacts.map(({ contact }, place) => [contact.id, place]));
  const placesOf = (ids: readonly string[]): readonly number[] => {
    const found = ids.flatMap((id) => places.get(id) ?? []);
    // Most activities are with one person, and a report reads thousands of them.
    return found.length < 2 ? found : [...new Set(found)].sort((left, right) => left - right);
  };
  const namesOf = (ids: readonly string[]): readonly string[] =>
    placesOf(ids).flatMap((place) => contacts[place]?.contact.name ?? []);
  return activities.map((activity) => ({
    kind: activity.kind,
    status: activity.status,
    ageDays: daysBetween(activity.on, today),
    contacts: namesOf(activity.contactIds),
    minutes: activity.minutes,
    nextInDays: activity.nextOn === null ? null : daysBetween(today, activity.nextOn),
  }));
}

function needsValue({ count, confirmed, orphans, states }: NeedsTree): Value {
  return {
    count,
    confirmed,
    orphans,
    levels: Object.fromEntries(
      states.map((state) => [state.level.id, { count: state.count, confirmed: state.confirmed }]),
    ),
  };
}

function qualificationValue({ card }: Assessment): Value {
  const totals = ({ points, percent, mean }: Totals): { [key: string]: Value } => ({ points, percent, mean });
  const section = (score: SectionScore): Value => ({
    ...totals(score),
    band: score.band?.id ?? null,
    verdict: score.verdict?.id ?? null,
    answered: score.answered,
    unknown: score.unknown,
    ahead: rivalsAhead(card, score.id).length,
  });
  return {
    sections: Object.fromEntries(card.sections.map((score) => [score.id, section(score)])),
    total: { ...totals(card), unknown: card.coverage.unknown, answered: card.coverage.answered },
    verdict: card.verdict?.id ?? null,
  };
}

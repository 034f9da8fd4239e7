/**
 * The records that a seller keeps. All are plain JSON values; `newX` functions make them, the store
 * keeps them. Times are ISO-8601 UTC instants, dates are `YYYY-MM-DD`.
 */
import type { Money } from '../money.ts';
import type { PlaybookPin } from '../playbook/types.ts';
import type { AnswerSheet, RaterRole, ScoreCard } from '../assessment/types.ts';

/** What the store adds to every record. */
export interface RecordBase {
  /** ULID. */
  readonly id: string;
  /** Sequential per noun and stable: `acc-1`, `con-12`, `opp-3`, `asm-5`. */
  readonly ref: string;
  /** Counts up with each change, for optimistic locking. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A record before the store has given it its ref and version. */
export type Fresh<T> = Omit<T, 'ref' | 'version' | 'createdAt' | 'updatedAt'>;

/** Values of a playbook's forms, by field id. */
export type CustomFields = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface Account extends RecordBase {
  readonly name: string;
  /** Other names, such as the one in the other language; found like the name. */
  readonly aliases: readonly string[];
  readonly parent: string | null;
  readonly industry: string | null;
  readonly region: string | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly website: string | null;
  readonly employees: number | null;
  readonly revenue: Money | null;
  readonly profit: Money | null;
  /** The account manager. */
  readonly owner: string | null;
  readonly note: string | null;
  readonly fields: CustomFields;
  readonly archivedAt: string | null;
}

export interface Contact extends RecordBase {
  readonly accountId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly title: string | null;
  readonly department: string | null;
  /** Term ids of the playbook's vocabularies. */
  readonly function: string | null;
  readonly level: string | null;
  /** Quadrant id of a style template. */
  readonly style: string | null;
  /** Id of the contact they report to. */
  readonly reportsTo: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly note: string | null;
  readonly fields: CustomFields;
  readonly archivedAt: string | null;
}

export const opportunityStatuses = ['open', 'won', 'lost', 'abandoned'] as const;
export type OpportunityStatus = (typeof opportunityStatuses)[number];

export interface Opportunity extends RecordBase {
  readonly accountId: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly amount: Money | null;
  /** Expected date of the decision. */
  readonly closeDate: string | null;
  readonly owner: string | null;
  /** Playbook under which it was created; its process and templates come from there. */
  readonly playbook: string;
  /** Stage id of that playbook's process; null where it has none. */
  readonly stage: string | null;
  /** Date on which the stage was entered. */
  readonly stageSince: string | null;
  readonly status: OpportunityStatus;
  /** When it was won, lost or abandoned. */
  readonly decidedOn: string | null;
  readonly reason: string | null;
  /** Date on which the last gate was passed, or on which it was lost or abandoned. */
  readonly closedOn: string | null;
  readonly note: string | null;
  readonly fields: CustomFields;
  readonly archivedAt: string | null;
}

/** A person's part in one opportunity: the buyer map. One row per opportunity and contact. */
export interface BuyingRole extends Omit<RecordBase, 'ref'> {
  readonly opportunityId: string;
  readonly contactId: string;
  /** Term ids of the roles vocabulary; one person may hold several. */
  readonly roles: readonly string[];
  readonly attitude: string | null;
  /** 1 (little) to 5 (decides). */
  readonly influence: number | null;
  /** Term ids of the guides vocabulary. */
  readonly guides: readonly string[];
  readonly note: string | null;
}

/** A marker activity or stage flag that happened, with its evidence. */
export interface MarkerRecord extends Omit<RecordBase, 'ref'> {
  readonly subject: { readonly noun: 'contact' | 'opportunity'; readonly id: string };
  readonly marker: string;
  readonly on: string;
  readonly evidence: string | null;
  readonly retractedOn: string | null;
  readonly retractReason: string | null;
}

export type SubjectRef =
  | {
      readonly noun: 'account' | 'contact' | 'opportunity';
      readonly id: string;
      readonly ref: string;
      readonly name: string;
    }
  /** A seller, by name. */
  | { readonly noun: 'person'; readonly id: null; readonly ref: null; readonly name: string }
  | { readonly noun: 'none'; readonly id: null; readonly ref: null; readonly name: null };

/** A stored result: the answers, and the card they gave under the playbook of that day. Never rewritten. */
export interface Assessment extends RecordBase {
  readonly pin: PlaybookPin;
  readonly template: string;
  readonly subject: SubjectRef;
  readonly rater: string;
  readonly role: RaterRole;
  /** A date, or the instant of the clock. */
  readonly at: string;
  readonly status: 'completed' | 'incomplete';
  readonly sheet: AnswerSheet;
  readonly card: ScoreCard;
}

/** An unfinished sheet of a wizard: no record, no ref, not in the history. */
export interface Draft {
  readonly playbook: string;
  readonly template: string;
  /** Id of the subject record, a person's name, or `-`. */
  readonly subject: string;
  readonly rater: string;
  readonly sheet: AnswerSheet;
  /** Id of the question at which to go on. */
  readonly question: string | null;
  readonly savedAt: string;
}

/** All that a report on one account needs, read at one moment. Archived contacts and opportunities are left out. */
export interface Dossier {
  readonly account: Account;
  /** Name of the parent company: of the account that `parent` is the id of, else `parent` itself. */
  readonly parentName: string | null;
  /** Oldest first, like the opportunities and roles. */
  readonly contacts: readonly Contact[];
  readonly opportunities: readonly Opportunity[];
  /** Roles in these opportunities. */
  readonly roles: readonly BuyingRole[];
  /** Markers of these contacts and opportunities, retracted ones included, oldest first. */
  readonly markers: readonly MarkerRecord[];
  /** Assessments of the account, these contacts and these opportunities, incomplete ones included, newest first. */
  readonly assessments: readonly Assessment[];
}

/**
 * The records that a seller keeps. All are plain JSON values; `newX` functions make them, the store
 * keeps them. Times are ISO-8601 UTC instants, dates are `YYYY-MM-DD`.
 */
import type { Money } from '../money.ts';
import type { PlaybookPin } from '../playbook/types.ts';
import type { DossierSales } from './sales-types.ts';
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

/** What an account, contact or opportunity has under a key; of money either part. */
export type RecordValue = string | number | readonly string[] | CustomFields | null;

export interface Account extends RecordBase {
  readonly name: string;
  /** Other names, such as the one in the other language; found like the name. */
  readonly aliases: readonly string[];
  /** What another system calls it; imports match by it. */
  readonly externalId: string | null;
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
  /** What another system calls them; imports match by it. */
  readonly externalId: string | null;
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
  /** What another system calls it; imports match by it. */
  readonly externalId: string | null;
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
  /** Of somebody who is against us: term id of the opponents vocabulary, what we mean to do about it. */
  readonly plan: string | null;
  /** That plan in words. */
  readonly planNote: string | null;
  readonly note: string | null;
}

/** How two people of an account stand to each other beside the line of reporting. One row per pair and kind. */
export interface Tie extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  readonly fromId: string;
  readonly toId: string;
  /** Term id of the ties vocabulary; a mutual one has no direction. */
  readonly kind: string;
  readonly evidence: string | null;
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

/** What an account has budgeted and bought of one category in one year. One row per category, year and currency. */
export interface BudgetLine extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  /** Term id of the categories vocabulary. */
  readonly category: string;
  readonly year: number;
  /** Of all amounts of the line. */
  readonly currency: string;
  /** Pieces in use. */
  readonly installed: number | null;
  readonly budget: Money | null;
  /** Bought to date, from anybody. */
  readonly bought: Money | null;
  /** Bought to date from us. */
  readonly ours: Money | null;
  /** What we plan to sell. */
  readonly planned: Money | null;
  /** Date of the figures. */
  readonly asOf: string | null;
  readonly note: string | null;
  readonly fields: CustomFields;
}

/** Who or what told us the value that a field has. Several where it was told more than once. */
export interface DatumSource extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  readonly subject: { readonly noun: 'account' | 'contact' | 'opportunity'; readonly id: string };
  /** Name of the record's own field, or id of a form field. */
  readonly field: string;
  /** The person who said so. */
  readonly contactId: string | null;
  /** Where else it is from: a report, a website, a tender. */
  readonly source: string | null;
  /** When it was so. */
  readonly on: string;
}

/** The last time that a field of a record got the value it has. */
export interface FieldChange {
  readonly recordId: string;
  readonly field: string;
  /** Instant. */
  readonly at: string;
  readonly actor: string;
}

/** Texts by id of an outline's point, in the order written. */
export type PointTexts = Readonly<Record<string, readonly string[]>>;

export const activityStatuses = ['planned', 'done', 'cancelled'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** Something that we do with people of an account: planned, or done. */
export interface Activity extends RecordBase {
  readonly accountId: string;
  readonly opportunityId: string | null;
  /** Playbook whose catalog names the kind. */
  readonly playbook: string;
  /** Entry id of the activities catalog. */
  readonly kind: string;
  readonly status: ActivityStatus;
  /** Date for which it is planned, or on which it was done. */
  readonly on: string;
  /** Time of day at which it begins, `14:30`, in the configured time zone; null for all day. */
  readonly time: string | null;
  /** The activity that it prepares, such as the presentation of a rehearsal. */
  readonly partOfId: string | null;
  /** It must go well: what the method asks for such ones holds. */
  readonly important: boolean;
  readonly place: string | null;
  readonly contactIds: readonly string[];
  /** Our own people. */
  readonly team: readonly string[];
  readonly owner: string | null;
  readonly goal: string | null;
  readonly cost: Money | null;
  /** Our time, in minutes. */
  readonly minutes: number | null;
  readonly outcome: string | null;
  readonly nextStep: string | null;
  readonly nextOn: string | null;
  /** By point id of the outline that the kind is planned with. */
  readonly plan: PointTexts;
  /** By point id of the outline that the kind is reported with. */
  readonly report: PointTexts;
  /** Minutes by part id of the outline that the kind is planned with, where they differ from it. */
  readonly timing: Readonly<Record<string, number>>;
  readonly note: string | null;
}

/** A node of an opportunity's needs tree. */
export interface Need extends RecordBase {
  readonly accountId: string;
  readonly opportunityId: string;
  /** Term id of the needs vocabulary. */
  readonly level: string;
  readonly parentId: string | null;
  readonly text: string;
  /** The contact whose need it is. */
  readonly ownerId: string | null;
  readonly evidence: string | null;
  readonly confirmedOn: string | null;
  /** The contact who confirmed it. */
  readonly confirmedBy: string | null;
  /** 1 (can wait) to 5 (pressing). */
  readonly urgency: number | null;
  /** 1 to 5: how much it counts among the criteria. */
  readonly weight: number | null;
  /** Whether it must be met, or is a wish. */
  readonly must: boolean | null;
  readonly deadline: string | null;
  readonly note: string | null;
  readonly archivedAt: string | null;
}

export type SubjectRef =
  | {
      readonly noun: 'account' | 'contact' | 'opportunity' | 'activity';
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
  /** The activity at which it was made, such as a rehearsal: the sheets of one occasion are read together. */
  readonly occasionId: string | null;
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
export interface Dossier extends DossierSales {
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
  /** Assessments of the account, these contacts, opportunities and activities, incomplete ones included, newest first. */
  readonly assessments: readonly Assessment[];
  /** By date, then in the order recorded. */
  readonly activities: readonly Activity[];
  /** Of these opportunities, oldest first; archived ones are left out. */
  readonly needs: readonly Need[];
  /** By year, then category. */
  readonly budgetLines: readonly BudgetLine[];
  readonly ties: readonly Tie[];
  readonly sources: readonly DatumSource[];
}

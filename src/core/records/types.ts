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

// --- competition and value ---------------------------------------------------------------------------

/** Somebody who competes with us, in any account. */
export interface Competitor extends RecordBase {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly note: string | null;
  readonly archivedAt: string | null;
}

/** A competitor in one opportunity. One row per opportunity and competitor. */
export interface Rival extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  readonly opportunityId: string;
  readonly competitorId: string;
  /** What they offer. */
  readonly offer: string | null;
  readonly note: string | null;
}

/** How well one side meets a criterion of the customer. One row per criterion and side. */
export interface Rating extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  readonly opportunityId: string;
  /** The criterion: a need. */
  readonly needId: string;
  /** Null: ourselves. */
  readonly competitorId: string | null;
  /** 1 to 5. */
  readonly score: number;
  readonly evidence: string | null;
}

/** What an advantage of ours is worth to somebody: feature, advantage, benefit, evidence. */
export interface ValueCard extends RecordBase {
  readonly accountId: string;
  readonly opportunityId: string;
  /** The need that it answers. */
  readonly needId: string | null;
  /** Term id of the strengths vocabulary. */
  readonly strength: string | null;
  /** Term id of the roles vocabulary that the benefit is meant for; null for everybody. */
  readonly role: string | null;
  readonly feature: string;
  readonly advantage: string | null;
  readonly benefit: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
  readonly archivedAt: string | null;
}

/** How far a point of an outline is that an opportunity works through, such as a proposal pack. One row per point. */
export interface ChecklistItem extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  readonly opportunityId: string;
  /** Ids of an outline and of a point in it. */
  readonly outline: string;
  readonly point: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  /** It is not needed here; `note` says why. */
  readonly dropped: boolean;
  readonly note: string | null;
}

// --- negotiation ---------------------------------------------------------------------------------------

export const negotiationStatuses = ['open', 'agreed', 'broken-off'] as const;
export type NegotiationStatus = (typeof negotiationStatuses)[number];

/** The talks about one opportunity. Confidential: in nothing that a customer is given. */
export interface Negotiation extends RecordBase {
  readonly accountId: string;
  readonly opportunityId: string;
  readonly name: string;
  readonly status: NegotiationStatus;
  readonly startedOn: string | null;
  readonly closedOn: string | null;
  /** What we do, and what they do, where there is no agreement. */
  readonly ourAlternative: string | null;
  readonly theirAlternative: string | null;
  /** What both sides want. */
  readonly commonInterest: string | null;
  /** Minutes, by point id of the outline of minutes. */
  readonly minutes: PointTexts;
  /** Steps taken out of a deadlock, oldest first: `step on note`. */
  readonly deadlock: readonly StepTaken[];
  readonly note: string | null;
}

/** A step of a schedule that was taken. */
export interface StepTaken {
  /** Step id of the schedule. */
  readonly step: string;
  /** Date. */
  readonly on: string;
  readonly note: string | null;
}

export const negotiationSides = ['us', 'them'] as const;
export type NegotiationSide = (typeof negotiationSides)[number];

/** Somebody at the table, or behind it. One row per negotiation, side and name. */
export interface Negotiator extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  readonly negotiationId: string;
  readonly side: NegotiationSide;
  readonly name: string;
  /** On their side, where the person is a contact. */
  readonly contactId: string | null;
  /** Term ids of the negotiators vocabulary. */
  readonly roles: readonly string[];
  /** What they may agree to by themselves. */
  readonly limit: Money | null;
  readonly limitNote: string | null;
  readonly note: string | null;
}

/** Something that is negotiated. One row per negotiation, kind and label. */
export interface NegotiationTerm extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  readonly negotiationId: string;
  /** Term id of the terms vocabulary. */
  readonly kind: string;
  /** Its own name, where there are several of a kind; empty otherwise. */
  readonly label: string;
  /** What it is measured in: a currency code, `days`, `%` …; null where it is only put in words. */
  readonly unit: string | null;
  /** Decimal places of the figures: they are whole numbers of the smallest unit. */
  readonly decimals: number;
  /** What we open with, aim at and accept at worst; where it is measured. */
  readonly opening: number | null;
  readonly target: number | null;
  readonly bottom: number | null;
  /** Their bottom line, as far as we can guess. */
  readonly theirBottom: number | null;
  readonly agreed: number | null;
  /** The same in words. */
  readonly targetText: string | null;
  readonly bottomText: string | null;
  readonly agreedText: string | null;
  /** 1 (little) to 5 (decides). */
  readonly importanceUs: number | null;
  readonly importanceThem: number | null;
  readonly theirPosition: string | null;
  readonly theirInterest: string | null;
  /** The whole range that we expect to give, in the smallest unit; null: from the opening to the target. */
  readonly expected: number | null;
  readonly note: string | null;
}

/** A move in a negotiation. */
export interface Concession extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  readonly negotiationId: string;
  readonly termId: string;
  readonly side: NegotiationSide;
  /** Instant. */
  readonly at: string;
  /** What was on the table before and after, in the smallest unit of the term. */
  readonly before: number | null;
  readonly after: number | null;
  /** The move in words. */
  readonly text: string | null;
  /** What was got for it. */
  readonly inReturn: string | null;
  readonly approvedBy: string | null;
  readonly note: string | null;
}

// --- follow-up -----------------------------------------------------------------------------------------

/** A step between contract and close. One row per opportunity and milestone. */
export interface Milestone extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  readonly opportunityId: string;
  /** Step id of the schedule of milestones. */
  readonly milestone: string;
  readonly plannedOn: string | null;
  readonly actualOn: string | null;
  readonly owner: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
}

/** An instalment that a customer owes us. */
export interface Receivable extends RecordBase {
  readonly accountId: string;
  readonly opportunityId: string | null;
  /** Number of the contract and of the invoice. */
  readonly contract: string | null;
  readonly invoice: string | null;
  readonly invoicedOn: string | null;
  /** What is paid with it: advance payment, on acceptance … */
  readonly name: string;
  readonly amount: Money;
  readonly dueOn: string | null;
  readonly owner: string | null;
  /** Term id of the payers vocabulary. */
  readonly payer: string | null;
  /** Why it is late: term id of the causes vocabulary. */
  readonly cause: string | null;
  readonly causeNote: string | null;
  readonly note: string | null;
  readonly archivedAt: string | null;
}

/** Money received for a receivable. */
export interface Payment extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  readonly receivableId: string;
  readonly on: string;
  readonly amount: Money;
  readonly note: string | null;
}

/** A contact with the customer about a receivable. */
export interface ReceivableContact extends Omit<RecordBase, 'ref'> {
  readonly accountId: string;
  readonly receivableId: string;
  /** Step id of the schedule of receivables. */
  readonly step: string;
  readonly on: string;
  readonly contactId: string | null;
  /** Who of ours. */
  readonly by: string | null;
  readonly outcome: string | null;
  /** When they promised to pay. */
  readonly promisedOn: string | null;
}

/** Something that a customer complains about. */
export interface Complaint extends RecordBase {
  readonly accountId: string;
  readonly opportunityId: string | null;
  /** Who complained. */
  readonly contactId: string | null;
  readonly text: string;
  /** Term id of the grades vocabulary. */
  readonly grade: string | null;
  /** Instants. */
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly owner: string | null;
  /** Term id of the causes vocabulary. */
  readonly cause: string | null;
  readonly causeNote: string | null;
  /** Steps of the schedule of complaints, oldest first. */
  readonly steps: readonly StepTaken[];
  readonly note: string | null;
  readonly closedOn: string | null;
}

/** What somebody is to sell in a period. One row per owner, period and currency. */
export interface Quota extends Omit<RecordBase, 'ref'> {
  readonly owner: string;
  /** `2026`, `2026-Q4` or `2026-11`. */
  readonly period: string;
  readonly amount: Money;
}

/** What belongs to an account beside its people, opportunities and the steps to needs. Oldest first. */
export interface DossierSales {
  readonly rivals: readonly Rival[];
  /** Of these rivals, archived ones included. */
  readonly competitors: readonly Competitor[];
  readonly ratings: readonly Rating[];
  /** Archived ones are left out. */
  readonly valueCards: readonly ValueCard[];
  readonly checklist: readonly ChecklistItem[];
  readonly negotiations: readonly Negotiation[];
  readonly negotiators: readonly Negotiator[];
  readonly terms: readonly NegotiationTerm[];
  readonly concessions: readonly Concession[];
  readonly milestones: readonly Milestone[];
  /** Archived ones are left out. */
  readonly receivables: readonly Receivable[];
  readonly payments: readonly Payment[];
  readonly receivableContacts: readonly ReceivableContact[];
  readonly complaints: readonly Complaint[];
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

/** The records of steps 4 to 6: competition and value, negotiation, delivery and money. Times as in `types.ts`. */
import type { Money } from '../money.ts';
import type { PointTexts, RecordBase } from './types.ts';

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
  /** Of our own rating: term id of the strengths vocabulary, what the criterion is about. */
  readonly strength: string | null;
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
  /** Why it was made although it breaks a limit. */
  readonly override: string | null;
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

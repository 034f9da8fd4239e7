import type { Fresh, RecordBase } from './types.ts';
import type { Complaint, Milestone, Payment, Quota, Receivable, ReceivableContact } from './sales-types.ts';

/** What a person may say of a milestone. */
export type MilestoneInput = Partial<Omit<Milestone, keyof RecordBase>> &
  Pick<Milestone, 'accountId' | 'opportunityId' | 'milestone'>;

/** Makes the state of a milestone. @param input the milestone is a step of the playbook's schedule */
export function newMilestone(input: MilestoneInput, { id }: { id: string }): Fresh<Milestone> {
  return { id, plannedOn: null, actualOn: null, owner: null, evidence: null, note: null, ...input };
}

/** What a person may say of a receivable. */
export type ReceivableInput = Partial<Omit<Receivable, keyof RecordBase | 'archivedAt'>> &
  Pick<Receivable, 'accountId' | 'name' | 'amount'>;

/** Makes a receivable. @param input checked with `checkFields`; payer and cause are terms of the playbook */
export function newReceivable(input: ReceivableInput, { id }: { id: string }): Fresh<Receivable> {
  return {
    id,
    opportunityId: null,
    contract: null,
    invoice: null,
    invoicedOn: null,
    dueOn: null,
    owner: null,
    payer: null,
    cause: null,
    causeNote: null,
    note: null,
    ...input,
    archivedAt: null,
  };
}

/** Makes a payment. @param input the amount is in the currency of the receivable */
export function newPayment(
  input: Pick<Payment, 'accountId' | 'receivableId' | 'on' | 'amount'> & Partial<Pick<Payment, 'note'>>,
  { id }: { id: string },
): Fresh<Payment> {
  return { id, note: null, ...input };
}

/** What a person may say of a contact about a receivable. */
export type ReceivableContactInput = Partial<Omit<ReceivableContact, keyof RecordBase>> &
  Pick<ReceivableContact, 'accountId' | 'receivableId' | 'step' | 'on'>;

/** Makes a contact about a receivable. @param input the step is one of the playbook's schedule of collection */
export function newReceivableContact(input: ReceivableContactInput, { id }: { id: string }): Fresh<ReceivableContact> {
  return { id, contactId: null, by: null, outcome: null, promisedOn: null, ...input };
}

/** What a person may say of a complaint. */
export type ComplaintInput = Partial<Omit<Complaint, keyof RecordBase>> &
  Pick<Complaint, 'accountId' | 'text' | 'receivedAt'>;

/** Makes a complaint. @param input checked with `checkFields`; grade and cause are terms of the playbook */
export function newComplaint(input: ComplaintInput, { id }: { id: string }): Fresh<Complaint> {
  return {
    id,
    opportunityId: null,
    contactId: null,
    grade: null,
    dueAt: null,
    owner: null,
    cause: null,
    causeNote: null,
    steps: [],
    note: null,
    closedOn: null,
    ...input,
  };
}

/** Makes a quota. @param input the period is `2026`, `2026-Q4` or `2026-11` */
export function newQuota(input: Pick<Quota, 'owner' | 'period' | 'amount'>, { id }: { id: string }): Fresh<Quota> {
  return { id, ...input };
}

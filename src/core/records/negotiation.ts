import type { Fresh, RecordBase } from './types.ts';
import type { Concession, Negotiation, NegotiationTerm, Negotiator } from './sales-types.ts';

/** What a person may say of a negotiation. */
export type NegotiationInput = Partial<Omit<Negotiation, keyof RecordBase>> &
  Pick<Negotiation, 'accountId' | 'opportunityId' | 'name'>;

/** Makes a negotiation. @param input checked with `checkFields` */
export function newNegotiation(input: NegotiationInput, { id }: { id: string }): Fresh<Negotiation> {
  return {
    id,
    status: 'open',
    startedOn: null,
    closedOn: null,
    ourAlternative: null,
    theirAlternative: null,
    commonInterest: null,
    minutes: {},
    deadlock: [],
    note: null,
    ...input,
  };
}

/** What a person may say of somebody who takes part. */
export type NegotiatorInput = Partial<Omit<Negotiator, keyof RecordBase>> &
  Pick<Negotiator, 'accountId' | 'negotiationId' | 'side' | 'name'>;

/** Makes a member of a negotiation. @param input roles are terms of the playbook */
export function newNegotiator(input: NegotiatorInput, { id }: { id: string }): Fresh<Negotiator> {
  return { id, contactId: null, roles: [], limit: null, limitNote: null, note: null, ...input };
}

/** What a person may say of something that is negotiated. */
export type NegotiationTermInput = Partial<Omit<NegotiationTerm, keyof RecordBase>> &
  Pick<NegotiationTerm, 'accountId' | 'negotiationId' | 'kind'>;

/** Makes something that is negotiated. @param input figures in the smallest unit */
export function newNegotiationTerm(input: NegotiationTermInput, { id }: { id: string }): Fresh<NegotiationTerm> {
  return {
    id,
    label: '',
    unit: null,
    decimals: 0,
    opening: null,
    target: null,
    bottom: null,
    theirBottom: null,
    agreed: null,
    targetText: null,
    bottomText: null,
    agreedText: null,
    importanceUs: null,
    importanceThem: null,
    theirPosition: null,
    theirInterest: null,
    expected: null,
    note: null,
    ...input,
  };
}

/** What a person may say of a move. */
export type ConcessionInput = Partial<Omit<Concession, keyof RecordBase>> &
  Pick<Concession, 'accountId' | 'negotiationId' | 'termId' | 'side' | 'at'>;

/** Makes a move in a negotiation. @param input figures in the smallest unit of the term */
export function newConcession(input: ConcessionInput, { id }: { id: string }): Fresh<Concession> {
  return {
    id,
    before: null,
    after: null,
    text: null,
    inReturn: null,
    approvedBy: null,
    override: null,
    note: null,
    ...input,
  };
}

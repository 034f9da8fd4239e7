/** The records of steps 4 to 6: competition and value, negotiation, delivery and money. */
import { readPoints, readSteps, readTexts } from './columns.ts';
import { mapping, readKeyed, readNumbered, writeKeyed, writeNumbered, type Mapping, type Numbered } from './mapping.ts';
import { inStoredOrder } from './stored-order.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { KeyedReader, SalesReader, SalesWriter } from './types.ts';
import type {
  ChecklistItem,
  Competitor,
  Complaint,
  Concession,
  Milestone,
  Negotiation,
  NegotiationTerm,
  Negotiator,
  Payment,
  Quota,
  Rating,
  Receivable,
  ReceivableContact,
  Rival,
  ValueCard,
} from '../core/records/sales-types.ts';

const plain = 'plain';

export const competitors: Numbered<'competitor', Competitor> = {
  map: mapping<'competitor', Competitor>(
    'competitor',
    { name: plain, aliases: readTexts, note: plain, archivedAt: plain },
    'competitor',
  ),
  entry: ({ id, name, aliases, note, archivedAt }) => ({
    names: [name, ...aliases],
    texts: [note],
    facets: [archivedAt === null ? 'live' : 'archived'],
    // They belong to no account: each stands for itself.
    accountId: archivedAt === null ? id : null,
  }),
  archive: 'archived_at',
};

export const rivals = mapping<'rival', Rival>('rival', {
  accountId: plain,
  opportunityId: plain,
  competitorId: plain,
  offer: plain,
  note: plain,
});

export const ratings = mapping<'rating', Rating>('rating', {
  accountId: plain,
  opportunityId: plain,
  needId: plain,
  competitorId: plain,
  score: plain,
  evidence: plain,
  strength: plain,
});

export const valueCards: Numbered<'value', ValueCard> = {
  map: mapping<'value', ValueCard>(
    'value',
    {
      accountId: plain,
      opportunityId: plain,
      needId: plain,
      strength: plain,
      role: plain,
      feature: plain,
      advantage: plain,
      benefit: plain,
      evidence: plain,
      note: plain,
      archivedAt: plain,
    },
    'value',
  ),
  entry: ({ accountId, opportunityId, feature, advantage, benefit, evidence, note, archivedAt }) => ({
    names: [feature],
    texts: [advantage, benefit, evidence, note],
    facets: [accountId, opportunityId, archivedAt === null ? 'live' : 'archived'],
    accountId: archivedAt === null ? accountId : null,
  }),
  archive: 'archived_at',
};

export const checklist = mapping<'checklist', ChecklistItem>('checklist', {
  accountId: plain,
  opportunityId: plain,
  outline: plain,
  point: plain,
  owner: plain,
  dueOn: plain,
  doneOn: plain,
  dropped: 'flag',
  note: plain,
});

export const negotiations: Numbered<'negotiation', Negotiation> = {
  map: mapping<'negotiation', Negotiation>(
    'negotiation',
    {
      accountId: plain,
      opportunityId: plain,
      name: plain,
      status: plain,
      startedOn: plain,
      closedOn: plain,
      ourAlternative: plain,
      theirAlternative: plain,
      commonInterest: plain,
      minutes: readPoints,
      deadlock: readSteps,
      note: plain,
    },
    'negotiation',
  ),
  entry: ({ accountId, opportunityId, name, status, note, commonInterest }) => ({
    names: [name],
    texts: [commonInterest, note],
    facets: [accountId, opportunityId, status, 'live'],
    accountId,
  }),
  archive: null,
};

export const negotiators = mapping<'negotiator', Negotiator>('negotiator', {
  accountId: plain,
  negotiationId: plain,
  side: plain,
  name: plain,
  contactId: plain,
  roles: readTexts,
  limit: 'money',
  limitNote: plain,
  note: plain,
});

export const terms = mapping<'term', NegotiationTerm>('term', {
  accountId: plain,
  negotiationId: plain,
  kind: plain,
  label: plain,
  unit: plain,
  decimals: plain,
  opening: plain,
  target: plain,
  bottom: plain,
  theirBottom: plain,
  agreed: plain,
  targetText: plain,
  bottomText: plain,
  agreedText: plain,
  importanceUs: plain,
  importanceThem: plain,
  theirPosition: plain,
  theirInterest: plain,
  expected: plain,
  note: plain,
});

export const concessions = mapping<'concession', Concession>('concession', {
  accountId: plain,
  negotiationId: plain,
  termId: plain,
  side: plain,
  at: plain,
  before: plain,
  after: plain,
  text: plain,
  inReturn: plain,
  approvedBy: plain,
  override: plain,
  note: plain,
});

export const milestones = mapping<'milestone', Milestone>('milestone', {
  accountId: plain,
  opportunityId: plain,
  milestone: plain,
  plannedOn: plain,
  actualOn: plain,
  owner: plain,
  evidence: plain,
  note: plain,
});

export const receivables: Numbered<'receivable', Receivable> = {
  map: mapping<'receivable', Receivable>(
    'receivable',
    {
      accountId: plain,
      opportunityId: plain,
      contract: plain,
      invoice: plain,
      invoicedOn: plain,
      name: plain,
      amount: 'money',
      dueOn: plain,
      owner: plain,
      payer: plain,
      cause: plain,
      causeNote: plain,
      note: plain,
      archivedAt: plain,
    },
    'receivable',
  ),
  entry: ({ accountId, opportunityId, name, contract, invoice, owner, causeNote, note, archivedAt }) => ({
    names: [name, contract, invoice].filter((text) => text !== null),
    texts: [owner, causeNote, note],
    facets: [accountId, ...(opportunityId === null ? [] : [opportunityId]), archivedAt === null ? 'live' : 'archived'],
    accountId: archivedAt === null ? accountId : null,
  }),
  archive: 'archived_at',
};

export const payments = mapping<'payment', Payment>('payment', {
  accountId: plain,
  receivableId: plain,
  on: plain,
  amount: 'money',
  note: plain,
});

export const receivableContacts = mapping<'receivable_contact', ReceivableContact>('receivable_contact', {
  accountId: plain,
  receivableId: plain,
  step: plain,
  on: plain,
  contactId: plain,
  by: plain,
  outcome: plain,
  promisedOn: plain,
});

export const complaints: Numbered<'complaint', Complaint> = {
  map: mapping<'complaint', Complaint>(
    'complaint',
    {
      accountId: plain,
      opportunityId: plain,
      contactId: plain,
      text: plain,
      grade: plain,
      receivedAt: plain,
      dueAt: plain,
      owner: plain,
      cause: plain,
      causeNote: plain,
      steps: readSteps,
      note: plain,
      closedOn: plain,
    },
    'complaint',
  ),
  entry: ({ accountId, opportunityId, text, owner, causeNote, steps, note }) => ({
    names: [text],
    texts: [owner, causeNote, note, ...steps.map((step) => step.note)],
    facets: [accountId, ...(opportunityId === null ? [] : [opportunityId]), 'live'],
    accountId,
  }),
  archive: 'closed_on',
};

export const quotas = mapping<'quota', Quota>('quota', { owner: plain, period: plain, amount: 'money' });

/** Of moves and payments it matters which was made last. */
function readStored<Table extends 'concession' | 'payment', T extends { readonly id: string }>(
  db: Executor,
  map: Mapping<Table, T>,
): KeyedReader<T>['of'] {
  const { of } = readKeyed(db, map);
  return async (where) => inStoredOrder(db, await of(where));
}

/** Reads all of these through an executor. */
export function readSales(db: Executor): SalesReader {
  return {
    competitors: readNumbered(db, competitors),
    rivals: readKeyed(db, rivals),
    ratings: readKeyed(db, ratings),
    valueCards: readNumbered(db, valueCards),
    checklist: readKeyed(db, checklist),
    negotiations: readNumbered(db, negotiations),
    negotiators: readKeyed(db, negotiators),
    terms: readKeyed(db, terms),
    concessions: { of: readStored(db, concessions) },
    milestones: readKeyed(db, milestones),
    receivables: readNumbered(db, receivables),
    payments: { of: readStored(db, payments) },
    receivableContacts: readKeyed(db, receivableContacts),
    complaints: readNumbered(db, complaints),
    quotas: readKeyed(db, quotas),
  };
}

/** Writes all of these through a transaction and its recorder. */
export function writeSales(db: Executor, recorder: Recorder): SalesWriter {
  return {
    competitors: writeNumbered(db, competitors, recorder),
    rivals: writeKeyed(db, rivals, recorder),
    ratings: writeKeyed(db, ratings, recorder),
    valueCards: writeNumbered(db, valueCards, recorder),
    checklist: writeKeyed(db, checklist, recorder),
    negotiations: writeNumbered(db, negotiations, recorder),
    negotiators: writeKeyed(db, negotiators, recorder),
    terms: writeKeyed(db, terms, recorder),
    concessions: { ...writeKeyed(db, concessions, recorder), of: readStored(db, concessions) },
    milestones: writeKeyed(db, milestones, recorder),
    receivables: writeNumbered(db, receivables, recorder),
    payments: { ...writeKeyed(db, payments, recorder), of: readStored(db, payments) },
    receivableContacts: writeKeyed(db, receivableContacts, recorder),
    complaints: writeNumbered(db, complaints, recorder),
    quotas: writeKeyed(db, quotas, recorder),
  };
}

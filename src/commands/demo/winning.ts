/** What the demo account holds of steps 4 to 6: rivals and value, proposal, negotiation, delivery and money. */
import { KamError, message } from '../../core/errors.ts';
import { parseMoney, type Money } from '../../core/money.ts';
import { defaultOutline } from '../../core/playbook/defaults.ts';
import { newChecklistItem } from '../../core/records/checklist-item.ts';
import { newCompetitor, newRating, newRival, newValueCard } from '../../core/records/competition.ts';
import {
  newComplaint,
  newMilestone,
  newPayment,
  newQuota,
  newReceivable,
  newReceivableContact,
} from '../../core/records/follow-up.ts';
import { newConcession, newNegotiation, newNegotiationTerm, newNegotiator } from '../../core/records/negotiation.ts';
import type { Context } from '../../cli/types.ts';
import type {
  Concession,
  Negotiation,
  NegotiationTerm,
  Negotiator,
  StepTaken,
} from '../../core/records/sales-types.ts';
import type { Opportunity } from '../../core/records/types.ts';
import type { Writer } from '../../store/types.ts';
import type { Stored } from './selling.ts';

type Maybe = string | null;

export interface DemoCompetitor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly note: Maybe;
}

/** How the sides meet a criterion; who is not named is not rated. */
export type DemoRatings = Readonly<
  Record<string, { readonly score: number; readonly evidence: Maybe; readonly strength?: string }>
>;

/** A value card under the need that it answers. */
export interface DemoCard {
  readonly strength: Maybe;
  readonly role: Maybe;
  readonly feature: string;
  readonly advantage: Maybe;
  readonly benefit: Maybe;
  readonly evidence: Maybe;
}

interface DemoTerm extends Partial<Omit<NegotiationTerm, 'kind'>> {
  readonly kind: string;
  readonly concessions: readonly Pick<
    Concession,
    'side' | 'at' | 'before' | 'after' | 'inReturn' | 'approvedBy' | 'text'
  >[];
}

interface DemoNegotiation extends Partial<Negotiation> {
  readonly name: string;
  readonly team: readonly (Pick<Negotiator, 'side' | 'name' | 'roles' | 'note'> & {
    readonly contact?: string;
    readonly limit?: string;
  })[];
  readonly terms: readonly DemoTerm[];
}

/** What an opportunity of the file says of steps 4 to 6. */
export interface DemoWinning {
  readonly rivals?: readonly { readonly competitor: string; readonly offer: Maybe; readonly note: Maybe }[];
  readonly proposal?: readonly {
    readonly point: string;
    readonly owner: Maybe;
    readonly due: Maybe;
    readonly done: Maybe;
    readonly dropped: boolean;
    readonly note: Maybe;
  }[];
  readonly negotiation?: DemoNegotiation;
  readonly milestones?: readonly {
    readonly milestone: string;
    readonly planned: string;
    readonly actual: Maybe;
    readonly owner: string;
    readonly evidence: Maybe;
  }[];
}

interface DemoReceivable {
  readonly opportunity: Maybe;
  readonly name: string;
  readonly contract: Maybe;
  readonly invoice: Maybe;
  readonly 'invoiced-on': Maybe;
  readonly amount: string;
  readonly due: string;
  readonly payer: Maybe;
  readonly note: Maybe;
  readonly payments: readonly { readonly on: string; readonly amount: string; readonly note: Maybe }[];
  readonly contacts: readonly {
    readonly step: string;
    readonly on: string;
    readonly contact: Maybe;
    readonly outcome: Maybe;
  }[];
}

interface DemoComplaint {
  readonly opportunity: Maybe;
  readonly contact: string;
  readonly text: string;
  readonly grade: string;
  readonly received: string;
  readonly due: string;
  readonly owner: string;
  readonly cause: string;
  readonly 'cause-note': Maybe;
  readonly steps: readonly StepTaken[];
  readonly closed: Maybe;
}

/** What the account says of them as a whole. */
export interface DemoMoney {
  readonly receivables: readonly DemoReceivable[];
  readonly complaints: readonly DemoComplaint[];
  readonly quotas: readonly { readonly owner: string; readonly period: string; readonly amount: string }[];
}

/** @returns the stored ids of the competitors by the file's ids */
export async function importCompetitors(
  ctx: Context,
  writer: Writer,
  competitors: readonly DemoCompetitor[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { id, ...rest } of competitors) {
    ids.set(id, (await writer.competitors.insert(newCompetitor(rest, { id: ctx.newId() }))).id);
  }
  return ids;
}

/** Stores what was rated by a criterion, and the cards that answer it. The side `us` is ourselves. */
export async function importWorth(
  ctx: Context,
  writer: Writer,
  { accountId, opportunityId, needId }: { accountId: string; opportunityId: string; needId: string },
  { ratings = {}, cards = [] }: { ratings?: DemoRatings; cards?: readonly DemoCard[] },
  competitor: Stored['competitor'],
): Promise<void> {
  const of = { accountId, opportunityId, needId };
  for (const [side, rating] of Object.entries(ratings)) {
    const competitorId = side === 'us' ? null : competitor(side);
    await writer.ratings.insert(newRating({ ...of, competitorId, ...rating }, { id: ctx.newId() }));
  }
  for (const card of cards) await writer.valueCards.insert(newValueCard({ ...of, ...card }, { id: ctx.newId() }));
}

/** Stores what an opportunity says of rivals, proposal, negotiation and milestones. */
export async function importWinning(
  ctx: Context,
  writer: Writer,
  found: DemoWinning,
  opportunity: Opportunity,
  stored: Stored,
): Promise<void> {
  const of = { accountId: stored.accountId, opportunityId: opportunity.id };
  for (const { competitor, ...rest } of found.rivals ?? []) {
    const competitorId = stored.competitor(competitor);
    await writer.rivals.insert(newRival({ ...of, competitorId, ...rest }, { id: ctx.newId() }));
  }
  const outline = defaultOutline(stored.playbook, 'proposal')?.id;
  for (const { due: dueOn, done: doneOn, ...rest } of outline === undefined ? [] : (found.proposal ?? [])) {
    const item = { ...of, outline: outline ?? '', ...rest, dueOn, doneOn };
    await writer.checklist.insert(newChecklistItem(item, { id: ctx.newId() }));
  }
  if (found.negotiation !== undefined) await importNegotiation(ctx, writer, found.negotiation, of, stored);
  for (const { planned: plannedOn, actual: actualOn, ...rest } of found.milestones ?? []) {
    await writer.milestones.insert(newMilestone({ ...of, ...rest, plannedOn, actualOn }, { id: ctx.newId() }));
  }
}

async function importNegotiation(
  ctx: Context,
  writer: Writer,
  { team, terms, ...rest }: DemoNegotiation,
  of: { accountId: string; opportunityId: string },
  stored: Stored,
): Promise<void> {
  const { accountId } = of;
  const { id: negotiationId } = await writer.negotiations.insert(
    newNegotiation({ ...of, ...rest }, { id: ctx.newId() }),
  );
  for (const { contact, limit, ...person } of team) {
    const contactId = contact === undefined ? null : stored.contact(contact);
    const input = { accountId, negotiationId, ...person, contactId, limit: readMoney(ctx, limit ?? null) };
    await writer.negotiators.insert(newNegotiator(input, { id: ctx.newId() }));
  }
  for (const { concessions, ...term } of terms) {
    const { id: termId } = await writer.terms.insert(
      newNegotiationTerm({ accountId, negotiationId, ...term }, { id: ctx.newId() }),
    );
    for (const move of concessions) {
      await writer.concessions.insert(
        newConcession({ accountId, negotiationId, termId, ...move }, { id: ctx.newId() }),
      );
    }
  }
}

/** Stores receivables with what was paid and said, complaints, and what is to be sold. */
export async function importMoney(ctx: Context, writer: Writer, records: DemoMoney, stored: Stored): Promise<void> {
  const { accountId, user } = stored;
  const ofOpportunity = (id: Maybe): Maybe => (id === null ? null : stored.opportunity(id));
  for (const {
    opportunity,
    amount,
    due,
    payments,
    contacts,
    'invoiced-on': invoicedOn,
    ...rest
  } of records.receivables) {
    const opportunityId = ofOpportunity(opportunity);
    const input = {
      accountId,
      opportunityId,
      owner: user,
      ...rest,
      amount: money(ctx, amount),
      dueOn: due,
      invoicedOn,
    };
    const { id: receivableId } = await writer.receivables.insert(newReceivable(input, { id: ctx.newId() }));
    for (const paid of payments) {
      const payment = { accountId, receivableId, ...paid, amount: money(ctx, paid.amount) };
      await writer.payments.insert(newPayment(payment, { id: ctx.newId() }));
    }
    for (const { contact, ...said } of contacts) {
      const contactId = contact === null ? null : stored.contact(contact);
      const made = { accountId, receivableId, by: user, contactId, ...said };
      await writer.receivableContacts.insert(newReceivableContact(made, { id: ctx.newId() }));
    }
  }
  for (const { opportunity, contact, received, due, closed, 'cause-note': causeNote, ...rest } of records.complaints) {
    const input = {
      accountId,
      opportunityId: ofOpportunity(opportunity),
      contactId: stored.contact(contact),
      ...rest,
      receivedAt: received,
      dueAt: due,
      causeNote,
      closedOn: closed,
    };
    await writer.complaints.insert(newComplaint(input, { id: ctx.newId() }));
  }
  for (const { amount, ...rest } of records.quotas) {
    await writer.quotas.insert(newQuota({ ...rest, amount: money(ctx, amount) }, { id: ctx.newId() }));
  }
}

function money(ctx: Context, text: string): Money {
  const amount = parseMoney(text, ctx.settings.currency);
  if (amount === null) throw new KamError('internal', message('internal', { message: `demo data: "${text}"` }));
  return amount;
}

function readMoney(ctx: Context, text: Maybe): Money | null {
  return text === null ? null : money(ctx, text);
}

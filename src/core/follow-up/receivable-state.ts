/** What is known of a receivable on a day: what is paid, what is owed, how late it is, what was promised. */
import { daysBetween } from '../dates.ts';
import { addMoney, subtractMoney, type Money } from '../money.ts';
import { defaultVocabulary } from '../playbook/defaults.ts';
import { compareText } from '../text.ts';
import type { Playbook } from '../playbook/types.ts';
import type { DossierSales, Payment, Receivable, ReceivableContact } from '../records/sales-types.ts';

export interface ReceivableState {
  readonly receivable: Receivable;
  /** By date. */
  readonly payments: readonly Payment[];
  /** By date. */
  readonly contacts: readonly ReceivableContact[];
  readonly paid: Money;
  /** What is owed; negative where too much was paid. */
  readonly balance: Money;
  /** Nothing is owed any more. */
  readonly isPaid: boolean;
  /** Days since it was due, negative before; null without a day to pay. */
  readonly overdueDays: number | null;
  /** The day to pay has passed, and something is owed. */
  readonly isOverdue: boolean;
  /** Whether the cause of the delay lies with us; null where there is none, or it is nobody's. */
  readonly ours: boolean | null;
  /** The day that the customer named last; null where none. */
  readonly promisedOn: string | null;
  /** That day has passed, something is owed, and nobody has spoken with the customer since. */
  readonly promiseBroken: boolean;
}

/** What belongs to receivables. */
export type ReceivableRows = Pick<DossierSales, 'payments' | 'receivableContacts'>;

/**
 * @param rows payments and contacts, also those of other receivables
 * @param playbook whose causes say on which side they lie
 * @param today date
 */
export function receivableState(
  receivable: Receivable,
  rows: ReceivableRows,
  playbook: Playbook,
  today: string,
): ReceivableState {
  const payments = byDate(rows.payments.filter(({ receivableId }) => receivableId === receivable.id));
  const contacts = byDate(rows.receivableContacts.filter(({ receivableId }) => receivableId === receivable.id));
  const nothing: Money = { minor: 0, currency: receivable.amount.currency };
  const paid = payments.reduce((sum, { amount }) => addMoney(sum, amount), nothing);
  const balance = subtractMoney(receivable.amount, paid);
  const isPaid = balance.minor <= 0;
  const overdueDays = receivable.dueOn === null ? null : daysBetween(receivable.dueOn, today);
  const { promisedOn = null } = contacts.findLast((contact) => contact.promisedOn !== null) ?? {};
  const lastOn = contacts.at(-1)?.on ?? '';
  return {
    receivable,
    payments,
    contacts,
    paid,
    balance,
    isPaid,
    overdueDays,
    isOverdue: !isPaid && (overdueDays ?? 0) > 0,
    ours: isOurs(playbook, receivable.cause),
    promisedOn,
    promiseBroken: !isPaid && promisedOn !== null && promisedOn < today && lastOn <= promisedOn,
  };
}

/** Whether a cause lies with us; null where there is none, or it is nobody's. */
export function isOurs(playbook: Playbook, cause: string | null): boolean | null {
  return defaultVocabulary(playbook, 'causes')?.terms.find(({ id }) => id === cause)?.ours ?? null;
}

function byDate<T extends { readonly on: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((left, right) => compareText(left.on, right.on));
}

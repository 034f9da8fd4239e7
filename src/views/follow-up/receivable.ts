/** Receivables: one, one with its payments, contacts and advice, and a list of them. */
import { adviseOnReceivable } from '../../core/follow-up/advice.ts';
import { describeMoney, displayMoney } from '../../core/money.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { factsOf } from '../facts.ts';
import { headingWith } from '../heading.ts';
import { listView, refCell, type ListPage } from '../record-list.ts';
import { termsText } from '../terms.ts';
import { dateCell, namedCell, idColumns } from '../cells.ts';
import { named } from '../record-data.ts';
import { adviceParagraphs } from '../advice.ts';
import type { Block, Cell, Span, Tone } from '../../core/document.ts';
import type { ContactStatus, ContactStep } from '../../core/follow-up/collection.ts';
import type { ReceivableState } from '../../core/follow-up/receivable-state.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Named } from '../record-data.ts';
import type { Json, View } from '../types.ts';

type Data = { readonly [key: string]: Json };

/** A receivable with the names that its row shows, and the contacts about it. */
export interface ReceivableRow {
  readonly state: ReceivableState;
  readonly account: Named;
  readonly opportunity: Named | null;
  readonly playbook: Playbook;
  /** Names of the contacts spoken with, by their id. */
  readonly people: Readonly<Record<string, string>>;
  /** Empty where the playbook has no schedule of contacts. */
  readonly steps: readonly ContactStep[];
}

/** The record with its balance, as commands that write return it. */
export function receivableView(row: ReceivableRow): View {
  return {
    schema: 'receivable/1',
    data: receivableData(row),
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => recordBlocks(row, t),
  };
}

/** The record with payments, contacts made and to make, and what to do. */
export function receivableOverview(row: ReceivableRow): View {
  const advice = adviseOnReceivable(row.playbook, row.state);
  return {
    schema: 'receivable/1',
    data: {
      ...receivableData(row),
      payments: row.state.payments.map(({ on, amount, note }) => ({ on, amount: describeMoney(amount), note })),
      contacts: row.state.contacts.map(({ step, on, contactId, by, outcome, promisedOn }) => ({
        step,
        on,
        contact: contactId === null ? null : (row.people[contactId] ?? null),
        by,
        outcome,
        promisedOn,
      })),
      steps: row.steps.map(({ step, on, status }) => ({ step: step.id, title: step.title, on, status })),
      advice: advice?.id ?? null,
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      ...recordBlocks(row, t),
      ...(advice === null ? [] : adviceParagraphs([{ rule: advice, severity: 'warning', who: [] }], t)),
      ...paymentBlocks(row, t),
      ...stepBlocks(row, t),
      ...contactBlocks(row, t),
    ],
  };
}

/** One page of receivables. */
export function receivableListView(page: ListPage<ReceivableRow>): View {
  const view = listView(page, {
    schema: 'receivable-list/1',
    data: receivableData,
    columns: ({ words: { followUp, records } }) => [
      { id: 'ref', label: records.ref, priority: 3 },
      { id: 'name', label: records.name, priority: 2 },
      { id: 'due', label: followUp.receivables.dueOn, priority: 2 },
      { id: 'amount', label: followUp.receivables.amount, align: 'right', optional: true },
      { id: 'balance', label: followUp.receivables.balance, align: 'right', priority: 2 },
      { id: 'state', label: followUp.receivables.state, priority: 2 },
      { id: 'account', label: records.account, optional: true },
      { id: 'opportunity', label: records.opportunity, optional: true },
      { id: 'owner', label: followUp.receivables.ownerBy, optional: true },
    ],
    cells: ({ state, account, opportunity }, t) => [
      refCell(state.receivable, t),
      state.receivable.name,
      dateCell(state.receivable.dueOn),
      { money: state.receivable.amount },
      { money: state.balance },
      stateSpans(state, t),
      account.name,
      opportunity === null ? null : `${opportunity.ref} ${opportunity.name}`,
      state.receivable.owner,
    ],
    empty: (t) => t.words.followUp.receivables.none,
  });
  return { ...view, csvTable: () => csvTable(page.items) };
}

/** Plain decimals with the currency beside them, and what the state follows from. */
function csvTable(rows: readonly ReceivableRow[]): Block {
  const ids = ['ref', 'name', 'account', 'opportunity', 'contract', 'invoice', 'due', 'currency', 'amount', 'paid', 'balance', 'overdueDays', 'promised', 'payer', 'cause', 'ourCause', 'owner']; // prettier-ignore
  return {
    type: 'table',
    columns: idColumns(ids),
    rows: rows.map(({ state, account, opportunity }): Cell[] => [
      state.receivable.ref,
      state.receivable.name,
      account.ref,
      opportunity?.ref ?? null,
      state.receivable.contract,
      state.receivable.invoice,
      dateCell(state.receivable.dueOn),
      state.balance.currency,
      { amount: state.receivable.amount },
      { amount: state.paid },
      { amount: state.balance },
      state.overdueDays,
      dateCell(state.promisedOn),
      state.receivable.payer,
      state.receivable.cause,
      state.ours,
      state.receivable.owner,
    ]),
  };
}

function recordBlocks({ state, account, opportunity, playbook }: ReceivableRow, t: Translator): Block[] {
  const { records } = t.words;
  const words = t.words.followUp.receivables;
  const { receivable, paid, balance } = state;
  return [
    headingWith(1, receivable.name, receivable.ref),
    ...factsOf([
      [records.account, namedCell(account)],
      [records.opportunity, namedCell(opportunity)],
      [words.amount, { money: receivable.amount }],
      [words.paid, paid.minor === 0 ? null : { money: paid }],
      [words.balance, { money: balance }],
      [words.dueOn, dateCell(receivable.dueOn)],
      [words.state, stateSpans(state, t)],
      [words.contract, receivable.contract],
      [words.invoice, receivable.invoice],
      [words.invoicedOn, dateCell(receivable.invoicedOn)],
      [words.payer, receivable.payer === null ? null : termsText(playbook, 'payers', [receivable.payer], t)],
      [words.cause, causeText(receivable.cause, state.ours, playbook, t)],
      [words.causeNote, receivable.causeNote],
      [words.ownerBy, receivable.owner],
      [records.note, receivable.note],
      [records.archived, dateCell(receivable.archivedAt)],
    ]),
  ];
}

/** A cause, and on which side it lies; '' without one. */
export function causeText(cause: string | null, ours: boolean | null, playbook: Playbook, t: Translator): string {
  if (cause === null) return '';
  const title = t.text(termTitle(defaultVocabulary(playbook, 'causes'), cause));
  if (ours === null) return title;
  const { receivables } = t.words.followUp;
  return title + t.words.punctuation.brackets(ours ? receivables.ours : receivables.theirs);
}

/** Paid, overdue or due, with what the customer promised. */
export function stateSpans(state: ReceivableState, t: Translator): (string | Span)[] {
  const { text, tone } = stateSpan(state, t);
  const { receivables } = t.words.followUp;
  const { promisedOn, promiseBroken, isPaid } = state;
  if (isPaid || promisedOn === null) return [{ text, tone }];
  const promise = promiseBroken ? receivables.promiseBroken(promisedOn) : receivables.promised(promisedOn);
  return [
    { text, tone },
    { text: ` · ${promise}`, tone: promiseBroken ? 'bad' : 'muted' },
  ];
}

function stateSpan(state: ReceivableState, t: Translator): { readonly text: string; readonly tone: Tone } {
  const { receivables } = t.words.followUp;
  const { balance, overdueDays, isPaid, ours } = state;
  if (balance.minor < 0) {
    const over = displayMoney({ ...balance, minor: -balance.minor }, t.language);
    return { text: `✓ ${receivables.overpaid(over)}`, tone: 'warn' };
  }
  if (isPaid) return { text: `✓ ${receivables.isPaid}`, tone: 'good' };
  if (overdueDays === null) return { text: `? ${receivables.noDay}`, tone: 'muted' };
  if (overdueDays <= 0) return { text: `○ ${receivables.dueIn(-overdueDays)}`, tone: 'plain' };
  const side = ours === true ? ` · ${receivables.ours}` : '';
  return { text: `▲ ${receivables.overdue(overdueDays)}${side}`, tone: 'bad' };
}

function paymentBlocks({ state }: ReceivableRow, t: Translator): Block[] {
  if (state.payments.length === 0) return [];
  const words = t.words.followUp.receivables;
  return [
    { type: 'heading', level: 2, text: words.payments },
    {
      type: 'table',
      columns: [
        { id: 'on', label: words.on, priority: 2 },
        { id: 'amount', label: words.amount, align: 'right', priority: 2 },
        { id: 'note', label: t.words.records.note },
      ],
      rows: state.payments.map(({ on, amount, note }): Cell[] => [{ date: on }, { money: amount }, note]),
    },
  ];
}

const tones: Readonly<Record<ContactStatus, Tone>> = {
  done: 'good',
  due: 'warn',
  ahead: 'plain',
  passed: 'muted',
  'left-out': 'muted',
  'no-date': 'muted',
};
const signs: Readonly<Record<ContactStatus, string>> = {
  done: '✓',
  due: '△',
  ahead: '○',
  passed: '–',
  'left-out': '–',
  'no-date': '·',
};

/** The schedule; nothing where all is paid. */
function stepBlocks({ state, steps }: ReceivableRow, t: Translator): Block[] {
  if (state.isPaid || steps.length === 0) return [];
  const words = t.words.followUp.receivables;
  return [
    { type: 'heading', level: 2, text: words.contacts },
    {
      type: 'table',
      columns: [
        { id: 'on', label: words.on, priority: 3 },
        { id: 'contact', label: words.contact, priority: 2 },
        { id: 'state', label: words.state, priority: 2 },
        { id: 'by', label: words.usually },
      ],
      rows: steps.map(({ step, on, status }): Cell[] => [
        dateCell(on),
        t.text(step.title),
        { text: `${signs[status]} ${words.statuses[status]}`, tone: tones[status] },
        t.text(step.by),
      ]),
    },
  ];
}

/** What was said, oldest first. */
function contactBlocks({ state, steps, people }: ReceivableRow, t: Translator): Block[] {
  if (state.contacts.length === 0) return [];
  const words = t.words.followUp.receivables;
  return [
    {
      type: 'table',
      columns: [
        { id: 'on', label: words.on, priority: 3 },
        { id: 'contact', label: words.contact, priority: 2 },
        { id: 'with', label: words.with },
        { id: 'by', label: words.by, optional: true },
        { id: 'outcome', label: words.outcome },
      ],
      rows: state.contacts.map(({ on, step, contactId, by, outcome, promisedOn }): Cell[] => [
        { date: on },
        t.text(steps.find((found) => found.step.id === step)?.step.title ?? { '': step }),
        contactId === null ? null : (people[contactId] ?? null),
        by,
        [outcome ?? '', promisedOn === null ? '' : words.promised(promisedOn)]
          .filter((part) => part !== '')
          .join(' · '),
      ]),
    },
  ];
}

/** A receivable in JSON. */
export function receivableData({
  state,
  account,
  opportunity,
}: Pick<ReceivableRow, 'state' | 'account' | 'opportunity'>): Data {
  const { receivable, paid, balance, isPaid, isOverdue, overdueDays, ours, promisedOn, promiseBroken } = state;
  const { accountId: _account, opportunityId: _opportunity, amount, ...rest } = receivable;
  return {
    ...rest,
    account: named(account),
    opportunity: named(opportunity),
    amount: describeMoney(amount),
    paid: describeMoney(paid),
    balance: describeMoney(balance),
    isPaid,
    isOverdue,
    overdueDays,
    ourCause: ours,
    promisedOn,
    promiseBroken,
  };
}

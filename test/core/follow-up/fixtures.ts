import { createCalendar, plainWeeks } from '../../../src/core/workdays.ts';
import {
  newComplaint,
  newMilestone,
  newPayment,
  newReceivable,
  newReceivableContact,
} from '../../../src/core/records/follow-up.ts';
import type {
  ComplaintInput,
  MilestoneInput,
  ReceivableContactInput,
  ReceivableInput,
} from '../../../src/core/records/follow-up.ts';
import type { Item } from '../../../src/core/playbook/item-types.ts';
import type { Vocabulary } from '../../../src/core/playbook/list-types.ts';
import type { Schedule, ScheduleStep } from '../../../src/core/playbook/guide-types.ts';
import type { Instrument, Playbook } from '../../../src/core/playbook/types.ts';
import type {
  Complaint,
  Milestone,
  Payment,
  Receivable,
  ReceivableContact,
} from '../../../src/core/records/sales-types.ts';

export const today = '2026-03-02';
export const weeks = createCalendar(plainWeeks);

const item = (id: string): Item => ({
  id,
  title: { en: id },
  text: null,
  why: null,
  help: null,
  note: null,
  provenance: null,
  sources: [],
});

export function step(id: string, more: Partial<ScheduleStep> = {}): ScheduleStep {
  const nothing = { fraction: null, offset: null, by: null, after: null, every: null, records: null, field: null };
  return { ...item(id), ...nothing, dunning: false, required: false, answers: false, ...more };
}

export function schedule(id: string, steps: readonly ScheduleStep[], more: Partial<Schedule> = {}): Schedule {
  return { ...item(id), kind: 'schedule', origin: 'book', steps, atRisk: null, buckets: [], ...more };
}

const causes = {
  ...item('why'),
  kind: 'vocabulary',
  origin: 'book',
  who: null,
  terms: [
    { ...item('mine'), ours: true },
    { ...item('theirs'), ours: false },
    { ...item('weather'), ours: null },
  ],
} as unknown as Vocabulary;

/** A method of which only what comes after the contract is filled. */
export function book(instruments: readonly Instrument[] = [], defaults: Playbook['defaults'] = {}): Playbook {
  return {
    id: 'book',
    version: '1.0.0',
    hash: '',
    title: { en: 'Book' },
    summary: null,
    languages: ['en'],
    license: '',
    authors: [],
    extends: [],
    defaults: { causes: 'why', ...defaults },
    instruments: [causes, ...instruments],
    facts: null,
  };
}

const base = { version: 1, createdAt: `${today}T00:00:00.000Z`, updatedAt: `${today}T00:00:00.000Z` };
let made = 0;
const id = (): string => `id-${String((made += 1)).padStart(3, '0')}`;

export function receivable(more: Partial<ReceivableInput> = {}): Receivable {
  const input = { accountId: 'a', name: 'R', amount: { minor: 100_00, currency: 'CNY' }, dueOn: today, ...more };
  const record = newReceivable(input, { id: id() });
  return { ...base, ...record, ref: `rec-${record.id}` };
}

export function payment(of: Receivable, minor: number, on = today): Payment {
  const amount = { minor, currency: of.amount.currency };
  return { ...base, ...newPayment({ accountId: 'a', receivableId: of.id, on, amount }, { id: id() }) };
}

export function contact(of: Receivable, more: Partial<ReceivableContactInput> & { step: string }): ReceivableContact {
  const input = { accountId: 'a', receivableId: of.id, on: today, ...more };
  return { ...base, ...newReceivableContact(input, { id: id() }) };
}

export function milestone(step: string, more: Partial<MilestoneInput> = {}): Milestone {
  const input = { accountId: 'a', opportunityId: 'o', milestone: step, ...more };
  return { ...base, ...newMilestone(input, { id: id() }) };
}

export function complaint(more: Partial<ComplaintInput> = {}): Complaint {
  const input = { accountId: 'a', text: 'It stops', receivedAt: `${today}T02:00:00.000Z`, ...more };
  return { ...base, ...newComplaint(input, { id: id() }), ref: 'cpl-1' };
}

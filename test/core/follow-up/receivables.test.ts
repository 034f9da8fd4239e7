import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/dates.ts';
import { ageReceivables, bucketsOf } from '../../../src/core/follow-up/ageing.ts';
import {
  collectionTasks,
  contactSteps,
  orderTasks,
  type CollectionBasis,
} from '../../../src/core/follow-up/collection.ts';
import { receivableState, type ReceivableState } from '../../../src/core/follow-up/receivable-state.ts';
import { createCalendar, plainWeeks } from '../../../src/core/workdays.ts';
import { book, contact, milestone, payment, receivable, schedule, step, today, weeks } from './fixtures.ts';
import type { Payment, Receivable, ReceivableContact } from '../../../src/core/records/sales-types.ts';

function state(
  of: Receivable,
  {
    payments = [],
    contacts = [],
    on = today,
  }: { payments?: Payment[]; contacts?: ReceivableContact[]; on?: string } = {},
): ReceivableState {
  return receivableState(of, { payments, receivableContacts: contacts }, book(), on);
}

describe('a receivable on a day', () => {
  it('is owed in full at first, and not overdue on its day', () => {
    expect(state(receivable())).toMatchObject({
      paid: { minor: 0 },
      balance: { minor: 100_00 },
      isPaid: false,
      overdueDays: 0,
      isOverdue: false,
      ours: null,
      promisedOn: null,
      promiseBroken: false,
    });
  });

  it('counts only its own payments: in part, in full, too much', () => {
    const one = receivable();
    const other = payment(receivable(), 5);
    expect(state(one, { payments: [payment(one, 40_00), other] })).toMatchObject({ balance: { minor: 60_00 } });
    const full = state(one, { payments: [payment(one, 60_00), payment(one, 40_00)], on: '2026-04-01' });
    expect(full).toMatchObject({ balance: { minor: 0 }, isPaid: true, isOverdue: false, overdueDays: 30 });
    expect(state(one, { payments: [payment(one, 101_00)] })).toMatchObject({ balance: { minor: -1_00 }, isPaid: true });
  });

  it('has no days without a day to pay', () => {
    expect(state(receivable({ dueOn: null }))).toMatchObject({ overdueDays: null, isOverdue: false });
  });

  it.each([
    ['mine', true],
    ['theirs', false],
    ['weather', null],
    ['gone', null],
  ])('knows on whose side the cause %s lies', (cause, ours) => {
    expect(state(receivable({ cause })).ours).toBe(ours);
  });

  it('remembers the last promise, which is broken once its day has passed without a word', () => {
    const one = receivable();
    const first = contact(one, { step: 'call', on: '2026-03-03', promisedOn: '2026-03-06' });
    const second = contact(one, { step: 'call', on: '2026-03-04', promisedOn: '2026-03-10' });
    const at = (on: string, contacts: ReceivableContact[]) => state(one, { contacts, on });
    expect(at('2026-03-06', [first])).toMatchObject({ promisedOn: '2026-03-06', promiseBroken: false });
    expect(at('2026-03-07', [first]).promiseBroken).toBe(true);
    expect(at('2026-03-07', [second, first])).toMatchObject({ promisedOn: '2026-03-10', promiseBroken: false });
    expect(at('2026-03-08', [first, contact(one, { step: 'call', on: '2026-03-08' })]).promiseBroken).toBe(false);
    expect(state(one, { contacts: [first], payments: [payment(one, 100_00)], on: '2026-04-01' }).promiseBroken).toBe(
      false,
    );
  });
});

const steps = schedule('money', [
  step('came', { after: 'arrived', offset: { amount: 1, unit: 'workdays' } }),
  step('confirm', { offset: { amount: -15, unit: 'workdays' } }),
  step('remind', { offset: { amount: -7, unit: 'days' } }),
  step('look', { offset: { amount: 0, unit: 'days' } }),
  step('press', { offset: { amount: 1, unit: 'workdays' }, every: { amount: 7, unit: 'days' }, dunning: true }),
  step('sue', { offset: { amount: 91, unit: 'days' }, dunning: true }),
  step('idle'),
]);
const basis: CollectionBasis = { schedule: steps, calendar: weeks, milestones: [], related: [] };

/** Statuses by step. */
function walk(found: ReceivableState, on: string, more: Partial<CollectionBasis> = {}): Record<string, string> {
  const all = contactSteps(found, { ...basis, ...more }, on);
  return Object.fromEntries(all.map((one) => [one.step.id, `${one.status} ${one.on ?? '-'}`]));
}

describe('contacts about a payment due on Wednesday 2026-04-01', () => {
  const one = receivable({ dueOn: '2026-04-01', opportunityId: 'o' });
  const at = (on: string, contacts: ReceivableContact[] = [], changes: Partial<Receivable> = {}) =>
    walk(state({ ...one, ...changes }, { contacts, on }), on);

  it('lie ahead', () => {
    expect(at('2026-03-10')).toEqual({
      came: 'no-date -',
      confirm: 'ahead 2026-03-11',
      remind: 'ahead 2026-03-25',
      look: 'ahead 2026-04-01',
      press: 'ahead 2026-04-02',
      sue: 'ahead 2026-07-01',
      idle: 'no-date -',
    });
  });

  it('are due on their day, stay due until they are made, and give way to the next one', () => {
    expect(at('2026-03-11')).toMatchObject({ confirm: 'due 2026-03-11' });
    expect(at('2026-03-24')).toMatchObject({ confirm: 'due 2026-03-11', remind: 'ahead 2026-03-25' });
    expect(at('2026-03-25')).toMatchObject({ confirm: 'passed 2026-03-11', remind: 'due 2026-03-25' });
    const done = [contact(one, { step: 'confirm', on: '2026-03-12' })];
    expect(at('2026-03-13', done)).toMatchObject({ confirm: 'done 2026-03-11' });
    expect(at('2026-03-25', done)).toMatchObject({ confirm: 'done 2026-03-11', remind: 'due 2026-03-25' });
  });

  it('come back where the step repeats, until the next step', () => {
    const pressed = [contact(one, { step: 'press', on: '2026-04-03' })];
    expect(at('2026-04-09', pressed)).toMatchObject({ press: 'done 2026-04-10' });
    expect(at('2026-04-10', pressed)).toMatchObject({ press: 'due 2026-04-10' });
    expect(at('2026-07-01', pressed)).toMatchObject({ press: 'done 2026-04-02', sue: 'due 2026-07-01' });
  });

  it('wait for a promised day, and are due again the working day after it', () => {
    const promised = [contact(one, { step: 'press', on: '2026-04-02', promisedOn: '2026-04-10' })];
    expect(at('2026-04-10', promised)).toMatchObject({ press: 'done 2026-04-13' });
    expect(at('2026-04-11', promised)).toMatchObject({ press: 'due 2026-04-13' });
    const early = [contact(one, { step: 'remind', on: '2026-03-25', promisedOn: '2026-04-03' })];
    expect(at('2026-04-02', early)).toMatchObject({ press: 'ahead 2026-04-06' });
  });

  it('leave out what presses while the cause is ours', () => {
    expect(at('2026-05-04', [], { cause: 'mine' })).toMatchObject({
      look: 'due 2026-04-01',
      press: 'left-out 2026-04-02',
      sue: 'left-out 2026-07-01',
    });
    expect(at('2026-05-04', [], { cause: 'theirs' })).toMatchObject({ press: 'due 2026-04-02' });
  });

  it('about the delivery follow the milestone, and count for all payments of the opportunity', () => {
    const planned = [milestone('arrived', { plannedOn: '2026-03-05' })];
    const arrived = [milestone('arrived', { plannedOn: '2026-03-05', actualOn: '2026-03-06' })];
    const found = state(one, { on: '2026-03-06' });
    expect(walk(found, '2026-03-06', { milestones: planned })).toMatchObject({ came: 'due 2026-03-06' });
    expect(walk(found, '2026-03-06', { milestones: arrived })).toMatchObject({ came: 'ahead 2026-03-09' });
    const related = [contact(receivable({ opportunityId: 'o' }), { step: 'came' })];
    expect(walk(found, '2026-04-06', { milestones: arrived, related })).toMatchObject({ came: 'done 2026-03-09' });
  });

  it('end with the payment', () => {
    const contacts = [contact(one, { step: 'confirm', on: '2026-03-11' })];
    const paid = state(one, { payments: [payment(one, 100_00)], contacts, on: '2026-04-20' });
    expect(walk(paid, '2026-04-20')).toMatchObject({ confirm: 'done 2026-03-11', press: 'passed 2026-04-02' });
    expect(collectionTasks(paid, contactSteps(paid, basis, '2026-04-20'))).toEqual([]);
  });

  it('move from a day that is not worked: forward in time before the payment is due, else later', () => {
    const sunday = receivable({ dueOn: '2026-04-05' });
    expect(walk(state(sunday), today)).toMatchObject({ remind: 'ahead 2026-03-27', look: 'ahead 2026-04-06' });
    const off = createCalendar(plainWeeks, { off: ['2026-03-27', '2026-04-06'], on: [] });
    expect(walk(state(sunday), today, { calendar: off })).toMatchObject({
      remind: 'ahead 2026-03-26',
      look: 'ahead 2026-04-07',
      press: 'ahead 2026-04-07',
    });
  });

  it('are confirmed 15 working days before, whatever the calendar', () => {
    const dates = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(dates, fc.array(dates, { maxLength: 30 }), (dueOn, off) => {
        const calendar = createCalendar(plainWeeks, { off, on: [] });
        const [, confirm] = contactSteps(state(receivable({ dueOn })), { ...basis, calendar }, '2020-01-01');
        let worked = 0;
        for (let day = confirm?.on ?? dueOn; day < dueOn; day = addDays(day, 1)) {
          if (calendar.day(day).isWorkday) worked += 1;
        }
        return worked === 15 && calendar.day(confirm?.on ?? '').isWorkday;
      }),
    );
  });
});

describe('what to do', () => {
  const task = (of: Receivable, on: string, more: Partial<CollectionBasis> = {}) => {
    const found = state(of, { on });
    return collectionTasks(found, contactSteps(found, { ...basis, ...more }, on));
  };
  const names = (tasks: ReturnType<typeof task>) => tasks.map(({ kind, step: of }) => of?.id ?? kind);

  it('is to fix our own cause first, and to agree on a day where there is none', () => {
    expect(names(task(receivable({ dueOn: '2026-03-01', cause: 'mine' }), today))).toEqual(['fix', 'look']);
    expect(names(task(receivable({ dueOn: '2026-03-30', cause: 'mine' }), '2026-03-10'))).toEqual(['confirm']);
    expect(names(task(receivable({ dueOn: null }), today))).toEqual(['agree']);
  });

  it('stands in the order in which it fell due, what is about the delivery once for an opportunity', () => {
    const milestones = [milestone('arrived', { actualOn: '2026-02-02' })];
    const first = receivable({ opportunityId: 'o', dueOn: '2026-02-10' });
    const second = receivable({ opportunityId: 'o', dueOn: '2026-02-27' });
    const other = receivable({ opportunityId: 'p', dueOn: '2026-01-05' });
    const all = [second, first, other].flatMap((of) => task(of, today, { milestones }));
    const ordered = orderTasks(all).map(({ step: of, state: { receivable: about } }) => [of?.id, about.dueOn]);
    expect(ordered).toEqual([
      ['press', '2026-01-05'],
      ['came', '2026-01-05'],
      ['came', '2026-02-10'],
      ['press', '2026-02-10'],
      ['press', '2026-02-27'],
    ]);
  });
});

describe('ageing', () => {
  const owed = (days: number, minor: number, currency = 'CNY') =>
    state(receivable({ dueOn: addDays(today, -days), amount: { minor, currency } }));

  it('has a range for each day, and one for what lies beyond', () => {
    expect(bucketsOf([30, 60])).toEqual([
      { from: 1, to: 30 },
      { from: 31, to: 60 },
      { from: 61, to: null },
    ]);
    expect(bucketsOf([])).toEqual([{ from: 1, to: null }]);
  });

  it('puts every day into its range, and each currency for itself', () => {
    const states = [owed(0, 1), owed(1, 2), owed(30, 4), owed(31, 8), owed(61, 16), owed(5, 7, 'USD'), owed(-9, 32)];
    const { rows, totals } = ageReceivables(states, [30, 60], () => 'A');
    expect(rows.map((row) => [row.name, row.currency, row.notDue.minor, row.overdue.map((sum) => sum.minor)])).toEqual([
      ['A', 'CNY', 33, [6, 8, 16]],
      ['A', 'USD', 0, [7, 0, 0]],
    ]);
    expect(totals.map(({ total }) => total)).toEqual([
      { minor: 63, currency: 'CNY' },
      { minor: 7, currency: 'USD' },
    ]);
  });

  it('does not set off what was paid too much, and passes over what is paid', () => {
    const one = receivable();
    const over = state(one, { payments: [payment(one, 150_00)] });
    const done = state(one, { payments: [payment(one, 100_00)] });
    const { totals } = ageReceivables([over, done, owed(3, 10)], [30], () => null);
    expect(totals).toMatchObject([{ name: null, total: { minor: 10 }, credit: { minor: 50_00 } }]);
    expect(ageReceivables([done], [30], () => null)).toMatchObject({ rows: [], totals: [] });
  });

  it('sums to what is owed, in any split', () => {
    const amounts = fc.array(fc.tuple(fc.integer({ min: -50, max: 200 }), fc.integer({ min: 1, max: 1_000_000 })));
    fc.assert(
      fc.property(amounts, fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 5 }), (owing, lasts) => {
        const states = owing.map(([days, minor]) => owed(days, minor));
        const { totals } = ageReceivables(
          states,
          lasts.sort((left, right) => left - right),
          () => null,
        );
        const sum = owing.reduce((all, [, minor]) => all + minor, 0);
        const [row] = totals;
        if (row === undefined) return sum === 0;
        const parts = row.overdue.reduce((all, { minor }) => all + minor, row.notDue.minor);
        return row.total.minor === sum && parts === sum;
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { answerDue, complaintLateDays, complaintState } from '../../../src/core/follow-up/complaint-state.ts';
import { book, complaint, schedule, step, today, weeks } from './fixtures.ts';

const playbook = book(
  [
    schedule('care', [
      step('note', { field: 'text' }),
      step('rank', { field: 'grade' }),
      step('reply', { answers: true }),
      step('call', { required: true }),
    ]),
  ],
  { complaints: 'care' },
);
const now = `${today}T08:00:00.000Z`;
const dueAt = `${today}T06:00:00.000Z`;
const took = (...ids: string[]) => ids.map((id) => ({ step: id, on: today, note: null }));

describe('how far a complaint is', () => {
  it('steps are taken one by one, or by filling a field', () => {
    const state = complaintState(complaint({ steps: took('reply') }), playbook, now);
    expect(state.steps.map(({ step: { id }, isTaken, taken }) => [id, isTaken, taken?.on])).toEqual([
      ['note', true, undefined],
      ['rank', false, undefined],
      ['reply', true, today],
      ['call', false, undefined],
    ]);
    expect(state.next?.id).toBe('rank');
    expect(state.missing.map(({ id }) => id)).toEqual(['call']);
    expect(complaintState(complaint({ grade: 'hot', steps: took('reply', 'call') }), playbook, now)).toMatchObject({
      next: null,
      missing: [],
    });
  });

  it('an answer in time ends the limit', () => {
    expect(complaintState(complaint({ dueAt }), playbook, now)).toMatchObject({ isAnswered: false, isOverdue: true });
    expect(complaintState(complaint({ dueAt }), playbook, dueAt).isOverdue).toBe(false);
    const answered = complaintState(complaint({ dueAt, steps: took('reply') }), playbook, now);
    expect(answered).toMatchObject({ isOpen: true, isAnswered: true, isOverdue: false });
    const closed = complaintState(complaint({ dueAt, closedOn: today }), playbook, now);
    expect(closed).toMatchObject({ isOpen: false, isAnswered: true, isOverdue: false });
    expect(complaintState(complaint(), playbook, now).isOverdue).toBe(false);
  });

  it('without a step that answers the limit holds until it is closed; without a schedule there are no steps', () => {
    const state = complaintState(complaint({ dueAt, cause: 'mine' }), book(), now);
    expect(state).toMatchObject({ isOverdue: true, steps: [], next: null, ours: true });
  });

  it('is late by days of the calendar', () => {
    const late = (more: Parameters<typeof complaint>[0]) =>
      complaintLateDays(complaintState(complaint(more), playbook, now), '2026-03-05');
    expect(late({ dueAt })).toBe(3);
    expect(late({ dueAt, steps: took('reply') })).toBeNull();
    expect(late({})).toBeNull();
  });
});

describe('when an answer is due', () => {
  const clock = {
    dateOf: (instant: string) => instant.slice(0, 10),
    endOfDay: (date: string) => `${date}T23:59:59.999Z`,
  };
  it.each([
    ['2026-03-06T22:30:00.000Z', { amount: 4, unit: 'hours' } as const, '2026-03-07T02:30:00.000Z'],
    ['2026-03-06T22:30:00.000Z', { amount: 1, unit: 'workdays' } as const, '2026-03-09T23:59:59.999Z'],
    ['2026-03-06T22:30:00.000Z', { amount: 3, unit: 'days' } as const, '2026-03-09T23:59:59.999Z'],
    ['2026-03-06T22:30:00.000Z', null, null],
  ])('%s within %j: %s', (receivedAt, within, due) => {
    expect(answerDue(receivedAt, within, weeks, clock)).toBe(due);
  });
});

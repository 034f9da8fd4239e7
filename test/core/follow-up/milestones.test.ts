import { describe, expect, it } from 'vitest';
import { milestoneStates, proposeMilestones } from '../../../src/core/follow-up/milestones.ts';
import { milestone, schedule, step, today, weeks } from './fixtures.ts';

const way = schedule(
  'way',
  [
    step('sent', { offset: { amount: 5, unit: 'workdays' } }),
    step('there', { offset: { amount: 12, unit: 'days' } }),
    step('done'),
  ],
  { atRisk: { amount: 2, unit: 'workdays' } },
);

describe('proposed days', () => {
  it('count from the contract and are worked; a step without an offset has none', () => {
    const proposed = proposeMilestones(way, '2026-03-02', weeks).map(({ step: { id }, on }) => [id, on]);
    // Twelve days later is a Saturday.
    expect(proposed).toEqual([
      ['sent', '2026-03-09'],
      ['there', '2026-03-16'],
      ['done', null],
    ]);
  });
});

describe('the state of a milestone', () => {
  it.each([
    ['2026-03-01', null, 'late', 1],
    ['2026-03-02', null, 'at-risk', 0],
    ['2026-03-04', null, 'at-risk', -2],
    ['2026-03-05', null, 'on-time', -3],
    [null, null, 'open', null],
    ['2026-02-20', '2026-02-25', 'done', 5],
    ['2026-02-20', '2026-02-18', 'done', -2],
    [null, '2026-02-18', 'done', null],
  ])('planned %s, done %s: %s', (plannedOn, actualOn, status, lateDays) => {
    const [state] = milestoneStates(way, [milestone('sent', { plannedOn, actualOn })], weeks, today);
    expect(state).toMatchObject({ id: 'sent', status, lateDays });
  });

  it('is never at risk where the schedule does not say when', () => {
    const plain = { ...way, atRisk: null };
    const [state] = milestoneStates(plain, [milestone('sent', { plannedOn: today })], weeks, today);
    expect(state?.status).toBe('on-time');
  });

  it('comes in the order of the schedule, with what it no longer has at the end', () => {
    const rows = [milestone('gone', { actualOn: today }), milestone('there')];
    const states = milestoneStates(way, rows, weeks, today);
    expect(states.map(({ id, step: of, row }) => [id, of === null, row === null])).toEqual([
      ['sent', false, true],
      ['there', false, false],
      ['done', false, true],
      ['gone', true, false],
    ]);
    expect(milestoneStates(null, rows, weeks, today).map(({ id }) => id)).toEqual(['gone', 'there']);
  });
});

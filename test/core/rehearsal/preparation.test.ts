import { describe, expect, it } from 'vitest';
import { isHeldBack, prepareFor, type Preparation } from '../../../src/core/rehearsal/preparation.ts';
import { activity, playbook, rated } from './fixtures.ts';
import type { Activity, Assessment } from '../../../src/core/records/types.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';

const talk = activity(9, { status: 'planned', on: '2026-11-20', important: true });
const first = activity(1, { partOfId: talk.id, on: '2026-11-10' });
const second = activity(2, { partOfId: talk.id, on: '2026-11-12' });
const good = [3, 4, 5];
const poor = [2, 1, 5];

function prepared(
  activities: readonly Activity[],
  assessments: readonly Assessment[],
  about: Activity = talk,
  method: Playbook = playbook,
): Preparation {
  return prepareFor(about, { activities, assessments }, method);
}

const sheets = (of: Activity, marks: readonly number[], from = 1): Assessment[] =>
  ['Wang', 'Zhao'].map((rater, index) => rated(of.id, rater, marks, { number: from + index }));

describe('prepareFor', () => {
  it.each<[string, readonly Activity[], readonly Assessment[], boolean, string, boolean]>([
    ['no rehearsal', [], [], true, 'missing', true],
    ['no rehearsal, and none needed', [], [], false, 'optional', false],
    ['a rehearsal that nobody has rated', [first], [], true, 'missing', true],
    ['passed', [first], sheets(first, good), true, 'passed', false],
    ['failed', [first], sheets(first, poor), true, 'failed', true],
    ['failed, but not important', [first], sheets(first, poor), false, 'failed', false],
    [
      'the last one counts',
      [second, first],
      [...sheets(first, good), ...sheets(second, poor, 3)],
      true,
      'failed',
      true,
    ],
    ['one not rated yet changes nothing', [first, second], sheets(first, good), true, 'passed', false],
    [
      'one called off does not count',
      [first, { ...second, status: 'cancelled' }],
      [...sheets(first, good), ...sheets(second, poor, 3)],
      true,
      'passed',
      false,
    ],
    [
      'one of another occasion does not count',
      [{ ...first, partOfId: 'act-7' }],
      sheets(first, good),
      true,
      'missing',
      true,
    ],
  ])('%s', (_name, activities, assessments, important, readiness, held) => {
    const found = prepared(activities, assessments, { ...talk, important });
    expect(found.readiness).toBe(readiness);
    expect(isHeldBack(found)).toBe(held);
  });

  it('puts two rehearsals of one day in the order of their times', () => {
    const late = { ...first, time: '16:00' };
    const early = { ...second, on: first.on, time: '09:00' };
    expect(prepared([late, early], []).rehearsals.map(({ activity: one }) => one.ref)).toEqual(['act-2', 'act-1']);
  });

  it('shows progress question by question, from the first rated one to the last', () => {
    const between = activity(3, { partOfId: talk.id, on: '2026-11-11' });
    const { progress } = prepared([first, between, second], [...sheets(first, poor), ...sheets(second, good, 3)]);
    expect(progress).toMatchObject({
      first: { activity: { ref: 'act-1' } },
      last: { activity: { ref: 'act-2' } },
      points: { first: 8, last: 12, change: 4 },
      items: [
        { question: 'tone', first: 2, last: 3, change: 1 },
        { question: 'pace', first: 1, last: 4, change: 3 },
        { question: 'close', first: 5, last: 5, change: 0 },
      ],
    });
  });

  it('has no progress to show from one', () => {
    expect(prepared([first], sheets(first, poor)).progress).toBeNull();
  });

  it('judges the occasion itself in the same way, which is no rehearsal', () => {
    const found = prepared([], sheets(talk, good));
    expect(found.evaluation).toMatchObject({ isPassed: true, merged: { total: { points: 12 } } });
    expect(found.readiness).toBe('missing');
  });

  it('leaves out what another template or another playbook says', () => {
    const [one] = sheets(first, good);
    if (one === undefined) throw new Error('no sheet');
    const strange = [
      { ...one, template: 'other' },
      { ...one, pin: { ...one.pin, playbook: 'other' } },
    ];
    expect(prepared([first], strange).readiness).toBe('missing');
  });

  it('holds nothing back where the playbook does not say how a rehearsal is rated', () => {
    const silent = { ...playbook, defaults: {} };
    const found = prepared([first], sheets(first, poor), talk, silent);
    expect(found).toMatchObject({ template: null, readiness: 'none', latest: null });
    expect(isHeldBack(found)).toBe(false);
  });
});

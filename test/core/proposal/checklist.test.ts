import { describe, expect, it } from 'vitest';
import { workThrough } from '../../../src/core/proposal/checklist.ts';
import { newChecklistItem } from '../../../src/core/records/checklist-item.ts';
import type { Outline } from '../../../src/core/playbook/guide-types.ts';
import type { ChecklistItem } from '../../../src/core/records/sales-types.ts';

const info = { why: null, help: null, note: null, provenance: null, sources: [], text: null };
const point = (id: string): Outline['parts'][number]['points'][number] => ({
  ...info,
  id,
  title: { en: id },
  from: null,
  writes: null,
  fills: [],
  lists: [],
});
const outline: Outline = {
  ...info,
  kind: 'outline',
  id: 'bundle',
  origin: 'book',
  title: { en: 'Bundle' },
  parts: [
    { ...info, id: 'a', title: { en: 'A' }, minutes: null, points: [point('one'), point('two')] },
    { ...info, id: 'b', title: { en: 'B' }, minutes: null, points: [point('three')] },
  ],
};

function item(id: string, more: Partial<ChecklistItem> = {}): ChecklistItem {
  const made = newChecklistItem(
    { accountId: 'acc', opportunityId: 'opp', outline: 'bundle', point: id, ...more },
    { id: `item-${id}` },
  );
  return { ...made, version: 1, createdAt: '', updatedAt: '' };
}

describe('workThrough', () => {
  it('begins with everything open and nobody to see to it', () => {
    expect(workThrough(outline, [], '2026-11-02')).toMatchObject({
      points: [
        { part: { id: 'a' }, point: { id: 'one' }, item: null, state: 'open' },
        { point: { id: 'two' }, state: 'open' },
        { part: { id: 'b' }, point: { id: 'three' }, state: 'open' },
      ],
      needed: 3,
      done: 0,
      overdue: 0,
      unowned: 3,
      nextDue: null,
      isBegun: false,
    });
  });

  it.each<[string, Partial<ChecklistItem>, string]>([
    ['due tomorrow', { dueOn: '2026-11-03' }, 'open'],
    ['due today', { dueOn: '2026-11-02' }, 'open'],
    ['due yesterday', { dueOn: '2026-11-01' }, 'overdue'],
    ['done late', { dueOn: '2026-11-01', doneOn: '2026-11-02' }, 'done'],
    ['dropped while late', { dueOn: '2026-11-01', dropped: true }, 'dropped'],
    ['dropped after it was done', { doneOn: '2026-11-01', dropped: true }, 'dropped'],
  ])('%s', (_name, more, state) => {
    expect(workThrough(outline, [item('one', more)], '2026-11-02').points[0]?.state).toBe(state);
  });

  it('counts what is needed, done, late and without an owner', () => {
    const items = [
      item('one', { owner: 'Li', dueOn: '2026-11-01' }),
      item('two', { dropped: true }),
      item('three', { dueOn: '2026-10-31' }),
    ];
    expect(workThrough(outline, items, '2026-11-02')).toMatchObject({
      needed: 2,
      done: 0,
      overdue: 2,
      unowned: 1,
      nextDue: '2026-10-31',
      isBegun: true,
    });
  });

  it('leaves out what belongs to another outline or to a point that is no more', () => {
    const items = [item('one', { outline: 'other', doneOn: '2026-11-01' }), item('gone', { doneOn: '2026-11-01' })];
    expect(workThrough(outline, items, '2026-11-02')).toMatchObject({ done: 0, isBegun: false });
  });
});

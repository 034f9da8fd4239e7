import { describe, expect, it } from 'vitest';
import { arrangeAgenda } from '../../../src/core/agenda/agenda.ts';
import { anniversaryItems, checklistItemOf, milestoneItem } from '../../../src/core/agenda/items.ts';
import { newChecklistItem } from '../../../src/core/records/checklist-item.ts';
import { newMilestone } from '../../../src/core/records/follow-up.ts';
import { account, opportunity } from '../forecast/fixtures.ts';
import type { AgendaItem } from '../../../src/core/agenda/types.ts';
import type { Field } from '../../../src/core/playbook/guide-types.ts';

const span = { from: '2026-11-02', to: '2026-11-16' };
const everybody = { owner: null, accountId: null };
const stamps = { version: 2, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-02-01T00:00:00Z' };

let made = 0;
function item(given: Partial<AgendaItem>): AgendaItem {
  made += 1;
  return {
    kind: 'activity',
    uid: `u${made}`,
    version: 1,
    changedAt: '2026-01-01T00:00:00Z',
    on: '2026-11-05',
    time: null,
    minutes: null,
    title: null,
    detail: null,
    count: 1,
    ref: null,
    account,
    opportunity: null,
    people: [],
    place: null,
    owner: 'Ana',
    isCancelled: false,
    isPersonal: false,
    ...given,
  };
}

describe('an agenda', () => {
  it('parts what is overdue from what comes, and leaves out what comes later', () => {
    const days = ['2026-11-17', '2026-11-16', '2026-11-02', '2026-11-01', '2020-01-01'].map((on) => item({ on }));
    const { overdue, ahead } = arrangeAgenda(days, span, everybody);
    expect(overdue.map(({ on }) => on)).toEqual(['2020-01-01', '2026-11-01']);
    expect(ahead.map(({ on }) => on)).toEqual(['2026-11-02', '2026-11-16']);
  });

  it('has on one day what lasts all day first, then by time, then by kind', () => {
    const found = arrangeAgenda(
      [item({ time: '14:30' }), item({ time: '09:00' }), item({ kind: 'decision' }), item({ kind: 'milestone' })],
      span,
      everybody,
    );
    expect(found.ahead.map(({ time, kind }) => time ?? kind)).toEqual(['milestone', 'decision', '09:00', '14:30']);
  });

  it('has a thing once, nothing of archived records, and what is called off apart', () => {
    const archivedAt = '2026-10-01T00:00:00Z';
    const found = arrangeAgenda(
      [
        item({ uid: 'same', on: '2026-11-06' }),
        item({ uid: 'same', on: '2026-11-04' }),
        item({ account: { ...account, archivedAt } }),
        item({ opportunity: opportunity({ archivedAt }) }),
        item({ uid: 'off', isCancelled: true }),
      ],
      span,
      everybody,
    );
    expect(found.ahead.map(({ uid, on }) => [uid, on])).toEqual([['same', '2026-11-04']]);
    expect(found.cancelled.map(({ uid }) => uid)).toEqual(['off']);
  });

  it('is narrowed to an owner, in large letters or small, and to an account', () => {
    const all = [item({ owner: 'Ana' }), item({ owner: 'ben' }), item({ owner: null })];
    expect(arrangeAgenda(all, span, { ...everybody, owner: 'ANA' }).ahead.map(({ owner }) => owner)).toEqual(['Ana']);
    expect(arrangeAgenda(all, span, { ...everybody, accountId: 'B' }).ahead).toEqual([]);
    expect(arrangeAgenda(all, span, { ...everybody, accountId: 'A' }).ahead).toHaveLength(3);
  });
});

describe('an entry', () => {
  const of = { account, opportunity: opportunity({ id: 'O', ref: 'opp-9', owner: null }) };

  it('belongs to its owner, else to that of the opportunity, else of the account', () => {
    const row = {
      ...newMilestone({ accountId: 'A', opportunityId: 'O', milestone: 'm', plannedOn: '2026-11-04' }, { id: 'M' }),
      ...stamps,
    };
    expect(milestoneItem(row, of, { en: 'Laid' })).toMatchObject([
      { uid: 'M', version: 2, owner: 'Ben', ref: 'opp-9', title: { en: 'Laid' }, detail: null },
    ]);
    expect(milestoneItem({ ...row, owner: 'Cem' }, of, null)).toMatchObject([
      { owner: 'Cem', title: null, detail: 'm' },
    ]);
    expect(milestoneItem({ ...row, plannedOn: null }, of, null)).toEqual([]);
  });

  it('of a checklist is the point that is due', () => {
    const row = {
      ...newChecklistItem(
        { accountId: 'A', opportunityId: 'O', outline: 'o', point: 'p', dueOn: '2026-11-04' },
        { id: 'C' },
      ),
      ...stamps,
    };
    expect(checklistItemOf(row, of, { en: 'Prices' })).toMatchObject([
      { kind: 'checklist', uid: 'C', on: '2026-11-04' },
    ]);
    expect(checklistItemOf(row, of, null)).toMatchObject([{ detail: 'p' }]);
    expect(checklistItemOf({ ...row, dueOn: null }, of, null)).toEqual([]);
  });
});

describe('a date that comes round', () => {
  const field = { id: 'day', title: { en: 'Day' }, sensitive: true } as unknown as Field;
  const days = (value: string, from: string, to: string) =>
    anniversaryItems(account, field, value, account, { from, to }).map(({ on, uid }) => [on, uid]);

  it.each([
    ['1990-11-10', '2026-11-02', '2026-11-16', [['2026-11-10', 'A-day-2026']]],
    ['1990-11-20', '2026-11-02', '2026-11-16', []],
    ['1990-01-05', '2026-12-28', '2027-01-11', [['2027-01-05', 'A-day-2027']]],
    // The last day of February where there is no 29th.
    ['2000-02-29', '2027-02-20', '2027-03-10', [['2027-02-28', 'A-day-2027']]],
    ['2026-11-10', '2026-11-02', '2026-11-16', [['2026-11-10', 'A-day-2026']]],
    ['2027-11-10', '2026-11-02', '2026-11-16', []],
  ])('%s between %s and %s', (value, from, to, expected) => {
    expect(days(value, from, to)).toEqual(expected);
  });

  it('is personal where its field is', () => {
    expect(anniversaryItems(account, field, '1990-11-10', account, span)).toMatchObject([
      { isPersonal: true, people: [] },
    ]);
  });
});

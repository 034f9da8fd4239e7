import { describe, expect, it } from 'vitest';
import { picturePresenting, presentingValues } from '../../../src/core/rehearsal/presenting.ts';
import { nextKind } from '../../../src/core/occasion/occasion.ts';
import { newChecklistItem } from '../../../src/core/records/checklist-item.ts';
import { template } from '../assessment/fixtures.ts';
import { activity, playbook, rated } from './fixtures.ts';
import type { Activity, Dossier } from '../../../src/core/records/types.ts';
import type { Catalog, CatalogEntry } from '../../../src/core/playbook/list-types.ts';
import type { Outline } from '../../../src/core/playbook/guide-types.ts';
import type { Playbook } from '../../../src/core/playbook/types.ts';

const info = { why: null, help: null, note: null, provenance: null, sources: [], text: null };
const entry = (id: string, more: Partial<CatalogEntry> = {}): CatalogEntry => ({
  ...info,
  id,
  title: { en: id },
  definition: null,
  values: {},
  valuesFrom: {},
  plan: null,
  report: null,
  feedback: null,
  checks: [],
  before: [],
  prepares: [],
  ...more,
});
const catalog = (id: string, entries: readonly CatalogEntry[]): Catalog => ({
  ...info,
  kind: 'catalog',
  id,
  origin: 'book',
  title: { en: id },
  attributes: [],
  entries,
});
const outline: Outline = {
  ...info,
  kind: 'outline',
  id: 'bundle',
  origin: 'book',
  title: { en: 'Bundle' },
  parts: [
    {
      ...info,
      id: 'all',
      title: { en: 'All' },
      minutes: null,
      points: [{ ...info, id: 'one', title: { en: 'One' }, from: null, writes: null, fills: [], lists: [] }],
    },
  ],
};

const method: Playbook = {
  ...playbook,
  defaults: { rehearsal: 'watching', activities: 'choice', occasions: 'asked', proposal: 'bundle' },
  instruments: [
    ...playbook.instruments,
    catalog('choice', [entry('call'), entry('trip', { plan: 'bundle' })]),
    catalog('asked', [
      entry('talk', { plan: 'bundle', before: ['paper', 'mirror'] }),
      entry('trial', { plan: 'bundle', prepares: ['talk'] }),
      entry('snack'),
    ]),
    template([], {}, { id: 'paper', subject: 'activity' }),
    template([], {}, { id: 'mirror', subject: 'person' }),
    outline,
  ],
};

const own = { opportunityId: 'opp', kind: 'talk' };
const talk = activity(9, { ...own, status: 'planned', on: '2026-11-20', important: true });

function values(activities: readonly Activity[], more: Partial<Dossier> = {}): Record<string, unknown> {
  const dossier = { activities, assessments: [], checklist: [], ...more };
  return presentingValues(picturePresenting(dossier, 'opp', method, '2026-11-24'), '2026-11-24');
}

describe('picturePresenting', () => {
  it('says of each presentation how ready it is and what nobody has checked', () => {
    const trial = activity(1, { ...own, kind: 'trial', partOfId: talk.id });
    const assessments = [1, 2].map((number) => rated(trial.id, `rater ${number}`, [5, 5, 5], { number }));
    expect(values([trial, talk], { assessments }).presentations).toEqual([
      {
        kind: 'talk',
        status: 'planned',
        ageDays: 4,
        important: true,
        rehearsals: 1,
        readiness: 'passed',
        points: 15,
        unchecked: ['paper'],
      },
    ]);
  });

  it('takes a check about it as done, whoever did it', () => {
    const [sheet] = [rated(talk.id, 'Wang', [5, 5, 5])];
    if (sheet === undefined) throw new Error('no sheet');
    const checked = {
      ...sheet,
      template: 'paper',
      occasionId: null,
      subject: { noun: 'activity', id: talk.id, ref: talk.ref, name: '' } as const,
    };
    const open = { ...checked, status: 'incomplete' as const };
    const of = (assessments: Dossier['assessments']): unknown =>
      (values([talk], { assessments }).presentations as readonly { unchecked: unknown }[])[0]?.unchecked;
    expect(of([checked])).toEqual([]);
    expect(of([open])).toEqual(['paper']);
  });

  it.each<[string, Partial<Activity>]>([
    ['of another opportunity', { opportunityId: 'other' }],
    ['called off', { status: 'cancelled' }],
    ['of a kind without an outline', { kind: 'snack' }],
    ['of a kind that prepares another one', { kind: 'trial' }],
    ['a selling activity', { kind: 'trip' }],
  ])('leaves out one %s', (_name, more) => {
    expect(values([{ ...talk, ...more }]).presentations).toEqual([]);
  });

  it('says how far the proposal is', () => {
    const item = newChecklistItem(
      { accountId: 'acc', opportunityId: 'opp', outline: 'bundle', point: 'one', dueOn: '2026-11-20' },
      { id: 'item' },
    );
    const checklist = [{ ...item, version: 1, createdAt: '', updatedAt: '' }];
    const some = { needed: 1, done: 0, unowned: 1 };
    expect(values([], { checklist }).proposal).toEqual({ ...some, begun: true, overdue: 1, dueInDays: -4 });
    const others = checklist.map((one) => ({ ...one, opportunityId: 'other' }));
    expect(values([], { checklist: others }).proposal).toEqual({ ...some, begun: false, overdue: 0, dueInDays: null });
  });
});

describe('nextKind', () => {
  it.each([
    ['call', 'call'],
    ['trip', 'trip'],
    ['talk', 'trip'],
    ['snack', 'trip'],
    ['gone', 'gone'],
  ])('after %s comes %s', (kind, next) => {
    expect(nextKind(method, kind)).toBe(next);
  });

  it('is the same where no selling activity is planned by an outline', () => {
    expect(nextKind({ ...method, defaults: { occasions: 'asked' } }, 'talk')).toBe('talk');
  });
});

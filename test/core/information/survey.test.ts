import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surveyInformation, type InformationSurvey, type ItemState } from '../../../src/core/information/survey.ts';
import {
  accountItem,
  area,
  budget,
  changed,
  contact,
  contactItem,
  dossier,
  hasBudget,
  item,
  map,
  playbook,
  told,
  today,
} from './fixtures.ts';
import type { InformationItem } from '../../../src/core/playbook/guide-types.ts';
import type { Account, Dossier, FieldChange } from '../../../src/core/records/types.ts';

function survey(
  items: readonly InformationItem[],
  state: Dossier = dossier(),
  changes: readonly FieldChange[] = [],
): InformationSurvey {
  return surveyInformation(state, playbook(), map(area('area', items)), changes, today);
}

function only(one: InformationItem, state?: Dossier, changes?: readonly FieldChange[]): ItemState | undefined {
  return survey([one], state, changes).areas[0]?.items[0];
}

function acme(fields: Partial<Account>): Dossier {
  const state = dossier();
  return { ...state, account: { ...state.account, ...fields } };
}

describe('an item that a field tells', () => {
  const region = accountItem('region', { freshFor: { amount: 12, unit: 'months' } });

  it('is known where it is filled, with its age and who entered it', () => {
    const state = only(region, acme({ region: 'North' }), [changed('acc', 'region', '2026-10-25')]);
    expect(state).toMatchObject({ state: 'known', known: 1, count: 1, oldest: '2026-10-25' });
    expect(state?.data).toMatchObject([{ value: 'North', enteredBy: 'Wang', on: '2026-10-25', ageDays: 30 }]);
  });

  it('is unknown where it is empty', () => {
    expect(only(region)).toMatchObject({ state: 'unknown', known: 0, oldest: null });
    expect(only(accountItem('aliases'))).toMatchObject({ state: 'unknown' });
  });

  it('is stale a day after it was fresh for the last time', () => {
    const at = (on: string) => only(region, acme({ region: 'North' }), [changed('acc', 'region', on)])?.state;
    expect(at('2025-11-24')).toBe('known');
    expect(at('2025-11-23')).toBe('stale');
  });

  it('is as old as the newest source says, whenever it was typed in', () => {
    const state = {
      ...acme({ region: 'North' }),
      sources: [told('acc', 'region', 'boss', '2024-01-01'), told('acc', 'region', 'clerk', '2026-11-01')],
    };
    const found = only(region, state, [changed('acc', 'region', '2026-11-20')]);
    expect(found).toMatchObject({ state: 'known', oldest: '2026-11-01' });
    expect(found?.data[0]?.sources.map(({ contactId }) => contactId)).toEqual(['clerk', 'boss']);
  });

  it('is found among the fields of forms', () => {
    const contacts = [contact('boss', { fields: { car: 'red' } }), contact('clerk')];
    expect(only(contactItem('car'), dossier({ contacts }))).toMatchObject({ state: 'partly', known: 1, count: 2 });
  });
});

describe('an item of people', () => {
  const title = contactItem('title');
  const known = { title: 'Head' };

  it('is looked at for those with a part in what is worked on', () => {
    const contacts = [contact('boss', known), contact('clerk', known), contact('visitor')];
    expect(only(title, dossier({ contacts }))).toMatchObject({ state: 'known', known: 2, count: 2 });
  });

  it('is looked at for all where nobody has a part', () => {
    const contacts = [contact('boss', known), contact('clerk')];
    expect(only(title, dossier({ contacts, roles: [] }))).toMatchObject({ state: 'partly', known: 1, count: 2 });
  });

  it('is unknown where we know nobody', () => {
    expect(only(title, dossier({ contacts: [], roles: [] }))).toMatchObject({ state: 'unknown', known: 0, count: 1 });
  });

  it('is optional where its field is personal', () => {
    expect(survey([contactItem('hobbies')])).toMatchObject({ percent: null });
    expect(only(contactItem('hobbies'))).toMatchObject({ isOptional: true });
    expect(only(contactItem('car'))).toMatchObject({ isOptional: false });
  });
});

it('an item of opportunities is left out where none is worked on', () => {
  const amount = item('amount', { field: { record: 'opportunity', field: 'amount' } });
  expect(survey([amount], dossier({ opportunities: [], roles: [] })).areas[0]?.items).toEqual([]);
  expect(only(amount)?.data.map(({ subject }) => subject.noun)).toEqual(['opportunity']);
});

describe('an item that a condition tells', () => {
  const budgeted = item('budget', { known: hasBudget, freshFor: { amount: 1, unit: 'years' } });

  it('is known where the condition holds', () => {
    expect(only(budgeted)).toMatchObject({ state: 'unknown', data: [] });
    expect(only(budgeted, dossier({ budgetLines: [budget('2026-10-01')] }))).toMatchObject({ state: 'known' });
  });

  it('is stale where only old things fulfil it', () => {
    expect(only(budgeted, dossier({ budgetLines: [budget('2025-01-01')] }))).toMatchObject({ state: 'stale' });
    const ever = { ...budgeted, freshFor: null };
    expect(only(ever, dossier({ budgetLines: [budget('2025-01-01')] }))).toMatchObject({ state: 'known' });
  });
});

describe('an item that two have to tell', () => {
  const region = accountItem('region', { crossCheck: true });
  const tellers = (...names: readonly string[]) => ({
    ...acme({ region: 'North' }),
    sources: names.map((name) => told('acc', 'region', name)),
  });

  it.each([
    [[], true],
    [['boss'], true],
    [['boss', 'clerk'], false],
  ] as const)('told by %j: %j', (names, isUnchecked) => {
    expect(only(region, tellers(...names))).toMatchObject({ state: 'known', isUnchecked });
  });

  it('is not called unchecked where it is not known, or where one is enough', () => {
    expect(only(region)).toMatchObject({ isUnchecked: false });
    expect(only({ ...region, crossCheck: false }, tellers('boss'))).toMatchObject({ isUnchecked: false });
  });
});

describe('completeness', () => {
  it('is the share of what is known, people by their share, stale things included and named', () => {
    const items = [accountItem('region'), accountItem('industry'), contactItem('title'), contactItem('hobbies')];
    const contacts = [contact('boss', { title: 'Head' }), contact('clerk')];
    const state = { ...acme({ region: 'North' }), contacts };
    const freshFor = { amount: 1, unit: 'years' } as const;
    const found = survey(
      items.map((one) => ({ ...one, freshFor })),
      state,
      [changed('acc', 'region', '2020-01-01')],
    );
    expect(found).toMatchObject({
      percent: 50,
      counts: { known: 0, partly: 1, stale: 1, unknown: 1 },
      oldest: '2020-01-01',
    });
    expect(found.stalePercent).toBeCloseTo(33.33, 2);
  });

  const fields = ['title', 'department', 'phone', 'email'] as const;
  const people = fc.array(
    fc.record(Object.fromEntries(fields.map((name) => [name, fc.option(fc.constant('x'), { nil: null })]))),
    { maxLength: 7 },
  );
  const asked = fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1 });
  const withPeople = (list: readonly object[]) =>
    dossier({ contacts: list.map((known, index) => contact(`c${index}`, known)), roles: [] });

  it('lies between 0 and 100', () => {
    fc.assert(
      fc.property(people, asked, (list, names) => {
        const { percent } = survey(
          names.map((name) => contactItem(name)),
          withPeople(list),
        );
        return percent !== null && percent >= 0 && percent <= 100;
      }),
    );
  });

  it('is never lowered by a further datum', () => {
    fc.assert(
      fc.property(people, asked, fc.nat(), fc.constantFrom(...fields), (list, names, at, name) => {
        const items = names.map((one) => contactItem(one));
        const more = list.map((known, index) => (index === at % list.length ? { ...known, [name]: 'x' } : known));
        return (survey(items, withPeople(more)).percent ?? 0) >= (survey(items, withPeople(list)).percent ?? 0);
      }),
    );
  });

  it('does not depend on the order of items and people', () => {
    fc.assert(
      fc.property(people, asked, (list, names) => {
        const items = names.map((name) => contactItem(name));
        const turned = survey([...items].reverse(), withPeople([...list].reverse()));
        return turned.percent === survey(items, withPeople(list)).percent;
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyOf, comparePeriod } from '../../../src/core/forecast/accuracy.ts';
import { buildForecast, quotaFor, sumForecast, type SumQuery } from '../../../src/core/forecast/forecast.ts';
import { parsePeriod, type Period } from '../../../src/core/forecast/period.ts';
import { quota, weighed } from './fixtures.ts';
import type { AccuracyBand } from '../../../src/core/playbook/process-types.ts';

const today = '2026-11-02';
function period(id: string): Period {
  const found = parsePeriod(id);
  if (found === null) throw new Error(id);
  return found;
}
const quarter = period('2026-Q4');
const cny = (minor: number) => ({ minor, currency: 'CNY' });
const query = (more: Partial<SumQuery> = {}): SumQuery => ({
  by: null,
  period: quarter,
  asOf: today,
  quotas: [],
  owner: null,
  ...more,
});

describe('a forecast', () => {
  it('has the open opportunities whose decision falls into the span, by date', () => {
    const all = ['2026-12-31', '2026-10-01', '2027-01-01', '2026-11-05'].map((closeDate) => weighed({ closeDate }));
    const { lines, uncounted } = buildForecast(all, quarter, today);
    expect(lines.map(({ closeDate, isOverdue }) => [closeDate, isOverdue])).toEqual([
      ['2026-10-01', true],
      ['2026-11-05', false],
      ['2026-12-31', false],
    ]);
    expect(uncounted).toEqual([]);
  });

  it.each([
    [{ amount: null }, 50, ['no-amount']],
    [{ closeDate: null }, 50, ['no-date']],
    [{ closeDate: '2026-09-30' }, 50, ['date-passed']],
    [{}, null, ['no-weight']],
    [{ amount: cny(9e13 + 1) }, 50, ['too-large']],
    [{ amount: null, closeDate: null }, null, ['no-amount', 'no-date', 'no-weight']],
    [{ status: 'won', decidedOn: '2026-10-10', amount: null }, null, ['no-amount']],
  ] as const)('names what it cannot count: %j %s', (given, percent, reasons) => {
    const { lines, won, uncounted } = buildForecast([weighed(given, percent)], quarter, today);
    expect([lines, won, uncounted.map((one) => one.reasons)]).toEqual([[], [], [reasons]]);
  });

  it('leaves out what is lost, later, or won at another time', () => {
    const others = [
      weighed({ status: 'lost', decidedOn: '2026-10-10' }),
      weighed({ status: 'won', decidedOn: '2026-09-30' }),
      weighed({ closeDate: '2027-01-01', amount: null }),
    ];
    expect(buildForecast(others, quarter, today)).toEqual({ lines: [], won: [], uncounted: [] });
  });

  it('does not call a date passed that is still to come', () => {
    const next = period('2027-Q1');
    expect(buildForecast([weighed({ closeDate: '2026-12-31' })], next, today).uncounted).toEqual([]);
  });

  it('takes the owner of the opportunity, else of the account', () => {
    const { lines } = buildForecast([weighed({ owner: 'Ana' }), weighed({ owner: null })], quarter, today);
    expect(lines.map(({ owner }) => owner)).toEqual(['Ana', 'Ben']);
  });

  it('says what is certain and possible by the stages that the process names', () => {
    const classes = [{ commit: ['s0'] }, { upside: ['s0'] }, {}].map(
      (method) => buildForecast([weighed({}, 50, method)], quarter, today).lines[0]?.class,
    );
    expect(classes).toEqual(['commit', 'upside', 'pipeline']);
  });

  it.each([
    ['2026-09-04', 2, null],
    ['2026-09-02', 2, { days: 61, usual: 30 }],
    ['2026-09-02', null, null],
    [null, 2, null],
  ])('in its stage since %s, twice the usual 30 days: %j', (stageSince, stalled, expected) => {
    const one = weighed({ stageSince }, 50, { stalled });
    const [stage] = one.weight?.process.stages ?? [];
    if (one.weight === null || stage === undefined) throw new Error('no weight');
    const usual = { ...stage, usual: { amount: 30, unit: 'days' as const } };
    const { lines } = buildForecast([{ ...one, weight: { ...one.weight, stage: usual } }], quarter, today);
    expect(lines[0]?.stalled).toEqual(expected);
  });
});

describe('the sums of a forecast', () => {
  const all = [
    weighed({ amount: cny(1001), owner: 'Ana', closeDate: '2026-11-03' }, 50, { commit: ['s0'] }),
    weighed({ amount: cny(1001), owner: 'Ben', closeDate: '2026-12-03' }, 50, { upside: ['s0'] }),
    weighed({ amount: { minor: 300, currency: 'USD' }, owner: 'Ana' }, 10),
    weighed({ amount: cny(400), owner: 'Ana', status: 'won', decidedOn: '2026-10-09' }, null),
  ];
  const forecast = buildForecast(all, quarter, today);

  it('never mix currencies, and are exact', () => {
    expect(sumForecast(forecast, query())).toMatchObject([
      { key: 'CNY', currency: 'CNY', count: 2, amount: cny(2002), weighted: cny(1002), commit: cny(1001), upside: cny(1001), won: cny(400), quota: null, cover: null }, // prettier-ignore
      { key: 'USD', currency: 'USD', count: 1, weighted: { minor: 30, currency: 'USD' }, won: { minor: 0 } },
    ]);
  });

  it('by owner hold each against a quota of their own', () => {
    const quotas = [quota('Ana', '2026-Q4', 4404), quota('Cem', '2026-Q4', 10), quota('Ana', '2026', 9)];
    const sums = sumForecast(forecast, query({ by: 'owner', quotas }));
    expect(sums.map(({ key, currency, count }) => [key, currency, count])).toEqual([
      ['Ana', 'CNY', 1],
      ['Ana', 'USD', 1],
      ['Ben', 'CNY', 1],
      ['Cem', 'CNY', 0],
    ]);
    expect(sums[0]).toMatchObject({ quota: cny(4404), remaining: cny(4004), cover: 1001 / 4004 });
    expect(sums[2]).toMatchObject({ quota: null });
  });

  it('by period are months of a quarter, quarters of a year and of all', () => {
    const keys = (of: Period | null) =>
      sumForecast(forecast, query({ by: 'period', period: of })).map(({ key }) => key);
    expect(keys(quarter)).toEqual(['2026-10', '2026-11', '2026-11', '2026-12']);
    expect(keys(period('2026'))).toEqual(['2026-Q4', '2026-Q4']);
    expect(keys(null)).toEqual(['2026-Q4', '2026-Q4']);
  });

  it('by period show a quota that nothing stands against', () => {
    const quotas = [quota('Ana', '2026-11', 5), quota('Ana', '2026-12', 7), quota('Ben', '2026-12', 1)];
    const nothing = { lines: [], won: [], uncounted: [] };
    expect(sumForecast(nothing, query({ by: 'period', quotas })).map((one) => [one.key, one.quota?.minor])).toEqual([
      ['2026-11', 5],
      ['2026-12', 8],
    ]);
    expect(sumForecast(nothing, query({ by: 'period', quotas, owner: 'Ben' }))).toMatchObject([{ key: '2026-12' }]);
  });

  it('of all that is open show the quotas of quarters that are not over', () => {
    const quotas = ['2026-Q3', '2026-Q4', '2027-01', '2027-02', '2027-03', '2028'].map((id) => quota('Ana', id, 5));
    const nothing = { lines: [], won: [], uncounted: [] };
    const sums = sumForecast(nothing, query({ by: 'period', period: null, quotas }));
    expect(sums.map((one) => [one.key, one.quota?.minor])).toEqual([
      ['2026-Q4', 5],
      ['2027-Q1', 15],
    ]);
  });

  it('by stage leave out what is won, and have no quota', () => {
    expect(sumForecast(forecast, query({ by: 'stage', quotas: [quota('Ana', '2026-Q4', 5)] }))).toMatchObject([
      { key: 's0', currency: 'CNY', won: cny(0), quota: null },
      { key: 's0', currency: 'USD' },
    ]);
  });

  it('put what has no owner last', () => {
    const nobody = { ...all[0], account: { ...all[0]?.account, owner: null } } as (typeof all)[number];
    const lost = { ...nobody, opportunity: { ...nobody.opportunity, owner: null } };
    const sums = sumForecast(buildForecast([lost, ...all], quarter, today), query({ by: 'owner' }));
    expect(sums.map(({ key }) => key)).toEqual(['Ana', 'Ana', 'Ben', null]);
  });

  it('have no cover where the quota is reached', () => {
    const reached = sumForecast(forecast, query({ quotas: [quota('Ana', '2026-Q4', 300)] }));
    expect(reached[0]).toMatchObject({ quota: cny(300), remaining: cny(0), cover: null });
  });

  it('are the same, however they are grouped', () => {
    const one = fc.record({
      minor: fc.integer({ min: 0, max: 9e12 }),
      currency: fc.constantFrom('CNY', 'USD', 'JPY'),
      owner: fc.constantFrom('Ana', 'Ben', null),
      closeDate: fc.constantFrom('2026-10-01', '2026-11-15', '2026-12-31'),
      percent: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (given) => {
        const made = given.map(({ minor, currency, owner, closeDate, percent }) =>
          weighed({ amount: { minor, currency }, owner, closeDate }, percent),
        );
        const built = buildForecast(made, quarter, today);
        const total = (by: SumQuery['by']): Record<string, number> => {
          const sums: Record<string, number> = {};
          for (const { currency, weighted } of sumForecast(built, query({ by }))) {
            sums[currency] = (sums[currency] ?? 0) + weighted.minor;
          }
          return sums;
        };
        const lines: Record<string, number> = {};
        for (const { weighted } of built.lines)
          lines[weighted.currency] = (lines[weighted.currency] ?? 0) + weighted.minor;
        for (const by of [null, 'period', 'owner', 'currency', 'stage'] as const) expect(total(by)).toEqual(lines);
      }),
    );
  });
});

describe('a quota', () => {
  const months = ['2026-10', '2026-11', '2026-12'].map((id) => quota('Ana', id, 10));

  it('is its own, else the sum of its parts where each has one', () => {
    expect(quotaFor(months, quarter)).toEqual(cny(30));
    expect(quotaFor([...months, quota('Ana', '2026-Q4', 50)], quarter)).toEqual(cny(50));
    expect(quotaFor(months.slice(1), quarter)).toBeNull();
    expect(quotaFor(months.slice(0, 2), quarter)).toBeNull();
    const quarters = ['2026-Q1', '2026-Q2', '2026-Q3'].map((id) => quota('Ana', id, 100));
    expect(quotaFor([...quarters, ...months], period('2026'))).toEqual(cny(330));
    expect(quotaFor([quota('Ana', '2026', 9)], quarter)).toBeNull();
  });
});

describe('the accuracy of a forecast', () => {
  it.each([
    [100, 90, 90],
    [90, 100, 90],
    [100, 100, 100],
    [100, 0, 0],
    [0, 100, 0],
    [0, 0, null],
    [100, 75, 75],
  ])('%i expected, %i won: %s percent', (forecast, actual, expected) => {
    expect(accuracyOf(forecast, actual)).toBe(expected);
  });

  it('is the same both ways round, from 0 to 100, and what the formula says', () => {
    const amount = fc.integer({ min: 0, max: 9e15 });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const found = accuracyOf(a, b);
        expect(found).toBe(accuracyOf(b, a));
        expect(found === null).toBe(a === 0 && b === 0);
        const told = Math.max(0, 1 - Math.abs(a - b) / Math.max(a, b, 1)) * 100;
        expect(found ?? 100).toBeCloseTo(told, 9);
      }),
    );
  });

  const info = { why: null, help: null, note: null, provenance: null, sources: [], text: null };
  const bands: AccuracyBand[] = [
    { ...info, id: 'close', title: { en: 'close' }, from: 90 },
    { ...info, id: 'near', title: { en: 'near' }, from: 75 },
  ];
  const then = (minor: number) =>
    sumForecast(buildForecast([weighed({ amount: cny(minor) }, 100)], quarter, today), query());
  const now = (minor: number) =>
    sumForecast(
      buildForecast([weighed({ amount: cny(minor), status: 'won', decidedOn: '2026-10-09' }, null)], quarter, today),
      query(),
    );

  it.each([
    [100, 90, 'close'],
    [100, 89, 'near'],
    [100, 74, undefined],
  ])('of %i and %i is %s', (forecast, won, band) => {
    const [found] = comparePeriod(quarter, then(forecast), now(won), bands);
    expect([found?.forecast, found?.won, found?.band?.id]).toEqual([cny(forecast), cny(won), band]);
  });

  it('cannot be told where nothing was recorded by then', () => {
    expect(comparePeriod(quarter, null, now(5), bands)).toMatchObject([{ forecast: null, accuracy: null, band: null }]);
  });

  it('is 0 where something was won that nobody expected, and nothing where nothing was', () => {
    expect(comparePeriod(quarter, [], now(5), bands)).toMatchObject([{ forecast: cny(0), accuracy: 0, count: 0 }]);
    expect(comparePeriod(quarter, [], [], bands)).toEqual([]);
  });
});

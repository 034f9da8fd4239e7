import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureBudget, wholeYear, type BudgetAmount } from '../../../src/core/budget/budget.ts';
import { newBudgetLine } from '../../../src/core/records/budget-line.ts';
import type { BudgetLine } from '../../../src/core/records/types.ts';

interface Given {
  readonly category?: string;
  readonly year?: number;
  readonly currency?: string;
  readonly budget?: number | null;
  readonly bought?: number | null;
  readonly ours?: number | null;
  readonly planned?: number | null;
}

function line({ category = 'pc', year = 2026, currency = 'CNY', ...amounts }: Given): BudgetLine {
  const money = (minor: number | null | undefined) =>
    minor === null || minor === undefined ? null : { minor, currency };
  return {
    ...newBudgetLine(
      {
        accountId: 'A',
        category,
        year,
        currency,
        budget: money(amounts.budget),
        bought: money(amounts.bought),
        ours: money(amounts.ours),
        planned: money(amounts.planned),
      },
      { id: `${category} ${year} ${currency}` },
    ),
    version: 1,
    createdAt: '2026-11-02T00:00:00Z',
    updatedAt: '2026-11-02T00:00:00Z',
  };
}

describe('one line', () => {
  it.each<[Given, number | null, number | null, readonly string[]]>([
    [{ budget: 100, bought: 40, ours: 10 }, 60, 25, []],
    [{ budget: 100, bought: 100, ours: 100 }, 0, 100, []],
    [{ budget: 100, bought: 130 }, -30, null, ['bought-exceeds-budget 30']],
    [{ budget: 100 }, null, null, []],
    [{ bought: 30, ours: 0 }, null, 0, []],
    [{ budget: 100, bought: 0, ours: 0 }, 100, null, []],
    [{ bought: 10, ours: 15 }, null, 150, ['ours-exceeds-bought 5']],
    [{ budget: 5, bought: 10, ours: 15 }, -5, 150, ['bought-exceeds-budget 5', 'ours-exceeds-bought 5']],
    [{}, null, null, []],
  ])('%j: remaining %s, share %s, %j', (given, remaining, share, warnings) => {
    const [year] = figureBudget([line(given)], []);
    expect(year?.rows[0]).toMatchObject({
      remaining: remaining === null ? null : { minor: remaining, currency: 'CNY' },
      share,
    });
    expect(year?.warnings.map(({ kind, by }) => `${kind} ${by.minor}`)).toEqual(warnings);
  });
});

describe('the lines of an account', () => {
  it('stand by year and currency, in the order of the categories, unknown ones last', () => {
    const lines = [
      line({ category: 'gone' }),
      line({ category: 'net' }),
      line({ category: 'pc', year: 2025 }),
      line({ category: 'pc', currency: 'USD' }),
      line({ category: 'pc' }),
    ];
    const years = figureBudget(lines, ['pc', 'net']);
    expect(years.map(({ year, currency, rows }) => [year, currency, rows.map((row) => row.line.category)])).toEqual([
      [2025, 'CNY', ['pc']],
      [2026, 'CNY', ['pc', 'net', 'gone']],
      [2026, 'USD', ['pc']],
    ]);
  });

  it('name those whose purchases are not known: they are in no remaining budget', () => {
    const [year] = figureBudget([line({ budget: 100, bought: 40 }), line({ category: 'net', budget: 50 })], []);
    expect(year).toMatchObject({ open: ['net'], totals: { budget: { minor: 150 }, remaining: { minor: 60 } } });
  });

  it('have our share over the lines of which our part is known', () => {
    const [year] = figureBudget([line({ bought: 100, ours: 25 }), line({ category: 'net', bought: 900 })], []);
    expect(year?.totals.share).toBe(25);
  });

  it.each<[number, readonly string[]]>([
    [150, []],
    [120, ['lines-exceed-total 30']],
    [200, ['lines-below-total 50']],
  ])('against a recorded total of %i', (total, warnings) => {
    const [year] = figureBudget(
      [line({ budget: 100 }), line({ category: 'net', budget: 50 }), line({ category: wholeYear, budget: total })],
      [],
    );
    expect(year?.totals.budget?.minor).toBe(150);
    expect(year?.warnings.map(({ kind, by }) => `${kind} ${by.minor}`)).toEqual(warnings);
  });

  it('are checked in their total too', () => {
    const [year] = figureBudget([line({ category: wholeYear, budget: 100, bought: 120 })], []);
    expect(year).toMatchObject({ rows: [], warnings: [{ kind: 'bought-exceeds-budget', category: wholeYear }] });
  });

  const amount = fc.option(fc.integer({ min: 0, max: 9 * 10 ** 13 }));
  const anyLine = fc.record({
    category: fc.constantFrom('pc', 'net', 'print', 'service', 'gone'),
    year: fc.integer({ min: 2024, max: 2027 }),
    currency: fc.constantFrom('CNY', 'USD', 'JPY', 'KWD'),
    budget: amount,
    bought: amount,
    ours: amount,
    planned: amount,
  });
  const anyLines = fc.uniqueArray(anyLine, {
    maxLength: 40,
    selector: ({ category, year, currency }) => `${category} ${year} ${currency}`,
  });

  it('add up exactly, each currency by itself, whatever their order', () => {
    fc.assert(
      fc.property(anyLines, fc.gen(), (given, shuffle) => {
        const lines = given.map((one) => line(one));
        const years = figureBudget(lines, ['pc', 'net']);
        for (const { year, currency, totals } of years) {
          const own = given.filter((one) => one.year === year && one.currency === currency);
          for (const name of ['budget', 'bought', 'ours', 'planned'] satisfies readonly BudgetAmount[]) {
            const known = own.flatMap((one) => one[name] ?? []);
            const sum = known.reduce((all, one) => all + BigInt(one), 0n);
            expect(totals[name]).toEqual(known.length === 0 ? null : { minor: Number(sum), currency });
            expect(BigInt(totals[name]?.minor ?? 0)).toBe(sum);
          }
        }
        expect(years.reduce((count, { rows }) => count + rows.length, 0)).toBe(lines.length);
        const order = shuffle(fc.shuffledSubarray, lines, { minLength: lines.length });
        expect(figureBudget(order, ['pc', 'net'])).toEqual(years);
      }),
    );
  });

  it('remain what they have less what is bought, in sum as in each line', () => {
    fc.assert(
      fc.property(anyLines, (given) => {
        for (const { rows, totals } of figureBudget(
          given.map((one) => line(one)),
          [],
        )) {
          const known = rows.filter(({ line: { budget, bought } }) => budget !== null && bought !== null);
          for (const { line: one, remaining } of known) {
            expect(remaining?.minor).toBe((one.budget?.minor ?? 0) - (one.bought?.minor ?? 0));
          }
          const sum = known.reduce((all, { remaining }) => all + BigInt(remaining?.minor ?? 0), 0n);
          expect(totals.remaining === null ? null : BigInt(totals.remaining.minor)).toBe(
            known.length === 0 ? null : sum,
          );
        }
      }),
    );
  });

  it('warn exactly where a part is larger than its whole', () => {
    fc.assert(
      fc.property(anyLines, (given) => {
        for (const { rows, warnings } of figureBudget(
          given.map((one) => line(one)),
          [],
        )) {
          const larger = (part: number | undefined, whole: number | undefined) =>
            part !== undefined && whole !== undefined && part > whole;
          const expected = rows.flatMap(({ line: { category, budget, bought, ours } }) => [
            ...(larger(bought?.minor, budget?.minor) ? [`bought-exceeds-budget ${category}`] : []),
            ...(larger(ours?.minor, bought?.minor) ? [`ours-exceeds-bought ${category}`] : []),
          ]);
          const found = warnings.map((warning) => `${warning.kind} ${'category' in warning ? warning.category : ''}`);
          expect(found.sort()).toEqual(expected.sort());
        }
      }),
    );
  });
});

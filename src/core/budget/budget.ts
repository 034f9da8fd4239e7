/** What an account has budgeted, bought and bought from us: computed, added up and checked. */
import { addMoney, subtractMoney, type Money } from '../money.ts';
import { formsFor } from '../forms/form-state.ts';
import { defaultVocabulary } from '../playbook/defaults.ts';
import { compareText } from '../text.ts';
import type { Vocabulary } from '../playbook/list-types.ts';
import type { Form } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { BudgetLine } from '../records/types.ts';

/** Stands for all categories together: what the customer's budget of a year comes to. No sum has it as a part. */
export const wholeYear = 'total';

/** The amounts of a line, in the order in which they are shown. */
export const budgetAmounts = ['budget', 'bought', 'ours', 'planned'] as const;
export type BudgetAmount = (typeof budgetAmounts)[number];

/** What looks wrong in the figures; `by` is by how much. */
export type BudgetWarning =
  | { readonly kind: 'bought-exceeds-budget' | 'ours-exceeds-bought'; readonly category: string; readonly by: Money }
  /** The lines of a year come to more, or less, than the total recorded for it. */
  | { readonly kind: 'lines-exceed-total' | 'lines-below-total'; readonly sum: Money; readonly total: Money; readonly by: Money }; // prettier-ignore

export interface BudgetRow {
  readonly line: BudgetLine;
  /** Budget less what is bought; null where either is not known. Negative where more was bought. */
  readonly remaining: Money | null;
  /** Our part of what was bought, 0-100 and unrounded; null where nothing was bought or either is not known. */
  readonly share: number | null;
}

/** The lines of one year in one currency; currencies are never added up. */
export interface BudgetYear {
  readonly year: number;
  readonly currency: string;
  /** In the order of the categories. */
  readonly rows: readonly BudgetRow[];
  /** What is recorded for all categories together, if anything. */
  readonly recorded: BudgetRow | null;
  /** Sums of what is known in the rows; null where nothing is. */
  readonly totals: Readonly<Record<BudgetAmount, Money | null>> & Pick<BudgetRow, 'remaining' | 'share'>;
  /** Categories of rows with a budget, of which it is not known what was bought: they are in no remaining budget. */
  readonly open: readonly string[];
  readonly warnings: readonly BudgetWarning[];
}

/**
 * Computes, adds up and checks the budget lines of an account.
 * @param lines in any order
 * @param categories ids in the playbook's order; lines of others come last
 * @returns by year, then currency (handbook: the sheet of installed base and budget)
 */
export function figureBudget(lines: readonly BudgetLine[], categories: readonly string[]): readonly BudgetYear[] {
  const groups = new Map<string, BudgetLine[]>();
  for (const line of lines) {
    const key = `${line.year} ${line.currency}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()]
    .map((group) => figureYear(group, categories))
    .sort((left, right) => left.year - right.year || compareText(left.currency, right.currency));
}

function figureYear(lines: readonly BudgetLine[], categories: readonly string[]): BudgetYear {
  const [{ year, currency } = { year: 0, currency: '' }] = lines;
  const place = ({ line }: BudgetRow): number => categories.indexOf(line.category) + 1 || categories.length + 1;
  const all = lines.map((line) => figureLine(line));
  const rows = all
    .filter(({ line }) => line.category !== wholeYear)
    .sort((left, right) => place(left) - place(right) || compareText(left.line.category, right.line.category));
  const recorded = all.find(({ line }) => line.category === wholeYear) ?? null;
  const sum = (amount: BudgetAmount): Money | null => sumOf(rows.map(({ line }) => line[amount]));
  const totals = {
    budget: sum('budget'),
    bought: sum('bought'),
    ours: sum('ours'),
    planned: sum('planned'),
    remaining: sumOf(rows.map(({ remaining }) => remaining)),
    share: sharedPart(rows),
  };
  return {
    year,
    currency,
    rows,
    recorded,
    totals,
    open: rows.filter(({ line }) => line.budget !== null && line.bought === null).map(({ line }) => line.category),
    warnings: [
      ...[...rows, ...(recorded === null ? [] : [recorded])].flatMap(({ line }) => checkLine(line)),
      ...(recorded === null ? [] : checkTotal(totals.budget, recorded.line.budget)),
    ],
  };
}

function figureLine(line: BudgetLine): BudgetRow {
  const { budget, bought, ours } = line;
  return {
    line,
    remaining: budget === null || bought === null ? null : subtractMoney(budget, bought),
    share: shareOf(ours, bought),
  };
}

function shareOf(ours: Money | null, bought: Money | null): number | null {
  return ours === null || bought === null || bought.minor === 0 ? null : (ours.minor / bought.minor) * 100;
}

/** Over the lines of which both are known: a line without our part says nothing of our share. */
function sharedPart(rows: readonly BudgetRow[]): number | null {
  const known = rows.map(({ line }) => line).filter(({ ours, bought }) => ours !== null && bought !== null);
  return shareOf(sumOf(known.map(({ ours }) => ours)), sumOf(known.map(({ bought }) => bought)));
}

/** The sum of the known amounts; null where none is. All are in one currency. */
function sumOf(amounts: readonly (Money | null)[]): Money | null {
  return amounts.reduce((sum, amount) => (sum === null ? amount : amount === null ? sum : addMoney(sum, amount)), null);
}

function checkLine({ category, budget, bought, ours }: BudgetLine): BudgetWarning[] {
  const exceeds = (kind: 'bought-exceeds-budget' | 'ours-exceeds-bought', part: Money | null, of: Money | null) =>
    part === null || of === null || part.minor <= of.minor ? [] : [{ kind, category, by: subtractMoney(part, of) }];
  return [...exceeds('bought-exceeds-budget', bought, budget), ...exceeds('ours-exceeds-bought', ours, bought)];
}

function checkTotal(sum: Money | null, total: Money | null): BudgetWarning[] {
  if (sum === null || total === null || sum.minor === total.minor) return [];
  return sum.minor > total.minor
    ? [{ kind: 'lines-exceed-total', sum, total, by: subtractMoney(sum, total) }]
    : [{ kind: 'lines-below-total', sum, total, by: subtractMoney(total, sum) }];
}

/** The budget of an account in the words of a playbook. */
export interface BudgetPicture {
  readonly years: readonly BudgetYear[];
  /** What the customer can buy; null where the playbook has no such list. */
  readonly categories: Vocabulary | null;
  /** Further fields of a line. */
  readonly forms: readonly Form[];
}

/** Of an account without lines. */
export const emptyBudget: BudgetPicture = { years: [], categories: null, forms: [] };

/** The lines with what follows from them, and the words of the playbook for them. */
export function pictureBudget(playbook: Playbook, lines: readonly BudgetLine[]): BudgetPicture {
  const categories = defaultVocabulary(playbook, 'categories');
  const order = categories?.terms.map(({ id }) => id) ?? [];
  return { years: figureBudget(lines, order), categories, forms: formsFor(playbook, 'budget') };
}

/** The years that matter on a day: this year and later ones, else the last that is recorded. */
export function presentYears(picture: BudgetPicture, today: string): BudgetPicture {
  const year = Number(today.slice(0, 4));
  const present = picture.years.filter((found) => found.year >= year);
  const last = picture.years.at(-1)?.year;
  const years = present.length > 0 ? present : picture.years.filter((found) => found.year === last);
  return { ...picture, years };
}

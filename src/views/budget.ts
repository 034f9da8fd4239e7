/** Budgets: by year and currency a table of the categories with what remains and what our part is, sums and warnings. */
import { budgetAmounts, wholeYear, type BudgetPicture, type BudgetRow, type BudgetWarning, type BudgetYear } from '../core/budget/budget.ts'; // prettier-ignore
import { fillForms } from '../core/forms/form-state.ts';
import { describeMoney, displayMoney, type Money } from '../core/money.ts';
import { termTitle } from '../core/playbook/terms.ts';
import { factsOf } from './facts.ts';
import { formBlocks, formData } from './form.ts';
import { headingWith } from './heading.ts';
import { dateCell, idColumns } from './cells.ts';
import { named } from './record-data.ts';
import type { Named } from './record-data.ts';
import type { Block, Cell } from '../core/document.ts';
import type { Vocabulary } from '../core/playbook/list-types.ts';
import type { BudgetLine } from '../core/records/types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json, View } from './types.ts';

/** All lines of an account, or those of one year. @param year null for all */
export function budgetListView(account: Named, picture: BudgetPicture, year: number | null): View {
  return {
    schema: 'budget-list/1',
    data: { account: named(account), ...budgetData(picture), next: null },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [
      headingWith(1, account.name, account.ref),
      ...(picture.years.length === 0
        ? [{ type: 'paragraph' as const, text: year === null ? t.words.budget.none : t.words.budget.noneIn(year) }]
        : budgetBlocks(picture, t, 2)),
    ],
    csvTable: (t) => csvTable(picture, t),
  };
}

/** One line, and the table of its year. @param picture the lines of that year */
export function budgetLineView(account: Named, line: BudgetLine, picture: BudgetPicture): View {
  const row = rowsOf(picture).find((found) => found.line.id === line.id);
  const forms = { state: fillForms(picture.forms, line.fields), sensitive: false };
  return {
    schema: 'budget-line/1',
    data: {
      account: named(account),
      ...(row === undefined ? {} : rowData(row, picture)),
    },
    formats: ['table', 'json', 'markdown'],
    blocks: (t) => [
      headingWith(
        1,
        `${account.name} · ${categoryTitle(line.category, picture.categories, t)} · ${line.year}`,
        account.ref,
      ),
      ...factsOf([
        [t.words.budget.asOf, dateCell(line.asOf)],
        [t.words.records.note, line.note],
      ]),
      ...formBlocks(forms, t),
      ...budgetBlocks(picture, t, 2),
    ],
  };
}

/** The title of a category; of one that the playbook no longer has, its id. */
export function categoryTitle(category: string, categories: Vocabulary | null, t: Translator): string {
  const term = categories?.terms.find(({ id }) => id === category);
  if (term === undefined && category === wholeYear) return t.words.budget.wholeYear;
  return t.text(termTitle(categories, category));
}

/** A table for each year and currency, with sums and what looks wrong; nothing where nothing is recorded. */
export function budgetBlocks(picture: BudgetPicture, t: Translator, level: 2 | 3): Block[] {
  return picture.years.flatMap((year): Block[] => [
    headingWith(level, `${t.words.budget.title} ${year.year}`, year.currency),
    yearTable(year, picture.categories, t),
    ...openBlocks(year, picture.categories, t),
    ...year.warnings.map((warning): Block => ({
      type: 'paragraph',
      text: { text: `△ ${warningText(warning, picture.categories, t)}`, tone: 'warn' },
    })),
  ]);
}

function yearTable(year: BudgetYear, categories: Vocabulary | null, t: Translator): Block {
  const { budget } = t.words;
  const { rows, recorded, totals } = year;
  const cells = (label: Cell, installed: number | null, row: Amounts): Cell[] => [
    label,
    installed,
    amountCell(row.budget),
    amountCell(row.bought),
    amountCell(row.ours),
    row.share === null ? null : { percent: row.share },
    amountCell(row.remaining),
    amountCell(row.planned),
  ];
  return {
    type: 'table',
    columns: [
      { id: 'category', label: budget.category, priority: 2 },
      { id: 'installed', label: budget.installed, align: 'right', optional: true },
      { id: 'budget', label: budget.budget, align: 'right', priority: 2 },
      { id: 'bought', label: budget.bought, align: 'right', priority: 2 },
      { id: 'ours', label: budget.ours, align: 'right', optional: true },
      { id: 'share', label: budget.share, align: 'right', priority: 2 },
      { id: 'remaining', label: budget.remaining, align: 'right', priority: 2 },
      { id: 'planned', label: budget.planned, align: 'right', priority: 2 },
    ],
    rows: [
      ...rows.map((row) => cells(categoryTitle(row.line.category, categories, t), row.line.installed, amountsOf(row))),
      ...(rows.length > 1 ? [cells({ text: budget.sum, strong: true }, null, totals)] : []),
      ...(recorded === null ? [] : [cells({ text: budget.wholeYear, strong: true }, null, amountsOf(recorded))]),
    ],
  };
}

type Amounts = BudgetYear['totals'];

function amountsOf({ line: { budget, bought, ours, planned }, remaining, share }: BudgetRow): Amounts {
  return { budget, bought, ours, planned, remaining, share };
}

/** The currency stands above the table. */
function amountCell(amount: Money | null): Cell {
  return amount === null ? null : { amount };
}

function openBlocks({ open, rows }: BudgetYear, categories: Vocabulary | null, t: Translator): Block[] {
  // Where nothing is known of any line, an empty column says so by itself.
  if (open.length === 0 || rows.every(({ remaining }) => remaining === null)) return [];
  const titles = open.map((category) => categoryTitle(category, categories, t));
  const text = t.words.budget.open(titles.join(t.words.punctuation.separator));
  return [{ type: 'paragraph', text: { text, tone: 'muted' } }];
}

function warningText(warning: BudgetWarning, categories: Vocabulary | null, t: Translator): string {
  const { warnings } = t.words.budget;
  const by = displayMoney(warning.by, t.language);
  switch (warning.kind) {
    case 'bought-exceeds-budget':
    case 'ours-exceeds-bought':
      return warnings[warning.kind](categoryTitle(warning.category, categories, t), by);
    case 'lines-exceed-total':
    case 'lines-below-total':
      return warnings[warning.kind](displayMoney(warning.sum, t.language), displayMoney(warning.total, t.language), by);
  }
}

/** Lines and sums in JSON. */
export function budgetData(picture: BudgetPicture): { readonly items: Json; readonly totals: Json } {
  return {
    items: rowsOf(picture).map((row) => rowData(row, picture)),
    totals: picture.years.map(({ year, currency, totals, recorded, open, warnings }) => ({
      year,
      currency,
      ...amountData(totals),
      recorded: describeMoney(recorded?.line.budget ?? null),
      boughtNotKnown: open,
      warnings: warnings.map((warning) => warningData(warning)),
    })),
  };
}

function rowsOf(picture: BudgetPicture): readonly BudgetRow[] {
  return picture.years.flatMap(({ rows, recorded }) => (recorded === null ? rows : [...rows, recorded]));
}

function rowData(row: BudgetRow, { categories, forms, years }: BudgetPicture): { readonly [key: string]: Json } {
  const { line } = row;
  const own = years.find(({ year, currency }) => year === line.year && currency === line.currency);
  const warnings = own?.warnings.filter((found) => 'category' in found && found.category === line.category) ?? [];
  return {
    category: line.category,
    title: categories?.terms.find(({ id }) => id === line.category)?.title ?? null,
    year: line.year,
    currency: line.currency,
    installed: line.installed,
    ...amountData(amountsOf(row)),
    asOf: line.asOf,
    note: line.note,
    ...formData({ state: fillForms(forms, line.fields), sensitive: false }),
    warnings: warnings.map((warning) => warningData(warning)),
  };
}

function amountData(amounts: Amounts): { readonly [key: string]: Json } {
  const money = Object.fromEntries(budgetAmounts.map((amount) => [amount, describeMoney(amounts[amount])]));
  return { ...money, remaining: describeMoney(amounts.remaining), share: amounts.share };
}

function warningData(warning: BudgetWarning): { readonly [key: string]: Json } {
  return {
    kind: warning.kind,
    category: 'category' in warning ? warning.category : null,
    by: describeMoney(warning.by),
  };
}

/** One row a line, without sums: plain decimals, the currency in a column of its own. */
function csvTable(picture: BudgetPicture, t: Translator): Block {
  const ids = ['year', 'currency', 'category', 'title', 'installed', 'budget', 'bought', 'ours', 'share', 'remaining', 'planned', 'asOf', 'note']; // prettier-ignore
  return {
    type: 'table',
    columns: idColumns(ids),
    rows: rowsOf(picture).map(({ line, remaining, share }) => [
      // A year is no quantity, and is not grouped.
      String(line.year),
      line.currency,
      line.category,
      categoryTitle(line.category, picture.categories, t),
      line.installed,
      amountCell(line.budget),
      amountCell(line.bought),
      amountCell(line.ours),
      share,
      amountCell(remaining),
      amountCell(line.planned),
      dateCell(line.asOf),
      line.note,
    ]),
  };
}

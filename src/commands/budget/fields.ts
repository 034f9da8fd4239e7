/** What options say of a budget line. */
import { message } from '../../core/errors.ts';
import { parseMoney } from '../../core/money.ts';
import { mergeFields, type FieldChanges } from '../../core/forms/field-value.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { BudgetLine, Fresh } from '../../core/records/types.ts';
import type { FormSource } from '../form/read-fields.ts';

/** Largest amount of a line, in minor units: a hundred such lines still add up exactly. */
const largestAmount = 9e13;

export interface LineOptions {
  readonly budget?: Typed;
  readonly bought?: Typed;
  readonly ours?: Typed;
  readonly planned?: Typed;
  readonly installed?: Typed;
  readonly asOf?: Typed;
  readonly note?: Typed;
  readonly field?: readonly string[];
}

/** What is to change in a line; of the form fields only those that were given. */
export interface LineChanges extends Partial<
  Pick<BudgetLine, 'budget' | 'bought' | 'ours' | 'planned' | 'installed' | 'asOf' | 'note'>
> {
  readonly fields?: FieldChanges;
}

/**
 * The fields of a budget line that the options give.
 * @param currency of amounts that name none, ISO 4217
 * @returns the changes, and the currency of their amounts: the given one where they have none
 * @throws KamError `usage` with every fault
 */
export function readLineFields(
  ctx: Context,
  options: LineOptions,
  currency: string,
  source: FormSource,
): { readonly changes: LineChanges; readonly currency: string } {
  // `USD 50k` and `0` in one line: what names no currency is in the one that is named.
  const usual = namedCurrency(options) ?? currency;
  const input = createInputReader(ctx, usual);
  const amounts = {
    budget: input.money('--budget', options.budget),
    bought: input.money('--bought', options.bought),
    ours: input.money('--ours', options.ours),
    planned: input.money('--planned', options.planned),
  };
  const found = Object.entries(amounts).flatMap(([name, money]) => (money ? [{ flag: `--${name}`, money }] : []));
  for (const { flag, money } of found) {
    if (money.minor < 0 || money.minor > largestAmount) input.check(message('budget-out-of-range', { flag }));
  }
  const currencies = [...new Set(found.map(({ money }) => money.currency))];
  if (currencies.length > 1) input.check(message('budget-currencies', { currencies: currencies.join(', ') }));
  const changes = input.finish<LineChanges>({
    ...amounts,
    installed: input.count('--installed', options.installed),
    asOf: input.date('--as-of', options.asOf),
    note: input.text(options.note),
    fields: input.fields(options.field, source),
  });
  return { changes, currency: currencies[0] ?? usual };
}

/** The currency of the first amount that names one. */
function namedCurrency({ budget, bought, ours, planned }: LineOptions): string | null {
  for (const text of [budget, bought, ours, planned]) {
    const found = parseMoney(text ?? '', '');
    if (found !== null && found.currency !== '') return found.currency;
  }
  return null;
}

/** Whether any option says something of a line. */
export function hasLineFields(options: LineOptions): boolean {
  const { budget, bought, ours, planned, installed, asOf, note, field } = options;
  return [budget, bought, ours, planned, installed, asOf, note, field].some((option) => option !== undefined);
}

/** The line with the changes. */
export function changeLine<T extends Fresh<BudgetLine>>(line: T, { fields, ...changes }: LineChanges): T {
  return applyChanges<Fresh<BudgetLine>>(line, { ...changes, fields: mergeFields(line.fields, fields) }) as T;
}

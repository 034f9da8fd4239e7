import type { BudgetLine, Fresh, RecordBase } from './types.ts';

/** What a person may say of a budget line; account, category, year and currency name it. */
export type BudgetLineInput = Partial<Omit<BudgetLine, keyof RecordBase>> &
  Pick<BudgetLine, 'accountId' | 'category' | 'year' | 'currency'>;

/**
 * Makes a budget line.
 * @param input every amount is in the line's currency
 */
export function newBudgetLine(input: BudgetLineInput, { id }: { id: string }): Fresh<BudgetLine> {
  return {
    id,
    installed: null,
    budget: null,
    bought: null,
    ours: null,
    planned: null,
    asOf: null,
    note: null,
    fields: {},
    ...input,
  };
}

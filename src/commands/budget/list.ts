import { pictureBudget } from '../../core/budget/budget.ts';
import { budgetListView } from '../../views/budget.ts';
import { openBudget, readYear } from './desk.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly year?: string;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const year = options.year === undefined ? null : readYear(ctx, options.year);
  const { account, lines, playbook } = await openBudget(ctx, words);
  const shown = pictureBudget(playbook, year === null ? lines : lines.filter((line) => line.year === year));
  return { view: budgetListView(account, shown, year) };
}

import { pictureBudget } from '../../core/budget/budget.ts';
import { KamError, message } from '../../core/errors.ts';
import { budgetListView, categoryTitle } from '../../views/budget.ts';
import { commandInfo } from '../command-info.ts';
import { linesOf, openBudget, readCategory, readCurrency, readYear } from './desk.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly year?: string;
  readonly currency?: string;
}

export async function run(ctx: Context, [words, name]: [string, string], options: Options): Promise<CommandResult> {
  const currency = readCurrency(options.currency);
  const year = readYear(ctx, options.year);
  const desk = await openBudget(ctx, words);
  const category = readCategory(ctx, name, desk);
  const picture = pictureBudget(desk.playbook, desk.lines);
  const said = { account: desk.account.name, category: categoryTitle(category, picture.categories, ctx.t), year };
  const store = await ctx.store();
  const left = await store.write(commandInfo(ctx, 'budget remove'), async (writer) => {
    const [line, second] = linesOf(await writer.budgetLines.ofAccount(desk.account.id), category, year, currency);
    if (line === undefined) {
      const hints = [message('list-all', { command: `kam budget list ${desk.account.ref}` })];
      throw new KamError('not-found', message('budget-not-found', said), { hints });
    }
    if (second !== undefined) throw new KamError('conflict', message('budget-several', said));
    await writer.budgetLines.delete(line);
    return writer.budgetLines.ofAccount(desk.account.id);
  });
  ctx.note(message('budget-removed', said));
  return { view: budgetListView(desk.account, pictureBudget(desk.playbook, left), null) };
}

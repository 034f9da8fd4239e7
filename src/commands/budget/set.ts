import { pictureBudget } from '../../core/budget/budget.ts';
import { KamError, message } from '../../core/errors.ts';
import { newBudgetLine } from '../../core/records/budget-line.ts';
import { hasChanges } from '../../core/records/fields.ts';
import { budgetLineView, budgetListView, categoryTitle } from '../../views/budget.ts';
import { commandInfo } from '../command-info.ts';
import { formSource } from '../form/load-forms.ts';
import { askLines, type AskedLines } from './ask-lines.ts';
import { linesOf, openBudget, readCategory, readCurrency, readYear, usualCurrency, type BudgetDesk } from './desk.ts';
import { changeLine, hasLineFields, readLineFields, type LineChanges, type LineOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { BudgetLine } from '../../core/records/types.ts';
import type { FormSource } from '../form/read-fields.ts';
import type { Writer } from '../../store/types.ts';

interface Options extends LineOptions {
  readonly year?: string;
  readonly currency?: string;
}

/** What is to be written of one line. */
interface LineTask {
  readonly category: string;
  readonly year: number;
  readonly currency: string;
  readonly changes: LineChanges;
}

export async function run(ctx: Context, [words, name]: [string, string?], options: Options): Promise<CommandResult> {
  const currency = readCurrency(options.currency);
  const desk = await openBudget(ctx, words);
  const source = formSource(ctx, 'budget', desk.playbook);
  const category = name === undefined ? null : readCategory(ctx, name, desk);
  const { year, lines } = await readLines(ctx, desk, source, category, { ...options, currency });
  const tasks = lines.map(([id, typed]): LineTask => {
    const usual = usualCurrency(ctx, linesOf(desk.lines, id, year, currency), currency);
    return { category: id, year, ...readLineFields(ctx, typed, usual, source) };
  });
  const store = await ctx.store();
  const written = await store.write(commandInfo(ctx, 'budget set'), async (writer) => {
    const done: BudgetLine[] = [];
    for (const task of tasks) done.push(await writeLine(ctx, writer, desk, task));
    return { done, all: await writer.budgetLines.ofAccount(desk.account.id) };
  });
  ctx.note(message('try-next', { command: `kam budget list ${desk.account.ref}` }));
  const shown = pictureBudget(
    desk.playbook,
    written.all.filter((line) => line.year === year),
  );
  const [first, second] = written.done;
  if (first === undefined || second !== undefined) return { view: budgetListView(desk.account, shown, year) };
  return { view: budgetLineView(desk.account, first, shown) };
}

/** What the options say of one line, or what the wizard says of several. */
async function readLines(
  ctx: Context,
  desk: BudgetDesk,
  source: FormSource,
  category: string | null,
  options: LineOptions & { readonly year?: string; readonly currency: string | null },
): Promise<AskedLines> {
  const isScripted = hasLineFields(options);
  if (!isScripted && ctx.settings.interactive) {
    return askLines(ctx, desk, source, category, { year: options.year, currency: options.currency });
  }
  if (category === null) {
    const what = ctx.t.words.budget.category;
    throw new KamError('usage', message('missing-input', { what, flag: '<category>' }));
  }
  if (!isScripted) throw new KamError('usage', message('budget-nothing', {}));
  return { year: readYear(ctx, options.year), lines: [[category, options]] };
}

/** Makes the line, or changes the one that is there; nothing is written where nothing would differ. */
async function writeLine(
  ctx: Context,
  writer: Writer,
  { account, playbook }: BudgetDesk,
  { category, year, currency, changes }: LineTask,
): Promise<BudgetLine> {
  const [before] = linesOf(await writer.budgetLines.ofAccount(account.id), category, year, currency);
  const title = categoryTitle(category, pictureBudget(playbook, []).categories, ctx.t);
  const said = { account: account.name, category: title, year };
  if (before === undefined) {
    const fresh = newBudgetLine({ accountId: account.id, category, year, currency }, { id: ctx.newId() });
    ctx.note(message('budget-set', said));
    return writer.budgetLines.insert(changeLine(fresh, changes));
  }
  const after = changeLine(before, changes);
  if (!hasChanges<BudgetLine>(before, after)) {
    ctx.note(message('budget-unchanged', said));
    return before;
  }
  ctx.note(message('budget-set', said));
  return writer.budgetLines.update(after);
}

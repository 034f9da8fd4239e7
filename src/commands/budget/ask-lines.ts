/** The wizard over the categories of a year: a page each; it hands back what options would have said of each line. */
import { wholeYear } from '../../core/budget/budget.ts';
import { fillForms } from '../../core/forms/form-state.ts';
import { displayMoney } from '../../core/money.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { newBudgetLine } from '../../core/records/budget-line.ts';
import { categoryTitle } from '../../views/budget.ts';
import { formPages, moneyField, ownField, type EditField, type EditPage } from '../form/edit-field.ts';
import { askChanges, type TypedOptions } from '../form/edit-pages.ts';
import { isYear, linesOf, readYear, usualCurrency, type BudgetDesk } from './desk.ts';
import { changeLine, readLineFields, type LineOptions } from './fields.ts';
import type { Context } from '../../cli/types.ts';
import type { BudgetLine, Fresh } from '../../core/records/types.ts';
import type { FormSource } from '../form/read-fields.ts';
import type { Typed } from '../input.ts';

export interface AskedLines {
  readonly year: number;
  readonly lines: readonly (readonly [category: string, options: LineOptions])[];
}

/** The lines of the year by category, as they would be. */
type Sheet = ReadonlyMap<string, Fresh<BudgetLine>>;

/**
 * Asks for the lines of one year.
 * @param only the one category to ask for; null for all of the playbook
 * @param year as typed; asked for where it was not
 * @throws KamError `usage` where there is nobody to ask, `cancelled` where the user leaves
 */
export async function askLines(
  ctx: Context,
  desk: BudgetDesk,
  source: FormSource,
  only: string | null,
  { year: typedYear, currency }: { readonly year: Typed; readonly currency: string | null },
): Promise<AskedLines> {
  const { t } = ctx;
  const year = typedYear === undefined ? await askYear(ctx) : readYear(ctx, typedYear);
  const terms = defaultVocabulary(desk.playbook, 'categories')?.terms.map(({ id }) => id) ?? [];
  const sheet: Sheet = new Map(
    (only === null ? [...terms, wholeYear] : [only]).map((category) => {
      const present = linesOf(desk.lines, category, year, currency);
      const usual = usualCurrency(ctx, present, currency);
      const line = present.find((found) => found.currency === usual);
      const fresh = { accountId: desk.account.id, category, year, currency: usual };
      return [category, line ?? newBudgetLine(fresh, { id: '' })];
    }),
  );
  const typed = await askChanges(ctx, {
    title: t.words.budget.edit(`${desk.account.ref} ${desk.account.name}`, year),
    isNew: false,
    record: sheet,
    pages: (now) => [...now.values()].map((line) => linePage(ctx, line, desk, source)),
    preview: (options) => {
      const changed = splitOptions(options).map(([category, given]) => {
        const line = sheet.get(category);
        if (line === undefined) return [];
        const reading = readLineFields(ctx, given, line.currency, source);
        const { accountId, currency } = { ...line, currency: reading.currency };
        // Amounts in another currency are a line of their own.
        const base =
          currency === line.currency ? line : newBudgetLine({ accountId, category, year, currency }, { id: '' });
        return [[category, changeLine(base, reading.changes)] as const];
      });
      return Promise.resolve(new Map([...sheet, ...changed.flat()]));
    },
  });
  return { year, lines: splitOptions(typed) };
}

async function askYear(ctx: Context): Promise<number> {
  const { budget, forms } = ctx.t.words;
  const prompter = await ctx.prompter('--year');
  const check = (typed: string): string | null => (isYear(typed) ? null : forms.edit.expected('1990-2100'));
  return Number(await prompter.text(budget.year, { initial: ctx.today().slice(0, 4), check }));
}

/** Keys of the fields say of which line they are. */
function linePage({ t }: Context, line: Fresh<BudgetLine>, { playbook }: BudgetDesk, { forms }: FormSource): EditPage {
  const { budget, records } = t.words;
  const title = categoryTitle(line.category, defaultVocabulary(playbook, 'categories'), t);
  const fields: readonly EditField[] = [
    moneyField('budget', budget.full.budget, line.budget, t),
    moneyField('bought', budget.full.bought, line.bought, t),
    moneyField('ours', budget.full.ours, line.ours, t),
    moneyField('planned', budget.full.planned, line.planned, t),
    ownField('installed', budget.full.installed, line.installed),
    ownField('asOf', budget.asOf, line.asOf),
    ownField('note', records.note, line.note, { input: 'lines' }),
    ...formPages(fillForms(forms, line.fields), t).flatMap((page) => page.fields),
  ];
  return {
    title,
    detail: line.budget === null ? '' : displayMoney(line.budget, t.language),
    fields: fields.map((field) => ({
      ...field,
      key: `${line.category}/${field.isForm ? '=' : ''}${field.key}`,
      isForm: false,
      of: title,
    })),
  };
}

/** From options with keys such as `pc/budget` to the options of each line. */
function splitOptions(options: TypedOptions): readonly (readonly [category: string, options: LineOptions])[] {
  const lines = new Map<string, Record<string, string | string[]>>();
  for (const [path, value] of Object.entries(options)) {
    const [category = '', key = ''] = path.split('/');
    const line = lines.get(category) ?? {};
    lines.set(category, line);
    if (!key.startsWith('=')) line[key] = typeof value === 'string' ? value : [...value];
    else {
      const values = typeof value === 'string' ? [value] : value.length === 0 ? [''] : value;
      line.field = [...(line.field ?? []), ...values.map((words) => `${key.slice(1)}=${words}`)];
    }
  }
  return [...lines];
}

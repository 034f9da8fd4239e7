/** What the commands on budgets have in common: an account, its lines, and how to name one of them. */
import { emptyBudget, pictureBudget, presentYears, wholeYear, type BudgetPicture } from '../../core/budget/budget.ts';
import { KamError, message } from '../../core/errors.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { resolveTerm } from '../../core/playbook/terms.ts';
import { findRecord } from '../find-record.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { BudgetLine } from '../../core/records/types.ts';
import type { RecordName } from '../../store/types.ts';
import type { Typed } from '../input.ts';

/** Words that mean all categories together, beside the id under which they are kept. */
const wholeYearWords: readonly string[] = ['总额', '合计'];

export interface BudgetDesk {
  readonly account: RecordName;
  readonly playbook: Playbook;
  /** Of the account, all years. */
  readonly lines: readonly BudgetLine[];
}

/** Looks up an account with its budget lines. @throws KamError `not-found` or `conflict` for the words */
export async function openBudget(ctx: Context, words: string): Promise<BudgetDesk> {
  const store = await ctx.store();
  const account = await findRecord(ctx, store, 'account', words);
  return {
    account,
    playbook: await (await ctx.content()).active(),
    lines: await store.budgetLines.ofAccount(account.id),
  };
}

/**
 * The category that somebody means.
 * @param words id or title; a category that the playbook no longer has is named by the id that a line keeps
 * @throws KamError `usage` naming those that there are
 */
export function readCategory({ t }: Context, words: string, { playbook, lines }: BudgetDesk): string {
  const vocabulary = defaultVocabulary(playbook, 'categories');
  const term = vocabulary === null ? null : resolveTerm(vocabulary, words);
  if (term !== null) return term.id;
  const name = words.trim().toLowerCase();
  if (name === wholeYear || wholeYearWords.includes(name)) return wholeYear;
  if (lines.some(({ category }) => category === words)) return words;
  const { budget, punctuation } = t.words;
  if (vocabulary === null) {
    throw new KamError('usage', message('no-vocabulary', { flag: budget.category, playbook: playbook.id }));
  }
  const terms = [...vocabulary.terms.map(({ id, title }) => [id, t.text(title)]), [wholeYear, budget.wholeYear]]
    .map(([id = '', title = '']) => id + punctuation.brackets(title))
    .join(punctuation.separator);
  throw new KamError(
    'usage',
    message('unknown-term', { flag: budget.category, value: words, list: t.text(vocabulary.title), terms }),
  );
}

/** @param year as typed; undefined is this year. @throws KamError `usage` outside 1990-2100 */
export function readYear(ctx: Context, year: Typed): number {
  const value = year ?? ctx.today().slice(0, 4);
  if (isYear(value)) return Number(value);
  throw new KamError('usage', message('bad-value', { flag: '--year', value, expected: '1990-2100' }));
}

/** Whether a text is a year for which a budget can be kept. */
export function isYear(value: string): boolean {
  return /^\d{4}$/.test(value) && Number(value) >= 1990 && Number(value) <= 2100;
}

/** @throws KamError `usage` for what is no code of a currency */
export function readCurrency(currency: Typed): string | null {
  if (currency === undefined) return null;
  const code = currency.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return code;
  throw new KamError('usage', message('bad-value', { flag: '--currency', value: currency, expected: 'CNY, USD, EUR' }));
}

/** The lines of a category and year, in any currency or in the one that was named. */
export function linesOf(
  lines: readonly BudgetLine[],
  category: string,
  year: number,
  currency: string | null,
): readonly BudgetLine[] {
  return lines.filter(
    (line) => line.category === category && line.year === year && (currency === null || line.currency === currency),
  );
}

/** The currency of amounts that name none: the one asked for, else that of the only line there is, else the user's. */
export function usualCurrency(ctx: Context, present: readonly BudgetLine[], asked: string | null): string {
  return asked ?? (present.length === 1 ? present[0]?.currency : undefined) ?? ctx.settings.currency;
}

/** The lines of the present years in the words of the active playbook; a budget stays readable without it. */
export async function showBudget(ctx: Context, lines: readonly BudgetLine[]): Promise<BudgetPicture> {
  if (lines.length === 0) return emptyBudget;
  const playbook = await (await ctx.content()).active();
  return presentYears(pictureBudget(playbook, lines), ctx.today());
}

import { accountListView } from '../../views/record-list.ts';
import { quoteWord } from '../../core/text.ts';
import { loadForms } from '../form/load-forms.ts';
import { createInputReader } from '../input.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions } from '../page.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { FieldChanges } from '../../core/forms/field-value.ts';

interface Options extends PageOptions {
  readonly field?: readonly string[];
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const query = readPage(options);
  const fields = await readFilter(ctx, options.field);
  const store = await ctx.store();
  const page = await store.accounts.list({ ...query, ...(fields === undefined ? {} : { fields }) });
  const given = (options.field ?? []).map((one) => ` --field ${quoteWord(one)}`).join('');
  noteNextPage(ctx, `kam account list${given}`, options, page);
  return {
    view: accountListView({ ...page, isFiltered: isNarrowed(options, ...(options.field ?? [])) }),
  };
}

/** Form fields with the values that are looked for. @throws KamError `usage` with every fault */
async function readFilter(ctx: Context, typed: readonly string[] | undefined): Promise<FieldChanges | undefined> {
  if (typed === undefined) return undefined;
  const input = createInputReader(ctx);
  return input.finish({ fields: input.fields(typed, await loadForms(ctx, 'account')) }).fields;
}

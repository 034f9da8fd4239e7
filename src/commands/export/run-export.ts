/** `kam export accounts|contacts|opportunities`: the whole list as a file, page by page. */
import { message } from '../../core/errors.ts';
import { fieldsOf } from '../../core/forms/form-state.ts';
import { exportColumns, type Exported } from '../../exchange/export-columns.ts';
import { exportView } from '../../views/export.ts';
import { findRecord } from '../find-record.ts';
import { formSource } from '../form/load-forms.ts';
import { memoPointed } from './pointed.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Account, Contact, Opportunity, OpportunityStatus } from '../../core/records/types.ts';
import type { ExchangeNoun } from '../../exchange/fields.ts';
import type { Page, PageQuery, Store } from '../../store/types.ts';

export interface ExportOptions {
  readonly search?: string;
  readonly archived?: boolean;
  readonly field?: readonly string[];
  readonly account?: string;
  readonly status?: OpportunityStatus;
  readonly sensitive?: boolean;
  readonly bom?: boolean;
}

type Records = { readonly account: Account; readonly contact: Contact; readonly opportunity: Opportunity };

export async function runExport<N extends ExchangeNoun>(
  ctx: Context,
  noun: N,
  options: ExportOptions,
): Promise<CommandResult> {
  const store = await ctx.store();
  const playbook = await (await ctx.content()).active();
  // What is personal leaves the program only where it is asked for.
  const forms = fieldsOf(formSource(ctx, noun, playbook).forms).filter(
    ({ sensitive }) => !sensitive || options.sensitive === true,
  );
  const list = await openList(ctx, store, noun, options);
  const rows = pages(store, noun, list);
  return {
    view: exportView(noun, {
      columns: exportColumns(noun, forms),
      forms,
      bom: options.bom === true,
      rows,
      finished: (count) => ctx.note(message('export-done', { noun: ctx.t.words.exchange.nouns[noun], count })),
    }),
  };
}

/** The list with the filters of the command line; it gives one page after another. */
async function openList<N extends ExchangeNoun>(
  ctx: Context,
  store: Store,
  noun: N,
  options: ExportOptions,
): Promise<(page: PageQuery) => Promise<Page<Records[N]>>> {
  const query = { search: options.search ?? null, archived: options.archived === true };
  const account = options.account === undefined ? null : (await findRecord(ctx, store, 'account', options.account)).id;
  const ofAccount = account === null ? {} : { accountId: account };
  const { status } = options;
  const fields =
    options.field === undefined
      ? undefined
      : await (await import('../account/field-filter.ts')).readFieldFilter(ctx, options.field);
  const lists: { readonly [K in ExchangeNoun]: (page: PageQuery) => Promise<Page<Records[K]>> } = {
    account: (page) => store.accounts.list({ ...query, ...page, ...(fields === undefined ? {} : { fields }) }),
    contact: (page) => store.contacts.list({ ...query, ...page, ...ofAccount }),
    opportunity: (page) =>
      store.opportunities.list({ ...query, ...page, ...ofAccount, ...(status === undefined ? {} : { status }) }),
  };
  return lists[noun];
}

async function* pages<N extends ExchangeNoun>(
  store: Store,
  noun: N,
  list: (page: PageQuery) => Promise<Page<Records[N]>>,
): AsyncIterable<readonly Exported[N][]> {
  const accounts = memoPointed((id) => store.accounts.get(id));
  const contacts = memoPointed((id) => store.contacts.get(id));
  const join: { readonly [K in ExchangeNoun]: (record: Records[K]) => Promise<Exported[K]> } = {
    account: (record) => Promise.resolve({ record }),
    contact: async (record) => ({
      record,
      account: await accounts(record.accountId),
      superior: record.reportsTo === null ? null : await contacts(record.reportsTo),
    }),
    opportunity: async (record) => ({ record, account: await accounts(record.accountId) }),
  };
  for (let after: string | null = null; ;) {
    const page: Page<Records[N]> = await list({ limit: 1000, after });
    const items: Exported[N][] = [];
    for (const record of page.items) items.push(await join[noun](record));
    yield items;
    if (page.next === null) return;
    after = page.next;
  }
}

/** `kam export accounts|contacts|opportunities`: the whole list as a file, page by page. */
import { message } from '../../core/errors.ts';
import { fieldsOf } from '../../core/forms/form-state.ts';
import { exportColumns } from '../../exchange/export-columns.ts';
import { exportView } from '../../views/export.ts';
import { findRecord } from '../find-record.ts';
import { formSource } from '../form/load-forms.ts';
import { memoPointed, type Pointed } from './pointed.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Account, Contact, Opportunity, OpportunityStatus, RecordValue } from '../../core/records/types.ts';
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

/** Records with what they point to. */
type Joined = {
  readonly account: { readonly record: Account };
  readonly contact: { readonly record: Contact; readonly account: Pointed | null; readonly superior: Pointed | null };
  readonly opportunity: { readonly record: Opportunity; readonly account: Pointed | null };
};

/** The list with the filters of the command line; both give one page after another. */
interface List<N extends ExchangeNoun> {
  readonly records: (page: PageQuery) => Promise<Page<Records[N]>>;
  readonly values: (page: PageQuery, keys: readonly string[]) => Promise<Page<readonly RecordValue[]>>;
}

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
  return {
    view: exportView(noun, {
      columns: exportColumns(noun, forms),
      forms,
      bom: options.bom === true,
      rows: () => joined(store, noun, pages(list.records)),
      values: (keys) => pages((page) => list.values(page, keys)),
      finished: (count) => ctx.note(message('export-done', { noun: ctx.t.words.exchange.nouns[noun], count })),
    }),
  };
}

async function openList<N extends ExchangeNoun>(
  ctx: Context,
  store: Store,
  noun: N,
  options: ExportOptions,
): Promise<List<N>> {
  const query = { search: options.search ?? null, archived: options.archived === true };
  const account = options.account === undefined ? null : (await findRecord(ctx, store, 'account', options.account)).id;
  const ofAccount = { ...query, ...(account === null ? {} : { accountId: account }) };
  const { status } = options;
  const ofStatus = { ...ofAccount, ...(status === undefined ? {} : { status }) };
  const fields =
    options.field === undefined
      ? undefined
      : await (await import('../account/field-filter.ts')).readFieldFilter(ctx, options.field);
  const withFields = { ...query, ...(fields === undefined ? {} : { fields }) };
  const lists: { readonly [K in ExchangeNoun]: List<K> } = {
    account: {
      records: (page) => store.accounts.list({ ...withFields, ...page }),
      values: (page, keys) => store.accounts.values({ ...withFields, ...page }, keys),
    },
    contact: {
      records: (page) => store.contacts.list({ ...ofAccount, ...page }),
      values: (page, keys) => store.contacts.values({ ...ofAccount, ...page }, keys),
    },
    opportunity: {
      records: (page) => store.opportunities.list({ ...ofStatus, ...page }),
      values: (page, keys) => store.opportunities.values({ ...ofStatus, ...page }, keys),
    },
  };
  return lists[noun];
}

/** A whole list, one page after another. */
async function* pages<T>(read: (page: PageQuery) => Promise<Page<T>>): AsyncIterable<readonly T[]> {
  for (let after: string | null = null; ;) {
    const page: Page<T> = await read({ limit: 1000, after });
    yield page.items;
    if (page.next === null) return;
    after = page.next;
  }
}

async function* joined<N extends ExchangeNoun>(
  store: Store,
  noun: N,
  records: AsyncIterable<readonly Records[N][]>,
): AsyncIterable<readonly Joined[N][]> {
  const accounts = memoPointed((id) => store.accounts.get(id));
  const contacts = memoPointed((id) => store.contacts.get(id));
  const join: { readonly [K in ExchangeNoun]: (record: Records[K]) => Promise<Joined[K]> } = {
    account: (record) => Promise.resolve({ record }),
    contact: async (record) => ({
      record,
      account: await accounts(record.accountId),
      superior: record.reportsTo === null ? null : await contacts(record.reportsTo),
    }),
    opportunity: async (record) => ({ record, account: await accounts(record.accountId) }),
  };
  for await (const page of records) {
    const items: Joined[N][] = [];
    for (const record of page) items.push(await join[noun](record));
    yield items;
  }
}

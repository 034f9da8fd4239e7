import { sql } from 'kysely';
import { readFields, readMoney, readTexts } from './columns.ts';
import { refOf } from './refs.ts';
import { addEntries, addEntry, fieldTexts, readPage, replaceEntry, type SearchEntry } from './search.ts';
import { readValues, type Chosen } from './values.ts';
import type { Account, Fresh } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { AccountRow, NewRow } from './tables.ts';
import type { Reader, Writer } from './types.ts';

/** Reads accounts through an executor. */
export function readAccounts(db: Executor): Reader['accounts'] {
  return {
    async get(id) {
      const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toAccount(row);
    },
    async ofIds(ids) {
      const wanted = sql<string>`(select value from json_each(${JSON.stringify(ids)}))`;
      return (await db.selectFrom('account').selectAll().where('id', 'in', wanted).execute()).map(toAccount);
    },
    list(query) {
      const { rows, facets } = choose(db, query);
      const all = rows.selectAll();
      return readPage(
        db,
        'account',
        query,
        {
          newest: (limit, after) =>
            (after === null ? all : all.where('id', '<', after)).orderBy('id', 'desc').limit(limit).execute(),
          numbered: (numbers) => all.where('number', 'in', numbers).execute(),
          facets,
        },
        toAccount,
      );
    },
    values: (query, keys) => readValues(db, 'account', query, choose(db, query), keys),
  };
}

function choose(db: Executor, query: Parameters<Reader['accounts']['list']>[0]): Chosen<'account'> {
  let rows = db.selectFrom('account');
  if (query.archived !== true) rows = rows.where('archived_at', 'is', null);
  for (const [id, value] of Object.entries(query.fields ?? {})) {
    // Read as JSON, so that 1, "1" and true stay apart; a field that was never set is empty.
    const stored = sql<string | null>`fields -> ${`$."${id}"`}`;
    rows =
      value === null
        ? rows.where(sql<boolean>`coalesce(${stored}, 'null') = 'null'`)
        : rows.where(sql<boolean>`${stored} = ${JSON.stringify(value)}`);
  }
  return { rows, facets: [] };
}

/** Writes accounts through a transaction and its recorder. */
export function writeAccounts(db: Executor, recorder: Recorder): Writer['accounts'] {
  return {
    ...readAccounts(db),
    async insert(account) {
      const row = await recorder.insert('account', toColumns(account));
      await addEntry(db, 'account', row.number, accountEntry(account));
      return toAccount(row);
    },
    async insertMany(records) {
      const first = await recorder.insertMany('account', records.map(toColumns));
      const entries = records.map((record, index) => ({ number: first + index, entry: accountEntry(record) }));
      await addEntries(db, 'account', entries);
      return first;
    },
    async update(account) {
      const { before, after } = await recorder.update('account', { ...toColumns(account), version: account.version });
      if (before === after) return toAccount(after);
      const saved = toAccount(after);
      await replaceEntry(db, 'account', after.number, {
        before: accountEntry(toAccount(before)),
        after: accountEntry(saved),
      });
      return saved;
    },
  };
}

/** The record that a row holds. */
export function toAccount(row: AccountRow): Account {
  const cell = (column: string) => ({ column: `account.${column}`, id: row.id });
  return {
    id: row.id,
    ref: refOf('account', row.number),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    name: row.name,
    aliases: readTexts(row.aliases, cell('aliases')),
    externalId: row.external_id,
    parent: row.parent,
    industry: row.industry,
    region: row.region,
    address: row.address,
    postalCode: row.postal_code,
    website: row.website,
    employees: row.employees,
    revenue: readMoney(row.revenue_minor, row.revenue_currency),
    profit: readMoney(row.profit_minor, row.profit_currency),
    owner: row.owner,
    note: row.note,
    fields: readFields(row.fields, cell('fields')),
    archivedAt: row.archived_at,
  };
}

function toColumns(account: Fresh<Account>): NewRow<AccountRow> {
  return {
    id: account.id,
    name: account.name,
    aliases: JSON.stringify(account.aliases),
    external_id: account.externalId,
    parent: account.parent,
    industry: account.industry,
    region: account.region,
    address: account.address,
    postal_code: account.postalCode,
    website: account.website,
    employees: account.employees,
    revenue_minor: account.revenue?.minor ?? null,
    revenue_currency: account.revenue?.currency ?? null,
    profit_minor: account.profit?.minor ?? null,
    profit_currency: account.profit?.currency ?? null,
    owner: account.owner,
    note: account.note,
    fields: JSON.stringify(account.fields),
    archived_at: account.archivedAt,
  };
}

/** What it can be found by. */
export function accountEntry(account: Fresh<Account>): SearchEntry {
  const { industry, region, address, postalCode, website, externalId, owner, note } = account;
  return {
    names: [account.name, ...account.aliases],
    texts: [industry, region, address, postalCode, website, externalId, owner, note, ...fieldTexts(account.fields)],
    facets: [account.archivedAt === null ? 'live' : 'archived'],
    accountId: account.archivedAt === null ? account.id : null,
  };
}

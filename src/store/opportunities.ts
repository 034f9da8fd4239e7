import { readFields, readMoney, readTexts } from './columns.ts';
import { refOf } from './refs.ts';
import { addEntries, addEntry, fieldTexts, readPage, replaceEntry, type SearchEntry } from './search.ts';
import { compareText } from '../core/text.ts';
import { readValues, type Chosen } from './values.ts';
import type { Opportunity, Fresh } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { OpportunityRow, NewRow } from './tables.ts';
import type { Reader, Writer } from './types.ts';

/** Reads opportunities through an executor. */
export function readOpportunities(db: Executor): Reader['opportunities'] {
  return {
    async get(id) {
      const row = await db.selectFrom('opportunity').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toOpportunity(row);
    },
    list(query) {
      const { rows, ...narrowing } = choose(db, query);
      const all = rows.selectAll();
      return readPage(
        db,
        'opportunity',
        query,
        {
          newest: (limit, after) =>
            (after === null ? all : all.where('id', '<', after)).orderBy('id', 'desc').limit(limit).execute(),
          numbered: (numbers) => all.where('number', 'in', numbers).execute(),
          ...narrowing,
        },
        toOpportunity,
      );
    },
    values: (query, keys) => readValues(db, 'opportunity', query, choose(db, query), keys),
    ofSpan: (span) => readSpan(db, span),
  };
}

function choose(db: Executor, query: Parameters<Reader['opportunities']['list']>[0]): Chosen<'opportunity'> {
  let rows = db.selectFrom('opportunity');
  if (query.accountId !== undefined) rows = rows.where('account_id', '=', query.accountId);
  if (query.status !== undefined) rows = rows.where('status', '=', query.status);
  if (query.archived !== true) rows = rows.where('archived_at', 'is', null);
  return {
    rows,
    facets: [query.accountId, query.status].filter((facet) => facet !== undefined),
    accountId: query.accountId,
  };
}

/** Open ones not expected after a date, and those won in a span. */
async function readSpan(db: Executor, { from, to }: { from: string; to: string }): Promise<readonly Opportunity[]> {
  const live = db.selectFrom('opportunity').selectAll().where('archived_at', 'is', null);
  const open = await live
    .where('status', '=', 'open')
    .where((eb) => eb.or([eb('close_date', 'is', null), eb('close_date', '<=', to)]))
    .execute();
  const won = await live
    .where('status', '=', 'won')
    .where('decided_on', '>=', from)
    .where('decided_on', '<=', to)
    .execute();
  return [...open, ...won].sort((left, right) => compareText(left.id, right.id)).map(toOpportunity);
}

/** Takes back, newest first, what was changed in opportunities after an instant. */
export async function readOpportunitiesAt(db: Executor, instant: string): Promise<readonly Opportunity[]> {
  const rows = new Map((await db.selectFrom('opportunity').selectAll().execute()).map((row) => [row.id, row]));
  const changes = await db
    .selectFrom('change')
    .select(['id', 'record_id', 'action', 'before'])
    .where('command_id', 'in', db.selectFrom('command').select('id').where('at', '>', instant))
    .where('noun', '=', 'opportunity')
    .execute();
  for (const { record_id: id, action, before } of changes.sort((left, right) => right.id - left.id)) {
    const row = rows.get(id);
    if (action === 'insert') rows.delete(id);
    else rows.set(id, { ...row, ...(JSON.parse(before ?? '{}') as OpportunityRow) });
  }
  return [...rows.values()]
    .filter((row) => row.archived_at === null)
    .sort((left, right) => compareText(left.id, right.id))
    .map(toOpportunity);
}

/** Writes opportunities through a transaction and its recorder. */
export function writeOpportunities(db: Executor, recorder: Recorder): Writer['opportunities'] {
  return {
    ...readOpportunities(db),
    async insert(opportunity) {
      const row = await recorder.insert('opportunity', toColumns(opportunity));
      await addEntry(db, 'opportunity', row.number, opportunityEntry(opportunity));
      return toOpportunity(row);
    },
    async insertMany(records) {
      const first = await recorder.insertMany('opportunity', records.map(toColumns));
      const entries = records.map((record, index) => ({ number: first + index, entry: opportunityEntry(record) }));
      await addEntries(db, 'opportunity', entries);
      return first;
    },
    async update(opportunity) {
      const { before, after } = await recorder.update('opportunity', {
        ...toColumns(opportunity),
        version: opportunity.version,
      });
      if (before === after) return toOpportunity(after);
      const saved = toOpportunity(after);
      await replaceEntry(db, 'opportunity', after.number, {
        before: opportunityEntry(toOpportunity(before)),
        after: opportunityEntry(saved),
      });
      return saved;
    },
  };
}

/** The record that a row holds. */
export function toOpportunity(row: OpportunityRow): Opportunity {
  const cell = (column: string) => ({ column: `opportunity.${column}`, id: row.id });
  return {
    id: row.id,
    ref: refOf('opportunity', row.number),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    accountId: row.account_id,
    name: row.name,
    aliases: readTexts(row.aliases, cell('aliases')),
    externalId: row.external_id,
    description: row.description,
    amount: readMoney(row.amount_minor, row.amount_currency),
    closeDate: row.close_date,
    owner: row.owner,
    playbook: row.playbook,
    stage: row.stage,
    stageSince: row.stage_since,
    status: row.status,
    decidedOn: row.decided_on,
    reason: row.reason,
    closedOn: row.closed_on,
    note: row.note,
    fields: readFields(row.fields, cell('fields')),
    archivedAt: row.archived_at,
  };
}

function toColumns(opportunity: Fresh<Opportunity>): NewRow<OpportunityRow> {
  return {
    id: opportunity.id,
    account_id: opportunity.accountId,
    name: opportunity.name,
    aliases: JSON.stringify(opportunity.aliases),
    external_id: opportunity.externalId,
    description: opportunity.description,
    amount_minor: opportunity.amount?.minor ?? null,
    amount_currency: opportunity.amount?.currency ?? null,
    close_date: opportunity.closeDate,
    owner: opportunity.owner,
    playbook: opportunity.playbook,
    stage: opportunity.stage,
    stage_since: opportunity.stageSince,
    status: opportunity.status,
    decided_on: opportunity.decidedOn,
    reason: opportunity.reason,
    closed_on: opportunity.closedOn,
    note: opportunity.note,
    fields: JSON.stringify(opportunity.fields),
    archived_at: opportunity.archivedAt,
  };
}

/** What it can be found by. */
export function opportunityEntry(opportunity: Fresh<Opportunity>): SearchEntry {
  const { externalId, description, owner, reason, note } = opportunity;
  return {
    names: [opportunity.name, ...opportunity.aliases],
    texts: [externalId, description, owner, reason, note, ...fieldTexts(opportunity.fields)],
    facets: [opportunity.accountId, opportunity.status, opportunity.archivedAt === null ? 'live' : 'archived'],
    accountId: opportunity.archivedAt === null ? opportunity.accountId : null,
  };
}

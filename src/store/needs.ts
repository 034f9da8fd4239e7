import { refOf } from './refs.ts';
import { addEntry, readPage, replaceEntry, type SearchEntry } from './search.ts';
import type { Fresh, Need } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { NeedRow, NewRow } from './tables.ts';
import type { Reader, Writer } from './types.ts';

/** Reads needs through an executor. */
export function readNeeds(db: Executor): Reader['needs'] {
  return {
    async get(id) {
      const row = await db.selectFrom('need').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toNeed(row);
    },
    list(query) {
      const { accountId, opportunityId, level } = query;
      let rows = db.selectFrom('need').selectAll();
      if (accountId !== undefined) rows = rows.where('account_id', '=', accountId);
      if (opportunityId !== undefined) rows = rows.where('opportunity_id', '=', opportunityId);
      if (level !== undefined) rows = rows.where('level', '=', level);
      if (query.unconfirmed === true) rows = rows.where('confirmed_on', 'is', null);
      if (query.archived !== true) rows = rows.where('archived_at', 'is', null);
      return readPage(
        db,
        'need',
        query,
        {
          newest: (limit, after) =>
            (after === null ? rows : rows.where('id', '<', after)).orderBy('id', 'desc').limit(limit).execute(),
          numbered: (numbers) => rows.where('number', 'in', numbers).execute(),
          facets: [accountId, opportunityId, level].filter((facet) => facet !== undefined),
          accountId,
        },
        toNeed,
      );
    },
    async ofOpportunity(opportunityId) {
      const rows = db
        .selectFrom('need')
        .selectAll()
        .where('opportunity_id', '=', opportunityId)
        .where('archived_at', 'is', null);
      return (await rows.orderBy('id').execute()).map(toNeed);
    },
  };
}

/** Writes needs through a transaction and its recorder. */
export function writeNeeds(db: Executor, recorder: Recorder): Writer['needs'] {
  return {
    ...readNeeds(db),
    async insert(need) {
      const row = await recorder.insert('need', toColumns(need));
      await addEntry(db, 'need', row.number, needEntry(need));
      return toNeed(row);
    },
    async update(need) {
      const { before, after } = await recorder.update('need', { ...toColumns(need), version: need.version });
      if (before === after) return toNeed(after);
      const saved = toNeed(after);
      await replaceEntry(db, 'need', after.number, { before: needEntry(toNeed(before)), after: needEntry(saved) });
      return saved;
    },
  };
}

/** The record that a row holds. */
export function toNeed(row: NeedRow): Need {
  return {
    id: row.id,
    ref: refOf('need', row.number),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    accountId: row.account_id,
    opportunityId: row.opportunity_id,
    level: row.level,
    parentId: row.parent_id,
    text: row.text,
    ownerId: row.owner_id,
    evidence: row.evidence,
    confirmedOn: row.confirmed_on,
    confirmedBy: row.confirmed_by,
    urgency: row.urgency,
    weight: row.weight,
    must: row.must === null ? null : row.must === 1,
    deadline: row.deadline,
    note: row.note,
    archivedAt: row.archived_at,
  };
}

function toColumns(need: Fresh<Need>): NewRow<NeedRow> {
  return {
    id: need.id,
    account_id: need.accountId,
    opportunity_id: need.opportunityId,
    level: need.level,
    parent_id: need.parentId,
    text: need.text,
    owner_id: need.ownerId,
    evidence: need.evidence,
    confirmed_on: need.confirmedOn,
    confirmed_by: need.confirmedBy,
    urgency: need.urgency,
    weight: need.weight,
    must: need.must === null ? null : Number(need.must),
    deadline: need.deadline,
    note: need.note,
    archived_at: need.archivedAt,
  };
}

/** What it can be found by. */
export function needEntry(need: Fresh<Need>): SearchEntry {
  const isLive = need.archivedAt === null;
  return {
    names: [need.text],
    texts: [need.evidence, need.note],
    facets: [need.accountId, need.opportunityId, need.level, isLive ? 'live' : 'archived'],
    accountId: isLive ? need.accountId : null,
  };
}

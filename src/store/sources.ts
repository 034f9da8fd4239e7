import type { DatumSource, Fresh } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { NewRow, SourceRow } from './tables.ts';
import type { Reader, Writer } from './types.ts';

/** Reads where data come from, through an executor. */
export function readSources(db: Executor): Reader['sources'] {
  return {
    async ofAccount(accountId) {
      const rows = db.selectFrom('source').selectAll().where('account_id', '=', accountId).orderBy('id');
      return (await rows.execute()).map(toSource);
    },
  };
}

/** Writes where data come from, through a transaction and its recorder. */
export function writeSources(db: Executor, recorder: Recorder): Writer['sources'] {
  return {
    ...readSources(db),
    insert: async (source) => toSource(await recorder.insert('source', toColumns(source))),
    update: async (source) =>
      toSource((await recorder.update('source', { ...toColumns(source), version: source.version })).after),
    delete: (source) => recorder.remove('source', source),
  };
}

/** The record that a row holds. */
export function toSource(row: SourceRow): DatumSource {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    accountId: row.account_id,
    subject: { noun: row.subject_noun, id: row.subject_id },
    field: row.field,
    contactId: row.teller_id,
    source: row.source,
    on: row.on_date,
  };
}

function toColumns(source: Fresh<DatumSource>): NewRow<SourceRow> {
  return {
    id: source.id,
    account_id: source.accountId,
    subject_noun: source.subject.noun,
    subject_id: source.subject.id,
    field: source.field,
    teller_id: source.contactId,
    source: source.source,
    on_date: source.on,
  };
}

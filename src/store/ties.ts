import type { Fresh, Tie } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { NewRow, TieRow } from './tables.ts';
import type { Reader, Writer } from './types.ts';

/** Reads ties through an executor. */
export function readTies(db: Executor): Reader['ties'] {
  return {
    async ofAccount(accountId) {
      const rows = db.selectFrom('tie').selectAll().where('account_id', '=', accountId).orderBy('id');
      return (await rows.execute()).map(toTie);
    },
  };
}

/** Writes ties through a transaction and its recorder. */
export function writeTies(db: Executor, recorder: Recorder): Writer['ties'] {
  return {
    ...readTies(db),
    insert: async (tie) => toTie(await recorder.insert('tie', toColumns(tie))),
    update: async (tie) => toTie((await recorder.update('tie', { ...toColumns(tie), version: tie.version })).after),
    delete: (tie) => recorder.remove('tie', tie),
  };
}

/** The record that a row holds. */
export function toTie(row: TieRow): Tie {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    accountId: row.account_id,
    fromId: row.from_id,
    toId: row.to_id,
    kind: row.kind,
    evidence: row.evidence,
    note: row.note,
  };
}

function toColumns(tie: Fresh<Tie>): NewRow<TieRow> {
  return {
    id: tie.id,
    account_id: tie.accountId,
    from_id: tie.fromId,
    to_id: tie.toId,
    kind: tie.kind,
    evidence: tie.evidence,
    note: tie.note,
  };
}

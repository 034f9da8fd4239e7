import { readTexts } from './columns.ts';
import type { BuyingRole, Fresh } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { NewRow, RoleRow } from './tables.ts';
import type { Reader, Writer } from './types.ts';

/** Reads buying roles through an executor. */
export function readRoles(db: Executor): Reader['roles'] {
  return {
    async ofOpportunity(opportunityId) {
      const rows = db.selectFrom('role').selectAll().where('opportunity_id', '=', opportunityId);
      return (await rows.orderBy('id').execute()).map(toRole);
    },
    async get(opportunityId, contactId) {
      const row = await db
        .selectFrom('role')
        .selectAll()
        .where('opportunity_id', '=', opportunityId)
        .where('contact_id', '=', contactId)
        .executeTakeFirst();
      return row === undefined ? null : toRole(row);
    },
  };
}

/** Writes buying roles through a transaction and its recorder. */
export function writeRoles(db: Executor, recorder: Recorder): Writer['roles'] {
  return {
    ...readRoles(db),
    insert: async (role) => toRole(await recorder.insert('role', toColumns(role))),
    update: async (role) =>
      toRole((await recorder.update('role', { ...toColumns(role), version: role.version })).after),
    delete: (role) => recorder.remove('role', role),
  };
}

/** The record that a row holds. */
export function toRole(row: RoleRow): BuyingRole {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    opportunityId: row.opportunity_id,
    contactId: row.contact_id,
    roles: readTexts(row.roles, { column: 'role.roles', id: row.id }),
    attitude: row.attitude,
    influence: row.influence,
    guides: readTexts(row.guides, { column: 'role.guides', id: row.id }),
    // Rows of the history from before migration 2 lack these two.
    plan: row.plan ?? null,
    planNote: row.plan_note ?? null,
    note: row.note,
  };
}

function toColumns(role: Fresh<BuyingRole>): NewRow<RoleRow> {
  return {
    id: role.id,
    opportunity_id: role.opportunityId,
    contact_id: role.contactId,
    roles: JSON.stringify(role.roles),
    attitude: role.attitude,
    influence: role.influence,
    guides: JSON.stringify(role.guides),
    note: role.note,
    plan: role.plan,
    plan_note: role.planNote,
  };
}

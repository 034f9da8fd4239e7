/** When the fields of records got the values they have: read from the history. */
import { sql } from 'kysely';
import type { Executor } from './database.ts';
import type { FieldChange } from '../core/records/types.ts';

/**
 * @param ids of records of any kind
 * @returns for each field that was ever set: the last change, by field name of the record; of an amount, one entry
 */
export async function readLastSet(db: Executor, ids: readonly string[]): Promise<readonly FieldChange[]> {
  const rows = await db
    .selectFrom('change')
    .innerJoin('command', 'command.id', 'change.command_id')
    .select(['change.record_id', 'change.before', 'change.after', 'command.at', 'command.actor'])
    .where('change.record_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .where('change.after', 'is not', null)
    // What was taken back was never said; what was redone was said when it was said first.
    .where('command.kind', 'in', ['do', 'erase'])
    .where(sql<boolean>`(select count(*) from command as turn where turn.of_id = command.id) % 2 = 0`)
    .orderBy('change.id')
    .execute();
  const last = new Map<string, FieldChange>();
  for (const { record_id: recordId, before, after, at, actor } of rows) {
    for (const field of changedFields(parseRow(before), parseRow(after))) {
      last.set(`${recordId} ${field}`, { recordId, field, at, actor });
    }
  }
  return [...last.values()];
}

type Row = Readonly<Record<string, unknown>>;

function parseRow(text: string | null): Row {
  return text === null ? {} : (JSON.parse(text) as Row);
}

/** Fields that differ and are not empty afterwards; custom fields by their own ids. */
function changedFields(before: Row, after: Row): string[] {
  return Object.entries(after).flatMap(([column, value]) => {
    if (column === 'fields') {
      const old = parseRow(typeof before.fields === 'string' ? before.fields : null);
      const now = parseRow(typeof value === 'string' ? value : null);
      return Object.keys(now).filter((id) => now[id] !== null && JSON.stringify(now[id]) !== JSON.stringify(old[id]));
    }
    return value === null || value === before[column] ? [] : [fieldOf(column)];
  });
}

/** Names that have been found, since thousands of changes have the same columns. */
const fields = new Map<string, string>();

/** `postal_code` → `postalCode`; an amount is one field in two columns, a date is named like the field. */
function fieldOf(column: string): string {
  const known = fields.get(column);
  if (known !== undefined) return known;
  const field = column
    .replace(/_(minor|currency)$/, '')
    .replace(/_id$/, '')
    .replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  fields.set(column, field);
  return field;
}

import { sql } from 'kysely';
import type { Executor } from './database.ts';

/**
 * Records in the order in which they were stored. Ids do not tell it everywhere: those that several processes make at
 * one instant come in any order, and so they do where the clock jumps.
 */
export async function inStoredOrder<T extends { readonly id: string }>(
  db: Executor,
  records: readonly T[],
): Promise<readonly T[]> {
  if (records.length < 2) return records;
  const ids = JSON.stringify(records.map(({ id }) => id));
  const rows = await db
    .selectFrom('change')
    .select((eb) => ['record_id', eb.fn.min<number>('id').as('first')])
    .where('record_id', 'in', sql<string>`(select value from json_each(${ids}))`)
    .groupBy('record_id')
    .execute();
  const first = new Map(rows.map((row) => [row.record_id, row.first]));
  return [...records].sort((left, right) => (first.get(left.id) ?? 0) - (first.get(right.id) ?? 0));
}

/** Statements that write many rows: prepared once, run for each row. */
import { CompiledQuery } from 'kysely';
import type { Executor } from './database.ts';

export type Value = string | number | null;

/**
 * Inserts rows. One statement for each row is what SQLite does fastest: with many rows in a statement, binding their
 * values takes longer than is saved.
 * @param rows values in the order of the columns
 */
export async function insertRows(
  db: Executor,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (rows.length === 0) return;
  // The driver runs a statement once for each row that it is given (`database.ts`).
  await db.executeQuery(CompiledQuery.raw(insertText(table, columns), rows as unknown[]));
}

const texts = new Map<string, string>();

function insertText(table: string, columns: readonly string[]): string {
  const key = `${table} ${columns.join()}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const names = columns.map((column) => `"${column}"`).join();
  const text = `insert into "${table}" (${names}) values (${columns.map(() => '?').join()})`;
  texts.set(key, text);
  return text;
}

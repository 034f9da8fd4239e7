/** Statements that write many rows at once. Their text is made once for each shape, so that it is prepared once. */
import { CompiledQuery } from 'kysely';
import type { Executor } from './database.ts';

export type Value = string | number | null;

/** Rows of one statement: more save nothing. */
const most = 64;

/** Inserts rows, many with each statement. @param rows values in the order of the columns */
export async function insertRows(
  db: Executor,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += most) {
    const part = rows.slice(from, from + most);
    await db.executeQuery(CompiledQuery.raw(insertText(table, columns, part.length), part.flat()));
  }
}

const texts = new Map<string, string>();

function insertText(table: string, columns: readonly string[], count: number): string {
  const key = `${count} ${table} ${columns.join()}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const row = `(${columns.map(() => '?').join()})`;
  const text = `insert into "${table}" (${columns.map((column) => `"${column}"`).join()}) values ${Array<string>(count).fill(row).join()}`;
  texts.set(key, text);
  return text;
}

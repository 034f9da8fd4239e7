/** Very many rows in one transaction. Loaded only by what writes them. */
import { sql } from 'kysely';
import { inMemory, type Connection, type Executor } from './database.ts';
import { searchTables } from './search.ts';

/**
 * Runs a big transaction with what suits it, and takes that back afterwards, whatever became of it: SQLite keeps more
 * pages in memory, waits for the disk only at the end, and leaves the rules of the columns to the program, whose rows
 * keep to them. The transaction is wholly there or wholly absent as ever; when this returns, it is on the disk.
 */
export async function inBulk<T>({ raw, file }: Connection, work: () => Promise<T>): Promise<T> {
  raw.exec(`pragma synchronous = normal; pragma cache_size = -${cacheKilobytes}; pragma ignore_check_constraints = on`);
  try {
    return await work();
  } finally {
    raw.exec('pragma synchronous = full; pragma cache_size = -2000; pragma ignore_check_constraints = off');
    if (file !== inMemory) bringIn(raw);
  }
}

/**
 * Brings the log into the file and makes both safe. Readers that hold it back, and a disk without room for the file to
 * grow, only put that off: what was committed is in the log, and no error may say that nothing was stored.
 */
export function bringIn(raw: Connection['raw']): void {
  try {
    raw.pragma('wal_checkpoint(truncate)');
  } catch {
    // The next command that writes tries again.
  }
}

/**
 * Lets the search index gather more words before it writes them, and put off putting its parts together, while a big
 * transaction fills it. Part of that transaction.
 */
export async function fillSearch<T>(trx: Executor, work: () => Promise<T>): Promise<T> {
  await configureSearch(trx, { hashsize: 16 * 1_048_576, automerge: 0, crisismerge: 256 });
  const result = await work();
  // What SQLite begins with: parts are then put together bit by bit, by whatever is written later.
  await configureSearch(trx, { hashsize: 1_048_576, automerge: 4, crisismerge: 16 });
  return result;
}

async function configureSearch(trx: Executor, settings: Readonly<Record<string, number>>): Promise<void> {
  for (const noun of ['account', 'contact', 'opportunity'] as const) {
    for (const [name, value] of Object.entries(settings)) {
      // A literal: the driver would bind the number as one with a fraction, which the index refuses.
      const table = sql.table(searchTables[noun]);
      await sql`insert into ${table} (${sql.ref(searchTables[noun])}, rank) values (${name}, ${sql.lit(value)})`.execute(
        trx,
      );
    }
  }
}

const cacheKilobytes = 32_000;

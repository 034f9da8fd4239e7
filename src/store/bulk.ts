/** Very many rows in one transaction. Loaded only by what writes them. */
import { inMemory, type Connection } from './database.ts';
import { explain } from './storage-errors.ts';

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
    // Brings the log into the file and makes both safe; readers that hold it back only put that off.
    if (file !== inMemory) explain(file, () => raw.pragma('wal_checkpoint(truncate)'));
  }
}

const cacheKilobytes = 64_000;

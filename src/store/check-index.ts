/**
 * Whether what is derived from the records, the search index and the names, says what the records say. The index
 * keeps no text, so its tokens are summed up per record and compared with the sums of those that should be there.
 */
import { entryOf } from './entries.ts';
import { facetToken, nameKeys, searchTables } from './search.ts';
import { indexTokens } from './tokens.ts';
import type { Connection } from './database.ts';
import type { NumberedRow, RecordTables } from './tables.ts';
import type { Noun } from './types.ts';

/** A record that is found by other words than it holds, or words of a record that is not there. */
export interface IndexFault {
  readonly noun: Noun;
  /** Null where the index itself is damaged. */
  readonly number: number | null;
  readonly where: 'search' | 'names';
}

const columns = ['names', 'texts', 'facets'] as const;
/** FTS5 cuts longer tokens, in bytes of UTF-8. */
const longestToken = 32_768;

/**
 * Goes through all records that can be searched for. Memory: eight bytes a record.
 * @returns what does not agree; nothing where all is well
 */
export function* checkIndex({ raw }: Pick<Connection, 'raw'>): Generator<IndexFault> {
  for (const noun of Object.keys(searchTables) as Noun[]) {
    yield* checkNames(raw, noun);
    yield* checkTokens(raw, noun);
  }
}

function* rowsOf<N extends Noun>(raw: Connection['raw'], noun: N): Generator<RecordTables[N] & NumberedRow> {
  yield* raw.prepare<[], RecordTables[N] & NumberedRow>(`select * from ${noun}`).iterate();
}

function* checkNames(raw: Connection['raw'], noun: Noun): Generator<IndexFault> {
  const stored = raw
    .prepare<[string, number], string>(
      `select account_id || ' ' || key from name where noun = ? and number = ? order by key`,
    )
    .pluck();
  for (const row of rowsOf(raw, noun)) {
    const entry = entryOf(noun, row);
    const expected = nameKeys(entry).map((key) => `${entry.accountId} ${key}`);
    if (expected.toSorted().join('\n') !== stored.all(noun, row.number).toSorted().join('\n')) {
      yield { noun, number: row.number, where: 'names' };
    }
  }
  const left = raw
    .prepare<[string], number>(
      `select distinct number from name where noun = ? and number not in (select number from ${noun})`,
    )
    .pluck();
  for (const number of left.iterate(noun)) yield { noun, number, where: 'names' };
}

function* checkTokens(raw: Connection['raw'], noun: Noun): Generator<IndexFault> {
  const table = searchTables[noun];
  const last = Number(
    raw
      .prepare(
        `select max(number) from (
    select max(number) as number from ${noun} union all select max(rowid) from ${table})`,
      )
      .pluck()
      .get() ?? 0,
  );
  const sums = new Float64Array(last + 1);
  raw.exec(`create virtual table temp.check_${table} using fts5vocab('main', '${table}', 'instance')`);
  try {
    const tokens = raw
      .prepare<[], [string, number, string, number]>(`select term, doc, col, offset from temp.check_${table}`)
      .raw();
    for (const [term, doc, column, offset] of tokens.iterate())
      sums[doc] = (sums[doc] ?? 0) + weigh(term, column, offset);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT'))) throw error;
    yield { noun, number: null, where: 'search' };
    return;
  } finally {
    raw.exec(`drop table temp.check_${table}`);
  }
  for (const row of rowsOf(raw, noun)) {
    const { names, texts, facets } = entryOf(noun, row);
    const written = {
      names: indexTokens(names.join('\n')),
      texts: indexTokens(texts.filter((text) => text !== null).join('\n')),
      facets: facets.map(facetToken).join(' '),
    };
    let sum = sums[row.number] ?? 0;
    for (const column of columns) {
      const tokens = written[column].split(' ').filter((token) => token !== '');
      for (const [offset, token] of tokens.entries()) sum -= weigh(cut(token), column, offset);
    }
    sums[row.number] = 0;
    if (sum !== 0) yield { noun, number: row.number, where: 'search' };
  }
  for (const [number, sum] of sums.entries()) if (sum !== 0) yield { noun, number, where: 'search' };
}

function cut(token: string): string {
  if (token.length * 3 <= longestToken) return token;
  const bytes = Buffer.from(token);
  return bytes.length <= longestToken ? token : bytes.subarray(0, longestToken).toString();
}

/** FNV-1a of a token and its place: whole numbers below 2^32, whose sums stay exact. */
function weigh(token: string, column: string, offset: number): number {
  let hash = 0x811c9dc5;
  for (const text of [token, column, String(offset)]) {
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash >>> 0;
}

/** Full-text search and look-up of names. Both are derived from the records and written in the same transaction. */
import { foldText } from '../core/fold.ts';
import { sql } from 'kysely';
import { insertRows } from './rows.ts';
import { indexTokens, parseSearch, type SearchWords } from './tokens.ts';
import type { Executor } from './database.ts';
import type { NumberedRow } from './tables.ts';
import type { Noun, Page, PageQuery } from './types.ts';

/** What a record can be found by. */
export interface SearchEntry {
  /** Name and aliases. */
  readonly names: readonly string[];
  /** Other texts; empty ones are left out. */
  readonly texts: readonly (string | null)[];
  /** Ids and states to narrow a search down by. */
  readonly facets: readonly string[];
  /** The account that a name belongs to; the record's own id for an account. Null keeps names out of look-ups. */
  readonly accountId: string | null;
}

/** The index of each noun. */
export const searchTables = {
  account: 'account_search',
  contact: 'contact_search',
  opportunity: 'opportunity_search',
  assessment: 'assessment_search',
  activity: 'activity_search',
  need: 'need_search',
  competitor: 'competitor_search',
  value: 'value_search',
  negotiation: 'negotiation_search',
  receivable: 'receivable_search',
  complaint: 'complaint_search',
} as const satisfies Record<Noun, string>;

/** Makes a new record findable. */
export async function addEntry(db: Executor, noun: Noun, number: number, entry: SearchEntry): Promise<void> {
  await addEntries(db, noun, [{ number, entry }]);
}

/** Makes new records findable. */
export async function addEntries(
  db: Executor,
  noun: Noun,
  entries: readonly { readonly number: number; readonly entry: SearchEntry }[],
): Promise<void> {
  const rows = entries.map(({ number, entry }) => [
    number,
    indexTokens(entry.names.join('\n')),
    indexTokens(entry.texts.filter((text) => text !== null).join('\n')),
    entry.facets.map(facetToken).join(' '),
  ]);
  await insertRows(db, searchTables[noun], ['rowid', 'names', 'texts', 'facets'], rows);
  const names = entries.flatMap(({ number, entry }) =>
    nameKeys(entry).map((key) => [noun, key, number, entry.accountId]),
  );
  await insertRows(db, 'name', ['noun', 'key', 'number', 'account_id'], names);
}

/** What look-ups by name compare with: each name once, folded; none of a record that is kept out of them. */
export function nameKeys({ names, accountId }: SearchEntry): readonly string[] {
  if (accountId === null) return [];
  return [...new Set(names.map(foldText).filter((key) => key !== ''))];
}

/** Makes a changed record findable by what it says now. */
export async function replaceEntry(
  db: Executor,
  noun: Noun,
  number: number,
  { before, after }: { readonly before: SearchEntry; readonly after: SearchEntry },
): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await removeEntry(db, noun, number);
  await addEntry(db, noun, number, after);
}

/** Makes a record that is not there any more unfindable. */
export async function removeEntry(db: Executor, noun: Noun, number: number): Promise<void> {
  await db.deleteFrom(searchTables[noun]).where('rowid', '=', number).execute();
  // Left to itself, SQLite goes through all names of the noun: it takes the primary key for the better index.
  await sql`delete from name indexed by name_number where noun = ${noun} and number = ${number}`.execute(db);
}

/** Custom fields as texts to search. */
export function fieldTexts(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.values(fields)
    .flat()
    .filter((value) => typeof value === 'string');
}

/** The index keeps letters and digits only; ids that fall together are told apart by the filters of the list. */
export function facetToken(facet: string): string {
  return facet.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** Rows per page: 1-1000, default 50. */
function pageSize({ limit }: PageQuery): number {
  return Math.min(Math.max(Math.trunc(limit ?? 50), 1), 1000);
}

/** What the place of a row in a list depends on. */
type RowKeys = Pick<NumberedRow, 'id' | 'number'>;

/** How a list reads its rows; both calls apply the same filters. */
export interface RowSource<Row> {
  /** Newest first by id, those with an id below `after`. */
  readonly newest: (limit: number, after: string | null) => Promise<readonly Row[]>;
  /** Those of these numbers, in any order. */
  readonly numbered: (numbers: readonly number[]) => Promise<readonly Row[]>;
  /** Narrows a search down before the filters are applied. */
  readonly facets: readonly string[];
  readonly accountId?: string | undefined;
}

/**
 * One page of a list, newest first. A page costs the same however many records there are: the cursor is
 * a place in an index, not a count of rows to pass over.
 */
export async function readPage<Row extends RowKeys, T>(
  db: Executor,
  noun: Noun,
  query: PageQuery,
  source: RowSource<Row>,
  read: (row: Row) => T,
): Promise<Page<T>> {
  const size = pageSize(query);
  const after = query.after ?? null;
  const words = parseSearch(query.search ?? '');
  const rows =
    words === null ? await source.newest(size + 1, after) : await searchRows(db, noun, words, source, size + 1, after);
  const shown = rows.slice(0, size);
  return { items: shown.map(read), next: rows.length > size ? (shown.at(-1)?.id ?? null) : null };
}

/** Rows that hold all words, by falling number: the index gives them in this order without sorting. */
async function searchRows<Row extends RowKeys>(
  db: Executor,
  noun: Noun,
  words: SearchWords,
  source: RowSource<Row>,
  limit: number,
  after: string | null,
): Promise<readonly Row[]> {
  let before = after === null ? null : await numberOfId(db, noun, after);
  const next = await chooseSearch(db, noun, words, source);
  const rows: Row[] = [];
  // The filters may drop some of the hits, so more are fetched until the page is full.
  for (let chunk = limit; rows.length < limit; chunk = Math.min(chunk * 4, 2000)) {
    const numbers = await next(chunk, before);
    const found = numbers.length === 0 ? [] : [...(await source.numbered(numbers))];
    rows.push(...found.sort((left, right) => right.number - left.number));
    if (numbers.length < chunk) break;
    before = numbers.at(-1) ?? null;
  }
  return rows.slice(0, limit);
}

/** Gives the numbers of hits below a number, falling. */
type Search = (limit: number, before: number | null) => Promise<readonly number[]>;

/** The index, or, where it finds nothing at all, a comparison with every name: for parts inside a word. */
async function chooseSearch<Row>(
  db: Executor,
  noun: Noun,
  words: SearchWords,
  source: RowSource<Row>,
): Promise<Search> {
  const match = words.match === null ? null : matchExpression('{names texts}', words.match, source.facets);
  if (match !== null) {
    const search: Search = (limit, before) => matchNumbers(db, noun, match, { limit, before, order: 'desc' });
    if (!words.hasLatin || (await search(1, null)).length > 0) return search;
  }
  return (limit, before) => compareNumbers(db, noun, words.words, { limit, before, order: 'desc' }, source.accountId);
}

/** Narrows a match to some columns and facets. Every token in it is quoted, so nothing typed is an operator. */
export function matchExpression(columns: string, match: string, facets: readonly string[]): string {
  return [`${columns} : (${match})`, ...facets.map((facet) => `facets : "${facetToken(facet)}"`)].join(' AND ');
}

interface Range {
  readonly limit: number;
  readonly before: number | null;
  readonly order: 'asc' | 'desc';
}

/** Numbers of the records that match a full-text expression. */
export async function matchNumbers(db: Executor, noun: Noun, match: string, range: Range): Promise<readonly number[]> {
  const table = searchTables[noun];
  let query = db
    .selectFrom(table)
    .select('rowid')
    .where(sql<boolean>`${sql.ref(table)} match ${match}`)
    .orderBy('rowid', range.order)
    .limit(range.limit);
  if (range.before !== null) query = query.where('rowid', '<', range.before);
  return (await query.execute()).map(({ rowid }) => rowid);
}

/**
 * Numbers of the records of which one name or another holds each word, wherever it stands. Reads every name, or, for a
 * word with Latin letters, every name that has such letters: there is an index of these.
 */
export async function compareNumbers(
  db: Executor,
  noun: Noun,
  words: readonly string[],
  range: Range,
  accountId: string | undefined,
): Promise<readonly number[]> {
  let query = db
    .selectFrom('name')
    .select('number')
    .distinct()
    .where('noun', '=', noun)
    .orderBy('number', range.order)
    .limit(range.limit);
  if (accountId !== undefined) query = query.where('account_id', '=', accountId);
  if (range.before !== null) query = query.where('number', '<', range.before);
  if (words.some((word) => /[a-z]/.test(word))) query = query.where(sql<boolean>`key glob '*[a-z]*'`);
  for (const word of words) query = query.where((eb) => eb(eb.fn<number>('instr', ['name.key', eb.val(word)]), '>', 0));
  return (await query.execute()).map(({ number }) => number);
}

async function numberOfId(db: Executor, noun: Noun, id: string): Promise<number> {
  const row = await db.selectFrom(noun).select('number').where('id', '=', id).executeTakeFirst();
  return row?.number ?? 0;
}

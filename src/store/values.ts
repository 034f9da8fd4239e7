/** Values of records without the records, for files of many: most of them go out as they are. */
import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import { readFields, readTexts, type Cell } from './columns.ts';
import { refOf } from './refs.ts';
import { readPage } from './search.ts';
import type { Executor } from './database.ts';
import type { Tables } from './tables.ts';
import type { RecordValue } from '../core/records/types.ts';
import type { Page, PageQuery, ValuedNoun } from './types.ts';

/** Rows that the filters of a list leave, and what narrows a search down before they are applied. */
export interface Chosen<N extends ValuedNoun> {
  readonly rows: SelectQueryBuilder<Tables, N, object>;
  readonly facets: readonly string[];
  readonly accountId?: string | undefined;
}

/** How a value is fetched, and what is made of it. */
interface Source {
  readonly fetched: RawBuilder<unknown>;
  /** Nothing where the value is what is fetched. */
  readonly read?: (fetched: never, cell: Cell) => RecordValue;
}

/** A column of the record that another column points to. */
const ofOther = (table: ValuedNoun, column: string, key: string): RawBuilder<unknown> =>
  sql`(select ${sql.ref(`other.${column}`)} from ${sql.table(table)} as other where other.id = ${sql.ref(key)})`;

/** Those that are not just a column under the name of the key. */
const sources: Readonly<Record<string, (noun: ValuedNoun) => Source>> = {
  ref: (noun) => ({ fetched: sql.ref('number'), read: (number: number) => refOf(noun, number) }),
  aliases: () => ({ fetched: sql.ref('aliases'), read: readTexts }),
  fields: () => ({ fetched: sql.ref('fields'), read: readFields }),
  accountRef: (noun) => ({
    fetched: ofOther('account', 'number', `${noun}.account_id`),
    read: (number: number | null) => (number === null ? null : refOf('account', number)),
  }),
  accountName: (noun) => ({ fetched: ofOther('account', 'name', `${noun}.account_id`) }),
  superiorName: () => ({ fetched: ofOther('contact', 'name', 'contact.reports_to') }),
};

function sourceOf(noun: ValuedNoun, key: string): Source {
  const column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return sources[key]?.(noun) ?? { fetched: sql.ref(column) };
}

/**
 * One page of a list, newest first, as values in the order of the keys.
 * A row comes as one JSON text: to make an object of its columns takes the driver four times as long.
 */
export function readValues<N extends ValuedNoun>(
  db: Executor,
  noun: N,
  query: PageQuery,
  chosen: Chosen<N>,
  keys: readonly string[],
): Promise<Page<readonly RecordValue[]>> {
  const from = keys.map((key) => sourceOf(noun, key));
  const fetched = [...from.map((source) => source.fetched), sql.ref('id'), sql.ref('number')];
  // All nouns that have values are alike in what is asked of them here.
  const rows = (chosen.rows as unknown as Chosen<'account'>['rows']).select(
    sql<string>`json_array(${sql.join(fetched)})`.as('values'),
  );
  const places = from.flatMap(({ read }, index) =>
    read === undefined ? [] : [{ index, read, column: `${noun}.${keys[index] ?? ''}` }],
  );
  const unpack = (row: { readonly values: string }) => {
    const values = JSON.parse(row.values) as RecordValue[];
    const [id, number] = values.slice(from.length) as [string, number];
    values.length = from.length;
    for (const { index, read, column } of places) values[index] = read(values[index] as never, { column, id });
    return { id, number, values };
  };
  return readPage(
    db,
    noun,
    query,
    {
      newest: async (limit, after) =>
        (await (after === null ? rows : rows.where('id', '<', after)).orderBy('id', 'desc').limit(limit).execute()).map(
          unpack,
        ),
      numbered: async (numbers) => (await rows.where('number', 'in', numbers).execute()).map(unpack),
      facets: chosen.facets,
      accountId: chosen.accountId,
    },
    ({ values }) => values,
  );
}

import { KamError, message } from '../core/errors.ts';
import { quoteWord } from '../core/text.ts';
import type { Context } from '../cli/types.ts';
import type { Page, PageQuery } from '../store/types.ts';

/** Options of every list. */
export interface PageOptions {
  readonly search?: string;
  readonly limit?: string;
  readonly after?: string;
  readonly archived?: boolean;
}

/** @throws KamError `usage` for a limit outside 1-1000 */
export function readPage({ search, limit, after, archived }: PageOptions): PageQuery {
  if (limit !== undefined && !(/^\d+$/.test(limit) && Number(limit) >= 1 && Number(limit) <= 1000)) {
    throw new KamError('usage', message('bad-value', { flag: '--limit', value: limit, expected: '1-1000' }));
  }
  return {
    ...(limit === undefined ? {} : { limit: Number(limit) }),
    after: after ?? null,
    search: search ?? null,
    archived: archived === true,
  };
}

/** Says on stderr how to see the next page, where there is one. */
export function noteNextPage(ctx: Context, command: string, options: PageOptions, page: Page<unknown>): void {
  if (page.next === null) return;
  const search = options.search === undefined ? '' : ` --search ${quoteWord(options.search)}`;
  ctx.note(message('more-pages', { command: `${command}${search} --after ${page.next}` }));
}

/**
 * Whether a list was narrowed by the user: an empty one then says that nothing was found, not that there is nothing.
 * @param others further filters, undefined where not given
 */
export function isNarrowed({ search, after }: PageOptions, ...others: readonly (string | undefined)[]): boolean {
  return [search, after, ...others].some((filter) => filter !== undefined);
}

/**
 * Looks through pages until one holds something that a test lets through; it may be a short one.
 * @param list the list of the store
 * @param read a record as the test and the view need it
 */
export async function filterPage<Q extends PageQuery, T, R>(
  list: (query: Q) => Promise<Page<T>>,
  query: Q,
  read: (record: T) => Promise<R>,
  isWanted: (row: R) => boolean | Promise<boolean>,
): Promise<Page<R>> {
  for (let at: Q = query; ;) {
    const page = await list(at);
    const items: R[] = [];
    for (const record of page.items) {
      const row = await read(record);
      if (await isWanted(row)) items.push(row);
    }
    if (items.length > 0 || page.next === null) return { items, next: page.next };
    at = { ...at, after: page.next };
  }
}

/**
 * Options of a list as a command line repeats them.
 * @param given by flag: the value, true for one without, undefined or false where it is not given
 * @returns ` --flag value` each
 */
export function listFlags(given: Readonly<Record<string, string | boolean | undefined>>): string[] {
  return Object.entries(given).flatMap(([flag, value]) => {
    if (value === undefined || value === false) return [];
    return [value === true ? ` --${flag}` : ` --${flag} ${quoteWord(value)}`];
  });
}

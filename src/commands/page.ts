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

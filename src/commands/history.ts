/** What was changed, by whom and when: all of it, of one record, or by one command. */
import { isKamError, KamError, message } from '../core/errors.ts';
import { commandNumber, type HistoryEntry } from '../core/history/types.ts';
import { foldWord, quoteWord } from '../core/text.ts';
import { historyListView, historyView } from '../views/history/list.ts';
import { findAmong } from './find-record.ts';
import { createInputReader, type Typed } from './input.ts';
import { listFlags, readPage } from './page.ts';
import { commandNotFound } from './history/find-command.ts';
import { loadSources } from './history/load-sources.ts';
import type { CommandResult, Context } from '../cli/types.ts';
import type { HistoryReader } from '../store/history-types.ts';
import type { Noun } from '../store/types.ts';

interface Options {
  readonly since?: Typed;
  readonly until?: Typed;
  readonly by?: Typed;
  readonly command?: Typed;
  readonly limit?: string;
  readonly after?: string;
  readonly sensitive?: boolean;
}

const nouns: readonly [Noun, ...Noun[]] = [
  'account',
  'contact',
  'opportunity',
  'assessment',
  'activity',
  'need',
  'competitor',
  'value',
  'negotiation',
  'receivable',
  'complaint',
];

export async function run(ctx: Context, [words]: [string?], options: Options): Promise<CommandResult> {
  const { limit } = readPage(options);
  const after = readCursor(options.after);
  const history = await (await ctx.store()).openHistory();
  const number = words === undefined ? null : commandNumber(words);
  if (number !== null) return showCommand(ctx, history, number, { limit: limit ?? 1000, after }, options);
  const span = readSpan(ctx, options);
  const empty = { entries: [], next: null, isFiltered: false };
  const sensitive = options.sensitive === true;
  if (history === null) {
    if (words !== undefined) await findAmong(ctx, await ctx.store(), nouns, words);
    return { view: historyListView(empty, await loadSources(ctx, { rows: async () => new Map() }, [], sensitive)) };
  }
  const record = words === undefined ? null : await findTold(ctx, history, words);
  const names = matching(await history.names(), options.command, (name) => [
    name,
    ctx.t.words.history.commands[name] ?? '',
  ]);
  const actors = matching(await history.actors(), options.by, (name) => [name]);
  const records = record === null ? undefined : await history.withParts(record);
  const page = await history.list({
    ...span,
    ...(limit === undefined ? {} : { limit }),
    after,
    ...(names === undefined ? {} : { names }),
    ...(actors === undefined ? {} : { actors }),
    ...(records === undefined ? {} : { records }),
  });
  if (page.next !== null) {
    const { since, until, by, command } = options;
    const subject = words === undefined ? [] : [quoteWord(words)];
    const flags = listFlags({ since, until, by, command, limit: options.limit }).join('');
    const line = `${['kam history', ...subject].join(' ')}${flags} --after ${page.next}`;
    ctx.note(message('more-pages', { command: line }));
  }
  const isFiltered = [words, options.since, options.until, options.by, options.command, options.after].some(
    (given) => given !== undefined,
  );
  const shown = { entries: page.items, next: page.next, isFiltered };
  const sources = await loadSources(ctx, history, page.items, sensitive, record === null ? [] : [record]);
  return {
    view: record === null ? historyListView(shown, sources) : historyView(shown, record, sources),
  };
}

/** A command in full; of one that changed very much, page by page. */
async function showCommand(
  ctx: Context,
  history: HistoryReader | null,
  number: number,
  page: { readonly limit: number; readonly after: number | null },
  options: Options,
): Promise<CommandResult> {
  for (const flag of ['since', 'until', 'by', 'command'] as const) {
    if (options[flag] !== undefined) {
      throw new KamError('usage', message('options-exclude', { first: `cmd-${number}`, second: `--${flag}` }));
    }
  }
  const command = await history?.command(number);
  if (history === null || command === null || command === undefined) throw commandNotFound(number);
  const changes = await history.changes(command.id, page);
  const [listed] = (await history.list({ limit: 1, after: number + 1 })).items;
  const entry: HistoryEntry = { ...(listed as HistoryEntry), changes: changes.items };
  if (changes.next !== null) {
    const line = `kam history cmd-${number} --limit ${page.limit} --after ${changes.next}`;
    ctx.note(message('more-pages', { command: line }));
  }
  // What this page does not show is said by the line that leads on.
  const shown = { ...entry, changeCount: entry.changes.length };
  const sources = await loadSources(ctx, history, [shown], options.sensitive === true);
  return { view: historyView({ entries: [shown], next: changes.next, isFiltered: true }, null, sources) };
}

/** A record by what a person types; also one that was taken back, by its ref. */
async function findTold(ctx: Context, history: HistoryReader, words: string) {
  const store = await ctx.store();
  try {
    return await findAmong(ctx, store, nouns, words);
  } catch (error) {
    const ref = words.normalize('NFKC').trim().toLowerCase();
    for (const noun of nouns) {
      const id = await history.findGone(noun, ref);
      if (id === null) continue;
      const row = (await history.rows([{ noun, id }])).get(id)?.row;
      return { noun, id, ref, name: String(row?.name ?? row?.text ?? row?.feature ?? '') };
    }
    if (isKamError(error) && error.kind === 'not-found') {
      throw new KamError('not-found', message('history-of-what', { words }), { cause: error });
    }
    throw error;
  }
}

/** @throws KamError `usage` */
function readCursor(after: string | undefined): number | null {
  if (after === undefined) return null;
  const typed = after.replace(/^cmd-/, '');
  if (/^\d{1,15}$/.test(typed)) return Number(typed);
  throw new KamError('usage', message('bad-value', { flag: '--after', value: after, expected: 'cmd-12' }));
}

/** Whole days in the configured time zone. */
function readSpan(ctx: Context, options: Options): { since?: string; until?: string } {
  const input = createInputReader(ctx);
  const { since, until } = input.finish({
    since: input.date('--since', options.since),
    until: input.date('--until', options.until),
  });
  return {
    ...(typeof since !== 'string' ? {} : { since: ctx.instantAt(since, '00:00') }),
    ...(typeof until !== 'string' ? {} : { until: ctx.endOfDay(until) }),
  };
}

/** Those of the known words that are meant; undefined where nothing was asked for. */
function matching(
  known: readonly string[],
  typed: Typed,
  spellings: (word: string) => readonly string[],
): readonly string[] | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const wanted = foldWord(typed);
  return known.filter((word) => spellings(word).some((spelling) => foldWord(spelling).includes(wanted)));
}

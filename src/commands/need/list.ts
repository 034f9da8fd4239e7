import { listNodes } from '../../core/needs/tree.ts';
import { needListView } from '../../views/needs/list.ts';
import { findRecord, loadRecord } from '../find-record.ts';
import { createInputReader } from '../input.ts';
import { isNarrowed, noteNextPage, readPage, type PageOptions, filterPage, listFlags } from '../page.ts';
import { needsOf } from './find-need.ts';
import { needRows } from './rows.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Need } from '../../core/records/types.ts';
import type { Page, Reader } from '../../store/types.ts';

interface Options extends PageOptions {
  readonly opportunity?: string;
  readonly account?: string;
  readonly level?: string;
  readonly unconfirmed?: boolean;
  readonly orphans?: boolean;
}

export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const query = readPage(options);
  const store = await ctx.store();
  const opportunity =
    options.opportunity === undefined ? null : await loadRecord(ctx, store, 'opportunity', options.opportunity);
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const level = options.level === undefined ? null : await readLevel(ctx, options.level, opportunity?.playbook ?? null);
  const narrowed = {
    ...query,
    ...(opportunity === null ? {} : { opportunityId: opportunity.id }),
    ...(account === null ? {} : { accountId: account.id }),
    ...(level === null ? {} : { level }),
    unconfirmed: options.unconfirmed === true,
  };
  const page = options.orphans === true ? await orphanPage(ctx, store, narrowed) : await store.needs.list(narrowed);
  const flags = listFlags({
    opportunity: opportunity?.ref,
    account: account?.ref,
    level: level ?? undefined,
    unconfirmed: options.unconfirmed,
    orphans: options.orphans,
  });
  noteNextPage(ctx, `kam need list${flags.join('')}`, options, page);
  const isFiltered = isNarrowed(options, ...flags);
  return { view: needListView({ items: await needRows(ctx, store, page.items), next: page.next, isFiltered }) };
}

/** A level by id or title; in the words of the opportunity's playbook, else of the active one. */
async function readLevel(ctx: Context, typed: string, playbookId: string | null): Promise<string | null> {
  const content = await ctx.content();
  const playbook = playbookId === null ? await content.active() : await content.playbook(playbookId);
  const input = createInputReader(ctx);
  const vocabulary = defaultVocabulary(playbook, 'needs');
  return input.finish({ level: input.term('--level', typed, vocabulary, playbook.id) }).level ?? null;
}

/** Pages are looked through until one holds needs that lead to no goal; it may be a short one. */
async function orphanPage(
  ctx: Context,
  reader: Reader,
  query: Parameters<Reader['needs']['list']>[0],
): Promise<Page<Need>> {
  const orphans = new Map<string, ReadonlySet<string>>();
  const isOrphan = async ({ id, opportunityId }: Need): Promise<boolean> => {
    const known = orphans.get(opportunityId) ?? (await orphanIds(ctx, reader, opportunityId));
    orphans.set(opportunityId, known);
    return known.has(id);
  };
  return filterPage(
    (at: typeof query) => reader.needs.list(at),
    query,
    (need) => Promise.resolve(need),
    isOrphan,
  );
}

async function orphanIds(ctx: Context, reader: Reader, opportunityId: string): Promise<ReadonlySet<string>> {
  const opportunity = await reader.opportunities.get(opportunityId);
  if (opportunity === null) return new Set();
  const { tree } = await needsOf(ctx, reader, opportunity);
  const nodes = tree.roots.flatMap((root) => listNodes(root));
  return new Set(nodes.filter((node) => node.isOrphan).map(({ need }) => need.id));
}

import { KamError, message } from '../../core/errors.ts';
import { needsBelow } from '../../core/needs/place.ts';
import { needView } from '../../views/needs/record.ts';
import { commandInfo } from '../command-info.ts';
import { loadNeed } from './find-need.ts';
import { needRow } from './rows.ts';
import type { ArchiveOptions } from '../archive.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Need } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

/** With a need goes, and comes back, what stands below it. */
export async function run(ctx: Context, [words]: [string], options: ArchiveOptions): Promise<CommandResult> {
  const restore = options.restore === true;
  const store = await ctx.store();
  // Asked before the transaction begins: nobody else waits for an answer.
  if (!restore) await confirmArchiving(ctx, store, words);
  const row = await store.write(commandInfo(ctx, 'need archive'), async (writer) => {
    const { need, opportunity } = await loadNeed(ctx, writer, words);
    const { ref, text, archivedAt } = need;
    if ((archivedAt === null) === restore) {
      ctx.note(message('record-unchanged', { ref }));
      return needRow(ctx, writer, need);
    }
    const parent = need.parentId === null ? null : await writer.needs.get(need.parentId);
    if (restore && parent !== null && parent.archivedAt !== null) {
      throw new KamError('conflict', message('need-parent-archived', { ref, parent: parent.ref }));
    }
    // Back comes what went together.
    const all = await allNeeds(writer, need);
    const below = needsBelow(
      need.id,
      all.filter((one) => one.archivedAt === archivedAt),
    );
    const now = restore ? null : ctx.now();
    const after = await writer.needs.update({ ...need, archivedAt: now });
    for (const one of below) await writer.needs.update({ ...one, archivedAt: now });
    ctx.note(message(restore ? 'needs-restored' : 'needs-archived', { ref, text, below: below.length }));
    ctx.note(message('try-next', { command: `kam need tree ${opportunity.ref}` }));
    return needRow(ctx, writer, after);
  });
  return { view: needView(row) };
}

/** @throws KamError `usage` where needs stand below it and nobody can be asked; `cancelled` where the answer is no */
async function confirmArchiving(ctx: Context, reader: Reader, words: string): Promise<void> {
  const { need, needs } = await loadNeed(ctx, reader, words);
  const below = needsBelow(need.id, needs).length;
  if (below === 0 || need.archivedAt !== null || ctx.settings.yes) return;
  if (!ctx.settings.interactive) throw new KamError('usage', message('need-archive-below', { ref: need.ref, below }));
  const prompter = await ctx.prompter('--yes');
  if (await prompter.confirm(ctx.t.words.needs.archiveAll(need.ref, below), false)) return;
  throw new KamError('cancelled', message('cancelled', {}));
}

/** The needs of the same opportunity, archived ones too. */
async function allNeeds(reader: Reader, { opportunityId }: Need): Promise<readonly Need[]> {
  const found: Need[] = [];
  for (let after: string | null = null; ;) {
    const page = await reader.needs.list({ opportunityId, archived: true, limit: 1000, after });
    found.push(...page.items);
    if (page.next === null) return found;
    after = page.next;
  }
}

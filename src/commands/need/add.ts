import { KamError, message } from '../../core/errors.ts';
import { levelRank } from '../../core/needs/levels.ts';
import { placeFault } from '../../core/needs/place.ts';
import { findNode } from '../../core/needs/tree.ts';
import { newNeed } from '../../core/records/need.ts';
import { needView } from '../../views/needs/record.ts';
import { commandInfo } from '../command-info.ts';
import { loadRecord, nameOf } from '../find-record.ts';
import { readNeedFields, type NeedOptions } from './fields.ts';
import { loadNeedIn, needsOf, type NeedsOf } from './find-need.ts';
import { needRow } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Need } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';

interface Options extends NeedOptions {
  readonly under?: string;
}

export async function run(
  ctx: Context,
  [words, argument]: [string, string?],
  options: Options,
): Promise<CommandResult> {
  const text = await readNeedText(ctx, argument, options.text);
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'need add'), async (writer) => {
    const opportunity = await loadRecord(ctx, writer, 'opportunity', words);
    const known = await needsOf(ctx, writer, opportunity);
    const parent = options.under === undefined ? null : await loadNeedIn(ctx, writer, options.under, known);
    const fields = await readNeedFields(ctx, writer, { ...options, text }, known, null);
    const level = fields.level ?? levelBelow(ctx, parent, known);
    if (parent !== null) {
      const placed = { id: null, level, opportunityId: opportunity.id, opportunity: nameOf(opportunity) };
      const fault = placeFault(placed, parent, known.needs, known.levels, ctx.t.language);
      if (fault !== null) throw new KamError('conflict', fault);
    }
    const need = await writer.needs.insert(
      newNeed(
        {
          ...fields,
          text,
          level,
          accountId: opportunity.accountId,
          opportunityId: opportunity.id,
          parentId: parent?.id ?? null,
        },
        { id: ctx.newId() },
      ),
    );
    const added = await needRow(ctx, writer, need);
    const detail = { ref: need.ref, text: need.text, level: ctx.t.text(added.level) };
    ctx.note(message('need-added', { ...detail, opportunity: nameOf(opportunity) }));
    await noteLoose(ctx, writer, need, known);
    ctx.note(message('try-next', { command: `kam need tree ${opportunity.ref}` }));
    return added;
  });
  return { view: needView(row) };
}

/** As argument or as `--text`; asked for where it is missing and there is a terminal. */
async function readNeedText(ctx: Context, argument: string | undefined, option: string | undefined): Promise<string> {
  if (argument !== undefined && option !== undefined && argument !== option) {
    throw new KamError('usage', message('name-twice', { first: argument, second: option }));
  }
  const given = argument ?? option;
  if (given !== undefined) return given.trim();
  const what = ctx.t.words.needs.text;
  if (!ctx.settings.interactive) throw new KamError('usage', message('missing-input', { what, flag: '--text' }));
  return (await ctx.prompter('--text')).text(what);
}

/** Where only the parent is given, a need is of the level after it. */
function levelBelow(ctx: Context, parent: Need | null, { levels }: NeedsOf): string {
  const rank = parent === null ? null : levelRank(levels, parent.level);
  const next = rank === null ? undefined : levels[rank + 1];
  if (next !== undefined) return next.id;
  const ids = levels.map(({ id }) => id).join(ctx.t.words.punctuation.separator);
  throw new KamError('usage', message('need-level-missing', { levels: ids }));
}

/** Says so where a need's line does not reach the first level. */
export async function noteLoose(ctx: Context, reader: Reader, need: Need, known: NeedsOf): Promise<void> {
  const { tree, levels } = await needsOf(ctx, reader, known.opportunity);
  const found = findNode(tree, need.id);
  const [goal] = levels;
  if (found === null || goal === undefined || !found.node.isOrphan) return;
  const { ref } = found.above[0]?.need ?? need;
  ctx.note(message('need-leads-nowhere', { ref, goal: ctx.t.text(goal.title) }));
}

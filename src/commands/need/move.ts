import { KamError, message } from '../../core/errors.ts';
import { placeFault } from '../../core/needs/place.ts';
import { needView } from '../../views/needs/record.ts';
import { commandInfo } from '../command-info.ts';
import { noteLoose } from './add.ts';
import { loadNeed, loadNeedIn } from './find-need.ts';
import { needRow } from './rows.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly under?: string;
  readonly root?: boolean;
}

export async function run(ctx: Context, [words]: [string], { under, root }: Options): Promise<CommandResult> {
  if (under === undefined && root !== true) throw new KamError('usage', message('need-place-missing', {}));
  if (under !== undefined && root === true) {
    throw new KamError('usage', message('options-exclude', { first: '--under', second: '--root' }));
  }
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'need move'), async (writer) => {
    const known = await loadNeed(ctx, writer, words);
    const { need, opportunity } = known;
    const parent = under === undefined ? null : await loadNeedIn(ctx, writer, under, known);
    if (parent !== null) {
      const placed = { ...need, opportunity: nameOf(opportunity) };
      const fault = placeFault(placed, parent, known.needs, known.levels, ctx.t.language);
      if (fault !== null) throw new KamError('conflict', fault);
    }
    const parentId = parent?.id ?? null;
    if (parentId === need.parentId) {
      ctx.note(message('record-unchanged', { ref: need.ref }));
      return needRow(ctx, writer, need);
    }
    const after = await writer.needs.update({ ...need, parentId });
    const { ref, text } = after;
    ctx.note(
      parent === null
        ? message('need-at-root', { ref, text })
        : message('need-moved', { ref, text, parent: `${parent.ref} ${parent.text}` }),
    );
    await noteLoose(ctx, writer, after, known);
    ctx.note(message('try-next', { command: `kam need tree ${opportunity.ref}` }));
    return needRow(ctx, writer, after);
  });
  return { view: needView(row) };
}

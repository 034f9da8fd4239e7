import { KamError, message } from '../../core/errors.ts';
import { levelFault } from '../../core/needs/place.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { needView } from '../../views/needs/record.ts';
import { commandInfo } from '../command-info.ts';
import { noteLoose } from './add.ts';
import { readNeedFields, type NeedOptions } from './fields.ts';
import { loadNeed } from './find-need.ts';
import { needRow } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Need } from '../../core/records/types.ts';

export async function run(ctx: Context, [words]: [string], options: NeedOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'need edit'), async (writer) => {
    const known = await loadNeed(ctx, writer, words);
    const { need } = known;
    const changes = await readNeedFields(ctx, writer, options, known, need);
    if (Object.keys(changes).length === 0) throw new KamError('usage', message('nothing-to-edit', {}));
    if (changes.level !== undefined) {
      const fault = levelFault(need, changes.level, known.needs, known.levels, ctx.t.language);
      if (fault !== null) throw new KamError('conflict', fault);
    }
    if (!hasChanges<Need>(need, changes)) {
      ctx.note(message('record-unchanged', { ref: need.ref }));
      return needRow(ctx, writer, need);
    }
    const after = await writer.needs.update(applyChanges<Need>(need, changes));
    ctx.note(message('need-edited', { ref: after.ref, text: after.text }));
    // Who confirmed a need confirmed those words.
    if (after.text !== need.text && after.confirmedOn !== null && changes.confirmedOn === undefined) {
      const command = `kam need confirm ${after.ref}`;
      ctx.note(message('need-reworded', { on: after.confirmedOn, command }));
    }
    await noteLoose(ctx, writer, after, known);
    return needRow(ctx, writer, after);
  });
  return { view: needView(row) };
}

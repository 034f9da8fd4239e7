import { message } from '../../core/errors.ts';
import { needsBelow } from '../../core/needs/place.ts';
import { needView } from '../../views/needs/record.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, type Typed } from '../input.ts';
import { findPerson, refuseFuture } from './fields.ts';
import { loadNeed } from './find-need.ts';
import { needRow } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly by?: Typed;
  readonly on?: Typed;
  readonly evidence?: Typed;
  readonly withAllBelow?: boolean;
}

export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const input = createInputReader(ctx);
  const { on, evidence } = input.finish({
    on: input.date('--on', options.on),
    evidence: input.text(options.evidence),
  });
  const confirmedOn = on ?? ctx.today();
  refuseFuture(ctx, confirmedOn);
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'need confirm'), async (writer) => {
    const { need, needs, opportunity } = await loadNeed(ctx, writer, words);
    const by = (await findPerson(ctx, writer, options.by, opportunity)) ?? null;
    // What was confirmed before keeps its own date and witness.
    const below =
      options.withAllBelow === true ? needsBelow(need.id, needs).filter((one) => one.confirmedOn === null) : [];
    const confirmedBy = by ?? need.ownerId;
    const after = await writer.needs.update({ ...need, confirmedOn, confirmedBy, evidence: evidence ?? need.evidence });
    for (const one of below) {
      await writer.needs.update({
        ...one,
        confirmedOn,
        confirmedBy: by ?? one.ownerId,
        evidence: one.evidence ?? evidence ?? null,
      });
    }
    ctx.note(message('needs-confirmed', { ref: need.ref, text: need.text, below: below.length }));
    ctx.note(message('try-next', { command: `kam need tree ${opportunity.ref}` }));
    return needRow(ctx, writer, after);
  });
  return { view: needView(row) };
}

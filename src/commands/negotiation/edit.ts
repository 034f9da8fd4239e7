import { KamError, message } from '../../core/errors.ts';
import { negotiationView } from '../../views/negotiation/overview.ts';
import { commandInfo } from '../command-info.ts';
import { loadNegotiation } from './find-negotiation.ts';
import { readNegotiationFields, type NegotiationOptions } from './fields.ts';
import { editRecord } from '../edit-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], options: NegotiationOptions): Promise<CommandResult> {
  const changes = readNegotiationFields(ctx, options);
  if (Object.keys(changes).length === 0) throw new KamError('usage', message('nothing-to-edit', {}));
  const store = await ctx.store();
  const picture = await store.write(commandInfo(ctx, 'negotiation edit'), async (writer) => {
    const records = writer.negotiations;
    const { before, after } = await editRecord(ctx, writer, 'negotiation', words, records, () => changes);
    const { ref, name } = after;
    if (after !== before) ctx.note(message('negotiation-edited', { ref, name }));
    return loadNegotiation(ctx, writer, ref);
  });
  return { view: negotiationView(picture) };
}

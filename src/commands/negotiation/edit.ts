import { KamError, message } from '../../core/errors.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { negotiationView } from '../../views/negotiation/overview.ts';
import { commandInfo } from '../command-info.ts';
import { loadNegotiation } from './find-negotiation.ts';
import { readNegotiationFields, type NegotiationOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Negotiation } from '../../core/records/sales-types.ts';

export async function run(ctx: Context, [words]: [string], options: NegotiationOptions): Promise<CommandResult> {
  const changes = readNegotiationFields(ctx, options);
  if (Object.keys(changes).length === 0) throw new KamError('usage', message('nothing-to-edit', {}));
  const store = await ctx.store();
  const picture = await store.write(commandInfo(ctx, 'negotiation edit'), async (writer) => {
    const { negotiation } = await loadNegotiation(ctx, writer, words);
    const { ref } = negotiation;
    if (!hasChanges<Negotiation>(negotiation, changes)) {
      ctx.note(message('record-unchanged', { ref }));
    } else {
      const { name } = await writer.negotiations.update(applyChanges<Negotiation>(negotiation, changes));
      ctx.note(message('negotiation-edited', { ref, name }));
    }
    return loadNegotiation(ctx, writer, ref);
  });
  return { view: negotiationView(picture) };
}

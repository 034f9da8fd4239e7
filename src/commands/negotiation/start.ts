import { message } from '../../core/errors.ts';
import { newNegotiation } from '../../core/records/negotiation.ts';
import { negotiationView } from '../../views/negotiation/overview.ts';
import { commandInfo } from '../command-info.ts';
import { loadRecord, nameOf } from '../find-record.ts';
import { loadNegotiation } from './find-negotiation.ts';
import { readNegotiationFields, type NegotiationOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Without a name it is called like the opportunity. */
export async function run(ctx: Context, [words]: [string], options: NegotiationOptions): Promise<CommandResult> {
  const fields = readNegotiationFields(ctx, options);
  const store = await ctx.store();
  const picture = await store.write(commandInfo(ctx, 'negotiation start'), async (writer) => {
    const opportunity = await loadRecord(ctx, writer, 'opportunity', words);
    const { ref, name } = await writer.negotiations.insert(
      newNegotiation(
        {
          ...fields,
          name: fields.name ?? opportunity.name,
          startedOn: fields.startedOn ?? ctx.today(),
          accountId: opportunity.accountId,
          opportunityId: opportunity.id,
        },
        { id: ctx.newId() },
      ),
    );
    ctx.note(message('negotiation-started', { ref, name, opportunity: nameOf(opportunity) }));
    ctx.note(message('try-next', { command: `kam negotiation term ${ref} KIND --opening … --target … --bottom …` }));
    return loadNegotiation(ctx, writer, ref);
  });
  return { view: negotiationView(picture) };
}

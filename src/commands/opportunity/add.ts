import { message } from '../../core/errors.ts';
import { defaultProcess } from '../../core/playbook/defaults.ts';
import { givenFields } from '../../core/records/datum-source.ts';
import { newOpportunity } from '../../core/records/opportunity.ts';
import { opportunityView } from '../../views/opportunity.ts';
import { commandInfo } from '../command-info.ts';
import { recordSources } from '../datum-source.ts';
import { findRecord } from '../find-record.ts';
import { readName, required } from '../input.ts';
import { readOpportunityFields, type OpportunityOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [argument]: [string?], options: OpportunityOptions): Promise<CommandResult> {
  const words = required(ctx.t.words.records.nouns.account, '--account', options.account);
  const name = await readName(ctx, argument, options.name);
  const fields = readOpportunityFields(ctx, options, name);
  const playbook = await (await ctx.content()).active();
  const process = defaultProcess(playbook);
  const stage = process?.stages[0]?.title ?? null;
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'opportunity add'), async (writer) => {
    const account = await findRecord(ctx, writer, 'account', words);
    const opportunity = await writer.opportunities.insert(
      newOpportunity({ ...fields, name, accountId: account.id, playbook: playbook.id }, process, {
        id: ctx.newId(),
        today: ctx.today(),
      }),
    );
    ctx.note(
      message('opportunity-added', { ref: opportunity.ref, name, account: account.name, stage: ctx.t.text(stage) }),
    );
    const edit = { noun: 'opportunity' as const, accountId: account.id, before: null, after: opportunity };
    await recordSources(ctx, writer, { ...edit, given: givenFields(fields) }, options);
    ctx.note(message('try-next', { command: `kam qualify ${opportunity.ref}` }));
    return { opportunity, account, stage };
  });
  return { view: opportunityView(row) };
}

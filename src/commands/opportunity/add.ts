import { message } from '../../core/errors.ts';
import { defaultProcess } from '../../core/playbook/defaults.ts';
import { givenFields } from '../../core/records/datum-source.ts';
import { newOpportunity } from '../../core/records/opportunity.ts';
import { opportunityView } from '../../views/opportunity.ts';
import { commandInfo } from '../command-info.ts';
import { recordSources } from '../datum-source.ts';
import { findRecord } from '../find-record.ts';
import { offerForm } from '../form/edit-pages.ts';
import { showFilledForms } from '../form/load-forms.ts';
import { readName, requireAccount } from '../input.ts';
import { askOpportunityFields, changeOpportunity, readOpportunityFields, type OpportunityOptions } from './fields.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [argument]: [string?], options: OpportunityOptions): Promise<CommandResult> {
  const words = await requireAccount(ctx, options.account);
  const { name, isAsked } = await readName(ctx, argument, options.name);
  const playbook = await (await ctx.content()).active();
  const given = await readOpportunityFields(ctx, options, name, playbook.id);
  const process = defaultProcess(playbook);
  const stage = process?.stages[0]?.title ?? null;
  const base = { id: ctx.newId(), today: ctx.today() };
  const makeDraft = (accountId: string) =>
    changeOpportunity(newOpportunity({ name, accountId, playbook: playbook.id }, process, base), given);
  const store = await ctx.store();
  const asked = await offerForm(ctx, isAsked, async () => {
    const { id } = await findRecord(ctx, store, 'account', words);
    return askOpportunityFields(ctx, makeDraft(id), { title: name, isNew: true });
  });
  const more = asked === null ? {} : await readOpportunityFields(ctx, asked, asked.name, playbook.id);
  const row = await store.write(commandInfo(ctx, 'opportunity add'), async (writer) => {
    const account = await findRecord(ctx, writer, 'account', words);
    const opportunity = await writer.opportunities.insert(changeOpportunity(makeDraft(account.id), more));
    const { ref } = opportunity;
    ctx.note(
      message('opportunity-added', { ref, name: opportunity.name, account: account.name, stage: ctx.t.text(stage) }),
    );
    const edit = { noun: 'opportunity' as const, accountId: account.id, before: null, after: opportunity };
    await recordSources(ctx, writer, { ...edit, given: [...givenFields(given), ...givenFields(more)] }, options);
    ctx.note(message('try-next', { command: `kam qualify ${ref}` }));
    return { opportunity, account, stage };
  });
  return { view: opportunityView(row, await showFilledForms(ctx, 'opportunity', row.opportunity)) };
}

import { segmentApproach } from '../../core/playbook/approaches.ts';
import { accountOverview } from '../../views/account.ts';
import { contactRows, opportunityRows } from '../rows.ts';
import { showForms, type SensitiveOptions } from '../form/load-forms.ts';
import { findRecord, present } from '../find-record.ts';
import { tryLoadSurvey } from '../survey.ts';
import { showBudget } from '../budget/desk.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string], { sensitive }: SensitiveOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const { id, ref } = await findRecord(ctx, store, 'account', words);
  const dossier = present(await store.dossier(id), ctx.t.words.records.nouns.account, ref);
  return {
    view: accountOverview(
      dossier.account,
      await showForms(ctx, 'account', dossier.account, sensitive),
      segmentApproach(await (await ctx.content()).active(), dossier.account.fields),
      await showBudget(ctx, dossier.budgetLines),
      await contactRows(ctx, store, dossier.contacts),
      await opportunityRows(ctx, store, dossier.opportunities),
      await tryLoadSurvey(ctx, store, dossier),
    ),
  };
}

import { listsOfLevel } from '../../core/needs/question-lists.ts';
import { buildNeedsTree, findNode } from '../../core/needs/tree.ts';
import { pictureOpportunity } from '../../core/report/opportunity-picture.ts';
import { needOverview, needView } from '../../views/needs/record.ts';
import { loadNeed } from './find-need.ts';
import { needRow } from './rows.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

export async function run(ctx: Context, [words]: [string]): Promise<CommandResult> {
  const store = await ctx.store();
  const { need, playbook, opportunity, needs, levels } = await loadNeed(ctx, store, words);
  const row = await needRow(ctx, store, need);
  // An archived need has left its tree.
  const tree = buildNeedsTree(needs, levels);
  const found = findNode(tree, need.id);
  const dossier = await store.dossier(need.accountId);
  if (found === null || dossier === null) return { view: needView(row) };
  const { people } = pictureOpportunity(dossier, opportunity, playbook, ctx.today());
  return {
    view: needOverview({
      row,
      ...found,
      tree,
      playbook,
      people,
      contacts: dossier.contacts,
      isReport: false,
      lists: listsOfLevel(playbook, need.level),
    }),
  };
}

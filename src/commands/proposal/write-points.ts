/** Writes what is said of points of a proposal; a point of which nothing was said yet gets its row. */
import { message } from '../../core/errors.ts';
import { newChecklistItem } from '../../core/records/checklist-item.ts';
import { applyChanges, hasChanges } from '../../core/records/fields.ts';
import { proposalView, type ProposalPage } from '../../views/proposal.ts';
import { commandInfo } from '../command-info.ts';
import { loadProposal } from './load-proposal.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ChecklistPoint } from '../../core/proposal/checklist.ts';
import type { ChecklistItem } from '../../core/records/sales-types.ts';
import type { Fresh } from '../../core/records/types.ts';
import type { Writer } from '../../store/types.ts';

export type PointChanges = Partial<Pick<ChecklistItem, 'owner' | 'dueOn' | 'doneOn' | 'dropped' | 'note'>>;

/**
 * One transaction for all of them.
 * @param command in words, for the history
 * @returns the proposal as it is then, with what changed said
 */
export async function writePoints(
  ctx: Context,
  command: string,
  { opportunity, checklist }: ProposalPage,
  changes: readonly (readonly [ChecklistPoint, PointChanges])[],
): Promise<CommandResult> {
  const store = await ctx.store();
  const changed: string[] = [];
  await store.write(commandInfo(ctx, command), async (writer) => {
    for (const [{ point, item }, change] of changes) {
      const fresh = newChecklistItem(
        {
          accountId: opportunity.accountId,
          opportunityId: opportunity.id,
          outline: checklist.outline.id,
          point: point.id,
        },
        { id: item?.id ?? ctx.newId() },
      );
      if (await writePoint(writer, item, fresh, change)) changed.push(ctx.t.text(point.title));
    }
  });
  const { ref } = opportunity;
  if (changed.length === 0) ctx.note(message('record-unchanged', { ref }));
  else {
    const points = changed.join(ctx.t.words.punctuation.separator);
    ctx.note(message('proposal-changed', { opportunity: nameOf(opportunity), count: changed.length, points }));
  }
  const after = await loadProposal(ctx, store, ref);
  const { needed, done } = after.checklist;
  if (done === needed) ctx.note(message('proposal-complete', { count: needed }));
  ctx.note(message('try-next', { command: `kam proposal show ${ref}` }));
  return { view: proposalView(after) };
}

/** @returns whether anything is different now */
async function writePoint(
  writer: Writer,
  before: ChecklistItem | null,
  fresh: Fresh<ChecklistItem>,
  change: PointChanges,
): Promise<boolean> {
  if (!hasChanges<PointChanges>(before ?? fresh, change)) return false;
  if (before === null) await writer.checklist.insert(applyChanges<Fresh<ChecklistItem>>(fresh, change));
  else await writer.checklist.update(applyChanges<ChecklistItem>(before, change));
  return true;
}

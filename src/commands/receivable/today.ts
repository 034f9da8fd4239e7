import { adviseOnReceivable } from '../../core/follow-up/advice.ts';
import { collectionTasks, orderTasks } from '../../core/follow-up/collection.ts';
import { receivableTasksView, type ShownTask } from '../../views/follow-up/tasks.ts';
import { findRecord } from '../find-record.ts';
import { allReceivables, noteCalendar, openReceivables } from './desk.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ReceivableRow } from '../../views/follow-up/receivable.ts';

interface Options {
  readonly account?: string;
  readonly owner?: string;
}

/** What to do about payments today, those due longest first. */
export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const desk = openReceivables(ctx, store);
  const rows: ReceivableRow[] = [];
  const where = {
    ...(account === null ? {} : { accountId: account.id }),
    ...(options.owner === undefined ? {} : { owner: options.owner }),
  };
  for (const receivable of await allReceivables(store, where)) rows.push(await desk.row(receivable));
  await noteCalendar(ctx, rows, ({ status }) => status === 'due');
  const byId = new Map(rows.map((row) => [row.state.receivable.id, row]));
  const tasks = orderTasks(rows.flatMap(({ state, steps }) => collectionTasks(state, steps)));
  const shown = tasks.flatMap((task): ShownTask[] => {
    const row = byId.get(task.state.receivable.id);
    if (row === undefined) return [];
    // What is asked about the delivery is no matter of who pays how; our own cause is told once, where it is put right.
    const isPayment = task.kind !== 'contact' || (task.step?.after === null && task.state.ours !== true);
    return [{ ...row, ...task, advice: isPayment ? adviseOnReceivable(row.playbook, task.state) : null }];
  });
  return { view: receivableTasksView(shown) };
}

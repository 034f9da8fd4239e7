import { ageReceivables } from '../../core/follow-up/ageing.ts';
import { defaultSchedule } from '../../core/playbook/defaults.ts';
import { ageingView } from '../../views/follow-up/ageing.ts';
import { findRecord } from '../find-record.ts';
import { allReceivables, openReceivables } from './desk.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ReceivableState } from '../../core/follow-up/receivable-state.ts';

interface Options {
  readonly by?: 'account' | 'owner';
  readonly account?: string;
  readonly owner?: string;
}

/** What is owed by how long it is overdue, each currency for itself; the ranges are the active playbook's. */
export async function run(ctx: Context, _args: [], options: Options): Promise<CommandResult> {
  const by = options.by ?? 'account';
  const store = await ctx.store();
  const account = options.account === undefined ? null : await findRecord(ctx, store, 'account', options.account);
  const desk = openReceivables(ctx, store);
  const states: ReceivableState[] = [];
  const accounts = new Map<string, string>();
  const where = {
    ...(account === null ? {} : { accountId: account.id }),
    ...(options.owner === undefined ? {} : { owner: options.owner }),
  };
  for (const receivable of await allReceivables(store, where)) {
    const row = await desk.row(receivable);
    states.push(row.state);
    accounts.set(receivable.accountId, `${row.account.ref} ${row.account.name}`);
  }
  const buckets = defaultSchedule(await (await ctx.content()).active(), 'collection')?.buckets ?? [];
  const ageing = ageReceivables(states, buckets, ({ receivable }) =>
    by === 'owner' ? receivable.owner : (accounts.get(receivable.accountId) ?? null),
  );
  return { view: ageingView(ageing, by, ctx.today()) };
}

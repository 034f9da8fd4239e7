import { KamError, message } from '../../core/errors.ts';
import { displayMoney } from '../../core/money.ts';
import { quotaListView } from '../../views/quota.ts';
import { readCurrency } from '../budget/desk.ts';
import { commandInfo } from '../command-info.ts';
import { readPeriod } from '../forecast/load.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

interface Options {
  readonly currency?: string;
}

export async function run(ctx: Context, [name, when]: [string, string], options: Options): Promise<CommandResult> {
  const owner = name.trim();
  const period = readPeriod('period', when).id;
  const currency = readCurrency(options.currency);
  const store = await ctx.store();
  const left = await store.write(commandInfo(ctx, 'quota remove'), async (writer) => {
    const [found, second] = (await writer.quotas.of({ owner, period })).filter(
      ({ amount }) => currency === null || amount.currency === currency,
    );
    if (found === undefined) {
      const hints = [message('list-all', { command: 'kam quota list' })];
      throw new KamError('not-found', message('quota-not-found', { owner, period }), { hints });
    }
    if (second !== undefined) throw new KamError('conflict', message('quota-several', { owner, period }));
    await writer.quotas.delete(found);
    ctx.note(message('quota-removed', { owner, period, amount: displayMoney(found.amount, ctx.t.language) }));
    return writer.quotas.of({});
  });
  return { view: quotaListView(left) };
}

import { KamError, message } from '../../core/errors.ts';
import { displayMoney, parseMoney, type Money } from '../../core/money.ts';
import { newQuota } from '../../core/records/follow-up.ts';
import { checkName } from '../../core/text.ts';
import { quotaView } from '../../views/quota.ts';
import { commandInfo } from '../command-info.ts';
import { readPeriod } from '../forecast/load.ts';
import type { CommandResult, Context } from '../../cli/types.ts';

/** Largest quota, in minor units: a hundred of them still add up exactly. */
const largest = 9e13;

export async function run(ctx: Context, [name, when, typed]: [string, string, string]): Promise<CommandResult> {
  const owner = name.trim();
  const fault = checkName('owner', owner);
  if (fault !== null) throw new KamError('usage', fault);
  const period = readPeriod('period', when);
  const amount = readAmount(ctx, typed);
  const store = await ctx.store();
  const said = { owner, period: period.id, amount: displayMoney(amount, ctx.t.language) };
  const quota = await store.write(commandInfo(ctx, 'quota set'), async (writer) => {
    const present = (await writer.quotas.of({ owner, period: period.id })).find(
      (one) => one.amount.currency === amount.currency,
    );
    if (present === undefined) {
      ctx.note(message('quota-set', said));
      return writer.quotas.insert(newQuota({ owner, period: period.id, amount }, { id: ctx.newId() }));
    }
    const isSame = present.amount.minor === amount.minor;
    ctx.note(message(isSame ? 'quota-unchanged' : 'quota-set', said));
    return isSame ? present : writer.quotas.update({ ...present, amount });
  });
  ctx.note(message('try-next', { command: `kam forecast --period ${period.id} --by owner` }));
  return { view: quotaView(quota) };
}

function readAmount(ctx: Context, typed: string): Money {
  const amount = parseMoney(typed, ctx.settings.currency);
  if (amount === null) {
    const { money } = ctx.t.words.records.expected;
    throw new KamError('usage', message('bad-value', { flag: 'amount', value: typed, expected: money }));
  }
  if (amount.minor <= 0 || amount.minor > largest) {
    throw new KamError('usage', message('quota-out-of-range', { value: typed }));
  }
  return amount;
}

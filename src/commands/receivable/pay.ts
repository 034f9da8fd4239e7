import { KamError, message } from '../../core/errors.ts';
import { displayMoney, type Money } from '../../core/money.ts';
import { newPayment } from '../../core/records/follow-up.ts';
import { receivableView } from '../../views/follow-up/receivable.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, type Typed, refuseFuture } from '../input.ts';
import { openReceivables } from './desk.ts';
import { notPositive } from './fields.ts';
import { loadRecord } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ReceivableRow } from '../../views/follow-up/receivable.ts';
import type { Writer } from '../../store/types.ts';

interface Options {
  readonly on?: Typed;
  readonly note?: Typed;
  readonly undo?: boolean;
}

export async function run(ctx: Context, [words, typed]: [string, string?], options: Options): Promise<CommandResult> {
  if (options.undo === true && typed !== undefined) {
    throw new KamError('usage', message('options-exclude', { first: '<amount>', second: '--undo' }));
  }
  const store = await ctx.store();
  const row = await store.write(commandInfo(ctx, 'receivable pay'), async (writer) => {
    const before = await openReceivables(ctx, writer).row(await loadRecord(ctx, writer, 'receivable', words));
    if (options.undo === true) await undoPayment(ctx, writer, before);
    else await recordPayment(ctx, writer, before, typed, options);
    const after = await openReceivables(ctx, writer).row(before.state.receivable);
    if (options.undo !== true) notePaid(ctx, after);
    return after;
  });
  return { view: receivableView(row) };
}

/** @param typed the amount; without one, all that is owed */
async function recordPayment(
  ctx: Context,
  writer: Writer,
  { state }: ReceivableRow,
  typed: Typed,
  options: Options,
): Promise<void> {
  const { receivable, balance, isPaid } = state;
  const { currency } = balance;
  const input = createInputReader(ctx, currency);
  const given = input.money('amount', typed);
  input.check(notPositive('amount', given));
  if (given && given.currency !== currency) {
    input.check(message('currency-differs', { flag: 'amount', given: given.currency, expected: currency }));
  }
  const { on, note } = input.finish({ on: input.date('--on', options.on), note: input.text(options.note) });
  if (!given && isPaid) throw new KamError('usage', message('payment-nothing-owed', { ref: receivable.ref }));
  const payment = {
    accountId: receivable.accountId,
    receivableId: receivable.id,
    on: refuseFuture(ctx, '--on', on ?? ctx.today()),
    amount: given ?? balance,
    note: note ?? null,
  };
  await writer.payments.insert(newPayment(payment, { id: ctx.newId() }));
  const said = { ref: receivable.ref, name: receivable.name, amount: displayMoney(payment.amount, ctx.t.language) };
  const left: Money = { currency, minor: balance.minor - payment.amount.minor };
  const rest = displayMoney({ currency, minor: Math.abs(left.minor) }, ctx.t.language);
  if (left.minor > 0) ctx.note(message('payment-recorded', { ...said, balance: rest }));
  else
    ctx.note(left.minor === 0 ? message('payment-complete', said) : message('payment-over', { ...said, over: rest }));
}

/** Takes the payment that was recorded last back; the history keeps it. */
async function undoPayment(ctx: Context, writer: Writer, { state }: ReceivableRow): Promise<void> {
  const { ref } = state.receivable;
  // The store gives them in the order of recording, the state by date.
  const last = (await writer.payments.of({ receivableId: state.receivable.id })).at(-1);
  if (last === undefined) throw new KamError('conflict', message('payment-none', { ref }));
  await writer.payments.delete(last);
  ctx.note(message('payment-undone', { ref, amount: displayMoney(last.amount, ctx.t.language), on: last.on }));
}

function notePaid(ctx: Context, { state, opportunity }: ReceivableRow): void {
  const { receivable, isPaid } = state;
  if (!isPaid) ctx.note(message('try-next', { command: `kam receivable show ${receivable.ref}` }));
  else if (opportunity !== null) ctx.note(message('try-next', { command: `kam milestone list ${opportunity.ref}` }));
}

import { KamError, message } from '../../core/errors.ts';
import { receivableView } from '../../views/follow-up/receivable.ts';
import { commandInfo } from '../command-info.ts';
import { editRecord, noteEdited } from '../edit-record.ts';
import { requireChanges } from '../form/edit-pages.ts';
import { openReceivables } from './desk.ts';
import { askReceivableFields, readReceivableFields, type ReceivableChanges, type ReceivableOptions } from './fields.ts';
import { loadRecord, nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { ReceivableRow } from '../../views/follow-up/receivable.ts';

export async function run(ctx: Context, [words]: [string], options: ReceivableOptions): Promise<CommandResult> {
  const store = await ctx.store();
  const { playbook, state } = await openReceivables(ctx, store).row(await loadRecord(ctx, store, 'receivable', words));
  const { receivable } = state;
  const read = (typed: ReceivableOptions): ReceivableChanges =>
    readReceivableFields(ctx, typed, playbook, receivable.amount.currency);
  const task = { title: nameOf(receivable), isNew: false };
  const changes = await requireChanges(ctx, read(options), async () =>
    read(await askReceivableFields(ctx, receivable, playbook, task)),
  );
  const row = await store.write(commandInfo(ctx, 'receivable edit'), async (writer) => {
    const { before, after } = await editRecord(ctx, writer, 'receivable', receivable.ref, writer.receivables, () => {
      refuseOtherCurrency(state, changes);
      return changes;
    });
    if (after !== before) noteEdited(ctx, 'receivable', after);
    return openReceivables(ctx, writer).row(after);
  });
  return { view: receivableView(row) };
}

/** What was paid stays paid in its currency. @throws KamError `conflict` */
function refuseOtherCurrency({ receivable, payments }: ReceivableRow['state'], { amount }: ReceivableChanges): void {
  const { currency } = receivable.amount;
  if (amount === undefined || amount.currency === currency || payments.length === 0) return;
  throw new KamError(
    'conflict',
    message('currency-differs', { flag: '--amount', given: amount.currency, expected: currency }),
  );
}

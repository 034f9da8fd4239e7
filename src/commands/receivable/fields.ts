/** What options say of a receivable. */
import { message, type Message } from '../../core/errors.ts';
import { moneyAmount, type Money } from '../../core/money.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { moneyField, ownField, termField } from '../form/edit-field.ts';
import { askChanges, type EditTask } from '../form/edit-pages.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Receivable } from '../../core/records/sales-types.ts';
import type { Fresh } from '../../core/records/types.ts';

export interface ReceivableOptions {
  readonly name?: string;
  readonly amount?: Typed;
  readonly due?: Typed;
  readonly contract?: Typed;
  readonly invoice?: Typed;
  readonly invoiced?: Typed;
  readonly owner?: Typed;
  readonly payer?: Typed;
  readonly note?: Typed;
}

export type ReceivableChanges = Partial<
  Pick<Receivable, 'name' | 'contract' | 'invoice' | 'invoicedOn' | 'dueOn' | 'owner' | 'payer' | 'note'>
> & { readonly amount?: Money };

/**
 * The fields that the options give.
 * @param currency of an amount that names none
 * @throws KamError `usage` with every fault
 */
export function readReceivableFields(
  ctx: Context,
  options: ReceivableOptions,
  playbook: Playbook,
  currency: string,
): ReceivableChanges {
  const input = createInputReader(ctx, currency);
  const amount = input.money('--amount', options.amount);
  if (amount === null && options.amount?.trim() === '') input.check(message('name-empty', { field: '--amount' }));
  input.check(notPositive('--amount', amount));
  return input.finish<ReceivableChanges>({
    ...(options.name === undefined ? {} : { name: options.name.trim() }),
    ...(amount === undefined || amount === null ? {} : { amount }),
    dueOn: input.date('--due', options.due),
    contract: input.text(options.contract),
    invoice: input.text(options.invoice),
    invoicedOn: input.date('--invoiced', options.invoiced),
    owner: input.text(options.owner),
    payer: input.term('--payer', options.payer, defaultVocabulary(playbook, 'payers'), playbook.id),
    note: input.text(options.note),
  });
}

/** The fault of an amount that is nothing or less. */
export function notPositive(flag: string, amount: Money | null | undefined): Message | null {
  if (amount === null || amount === undefined || amount.minor > 0) return null;
  return message('amount-not-positive', { flag, value: moneyAmount(amount) });
}

/** Asks a person at a terminal what to change, and returns the options that say so. */
export async function askReceivableFields(
  ctx: Context,
  receivable: Fresh<Receivable>,
  playbook: Playbook,
  { title, isNew }: Pick<EditTask<unknown>, 'title' | 'isNew'>,
): Promise<ReceivableOptions> {
  const { t } = ctx;
  const { forms, records, followUp } = t.words;
  const words = followUp.receivables;
  return askChanges(ctx, {
    title,
    isNew,
    record: receivable,
    pages: (now) => [
      {
        title: forms.edit.ownFields(records.nouns.receivable),
        fields: [
          ownField('name', records.name, now.name, { isRequired: true }),
          moneyField('amount', words.amount, now.amount, t),
          ownField('due', words.dueOn, now.dueOn),
          ownField('contract', words.contract, now.contract),
          ownField('invoice', words.invoice, now.invoice),
          ownField('invoiced', words.invoicedOn, now.invoicedOn),
          ownField('owner', followUp.receivables.ownerBy, now.owner),
          termField('payer', words.payer, now.payer, defaultVocabulary(playbook, 'payers'), t),
          ownField('note', records.note, now.note, { input: 'lines' }),
        ],
      },
    ],
    preview: (typed) => {
      const changes = readReceivableFields(ctx, typed, playbook, receivable.amount.currency);
      return Promise.resolve(applyChanges<Fresh<Receivable>>(receivable, changes));
    },
  });
}

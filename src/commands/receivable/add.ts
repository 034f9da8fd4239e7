import { parseDate } from '../../core/dates.ts';
import { message } from '../../core/errors.ts';
import { displayMoney, parseMoney } from '../../core/money.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { newReceivable } from '../../core/records/follow-up.ts';
import { receivableView } from '../../views/follow-up/receivable.ts';
import { commandInfo } from '../command-info.ts';
import { readName, required, type Typed } from '../input.ts';
import { allReceivables, noteCalendar, openReceivables } from './desk.ts';
import { notPositive, readReceivableFields, type ReceivableOptions } from './fields.ts';
import { findOwner, ownerName, type OwnerOptions, type RecordOwner } from './owner.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Reader } from '../../store/types.ts';

export async function run(
  ctx: Context,
  [argument]: [string?],
  options: ReceivableOptions & OwnerOptions,
): Promise<CommandResult> {
  const store = await ctx.store();
  const whose = await findOwner(ctx, store, options);
  const { name, isAsked } = await readName(ctx, argument, options.name);
  const currency = whose.opportunity?.amount?.currency ?? ctx.settings.currency;
  const amount = await readAmount(ctx, options.amount, currency);
  const due = isAsked && options.due === undefined ? await askDue(ctx) : options.due;
  const typed = { ...options, name, amount, ...(due === undefined ? {} : { due }) };
  const fields = readReceivableFields(ctx, typed, whose.playbook, currency);
  const row = await store.write(commandInfo(ctx, 'receivable add'), async (writer) => {
    const receivable = await writer.receivables.insert(
      newReceivable(
        {
          owner: whose.owner,
          payer: await usualPayer(ctx, writer, whose, options.payer),
          ...fields,
          name,
          amount: fields.amount ?? { minor: 0, currency },
          accountId: whose.account.id,
          opportunityId: whose.opportunity?.id ?? null,
        },
        { id: ctx.newId() },
      ),
    );
    const said = { ref: receivable.ref, name, of: ownerName(whose) };
    ctx.note(message('receivable-added', { ...said, amount: displayMoney(receivable.amount, ctx.t.language) }));
    return openReceivables(ctx, writer).row(receivable);
  });
  await noteCalendar(ctx, [row]);
  ctx.note(message('try-next', { command: `kam receivable show ${row.state.receivable.ref}` }));
  return { view: receivableView(row) };
}

/** A person at a terminal is asked for it. */
async function readAmount(ctx: Context, typed: Typed, currency: string): Promise<string> {
  const what = ctx.t.words.followUp.receivables.amount;
  if (!ctx.settings.interactive || (typed !== undefined && typed.trim() !== ''))
    return required(what, '--amount', typed);
  const expected = ctx.t.words.records.expected.money;
  const check = (value: string): string | null => {
    const amount = parseMoney(value, currency);
    const fault = amount === null ? message('bad-value', { flag: what, value, expected }) : notPositive(what, amount);
    return fault === null ? null : ctx.t.message(fault);
  };
  return (await ctx.prompter('--amount')).text(what, { check });
}

/** The day to pay, which may not be agreed yet. */
async function askDue(ctx: Context): Promise<string> {
  const what = ctx.t.words.followUp.receivables.dueOn;
  const expected = ctx.t.words.records.expected.date;
  const check = (value: string): string | null =>
    value.trim() === '' || parseDate(value, ctx.today()) !== null
      ? null
      : ctx.t.message(message('bad-value', { flag: what, value, expected }));
  return (await ctx.prompter('--due')).text(what, { check });
}

/** How the customer has paid until now, where nobody says it: how the newest receivable of the account has it. */
export async function usualPayer(
  ctx: Context,
  reader: Reader,
  { account, playbook }: RecordOwner,
  given: Typed,
): Promise<string | null> {
  if (given !== undefined) return null;
  const known = (await allReceivables(reader, { accountId: account.id })).find(({ payer }) => payer !== null);
  if (known === undefined || known.payer === null) return null;
  const title = ctx.t.text(termTitle(defaultVocabulary(playbook, 'payers'), known.payer));
  ctx.note(message('receivable-payer-known', { payer: title }));
  return known.payer;
}

import { parseDate } from '../../core/dates.ts';
import { KamError, message, type Message } from '../../core/errors.ts';
import { parseShare, splitMoney, type Share, type SplitFault } from '../../core/follow-up/split.ts';
import { displayMoney, type Money } from '../../core/money.ts';
import { newReceivable } from '../../core/records/follow-up.ts';
import { receivableListView } from '../../views/follow-up/receivable.ts';
import { commandInfo } from '../command-info.ts';
import { createInputReader, required, type Typed, refuseFaults } from '../input.ts';
import { usualPayer } from './add.ts';
import { noteCalendar, openReceivables } from './desk.ts';
import { notPositive, readReceivableFields } from './fields.ts';
import { findOwner, ownerName } from './owner.ts';
import { nameOf } from '../find-record.ts';
import type { CommandResult, Context } from '../../cli/types.ts';
import type { Opportunity } from '../../core/records/types.ts';
import type { ReceivableRow } from '../../views/follow-up/receivable.ts';

interface Options {
  readonly part?: readonly string[];
  readonly total?: Typed;
  readonly from?: Typed;
  readonly contract?: Typed;
  readonly owner?: Typed;
  readonly payer?: Typed;
}

interface Part {
  readonly text: string;
  readonly share: Share;
  readonly dueOn: string;
  /** Null: it is called by its number. */
  readonly name: string | null;
}

/** Several instalments at once: the parts sum to the whole, to the last minor unit. */
export async function run(ctx: Context, [words]: [string], options: Options): Promise<CommandResult> {
  const store = await ctx.store();
  const whose = await findOwner(ctx, store, { opportunity: words });
  const { opportunity, playbook } = whose;
  if (opportunity === null) throw new KamError('not-found', message('record-not-found', { noun: '', ref: words }));
  const { total, from } = readWhole(ctx, options, opportunity);
  const { contract, owner, payer } = readReceivableFields(ctx, { ...pick(options) }, playbook, total.currency);
  const parts = readParts(ctx, await askParts(ctx, options.part), total.currency, from);
  const split = splitMoney(
    total,
    parts.map(({ share }) => share),
  );
  if (split.fault !== null) throw new KamError('usage', faultOf(ctx, split.fault, total, parts));
  const { receivables } = ctx.t.words.followUp;
  const rows = await store.write(commandInfo(ctx, 'receivable plan'), async (writer) => {
    const usual = await usualPayer(ctx, writer, whose, options.payer);
    const made: ReceivableRow[] = [];
    for (const [index, { name, dueOn }] of parts.entries()) {
      const input = {
        accountId: opportunity.accountId,
        opportunityId: opportunity.id,
        name: name ?? receivables.instalment(index + 1, parts.length),
        amount: split.parts[index] ?? total,
        dueOn,
        contract: contract ?? null,
        owner: owner ?? whose.owner,
        payer: payer ?? usual,
      };
      const receivable = await writer.receivables.insert(newReceivable(input, { id: ctx.newId() }));
      made.push(await openReceivables(ctx, writer).row(receivable));
    }
    const said = { count: made.length, total: displayMoney(total, ctx.t.language), opportunity: ownerName(whose) };
    ctx.note(message('receivables-planned', said));
    return made;
  });
  await noteCalendar(ctx, rows);
  ctx.note(message('try-next', { command: 'kam receivable today' }));
  return { view: receivableListView({ items: rows, next: null, isFiltered: false }) };
}

function pick({ contract, owner, payer }: Options): Pick<Options, 'contract' | 'owner' | 'payer'> {
  return {
    ...(contract === undefined ? {} : { contract }),
    ...(owner === undefined ? {} : { owner }),
    ...(payer === undefined ? {} : { payer }),
  };
}

/** The sum that is split, and the day that relative days count from. */
function readWhole(ctx: Context, options: Options, opportunity: Opportunity): { total: Money; from: string } {
  const input = createInputReader(ctx, opportunity.amount?.currency ?? ctx.settings.currency);
  const given = input.money('--total', options.total);
  input.check(notPositive('--total', given));
  const { from } = input.finish({ from: input.date('--from', options.from) });
  const total = given ?? opportunity.amount;
  if (total === null) {
    const name = nameOf(opportunity);
    throw new KamError('usage', message('receivable-total-missing', { opportunity: name }));
  }
  const fault = notPositive('--total', total);
  if (fault !== null) throw new KamError('usage', fault);
  return { total, from: from ?? ctx.today() };
}

/** The parts as typed; a person at a terminal is asked for one after the other. */
async function askParts(ctx: Context, given: readonly string[] | undefined): Promise<readonly string[]> {
  if (given !== undefined && given.length > 0) return given;
  const { receivables } = ctx.t.words.followUp;
  if (!ctx.settings.interactive) required(receivables.receivable, '--part', undefined);
  const prompter = await ctx.prompter('--part');
  const typed: string[] = [];
  for (;;) {
    const check = (value: string): string | null =>
      value.trim() === '' || readPart(ctx, value, ctx.settings.currency, ctx.today()) !== null
        ? null
        : ctx.t.message(message('split-part', { value }));
    const line = await prompter.text(receivables.share(typed.length + 1), { check });
    if (line.trim() === '') return typed;
    typed.push(line);
  }
}

/** @throws KamError `usage` naming every part that is none */
function readParts(ctx: Context, typed: readonly string[], currency: string, from: string): readonly Part[] {
  const parts: Part[] = [];
  const faults: Message[] = [];
  for (const value of typed) {
    const part = readPart(ctx, value, currency, from);
    if (part === null) faults.push(message('split-part', { value }));
    else parts.push(part);
  }
  refuseFaults(faults);
  return parts;
}

/** `30%:+30d:Advance`: how much, by when, and what it is called. */
function readPart(ctx: Context, text: string, currency: string, from: string): Part | null {
  const [share = '', day = '', ...name] = text.split(/[:：]/u);
  const parsed = parseShare(share, currency);
  const dueOn = parseDate(day, from);
  if (parsed === null || dueOn === null) return null;
  const { name: checked } = createInputReader(ctx).finish({ name: name.join(':').trim() || '-' });
  return { text, share: parsed, dueOn, name: checked === '-' ? null : checked };
}

function faultOf(ctx: Context, fault: SplitFault, total: Money, parts: readonly Part[]): Message {
  const said = (money: Money): string => displayMoney(money, ctx.t.language);
  switch (fault.kind) {
    case 'currency':
      return message('currency-differs', { flag: '--part', given: fault.currency, expected: total.currency });
    case 'several-rests':
      return message('split-rests', {});
    case 'empty':
      return message('split-empty', { value: parts[fault.number - 1]?.text ?? '' });
    case 'sum':
      if (fault.left.minor > 0) return message('split-sum', { total: said(total), left: said(fault.left) });
      return message('split-over', { total: said(total), over: said({ ...fault.left, minor: -fault.left.minor }) });
  }
}

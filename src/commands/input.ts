/** From options as typed to values: every fault of a command line in one go. */
import { isKamError, KamError, message, problem, type Message } from '../core/errors.ts';
import { parseDate } from '../core/dates.ts';
import { parseCount, parseMoney, type Money } from '../core/money.ts';
import { checkFields } from '../core/records/fields.ts';
import { resolveTerm } from '../core/playbook/terms.ts';
import type { WordList } from '../core/playbook/terms.ts';
import { checkName } from '../core/text.ts';
import { parseTime } from '../core/times.ts';
import { findRecord } from './find-record.ts';
import { readFields, type FormSource } from './form/read-fields.ts';
import type { FieldChanges } from '../core/forms/field-value.ts';
import type { Context } from '../cli/types.ts';

/** An option as typed: left out, or a text; the empty text clears the field. */
export type Typed = string | undefined;

/** Reads options one by one and keeps what is wrong with them for one error at the end. */
export interface InputReader {
  text(value: Typed): string | null | undefined;
  /** Names, the empty ones left out; an empty list clears the field. */
  names(values: readonly string[] | undefined): readonly string[] | undefined;
  money(flag: string, value: Typed): Money | null | undefined;
  count(flag: string, value: Typed): number | null | undefined;
  /** A whole number from `least` to `most`. */
  integer(flag: string, value: Typed, least: number, most: number): number | null | undefined;
  date(flag: string, value: Typed): string | null | undefined;
  /** A time of day, as `HH:MM`. */
  time(flag: string, value: Typed): string | null | undefined;
  /** A term of a vocabulary, by id or title. */
  term(flag: string, value: Typed, vocabulary: WordList | null, playbook: string): string | null | undefined;
  terms(
    flag: string,
    values: readonly string[] | undefined,
    vocabulary: WordList | null,
    playbook: string,
  ): string[] | undefined;
  /**
   * Fields of forms, each typed as `id=value`; an empty value clears.
   * @param source where the forms come from; null where nothing was typed
   */
  fields(typed: readonly string[] | undefined, source: FormSource | null): FieldChanges | undefined;
  /** Keeps a fault that was found elsewhere. */
  check(fault: Message | null): void;
  /**
   * Checks the texts among the fields and ends the reading.
   * @param fields values by field of the record
   * @returns those that were given; null ones are given too: they clear the field
   * @throws KamError `usage` naming every fault of the whole reading
   */
  finish<T extends object>(fields: T): T;
}

/**
 * @param ctx for today and the language of term names
 * @param currency of amounts that name none, ISO 4217
 */
export function createInputReader(ctx: Context, currency = ctx.settings.currency): InputReader {
  const faults: Message[] = [];
  const parsed = <T>(
    value: Typed,
    parse: (text: string) => T | null,
    onFault: (text: string) => Message,
  ): T | null | undefined => {
    if (value === undefined) return undefined;
    if (value.trim() === '') return null;
    const result = parse(value);
    if (result === null) faults.push(onFault(value));
    return result;
  };
  const badValue = (flag: string, expected: string) => (value: string) =>
    message('bad-value', { flag, value, expected });
  const expected = ctx.t.words.records.expected;
  const reader: InputReader = {
    text: (value) => (value === undefined ? undefined : value.trim() === '' ? null : value.trim()),
    names: (values) => values?.filter((value) => value.trim() !== ''),
    money: (flag, value) => parsed(value, (text) => parseMoney(text, currency), badValue(flag, expected.money)),
    count: (flag, value) => parsed(value, parseCount, badValue(flag, expected.count)),
    integer: (flag, value, least, most) =>
      parsed(
        value,
        (text) => (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : null),
        badValue(flag, `${least}-${most}`),
      ),
    date: (flag, value) => parsed(value, (text) => parseDate(text, ctx.today()), badValue(flag, expected.date)),
    time: (flag, value) => parsed(value, parseTime, badValue(flag, expected.time)),
    term: (flag, value, vocabulary, playbook) => {
      if (value === undefined) return undefined;
      if (value.trim() === '') return null;
      return reader.terms(flag, [value], vocabulary, playbook)?.[0] ?? null;
    },
    terms: (flag, values, vocabulary, playbook) =>
      values
        ?.filter((value) => value.trim() !== '')
        .flatMap((value) => {
          if (vocabulary === null) {
            faults.push(message('no-vocabulary', { flag, playbook }));
            return [];
          }
          const term = resolveTerm(vocabulary, value);
          if (term === null) {
            const terms = vocabulary.terms.map(
              (known) => known.id + ctx.t.words.punctuation.brackets(ctx.t.text(known.title)),
            );
            const list = ctx.t.text(vocabulary.title);
            faults.push(
              message('unknown-term', { flag, value, list, terms: terms.join(ctx.t.words.punctuation.separator) }),
            );
            return [];
          }
          return [term.id];
        })
        .filter((id, index, all) => all.indexOf(id) === index),
    fields: (typed, source) => {
      if (typed === undefined || source === null) return undefined;
      const reading = readFields(ctx, typed, source);
      faults.push(...reading.faults);
      return reading.changes;
    },
    check: (fault) => {
      if (fault !== null) faults.push(fault);
    },
    finish: (fields) => {
      const given = definedOnly(fields) as typeof fields;
      faults.push(...checkFields(given));
      refuseFaults(faults);
      return given;
    },
  };
  return reader;
}

/**
 * A name given as argument or as `--name`; asked for where it is missing and there is a terminal.
 * @throws KamError `usage` where it was given twice or cannot be asked for
 */
export async function readName(
  ctx: Context,
  argument: Typed,
  option: Typed,
): Promise<{ readonly name: string; readonly isAsked: boolean }> {
  if (argument !== undefined && option !== undefined && argument !== option) {
    throw new KamError('usage', message('name-twice', { first: argument, second: option }));
  }
  const given = argument ?? option;
  if (given !== undefined) return { name: given.trim(), isAsked: false };
  if (!ctx.settings.interactive) {
    throw new KamError('usage', message('missing-input', { what: ctx.t.words.records.name, flag: '--name' }));
  }
  const prompter = await ctx.prompter('--name');
  const fault = (typed: string): string | null => {
    const found = checkName(ctx.t.words.records.name, typed);
    return found === null ? null : ctx.t.message(found);
  };
  return { name: await prompter.text(ctx.t.words.records.name, { check: fault }), isAsked: true };
}

/**
 * The account that a record belongs to; asked for where it is missing and there is a terminal.
 * @returns the words that name it
 * @throws KamError `usage` where it cannot be asked for
 */
export async function requireAccount(ctx: Context, account: Typed): Promise<string> {
  const noun = ctx.t.words.records.nouns.account;
  if (!ctx.settings.interactive || (account !== undefined && account.trim() !== '')) {
    return required(noun, '--account', account);
  }
  const store = await ctx.store();
  const fault = async (typed: string): Promise<string | null> => {
    if (typed.trim() === '') return ctx.t.message(message('missing-input', { what: noun, flag: '--account' }));
    try {
      await findRecord(ctx, store, 'account', typed);
      return null;
    } catch (error) {
      if (!isKamError(error)) throw error;
      return ctx.t.message(error.detail);
    }
  };
  return (await ctx.prompter('--account')).text(ctx.t.words.records.account, { check: fault });
}

/** An option that has to be there. @throws KamError `usage` naming it */
export function required(what: string, flag: string, value: Typed): string {
  if (value === undefined || value.trim() === '') throw new KamError('usage', message('missing-input', { what, flag }));
  return value;
}

/** @throws KamError `usage` with every fault; nothing where there is none */
export function refuseFaults(faults: readonly Message[]): void {
  const [first, ...others] = faults;
  if (first === undefined) return;
  if (others.length === 0) throw new KamError('usage', first);
  throw new KamError('usage', message('several-faults', { count: faults.length }), {
    problems: faults.map((fault) => problem(fault)),
  });
}

/**
 * What is recorded has happened.
 * @returns the date
 * @throws KamError `usage` for one after today
 */
export function refuseFuture(ctx: Context, flag: string, on: string): string {
  const today = ctx.today();
  if (on > today) throw new KamError('usage', message('date-in-future', { flag, on, today }));
  return on;
}

/**
 * For what cannot have been before something else began.
 * @param on a day, or a day and time of day; `from` alike
 * @throws KamError `usage`
 */
export function refuseBefore(flag: string, on: string, from: string): void {
  if (on < from) throw new KamError('usage', message('date-too-early', { flag, on, from }));
}

/** The fields that are given: undefined ones are left out, null ones stay. */
export function definedOnly<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** The value of a form field: read as a person writes it, kept as plain JSON, written back as it could be typed. */
import { parseDate } from '../dates.ts';
import { moneyAmount, parseMoney, parseNumber, type Money } from '../money.ts';
import { resolveTerm } from '../playbook/terms.ts';
import { checkText } from '../text.ts';
import type { Message } from '../errors.ts';
import type { Field } from '../playbook/guide-types.ts';
import type { CustomFields } from '../records/types.ts';

/** What a record keeps under the id of a field; amounts are texts such as `CNY 1200000.00`. */
export type FieldValue = NonNullable<CustomFields[string]>;

/** What a reading gave: a value, null where the field is cleared, or the words that are none for this field. */
export type FieldReading =
  | { readonly ok: true; readonly value: FieldValue | null }
  /** `fault` is set where the words could be a value, but may not be stored. */
  | { readonly ok: false; readonly wrong: string; readonly fault: Message | null };

/** What relative dates count from, and what amounts are in that name no currency. */
export interface ReadingBasis {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** ISO 4217. */
  readonly currency: string;
}

const affirmative: readonly string[] = ['yes', 'y', 'true', '是', '有', '对'];
const negative: readonly string[] = ['no', 'n', 'false', '否', '没有', '不'];

/**
 * Reads what a person typed for a field.
 * @param typed the words; several only where the field takes several. Options are named by id or by title in any
 *   language, several of them apart by commas; empty words alone clear the field
 */
export function readFieldValue(field: Field, typed: readonly string[], basis: ReadingBasis): FieldReading {
  const given = typed.map((words) => words.trim()).filter((words) => words !== '');
  const [first] = given;
  if (first === undefined) return { ok: true, value: null };
  if (field.type === 'multi') return readOptions(field, given);
  const value = readOne(field, first, basis);
  if (value === null) return { ok: false, wrong: first, fault: null };
  const fault = typeof value === 'string' ? checkText(`--field ${field.id}`, value) : null;
  return fault === null ? { ok: true, value } : { ok: false, wrong: first, fault };
}

function readOne(field: Field, words: string, { today, currency }: ReadingBasis): FieldValue | null {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return words;
    case 'number':
      return readNumber(field, words);
    case 'money': {
      const money = parseMoney(words, currency);
      return money === null ? null : moneyText(money);
    }
    case 'date':
      return parseDate(words, today);
    case 'boolean': {
      const word = words.toLowerCase();
      return affirmative.includes(word) ? true : negative.includes(word) ? false : null;
    }
    case 'choice':
    case 'multi':
      return resolveTerm({ terms: field.options }, words)?.id ?? null;
  }
}

function readNumber({ min, max }: Field, words: string): number | null {
  const value = parseNumber(words.replace(/\s*[%％]$/, ''));
  return value === null || value < (min ?? -Infinity) || value > (max ?? Infinity) ? null : value;
}

/** In the order of the field, so that the same choice is always the same value. */
function readOptions(field: Field, given: readonly string[]): FieldReading {
  const chosen = new Set<string>();
  for (const words of given) {
    // A title may hold a comma itself.
    const whole = resolveTerm({ terms: field.options }, words);
    const parts = whole === null ? words.split(/[,，、;；]/).map((part) => part.trim()) : [words];
    for (const part of parts.filter((name) => name !== '')) {
      const option = resolveTerm({ terms: field.options }, part);
      if (option === null) return { ok: false, wrong: part, fault: null };
      chosen.add(option.id);
    }
  }
  const value = field.options.map(({ id }) => id).filter((id) => chosen.has(id));
  return { ok: true, value: value.length === 0 ? null : value };
}

/** An amount as a record's fields keep it: `CNY 1200000.00`. */
export function moneyText(money: Money): string {
  return `${money.currency} ${moneyAmount(money)}`;
}

/** The amount that a field keeps; null where the field has become one of money since and keeps something else. */
export function fieldMoney(value: FieldValue | null): Money | null {
  return typeof value === 'string' ? parseMoney(value, '') : null;
}

/** Values to set by field id; null clears. */
export type FieldChanges = Readonly<Record<string, FieldValue | null>>;

/** A record's fields after a change; undefined leaves them as they are. */
export function mergeFields(before: CustomFields, changes: FieldChanges | undefined): CustomFields {
  if (changes === undefined || Object.keys(changes).length === 0) return before;
  return Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null));
}

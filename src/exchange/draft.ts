/** A row as the record that it describes: values read and checked, what it belongs to still in words. */
import { moneyText, readFieldValue, type FieldValue, type ReadingBasis } from '../core/forms/field-value.ts';
import { message, type Message } from '../core/errors.ts';
import { opportunityStatuses, type OpportunityStatus } from '../core/records/types.ts';
import { isDate } from '../core/dates.ts';
import { resolveTerm, type WordList } from '../core/playbook/terms.ts';
import { checkName, checkText } from '../core/text.ts';
import { unescapeFormula } from '../core/csv-cell.ts';
import { cellText, readAmount, readDay, readEmail, readNames, readPhone, readWhole, type CellBasis } from './cells.ts';
import type { Field } from '../core/playbook/guide-types.ts';
import type { Money } from '../core/money.ts';
import type { ExchangeNoun } from './fields.ts';
import type { ColumnPlan, PlannedColumn } from './columns.ts';
import type { SheetRow } from './csv-reader.ts';

/** What a row says. Texts are null where the cell is empty: an empty cell changes nothing. */
export interface Draft {
  readonly line: number;
  /** The row as it stands in the file, for the file of rejected rows. */
  readonly row: SheetRow;
  /** Id of a record of ours, where the row has one. */
  readonly id: string | null;
  readonly ref: string | null;
  readonly externalId: string | null;
  readonly name: string | null;
  /** The account of a contact or opportunity: by our id, by the other system's, by ref, by name. */
  readonly account: { readonly key: string | null; readonly ref: string | null; readonly name: string | null };
  /** Whom a contact reports to: by our id, and by name or ref. */
  readonly superior: { readonly id: string | null; readonly words: string | null };
  /** The other fields that are given, by their names in the record. */
  readonly values: Readonly<Record<string, DraftValue>>;
  /** The stage in the words of the file, and the column that they stand in. */
  readonly stage: { readonly words: string; readonly column: string } | null;
  /** Fields of forms that are given, by id. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** What is wrong with the row. */
  readonly faults: readonly Message[];
}

export type DraftValue = string | number | Money | readonly string[];

/** What rows are read by. */
export interface DraftBasis extends CellBasis, ReadingBasis {
  readonly noun: ExchangeNoun;
  /** Vocabularies of the playbook; null where it has none. */
  readonly functions: WordList | null;
  readonly levels: WordList | null;
  /** In the reader's language: what a form field takes, for messages. */
  readonly expectationOf: (field: Field) => string;
}

type Slots = Record<string, string | undefined>;
interface Building {
  readonly slots: Slots;
  readonly values: Record<string, DraftValue>;
  readonly fields: Record<string, FieldValue>;
  readonly faults: Message[];
}

/** Fields that are words for something else, and those that make up another field. */
const slotFields: ReadonlySet<string> = new Set([
  'id', 'ref', 'externalId', 'name', 'accountId', 'accountRef', 'account', 'lastName', 'firstName', 'middleName', 'reportsTo',
  'reportsToId', 'street', 'city', 'state', 'country', 'address',
]); // prettier-ignore

const ulid = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/**
 * @param plan which column gives what
 * @param isCsv whether cells may have been escaped for spreadsheets
 * @returns the reader of one row after the other
 */
export function createDraftReader(
  plan: ColumnPlan,
  basis: DraftBasis,
  { isCsv }: { isCsv: boolean },
): (row: SheetRow) => Draft {
  const notes = plan.used.filter(({ target }) => target.type === 'own' && target.field === 'note');
  return (row) => {
    const building: Building = { slots: {}, values: {}, fields: {}, faults: [] };
    for (const column of plan.used) {
      const raw = row.cells[column.index];
      if (raw === undefined || raw === '') continue;
      const cell = isCsv ? unescapeFormula(raw) : raw;
      const text = cellText(cell);
      if (text !== '') readCell(column, text, cell, building, basis, notes.length > 1);
    }
    if (row.cells.length > plan.width && row.cells.slice(plan.width).some((cell) => cell.trim() !== '')) {
      building.faults.push(message('row-too-wide', { cells: row.cells.length, columns: plan.width }));
    }
    return finish(row, building, basis);
  };
}

function readCell(
  { heading, target, unit, isFurther }: PlannedColumn,
  text: string,
  cell: string,
  { slots, values, fields, faults }: Building,
  basis: DraftBasis,
  areNotesNamed: boolean,
): void {
  const wrong = (expected: 'amount' | 'count' | 'date' | 'phone' | 'email' | 'currency' | 'status'): void => {
    faults.push(message('cell-wrong', { column: heading, value: shorten(text), expected }));
  };
  if (target.type === 'form') {
    const { field } = target;
    const reading = readFieldValue(
      field,
      field.type === 'multi' ? readNames(text) : [formText(field, text, basis)],
      basis,
    );
    if (reading.ok) {
      if (reading.value !== null) fields[field.id] = reading.value;
      return;
    }
    const expected = basis.expectationOf(field);
    faults.push(reading.fault ?? message('cell-field', { column: heading, value: shorten(reading.wrong), expected }));
    return;
  }
  const { field, kind } = target;
  if (slotFields.has(field)) {
    if (slots[field] === undefined) slots[field] = text;
    return;
  }
  switch (kind) {
    case 'text':
    case 'key':
      values[field] = firstPart(text, heading);
      return;
    case 'lines': {
      const words = areNotesNamed && field === 'note' ? `${heading.trim()}: ${text}` : text;
      const before = values[field];
      values[field] =
        isFurther && typeof before === 'string' && field === 'note' ? `${before}\n${words}` : (before ?? words);
      return;
    }
    case 'names': {
      const before = values[field];
      const names = readNames(cell);
      values[field] = Array.isArray(before) ? [...(before as readonly string[]), ...names] : names;
      return;
    }
    case 'amount': {
      const currency = slots[`${field}Currency`];
      const money = readAmount(text, currency === undefined ? basis : { ...basis, currency }, unit);
      if (money === null) wrong('amount');
      else values[field] = money;
      return;
    }
    case 'currency': {
      const code = text.toUpperCase();
      const named =
        ({ 人民币: 'CNY', RMB: 'CNY', 元: 'CNY', '¥': 'CNY', 美元: 'USD', $: 'USD', 欧元: 'EUR', '€': 'EUR' } as Slots)[
          code
        ] ?? code;
      if (!/^[A-Z]{3}$/.test(named)) wrong('currency');
      else slots[field] = named;
      return;
    }
    case 'whole': {
      const count = readWhole(text);
      if (count === null) wrong('count');
      else values[field] = count;
      return;
    }
    case 'date': {
      const day = readDay(text, basis);
      if (day === 'ambiguous') faults.push(message('cell-date-order', { column: heading, value: text }));
      else if (day === null) wrong('date');
      else values[field] = day;
      return;
    }
    case 'phone': {
      if (values[field] !== undefined) return;
      const phone = readPhone(firstPart(text, heading));
      if (phone === null) faults.push(message('cell-phone-cut', { column: heading, value: text }));
      else values[field] = phone;
      return;
    }
    case 'email': {
      if (values[field] !== undefined) return;
      const email = readEmail(firstPart(text, heading));
      if (email === null) wrong('email');
      else values[field] = email;
      return;
    }
    case 'term': {
      const list = field === 'function' ? basis.functions : basis.levels;
      const term = list === null ? null : resolveTerm(list, text);
      if (term === null) faults.push(unknownTerm(heading, text, list));
      else values[field] = term.id;
      return;
    }
    case 'stage':
      // Which process it belongs to is known only with the opportunity.
      slots.stage = text;
      slots.stageColumn = heading;
      return;
    case 'status': {
      const status = statusOf(text);
      if (status === null) wrong('status');
      else values.status = status;
      return;
    }
    case 'instant':
      if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text))) values[field] = text;
      else wrong('date');
      return;
  }
}

/** Dates and amounts in their plain form, so that form fields take them as all other cells have them. */
function formText(field: Field, text: string, basis: DraftBasis): string {
  if (field.type === 'date') {
    const day = readDay(text, basis);
    return day === null || day === 'ambiguous' ? text : day;
  }
  if (field.type !== 'money') return text;
  const money = readAmount(text, basis);
  return money === null ? text : moneyText(money);
}

/** Says which words a column takes. */
export function unknownTerm(column: string, value: string, list: WordList | null): Message {
  const known = (list?.terms ?? []).map(({ id, title }) => [id, ...Object.values(title)].join(' / ')).join(', ');
  return message('cell-term', { column, value: shorten(value), known });
}

const statusWords: Readonly<Record<OpportunityStatus, readonly string[]>> = {
  open: ['open', '进行中', '跟进中', 'new'],
  won: ['won', 'closedwon', '赢单', '已赢单', '成交', '已成交', '赢'],
  lost: ['lost', 'closedlost', '丢单', '输单', '已输单', '失败', '输'],
  abandoned: ['abandoned', '放弃', '无效', '搁置', '取消', 'cancelled', 'canceled'],
};

/** What became of an opportunity, in the words of many systems; null where they say nothing of it. */
export function statusOf(text: string): OpportunityStatus | null {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  return opportunityStatuses.find((status) => statusWords[status].includes(word)) ?? null;
}

/** Google puts several values of a column apart by colons; elsewhere such a text is one. */
function firstPart(text: string, heading: string): string {
  if (!/\bvalue\b/i.test(heading) || !text.includes(' ::: ')) return text;
  return text.split(' ::: ')[0]?.trim() ?? text;
}

function finish(row: SheetRow, { slots, values, fields, faults }: Building, basis: DraftBasis): Draft {
  const { noun } = basis;
  const given = slots.id;
  // A column called id is ours where it holds ids of ours; another system's is its own name for the record.
  const id = given !== undefined && ulid.test(given) ? given : null;
  const externalId = slots.externalId ?? (id === null ? given : undefined) ?? null;
  const name = slots.name ?? (noun === 'contact' ? personName(slots) : null);
  if (name === null) faults.push(message('row-without-name', {}));
  else {
    const fault = checkName('name', name);
    if (fault !== null) faults.push(fault);
  }
  if (noun === 'account') {
    const address = addressOf(slots);
    if (address !== null) values.address = address;
  }
  if (externalId !== null) pushFault(faults, checkText('externalId', externalId));
  for (const [field, value] of Object.entries(values)) {
    if (Array.isArray(value))
      for (const alias of value as readonly string[]) pushFault(faults, checkName(field, alias));
    else if (typeof value === 'string' && !isDate(value)) pushFault(faults, checkText(field, value));
  }
  return {
    line: row.line,
    row,
    id,
    ref: slots.ref ?? null,
    externalId,
    name: name ?? null,
    account: { key: slots.accountId ?? null, ref: slots.accountRef ?? null, name: slots.account ?? null },
    superior: { id: slots.reportsToId ?? null, words: slots.reportsTo ?? null },
    stage: slots.stage === undefined ? null : { words: slots.stage, column: slots.stageColumn ?? '' },
    values,
    fields,
    faults,
  };
}

function pushFault(faults: Message[], fault: Message | null): void {
  if (fault !== null) faults.push(fault);
}

const han = /\p{Script=Han}/u;

/** Family name first without a space in Chinese, last with one elsewhere. */
function personName({ lastName, firstName, middleName }: Slots): string | null {
  const all = [lastName, firstName, middleName].filter((part) => part !== undefined);
  if (all.length === 0) return null;
  if (all.every((part) => han.test(part)))
    return [lastName, middleName, firstName].filter((part) => part !== undefined).join('');
  return [firstName, middleName, lastName].filter((part) => part !== undefined).join(' ');
}

/** One address, or its parts: from the large to the small in Chinese, the other way round elsewhere. */
function addressOf({ address, street, city, state, country }: Slots): string | null {
  if (address !== undefined) return address;
  const parts = [street, city, state, country].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return parts.some((part) => han.test(part)) ? parts.reverse().join('') : parts.join(', ');
}

function shorten(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')];
  return signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : signs.join('');
}

/**
 * Values of cells as other systems and spreadsheets write them. Each reader takes the text of a cell that is not empty and
 * returns a value, or null where it is none.
 */
import { isDate } from '../core/dates.ts';
import { currencyExponent, parseMoney, type Money } from '../core/money.ts';

/** Signs of an empty cell: what databases and spreadsheets write where there is nothing, or where a formula failed. */
const nothing: ReadonlySet<string> = new Set([
  '', '-', '--', '—', '——', '/', '#n/a', 'n/a', 'null', '(null)', 'none', 'nan', '\\n', '0/0/00', '0000-00-00',
  '#ref!', '#value!', '#name?', '#div/0!', '#num!', '#null!',
]); // prettier-ignore

/** The text of a cell without space around it; '' where it says that there is nothing. */
export function cellText(cell: string): string {
  const text = cell.trim();
  return text.length <= 10 && nothing.has(text.toLowerCase()) ? '' : text;
}

/** What amounts and dates are read by. */
export interface CellBasis {
  /** Of amounts that name none, ISO 4217. */
  readonly currency: string;
  /** What 01/11/2026 means; null where nobody said. */
  readonly dateOrder: DateOrder | null;
}

export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** A unit that the heading of a column names: `年营业额（万元）`. */
export interface AmountUnit {
  /** As `parseMoney` takes it behind a number: 万, 亿, k; '' for none. */
  readonly unit: string;
  readonly currency: string | null;
}

/**
 * An amount: `1200000`, `1,200,000.50`, `1.234,50`, `1 200 000`, `(500)`, `120万`, `3.5亿元`, `1.2M`, `￥３００`, `1.2E+7`.
 * @param unit of the column, for cells that name none themselves
 */
export function readAmount(text: string, { currency }: CellBasis, unit: AmountUnit | null = null): Money | null {
  const basis = unit?.currency ?? currency;
  if (/^-?\d{1,15}(\.\d{1,2})?$/.test(text)) return parseMoney(text + (unit?.unit ?? ''), basis);
  let words = text.normalize('NFKC').replace(/[\s\u00a0'’]/g, '');
  words = words.replace(/^(.*\d.*)([€£$¥])$/, '$2$1');
  const inBrackets = /^\((.+)\)$/.exec(words);
  if (inBrackets?.[1] !== undefined) words = `-${inBrackets[1]}`;
  // -¥300 and ¥-300 are the same.
  words = words.replace(/^-([A-Z]{3}|[¥$€£])/, '$1-');
  words = words.replace(
    /(万|亿|千|百万|千万)?(元|圆|人民币)整?$/,
    (_all, scale: string | undefined) => `${scale ?? ''}元`,
  );
  const digits = /\d[\d.,]*/.exec(words)?.[0];
  if (digits !== undefined) words = words.replace(digits, plainNumber(digits));
  const scientific = /^(-?\d+(?:\.\d+)?)e\+?(-?\d{1,2})$/i.exec(words);
  if (scientific !== null) words = scaled(scientific[1] ?? '', Number(scientific[2]));
  if (/^-?\d+(\.\d+)?$/.test(words)) {
    words = withoutNoise(words, unit, basis);
    return parseMoney(words + (unit?.unit ?? ''), basis);
  }
  return parseMoney(words, basis);
}

/** `1.234,50` and `1,234.50` alike as `1234.50`; a single point is a decimal point. */
function plainNumber(digits: string): string {
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits) || /^\d{1,3}(\.\d{3}){2,}$/.test(digits)) {
    return digits.replaceAll('.', '').replace(',', '.');
  }
  if (/^\d+,\d{1,2}$/.test(digits)) return digits.replace(',', '.');
  return digits.replaceAll(',', '');
}

/** `1.2`, 7 → `12000000`: moving the point is exact where numbers are not. */
function scaled(number: string, exponent: number): string {
  const sign = number.startsWith('-') ? '-' : '';
  const [whole = '0', fraction = ''] = number.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + exponent;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}${point < digits.length ? `.${digits.slice(point)}` : ''}`;
}

/** Binary fractions leave a tail (`860000.1000000001`): beyond nine places nobody meant it. */
function withoutNoise(number: string, unit: AmountUnit | null, currency: string): string {
  const [, fraction = ''] = number.split('.');
  if (fraction.length <= 9) return number;
  const places = Math.min(currencyExponent(currency) + (unit?.unit === undefined || unit.unit === '' ? 0 : 4), 9);
  return Number(number).toFixed(places);
}

/** A whole number that is not negative: `5200`, `5,200`, `1.2万`, `5200.0`, `约500人` is none. */
export function readWhole(text: string): number | null {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const words = text
    .normalize('NFKC')
    .replace(/[\s']/g, '')
    .replace(/(人|名|people|employees)$/i, '');
  const digits = /\d[\d.,]*/.exec(words)?.[0];
  const plain = digits === undefined ? words : words.replace(digits, plainNumber(digits.replace(/\.0+$/, '')));
  if (/[A-Z]{3}|元|[¥$€£]/.test(plain)) return null;
  const money = parseMoney(plain, 'JPY');
  return money === null || money.minor < 0 ? null : money.minor;
}

/** A day, `YYYY-MM-DD`, or that it could be either of two. */
export type Day = `${number}-${string}` | 'ambiguous';

const months: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days from 1899-12-30, the day 0 of spreadsheets, to 1970-01-01. */
const serialEpoch = 25_569;

/**
 * A date: `2026-11-01`, `2026/11/1 14:30`, `2026.11.1`, `2026年11月1日`, `20261101`, the serial number of a spreadsheet
 * (46327), `1 Nov 2026`, `Nov 1, 2026`, `31/12/2026`. Times of day are left out.
 * @returns `YYYY-MM-DD`; `ambiguous` for days and months that could be each other where nobody said the order
 */
export function readDay(text: string, { dateOrder }: CellBasis): Day | null {
  const words = text.normalize('NFKC').trim();
  const full = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?!\d)(?:[T\s].*|\(.*)?$/i.exec(words);
  if (full !== null) return asDate(full[1], full[2], full[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\d{6})?(?:\.0+)?$/.exec(words);
  if (compact !== null && /^(19|20|21)/.test(words)) return asDate(compact[1], compact[2], compact[3]);
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(words);
  if (serial !== null) {
    const days = Number(serial[1]);
    // 1954 to 2119: a number outside is no date of business.
    if (days < 20_000 || days > 80_000) return null;
    return new Date((days - serialEpoch) * 86_400_000).toISOString().slice(0, 10) as Day;
  }
  const named = /^(\d{1,2})[\s\-./]*([A-Za-z]{3,9})\.?[\s\-,./]*(\d{4}|\d{2})(?:[T\s].*)?$/.exec(words);
  if (named !== null) return asDate(fullYear(named[3]), monthOf(named[2]), named[1]);
  const american = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[T\s,].*)?$/.exec(words);
  if (american !== null) return asDate(american[3], monthOf(american[1]), american[2]);
  const short = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T\s].*)?$/.exec(words);
  return short === null ? null : byOrder(Number(short[1]), Number(short[2]), fullYear(short[3]), dateOrder);
}

function byOrder(first: number, second: number, year: string, order: DateOrder | null): Day | null {
  // A month has no more than 12: then there is only one way to read it, whatever order was named.
  const isMonthFirst =
    second > 12 ? true : first > 12 || first === second ? false : order === null ? null : order === 'mdy';
  if (isMonthFirst === null) return 'ambiguous';
  return isMonthFirst ? asDate(year, String(first), String(second)) : asDate(year, String(second), String(first));
}

function fullYear(year = ''): string {
  return year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
}

function monthOf(name = ''): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function asDate(year = '', month = '', day = ''): Day | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? (date as Day) : null;
}

/**
 * A telephone number: without the apostrophe that keeps a spreadsheet from counting it, and without what it made of it
 * where it did (`13800138000.0`, `1.3800138E10`). Everything else stays as it is written.
 * @returns null where the spreadsheet has cut digits off for good (`1.38E+10`)
 */
export function readPhone(text: string): string | null {
  if (/^[\d ()+-]+$/.test(text)) return text;
  const words = text.replace(/^['‘’`]+/, '').trim();
  const float = /^(\d{5,15})\.0+$/.exec(words);
  if (float?.[1] !== undefined) return float[1];
  const scientific = /^(\d)(?:\.(\d+))?[eE](\+?)(\d{1,2})$/.exec(words);
  if (scientific === null) return words;
  const [, lead = '', fraction = '', plus, exponent = ''] = scientific;
  const places = Number(exponent);
  // Spreadsheets show six digits at most; programs write all of them and leave out only zeros at the end.
  const isCut = fraction.length < places && (plus === '+' ? fraction.length <= 5 : false);
  return isCut || places > 15 || fraction.length > places ? null : `${lead}${fraction}`.padEnd(places + 1, '0');
}

/** The digits by which two spellings of a number are compared: `+86 138-0013-8000` and `13800138000` are one. */
export function phoneKey(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits.replace(/^(?:00)?86(?=1\d{10}$)/, '').replace(/^00/, '');
}

/** An e-mail address as it is compared. */
export function emailKey(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/** `name@host`, also out of `Wang Min <wang@example.com>` and `mailto:`; null where it is none. */
export function readEmail(text: string): string | null {
  const words = (/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).replace(/^mailto:/i, '').trim();
  return /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(words) ? words : null;
}

/** Several names in one cell: one a line, else apart by semicolons or bars. */
export function readNames(text: string): readonly string[] {
  const parts = text.includes('\n') ? text.split('\n') : text.split(/[;；|]/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The same names as one cell: read back they are the same list. */
export function writeNames(names: readonly string[]): string {
  if (names.length === 0) return '';
  return names.some((name) => /[;；|]/.test(name)) ? `${names.join('\n')}\n` : names.join('; ');
}

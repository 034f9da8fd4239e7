/** Amounts of money, exact in minor units. */

/** An amount in the currency's minor unit (fen, cents), exact. `minor` is a safe integer. */
export interface Money {
  readonly minor: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Currencies whose minor unit is not a hundredth (ISO 4217). */
const exponents: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
}; // prettier-ignore

/** Decimal places of a currency's minor unit. */
export function currencyExponent(currency: string): number {
  return exponents[currency] ?? 2;
}

/** Powers of ten of the units that people write. */
const units: Readonly<Record<string, number>> = {
  k: 3,
  K: 3,
  千: 3,
  万: 4,
  w: 4,
  W: 4,
  m: 6,
  M: 6,
  百万: 6,
  千万: 7,
  亿: 8,
  b: 9,
  B: 9,
};

/** An amount as a plain number of its currency's main unit (yuan, dollars), for conditions. */
export function mainUnits(money: Money | null): number | null {
  return money === null ? null : money.minor / 10 ** currencyExponent(money.currency);
}

const symbols: Readonly<Record<string, string>> = {
  '¥': 'CNY',
  '￥': 'CNY',
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  元: 'CNY',
  人民币: 'CNY',
  美元: 'USD',
  RMB: 'CNY',
};

const pattern =
  /^(?<before>[A-Z]{3}|[¥￥$€£]|人民币)?\s*(?<number>-?\d[\d,，]*(?:\.\d+)?)\s*(?<unit>百万|千万|[kKmMbBwW千万亿])?\s*(?<after>[A-Z]{3}|元|美元)?$/u;

/**
 * Reads an amount as people write it: `1200000`, `1,200,000.50`, `1.2M`, `120万`, `3.5亿`, `USD 50k`, `¥300`.
 * @param text the words
 * @param currency what it is in where the text does not say, ISO 4217
 * @returns null where it is no amount, has more places than the currency, or is beyond 9·10^15 minor units
 */
export function parseMoney(text: string, currency: string): Money | null {
  const groups = pattern.exec(text.trim())?.groups;
  if (groups?.number === undefined) return null;
  const named = groups.before ?? groups.after;
  const code = named === undefined ? currency : (symbols[named] ?? named);
  if (groups.before !== undefined && groups.after !== undefined && (symbols[groups.after] ?? groups.after) !== code)
    return null;
  const minor = scaleDigits(groups.number, groups.unit, currencyExponent(code));
  return minor === null ? null : { minor, currency: code };
}

/** Digits as people write them, as a whole number of units of 10 to the power of −places; null where it is none. */
function scaleDigits(digits: string, unit: string | undefined, places: number): number | null {
  const [whole = '0', fraction = ''] = digits.replace(/[,，]/g, '').split('.');
  const shift = (unit === undefined ? 0 : (units[unit] ?? 0)) + places;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > shift) return null;
  const scaled = Number(`${whole}${kept.padEnd(shift, '0')}`);
  return Number.isSafeInteger(scaled) ? (scaled === 0 ? 0 : scaled) : null;
}

/**
 * Reads a decimal as people write it, exact: `62`, `-1.5`, `1.2万`.
 * @param places decimal places that are kept
 * @returns the number times 10 to the power of `places`; null where it is none, names a currency, has more places, or
 * is beyond 9·10^15
 */
export function parseDecimal(text: string, places: number): number | null {
  const groups = pattern.exec(text.trim())?.groups;
  if (groups?.number === undefined || groups.before !== undefined || groups.after !== undefined) return null;
  return scaleDigits(groups.number, groups.unit, places);
}

/**
 * Reads a whole number as people write it: `5200`, `1.2万`, `3k`.
 * @returns null where it is negative or no whole number
 */
export function parseCount(text: string): number | null {
  // A currency without minor units has exactly the grammar of a count.
  const groups = pattern.exec(text.trim())?.groups;
  if (groups === undefined || groups.before !== undefined || groups.after !== undefined) return null;
  const count = parseMoney(text, 'JPY');
  return count === null || count.minor < 0 ? null : count.minor;
}

/**
 * Reads any number as people write it: `62`, `-1.5`, `1.2万`, `3k`.
 * @returns null where it is no number, or names a currency
 */
export function parseNumber(text: string): number | null {
  const groups = pattern.exec(text.trim())?.groups;
  if (groups?.number === undefined || groups.before !== undefined || groups.after !== undefined) return null;
  const shift = groups.unit === undefined ? 0 : (units[groups.unit] ?? 0);
  const value = Number(`${groups.number.replace(/[,，]/g, '')}e${shift}`);
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : null;
}

/** The amount in major units as a plain decimal, with all its places: `1200000.00`. */
export function moneyAmount({ minor, currency }: Money): string {
  return decimalText(minor, currencyExponent(currency));
}

/** A whole number of units of 10 to the power of −places as a plain decimal, with all its places. */
export function decimalText(scaled: number, places: number): string {
  if (places === 0) return String(scaled);
  const digits = String(Math.abs(scaled)).padStart(places + 1, '0');
  return `${scaled < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/**
 * For readers: `CNY 8,600,000`, with decimals only where there are any. Chinese readers count in 万 and 亿: `¥860万`,
 * `¥3.5亿`, `USD 5万`. No digit is ever rounded away: what takes more than two decimals there stands in full.
 * @param language `zh` for the Chinese way
 */
export function displayMoney(money: Money, language: string): string {
  if (language !== 'zh') return `${money.currency} ${groupedAmount(money)}`;
  const sign = money.minor < 0 ? '−' : '';
  const size = { ...money, minor: Math.abs(money.minor) };
  return `${sign}${money.currency === 'CNY' ? '¥' : `${money.currency} `}${inMyriads(size) ?? groupedAmount(size)}`;
}

function groupedAmount(money: Money): string {
  const [whole = '', fraction = ''] = moneyAmount(money).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${/^0*$/.test(fraction) ? '' : `.${fraction}`}`;
}

/** Tried in this order; below a unit an amount reads better in the next one. */
const myriads: readonly (readonly [unit: string, power: number])[] = [
  ['亿', 8],
  ['万', 4],
];

/** An amount in the largest unit that leaves at most two decimals; null where none does. */
function inMyriads({ minor, currency }: Money): string | null {
  for (const [unit, power] of myriads) {
    const one = 10 ** (power + currencyExponent(currency));
    // Amounts are safe integers and the units powers of ten: the remainder is exact.
    const hundredth = one / 100;
    if (minor < one || minor % hundredth !== 0) continue;
    const [whole = '', fraction = ''] = moneyAmount({ minor: minor / hundredth, currency: '' }).split('.');
    const decimals = fraction.replace(/0+$/, '');
    return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals === '' ? '' : `.${decimals}`}${unit}`;
  }
  return null;
}

/** Like `displayMoney`, without the currency: for columns under which it stands once. */
export function displayAmount(money: Money, language: string): string {
  const size = { ...money, minor: Math.abs(money.minor) };
  const sign = money.minor < 0 ? '−' : '';
  return sign + ((language === 'zh' ? inMyriads(size) : null) ?? groupedAmount(size));
}

/** The sum of two amounts of one currency, exact. @throws RangeError beyond whole numbers that are exact */
export function addMoney(left: Money, right: Money): Money {
  const minor = left.minor + right.minor;
  if (left.currency !== right.currency || !Number.isSafeInteger(minor)) throw new RangeError('no exact sum of money');
  return { minor: minor === 0 ? 0 : minor, currency: left.currency };
}

/** What is left of an amount of the same currency; negative where more is taken. */
export function subtractMoney(from: Money, part: Money): Money {
  return addMoney(from, { ...part, minor: -part.minor });
}

/** The form of JSON documents; null stays null. */
export function describeMoney(money: Money | null): { amount: string; currency: string } | null {
  return money === null ? null : { amount: moneyAmount(money), currency: money.currency };
}

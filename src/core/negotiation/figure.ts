/** The figures of a term: whole numbers of its smallest unit, read and written exactly. */
import { currencyExponent, decimalText, parseDecimal, parseMoney } from '../money.ts';
import type { Text } from '../playbook/item-types.ts';
import { moneyUnit, type Measure, type Vocabulary } from '../playbook/list-types.ts';
import type { NegotiationTerm } from '../records/sales-types.ts';

/** What the figures of a term are given in. */
export type Scale = Pick<NegotiationTerm, 'unit' | 'decimals'>;

/** Most decimal places of a figure. */
export const mostDecimals = 6;

/** Whether a unit is a currency: three capital letters. */
export function isCurrency(unit: string | null): boolean {
  return unit !== null && /^[A-Z]{3}$/.test(unit);
}

/** What a unit is called; of one that the playbook does not know, the unit itself. */
export function unitTitle(unit: string, vocabulary: Vocabulary | null): Text {
  const known = vocabulary?.terms.find(({ measure }) => measure?.unit === unit)?.measure;
  return known?.title ?? { '': unit };
}

/**
 * The scale that a term usually has.
 * @param measure of its kind; null where it is put in words
 * @param currency of the opportunity
 */
export function usualScale(measure: Measure | null, currency: string): Scale {
  if (measure === null) return { unit: null, decimals: 0 };
  return measure.unit === moneyUnit ? scaleIn(currency) : { unit: measure.unit, decimals: measure.decimals };
}

/** The scale of a unit that somebody names, in any language of the playbook. */
export function scaleIn(unit: string, vocabulary: Vocabulary | null = null): Scale {
  if (isCurrency(unit)) return { unit, decimals: currencyExponent(unit) };
  const measure = findMeasure(unit, vocabulary);
  return measure === null ? { unit: unit.trim(), decimals: 0 } : { unit: measure.unit, decimals: measure.decimals };
}

/** Whether a unit is a currency or one of the playbook's. */
export function isKnownUnit(unit: string, vocabulary: Vocabulary | null): boolean {
  return isCurrency(unit) || findMeasure(unit, vocabulary) !== null;
}

function findMeasure(unit: string, vocabulary: Vocabulary | null): Measure | null {
  const wanted = unit.trim().toLowerCase();
  const measures = vocabulary?.terms.flatMap(({ measure }) => measure ?? []) ?? [];
  const found = measures.find(
    (known) =>
      known.unit !== moneyUnit &&
      [known.unit, ...Object.values(known.title)].some((name) => name.toLowerCase() === wanted),
  );
  return found ?? null;
}

/** A number as written, and what stands behind it. */
const withUnit =
  /^(?<number>-?\d[\d,，]*(?:\.\d+)?\s*(?:百万|千万|[千万亿]|[kKmMbBwW](?![A-Za-z]))?)\s*(?<unit>[^\d\s].*)?$/u;

/** What a person wrote: a number, and the unit where one is named. */
export interface WrittenFigure {
  readonly number: string;
  readonly unit: string | null;
}

/** Takes a figure apart; an amount names its currency. @returns null where it begins with no number */
export function splitFigure(text: string): WrittenFigure | null {
  const money = parseMoney(text, '');
  if (money !== null && money.currency !== '') {
    return { number: decimalText(money.minor, currencyExponent(money.currency)), unit: money.currency };
  }
  const groups = withUnit.exec(text.trim())?.groups;
  if (groups?.number === undefined) return null;
  return { number: groups.number, unit: groups.unit?.trim() ?? null };
}

/** How many decimal places a number as written has, `1.5万` counting as none. */
export function decimalsOf(number: string): number {
  for (let places = 0; places < mostDecimals; places += 1) if (parseDecimal(number, places) !== null) return places;
  return mostDecimals;
}

/**
 * Reads a figure of a term: `120万`, `30 days`, `5%`.
 * @returns null where it is none, is in another unit, has more places than the term, or is an amount below nothing
 */
export function readFigure(text: string, scale: Scale, vocabulary: Vocabulary | null): number | null {
  const written = splitFigure(text);
  if (written === null || scale.unit === null) return null;
  if (written.unit !== null && scaleIn(written.unit, vocabulary).unit !== scale.unit) return null;
  const figure = parseDecimal(written.number, scale.decimals);
  // A price below nothing is a slip of the keyboard; other figures may lie below it, such as a change in percent.
  return figure !== null && figure < 0 && isCurrency(scale.unit) ? null : figure;
}

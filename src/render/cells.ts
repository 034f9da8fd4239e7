import { bar } from './bar.ts';
import { stripControls } from '../core/text.ts';
import { signedText } from '../views/numbers.ts';
import { displayAmount, displayMoney, moneyAmount } from '../core/money.ts';
import type { Cell, Rich, Span } from '../core/document.ts';
import type { Translator } from '../i18n/types.ts';

/** A rich text as spans, with control characters gone: what is stored never reaches a terminal raw. */
export function toSpans(text: Rich): readonly Span[] {
  const parts = typeof text === 'string' || !isList(text) ? [text] : text;
  return parts.map((part) => {
    const span = typeof part === 'string' ? { text: part } : part;
    return { ...span, text: stripControls(span.text) };
  });
}

function isList(text: Span | readonly (string | Span)[]): text is readonly (string | Span)[] {
  return Array.isArray(text);
}

/** Whether a cell holds words, which people or a playbook may have written; the others are the program's own. */
export function isText(cell: Cell): cell is Extract<Cell, Rich> {
  return (
    typeof cell === 'string' || Array.isArray(cell) || (typeof cell === 'object' && cell !== null && 'text' in cell)
  );
}

/** A cell as a reader sees it, in the reader's way to write numbers and dates. Null is empty. */
export function cellSpans(cell: Cell, t: Translator): readonly Span[] {
  if (cell === null) return [{ text: '' }];
  if (typeof cell === 'number') return [{ text: formatNumber(cell, t) }];
  if (typeof cell === 'boolean') return [{ text: cell ? t.words.render.yes : t.words.render.no }];
  if (isText(cell)) return toSpans(cell);
  if ('date' in cell) return [{ text: formatDate(cell.date) }];
  if ('money' in cell) return [{ text: displayMoney(cell.money, t.language) }];
  if ('amount' in cell) return [{ text: displayAmount(cell.amount, t.language) }];
  if ('percent' in cell) return [{ text: t.words.punctuation.percent(formatNumber(Math.round(cell.percent), t)) }];
  if ('signed' in cell) return [{ text: signedText(cell.signed) }];
  if ('bar' in cell) return [{ text: bar(cell.bar), tone: 'accent' }];
  return [{ text: '' }];
}

/** The raw value of a cell for CSV: ISO dates, plain numbers. */
export function rawCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (isText(cell)) {
    return toSpans(cell)
      .map((span) => span.text)
      .join('');
  }
  if ('date' in cell) return cell.date;
  if ('money' in cell) return `${moneyAmount(cell.money)} ${cell.money.currency}`;
  if ('amount' in cell) return moneyAmount(cell.amount);
  if ('percent' in cell) return String(cell.percent);
  if ('signed' in cell) return String(cell.signed);
  if ('bar' in cell) return String(cell.bar.value);
  return '';
}

/** At most two decimals; thousands are grouped. */
function formatNumber(value: number, t: Translator): string {
  // Small whole numbers are most of all numbers, and Intl takes milliseconds to load.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value).replace('-', '−');
  // Both languages group whole numbers by thousands alike.
  if (Number.isSafeInteger(value) && value > 0) return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
  return new Intl.NumberFormat(t.locale, { maximumFractionDigits: 2 }).format(value);
}

/** Dates stay ISO in both languages: they sort, and nobody mistakes day for month. Instants lose their time. */
function formatDate(date: string): string {
  return date.slice(0, 10);
}

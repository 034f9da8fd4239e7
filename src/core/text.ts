/** Small laws about words: which language to show, what may be stored, what may be printed. */
import { message, type Message } from './errors.ts';
import type { Text } from './playbook/item-types.ts';

/**
 * A playbook text in a language, else in its first one.
 * @param text null gives ''
 * @param language `zh`, `en` or any other code that a playbook declares
 */
export function pickText(text: Text | null, language: string): string {
  if (text === null) return '';
  return text[language] ?? Object.values(text)[0] ?? '';
}

/** The order of ids, dates and codes, for sorting: the same everywhere, whatever the language of the reader. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Two spellings of one word are the same here: full-width signs, case and surrounding space make no difference. */
export function foldWord(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase();
}

// C0 and C1 controls but line feed, line and paragraph separators, and the marks that turn the writing direction.
const controls =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Makes a text safe to print: tabs become spaces, every other control character a visible `�`. Line feeds stay. */
export function stripControls(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(controls, (sign) => (sign === '\t' ? ' ' : '\ufffd'));
}

/** A word as a shell takes it: as it is where it holds nothing special, else in quotes. */
export function quoteWord(word: string): string {
  return /^[\p{L}\p{N}._/:@+-]+$/u.test(word) ? word : `"${word.replaceAll(/(["\\$`])/g, '\\$1')}"`;
}

/**
 * A value as indented JSON that a terminal can be shown: JSON itself escapes only some of the control characters.
 * It reads back as the same value.
 */
export function printJson(value: unknown): string {
  return escapeControls(JSON.stringify(value, null, 2));
}

/** Like `printJson`, in one line. */
export function lineJson(value: unknown): string {
  return escapeControls(JSON.stringify(value));
}

function escapeControls(json: string): string {
  return json.replace(controls, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Longest name of a record, in characters (code points). */
const nameLength = 200;
/** Longest free text, in characters. */
export const textLength = 20_000;

/**
 * Whether a text may be the name of something.
 * @param field the option that gave it, for the message
 * @returns what is wrong, or null
 */
export function checkName(field: string, name: string): Message | null {
  if (name.trim() === '') return message('name-empty', { field });
  if (name.includes('\n') || name.search(controls) >= 0)
    return message('text-has-controls', { field, value: visible(name) });
  return checkLength(field, name, nameLength);
}

/** Whether a text may be stored as free text: lines are fine, other control characters are not. */
export function checkText(field: string, text: string): Message | null {
  if (text.search(controls) >= 0 && text.replaceAll('\r\n', '\n').replaceAll('\t', ' ').search(controls) >= 0) {
    return message('text-has-controls', { field, value: visible(text) });
  }
  return checkLength(field, text, textLength);
}

/** @param most code points; a text has no more of them than code units, so that few have to be counted */
function checkLength(field: string, text: string, most: number): Message | null {
  if (text.length <= most) return null;
  const length = [...text].length;
  return length > most ? message('text-too-long', { field, length, most }) : null;
}

/** The start of a text with its control characters shown. */
function visible(text: string): string {
  const start = [...stripControls(text).replaceAll('\n', '␤')].slice(0, 40).join('');
  return start.length < text.length ? `${start}…` : start;
}

/** A longer word is no word that somebody mistyped, and comparing it would take its length squared. */
const longestMistyped = 100;

/**
 * The candidate that a mistyped word most likely means.
 * @returns null where none is close: more than a third of the letters would have to change
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (word.length > longestMistyped) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Levenshtein distance. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_unused, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

/** A word as it begins a line: a language without capitals leaves it as it is. */
export function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

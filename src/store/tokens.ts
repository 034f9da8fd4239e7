/**
 * Words for the search index. Chinese has no spaces, so a run of Han characters becomes its overlapping
 * pairs and its last character: 采购部 gives 采购, 购部, 部. A pair finds two characters, a row of pairs finds
 * longer words exactly, and a pair's beginning finds any single character. Everything else is a word.
 */

import { foldText, isPlain } from '../core/fold.ts';

// Kana are written without spaces as well.
const han = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const runs = new RegExp(String.raw`(?<han>[${han}]+)|(?<word>(?:(?![${han}])[\p{L}\p{N}\p{M}])+)`, 'gu');

/** The tokens of a text, separated by spaces: what the index is given. */
export function indexTokens(text: string): string {
  const folded = foldText(text);
  if (isPlain(folded)) return plainTokens(folded);
  const tokens: string[] = [];
  for (const { groups } of folded.matchAll(runs)) {
    if (groups?.word !== undefined) tokens.push(groups.word);
    if (groups?.han !== undefined) tokens.push(...pairs(groups.han), [...groups.han].at(-1) ?? '');
  }
  return tokens.join(' ');
}

/** The same for lower-case ASCII and common Han characters: an import asks for millions of them. */
function plainTokens(text: string): string {
  let tokens = '';
  for (let at = 0; at < text.length;) {
    let end = at + 1;
    if (text.charCodeAt(at) >= firstHan) {
      for (; end < text.length && text.charCodeAt(end) >= firstHan; end += 1)
        tokens += `${text.slice(end - 1, end + 1)} `;
      tokens += `${text.slice(end - 1, end)} `;
    } else if (isLetterOrDigit(text.charCodeAt(at))) {
      while (end < text.length && isLetterOrDigit(text.charCodeAt(end))) end += 1;
      tokens += `${text.slice(at, end)} `;
    }
    at = end;
  }
  return tokens.trimEnd();
}

const firstHan = 0x4e00;

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** What a person searches for. */
export interface SearchWords {
  /** A full-text expression, all parts of which must match; null where the words hold no letter or digit. */
  readonly match: string | null;
  /** The folded words, for comparing with names. */
  readonly words: readonly string[];
  /** Whether a word that stands inside another one could have been missed. */
  readonly hasLatin: boolean;
}

/** Most words of a search that count: SQLite refuses expressions of some hundred parts. */
export const mostWords = 32;

/**
 * Reads search words through the same tokenizer as the texts.
 * @param text as typed; nothing in it is an operator
 * @returns null where there is nothing to search for
 */
export function parseSearch(text: string): SearchWords | null {
  const folded = foldText(text);
  if (folded === '') return null;
  const found = [...folded.matchAll(runs)].slice(0, mostWords).map(({ groups }) => groups ?? {});
  const lastWord = found.findLastIndex((groups) => groups.word !== undefined);
  const parts = found.map((groups, index) => {
    if (groups.word !== undefined) return index === lastWord ? `"${groups.word}"*` : `"${groups.word}"`;
    const run = groups.han ?? '';
    const tokens = pairs(run);
    return tokens.length === 0 ? `"${run}"*` : `"${tokens.join(' ')}"`;
  });
  return {
    match: parts.length === 0 ? null : parts.join(' AND '),
    words: folded.split(' ').slice(0, mostWords),
    hasLatin: lastWord >= 0,
  };
}

function pairs(run: string): string[] {
  const signs = [...run];
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

/** Widths in display columns: a Han character takes two, a combining mark none. */
import fastStringWidth from 'fast-string-width';

/**
 * Plain ASCII with dashes and typographic quotes is most of all text, and needs none of the tables of Unicode: loading
 * those takes a millisecond.
 */
function isNarrow(text: string): boolean {
  return /^[\x20-\x7e\u2010-\u2027]*$/.test(text);
}

/** Plain ASCII and Han characters: most of the rest, of which each takes one column or two. */
const plainHan = /^[\x20-\x7e\u4e00-\u9fff]*$/;

/** Display columns of a text without control characters. */
export function displayWidth(text: string): number {
  if (isNarrow(text)) return text.length;
  if (!plainHan.test(text)) return fastStringWidth(text);
  let width = text.length;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x7e) width += 1;
  return width;
}

/** Fills a text with spaces up to a width. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? gap + text : text + gap;
}

/** Made on first use: it takes longer to make than a whole start of the program. */
let segmenter: Intl.Segmenter | undefined;

/** Cuts a text to a width, with `…` for what is left out. Never splits a character that readers see as one. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) {
    const next = displayWidth(segment);
    if (used + next > width - 1) break;
    kept += segment;
    used += next;
  }
  return `${kept}…`;
}

// A line may break at spaces and beside any Han character, but never before closing punctuation.
const breakable =
  /\s+|(?<=[\p{Script=Han}，。：；！？、）》”…])(?![，。：；！？、）》”’…,.;:!?)])|(?<=[^\s（《“‘(])(?=[\p{Script=Han}（《“])/u;

/**
 * Wraps a text to a width: at spaces, and between Han characters by the usual rules of Chinese typesetting.
 * @param text lines of their own stay lines of their own
 * @param width display columns, at least 2; a word that is longer is broken where the line ends
 */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, Math.max(2, width)))
    .join('\n');
}

/** Width of the longest run of a text that wrapping keeps together. */
export function longestWord(text: string): number {
  return Math.max(0, ...text.split('\n').flatMap((line) => pieces(line).map((piece) => displayWidth(piece.trim()))));
}

function wrapLine(line: string, width: number): string {
  if (displayWidth(line) <= width) return line;
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces(line).flatMap((found) =>
    displayWidth(found.trimEnd()) > width ? chop(found, width) : [found],
  )) {
    const joined = current + piece;
    if (current !== '' && displayWidth(joined.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else {
      current = joined;
    }
  }
  lines.push(current.trimEnd());
  return lines.join('\n');
}

/** A word cut into runs of at most a width: after a hyphen where there is one, else anywhere. */
function chop(word: string, width: number): string[] {
  const parts = word.split(/(?<=\p{L}-)(?=\p{L})/u);
  if (parts.length > 1) return parts.flatMap((part) => (displayWidth(part) > width ? chop(part, width) : [part]));
  const runs: string[] = [];
  let run = '';
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(word)) {
    if (run !== '' && displayWidth(run + segment) > width) {
      runs.push(run);
      run = '';
    }
    run += segment;
  }
  return [...runs, run];
}

/** The smallest runs that stay on one line, spaces at their ends kept. */
function pieces(line: string): string[] {
  const found: string[] = [];
  // Beside “ and ”, and after …, a line may break without a space.
  const ends = isNarrow(line) && !/[“”…]/.test(line) ? /\s+/ : breakable;
  let rest = line;
  while (rest !== '') {
    const match = ends.exec(rest.slice(1));
    if (match === null) break;
    const end = 1 + match.index + match[0].length;
    found.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest !== '') found.push(rest);
  return found;
}

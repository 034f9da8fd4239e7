/** A line of a report that says something to be written to records: who, what, and in which words. */

export interface ReportLine {
  /** Before the equals sign; null where there is none. */
  readonly who: string | null;
  readonly what: string;
  /** After the colon; null where there is none. */
  readonly words: string | null;
}

/**
 * Reads `WHO=WHAT: WORDS`; who and the words may be left out. Full-width signs count like the others.
 * An equals sign after the first colon belongs to the words.
 */
export function readLine(text: string): ReportLine {
  const colon = text.search(/[:：]/);
  const head = colon < 0 ? text : text.slice(0, colon);
  const words = colon < 0 ? '' : text.slice(colon + 1).trim();
  const equals = head.search(/[=＝]/);
  const who = equals < 0 ? '' : head.slice(0, equals).trim();
  return {
    who: who === '' ? null : who,
    what: head.slice(equals + 1).trim(),
    words: words === '' ? null : words,
  };
}

/** A line that `readLine` reads back to the same, as long as neither name holds one of its signs. */
export function writeLine({ who, what, words }: ReportLine): string {
  return `${who === null ? '' : `${who}=`}${what}${words === null ? '' : `: ${words}`}`;
}

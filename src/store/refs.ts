/** Refs: what people call a record by, made from its noun and number. */
import type { Noun } from './types.ts';

const prefixes: Readonly<Record<Noun, string>> = {
  account: 'acc',
  contact: 'con',
  opportunity: 'opp',
  assessment: 'asm',
  activity: 'act',
  need: 'need',
  competitor: 'com',
  value: 'val',
  negotiation: 'neg',
  receivable: 'rec',
  complaint: 'cpl',
};

/** Whether records of a table have refs. */
export function hasRef(table: string): table is Noun {
  return Object.hasOwn(prefixes, table);
}

/** `acc-12` for account 12. */
export function refOf(noun: Noun, number: number): string {
  return `${prefixes[noun]}-${number}`;
}

/** The number in a ref, however its letters are written; null where the words are no ref of this noun. */
export function numberOf(noun: Noun, words: string): number | null {
  const match = /^([a-z]+)-(\d{1,15})$/.exec(words.normalize('NFKC').trim().toLowerCase());
  return match?.[1] === prefixes[noun] ? Number(match[2]) : null;
}

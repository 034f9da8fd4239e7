import { KamError, message } from '../core/errors.ts';
import type { Context } from '../cli/types.ts';
import type { Competitor, Complaint, Negotiation, Receivable, ValueCard } from '../core/records/sales-types.ts';
import type { Account, Activity, Contact, Opportunity } from '../core/records/types.ts';
import type { Noun, Reader, RecordName, RecordStore } from '../store/types.ts';

/** The records that commands find by what a person types. */
export interface RecordOf {
  readonly account: Account;
  readonly contact: Contact;
  readonly opportunity: Opportunity;
  readonly activity: Activity;
  readonly competitor: Competitor;
  readonly value: ValueCard;
  readonly negotiation: Negotiation;
  readonly receivable: Receivable;
  readonly complaint: Complaint;
}

/** Those that people call by a name of their own. */
export type NamedNoun = 'account' | 'contact' | 'opportunity' | 'receivable' | 'competitor';

const parts: { readonly [N in keyof RecordOf]: (reader: Reader) => Pick<RecordStore<RecordOf[N]>, 'get'> } = {
  account: (reader) => reader.accounts,
  contact: (reader) => reader.contacts,
  opportunity: (reader) => reader.opportunities,
  activity: (reader) => reader.activities,
  competitor: (reader) => reader.competitors,
  value: (reader) => reader.valueCards,
  negotiation: (reader) => reader.negotiations,
  receivable: (reader) => reader.receivables,
  complaint: (reader) => reader.complaints,
};

/** How many candidates an error names. */
const shownMatches = 8;

/**
 * The one record that a person means by a ref, a name, an alias or a unique part of one.
 * @param ctx for the name of the noun in the user's language
 * @param words as typed
 * @param accountId only records of this account
 * @throws KamError `not-found` or `conflict`, with the candidates
 */
export async function findRecord(
  ctx: Context,
  reader: Reader,
  noun: Noun,
  words: string,
  accountId?: string,
): Promise<RecordName> {
  const found = await reader.find(noun, words, accountId);
  return onlyOne(ctx, noun, words, found);
}

/**
 * Like `findRecord`, but the whole record.
 * @throws KamError `not-found` or `conflict`, with the candidates
 */
export async function loadRecord<N extends keyof RecordOf>(
  ctx: Context,
  reader: Reader,
  noun: N,
  words: string,
  accountId?: string,
): Promise<RecordOf[N]> {
  const { id, ref } = await findRecord(ctx, reader, noun, words, accountId);
  return present(await parts[noun](reader).get(id), ctx.t.words.records.nouns[noun], ref);
}

/**
 * Like `findRecord`, where records of several nouns may be meant: a ref says which by itself, and a whole name goes
 * before a part of another one.
 * @param nouns in the order in which candidates are named; where nothing is found, the error speaks of the last
 * @param accountId only records of this account
 */
export async function findAmong(
  ctx: Context,
  reader: Reader,
  nouns: readonly [Noun, ...Noun[]],
  words: string,
  accountId?: string,
): Promise<RecordName> {
  const found: RecordName[] = [];
  for (const noun of nouns) found.push(...(await reader.find(noun, words, accountId)));
  const exact = found.filter(({ ref, name }) => ref === words || name === words);
  const meant = exact.length > 0 ? exact : found;
  return onlyOne(ctx, meant[0]?.noun ?? nouns.at(-1) ?? nouns[0], words, meant);
}

/**
 * The only one of what was found.
 * @throws KamError `not-found` or `conflict`, with the candidates
 */
export function onlyOne(ctx: Context, noun: Noun, words: string, found: readonly RecordName[]): RecordName {
  const [first, second] = found;
  const label = ctx.t.words.records.nouns[noun];
  if (first === undefined) {
    const hints = [message('list-all', { command: `kam ${noun} list` })];
    throw new KamError('not-found', message('record-not-found', { noun: label, ref: words }), { hints });
  }
  if (second !== undefined) {
    const { separator, more } = ctx.t.words.punctuation;
    const names = found.slice(0, shownMatches).map((match) => matchText(match, ctx));
    const matches = names.join(separator) + (found.length > shownMatches ? more : '');
    throw new KamError('conflict', message('record-ambiguous', { noun: label, ref: words, matches }), {
      hints: [message('use-ref', { ref: first.ref })],
    });
  }
  return first;
}

function matchText(match: RecordName, ctx: Context): string {
  return match.of === null ? nameOf(match) : nameOf(match) + ctx.t.words.punctuation.brackets(match.of);
}

/** What a record is called in messages and titles. */
export function nameOf({ ref, name }: { readonly ref: string; readonly name: string }): string {
  return `${ref} ${name}`;
}

/** A record that a ref led to a moment ago. @throws KamError `not-found` where it has gone */
export function present<T>(record: T | null, noun: string, ref: string): T {
  if (record === null) throw new KamError('not-found', message('record-not-found', { noun, ref }));
  return record;
}

/** Which record of ours a row is about. */
import { message, type Message } from '../../core/errors.ts';
import { foldText } from '../../core/fold.ts';
import { emailKey, phoneKey } from '../../exchange/cells.ts';
import { nameOf } from '../find-record.ts';
import type { Contact } from '../../core/records/types.ts';
import type { Draft } from '../../exchange/draft.ts';
import type { RecordLookups } from '../../store/types.ts';

/** What a row may be recognised by, besides our own id. */
export const matchKeys = ['external-id', 'email', 'phone', 'name'] as const;
export type MatchKey = (typeof matchKeys)[number];

export type Match<T> = { readonly record: T; readonly by: MatchKey | 'id' } | { readonly fault: Message } | null;

interface Matchable {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly externalId: string | null;
}

type ContactLookups = RecordLookups<Contact> & {
  byEmail(emails: readonly string[]): Promise<readonly Contact[]>;
  byPhone(numbers: readonly string[]): Promise<readonly Contact[]>;
};

/** What two rows that are about one record have in common, each as one text. */
export function identityKeys(draft: Draft, keys: readonly MatchKey[], accountId: string | null): readonly string[] {
  const { values } = draft;
  const found = draft.id === null ? [] : [`id ${draft.id}`];
  for (const key of keys) {
    if (key === 'external-id' && draft.externalId !== null) found.push(`x ${draft.externalId}`);
    if (key === 'email' && typeof values.email === 'string') found.push(`e ${emailKey(values.email)}`);
    if (key === 'phone') for (const number of phonesOf(draft)) found.push(`p ${number}`);
    if (key === 'name' && draft.name !== null) found.push(`n ${accountId ?? ''} ${foldText(draft.name)}`);
  }
  return found;
}

function phonesOf({ values }: Draft): string[] {
  return [values.mobile, values.phone]
    .filter((value) => typeof value === 'string')
    .map(phoneKey)
    .filter((key) => key.length >= 5);
}

/**
 * Looks for the records of many rows.
 * @param keys in the order in which they are tried; the first that finds anything decides
 * @param accountOf the account that a row names; null where it names none
 * @param belongsTo the account of a record; null where it is one itself
 */
export async function matchRows<T extends Matchable>(
  find: RecordLookups<T> & Partial<Pick<ContactLookups, 'byEmail' | 'byPhone'>>,
  drafts: readonly Draft[],
  keys: readonly MatchKey[],
  {
    accountOf,
    belongsTo,
    separator,
  }: { accountOf: (draft: Draft) => string | null; belongsTo: (record: T) => string | null; separator: string },
): Promise<(draft: Draft) => Match<T>> {
  const byId = group(await find.byId(distinct(drafts.map(({ id }) => id))), ({ id }) => [id]);
  const uses = (key: MatchKey): boolean => keys.includes(key);
  const byExternalId = uses('external-id')
    ? group(await find.byExternalId(distinct(drafts.map(({ externalId }) => externalId))), ({ externalId }) => [
        externalId ?? '',
      ])
    : new Map<string, T[]>();
  const emails = uses('email')
    ? distinct(drafts.map(({ values }) => (typeof values.email === 'string' ? emailKey(values.email) : null)))
    : [];
  const byEmail = group((await find.byEmail?.(emails)) ?? [], (record) => [
    emailKey(record.email ?? ''),
  ]) as unknown as Map<string, T[]>;
  const numbers = uses('phone') ? distinct(drafts.flatMap(phonesOf)) : [];
  const byPhone = group((await find.byPhone?.(numbers)) ?? [], ({ phone, mobile }) =>
    [phone, mobile].filter((one) => one !== null).map(phoneKey),
  ) as unknown as Map<string, T[]>;
  const accounts = distinct(drafts.map(accountOf));
  const names = uses('name') ? distinct(drafts.map(({ name }) => name)) : [];
  const byName = await find.byName(names, drafts.every((draft) => accountOf(draft) === null) ? undefined : accounts);

  return (draft) => {
    const account = accountOf(draft);
    const own = draft.id === null ? undefined : byId.get(draft.id)?.[0];
    if (own !== undefined) return checkAccount(own, 'id');
    for (const key of keys) {
      const [value, found] = candidates(draft, key, account);
      // Another id of the other system is another record, however alike the rest is.
      const meant = found.filter(
        ({ externalId }) =>
          key === 'external-id' ||
          !uses('external-id') ||
          draft.externalId === null ||
          externalId === null ||
          externalId === draft.externalId,
      );
      const [first, second] = meant;
      if (first === undefined) continue;
      if (second === undefined) return checkAccount(first, key);
      const matches = meant.slice(0, 8).map(nameOf).join(separator);
      return { fault: message('row-ambiguous', { key, value, matches }) };
    }
    return null;

    function checkAccount(record: T, by: MatchKey | 'id'): Match<T> {
      const owner = belongsTo(record);
      if (account !== null && owner !== null && owner !== account) {
        return { fault: message('row-other-account', { ref: record.ref, name: record.name }) };
      }
      return { record, by };
    }
  };

  function candidates(draft: Draft, key: MatchKey, account: string | null): readonly [string, readonly T[]] {
    const inAccount = (records: readonly T[]): readonly T[] =>
      account === null ? records : records.filter((record) => (belongsTo(record) ?? account) === account);
    switch (key) {
      case 'external-id':
        return [draft.externalId ?? '', draft.externalId === null ? [] : (byExternalId.get(draft.externalId) ?? [])];
      case 'email': {
        const { email } = draft.values;
        return typeof email === 'string' ? [email, inAccount(byEmail.get(emailKey(email)) ?? [])] : ['', []];
      }
      case 'phone': {
        const found = new Map(
          phonesOf(draft).flatMap((number) =>
            inAccount(byPhone.get(number) ?? []).map((record) => [record.id, record]),
          ),
        );
        // A switchboard is many people's number: only with the name it says who is meant.
        const named = [...found.values()].filter(
          ({ name }) => draft.name === null || foldText(name) === foldText(draft.name),
        );
        return [phonesOf(draft)[0] ?? '', named];
      }
      case 'name':
        // People and opportunities of different accounts share names: without the account a name says nothing.
        return [
          draft.name ?? '',
          draft.name === null ? [] : (byName.get(draft.name) ?? []).filter((record) => belongsTo(record) === account),
        ];
    }
  }
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

function group<T>(records: readonly T[], keysOf: (record: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [record]);
      else known.push(record);
    }
  }
  return found;
}

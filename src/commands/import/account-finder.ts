/** The accounts that rows of contacts and opportunities belong to. */
import { message, type Message } from '../../core/errors.ts';
import { foldText } from '../../core/fold.ts';
import { newAccount } from '../../core/records/account.ts';
import { nameOf } from '../find-record.ts';
import type { Account } from '../../core/records/types.ts';
import type { Draft } from '../../exchange/draft.ts';
import type { Lookups, Writer } from '../../store/types.ts';

export type FoundAccount = { readonly id: string } | { readonly fault: Message } | null;

export interface AccountFinder {
  /** Answers for every row that names an account; null where it names none. */
  find(drafts: readonly Draft[]): Promise<(draft: Draft) => FoundAccount>;
  readonly created: () => number;
}

/**
 * @param fallback id of the account of rows that name none
 * @param createMissing whether accounts that are not there are made
 */
export function createAccountFinder(
  writer: Writer,
  lookups: Lookups,
  {
    fallback,
    createMissing,
    newId,
    separator,
  }: { fallback: string | null; createMissing: boolean; newId: () => string; separator: string },
): AccountFinder {
  let created = 0;

  async function look(drafts: readonly Draft[]): Promise<(draft: Draft) => FoundAccount> {
    const keys = texts(drafts.map(({ account }) => account.key));
    const refs = texts(drafts.map(({ account }) => account.ref));
    const names = texts(drafts.map(({ account }) => account.name));
    const byKey = new Map<string, Account>();
    for (const account of await lookups.account.byExternalId(keys)) byKey.set(account.externalId ?? '', account);
    for (const account of await lookups.account.byId(keys)) byKey.set(account.id, account);
    const byRef = new Map((await lookups.account.byRef(refs)).map((account) => [account.ref, account]));
    const byName = new Map(await lookups.account.byName(names));
    // Somebody may have written a ref or an id of the other system into the column of the names.
    const others = names.filter((name) => !byName.has(name));
    for (const account of await lookups.account.byExternalId(others)) byName.set(account.externalId ?? '', [account]);
    for (const account of await lookups.account.byRef(others)) byName.set(account.ref, [account]);
    return (draft) => {
      const { key, ref, name } = draft.account;
      const known = key === null ? undefined : byKey.get(key);
      if (known !== undefined) return known;
      const called = name === null ? [] : (byName.get(name) ?? []);
      const named = ref === null ? undefined : byRef.get(ref);
      // The ref of another book means somebody else here: it counts only together with the name.
      if (named !== undefined && (name === null || called.some(({ id }) => id === named.id))) return named;
      const [first, second] = called;
      if (first !== undefined && second !== undefined) {
        const matches = called.slice(0, 8).map(nameOf).join(separator);
        return { fault: message('row-account-ambiguous', { account: name ?? '', matches }) };
      }
      if (first !== undefined) return first;
      const words = name ?? key ?? ref;
      if (words !== null) return { fault: message('row-account-unknown', { account: words }) };
      return fallback === null ? null : { id: fallback };
    };
  }

  return {
    created: () => created,
    async find(drafts) {
      const answer = await look(drafts);
      if (!createMissing) return answer;
      const missing = new Map<string, { name: string; externalId: string | null }>();
      for (const draft of drafts) {
        const found = answer(draft);
        const { name, key } = draft.account;
        const isMissing = found !== null && 'fault' in found && found.fault.code === 'row-account-unknown';
        if (!isMissing || name === null || draft.faults.length > 0) continue;
        missing.set(foldText(name), { name, externalId: key });
      }
      if (missing.size === 0) return answer;
      const made = [...missing.values()].map(({ name, externalId }) =>
        newAccount({ name, externalId }, { id: newId() }),
      );
      await writer.accounts.insertMany(made);
      created += made.length;
      return look(drafts);
    },
  };
}

function texts(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

import { KamError, message } from '../../core/errors.ts';
import { findAmong, findRecord, loadRecord, present, type RecordOf, nameOf } from '../find-record.ts';
import type { Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { Account, Contact, Opportunity } from '../../core/records/types.ts';
import type { Noun, Reader } from '../../store/types.ts';

/** With whom, and in which matter, something is done. */
export interface Setting {
  readonly account: Account;
  readonly opportunity: Opportunity | null;
  readonly contacts: readonly Contact[];
}

/** What a person names; one of them is enough, for each leads to its account. */
export interface SettingNames {
  /** An account, an opportunity or a contact. */
  readonly about?: string | undefined;
  readonly account?: string | undefined;
  readonly opportunity?: Typed;
  readonly contacts?: readonly string[] | undefined;
}

/**
 * The account, opportunity and people that the words name, all of one account.
 * @throws KamError `usage` where nothing is named, `not-found`, `conflict` (also where they belong to two accounts)
 */
export async function findSetting(ctx: Context, reader: Reader, names: SettingNames): Promise<Setting> {
  const about =
    names.about === undefined ? null : await findAmong(ctx, reader, ['account', 'opportunity', 'contact'], names.about);
  // What the first words mean takes the place of the option for it.
  const named = (noun: Noun): string | undefined => (about?.noun === noun ? about.ref : undefined);
  const account = named('account') ?? names.account;
  if (account !== names.account && names.account !== undefined) {
    throw new KamError('usage', message('name-twice', { first: account ?? '', second: names.account }));
  }
  let accountId = account === undefined ? undefined : (await findRecord(ctx, reader, 'account', account)).id;
  let opportunity: Opportunity | null = null;
  const inOpportunity = named('opportunity') ?? names.opportunity?.trim() ?? '';
  if (inOpportunity !== '') {
    opportunity = await loadOf(ctx, reader, 'opportunity', inOpportunity, accountId);
    accountId = opportunity.accountId;
  }
  const contacts: Contact[] = [];
  for (const words of [named('contact') ?? '', ...(names.contacts ?? [])].filter((name) => name.trim() !== '')) {
    const contact: Contact = await loadOf(ctx, reader, 'contact', words, accountId);
    accountId = contact.accountId;
    if (!contacts.some(({ id }) => id === contact.id)) contacts.push(contact);
  }
  if (accountId === undefined) {
    throw new KamError(
      'usage',
      message('missing-input', { what: ctx.t.words.records.nouns.account, flag: '--account' }),
    );
  }
  const owner = present(await reader.accounts.get(accountId), ctx.t.words.records.nouns.account, accountId);
  return { account: owner, opportunity, contacts };
}

/** @throws KamError `conflict` where the words lead to a record of another account */
async function loadOf<N extends 'contact' | 'opportunity'>(
  ctx: Context,
  reader: Reader,
  noun: N,
  words: string,
  accountId: string | undefined,
): Promise<RecordOf[N]> {
  if (accountId !== undefined && (await reader.find(noun, words, accountId)).length === 0) {
    const { ref, name } = await findRecord(ctx, reader, noun, words);
    const account = present(await reader.accounts.get(accountId), ctx.t.words.records.nouns.account, accountId);
    throw otherAccount(nameOf(account), `${ref} ${name}`);
  }
  return loadRecord(ctx, reader, noun, words, accountId);
}

function otherAccount(account: string, other: string): KamError {
  return new KamError('conflict', message('activity-other-account', { account, other }));
}

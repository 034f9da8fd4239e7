/** Whose something is: an opportunity with its account, or an account alone. */
import { KamError, message } from '../../core/errors.ts';
import { findRecord, loadRecord, nameOf } from '../find-record.ts';
import { requireAccount, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Opportunity } from '../../core/records/types.ts';
import type { Reader } from '../../store/types.ts';
import type { Named } from '../../views/record-data.ts';

export interface OwnerOptions {
  readonly account?: Typed;
  readonly opportunity?: Typed;
}

export interface RecordOwner {
  readonly account: Named & { readonly id: string };
  readonly opportunity: Opportunity | null;
  /** That of the opportunity, else the active one. */
  readonly playbook: Playbook;
  /** Who answers for it where nobody is named. */
  readonly owner: string | null;
}

/**
 * The account, and the opportunity where one is named; a person at a terminal is asked for the account.
 * @throws KamError `usage` where neither is named, `not-found` or `conflict` for the words
 */
export async function findOwner(ctx: Context, reader: Reader, options: OwnerOptions): Promise<RecordOwner> {
  const content = await ctx.content();
  if (options.opportunity === undefined && options.account === undefined && !ctx.settings.interactive) {
    throw new KamError('usage', message('record-of-what', { account: '--account', opportunity: '--opportunity' }));
  }
  const words = options.opportunity === undefined ? await requireAccount(ctx, options.account) : options.account;
  const named = words === undefined ? null : await findRecord(ctx, reader, 'account', words);
  if (options.opportunity === undefined && named !== null) {
    const account = await reader.accounts.get(named.id);
    return { account: named, opportunity: null, playbook: await content.active(), owner: account?.owner ?? null };
  }
  const opportunity = await loadRecord(ctx, reader, 'opportunity', options.opportunity ?? '', named?.id);
  const account = await reader.accounts.get(opportunity.accountId);
  return {
    account: { id: opportunity.accountId, ref: account?.ref ?? '', name: account?.name ?? '' },
    opportunity,
    playbook: await content.playbook(opportunity.playbook),
    owner: opportunity.owner ?? account?.owner ?? null,
  };
}

/** What messages call it: the opportunity where there is one. */
export function ownerName({ account, opportunity }: RecordOwner): string {
  return nameOf(opportunity ?? account);
}

/** Records joined with the names that their rows show. */
import { findStyle } from '../core/playbook/approaches.ts';
import { defaultProcess, defaultVocabulary, findInstrument, findKind } from '../core/playbook/defaults.ts';
import { termTitle } from '../core/playbook/terms.ts';
import { isKamError } from '../core/errors.ts';
import type { Context } from '../cli/types.ts';
import type { Text } from '../core/playbook/item-types.ts';
import type { Outline } from '../core/playbook/guide-types.ts';
import type { Playbook } from '../core/playbook/types.ts';
import type { Account, Activity, Contact, Opportunity } from '../core/records/types.ts';
import type { ActivityRow } from '../views/activity.ts';
import type { ContactRow, OpportunityRow } from '../views/record-list.ts';
import type { Named } from '../views/record-data.ts';
import type { Reader } from '../store/types.ts';

/** Stands for a record that is not there any more. */
export const gone: Named = { ref: '', name: '' };

/** Where the names come from; each is fetched once, however many rows need it. */
export interface NameSources {
  account(id: string): Promise<Account | null>;
  contact(id: string): Promise<Contact | null>;
  opportunity(id: string): Promise<Opportunity | null>;
  activity(id: string): Promise<Activity | null>;
  /** The active playbook. */
  active(): Promise<Playbook>;
  /** The playbook with an id; null where it is not there (any more), so that records stay readable without it. */
  playbook(id: string): Promise<Playbook | null>;
}

/** Records that are at hand, and need not be fetched. */
export interface KnownRecords {
  readonly accounts?: readonly Account[];
  readonly contacts?: readonly Contact[];
  readonly opportunities?: readonly Opportunity[];
}

/** Names for one answer of a command; nothing is fetched before it is asked for. */
export function openSources(ctx: Context, reader: Reader, known: KnownRecords = {}): NameSources {
  const active = memo(async () => (await ctx.content()).active());
  return {
    account: memo((id) => reader.accounts.get(id), known.accounts),
    contact: memo((id) => reader.contacts.get(id), known.contacts),
    opportunity: memo((id) => reader.opportunities.get(id), known.opportunities),
    activity: memo((id) => reader.activities.get(id)),
    active: () => active(''),
    playbook: memo((id) => findPlaybook(ctx, id)),
  };
}

function memo<T>(
  fetch: (key: string) => Promise<T>,
  atHand: readonly (T & { readonly id: string })[] = [],
): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>(atHand.map((one) => [one.id, Promise.resolve(one)]));
  return (key) => {
    const found = known.get(key) ?? fetch(key);
    known.set(key, found);
    return found;
  };
}

async function findPlaybook(ctx: Context, id: string): Promise<Playbook | null> {
  const content = await ctx.content();
  return content.playbook(id).catch((error: unknown) => {
    if (isKamError(error)) return null;
    throw error;
  });
}

/** A contact as its view shows it; terms are named in the words of the active playbook. */
export async function contactRow(ctx: Context, reader: Reader, contact: Contact): Promise<ContactRow> {
  return joinContact(contact, openSources(ctx, reader));
}

/** Contacts as their list shows them, in the order given. */
export async function contactRows(ctx: Context, reader: Reader, contacts: readonly Contact[]): Promise<ContactRow[]> {
  const sources = openSources(ctx, reader);
  const rows: ContactRow[] = [];
  for (const contact of contacts) rows.push(await joinContact(contact, sources));
  return rows;
}

async function joinContact(contact: Contact, sources: NameSources): Promise<ContactRow> {
  // A contact without terms needs no playbook, which then is not loaded.
  const hasTerms = [contact.function, contact.level, contact.style].some((term) => term !== null);
  const playbook = hasTerms ? await sources.active() : null;
  const title = (slot: 'functions' | 'levels', id: string | null): Text | null =>
    id === null || playbook === null ? null : termTitle(defaultVocabulary(playbook, slot), id);
  return {
    contact,
    account: (await sources.account(contact.accountId)) ?? gone,
    superior: contact.reportsTo === null ? null : await sources.contact(contact.reportsTo),
    function: title('functions', contact.function),
    level: title('levels', contact.level),
    style: playbook === null ? null : findStyle(playbook, contact.style),
  };
}

/** An opportunity as its view shows it; the stage is named in the words of the opportunity's own playbook. */
export async function opportunityRow(ctx: Context, reader: Reader, opportunity: Opportunity): Promise<OpportunityRow> {
  return joinOpportunity(opportunity, openSources(ctx, reader));
}

/** Opportunities as their list shows them, in the order given. */
export async function opportunityRows(
  ctx: Context,
  reader: Reader,
  opportunities: readonly Opportunity[],
): Promise<OpportunityRow[]> {
  const sources = openSources(ctx, reader);
  const rows: OpportunityRow[] = [];
  for (const opportunity of opportunities) rows.push(await joinOpportunity(opportunity, sources));
  return rows;
}

async function joinOpportunity(opportunity: Opportunity, sources: NameSources): Promise<OpportunityRow> {
  const { stage } = opportunity;
  const playbook = stage === null ? null : await sources.playbook(opportunity.playbook);
  const process = playbook === null ? null : defaultProcess(playbook);
  return {
    opportunity,
    account: (await sources.account(opportunity.accountId)) ?? gone,
    // A stage that its playbook no longer has is shown by its id.
    stage: process?.stages.find(({ id }) => id === stage)?.title ?? (stage === null ? null : { '': stage }),
  };
}

/** An activity as its view shows it; its kind is named in the words of its own playbook. */
export async function activityRow(ctx: Context, reader: Reader, activity: Activity): Promise<ActivityRow> {
  return joinActivity(activity, openSources(ctx, reader));
}

/** Activities as their list shows them, in the order given. */
export async function activityRows(
  ctx: Context,
  reader: Reader,
  activities: readonly Activity[],
  sources: NameSources = openSources(ctx, reader),
): Promise<ActivityRow[]> {
  const rows: ActivityRow[] = [];
  for (const activity of activities) rows.push(await joinActivity(activity, sources));
  return rows;
}

async function joinActivity(activity: Activity, sources: NameSources): Promise<ActivityRow> {
  const playbook = await sources.playbook(activity.playbook);
  const entry = playbook === null ? null : findKind(playbook, activity.kind);
  const outline = (id: string | null | undefined): Outline | null =>
    id === undefined || id === null || playbook === null ? null : findInstrument(playbook, 'outline', id);
  const contacts: Named[] = [];
  for (const id of activity.contactIds) contacts.push((await sources.contact(id)) ?? gone);
  return {
    activity,
    account: (await sources.account(activity.accountId)) ?? gone,
    opportunity: activity.opportunityId === null ? null : await sources.opportunity(activity.opportunityId),
    contacts,
    partOf: activity.partOfId === null ? null : ((await sources.activity(activity.partOfId))?.ref ?? null),
    title: entry?.title ?? { '': activity.kind },
    outlines: { plan: outline(entry?.plan), report: outline(entry?.report) },
  };
}

/** The demo account as a file holds it, and the way from there into the store. */
import { KamError, message } from '../../core/errors.ts';
import { parseCount, parseMoney, type Money } from '../../core/money.ts';
import { defaultProcess } from '../../core/playbook/defaults.ts';
import { newAccount } from '../../core/records/account.ts';
import { newBuyingRole } from '../../core/records/buying-role.ts';
import { newContact } from '../../core/records/contact.ts';
import { newMarkerRecord } from '../../core/records/marker.ts';
import { advanceOpportunity, newOpportunity } from '../../core/records/opportunity.ts';
import {
  importActivities,
  importNeeds,
  importSelling,
  type DemoActivity,
  type DemoNeed,
  type DemoSelling,
  type Stored,
} from './selling.ts';
import {
  importCompetitors,
  importMoney,
  importWinning,
  type DemoCompetitor,
  type DemoMoney,
  type DemoWinning,
} from './winning.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { CustomFields, MarkerRecord, Opportunity } from '../../core/records/types.ts';
import type { Writer } from '../../store/types.ts';

type Maybe = string | null;

interface DemoMarker {
  readonly marker: string;
  readonly on: string;
  readonly evidence: Maybe;
}

interface DemoContact {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly title: Maybe;
  readonly department: Maybe;
  readonly function: Maybe;
  readonly level: Maybe;
  readonly 'reports-to': Maybe;
  readonly phone: Maybe;
  readonly mobile: Maybe;
  readonly email: Maybe;
  readonly note: Maybe;
  readonly markers: readonly DemoMarker[];
}

interface DemoOpportunity extends DemoWinning {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly description: Maybe;
  readonly amount: Maybe;
  readonly 'close-date': Maybe;
  readonly owner: Maybe;
  readonly note: Maybe;
  /** Date on which it entered its first stage. */
  readonly since?: string;
  readonly flags: readonly DemoMarker[];
  readonly advanced: readonly { readonly on: string }[];
  readonly roles: readonly {
    readonly contact: string;
    readonly roles: readonly string[];
    readonly attitude: Maybe;
    readonly influence: number | null;
    readonly guides: readonly string[];
    readonly plan?: string;
    readonly 'plan-note'?: string;
    readonly note: Maybe;
  }[];
  /** Those that the account’s list does not hold. */
  readonly activities?: readonly DemoActivity[];
  readonly needs: readonly DemoNeed[];
}

/** `records.yaml` of the demo, as its test holds it to be. */
export interface DemoRecords extends DemoSelling, DemoMoney {
  readonly user: string;
  readonly account: {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly parent: Maybe;
    readonly industry: Maybe;
    readonly region: Maybe;
    readonly address: Maybe;
    readonly 'postal-code': Maybe;
    readonly website: Maybe;
    readonly employees: number | string | null;
    readonly revenue: Maybe;
    readonly profit: Maybe;
    readonly owner: Maybe;
    readonly note: Maybe;
    readonly fields: CustomFields;
  };
  readonly contacts: readonly DemoContact[];
  readonly competitors: readonly DemoCompetitor[];
  readonly opportunities: readonly DemoOpportunity[];
}

export interface Imported {
  /** Refs of the activities at which sheets were filled in, by the name of the sheet. */
  readonly occasions: ReadonlyMap<string, string>;
  readonly account: { readonly ref: string; readonly name: string };
  readonly contacts: number;
  readonly opportunities: readonly { readonly ref: string; readonly name: string }[];
}

/** Stores the demo account with everything that belongs to it, in the transaction of the writer. */
export async function importDemo(
  ctx: Context,
  writer: Writer,
  records: DemoRecords,
  playbook: Playbook,
): Promise<Imported> {
  const { 'postal-code': postalCode, employees, revenue, profit, ...rest } = records.account;
  const account = await writer.accounts.insert(
    newAccount(
      {
        ...rest,
        postalCode,
        employees: employees === null ? null : parseCount(String(employees)),
        revenue: readMoney(ctx, revenue),
        profit: readMoney(ctx, profit),
      },
      { id: ctx.newId() },
    ),
  );
  const contacts = await importContacts(ctx, writer, records.contacts, account.id);
  const competitors = await importCompetitors(ctx, writer, records.competitors);
  const opportunities = new Map<string, Opportunity>();
  const stored = {
    accountId: account.id,
    playbook,
    user: records.user,
    contact: (id: string): string => storedAs(contacts, id),
    opportunity: (id: string): string => storedAs(opportunities, id).id,
    competitor: (id: string): string => storedAs(competitors, id),
  };
  for (const found of records.opportunities) {
    opportunities.set(found.id, await importOpportunity(ctx, writer, found, stored));
  }
  await importSelling(ctx, writer, records, stored);
  const occasions = new Map<string, string>();
  for (const { id, activities = [] } of records.opportunities) {
    const found = await importActivities(ctx, writer, activities, stored, stored.opportunity(id));
    for (const [sheet, ref] of found) occasions.set(sheet, ref);
  }
  await importMoney(ctx, writer, records, stored);
  return { occasions, account, contacts: contacts.size, opportunities: [...opportunities.values()] };
}

function readMoney(ctx: Context, text: Maybe): Money | null {
  return text === null ? null : parseMoney(text, ctx.settings.currency);
}

/**
 * In an order in which superiors come before those who report to them.
 * @returns the stored ids by the file's ids
 */
async function importContacts(
  ctx: Context,
  writer: Writer,
  contacts: readonly DemoContact[],
  accountId: string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let waiting = [...contacts];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ 'reports-to': superior }) => superior === null || ids.has(superior));
    if (ready.length === 0) throw unknownId(waiting[0]?.['reports-to'] ?? '');
    for (const { id, markers, 'reports-to': superior, ...fields } of ready) {
      const reportsTo = superior === null ? null : (ids.get(superior) ?? null);
      const contact = await writer.contacts.insert(
        newContact({ ...fields, accountId, reportsTo }, { id: ctx.newId() }),
      );
      ids.set(id, contact.id);
      await importMarkers(ctx, writer, markers, { noun: 'contact', id: contact.id });
    }
    waiting = waiting.filter((contact) => !ready.includes(contact));
  }
  return ids;
}

async function importOpportunity(
  ctx: Context,
  writer: Writer,
  found: DemoOpportunity,
  stored: Stored,
): Promise<Opportunity> {
  const { accountId, playbook, contact: contactId } = stored;
  const process = defaultProcess(playbook);
  let opportunity = await writer.opportunities.insert(
    newOpportunity(
      {
        accountId,
        name: found.name,
        aliases: found.aliases ?? [],
        playbook: playbook.id,
        description: found.description,
        amount: readMoney(ctx, found.amount),
        closeDate: found['close-date'],
        owner: found.owner,
        note: found.note,
      },
      process,
      { id: ctx.newId(), today: found.since ?? found.flags[0]?.on ?? ctx.today() },
    ),
  );
  await importMarkers(ctx, writer, found.flags, { noun: 'opportunity', id: opportunity.id });
  for (const { on } of found.advanced) {
    if (process === null) break;
    opportunity = await writer.opportunities.update(
      advanceOpportunity(opportunity, process, { today: on, reason: null }),
    );
  }
  for (const { contact, plan, 'plan-note': planNote, ...part } of found.roles) {
    const ids = { opportunityId: opportunity.id, contactId: contactId(contact) };
    await writer.roles.insert(newBuyingRole(ids, { ...part, plan, planNote }, { id: ctx.newId() }));
  }
  await importNeeds(ctx, writer, found.needs, opportunity, stored);
  await importWinning(ctx, writer, found, opportunity, stored);
  return opportunity;
}

async function importMarkers(
  ctx: Context,
  writer: Writer,
  markers: readonly DemoMarker[],
  subject: MarkerRecord['subject'],
): Promise<void> {
  for (const { marker, on, evidence } of markers) {
    await writer.markers.insert(newMarkerRecord({ subject, marker, on, evidence }, { id: ctx.newId() }));
  }
}

/** @throws KamError `internal` where the file names somebody whom it does not hold */
function storedAs<T>(stored: ReadonlyMap<string, T>, id: string): T {
  const found = stored.get(id);
  if (found === undefined) throw unknownId(id);
  return found;
}

function unknownId(id: string): KamError {
  return new KamError('internal', message('internal', { message: `demo data name "${id}", which is not there` }));
}

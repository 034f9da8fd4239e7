/** Everything about one account, as it is or as it was. */
import { sql } from 'kysely';
import { toAccount } from './accounts.ts';
import { toActivity } from './activities.ts';
import { toAssessment } from './assessments.ts';
import { toBudgetLine } from './budgets.ts';
import { toContact } from './contacts.ts';
import { toMarker } from './markers.ts';
import { toNeed } from './needs.ts';
import { toOpportunity } from './opportunities.ts';
import { toRole } from './roles.ts';
import {
  checklist,
  competitors,
  complaints,
  concessions,
  milestones,
  negotiations,
  negotiators,
  payments,
  ratings,
  receivableContacts,
  receivables,
  rivals,
  terms,
  valueCards,
} from './sales.ts';
import { inStoredOrder } from './stored-order.ts';
import { toSource } from './sources.ts';
import { toTie } from './ties.ts';
import { compareText } from '../core/text.ts';
import type { Dossier } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { RecordTable, RecordTables } from './tables.ts';

/** Rows of every record table that belong to one account, archived ones included; of competitors, its rivals. */
export type AccountRows = { readonly [T in AccountTable]: readonly RecordTables[T][] };
type AccountTable = Exclude<RecordTable, 'quota'>;

/** @returns null where there is no such account */
export async function readDossier(db: Executor, accountId: string): Promise<Dossier | null> {
  return (await readDossiers(db, [accountId])).get(accountId) ?? null;
}

/** Accounts read together: enough to make the number of queries small, few enough to be held in memory. */
const accountsAtOnce = 100;

/**
 * In one query a table for a hundred accounts, however much there is.
 * @returns by account; those that are not there are left out
 */
export async function readDossiers(db: Executor, accountIds: readonly string[]): Promise<ReadonlyMap<string, Dossier>> {
  const dossiers = new Map<string, Dossier>();
  for (let start = 0; start < accountIds.length; start += accountsAtOnce) {
    const rows = await readAccountRows(db, accountIds.slice(start, start + accountsAtOnce));
    for (const [accountId, own] of rows) {
      const dossier = await toDossier(db, own);
      if (dossier !== null) dossiers.set(accountId, dossier);
    }
  }
  return dossiers;
}

/** Rows by the account that they belong to. */
type Grouped<Row> = ReadonlyMap<string, readonly Row[]>;

/** @returns by account; those that are not there are left out */
async function readAccountRows(db: Executor, accountIds: readonly string[]): Promise<ReadonlyMap<string, AccountRows>> {
  const accounts = await db.selectFrom('account').selectAll().where('id', 'in', accountIds).execute();
  const contactIds = db.selectFrom('contact').select('id').where('account_id', 'in', accountIds);
  const opportunityIds = db.selectFrom('opportunity').select('id').where('account_id', 'in', accountIds);
  const activityIds = db.selectFrom('activity').select('id').where('account_id', 'in', accountIds);
  const contact = await ownRows(db, 'contact', accountIds);
  const opportunity = await ownRows(db, 'opportunity', accountIds);
  const activity = await ownRows(db, 'activity', accountIds);
  const owners = new Map<string, string>(accounts.map(({ id }) => [id, id]));
  for (const rows of [contact, opportunity, activity]) {
    for (const [accountId, own] of rows) for (const { id } of own) owners.set(id, accountId);
  }
  const role = groupRows(
    await db.selectFrom('role').selectAll().where('opportunity_id', 'in', opportunityIds).orderBy('id').execute(),
    (row) => [row.opportunity_id],
    owners,
  );
  const marker = groupRows(
    await db
      .selectFrom('marker')
      .selectAll()
      .where((eb) => eb.or([eb('contact_id', 'in', contactIds), eb('opportunity_id', 'in', opportunityIds)]))
      .orderBy('id')
      .execute(),
    (row) => [row.contact_id, row.opportunity_id],
    owners,
  );
  const assessment = groupRows(
    await db
      .selectFrom('assessment')
      .selectAll()
      .where((eb) =>
        eb.or([
          eb('subject_id', 'in', accountIds),
          eb('subject_id', 'in', contactIds),
          eb('subject_id', 'in', opportunityIds),
          eb('subject_id', 'in', activityIds),
          eb('occasion_id', 'in', activityIds),
        ]),
      )
      .orderBy('at', 'desc')
      .orderBy('number', 'desc')
      .execute(),
    (row) => [row.subject_id, row.occasion_id],
    owners,
  );
  const rival = await ownRows(db, 'rival', accountIds);
  const competitorIds = db.selectFrom('rival').select('competitor_id').where('account_id', 'in', accountIds);
  const competitors = await db
    .selectFrom('competitor')
    .selectAll()
    .where('id', 'in', competitorIds)
    .orderBy('id')
    .execute();
  const need = await ownRows(db, 'need', accountIds);
  const budgetLine = await ownRows(db, 'budget_line', accountIds);
  const tie = await ownRows(db, 'tie', accountIds);
  const source = await ownRows(db, 'source', accountIds);
  const rating = await ownRows(db, 'rating', accountIds);
  const value = await ownRows(db, 'value', accountIds);
  const checklistRows = await ownRows(db, 'checklist', accountIds);
  const negotiation = await ownRows(db, 'negotiation', accountIds);
  const negotiator = await ownRows(db, 'negotiator', accountIds);
  const term = await ownRows(db, 'term', accountIds);
  const concession = await ownRows(db, 'concession', accountIds);
  const milestone = await ownRows(db, 'milestone', accountIds);
  const receivable = await ownRows(db, 'receivable', accountIds);
  const payment = await ownRows(db, 'payment', accountIds);
  const receivableContact = await ownRows(db, 'receivable_contact', accountIds);
  const complaint = await ownRows(db, 'complaint', accountIds);
  return new Map(
    accounts.map((account): [string, AccountRows] => {
      const own = <Row>(rows: Grouped<Row>): readonly Row[] => rows.get(account.id) ?? [];
      const met = new Set(own(rival).map(({ competitor_id }) => competitor_id));
      return [
        account.id,
        {
          account: [account],
          contact: own(contact),
          opportunity: own(opportunity),
          role: own(role),
          marker: own(marker),
          assessment: own(assessment),
          activity: own(activity),
          need: own(need),
          budget_line: own(budgetLine),
          tie: own(tie),
          source: own(source),
          competitor: competitors.filter(({ id }) => met.has(id)),
          rival: own(rival),
          rating: own(rating),
          value: own(value),
          checklist: own(checklistRows),
          negotiation: own(negotiation),
          negotiator: own(negotiator),
          term: own(term),
          concession: own(concession),
          milestone: own(milestone),
          receivable: own(receivable),
          payment: own(payment),
          receivable_contact: own(receivableContact),
          complaint: own(complaint),
        },
      ];
    }),
  );
}

/**
 * @param ownersOf ids of what a row belongs to; it is of every account that one of them leads to
 * @param owners the account of each id
 */
function groupRows<Row>(
  rows: readonly Row[],
  ownersOf: (row: Row) => readonly (string | null)[],
  owners: ReadonlyMap<string, string>,
): Grouped<Row> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const accountIds = ownersOf(row).flatMap((id) => (id === null ? [] : (owners.get(id) ?? [])));
    for (const accountId of new Set(accountIds)) {
      const group = groups.get(accountId);
      if (group === undefined) groups.set(accountId, [row]);
      else group.push(row);
    }
  }
  return groups;
}

/** Rows of a table that names the account, oldest first. */
async function ownRows<T extends RecordTable>(
  db: Executor,
  table: T,
  accountIds: readonly string[],
): Promise<Grouped<RecordTables[T]>> {
  // All of these have the column; Kysely cannot type a table known only at run time.
  const rows = db
    .selectFrom(table as 'rival')
    .selectAll()
    .where('account_id', 'in', accountIds);
  const owners = new Map(accountIds.map((id) => [id, id]));
  const found = await rows.orderBy('id').execute();
  return groupRows(found, (row) => [row.account_id], owners) as unknown as Grouped<RecordTables[T]>;
}

/** Takes back, newest first, what was changed after an instant. @returns null where the account did not exist yet */
export async function readDossierAt(db: Executor, accountId: string, instant: string): Promise<Dossier | null> {
  const rows = (await readAccountRows(db, [accountId])).get(accountId);
  if (rows === undefined) return null;
  const earlier = new Map<string, Map<string, object>>(
    (Object.keys(rows) as AccountTable[]).map((table) => [table, new Map(rows[table].map((row) => [row.id, row]))]),
  );
  const ids = [...earlier.values()].flatMap((table) => [...table.keys()]);
  const changes = await db
    .selectFrom('change')
    .innerJoin('command', 'command.id', 'change.command_id')
    .select(['change.noun', 'change.record_id', 'change.action', 'change.before'])
    .where('command.at', '>', instant)
    .where((eb) =>
      eb.or([
        eb('change.record_id', 'in', db.selectFrom('change').select('record_id').where('action', '=', 'delete')),
        // One parameter, however many records there are.
        eb('change.record_id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`),
      ]),
    )
    .orderBy('change.id', 'desc')
    .execute();
  for (const { noun, record_id: id, action, before } of changes) {
    const table = earlier.get(noun);
    if (action === 'insert') table?.delete(id);
    else table?.set(id, { ...table.get(id), ...(JSON.parse(before ?? '{}') as object) });
  }
  const read = <T extends AccountTable>(table: T): readonly RecordTables[T][] =>
    [...(earlier.get(table)?.values() ?? [])] as unknown as RecordTables[T][];
  // What was deleted may have belonged to another account.
  const own = <T extends AccountTable>(table: T): readonly RecordTables[T][] =>
    read(table).filter((row) => 'account_id' in row && row.account_id === accountId);
  const owners = new Set([...own('opportunity'), ...own('contact')].map(({ id }) => id));
  const rivalIds = new Set(own('rival').map((row) => row.competitor_id));
  return toDossier(db, {
    account: read('account').filter(({ id }) => id === accountId),
    contact: own('contact'),
    opportunity: own('opportunity'),
    role: read('role').filter((row) => owners.has(row.opportunity_id)),
    marker: read('marker').filter((row) => owners.has(row.contact_id ?? row.opportunity_id ?? '')),
    assessment: rows.assessment,
    activity: own('activity'),
    need: own('need'),
    budget_line: own('budget_line'),
    tie: own('tie'),
    source: own('source'),
    competitor: read('competitor').filter(({ id }) => rivalIds.has(id)),
    rival: own('rival'),
    rating: own('rating'),
    value: own('value'),
    checklist: own('checklist'),
    negotiation: own('negotiation'),
    negotiator: own('negotiator'),
    term: own('term'),
    concession: own('concession'),
    milestone: own('milestone'),
    receivable: own('receivable'),
    payment: own('payment'),
    receivable_contact: own('receivable_contact'),
    complaint: own('complaint'),
  });
}

/** The dossier that rows make: archived contacts, opportunities and needs are left out with what belongs to them. */
async function toDossier(db: Executor, rows: AccountRows): Promise<Dossier | null> {
  const [row] = rows.account;
  if (row === undefined) return null;
  const account = toAccount(row);
  const parent =
    account.parent === null
      ? undefined
      : await db.selectFrom('account').select('name').where('id', '=', account.parent).executeTakeFirst();
  const live = <R extends { readonly id: string; readonly archived_at: string | null }>(all: readonly R[]): R[] =>
    all.filter((one) => one.archived_at === null).sort(byId);
  const contacts = live(rows.contact);
  const opportunities = live(rows.opportunity);
  const shown = new Set([...contacts, ...opportunities].map(({ id }) => id));
  const isShown = (id: string | null): boolean => id === null || shown.has(id);
  const shownRows = <R extends { readonly id: string; readonly opportunity_id: string | null }>(
    all: readonly R[],
  ): R[] => all.filter((one) => isShown(one.opportunity_id)).sort(byId);
  const known = new Set([account.id, ...shown, ...rows.activity.map(({ id }) => id)]);
  return {
    account,
    parentName: parent?.name ?? account.parent,
    contacts: contacts.map(toContact),
    opportunities: opportunities.map(toOpportunity),
    roles: [...rows.role]
      .sort(byId)
      .filter((role) => isShown(role.opportunity_id))
      .map(toRole),
    markers: [...rows.marker]
      .sort(byId)
      .filter((marker) => isShown(marker.contact_id) && isShown(marker.opportunity_id))
      .map(toMarker),
    assessments: rows.assessment
      .filter(({ subject_id, occasion_id }) => [subject_id, occasion_id].some((id) => id !== null && known.has(id)))
      .map(toAssessment),
    activities: [...rows.activity]
      .sort((left, right) => compareText(left.on_date, right.on_date) || byId(left, right))
      .map(toActivity),
    needs: live(rows.need)
      .filter((need) => isShown(need.opportunity_id))
      .map(toNeed),
    budgetLines: [...rows.budget_line]
      .sort((left, right) => left.year - right.year || compareText(left.category, right.category) || byId(left, right))
      .map(toBudgetLine),
    ties: [...rows.tie]
      .sort(byId)
      .filter((tie) => isShown(tie.from_id) && isShown(tie.to_id))
      .map(toTie),
    sources: [...rows.source].sort(byId).map(toSource),
    competitors: [...rows.competitor].sort(byId).map(competitors.map.toRecord),
    rivals: shownRows(rows.rival).map(rivals.toRecord),
    ratings: shownRows(rows.rating).map(ratings.toRecord),
    valueCards: shownRows(live(rows.value)).map(valueCards.map.toRecord),
    checklist: shownRows(rows.checklist).map(checklist.toRecord),
    negotiations: shownRows(rows.negotiation).map(negotiations.map.toRecord),
    negotiators: [...rows.negotiator].sort(byId).map(negotiators.toRecord),
    terms: [...rows.term].sort(byId).map(terms.toRecord),
    concessions: (await inStoredOrder(db, rows.concession)).map(concessions.toRecord),
    milestones: shownRows(rows.milestone).map(milestones.toRecord),
    receivables: shownRows(live(rows.receivable)).map(receivables.map.toRecord),
    payments: (await inStoredOrder(db, rows.payment)).map(payments.toRecord),
    receivableContacts: [...rows.receivable_contact].sort(byId).map(receivableContacts.toRecord),
    complaints: shownRows(rows.complaint).map(complaints.map.toRecord),
  };
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return compareText(left.id, right.id);
}

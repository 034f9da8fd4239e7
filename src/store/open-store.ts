/** The door to the records: opens the database when it is needed, and hands out readers and writers. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import { KamError, message } from '../core/errors.ts';
import { readAccounts, writeAccounts } from './accounts.ts';
import { readAgenda } from './agenda.ts';
import { readActivities, writeActivities } from './activities.ts';
import { readAssessments, writeAssessments } from './assessments.ts';
import { readBudgetLines, writeBudgetLines } from './budgets.ts';
import { readContactTraces, readErasure } from './contact-traces.ts';
import { readContacts, writeContacts } from './contacts.ts';
import { connect, createFile, inMemory, readHeader, type Connection, type Executor } from './database.ts';
import { readDossier, readDossierAt, readDossiers } from './dossier.ts';
import { readDrafts, writeDrafts } from './drafts.ts';
import { readLastSet } from './field-changes.ts';
import { findRecords } from './find.ts';
import { createRecorder } from './history.ts';
import { readMarkers, writeMarkers } from './markers.ts';
import { readNeeds, writeNeeds } from './needs.ts';
import { readOpportunities, readOpportunitiesAt, writeOpportunities } from './opportunities.ts';
import { readRoles, writeRoles } from './roles.ts';
import { readSales, writeSales } from './sales.ts';
import { readSources, writeSources } from './sources.ts';
import { readTies, writeTies } from './ties.ts';
import { applicationId, replacedVersion, schemaVersion } from './tables.ts';
import type { AgendaRecords, CommandInfo, KeyedReader, NumberedReader, Reader, Store, Writer } from './types.ts';

/**
 * The store in whose transaction the code runs. There the store itself must not be used: it would wait for that
 * transaction for ever. One for all stores, since Node never forgets one that was used and asks each of them at every
 * promise.
 */
const transactions = new AsyncLocalStorage<symbol>();

/**
 * Opens the records. A file that is not there is made by the first write; until then everything is empty.
 * @param path the database file; `:memory:` for one that lives as long as the store
 * @param now instant, for the records of migrations
 * @param onWritten called after each transaction that has been stored
 * @throws KamError `storage`: no database of ours, newer than the program, damaged, not accessible
 */
export async function openStore({
  path,
  now,
  onWritten,
}: {
  path: string;
  now: () => string;
  onWritten?: () => void;
}): Promise<Store> {
  /** What tells this store's transactions from those of others. */
  const own = Symbol(path);
  let connection: Connection | null = null;
  let opening: Promise<Connection | null> = Promise.resolve(null);
  let isClosed = false;

  /**
   * The database, opened once. Calls queue up, and a failed one does not spoil the next.
   * @param isWanted whether to make it where there is none
   * @returns null where there is none
   */
  function open(isWanted: boolean): Promise<Connection | null> {
    const opened = opening.then(async () => {
      if (connection !== null) return connection;
      if (isWanted) createFile(path);
      else if (path !== inMemory && !existsSync(path)) return null;
      connection = await prepare(connect(path), now, isWanted || path === inMemory);
      return connection;
    });
    opening = opened.catch(() => null);
    return opened;
  }

  function checkUse(): void {
    if (isClosed) throw new Error('the store is closed');
    if (transactions.getStore() === own) throw new Error('inside a transaction, use its writer instead of the store');
  }

  await open(false);
  return {
    ...readThrough(async () => {
      checkUse();
      const existing = connection ?? (await open(false));
      return existing === null ? null : createReader(existing.db);
    }),
    async write(command, work, { isBulk = false } = {}) {
      checkUse();
      const opened = await open(true);
      if (opened === null) throw new Error('a database was made and is still empty');
      const { db } = opened;
      const bulk = isBulk ? await import('./bulk.ts') : null;
      const transact = () =>
        db.transaction().execute((trx) => {
          const run = () => transactions.run(own, () => work(createWriter(trx, command)));
          return bulk === null ? run() : bulk.fillSearch(trx, run);
        });
      const result = await (bulk === null ? transact() : bulk.inBulk(opened, transact));
      onWritten?.();
      return result;
    },
    async collectPersonal(contactId) {
      checkUse();
      const opened = await open(false);
      if (opened === null) return null;
      const { collectPersonal } = await import('./collect-personal.ts');
      return collectPersonal(opened, contactId);
    },
    async copies() {
      const { listCopies } = await import('./database-copies.ts');
      return listCopies(path);
    },
    async planErasure(contactId) {
      checkUse();
      const opened = await open(false);
      if (opened === null) return null;
      const { planErasure } = await import('./erase-contact.ts');
      return planErasure(opened, contactId);
    },
    async eraseContact(command, request) {
      checkUse();
      const opened = await open(true);
      if (opened === null) throw new Error('a database was made and is still empty');
      const { eraseContact, wipeUnused } = await import('./erase-contact.ts');
      // Whatever is deleted from now on is overwritten.
      opened.raw.pragma('secure_delete = on');
      const done = await opened.db
        .transaction()
        .execute((trx) => transactions.run(own, () => eraseContact(opened, trx, command, request)));
      return done === null ? null : { ...done, isWiped: wipeUnused(opened) };
    },
    schema: schemaVersion,
    async *readWhole() {
      checkUse();
      const opened = await open(false);
      if (opened !== null) yield* (await import('./whole.ts')).readWhole(opened);
    },
    async fillEmpty(parts, source) {
      checkUse();
      const opened = await open(true);
      if (opened === null) throw new Error('a database was made and is still empty');
      return (await import('./whole.ts')).fillEmpty(opened, parts, source);
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await opening;
      connection?.raw.close();
    },
  };
}

/**
 * Checks whose database it is and brings it up to date.
 * @param isWanted whether an empty file is to become a database
 * @returns null for an empty file that stays empty
 */
async function prepare(connection: Connection, now: () => string, isWanted: boolean): Promise<Connection | null> {
  const { file, raw } = connection;
  try {
    const version = readHeader(connection, 'user_version');
    const owner = readHeader(connection, 'application_id');
    if (owner === applicationId && version === schemaVersion) return connection;
    if (owner !== applicationId) {
      const isEmpty = version === 0 && readTableCount(connection) === 0;
      if (!isEmpty) throw new KamError('storage', message('database-foreign', { file }));
      if (!isWanted) {
        raw.close();
        return null;
      }
    }
    if (version === replacedVersion) throw new KamError('storage', message('database-replaced', { file }));
    if (version > schemaVersion) {
      throw new KamError('storage', message('database-newer', { file, found: version, known: schemaVersion }));
    }
    const { migrate } = await import('./migrate.ts');
    await migrate(connection, now());
    return connection;
  } catch (error) {
    raw.close();
    throw error;
  }
}

function readTableCount({ raw }: Connection): number {
  return Number(raw.prepare('select count(*) from sqlite_schema').pluck().get());
}

function createReader(db: Executor): Reader {
  return {
    accounts: readAccounts(db),
    contacts: readContacts(db),
    opportunities: readOpportunities(db),
    roles: readRoles(db),
    markers: readMarkers(db),
    assessments: readAssessments(db),
    activities: readActivities(db),
    needs: readNeeds(db),
    budgetLines: readBudgetLines(db),
    ties: readTies(db),
    sources: readSources(db),
    ...readSales(db),
    agenda: readAgenda(db),
    history: {
      lastSet: (ids) => readLastSet(db, ids),
      dossierAt: (accountId, instant) => readDossierAt(db, accountId, instant),
      opportunitiesAt: (instant) => readOpportunitiesAt(db, instant),
    },
    openHistory: async () => (await import('./open-history.ts')).openHistory(db),
    privacy: {
      traces: (contacts) => readContactTraces(db, contacts),
      erasureOf: (contactId) => readErasure(db, contactId),
    },
    drafts: readDrafts(db),
    find: (noun, words, accountId) => findRecords(db, noun, words, accountId),
    dossier: (accountId) => readDossier(db, accountId),
    dossiers: (accountIds) => readDossiers(db, accountIds),
  };
}

function createWriter(trx: Executor, command: CommandInfo): Writer {
  const recorder = createRecorder(trx, command);
  return {
    ...createReader(trx),
    lookups: async () => (await import('./lookups.ts')).readLookups(trx),
    accounts: writeAccounts(trx, recorder),
    contacts: writeContacts(trx, recorder),
    opportunities: writeOpportunities(trx, recorder),
    roles: writeRoles(trx, recorder),
    markers: writeMarkers(trx, recorder),
    assessments: writeAssessments(trx, recorder),
    activities: writeActivities(trx, recorder),
    needs: writeNeeds(trx, recorder),
    budgetLines: writeBudgetLines(trx, recorder),
    ties: writeTies(trx, recorder),
    sources: writeSources(trx, recorder),
    ...writeSales(trx, recorder),
    openHistory: async () => (await import('./open-history.ts')).openHistoryWriter(trx, recorder),
    drafts: writeDrafts(trx),
  };
}

const emptyPage = { items: [], next: null };
const nothingDue: AgendaRecords = {
  activities: [],
  cancelled: [],
  nextSteps: [],
  milestones: [],
  checklist: [],
  receivables: [],
  complaints: [],
  opportunities: [],
  contacts: [],
  accounts: [],
};

/** Such a reader of one kind of record, while there may be no database yet. */
function keyedThrough<T>(open: () => Promise<KeyedReader<T> | undefined>): KeyedReader<T> {
  return { of: async (where) => (await open())?.of(where) ?? [] };
}

function numberedThrough<T>(open: () => Promise<NumberedReader<T> | undefined>): NumberedReader<T> {
  return {
    ...keyedThrough(open),
    get: async (id) => (await open())?.get(id) ?? null,
    list: async (query) => (await open())?.list(query) ?? emptyPage,
  };
}

/** A reader that asks for the database with each call; without one, nothing is found. */
function readThrough(open: () => Promise<Reader | null>): Reader {
  return {
    accounts: {
      get: async (id) => (await open())?.accounts.get(id) ?? null,
      ofIds: async (ids) => (await open())?.accounts.ofIds(ids) ?? [],
      list: async (query) => (await open())?.accounts.list(query) ?? emptyPage,
      values: async (query, keys) => (await open())?.accounts.values(query, keys) ?? emptyPage,
    },
    contacts: {
      get: async (id) => (await open())?.contacts.get(id) ?? null,
      list: async (query) => (await open())?.contacts.list(query) ?? emptyPage,
      values: async (query, keys) => (await open())?.contacts.values(query, keys) ?? emptyPage,
    },
    opportunities: {
      get: async (id) => (await open())?.opportunities.get(id) ?? null,
      list: async (query) => (await open())?.opportunities.list(query) ?? emptyPage,
      values: async (query, keys) => (await open())?.opportunities.values(query, keys) ?? emptyPage,
      ofSpan: async (span) => (await open())?.opportunities.ofSpan(span) ?? [],
    },
    roles: {
      ofOpportunity: async (id) => (await open())?.roles.ofOpportunity(id) ?? [],
      get: async (opportunityId, contactId) => (await open())?.roles.get(opportunityId, contactId) ?? null,
    },
    markers: { of: async (noun, ids) => (await open())?.markers.of(noun, ids) ?? [] },
    assessments: {
      get: async (id) => (await open())?.assessments.get(id) ?? null,
      list: async (query) => (await open())?.assessments.list(query) ?? emptyPage,
      latest: async (subject) => (await open())?.assessments.latest(subject) ?? [],
      latestOf: async (subjectIds) => (await open())?.assessments.latestOf(subjectIds) ?? [],
    },
    activities: {
      get: async (id) => (await open())?.activities.get(id) ?? null,
      list: async (query) => (await open())?.activities.list(query) ?? emptyPage,
    },
    needs: {
      get: async (id) => (await open())?.needs.get(id) ?? null,
      list: async (query) => (await open())?.needs.list(query) ?? emptyPage,
      ofOpportunity: async (id) => (await open())?.needs.ofOpportunity(id) ?? [],
    },
    budgetLines: { ofAccount: async (id) => (await open())?.budgetLines.ofAccount(id) ?? [] },
    ties: { ofAccount: async (id) => (await open())?.ties.ofAccount(id) ?? [] },
    sources: { ofAccount: async (id) => (await open())?.sources.ofAccount(id) ?? [] },
    competitors: numberedThrough(async () => (await open())?.competitors),
    rivals: keyedThrough(async () => (await open())?.rivals),
    ratings: keyedThrough(async () => (await open())?.ratings),
    valueCards: numberedThrough(async () => (await open())?.valueCards),
    checklist: keyedThrough(async () => (await open())?.checklist),
    negotiations: numberedThrough(async () => (await open())?.negotiations),
    negotiators: keyedThrough(async () => (await open())?.negotiators),
    terms: keyedThrough(async () => (await open())?.terms),
    concessions: keyedThrough(async () => (await open())?.concessions),
    milestones: keyedThrough(async () => (await open())?.milestones),
    receivables: numberedThrough(async () => (await open())?.receivables),
    payments: keyedThrough(async () => (await open())?.payments),
    receivableContacts: keyedThrough(async () => (await open())?.receivableContacts),
    complaints: numberedThrough(async () => (await open())?.complaints),
    quotas: keyedThrough(async () => (await open())?.quotas),
    agenda: {
      due: async (query) => (await open())?.agenda.due(query) ?? nothingDue,
      accountsWith: async (field) => (await open())?.agenda.accountsWith(field) ?? [],
      contactsWith: async (field) => (await open())?.agenda.contactsWith(field) ?? [],
    },
    history: {
      lastSet: async (ids) => (await open())?.history.lastSet(ids) ?? [],
      dossierAt: async (accountId, instant) => (await open())?.history.dossierAt(accountId, instant) ?? null,
      opportunitiesAt: async (instant) => (await open())?.history.opportunitiesAt(instant) ?? [],
    },
    openHistory: async () => (await open())?.openHistory() ?? null,
    privacy: {
      traces: async (contacts) => (await open())?.privacy.traces(contacts) ?? new Map(),
      erasureOf: async (contactId) => (await open())?.privacy.erasureOf(contactId) ?? null,
    },
    drafts: { find: async (key) => (await open())?.drafts.find(key) ?? null },
    find: async (noun, words, accountId) => (await open())?.find(noun, words, accountId) ?? [],
    dossier: async (accountId) => (await open())?.dossier(accountId) ?? null,
    dossiers: async (accountIds) => (await open())?.dossiers(accountIds) ?? new Map(),
  };
}

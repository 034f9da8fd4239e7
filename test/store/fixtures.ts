/** Records and stores for the tests of this folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach } from 'vitest';
import type {
  Account,
  Activity,
  Assessment,
  BudgetLine,
  BuyingRole,
  Contact,
  Draft,
  Fresh,
  MarkerRecord,
  Need,
  Opportunity,
} from '../../src/core/records/types.ts';
import { newActivity } from '../../src/core/records/activity.ts';
import { newBudgetLine } from '../../src/core/records/budget-line.ts';
import { newNeed } from '../../src/core/records/need.ts';
import type { KamError } from '../../src/core/errors.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { CommandInfo, Store, Writer } from '../../src/store/types.ts';

export const at = '2026-11-24T08:00:00.000Z';

let count = 0;
/** Ids that rise like ULIDs. */
export function newId(): string {
  count += 1;
  return `01K${String(count).padStart(23, '0')}`;
}

export function command(name = 'test run', id = newId()): CommandInfo {
  return { id, at, actor: '王敏', name };
}

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kam-store-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store on a file, closed after the test. */
export async function openAt(path: string): Promise<Store> {
  const store = await openStore({ path, now: () => at });
  cleanUps.push(() => store.close());
  return store;
}

export function openNew(): Promise<Store> {
  return openAt(':memory:');
}

export function write<T>(store: Store, work: (writer: Writer) => Promise<T>): Promise<T> {
  return store.write(command(), work);
}

/** Rows of a file as SQLite has them, read beside the store. */
export function readRows(path: string, query: string): unknown[] {
  const raw = new Sqlite(path, { readonly: true });
  try {
    return raw.prepare(query).all();
  } finally {
    raw.close();
  }
}

/** The error that a promise ends in. */
export async function failure(promise: Promise<unknown>): Promise<KamError> {
  return promise.then(
    () => {
      throw new Error('expected a failure');
    },
    (error: KamError) => error,
  );
}

export function account(given: Partial<Account> = {}): Fresh<Account> {
  return {
    id: newId(),
    name: 'Acme',
    aliases: [],
    externalId: null,
    parent: null,
    industry: null,
    region: null,
    address: null,
    postalCode: null,
    website: null,
    employees: null,
    revenue: null,
    profit: null,
    owner: null,
    note: null,
    fields: {},
    archivedAt: null,
    ...given,
  };
}

export function contact(accountId: string, given: Partial<Contact> = {}): Fresh<Contact> {
  return {
    id: newId(),
    accountId,
    name: '张伟',
    aliases: [],
    externalId: null,
    title: null,
    department: null,
    function: null,
    level: null,
    style: null,
    reportsTo: null,
    phone: null,
    mobile: null,
    email: null,
    note: null,
    fields: {},
    archivedAt: null,
    ...given,
  };
}

export function opportunity(accountId: string, given: Partial<Opportunity> = {}): Fresh<Opportunity> {
  return {
    id: newId(),
    accountId,
    name: 'Metering project',
    aliases: [],
    externalId: null,
    description: null,
    amount: null,
    closeDate: null,
    owner: null,
    playbook: 'book',
    stage: null,
    stageSince: null,
    status: 'open',
    decidedOn: null,
    reason: null,
    closedOn: null,
    note: null,
    fields: {},
    archivedAt: null,
    ...given,
  };
}

export function role(opportunityId: string, contactId: string, given: Partial<BuyingRole> = {}): Fresh<BuyingRole> {
  return {
    id: newId(),
    opportunityId,
    contactId,
    roles: ['user'],
    attitude: null,
    influence: null,
    guides: [],
    plan: null,
    planNote: null,
    note: null,
    ...given,
  };
}

export function activity(accountId: string, given: Partial<Activity> = {}): Fresh<Activity> {
  const input = { accountId, playbook: 'book', kind: 'visit', status: 'done', on: '2026-11-02' } as const;
  return { ...newActivity(input, { id: newId() }), ...given };
}

export function need(accountId: string, opportunityId: string, given: Partial<Need> = {}): Fresh<Need> {
  const input = { accountId, opportunityId, level: 'goals', text: '降低漏损率' };
  return { ...newNeed(input, { id: newId() }), ...given };
}

export function budgetLine(accountId: string, given: Partial<BudgetLine> = {}): Fresh<BudgetLine> {
  const input = { accountId, category: 'storage', year: 2026, currency: 'CNY' };
  return { ...newBudgetLine(input, { id: newId() }), ...given };
}

export function marker(subject: MarkerRecord['subject'], given: Partial<MarkerRecord> = {}): Fresh<MarkerRecord> {
  return {
    id: newId(),
    subject,
    marker: 'visited',
    on: '2026-11-01',
    evidence: null,
    retractedOn: null,
    retractReason: null,
    ...given,
  };
}

const sheet = {
  template: 'book/check',
  for: 'opp-1',
  rater: '王敏',
  role: 'self',
  at,
  answers: {},
  competitors: {},
} as const;

export function assessment(given: Partial<Assessment> = {}): Fresh<Assessment> {
  const pin = { playbook: 'book', version: '1.0.0', hash: 'sha256:0' };
  return {
    id: newId(),
    pin,
    template: 'check',
    subject: { noun: 'none', id: null, ref: null, name: null },
    occasionId: null,
    rater: '王敏',
    role: 'self',
    at: '2026-11-01',
    status: 'completed',
    sheet,
    card: {
      template: { ...pin, id: 'check' },
      title: { en: 'Check' },
      subject: 'opp-1',
      rater: '王敏',
      role: 'self',
      at,
      status: 'completed',
      points: 1,
      minPoints: 0,
      maxPoints: 2,
      percent: 50,
      mean: 0.5,
      band: null,
      verdict: null,
      outcome: null,
      coverage: { answered: 0, asked: 0, unknown: 0 },
      evidence: { withEvidence: 0, confirmed: 0, stale: 0 },
      sections: [],
      axes: null,
      contributions: [],
      unanswered: [],
      competitors: [],
    },
    ...given,
  };
}

export function draft(given: Partial<Draft> = {}): Draft {
  return {
    playbook: 'book',
    template: 'check',
    subject: '-',
    rater: '王敏',
    sheet,
    question: 'first',
    savedAt: at,
    ...given,
  };
}

import { describe, expect, it } from 'vitest';
import { noSales } from '../helpers/no-sales.ts';
import type { Store, Writer } from '../../src/store/types.ts';
import {
  account,
  assessment,
  at,
  command,
  contact,
  draft,
  failure,
  marker,
  newFolder,
  openAt,
  openNew,
  opportunity,
  readRows,
  role,
  write,
} from './fixtures.ts';

/** One record of every kind, in one transaction. */
async function fill(store: Store) {
  return write(store, async (writer) => {
    const acme = await writer.accounts.insert(account());
    const wei = await writer.contacts.insert(contact(acme.id));
    const deal = await writer.opportunities.insert(opportunity(acme.id));
    return { acme, wei, deal };
  });
}

describe('what every noun keeps', () => {
  const full = {
    account: account({
      name: '北方水业集团',
      aliases: ['Northern Water', '北水'],
      parent: 'Northern Holding',
      employees: 0,
      revenue: { minor: 9_007_199_254_740_991, currency: 'CNY' },
      profit: { minor: -5, currency: 'USD' },
      note: 'two\nlines',
      fields: { tier: 'A', key: true, share: 0.25, nothing: null, tags: ['x', 'y'] },
    }),
  };

  it('gives an account back as it was, with ref, version and times', async () => {
    const store = await openNew();
    const saved = await write(store, (writer) => writer.accounts.insert(full.account));
    expect(saved).toEqual({ ...full.account, ref: 'acc-1', version: 1, createdAt: at, updatedAt: at });
    expect(await store.accounts.get(saved.id)).toEqual(saved);
  });

  it('gives a contact back as it was', async () => {
    const store = await openNew();
    const { acme, wei } = await fill(store);
    const given = contact(acme.id, {
      name: '李强',
      aliases: ['Li Qiang'],
      reportsTo: wei.id,
      function: 'technical',
      level: 'middle',
      style: 'driver',
      email: 'li@acme.example',
      fields: { birthday: '05-01' },
    });
    const saved = await write(store, (writer) => writer.contacts.insert(given));
    expect(await store.contacts.get(given.id)).toEqual(saved);
    expect(saved).toEqual({ ...given, ref: 'con-2', version: 1, createdAt: at, updatedAt: at });
  });

  it('gives an opportunity back as it was', async () => {
    const store = await openNew();
    const { acme } = await fill(store);
    const given = opportunity(acme.id, {
      amount: { minor: 120_000_000, currency: 'CNY' },
      closeDate: '2027-01-31',
      stage: 'design',
      stageSince: '2026-11-01',
      status: 'lost',
      decidedOn: '2026-11-20',
      reason: 'price',
      closedOn: '2026-11-20',
    });
    const saved = await write(store, (writer) => writer.opportunities.insert(given));
    expect(await store.opportunities.get(given.id)).toEqual(saved);
    expect(saved).toEqual({ ...given, ref: 'opp-2', version: 1, createdAt: at, updatedAt: at });
  });

  it('gives an assessment back as it was, whatever its subject', async () => {
    const store = await openNew();
    const { deal } = await fill(store);
    const subjects = [
      { noun: 'opportunity', id: deal.id, ref: deal.ref, name: deal.name },
      { noun: 'person', id: null, ref: null, name: '王敏' },
      { noun: 'none', id: null, ref: null, name: null },
    ] as const;
    for (const [index, subject] of subjects.entries()) {
      const given = assessment({ subject });
      const saved = await write(store, (writer) => writer.assessments.insert(given));
      expect(saved).toEqual({ ...given, ref: `asm-${index + 1}`, version: 1, createdAt: at, updatedAt: at });
      expect(await store.assessments.get(given.id)).toEqual(saved);
    }
  });

  it('has null for what is not there', async () => {
    const store = await openNew();
    expect(await store.accounts.get('x')).toBeNull();
    expect(await store.contacts.get('x')).toBeNull();
    expect(await store.opportunities.get('x')).toBeNull();
    expect(await store.assessments.get('x')).toBeNull();
    expect(await store.roles.get('x', 'y')).toBeNull();
    expect(await store.drafts.find(draft())).toBeNull();
    expect(await store.dossier('x')).toBeNull();
  });
});

describe('changing a record', () => {
  it('counts the version up and keeps ref and creation', async () => {
    const store = await openNew();
    const { acme, wei, deal } = await fill(store);
    const later = { ...command(), at: '2026-12-01T00:00:00.000Z' };
    const changed = await store.write(later, async (writer) => [
      await writer.accounts.update({ ...acme, name: 'Acme 2', revenue: { minor: 1, currency: 'CNY' } }),
      await writer.contacts.update({ ...wei, title: '经理' }),
      await writer.opportunities.update({ ...deal, status: 'won' }),
    ]);
    expect(changed).toEqual([
      { ...acme, name: 'Acme 2', revenue: { minor: 1, currency: 'CNY' }, version: 2, updatedAt: later.at },
      { ...wei, title: '经理', version: 2, updatedAt: later.at },
      { ...deal, status: 'won', version: 2, updatedAt: later.at },
    ]);
    expect(await store.accounts.get(acme.id)).toEqual(changed[0]);
  });

  it('leaves a record alone where nothing differs', async () => {
    const store = await openNew();
    const { acme } = await fill(store);
    expect(await write(store, (writer) => writer.accounts.update({ ...acme }))).toEqual(acme);
  });

  const stale: readonly [string, (writer: Writer, records: Awaited<ReturnType<typeof fill>>) => Promise<unknown>][] = [
    ['account', (writer, { acme }) => writer.accounts.update({ ...acme, note: 'late' })],
    ['contact', (writer, { wei }) => writer.contacts.update({ ...wei, note: 'late' })],
    ['opportunity', (writer, { deal }) => writer.opportunities.update({ ...deal, note: 'late' })],
  ];
  it.each(stale)('refuses to overwrite a newer %s', async (_noun, change) => {
    const store = await openNew();
    const records = await fill(store);
    await write(store, async (writer) => {
      await writer.accounts.update({ ...records.acme, note: 'first' });
      await writer.contacts.update({ ...records.wei, note: 'first' });
      await writer.opportunities.update({ ...records.deal, note: 'first' });
    });
    const error = await failure(write(store, (writer) => change(writer, records)));
    expect([error.kind, error.detail.code]).toEqual(['conflict', 'record-changed']);
    expect(await store.accounts.get(records.acme.id)).toMatchObject({ note: 'first', version: 2 });
  });

  it('does not give a ref twice, not even one of a transaction that was rolled back', async () => {
    const store = await openNew();
    await fill(store);
    await failure(
      write(store, async (writer) => {
        await writer.accounts.insert(account());
        throw new Error('no');
      }),
    );
    const refs = await write(store, async (writer) => [
      (await writer.accounts.insert(account())).ref,
      (await writer.accounts.insert(account())).ref,
    ]);
    expect(refs).toEqual(['acc-2', 'acc-3']);
  });
});

describe('lists', () => {
  it('goes through all pages, newest first', async () => {
    const store = await openNew();
    const saved = await write(store, async (writer) => {
      const refs = [];
      for (let i = 0; i < 7; i += 1) refs.push((await writer.accounts.insert(account())).ref);
      return refs;
    });
    const pages = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await store.accounts.list({ limit: 3, after });
      pages.push(page.items.map(({ ref }) => ref));
      after = page.next;
      more = after !== null;
    }
    expect(pages).toEqual([saved.slice(4).reverse(), saved.slice(1, 4).reverse(), saved.slice(0, 1)]);
  });

  it('takes 50 by default, and 1 to 1000', async () => {
    const store = await openNew();
    await write(store, async (writer) => {
      for (let i = 0; i < 51; i += 1) await writer.accounts.insert(account());
    });
    expect((await store.accounts.list({})).items).toHaveLength(50);
    expect((await store.accounts.list({ limit: 0 })).items).toHaveLength(1);
    const all = await store.accounts.list({ limit: 5000 });
    expect([all.items.length, all.next]).toEqual([51, null]);
  });

  it('leaves archived records out unless asked for', async () => {
    const store = await openNew();
    const { acme, wei, deal } = await fill(store);
    await write(store, async (writer) => {
      await writer.accounts.update({ ...acme, archivedAt: at });
      await writer.contacts.update({ ...wei, archivedAt: at });
      await writer.opportunities.update({ ...deal, archivedAt: at });
    });
    for (const list of [store.accounts, store.contacts, store.opportunities]) {
      expect((await list.list({})).items).toEqual([]);
      expect((await list.list({ archived: true })).items).toHaveLength(1);
    }
    expect((await store.accounts.list({ search: 'acme' })).items).toEqual([]);
    expect((await store.accounts.list({ search: 'acme', archived: true })).items).toHaveLength(1);
  });

  it('filters by account and status, with and without search words', async () => {
    const store = await openNew();
    const { acme, wei, deal } = await fill(store);
    const other = await write(store, async (writer) => {
      const otherAccount = await writer.accounts.insert(account());
      return {
        wei: await writer.contacts.insert(contact(otherAccount.id)),
        won: await writer.opportunities.insert(opportunity(acme.id, { status: 'won' })),
      };
    });
    const accountId = acme.id;
    expect((await store.contacts.list({ accountId })).items).toEqual([wei]);
    expect((await store.contacts.list({ accountId: other.wei.accountId, search: '张伟' })).items).toEqual([other.wei]);
    expect((await store.opportunities.list({ accountId })).items).toEqual([other.won, deal]);
    expect((await store.opportunities.list({ accountId, status: 'open' })).items).toEqual([deal]);
    expect((await store.opportunities.list({ status: 'won', search: 'meter' })).items).toEqual([other.won]);
  });

  it('filters assessments by subject, person, template and playbook', async () => {
    const store = await openNew();
    const { deal } = await fill(store);
    const subject = { noun: 'opportunity', id: deal.id, ref: deal.ref, name: deal.name } as const;
    const [ofDeal, ofPerson, ofNone] = await write(store, async (writer) => [
      await writer.assessments.insert(assessment({ subject })),
      await writer.assessments.insert(
        assessment({ template: 'self', subject: { noun: 'person', id: null, ref: null, name: 'Ana' } }),
      ),
      await writer.assessments.insert(assessment({ pin: { playbook: 'other', version: '1', hash: 'h' } })),
    ]);
    expect((await store.assessments.list({})).items).toEqual([ofNone, ofPerson, ofDeal]);
    expect((await store.assessments.list({ subjectId: deal.id })).items).toEqual([ofDeal]);
    expect((await store.assessments.list({ person: 'Ana' })).items).toEqual([ofPerson]);
    expect((await store.assessments.list({ template: 'self' })).items).toEqual([ofPerson]);
    expect((await store.assessments.list({ playbook: 'other' })).items).toEqual([ofNone]);
    expect((await store.assessments.list({ search: 'ana' })).items).toEqual([ofPerson]);
    expect((await store.assessments.list({ search: 'metering', subjectId: deal.id })).items).toEqual([ofDeal]);
  });
});

describe('roles', () => {
  it('keeps one per opportunity and contact, changes and deletes it', async () => {
    const store = await openNew();
    const { wei, deal } = await fill(store);
    const given = role(deal.id, wei.id, {
      roles: ['user', 'judge'],
      attitude: 'for',
      influence: 5,
      guides: ['inside'],
    });
    const saved = await write(store, (writer) => writer.roles.insert(given));
    expect(saved).toEqual({ ...given, version: 1, createdAt: at, updatedAt: at });
    expect(await store.roles.get(deal.id, wei.id)).toEqual(saved);
    const changed = await write(store, (writer) => writer.roles.update({ ...saved, roles: [], influence: null }));
    expect(await store.roles.ofOpportunity(deal.id)).toEqual([changed]);
    await failure(write(store, (writer) => writer.roles.insert(role(deal.id, wei.id))));
    const error = await failure(write(store, (writer) => writer.roles.delete(saved)));
    expect([error.kind, error.detail]).toEqual(['conflict', { code: 'record-changed', params: { ref: deal.ref } }]);
    await write(store, (writer) => writer.roles.delete(changed));
    expect(await store.roles.ofOpportunity(deal.id)).toEqual([]);
  });

  it('does not take people and opportunities that do not exist', async () => {
    const store = await openNew();
    const { deal } = await fill(store);
    await failure(write(store, (writer) => writer.roles.insert(role(deal.id, 'nobody'))));
    expect(await store.roles.ofOpportunity(deal.id)).toEqual([]);
  });
});

describe('markers', () => {
  it('lists those of the subjects, retracted ones included, oldest first', async () => {
    const store = await openNew();
    const { wei, deal } = await fill(store);
    const [first, second, other] = await write(store, async (writer) => [
      await writer.markers.insert(marker({ noun: 'contact', id: wei.id }, { evidence: 'a note' })),
      await writer.markers.insert(marker({ noun: 'contact', id: wei.id }, { marker: 'dinner' })),
      await writer.markers.insert(marker({ noun: 'opportunity', id: deal.id })),
    ]);
    if (first === undefined) throw new Error('missing');
    const retracted = await write(store, (writer) =>
      writer.markers.update({ ...first, retractedOn: '2026-11-24', retractReason: 'a mistake' }),
    );
    expect(await store.markers.of('contact', [wei.id, 'nobody'])).toEqual([retracted, second]);
    expect(await store.markers.of('opportunity', [deal.id])).toEqual([other]);
    expect(await store.markers.of('contact', [])).toEqual([]);
  });
});

describe('the latest assessments', () => {
  it('are the newest completed ones of each template, by date and then by creation', async () => {
    const store = await openNew();
    const subject = { noun: 'person', id: null, ref: null, name: 'Ana' } as const;
    const other = { playbook: 'other', version: '1', hash: 'h' };
    const refs = await write(store, async (writer) => {
      for (const given of [
        { at: '2026-11-02' },
        { at: '2026-11-03' },
        { at: '2026-11-03' },
        { at: '2026-11-01' },
        { at: '2026-11-09', status: 'incomplete' as const },
        { template: 'second', at: '2026-01-01' },
        { pin: other, at: '2026-01-01' },
      ]) {
        await writer.assessments.insert(assessment({ subject, ...given }));
      }
      await writer.assessments.insert(assessment({ at: '2026-12-01' }));
      return (await writer.assessments.latest({ person: 'Ana' })).map(({ ref }) => ref);
    });
    expect(refs).toEqual(['asm-3', 'asm-6', 'asm-7']);
    expect(await store.assessments.latest('no such record')).toEqual([]);
    expect(await store.assessments.latestOf(['no such record'])).toEqual([]);
  });
});

describe('drafts', () => {
  it('keeps one per playbook, template, subject and rater', async () => {
    const store = await openNew();
    await write(store, async (writer) => {
      await writer.drafts.save(draft());
      await writer.drafts.save(draft({ question: 'second' }));
      await writer.drafts.save(draft({ rater: 'Ana', question: null }));
    });
    expect(await store.drafts.find(draft())).toEqual(draft({ question: 'second' }));
    await write(store, (writer) => writer.drafts.delete(draft()));
    expect(await store.drafts.find(draft())).toBeNull();
    expect(await store.drafts.find(draft({ rater: 'Ana' }))).toEqual(draft({ rater: 'Ana', question: null }));
  });
});

describe('the dossier', () => {
  it('holds everything of one account, archived records left out', async () => {
    const store = await openNew();
    const made = await write(store, async (writer) => {
      const parent = await writer.accounts.insert(account({ name: '总公司' }));
      const acme = await writer.accounts.insert(account({ parent: parent.id }));
      const wei = await writer.contacts.insert(contact(acme.id));
      await writer.contacts.insert(contact(acme.id, { archivedAt: at }));
      const deal = await writer.opportunities.insert(opportunity(acme.id));
      const old = await writer.opportunities.insert(opportunity(acme.id, { archivedAt: at }));
      const stranger = await writer.contacts.insert(contact(parent.id));
      const roles = [await writer.roles.insert(role(deal.id, wei.id))];
      await writer.roles.insert(role(old.id, wei.id));
      const markers = [
        await writer.markers.insert(marker({ noun: 'contact', id: wei.id })),
        await writer.markers.insert(marker({ noun: 'opportunity', id: deal.id })),
      ];
      await writer.markers.insert(marker({ noun: 'contact', id: stranger.id }));
      const [of1, of2, of3] = [acme, wei, deal].map(({ id, ref, name }, index) =>
        assessment({
          subject: { noun: (['account', 'contact', 'opportunity'] as const)[index] ?? 'account', id, ref, name },
          at: `2026-11-0${index + 1}`,
          status: index === 1 ? 'incomplete' : 'completed',
        }),
      );
      if (of1 === undefined || of2 === undefined || of3 === undefined) throw new Error('missing');
      const assessments = [];
      for (const given of [of3, of2, of1]) assessments.push(await writer.assessments.insert(given));
      await writer.assessments.insert(assessment());
      return {
        account: acme,
        parentName: '总公司',
        contacts: [wei],
        opportunities: [deal],
        roles,
        markers,
        assessments,
        activities: [],
        needs: [],
        budgetLines: [],
        ties: [],
        sources: [],
      };
    });
    expect(await store.dossier(made.account.id)).toEqual({ ...made, ...noSales });
  });

  it('has the parent as it is written where that is no record', async () => {
    const store = await openNew();
    const { id } = await write(store, (writer) => writer.accounts.insert(account({ parent: 'Holding' })));
    expect((await store.dossier(id))?.parentName).toBe('Holding');
  });
});

describe('a name to be found', () => {
  it('may have more words than SQLite takes', async () => {
    const store = await openNew();
    await write(store, (writer) => writer.accounts.insert(account({ name: 'A long way home' })));
    expect(await store.find('account', 'a long '.repeat(3000))).toMatchObject([{ name: 'A long way home' }]);
    expect(await store.find('account', 'nobody '.repeat(3000))).toEqual([]);
  });
});

describe('a value that kam did not write', () => {
  it('is named, not believed', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    const { acme } = await fill(store);
    await store.close();
    const { default: Sqlite } = await import('better-sqlite3');
    const raw = new Sqlite(path);
    raw.prepare(`update account set aliases = '[1]'`).run();
    raw.close();
    const error = await failure((await openAt(path)).accounts.get(acme.id));
    expect([error.kind, error.detail]).toEqual([
      'storage',
      { code: 'record-unreadable', params: { column: 'account.aliases', id: acme.id } },
    ]);
    expect(readRows(path, 'select count(*) as n from account')).toEqual([{ n: 1 }]);
  });
});

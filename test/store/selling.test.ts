import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/types.ts';
import { newDatumSource } from '../../src/core/records/datum-source.ts';
import { newTie } from '../../src/core/records/tie.ts';
import {
  account,
  activity,
  assessment,
  at,
  budgetLine,
  command,
  contact,
  failure,
  need,
  newId,
  openNew,
  opportunity,
  role,
  write,
} from './fixtures.ts';

async function fill(store: Store) {
  return write(store, async (writer) => {
    const acme = await writer.accounts.insert(account());
    const wei = await writer.contacts.insert(contact(acme.id));
    const qiang = await writer.contacts.insert(contact(acme.id, { name: '李强' }));
    const deal = await writer.opportunities.insert(opportunity(acme.id));
    return { acme, wei, qiang, deal };
  });
}

const stamps = { version: 1, createdAt: at, updatedAt: at };

describe('the records of selling', () => {
  it('give an activity back as it was', async () => {
    const store = await openNew();
    const { acme, wei, deal } = await fill(store);
    const given = activity(acme.id, {
      opportunityId: deal.id,
      status: 'planned',
      place: '总部',
      contactIds: [wei.id],
      team: ['王敏', '刘工'],
      owner: '王敏',
      goal: '确认预算',
      cost: { minor: 12_345, currency: 'CNY' },
      minutes: 90,
      outcome: 'two\nlines',
      nextStep: '送方案',
      nextOn: '2026-12-01',
      plan: { questions: ['今年要达到什么？', '谁来衡量？'], goal: [] },
      report: { learned: ['预算已批'] },
    });
    const saved = await write(store, (writer) => writer.activities.insert(given));
    expect(saved).toEqual({ ...given, ...stamps, ref: 'act-1' });
    expect(await store.activities.get(saved.id)).toEqual(saved);
  });

  it('give a need back as it was, with all three states of must', async () => {
    const store = await openNew();
    const { acme, wei, deal } = await fill(store);
    const root = await write(store, (writer) => writer.needs.insert(need(acme.id, deal.id)));
    for (const [index, must] of [true, false, null].entries()) {
      const given = need(acme.id, deal.id, {
        level: 'criteria',
        parentId: root.id,
        ownerId: wei.id,
        evidence: '会议纪要',
        confirmedOn: '2026-11-03',
        confirmedBy: wei.id,
        urgency: 5,
        weight: 3,
        must,
        deadline: '2027-03-01',
        note: 'n',
      });
      const saved = await write(store, (writer) => writer.needs.insert(given));
      expect(saved).toEqual({ ...given, ...stamps, ref: `need-${index + 2}` });
      expect(await store.needs.get(saved.id)).toEqual(saved);
    }
    expect((await store.needs.ofOpportunity(deal.id)).map(({ ref }) => ref)).toEqual([
      'need-1',
      'need-2',
      'need-3',
      'need-4',
    ]);
  });

  it('give budget lines, ties and sources back as they were, and delete them', async () => {
    const store = await openNew();
    const { acme, wei, qiang } = await fill(store);
    const line = budgetLine(acme.id, {
      installed: 340,
      budget: { minor: 120_000_000, currency: 'CNY' },
      bought: { minor: 0, currency: 'CNY' },
      asOf: '2026-10-31',
      fields: { brand: 'X' },
    });
    const tie = newTie({ accountId: acme.id, fromId: wei.id, toId: qiang.id, kind: 'influences' }, { id: newId() });
    const source = newDatumSource(
      {
        accountId: acme.id,
        subject: { noun: 'contact', id: qiang.id },
        field: 'title',
        contactId: wei.id,
        on: '2026-11-01',
      },
      { id: newId() },
    );
    const saved = await write(store, async (writer) => ({
      line: await writer.budgetLines.insert(line),
      tie: await writer.ties.insert(tie),
      source: await writer.sources.insert(source),
    }));
    expect(saved).toEqual({
      line: { ...line, ...stamps },
      tie: { ...tie, ...stamps },
      source: { ...source, ...stamps },
    });
    expect(await store.budgetLines.ofAccount(acme.id)).toEqual([saved.line]);
    expect(await store.ties.ofAccount(acme.id)).toEqual([saved.tie]);
    expect(await store.sources.ofAccount(acme.id)).toEqual([saved.source]);
    await write(store, async (writer) => {
      await writer.budgetLines.delete(saved.line);
      await writer.ties.delete(saved.tie);
      await writer.sources.delete(saved.source);
    });
    expect(await store.budgetLines.ofAccount(acme.id)).toEqual([]);
    expect(await store.ties.ofAccount(acme.id)).toEqual([]);
    expect(await store.sources.ofAccount(acme.id)).toEqual([]);
  });

  it('refuse a change of what somebody else has changed, naming the account', async () => {
    const store = await openNew();
    const { acme } = await fill(store);
    const line = await write(store, (writer) => writer.budgetLines.insert(budgetLine(acme.id)));
    await write(store, (writer) => writer.budgetLines.update({ ...line, installed: 1 }));
    const error = await failure(write(store, (writer) => writer.budgetLines.update({ ...line, installed: 2 })));
    expect(error.detail).toEqual({ code: 'record-changed', params: { ref: 'acc-1' } });
  });

  it('lists activities by every filter, newest first', async () => {
    const store = await openNew();
    const { acme, wei, qiang, deal } = await fill(store);
    await write(store, async (writer) => {
      await writer.activities.insert(activity(acme.id, { contactIds: [wei.id], on: '2026-10-01', goal: '认识采购部' }));
      await writer.activities.insert(
        activity(acme.id, { kind: 'call', status: 'planned', opportunityId: deal.id, on: '2026-12-01' }),
      );
      await writer.activities.insert(activity(acme.id, { contactIds: [wei.id, qiang.id], on: '2026-11-01' }));
    });
    const refs = async (query: Parameters<Store['activities']['list']>[0]): Promise<string[]> =>
      (await store.activities.list(query)).items.map(({ ref }) => ref);
    expect(await refs({})).toEqual(['act-3', 'act-2', 'act-1']);
    expect(await refs({ contactId: wei.id })).toEqual(['act-3', 'act-1']);
    expect(await refs({ contactId: qiang.id, accountId: acme.id })).toEqual(['act-3']);
    expect(await refs({ opportunityId: deal.id })).toEqual(['act-2']);
    expect(await refs({ status: 'planned' })).toEqual(['act-2']);
    expect(await refs({ kind: 'visit', from: '2026-10-02', to: '2026-11-01' })).toEqual(['act-3']);
    expect(await refs({ kinds: ['visit'], from: '2026-10-02', to: '2026-11-01' })).toEqual(['act-3']);
    expect(await refs({ kinds: ['fair', 'call'] })).toEqual(await refs({ kind: 'call' }));
    expect(await refs({ kinds: [] })).toEqual([]);
    expect(await refs({ search: '采购' })).toEqual(['act-1']);
    expect(await refs({ limit: 1, after: (await store.activities.list({ limit: 1 })).next })).toEqual(['act-2']);
  });

  it('finds needs by a part of their words and activities by ref', async () => {
    const store = await openNew();
    const { acme, deal } = await fill(store);
    const added = await write(store, async (writer) => ({
      need: await writer.needs.insert(need(acme.id, deal.id)),
      activity: await writer.activities.insert(activity(acme.id)),
    }));
    expect(await store.find('need', '漏损')).toEqual([
      { noun: 'need', id: added.need.id, ref: 'need-1', name: '降低漏损率', of: 'Metering project' },
    ]);
    expect(await store.find('activity', 'act-1')).toEqual([
      { noun: 'activity', id: added.activity.id, ref: 'act-1', name: 'visit', of: 'Acme' },
    ]);
    expect(await store.find('activity', 'visit')).toEqual([]);
    await write(store, (writer) => writer.needs.update({ ...added.need, archivedAt: at }));
    expect(await store.find('need', '漏损')).toEqual([]);
    expect(await store.needs.ofOpportunity(deal.id)).toEqual([]);
  });

  it('belong to the dossier of their account, archived needs left out', async () => {
    const store = await openNew();
    const { acme, wei, qiang, deal } = await fill(store);
    const other = await fill(store);
    const added = await write(store, async (writer) => {
      await writer.activities.insert(activity(other.acme.id));
      await writer.needs.insert(need(acme.id, deal.id, { archivedAt: at }));
      const visit = await writer.activities.insert(activity(acme.id, { on: '2026-11-02' }));
      return {
        activities: [await writer.activities.insert(activity(acme.id, { on: '2026-11-01' })), visit],
        needs: [await writer.needs.insert(need(acme.id, deal.id))],
        budgetLines: [await writer.budgetLines.insert(budgetLine(acme.id))],
        ties: [
          await writer.ties.insert(
            newTie({ accountId: acme.id, fromId: wei.id, toId: qiang.id, kind: 'x' }, { id: newId() }),
          ),
        ],
        assessments: [
          await writer.assessments.insert(
            assessment({ subject: { noun: 'activity', id: visit.id, ref: visit.ref, name: 'visit' } }),
          ),
        ],
      };
    });
    expect(await store.dossier(acme.id)).toMatchObject({ ...added, sources: [] });
  });
});

describe('the history', () => {
  const day = (date: string) => ({ ...command(), at: `${date}T00:00:00.000Z` });

  it('gives the account as it was at any earlier instant', async () => {
    const store = await openNew();
    const first = await store.write(day('2026-01-01'), async (writer) => {
      const acme = await writer.accounts.insert(account());
      const wei = await writer.contacts.insert(contact(acme.id));
      const qiang = await writer.contacts.insert(contact(acme.id, { name: '李强' }));
      const deal = await writer.opportunities.insert(opportunity(acme.id));
      const part = await writer.roles.insert(role(deal.id, wei.id, { attitude: 'neutral' }));
      const tie = await writer.ties.insert(
        newTie({ accountId: acme.id, fromId: wei.id, toId: qiang.id, kind: 'influences' }, { id: newId() }),
      );
      return { acme, wei, qiang, deal, part, tie };
    });
    const january = await store.dossier(first.acme.id);
    await store.write(day('2026-02-01'), async (writer) => {
      await writer.roles.update({ ...first.part, attitude: 'supporter' });
      await writer.ties.delete(first.tie);
    });
    const february = await store.dossier(first.acme.id);
    await store.write(day('2026-03-01'), async (writer) => {
      await writer.contacts.update({ ...first.qiang, archivedAt: at });
      const part = await writer.roles.get(first.deal.id, first.wei.id);
      if (part !== null) await writer.roles.delete(part);
    });
    expect(january?.ties).toHaveLength(1);
    expect(february?.roles[0]?.attitude).toBe('supporter');
    expect((await store.dossier(first.acme.id))?.roles).toEqual([]);
    expect(await store.history.dossierAt(first.acme.id, '2026-02-15T00:00:00.000Z')).toEqual(february);
    expect(await store.history.dossierAt(first.acme.id, '2026-01-15T00:00:00.000Z')).toEqual(january);
    expect(await store.history.dossierAt(first.acme.id, '2025-12-31T00:00:00.000Z')).toBeNull();
    expect(await store.history.dossierAt('x', '2026-02-15T00:00:00.000Z')).toBeNull();
  });

  it('gives every opportunity as it was at an earlier instant', async () => {
    const store = await openNew();
    expect(await store.history.opportunitiesAt(at)).toEqual([]);
    const { acme, deal } = await store.write(day('2026-01-01'), async (writer) => {
      const added = await writer.accounts.insert(account());
      return {
        acme: added,
        deal: await writer.opportunities.insert(opportunity(added.id, { closeDate: '2026-06-30' })),
      };
    });
    const later = await store.write(day('2026-02-01'), async (writer) => {
      await writer.opportunities.update({ ...deal, status: 'won', decidedOn: '2026-02-01' });
      return writer.opportunities.insert(opportunity(acme.id));
    });
    await store.write(day('2026-03-01'), (writer) => writer.opportunities.update({ ...later, archivedAt: at }));
    const ids = async (date: string) =>
      (await store.history.opportunitiesAt(`${date}T12:00:00.000Z`)).map(({ id, status }) => [id, status]);
    expect(await store.history.opportunitiesAt('2026-01-15T00:00:00.000Z')).toEqual([deal]);
    expect(await ids('2025-12-31')).toEqual([]);
    expect(await ids('2026-02-15')).toEqual([
      [deal.id, 'won'],
      [later.id, 'open'],
    ]);
    expect(await ids('2026-03-15')).toEqual([[deal.id, 'won']]);
  });

  it('finds what a forecast of a span looks at', async () => {
    const store = await openNew();
    expect(await store.opportunities.ofSpan({ from: '2026-01-01', to: '2026-12-31' })).toEqual([]);
    const { acme } = await fill(store);
    const names = [
      { name: 'within', closeDate: '2026-12-31' },
      { name: 'earlier', closeDate: '2025-01-01' },
      { name: 'later', closeDate: '2027-01-01' },
      { name: 'won', status: 'won', decidedOn: '2026-01-01' },
      { name: 'won before', status: 'won', decidedOn: '2025-12-31' },
      { name: 'lost', status: 'lost', decidedOn: '2026-02-01', closeDate: '2026-02-01' },
      { name: 'archived', closeDate: '2026-02-01', archivedAt: at },
    ] as const;
    await write(store, async (writer) => {
      for (const given of names) await writer.opportunities.insert(opportunity(acme.id, given));
    });
    const found = await store.opportunities.ofSpan({ from: '2026-01-01', to: '2026-12-31' });
    expect(found.map(({ name }) => name)).toEqual(['Metering project', 'within', 'earlier', 'won']);
  });

  it('does not bring back what was deleted from another account', async () => {
    const store = await openNew();
    const { acme } = await fill(store);
    const other = await fill(store);
    const line = await write(store, (writer) => writer.budgetLines.insert(budgetLine(other.acme.id)));
    await store.write(day('2027-01-01'), (writer) => writer.budgetLines.delete(line));
    const earlier = '2026-12-31T00:00:00.000Z';
    expect((await store.history.dossierAt(acme.id, earlier))?.budgetLines).toEqual([]);
    expect((await store.history.dossierAt(other.acme.id, earlier))?.budgetLines).toEqual([line]);
  });

  it('knows when each field got the value it has, and by whom', async () => {
    const store = await openNew();
    const acme = await store.write(day('2026-01-01'), (writer) =>
      writer.accounts.insert(account({ employees: 5, fields: { tier: 'A', flow: 'x' } })),
    );
    await store.write({ ...day('2026-02-01'), actor: '刘工' }, (writer) =>
      writer.accounts.update({
        ...acme,
        employees: null,
        postalCode: '100000',
        revenue: { minor: 100, currency: 'CNY' },
        fields: { tier: 'B', flow: 'x' },
      }),
    );
    const found = await store.history.lastSet([acme.id]);
    const of = (field: string) =>
      found.filter((one) => one.field === field).map(({ at: when, actor }) => [when, actor]);
    expect(of('postalCode')).toEqual([['2026-02-01T00:00:00.000Z', '刘工']]);
    expect(of('revenue')).toEqual([['2026-02-01T00:00:00.000Z', '刘工']]);
    expect(of('tier')).toEqual([['2026-02-01T00:00:00.000Z', '刘工']]);
    expect(of('flow')).toEqual([['2026-01-01T00:00:00.000Z', '王敏']]);
    expect(of('name')).toEqual([['2026-01-01T00:00:00.000Z', '王敏']]);
    expect(of('industry')).toEqual([]);
    expect(await store.history.lastSet([])).toEqual([]);
  });
});

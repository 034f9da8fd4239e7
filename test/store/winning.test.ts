import { describe, expect, it } from 'vitest';
import { newChecklistItem } from '../../src/core/records/checklist-item.ts';
import { newCompetitor, newRating, newRival, newValueCard } from '../../src/core/records/competition.ts';
import {
  newComplaint,
  newMilestone,
  newPayment,
  newQuota,
  newReceivable,
  newReceivableContact,
} from '../../src/core/records/follow-up.ts';
import {
  newConcession,
  newNegotiation,
  newNegotiationTerm,
  newNegotiator,
} from '../../src/core/records/negotiation.ts';
import type { Activity } from '../../src/core/records/types.ts';
import type { Store } from '../../src/store/types.ts';
import { account, activity, at, contact, failure, need, newId, openNew, opportunity, role, write } from './fixtures.ts';

const cny = (minor: number) => ({ minor, currency: 'CNY' });
const stamps = { version: 1, createdAt: at, updatedAt: at };

/** An account with one of each record of steps 4 to 6. */
async function fill(store: Store) {
  return write(store, async (writer) => {
    const acme = await writer.accounts.insert(account());
    const wei = await writer.contacts.insert(contact(acme.id));
    const deal = await writer.opportunities.insert(opportunity(acme.id));
    const criterion = await writer.needs.insert(need(acme.id, deal.id));
    const of = { accountId: acme.id, opportunityId: deal.id };
    const named = () => ({ id: newId() });
    const rival = await writer.competitors.insert(newCompetitor({ name: '华远科技', aliases: ['Huayuan'] }, named()));
    const talks = await writer.negotiations.insert(
      newNegotiation(
        { ...of, name: 'Price talks', deadlock: [{ step: 'pause', on: '2026-01-02', note: null }] },
        named(),
      ),
    );
    const term = await writer.terms.insert(
      newNegotiationTerm(
        { accountId: acme.id, negotiationId: talks.id, kind: 'price', unit: 'CNY', decimals: 2, opening: 10 },
        named(),
      ),
    );
    const owed = await writer.receivables.insert(
      newReceivable({ ...of, name: 'Advance', invoice: 'INV-7', amount: cny(100), dueOn: '2026-02-03' }, named()),
    );
    return {
      acme,
      wei,
      deal,
      rival,
      talks,
      term,
      owed,
      part: await writer.rivals.insert(newRival({ ...of, competitorId: rival.id, offer: 'cheaper' }, named())),
      ours: await writer.ratings.insert(
        newRating({ ...of, needId: criterion.id, competitorId: null, score: 4 }, named()),
      ),
      card: await writer.valueCards.insert(newValueCard({ ...of, feature: '双机热备', needId: criterion.id }, named())),
      point: await writer.checklist.insert(newChecklistItem({ ...of, outline: 'pack', point: 'letter' }, named())),
      lead: await writer.negotiators.insert(
        newNegotiator(
          { accountId: acme.id, negotiationId: talks.id, side: 'us', name: '王敏', roles: ['lead'], limit: cny(5) },
          named(),
        ),
      ),
      move: await writer.concessions.insert(
        newConcession(
          { accountId: acme.id, negotiationId: talks.id, termId: term.id, side: 'us', at, before: 10, after: 8 },
          named(),
        ),
      ),
      milestone: await writer.milestones.insert(newMilestone({ ...of, milestone: 'shipped' }, named())),
      payment: await writer.payments.insert(
        newPayment({ accountId: acme.id, receivableId: owed.id, on: '2026-02-04', amount: cny(40) }, named()),
      ),
      call: await writer.receivableContacts.insert(
        newReceivableContact(
          { accountId: acme.id, receivableId: owed.id, step: 'confirm', on: '2026-01-12', contactId: wei.id },
          named(),
        ),
      ),
      complaint: await writer.complaints.insert(
        newComplaint({ ...of, text: '设备有异响', receivedAt: at, steps: [] }, named()),
      ),
      quota: await writer.quotas.insert(newQuota({ owner: '王敏', period: '2026-Q4', amount: cny(900) }, named())),
    };
  });
}

describe('the records of steps 4 to 6', () => {
  it('come back as they were, with stamps and refs', async () => {
    const store = await openNew();
    const { talks, term, owed, rival, point, lead, quota } = await fill(store);
    expect(talks).toMatchObject({
      ...stamps,
      ref: 'neg-1',
      deadlock: [{ step: 'pause', on: '2026-01-02', note: null }],
    });
    expect(rival).toMatchObject({ ref: 'com-1', aliases: ['Huayuan'] });
    expect(owed).toMatchObject({ ref: 'rec-1', amount: cny(100) });
    expect(point).toMatchObject({ ...stamps, dropped: false, owner: null });
    expect('ref' in point).toBe(false);
    expect(lead).toMatchObject({ roles: ['lead'], limit: cny(5) });
    expect(term).toMatchObject({ label: '', opening: 10, target: null });
    expect(await store.negotiations.get(talks.id)).toEqual(talks);
    expect(await store.terms.of({ negotiationId: talks.id })).toEqual([term]);
    expect(await store.quotas.of({ owner: '王敏' })).toEqual([quota]);
    expect(await store.quotas.of({ owner: 'somebody' })).toEqual([]);
  });

  it('are found by the values of their keys, none included', async () => {
    const store = await openNew();
    const { deal, ours } = await fill(store);
    expect(await store.ratings.of({ opportunityId: deal.id, competitorId: null })).toEqual([ours]);
    expect(await store.ratings.of({ opportunityId: deal.id, competitorId: 'x' })).toEqual([]);
  });

  it('are found by ref, name and part of a name where they have a ref', async () => {
    const store = await openNew();
    const { rival, owed, card, talks, complaint, acme } = await fill(store);
    const ids = async (noun: Parameters<Store['find']>[0], words: string, accountId?: string) =>
      (await store.find(noun, words, accountId)).map(({ id }) => id);
    expect(await ids('competitor', 'com-1')).toEqual([rival.id]);
    expect(await ids('competitor', '华远')).toEqual([rival.id]);
    expect(await ids('competitor', 'huayuan')).toEqual([rival.id]);
    expect(await ids('receivable', 'inv-7', acme.id)).toEqual([owed.id]);
    expect(await ids('value', '热备')).toEqual([card.id]);
    expect(await ids('negotiation', 'price')).toEqual([talks.id]);
    expect(await ids('complaint', '异响')).toEqual([complaint.id]);
    expect(await ids('complaint', '异响', 'other')).toEqual([]);
  });

  it('stay in the lists until they are archived or closed', async () => {
    const store = await openNew();
    const { rival, complaint, acme } = await fill(store);
    await write(store, async (writer) => {
      await writer.competitors.update({ ...rival, archivedAt: at });
      await writer.complaints.update({ ...complaint, closedOn: '2026-03-01' });
    });
    expect((await store.competitors.list({})).items).toEqual([]);
    expect((await store.competitors.list({ archived: true })).items).toMatchObject([{ id: rival.id, version: 2 }]);
    expect((await store.complaints.list({ where: { accountId: acme.id } })).items).toEqual([]);
    expect((await store.receivables.list({ search: 'advance', where: { accountId: acme.id } })).items).toHaveLength(1);
    expect(await store.find('competitor', '华远')).toEqual([]);
  });

  it('belong to the dossier of their account, also to an earlier one', async () => {
    const store = await openNew();
    const made = await fill(store);
    const dossier = await store.dossier(made.acme.id);
    expect(dossier).toMatchObject({
      competitors: [made.rival],
      rivals: [made.part],
      ratings: [made.ours],
      valueCards: [made.card],
      checklist: [made.point],
      negotiations: [made.talks],
      negotiators: [made.lead],
      terms: [made.term],
      concessions: [made.move],
      milestones: [made.milestone],
      receivables: [made.owed],
      payments: [made.payment],
      receivableContacts: [made.call],
      complaints: [made.complaint],
    });
    const later = '2026-12-01T00:00:00.000Z';
    await store.write({ id: 'later', at: later, actor: 'x', name: 'edit' }, async (writer) => {
      await writer.milestones.update({ ...made.milestone, actualOn: '2026-11-30' });
      await writer.payments.delete(made.payment);
    });
    const now = await store.dossier(made.acme.id);
    expect([now?.milestones[0]?.actualOn, now?.payments]).toEqual(['2026-11-30', []]);
    const before = await store.history.dossierAt(made.acme.id, at);
    expect([before?.milestones, before?.payments]).toEqual([[made.milestone], [made.payment]]);
  });

  it('are read with those of other accounts at once, each by its own', async () => {
    const store = await openNew();
    // The competitor is one for both.
    const { acme, rival } = await fill(store);
    const other = await write(store, async (writer) => {
      const second = await writer.accounts.insert(account());
      const deal = await writer.opportunities.insert(opportunity(second.id));
      const of = { accountId: second.id, opportunityId: deal.id };
      await writer.rivals.insert(newRival({ ...of, competitorId: rival.id }, { id: newId() }));
      await writer.activities.insert(activity(second.id));
      return second;
    });
    const empty = await write(store, (writer) => writer.accounts.insert(account()));
    const found = await store.dossiers([other.id, 'nobody', acme.id, empty.id]);
    expect([...found.keys()].sort()).toEqual([acme.id, other.id, empty.id].sort());
    for (const [id, dossier] of found) expect(dossier).toEqual(await store.dossier(id));
    expect(found.get(other.id)?.competitors).toEqual([rival]);
    expect(await store.dossiers([])).toEqual(new Map());
  });

  it('are refused where somebody has changed them since', async () => {
    const store = await openNew();
    const { owed, milestone } = await fill(store);
    await write(store, (writer) => writer.receivables.update({ ...owed, note: 'a' }));
    await write(store, (writer) => writer.milestones.update({ ...milestone, note: 'a' }));
    const late = await failure(write(store, (writer) => writer.receivables.update({ ...owed, note: 'b' })));
    expect(late).toMatchObject({ kind: 'conflict', detail: { params: { ref: 'rec-1' } } });
    const alsoLate = await failure(write(store, (writer) => writer.milestones.update({ ...milestone, note: 'b' })));
    expect(alsoLate).toMatchObject({ kind: 'conflict', detail: { params: { ref: 'opp-1' } } });
  });
});

it('an activity keeps its time, what it prepares and how long its parts take', async () => {
  const store = await openNew();
  const { acme } = await fill(store);
  const [talk, rehearsal] = await write(store, async (writer) => {
    const talk = await writer.activities.insert(
      activity(acme.id, { time: '14:30', important: true, timing: { opening: 5 } }),
    );
    return [talk, await writer.activities.insert(activity(acme.id, { partOfId: talk.id }))];
  });
  expect(await store.activities.get(talk?.id ?? '')).toMatchObject({
    time: '14:30',
    important: true,
    timing: { opening: 5 },
    partOfId: null,
  });
  expect((await store.activities.list({ partOfId: talk?.id ?? '' })).items).toEqual([rehearsal]);
});

describe('the agenda', () => {
  const span = { from: '2026-11-02', to: '2026-11-16', until: '2026-11-16T15:59:59.999Z' };

  it('is empty without a database', async () => {
    const found = await (await openNew()).agenda.due(span);
    expect(Object.values(found).flat()).toEqual([]);
  });

  it('has what is open and due, and nothing that is done, dropped, paid, closed or later', async () => {
    const store = await openNew();
    const named = () => ({ id: newId() });
    const made = await write(store, async (writer) => {
      const acme = await writer.accounts.insert(account({ fields: { founded: '2001-01-01' } }));
      const wei = await writer.contacts.insert(contact(acme.id, { fields: { birthday: '1990-01-01' } }));
      await writer.contacts.insert(contact(acme.id, { name: '李强' }));
      const deal = await writer.opportunities.insert(opportunity(acme.id));
      await writer.opportunities.insert(opportunity(acme.id, { status: 'lost', closedOn: '2026-01-01' }));
      await writer.roles.insert(role(deal.id, wei.id));
      const of = { accountId: acme.id, opportunityId: deal.id };
      const milestone = (given: object) =>
        writer.milestones.insert(newMilestone({ ...of, milestone: newId(), ...given }, named()));
      const point = (given: object) =>
        writer.checklist.insert(newChecklistItem({ ...of, outline: 'o', point: newId(), ...given }, named()));
      const owed = (given: object) =>
        writer.receivables.insert(newReceivable({ ...of, name: 'Part', amount: cny(100), ...given }, named()));
      const complain = (given: object) =>
        writer.complaints.insert(newComplaint({ ...of, text: 'Late', receivedAt: at, ...given }, named()));
      const due = {
        milestones: await milestone({ plannedOn: '2026-11-16' }),
        checklist: await point({ dueOn: '2020-01-01' }),
        receivables: await owed({}),
        complaints: await complain({ dueAt: '2026-11-16T15:59:59.999Z' }),
      };
      await milestone({ plannedOn: '2026-11-17' });
      await milestone({ plannedOn: '2026-11-05', actualOn: '2026-11-05' });
      await milestone({});
      await point({ dueOn: '2026-11-17' });
      await point({ dueOn: '2026-11-05', doneOn: '2026-11-04' });
      await point({ dueOn: '2026-11-05', dropped: true });
      const paid = await owed({});
      await writer.payments.insert(
        newPayment({ accountId: acme.id, receivableId: paid.id, on: '2026-11-01', amount: cny(60) }, named()),
      );
      await writer.payments.insert(
        newPayment({ accountId: acme.id, receivableId: paid.id, on: '2026-11-02', amount: cny(40) }, named()),
      );
      await complain({ dueAt: '2026-11-17T00:00:00.000Z' });
      await complain({});
      await complain({ dueAt: '2026-11-05T00:00:00.000Z', closedOn: '2026-11-05' });
      return { acme, wei, deal, due };
    });
    const found = await store.agenda.due(span);
    expect(found).toMatchObject({
      milestones: [made.due.milestones],
      checklist: [made.due.checklist],
      receivables: [made.due.receivables],
      complaints: [made.due.complaints],
      opportunities: [made.deal],
      contacts: [made.wei],
    });
    for (const key of ['milestones', 'checklist', 'receivables', 'complaints', 'opportunities', 'contacts'] as const) {
      expect([key, found[key].length]).toEqual([key, 1]);
    }
    expect(await store.agenda.contactsWith('birthday')).toEqual([made.wei]);
    expect(await store.agenda.accountsWith('founded')).toEqual([made.acme]);
    expect(await store.agenda.accountsWith('no-such')).toEqual([]);
  });

  it('has activities that are planned or called off, and next steps about which nothing was done', async () => {
    const store = await openNew();
    await write(store, async (writer) => {
      const acme = await writer.accounts.insert(account());
      const deal = await writer.opportunities.insert(opportunity(acme.id));
      const other = await writer.opportunities.insert(opportunity(acme.id));
      const act = (given: Partial<Activity>) => writer.activities.insert(activity(acme.id, { goal: null, ...given }));
      await act({ status: 'planned', on: '2020-01-01', goal: 'long ago' });
      await act({ status: 'planned', on: '2026-11-17', goal: 'later' });
      await act({ status: 'cancelled', on: '2026-11-05', goal: 'off' });
      await act({ status: 'cancelled', on: '2026-11-01', goal: 'off before' });
      const done = { status: 'done', on: '2026-10-01' } as const;
      await act({ ...done, opportunityId: deal.id, nextOn: '2026-10-10', goal: 'stands' });
      await act({ ...done, opportunityId: deal.id, on: '2026-10-09', goal: 'too early' });
      await act({ ...done, opportunityId: other.id, on: '2026-10-20', goal: 'about another' });
      await act({ ...done, nextOn: '2026-10-10', goal: 'is settled' });
      await act({ ...done, on: '2026-10-10', goal: 'settles it' });
      await act({ ...done, opportunityId: other.id, nextOn: '2026-11-10', goal: 'is planned' });
      await act({ status: 'planned', on: '2026-11-10', opportunityId: other.id, goal: 'its day' });
    });
    const { activities, cancelled, nextSteps } = await store.agenda.due(span);
    const goals = (found: readonly Activity[]) => found.map(({ goal }) => goal).sort();
    expect(goals(activities)).toEqual(['its day', 'long ago']);
    expect(goals(cancelled)).toEqual(['off']);
    expect(goals(nextSteps)).toEqual(['stands']);
  });
});

describe('moves and payments', () => {
  it('come in the order in which they were stored, whatever their ids', async () => {
    const store = await openNew();
    const { acme, talks, term, owed, move, payment: paid } = await fill(store);
    const moves: string[] = [move.id];
    const payments: string[] = [paid.id];
    for (const id of ['01Z', '01Y', '00A']) {
      await write(store, async (writer) => {
        const of = { accountId: acme.id, negotiationId: talks.id, termId: term.id };
        await writer.concessions.insert({ ...move, ...of, id: `${id}M` });
        await writer.payments.insert({ ...paid, id: `${id}P` });
      });
      moves.push(`${id}M`);
      payments.push(`${id}P`);
    }
    expect((await store.concessions.of({ negotiationId: talks.id })).map(({ id }) => id)).toEqual(moves);
    expect((await store.payments.of({ receivableId: owed.id })).map(({ id }) => id)).toEqual(payments);
    const dossier = await store.dossier(acme.id);
    expect(dossier?.concessions.map(({ id }) => id)).toEqual(moves);
    expect(dossier?.payments.map(({ id }) => id)).toEqual(payments);
  });
});

/** Taking commands back and bringing them again: what comes of it, and what stands against it. */
import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnKinds } from '../../src/core/history/columns.ts';
import { uniqueKeys } from '../../src/core/history/revert.ts';
import { historyNouns, type RecordedCommand } from '../../src/core/history/types.ts';
import { checkHistory } from '../../src/store/check-history.ts';
import { checkIndex } from '../../src/store/check-index.ts';
import { connect, inMemory } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { recordTables } from '../../src/store/record-tables.ts';
import { openStore } from '../../src/store/open-store.ts';
import { dumpRecords, isEmptyDump } from '../helpers/dump.ts';
import {
  account,
  activity,
  assessment,
  at,
  budgetLine,
  command,
  contact,
  marker,
  need,
  newFolder,
  openAt,
  opportunity,
  role,
} from './fixtures.ts';
import type { RevertPlan, HistoryReader } from '../../src/store/history-types.ts';
import type { Store, Writer } from '../../src/store/types.ts';

async function historyOf(store: Store): Promise<HistoryReader> {
  const history = await store.openHistory();
  if (history === null) throw new Error('no database');
  return history;
}

/** Takes a command back, or, given an undo, brings it again. */
async function revert(store: Store, applied: RecordedCommand): Promise<RevertPlan> {
  const ofId = applied.ofId ?? applied.id;
  const kind = applied.kind === 'undo' ? 'redo' : 'undo';
  return store.write({ ...command(kind), about: { kind, ofId } }, async (writer) => {
    const history = await writer.openHistory();
    const plan = await history.planRevert(applied);
    if (plan.conflicts.length === 0 && plan.erased.length === 0) await history.revert(plan);
    return plan;
  });
}

async function undo(store: Store): Promise<RevertPlan> {
  const last = await (await historyOf(store)).lastStanding();
  if (last === null) throw new Error('nothing to undo');
  return revert(store, last);
}

async function redo(store: Store): Promise<RevertPlan> {
  const last = await (await historyOf(store)).lastUndone();
  if (last === null) throw new Error('nothing to redo');
  return revert(store, last);
}

/** One command of a name, as the history numbers it. */
async function run<T>(store: Store, name: string, work: (writer: Writer) => Promise<T>): Promise<T> {
  return store.write(command(name), work);
}

describe('an undo', () => {
  it('takes back what a command made, changed and removed, and a redo brings it again', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    const { acme, wei, deal, part } = await run(store, 'first', async (writer) => {
      const acme = await writer.accounts.insert(account({ aliases: ['阿克米'] }));
      const wei = await writer.contacts.insert(contact(acme.id));
      const deal = await writer.opportunities.insert(opportunity(acme.id));
      return { acme, wei, deal, part: await writer.roles.insert(role(deal.id, wei.id)) };
    });
    const before = dumpRecords(path);
    await run(store, 'second', async (writer) => {
      await writer.accounts.update({ ...acme, name: 'Zenith', fields: { size: 3 } });
      await writer.roles.delete(part);
      const li = await writer.contacts.insert(contact(acme.id, { name: '李娜', reportsTo: wei.id }));
      await writer.roles.insert(role(deal.id, li.id));
    });
    const after = dumpRecords(path);
    await undo(store);
    expect(dumpRecords(path)).toEqual(before);
    expect((await store.accounts.get(acme.id))?.version).toBe(3);
    expect((await store.find('account', '阿克米')).map(({ ref }) => ref)).toEqual(['acc-1']);
    expect(await store.find('contact', '李娜')).toEqual([]);
    await redo(store);
    expect(dumpRecords(path)).toEqual(after);
    expect((await store.accounts.get(acme.id))?.version).toBe(4);
    expect((await store.find('contact', '李娜')).map(({ ref }) => ref)).toEqual(['con-2']);
  });

  it('walks back over several, and forward again', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    const names = async () => (await store.accounts.list({})).items.map(({ name }) => name).reverse();
    for (const name of ['A', 'B', 'C']) await run(store, 'add', (writer) => writer.accounts.insert(account({ name })));
    await undo(store);
    await undo(store);
    expect(await names()).toEqual(['A']);
    await redo(store);
    expect(await names()).toEqual(['A', 'B']);
    await run(store, 'add', (writer) => writer.accounts.insert(account({ name: 'D' })));
    await undo(store);
    await undo(store);
    expect(await names()).toEqual(['A']);
    await redo(store);
    await redo(store);
    await redo(store);
    expect((await names()).sort()).toEqual(['A', 'B', 'C', 'D']);
    expect(await (await historyOf(store)).lastUndone()).toBeNull();
  });

  it('never gives a ref twice', async () => {
    const store = await openAt(`${newFolder()}/kam.db`);
    await run(store, 'add', (writer) => writer.accounts.insert(account({ name: 'A' })));
    await undo(store);
    const other = await run(store, 'add', (writer) => writer.accounts.insert(account({ name: 'B' })));
    expect(other.ref).toBe('acc-2');
    await redo(store);
    expect((await store.find('account', 'A')).map(({ ref }) => ref)).toEqual(['acc-1']);
  });
});

describe('the past', () => {
  const later = '2026-12-01T00:00:00.000Z';

  it('holds what was taken back since, and nothing of other accounts', async () => {
    const store = await openAt(`${newFolder()}/kam.db`);
    const [acme, other] = await run(store, 'add', async (writer) => [
      await writer.accounts.insert(account()),
      await writer.accounts.insert(account({ name: 'Other' })),
    ]);
    await run(store, 'people', async (writer) => {
      for (const { id } of [acme, other]) {
        const wei = await writer.contacts.insert(contact(id));
        const deal = await writer.opportunities.insert(opportunity(id));
        await writer.markers.insert(marker({ noun: 'contact', id: wei.id }));
        await writer.needs.insert(need(id, deal.id));
        await writer.activities.insert(activity(id));
      }
    });
    const before = await store.dossier(acme.id);
    const plan = await (await historyOf(store)).planRevert(await lastOf(store));
    await store.write(
      { ...command('undo'), at: later, about: { kind: 'undo', ofId: plan.original.id } },
      async (writer) => (await writer.openHistory()).revert(plan),
    );
    expect((await store.dossier(acme.id))?.contacts).toEqual([]);
    expect(await store.history.dossierAt(acme.id, at)).toEqual(before);
    expect((await store.history.opportunitiesAt(at)).map(({ accountId }) => accountId)).toEqual([acme.id, other.id]);
    expect(await store.history.opportunitiesAt(later)).toEqual([]);
  });

  it('says of a field that it was set when it got its value, whatever was taken back in between', async () => {
    const store = await openAt(`${newFolder()}/kam.db`);
    const acme = await run(store, 'add', (writer) => writer.accounts.insert(account({ note: 'a' })));
    await store.write({ ...command('edit'), at: later, actor: '李强' }, (writer) =>
      writer.accounts.update({ ...acme, note: 'b' }),
    );
    const note = async () => (await store.history.lastSet([acme.id])).find(({ field }) => field === 'note');
    expect(await note()).toMatchObject({ at: later, actor: '李强' });
    await undo(store);
    expect(await note()).toMatchObject({ at, actor: '王敏' });
    await redo(store);
    expect(await note()).toMatchObject({ at: later, actor: '李强' });
  });

  async function lastOf(store: Store): Promise<RecordedCommand> {
    const last = await (await historyOf(store)).lastStanding();
    if (last === null) throw new Error('no command');
    return last;
  }
});

describe('an undo of an older command', () => {
  async function begin() {
    const store = await openAt(`${newFolder()}/kam.db`);
    const history = historyOfLater(store);
    const acme = await run(store, 'account add', (writer) =>
      writer.accounts.insert(account({ industry: '水务', fields: { a: 1, b: 1 } })),
    );
    return { store, history, acme };
  }
  function historyOfLater(store: Store) {
    return async (number: number): Promise<RecordedCommand> => {
      const found = await (await historyOf(store)).command(number);
      if (found === null) throw new Error(`no command ${number}`);
      return found;
    };
  }
  const told = ({ conflicts }: RevertPlan) => conflicts.map(({ kind, by }) => `${kind} by ${by?.name}`);

  it('is refused where the same field was changed since, and not where another one was', async () => {
    const { store, history, acme } = await begin();
    const named = await run(store, 'name', (writer) => writer.accounts.update({ ...acme, name: 'B' }));
    const noted = await run(store, 'note', (writer) => writer.accounts.update({ ...named, note: 'x' }));
    await run(store, 'name again', (writer) => writer.accounts.update({ ...noted, name: 'C' }));
    const plan = await revert(store, await history(2));
    expect(plan.conflicts).toMatchObject([{ kind: 'changed', cells: ['name'], by: { name: 'name again', number: 4 } }]);
    expect(told(await revert(store, await history(3)))).toEqual([]);
    expect(await store.accounts.get(acme.id)).toMatchObject({ name: 'C', note: null });
    expect(told(await revert(store, await history(4)))).toEqual([]);
    expect(told(await revert(store, await history(2)))).toEqual([]);
    expect(await store.accounts.get(acme.id)).toMatchObject({ name: 'Acme', note: null });
  });

  it('takes fields of forms one by one, and an amount as one', async () => {
    const { store, history, acme } = await begin();
    const first = await run(store, 'a', (writer) =>
      writer.accounts.update({ ...acme, fields: { a: 2, b: 1, c: 5 }, revenue: { minor: 100, currency: 'CNY' } }),
    );
    const second = await run(store, 'b', (writer) =>
      writer.accounts.update({ ...first, fields: { a: 2, b: 2, c: 5 } }),
    );
    await run(store, 'usd', (writer) =>
      writer.accounts.update({ ...second, revenue: { minor: 100, currency: 'USD' } }),
    );
    expect((await revert(store, await history(2))).conflicts).toMatchObject([
      { kind: 'changed', cells: ['revenue_minor'] },
    ]);
    await undo(store);
    expect(told(await revert(store, await history(2)))).toEqual([]);
    expect(await store.accounts.get(acme.id)).toMatchObject({ fields: { a: 1, b: 2 }, revenue: null });
  });

  it('is refused where something points to what would vanish, in a column or in a list', async () => {
    const { store, history, acme } = await begin();
    const wei = await run(store, 'contact add', (writer) => writer.contacts.insert(contact(acme.id)));
    const visit = await run(store, 'activity add', (writer) =>
      writer.activities.insert(activity(acme.id, { contactIds: [wei.id] })),
    );
    expect(told(await revert(store, await history(2)))).toEqual(['refers by activity add']);
    expect(told(await revert(store, await history(1)))).toEqual(['refers by contact add', 'refers by activity add']);
    const alone = await run(store, 'activity edit', (writer) => writer.activities.update({ ...visit, contactIds: [] }));
    expect(alone.contactIds).toEqual([]);
    expect(told(await revert(store, await history(2)))).toEqual([]);
    // What is to come back may not point to what is gone either.
    expect(told(await undo(store))).toEqual(['missing by undo']);
  });

  it('is refused where a key was taken since', async () => {
    const { store, acme } = await begin();
    const line = await run(store, 'set', (writer) => writer.budgetLines.insert(budgetLine(acme.id)));
    await run(store, 'remove', (writer) => writer.budgetLines.delete(line));
    await run(store, 'set again', (writer) => writer.budgetLines.insert(budgetLine(acme.id)));
    const removal = await (await historyOf(store)).command(3);
    expect(told(await revert(store, removal as RecordedCommand))).toEqual(['taken by set again']);
  });

  it('is refused where a record was removed since, and takes no notice of what was taken back', async () => {
    const { store, history, acme } = await begin();
    const line = await run(store, 'set', (writer) => writer.budgetLines.insert(budgetLine(acme.id)));
    const changed = await run(store, 'change', (writer) => writer.budgetLines.update({ ...line, note: 'x' }));
    await run(store, 'remove', (writer) => writer.budgetLines.delete(changed));
    expect(told(await revert(store, await history(3)))).toEqual(['removed by remove']);
    await undo(store);
    expect(told(await revert(store, await history(3)))).toEqual([]);
    expect(told(await revert(store, await history(2)))).toEqual([]);
    expect(told(await revert(store, await history(1)))).toEqual([]);
    expect((await store.accounts.list({})).items).toEqual([]);
  });

  it('of a redo that comes too late is refused, and says by what', async () => {
    const { store, acme } = await begin();
    await run(store, 'name', (writer) => writer.accounts.update({ ...acme, name: 'B' }));
    await undo(store);
    const now = await store.accounts.get(acme.id);
    if (now === null) throw new Error('gone');
    await run(store, 'name otherwise', (writer) => writer.accounts.update({ ...now, name: 'C' }));
    expect(told(await redo(store))).toEqual(['changed by name otherwise']);
  });
});

describe('the tables', () => {
  const connection = connect(inMemory);
  beforeAll(() => migrate(connection, at));
  afterAll(() => connection.raw.close());
  const list = (query: string) => connection.raw.prepare(query);

  it('are told of in full: every kind of record, and every column', () => {
    expect([...historyNouns].sort()).toEqual([...recordTables].sort());
    for (const table of recordTables) {
      const columns = list(`select name from pragma_table_info('${table}')`).pluck().all();
      // Not all records have a number.
      const told = Object.keys(columnKinds[table]).filter((name) => name !== 'number' || columns.includes(name));
      expect([table, told.sort()]).toEqual([table, columns.sort()]);
    }
  });

  it('have no other reference than the columns say, and no other unique key', () => {
    for (const table of recordTables) {
      const references = list(
        `select "from" as col, "table" as target from pragma_foreign_key_list('${table}')`,
      ).all() as { col: string; target: string }[];
      for (const { col, target } of references) {
        expect([table, col, columnKinds[table][col]]).toEqual([table, col, { kind: 'record', of: target }]);
      }
      const keys = list(`select name from pragma_index_list('${table}') where "unique" = 1 and origin <> 'pk'`)
        .pluck()
        .all() as string[];
      for (const key of keys) {
        // An expression has no name: of a rating, the side that may be ourselves.
        const names = list(`select name from pragma_index_info('${key}')`).pluck().all();
        const columns = names.map((name) => name ?? 'competitor_id');
        if (columns[0] === 'number') continue;
        expect([table, [...columns].sort()]).toEqual([table, [...(uniqueKeys[table] ?? [])].sort()]);
      }
    }
  });
});

/** Commands that a user could run, whatever is there already. */
const steps: Readonly<Record<string, (writer: Writer, pick: number, value: string) => Promise<unknown>>> = {
  async addAccount(writer, _pick, value) {
    await writer.accounts.insert(account({ name: value, aliases: [value, 'x'] }));
  },
  async addPeople(writer, pick, value) {
    const owner = await any(writer, pick);
    if (owner === undefined) return;
    const boss = await writer.contacts.insert(contact(owner.id, { name: value }));
    await writer.contacts.insert(contact(owner.id, { name: `${value}2`, reportsTo: boss.id }));
  },
  async addDeal(writer, pick, value) {
    const owner = await any(writer, pick);
    if (owner === undefined) return;
    const deal = await writer.opportunities.insert(opportunity(owner.id, { name: value }));
    await writer.needs.insert(need(owner.id, deal.id, { text: value }));
    await writer.markers.insert(marker({ noun: 'opportunity', id: deal.id }));
    await writer.assessments.insert(
      assessment({ subject: { noun: 'opportunity', id: deal.id, ref: deal.ref, name: deal.name } }),
    );
  },
  async rename(writer, pick, value) {
    const owner = await any(writer, pick);
    if (owner !== undefined)
      await writer.accounts.update({ ...owner, name: value, fields: { ...owner.fields, [value]: 1 } });
  },
  async setRole(writer, pick, value) {
    const [deal] = (await writer.opportunities.list({})).items;
    const people = (await writer.contacts.list({ accountId: deal?.accountId })).items;
    const person = people[pick % Math.max(people.length, 1)];
    if (deal === undefined || person === undefined) return;
    const before = await writer.roles.get(deal.id, person.id);
    if (before === null) await writer.roles.insert(role(deal.id, person.id, { note: value }));
    else if (pick % 2 === 0) await writer.roles.delete(before);
    else await writer.roles.update({ ...before, note: value });
  },
  async meet(writer, pick, value) {
    const owner = await any(writer, pick);
    if (owner === undefined) return;
    const people = (await writer.contacts.list({ accountId: owner.id })).items;
    await writer.activities.insert(activity(owner.id, { outcome: value, contactIds: people.map(({ id }) => id) }));
  },
  async budget(writer, pick, value) {
    const owner = await any(writer, pick);
    if (owner === undefined) return;
    const [line] = await writer.budgetLines.ofAccount(owner.id);
    if (line === undefined) await writer.budgetLines.insert(budgetLine(owner.id, { note: value }));
    else if (pick % 3 === 0) await writer.budgetLines.delete(line);
    else await writer.budgetLines.update({ ...line, note: value });
  },
};

async function any(writer: Writer, pick: number) {
  const { items } = await writer.accounts.list({});
  return items[pick % Math.max(items.length, 1)];
}

describe('for any series of commands', () => {
  const series = fc.array(
    fc.record({
      step: fc.constantFrom(...Object.keys(steps)),
      pick: fc.nat(5),
      value: fc.constantFrom('宏达', 'Acme', '北方水务', 'x y'),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('undo restores what was before each, redo what was after, and undo of all leaves nothing', async () => {
    await fc.assert(
      fc.asyncProperty(series, async (commands) => {
        const path = `${newFolder()}/kam.db`;
        const store = await openStore({ path, now: () => at });
        try {
          const states: unknown[] = [];
          for (const { step, pick, value } of commands) {
            const count = existsSync(path) ? countCommands(path) : 0;
            const before = existsSync(path) ? dumpRecords(path) : null;
            await store.write(command(step), (writer) => steps[step]?.(writer, pick, value) ?? Promise.resolve());
            if (countCommands(path) > count) states.push(before ?? {});
          }
          states.push(dumpRecords(path));
          for (let index = states.length - 2; index >= 0; index -= 1) {
            expect((await undo(store)).conflicts).toEqual([]);
            if (index > 0) expect(dumpRecords(path)).toEqual(states[index]);
          }
          expect(isEmptyDump(dumpRecords(path))).toBe(true);
          for (let index = 1; index < states.length; index += 1) {
            expect((await redo(store)).conflicts).toEqual([]);
            expect(dumpRecords(path)).toEqual(states[index]);
          }
          const connection = connect(path);
          expect([...checkHistory(connection), ...checkIndex(connection)]).toEqual([]);
          connection.raw.close();
        } finally {
          await store.close();
        }
      }),
      { numRuns: 10 },
    );
  }, 60_000);

  it('an undo of any of them is refused, or leaves every reference and index whole', async () => {
    await fc.assert(
      fc.asyncProperty(series, fc.array(fc.nat(30), { maxLength: 6 }), async (commands, picks) => {
        const path = `${newFolder()}/kam.db`;
        const store = await openStore({ path, now: () => at });
        try {
          for (const { step, pick, value } of commands) {
            await store.write(command(step), (writer) => steps[step]?.(writer, pick, value) ?? Promise.resolve());
          }
          for (const pick of picks) {
            const before = dumpRecords(path);
            const count = countCommands(path);
            if (count === 0) return;
            const history = await historyOf(store);
            const chosen = await history.command((pick % count) + 1);
            const original = chosen === null || chosen.ofId === null ? chosen : await history.commandOf(chosen.ofId);
            if (original === null) throw new Error('no such command');
            const plan = await revert(store, await history.latestAbout(original));
            if (plan.conflicts.length > 0) expect(dumpRecords(path)).toEqual(before);
            const raw = new Sqlite(path, { readonly: true });
            expect(raw.pragma('foreign_key_check')).toEqual([]);
            for (const contacts of raw.prepare('select contact_ids from activity').pluck().all() as string[]) {
              for (const id of JSON.parse(contacts) as string[]) {
                expect(raw.prepare('select 1 from contact where id = ?').pluck().get(id)).toBe(1);
              }
            }
            raw.close();
          }
        } finally {
          await store.close();
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  function countCommands(path: string): number {
    const raw = new Sqlite(path, { readonly: true });
    const count = Number(raw.prepare('select count(*) from command').pluck().get());
    raw.close();
    return count;
  }
});

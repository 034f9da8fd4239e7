import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  account,
  at,
  command,
  contact,
  draft,
  failure,
  newFolder,
  openAt,
  opportunity,
  readRows,
  role,
  write,
} from './fixtures.ts';

interface ChangeRow {
  readonly command_id: string;
  readonly noun: string;
  readonly record_id: string;
  readonly ref: string | null;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
}

function readChanges(path: string): ChangeRow[] {
  const rows = readRows(path, 'select * from change order by id') as (ChangeRow & { before: string; after: string })[];
  return rows.map((row) => ({
    ...row,
    before: JSON.parse(row.before) as unknown,
    after: JSON.parse(row.after) as unknown,
  }));
}

describe('the history', () => {
  it('has one command for all changes of a transaction', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    const { acme, wei } = await store.write(command('account add', 'cmd-1'), async (writer) => {
      const added = await writer.accounts.insert(account({ name: '采购中心' }));
      return { acme: added, wei: await writer.contacts.insert(contact(added.id)) };
    });
    expect(readRows(path, 'select * from command')).toEqual([
      { id: 'cmd-1', at, actor: '王敏', name: 'account add', number: 1, kind: 'do', of_id: null },
    ]);
    const changes = readChanges(path);
    expect(
      changes.map(({ command_id, noun, record_id, ref, action }) => [command_id, noun, record_id, ref, action]),
    ).toEqual([
      ['cmd-1', 'account', acme.id, 'acc-1', 'insert'],
      ['cmd-1', 'contact', wei.id, 'con-1', 'insert'],
    ]);
    expect(changes[0]).toMatchObject({ before: null, after: { id: acme.id, name: '采购中心', version: 1, number: 1 } });
  });

  it('keeps of a new record what it holds, one alone and many alike, and the columns in which it is empty left out', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    await store.write(command('account add', 'cmd-1'), async (writer) => {
      await writer.accounts.insert(account({ id: 'one', name: 'Acme', region: '华东' }));
      await writer.accounts.insertMany([
        account({ id: 'two', name: 'Acme', region: '华东' }),
        account({ id: 'three', name: 'Zebra', note: 'says "hello"', employees: 0 }),
      ]);
    });
    const stamps = { aliases: '[]', fields: '{}', version: 1, created_at: at, updated_at: at };
    expect(readChanges(path).map(({ after }) => after)).toEqual([
      { id: 'one', name: 'Acme', region: '华东', number: 1, ...stamps },
      { id: 'two', name: 'Acme', region: '华东', number: 2, ...stamps },
      { id: 'three', name: 'Zebra', note: 'says "hello"', employees: 0, number: 3, ...stamps },
    ]);
    expect(
      (await store.accounts.list({ search: 'Zebra' })).items.map(({ ref, region, note }) => [ref, region, note]),
    ).toEqual([['acc-3', null, 'says "hello"']]);
  });

  it('keeps the changed columns of an update, old and new', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    const acme = await write(store, (writer) => writer.accounts.insert(account({ note: 'old' })));
    await store.write({ ...command(), at: '2026-12-01T00:00:00.000Z' }, (writer) =>
      writer.accounts.update({ ...acme, note: 'new', aliases: ['A'] }),
    );
    expect(readChanges(path)[1]).toMatchObject({
      action: 'update',
      ref: 'acc-1',
      before: { note: 'old', aliases: '[]', version: 1, updated_at: at },
      after: { note: 'new', aliases: '["A"]', version: 2, updated_at: '2026-12-01T00:00:00.000Z' },
    });
    expect(Object.keys(readChanges(path)[1]?.after as object).sort()).toEqual([
      'aliases',
      'note',
      'updated_at',
      'version',
    ]);
  });

  it('keeps the whole row of what is deleted', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    const part = await write(store, async (writer) => {
      const acme = await writer.accounts.insert(account());
      const wei = await writer.contacts.insert(contact(acme.id));
      const deal = await writer.opportunities.insert(opportunity(acme.id));
      return writer.roles.insert(role(deal.id, wei.id, { influence: 3 }));
    });
    await write(store, (writer) => writer.roles.delete(part));
    expect(readChanges(path).at(-1)).toMatchObject({
      noun: 'role',
      action: 'delete',
      record_id: part.id,
      before: { influence: 3, roles: '["user"]' },
      after: null,
    });
  });

  it('has no command where nothing was changed, and knows no drafts', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    const acme = await write(store, (writer) => writer.accounts.insert(account()));
    await write(store, async (writer) => writer.accounts.get(acme.id));
    await write(store, (writer) => writer.accounts.update(acme));
    await write(store, (writer) => writer.drafts.save(draft()));
    expect(readRows(path, 'select count(*) as n from command')).toEqual([{ n: 1 }]);
    expect(readRows(path, 'select count(*) as n from change')).toEqual([{ n: 1 }]);
  });

  it('leaves nothing of a transaction that throws', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    const fault = new Error('in the middle');
    const ended = write(store, async (writer) => {
      await writer.accounts.insert(account());
      await writer.drafts.save(draft());
      throw fault;
    });
    await expect(ended).rejects.toBe(fault);
    for (const table of ['account', 'name', 'command', 'change', 'draft']) {
      expect(readRows(path, `select count(*) as n from ${table}`)).toEqual([{ n: 0 }]);
    }
    expect((await store.accounts.list({ search: 'acme' })).items).toEqual([]);
    expect(await write(store, (writer) => writer.accounts.insert(account()))).toMatchObject({ ref: 'acc-1' });
  });

  it('leaves nothing where two records of one transaction exclude each other', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    const acme = await write(store, (writer) => writer.accounts.insert(account()));
    const error = await failure(
      write(store, async (writer) => {
        await writer.accounts.insert(account({ name: 'Second' }));
        await writer.accounts.update({ ...acme, version: 7, note: 'x' });
      }),
    );
    expect(error.kind).toBe('conflict');
    expect((await store.accounts.list({})).items).toEqual([acme]);
  });

  it('cannot be rewritten, not even by another program', async () => {
    const path = `${newFolder()}/kam.db`;
    await write(await openAt(path), (writer) => writer.accounts.insert(account()));
    const raw = new Sqlite(path);
    raw.exec(`insert into erasure (command_id, noun, record_id) select id, 'account', 'other' from command`);
    for (const statement of [
      `update change set after = '{}'`,
      'delete from change',
      `update command set actor = 'x'`,
      'delete from command',
      'update erasure set record_id = (select record_id from change)',
      'delete from erasure',
    ]) {
      expect(() => raw.exec(statement)).toThrow('never rewritten');
    }
    raw.close();
  });

  it('gives up values only to the command that erases the record, and only while it is the newest', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    await write(store, (writer) => writer.accounts.insert(account()));
    await write(store, (writer) => writer.accounts.insert(account({ id: 'other', name: 'Other' })));
    await store.close();
    const raw = new Sqlite(path);
    const blank = `update change set after = json_object('id', record_id) where ref = 'acc-1'`;
    raw.exec(`insert into command (id, at, actor, name, number, kind) values ('e', '${at}', 'x', 'erase', 3, 'erase')`);
    expect(() => raw.exec(blank)).toThrow('never rewritten');
    raw.exec(`insert into erasure (command_id, noun, record_id, ref)
      select 'e', noun, record_id, ref from change where ref = 'acc-1'`);
    raw.exec(blank);
    expect(() => raw.exec(`update change set ref = 'acc-9' where ref = 'acc-1'`)).toThrow('never rewritten');
    expect(() => raw.exec(`update change set after = '{}' where ref = 'acc-2'`)).toThrow('never rewritten');
    expect(() => raw.exec(`delete from change where ref = 'acc-1'`)).toThrow('never rewritten');
    raw.exec(`insert into command (id, at, actor, name, number) values ('f', '${at}', 'x', 'account add', 4)`);
    expect(() => raw.exec(blank)).toThrow('never rewritten');
    raw.close();
  });

  it('numbers its commands in the order in which they were stored, whatever the clock says', async () => {
    const path = `${newFolder()}/kam.db`;
    const store = await openAt(path);
    for (const [id, when] of [
      ['z', '2026-12-01T00:00:00.000Z'],
      ['a', '2026-11-01T00:00:00.000Z'],
    ] as const) {
      await store.write({ ...command('account add', id), at: when }, (writer) =>
        writer.accounts.insert(account({ id, name: id })),
      );
    }
    expect(readRows(path, 'select id, number from command order by number')).toEqual([
      { id: 'z', number: 1 },
      { id: 'a', number: 2 },
    ]);
  });
});

describe('a transaction', () => {
  it('refuses the store itself, which would wait for ever', async () => {
    const store = await openAt(`${newFolder()}/kam.db`);
    await expect(write(store, () => store.accounts.list({}))).rejects.toThrow('use its writer');
    await expect(write(store, () => write(store, () => Promise.resolve()))).rejects.toThrow('use its writer');
  });

  it('reads what it has written, while others wait for its end', async () => {
    const store = await openAt(`${newFolder()}/kam.db`);
    await Promise.all([
      write(store, async (writer) => {
        await writer.accounts.insert(account());
        expect((await writer.accounts.list({})).items).toHaveLength(1);
      }),
      write(store, async (writer) => {
        expect((await writer.accounts.list({})).items).toHaveLength(1);
        await writer.accounts.insert(account());
      }),
    ]);
    expect((await store.accounts.list({})).items).toHaveLength(2);
  });
});

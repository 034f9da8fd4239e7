/** What the doctor finds in a database, and what it mends. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkHistory } from '../../src/store/check-history.ts';
import { connect } from '../../src/store/database.ts';
import { examineDatabase } from '../../src/store/examine.ts';
import { raiseCounters, rebuildDerived, rebuildIndexes, salvage, tidyLog } from '../../src/store/repair.ts';
import { account, at, contact, newFolder, openAt, readRows, write } from './fixtures.ts';

async function makeDatabase(count = 3): Promise<string> {
  const path = join(newFolder(), 'kam.db');
  const store = await openAt(path);
  await write(store, async (writer) => {
    for (let number = 1; number <= count; number += 1) {
      const made = await writer.accounts.insert(account({ name: `客户 ${number} Ltd`, note: 'x'.repeat(300) }));
      await writer.contacts.insert(contact(made.id, { name: `Ann ${number}` }));
    }
  });
  await store.close();
  return path;
}

function change(path: string, sql: string): void {
  const raw = new Sqlite(path);
  raw.exec(`pragma foreign_keys = off; pragma ignore_check_constraints = on; ${sql}`);
  raw.close();
}

const faultsOf = (path: string): string[] =>
  examineDatabase(path)
    .filter(({ state }) => state !== 'ok')
    .map(({ code }) => code);

async function mend(
  path: string,
  work: (connection: ReturnType<typeof connect>) => Promise<void> | void,
): Promise<void> {
  const connection = connect(path);
  await work(connection);
  connection.raw.close();
}

describe('an examination', () => {
  it('finds nothing where all is well, and changes nothing', async () => {
    const path = await makeDatabase();
    const before = readFileSync(path);
    expect(examineDatabase(path).map(({ state, code }) => `${state} ${code}`)).toEqual([
      'ok database-opens',
      'ok structure-sound',
      'ok references-sound',
      'ok columns-read',
      'ok history-agrees',
      'ok counters-right',
      'ok index-agrees',
      'ok log-small',
    ]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(examineDatabase(join(newFolder(), 'kam.db')).map(({ code }) => code)).toEqual(['database-none']);
  });

  it.each([
    [`update account set name = 'Other' where number = 2`, ['history-differs', 'index-differs']],
    [`delete from contact where number = 2`, ['history-differs', 'index-differs']],
    [
      `update contact set account_id = 'nobody' where number = 1`,
      ['references-broken', 'history-differs', 'index-differs'],
    ],
    [
      `update account set aliases = '[' where number = 1`,
      ['structure-damaged', 'columns-unreadable', 'history-differs', 'columns-unreadable'],
    ],
    [`update counter set last = 1 where noun = 'contact'`, ['counters-behind']],
    [`delete from name where number = 3 and noun = 'account'`, ['index-differs']],
    [`delete from account_search where rowid = 1`, ['index-differs']],
    [`pragma user_version = 99`, ['database-unusable']],
    [`pragma user_version = 2`, ['database-older']],
    [`pragma application_id = 1`, ['database-unusable']],
    [`pragma journal_mode = delete`, ['log-off']],
  ])('finds: %s', async (sql, expected) => {
    const path = await makeDatabase();
    change(path, sql);
    expect(faultsOf(path)).toEqual(expected);
  });

  it.each([
    ['cut off', (path: string) => truncateSync(path, 40_000)],
    ['no database', (path: string) => writeFileSync(path, 'x'.repeat(5000))],
  ])('of a file that is %s ends in a finding, not in an error', async (_how, harm) => {
    const path = await makeDatabase();
    harm(path);
    expect(faultsOf(path)).toContain('structure-damaged');
  });

  it('of a file damaged at any place ends in findings', async () => {
    const path = await makeDatabase(30);
    const whole = readFileSync(path);
    for (let page = 0; page < whole.length / 4096; page += 7) {
      const bytes = Buffer.from(whole);
      bytes.fill(0xa5, page * 4096 + 100, page * 4096 + 3000);
      writeFileSync(path, bytes);
      expect(Array.isArray(faultsOf(path)), String(page)).toBe(true);
    }
  });
});

describe('a repair', () => {
  it('makes the search index and the names anew from the records', async () => {
    const path = await makeDatabase(1100);
    change(
      path,
      `delete from name; delete from contact_search where rowid < 5; update account_search set names = 'x', texts = '', facets = '' where rowid = 2`,
    );
    expect(faultsOf(path)).toEqual(['index-differs']);
    await mend(path, rebuildDerived);
    expect(faultsOf(path)).toEqual([]);
    const store = await openAt(path);
    expect((await store.accounts.list({ search: '客户 700' })).items).toHaveLength(1);
    await store.close();
  });

  it('puts counters right, never back', async () => {
    const path = await makeDatabase();
    change(
      path,
      `update counter set last = 1 where noun = 'contact'; update counter set last = 50 where noun = 'account'`,
    );
    await mend(path, raiseCounters);
    expect(readRows(path, `select noun, last from counter where noun in ('account', 'contact') order by noun`)).toEqual(
      [
        { noun: 'account', last: 50 },
        { noun: 'contact', last: 3 },
      ],
    );
  });

  it('turns the log on, and builds indexes anew', async () => {
    const path = await makeDatabase();
    change(path, 'pragma journal_mode = delete');
    await mend(path, (connection) => {
      tidyLog(connection);
      rebuildIndexes(connection);
    });
    expect(faultsOf(path)).toEqual([]);
  });
});

describe('what can be read of a damaged database', () => {
  /** The pages of a table, by asking SQLite. */
  function pagesOf(path: string, name: string): number[] {
    const raw = new Sqlite(path);
    const pages = raw
      .prepare<[string], number>(`select pageno from dbstat where name = ? and pagetype = 'leaf'`)
      .pluck();
    const found = pages.all(name);
    raw.close();
    return found;
  }

  function destroy(path: string, pages: readonly number[]): void {
    const bytes = readFileSync(path);
    for (const page of pages) bytes.fill(0, (page - 1) * 4096, page * 4096);
    writeFileSync(path, bytes);
  }

  const names = (path: string): unknown => readRows(path, 'select number, name, note from account order by number');

  it('is saved around the pages that are gone, and their records are made anew from the history', async () => {
    const path = await makeDatabase(120);
    const before = names(path);
    const pages = pagesOf(path, 'account');
    expect(pages.length).toBeGreaterThan(6);
    destroy(
      path,
      [pages[1], pages[3], pages[4]].flatMap((page) => page ?? []),
    );
    expect(faultsOf(path)).toContain('structure-damaged');
    const target = `${path}.salvaged`;
    const { read, replayed } = await salvage(path, target, at);
    await mend(target, rebuildDerived);
    expect(names(target)).toEqual(before);
    expect(replayed).toBeGreaterThan(10);
    expect(read).toBeGreaterThan(300);
    await mend(target, tidyLog);
    expect(faultsOf(target)).toEqual([]);
  });

  it('are the records too where the history is damaged', async () => {
    const path = await makeDatabase(120);
    const before = names(path);
    destroy(path, pagesOf(path, 'change').slice(0, 3));
    const target = `${path}.salvaged`;
    await salvage(path, target, at);
    expect(names(target)).toEqual(before);
    const connection = connect(target);
    expect([...checkHistory(connection)].every(({ kind }) => kind === 'no-insert')).toBe(true);
    connection.raw.close();
  });

  it('is a sound database after a salvage of one of an older version', async () => {
    const { migrate } = await import('../../src/store/migrate.ts');
    const { migrations } = await import('../../src/store/migrations/list.ts');
    const { createFile } = await import('../../src/store/database.ts');
    const path = join(newFolder(), 'old.db');
    createFile(path);
    await mend(path, (connection) => migrate(connection, at, migrations.slice(0, 2)));
    await salvage(path, `${path}.salvaged`, at);
    expect(readRows(`${path}.salvaged`, 'pragma user_version')).toEqual([{ user_version: 2 }]);
  });
});

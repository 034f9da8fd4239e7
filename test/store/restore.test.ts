/** A copy put in the place of the database: the old one or the new one, never something between. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { copyDatabase } from '../../src/store/backups.ts';
import {
  clearStaging,
  compareHistories,
  prepareStaged,
  replaceDatabase,
  stageFile,
  stagingFile,
} from '../../src/store/restore.ts';
import { account, at, newFolder, openAt, readRows, write } from './fixtures.ts';
import type { KamError } from '../../src/core/errors.ts';

async function add(path: string, ...names: readonly string[]): Promise<void> {
  const store = await openAt(path);
  for (const name of names) await write(store, (writer) => writer.accounts.insert(account({ name })));
  await store.close();
}

/** A database with a copy of an earlier state. */
async function makePair(): Promise<{ path: string; copy: string; kept: string }> {
  const path = join(newFolder(), 'kam.db');
  await add(path, 'Acme');
  const copy = join(dirname(path), 'backups/copy.db');
  copyDatabase(path, copy);
  await add(path, 'Beta', 'Gamma');
  return { path, copy, kept: join(dirname(path), 'backups/kept.db') };
}

function stage(copy: string, path: string): string {
  const staged = stagingFile(path);
  stageFile(copy, staged);
  prepareStaged(staged);
  return staged;
}

const names = (file: string): unknown[] =>
  readRows(file, 'select name from account order by number').map((row) => (row as { name: string }).name);

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as KamError).detail.code;
  }
  return 'nothing thrown';
}

describe('a restore', () => {
  it('says what the database has that the copy has not', async () => {
    const { path, copy } = await makePair();
    const staged = stage(copy, path);
    expect(compareHistories(path, staged)).toEqual({ state: 'readable', commands: 2, since: at, until: at });
    expect(compareHistories(join(newFolder(), 'kam.db'), staged)).toEqual({ state: 'no-database' });
    writeFileSync(`${path}.notes`, 'not a database at all');
    expect(compareHistories(`${path}.notes`, staged)).toEqual({ state: 'damaged' });
    const foreign = join(newFolder(), 'foreign.db');
    const raw = new Sqlite(foreign);
    raw.exec('create table a (b)');
    raw.close();
    expect(codeOf(() => compareHistories(foreign, staged))).toBe('database-foreign');
  });

  it('swaps the copy in, keeps the one before, and leaves nothing else', async () => {
    const { path, copy, kept } = await makePair();
    replaceDatabase(path, stage(copy, path), kept);
    expect([names(path), names(kept), names(copy)]).toEqual([['Acme'], ['Acme', 'Beta', 'Gamma'], ['Acme']]);
    expect(readRows(path, 'pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(
      readdirSync(dirname(path))
        .filter((name) => !/-(wal|shm)$/.test(name))
        .sort(),
    ).toEqual(['backups', 'kam.db']);
    await add(path, 'Delta');
    expect(names(path)).toEqual(['Acme', 'Delta']);
  });

  it('makes a database where there is none', async () => {
    const { copy } = await makePair();
    const path = join(newFolder(), 'new/kam.db');
    replaceDatabase(path, stage(copy, path), join(dirname(path), 'kept.db'));
    expect(names(path)).toEqual(['Acme']);
    expect(readdirSync(dirname(path))).not.toContain('kept.db');
  });

  it('waits for others, and gives up while one has the database open', async () => {
    const { path, copy, kept } = await makePair();
    for (const statement of ['select * from account', `begin immediate`]) {
      const other = new Sqlite(path);
      other.prepare('select count(*) from account').get();
      other.prepare(statement);
      if (statement.startsWith('begin')) other.exec(statement);
      const staged = stage(copy, path);
      expect(codeOf(() => replaceDatabase(path, staged, kept, 60))).toBe('database-in-use');
      other.close();
      clearStaging(staged);
      expect([names(path), existsSync(kept)]).toEqual([['Acme', 'Beta', 'Gamma'], false]);
    }
    await add(path, 'Delta');
    expect(names(path)).toEqual(['Acme', 'Beta', 'Gamma', 'Delta']);
  });

  it('is found out by a program that had opened the file and waited', async () => {
    const { path, copy, kept } = await makePair();
    // Opened, and not used yet: SQLite holds the file, and no lock on it.
    const waiting = new Sqlite(path);
    waiting.exec('pragma journal_mode = delete');
    replaceDatabase(path, stage(copy, path), kept);
    expect(Number(waiting.pragma('user_version', { simple: true }))).toBe(0x7fffffff);
    expect(() => waiting.exec(`update counter set last = 9`)).toThrow(/readonly/);
    waiting.close();
    expect(names(path)).toEqual(['Acme']);
  });

  it('replaces a damaged database too, and keeps it', async () => {
    const { path, copy, kept } = await makePair();
    writeFileSync(path, 'garbage');
    const staged = stage(copy, path);
    expect(compareHistories(path, staged)).toEqual({ state: 'damaged' });
    replaceDatabase(path, staged, kept);
    expect([names(path), readFileSync(kept, 'utf8')]).toEqual([['Acme'], 'garbage']);
  });

  it('takes in the log of a database that was copied by hand', async () => {
    const { path } = await makePair();
    const open = new Sqlite(path);
    open.exec(`update account set name = 'Only in the log' where name = 'Gamma'`);
    const copied = join(newFolder(), 'kam.db');
    for (const end of ['', '-wal']) writeFileSync(`${copied}${end}`, readFileSync(`${path}${end}`));
    open.close();
    const target = join(newFolder(), 'kam.db');
    replaceDatabase(target, stage(copied, target), `${target}.kept`);
    expect(names(target)).toEqual(['Acme', 'Beta', 'Only in the log']);
  });

  it('of a copy of an older version is brought up to date when the database is opened', async () => {
    const { path, copy, kept } = await makePair();
    const { migrate } = await import('../../src/store/migrate.ts');
    const { migrations } = await import('../../src/store/migrations/list.ts');
    const { connect, createFile } = await import('../../src/store/database.ts');
    const old = join(dirname(copy), 'old.db');
    mkdirSync(dirname(old), { recursive: true });
    createFile(old);
    const connection = connect(old);
    await migrate(connection, at, migrations.slice(0, 2));
    connection.raw.close();
    replaceDatabase(path, stage(old, path), kept);
    const store = await openAt(path);
    expect((await store.accounts.list({})).items).toEqual([]);
    await store.close();
    expect(existsSync(`${path}.before-${migrations.length}.bak`)).toBe(true);
  });

  it('of something unsound touches nothing', async () => {
    const { path } = await makePair();
    const bad = join(newFolder(), 'bad.db');
    writeFileSync(bad, readFileSync(path).subarray(0, 20_000));
    const staged = stagingFile(path);
    stageFile(bad, staged);
    expect(codeOf(() => prepareStaged(staged))).toBe('backup-damaged');
    clearStaging(staged);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('restoring'))).toEqual([]);
  });
});

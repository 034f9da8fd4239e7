/** Copies of the database: made while others write, sound, and found out where they are not. */
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import {
  backupFolder,
  compareChecksum,
  copyDatabase,
  hashFile,
  inspectCopy,
  isEncrypted,
  listBackups,
  writeChecksum,
} from '../../src/store/backups.ts';
import { account, failure, newFolder, openAt, write } from './fixtures.ts';

async function makeDatabase(names: readonly string[] = ['Acme']): Promise<string> {
  const path = join(newFolder(), 'kam.db');
  const store = await openAt(path);
  for (const name of names) await write(store, (writer) => writer.accounts.insert(account({ name })));
  await store.close();
  return path;
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as { detail: { code: string } }).detail.code;
  }
  return 'nothing thrown';
}

/** Changes some bytes in the middle of a page. */
function damage(file: string, page: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, page * 4096 + 8, page * 4096 + 600);
  writeFileSync(file, bytes);
}

describe('a copy', () => {
  it('holds what the database holds, for the owner only', async () => {
    const path = await makeDatabase(['Acme', 'Beta']);
    const target = join(backupFolder(path), 'copy.db');
    expect(copyDatabase(path, target)).toMatchObject({ commands: 2, records: { account: 2, contact: 0 } });
    expect([statSync(target).mode & 0o777, statSync(backupFolder(path)).mode & 0o777]).toEqual([0o600, 0o700]);
    expect(existsSync(`${target}-wal`)).toBe(false);
  });

  it('is made while another program writes: without what is not committed', async () => {
    const path = await makeDatabase();
    const other = new Sqlite(path);
    other.exec(`begin immediate; update counter set last = 77 where noun = 'account'`);
    const target = join(newFolder(), 'copy.db');
    copyDatabase(path, target);
    other.exec('commit');
    other.close();
    const copy = new Sqlite(target, { readonly: true });
    expect(copy.prepare(`select last from counter where noun = 'account'`).pluck().get()).toBe(1);
    copy.close();
  });

  it('leaves out what was deleted', async () => {
    const path = await makeDatabase();
    const raw = new Sqlite(path);
    raw.exec(`create table scratch (a text); insert into scratch values (hex(zeroblob(9000)) || 'DELETED-TEXT')`);
    raw.exec('drop table scratch');
    raw.close();
    expect(readFileSync(path).includes('DELETED-TEXT')).toBe(true);
    const target = join(newFolder(), 'copy.db');
    copyDatabase(path, target);
    expect(readFileSync(target).includes('DELETED-TEXT')).toBe(false);
  });

  it('is none where there is no database, or one of another program', async () => {
    const folder = newFolder();
    expect(codeOf(() => copyDatabase(join(folder, 'no.db'), join(folder, 'copy.db')))).toBe('nothing-to-back-up');
    expect(existsSync(join(folder, 'no.db'))).toBe(false);
    const raw = new Sqlite(join(folder, 'other.db'));
    raw.exec('create table a (b)');
    raw.close();
    expect(codeOf(() => copyDatabase(join(folder, 'other.db'), join(folder, 'copy.db')))).toBe('database-foreign');
    await Promise.resolve();
  });
});

describe('a copy that is not sound', () => {
  it.each([
    ['cut off', 'backup-damaged', (file: string) => truncateSync(file, 30_000)],
    ['empty', 'backup-foreign', (file: string) => truncateSync(file, 0)],
    ['damaged in its header', 'backup-foreign', (file: string) => damage(file, 0)],
    ['damaged in the middle', 'backup-damaged', (file: string) => damage(file, 5)],
    ['no database', 'backup-foreign', (file: string) => writeFileSync(file, 'hello')],
  ])('because it is %s is found out', async (_how, code, harm) => {
    const path = await makeDatabase();
    const target = join(newFolder(), 'copy.db');
    copyDatabase(path, target);
    harm(target);
    expect(codeOf(() => inspectCopy(target))).toBe(code);
  });

  it('because a reference leads nowhere is found out', async () => {
    const path = await makeDatabase();
    const raw = new Sqlite(path);
    raw.exec(
      `pragma foreign_keys = off; insert into tie select 'x', 1, 'a', 'a', id, 'no', 'none', 'k', null, null from account`,
    );
    raw.close();
    expect(codeOf(() => inspectCopy(path))).toBe('backup-damaged');
  });

  it('because it is newer than the program is said to be so', async () => {
    const path = await makeDatabase();
    const raw = new Sqlite(path);
    raw.exec('pragma user_version = 999');
    raw.close();
    expect(codeOf(() => inspectCopy(path))).toBe('database-newer');
  });
});

describe('the checksum beside a copy', () => {
  it('is in the form of sha256sum and is compared', async () => {
    const path = await makeDatabase();
    expect(await compareChecksum(path)).toBe(false);
    const sum = await writeChecksum(path);
    expect(readFileSync(`${path}.sha256`, 'utf8')).toBe(`${sum}  kam.db\n`);
    expect([sum, statSync(`${path}.sha256`).mode & 0o777]).toEqual([await hashFile(path), 0o600]);
    expect(await compareChecksum(path)).toBe(true);
    damage(path, 2);
    expect((await failure(compareChecksum(path))).detail.code).toBe('backup-checksum');
  });
});

describe('the copies of a database', () => {
  it('are found by their names, newest first, also those made by a migration', async () => {
    const path = await makeDatabase();
    const folder = backupFolder(path);
    copyDatabase(path, join(folder, 'kam-2026-11-01-auto.db'));
    copyDatabase(path, join(folder, 'other-2026-11-01-0900.db'));
    writeFileSync(`${path}.before-4.bak`, 'x');
    writeFileSync(join(folder, 'kam-2026-11-03-0900.db.age'), 'age-encryption.org/v1\n-> scrypt');
    const found = listBackups(path);
    expect(found.map(({ name }) => name).sort()).toEqual([
      'kam-2026-11-01-auto.db',
      'kam-2026-11-03-0900.db.age',
      'kam.db.before-4.bak',
    ]);
    expect(isEncrypted(join(folder, 'kam-2026-11-03-0900.db.age'))).toBe(true);
    expect(isEncrypted(`${path}.before-4.bak`)).toBe(false);
    expect(listBackups(join(newFolder(), 'kam.db'))).toEqual([]);
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { isKamError } from '../../src/core/errors.ts';
import { connect } from '../../src/store/database.ts';
import { copyName, migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/list.ts';
import { schemaVersion } from '../../src/store/tables.ts';
import { storageError } from '../../src/store/storage-errors.ts';
import { account, failure, newFolder, openAt, openNew, readRows, write } from './fixtures.ts';

const isWindows = process.platform === 'win32';
const rights = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('a database that is not there', () => {
  it('is empty to readers, and is not made by reading', async () => {
    const folder = newFolder();
    const store = await openAt(join(folder, 'new', 'kam.db'));
    expect(await store.accounts.list({ search: 'x' })).toEqual({ items: [], next: null });
    expect(await store.contacts.list({})).toEqual({ items: [], next: null });
    expect(await store.opportunities.list({})).toEqual({ items: [], next: null });
    expect(await store.assessments.list({})).toEqual({ items: [], next: null });
    expect(await store.accounts.get('x')).toBeNull();
    expect(await store.find('account', 'x')).toEqual([]);
    expect(await store.dossier('x')).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is made by the first write, for the owner only, and read from then on', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    const path = join(folder, 'a', 'b', 'kam.db');
    const [store, other] = [await openAt(path), await openAt(path)];
    const saved = await write(store, (writer) => writer.accounts.insert(account()));
    expect(await other.accounts.get(saved.id)).toEqual(saved);
    if (isWindows) return;
    expect([rights(path), rights(join(folder, 'a')), rights(join(folder, 'a', 'b'))]).toEqual(['600', '700', '700']);
    for (const name of readdirSync(join(folder, 'a', 'b'))) expect(rights(join(folder, 'a', 'b', name))).toBe('600');
    // A folder that was there keeps its rights.
    expect(rights(folder)).toBe('755');
  });

  it('may be an empty file', async () => {
    const path = join(newFolder(), 'kam.db');
    writeFileSync(path, '');
    const store = await openAt(path);
    expect((await store.accounts.list({})).items).toEqual([]);
    expect(readFileSync(path)).toHaveLength(0);
    await write(store, (writer) => writer.accounts.insert(account()));
    expect((await store.accounts.list({})).items).toHaveLength(1);
  });

  it('keeps what was written for the next program', async () => {
    const path = join(newFolder(), 'kam.db');
    const store = await openAt(path);
    const saved = await write(store, (writer) => writer.accounts.insert(account({ name: '采购' })));
    await store.close();
    expect((await (await openAt(path)).accounts.list({})).items).toEqual([saved]);
  });

  it('waits for its data to reach the disk, checks references, and lets readers in while one writes', async () => {
    const path = join(newFolder(), 'kam.db');
    await write(await openAt(path), (writer) => writer.accounts.insert(account()));
    expect(readRows(path, 'pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    const { connect } = await import('../../src/store/database.ts');
    const { raw } = connect(path);
    expect(['synchronous', 'foreign_keys', 'busy_timeout'].map((name) => raw.pragma(name, { simple: true }))).toEqual([
      2, 1, 5000,
    ]);
    raw.close();
  });
});

describe('a closed store', () => {
  it('may be closed again, and refuses to be used', async () => {
    const store = await openNew();
    await store.close();
    await store.close();
    await expect(store.accounts.list({})).rejects.toThrow('closed');
  });
});

describe('a file that is no database of ours', () => {
  const foreign: readonly [string, string, (path: string) => void][] = [
    ['a folder', 'database-is-folder', (path) => mkdirSync(path)],
    ['a text', 'database-foreign', (path) => writeFileSync(path, 'name,city\n'.repeat(500))],
    [
      'the database of another program',
      'database-foreign',
      (path) => new Sqlite(path).exec('create table t (a)').close(),
    ],
  ];
  it.each(foreign)('%s is refused and left as it is', async (_what, code, make) => {
    const path = join(newFolder(), 'kam.db');
    make(path);
    const bytes = statSync(path).isFile() ? readFileSync(path) : null;
    const error = await failure(openAt(path));
    expect([error.kind, error.detail.code]).toEqual(['storage', code]);
    if (bytes !== null) expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('is refused where a part of the path is a file', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const store = await openAt(join(file, 'kam.db'));
    expect((await failure(write(store, () => Promise.resolve()))).kind).toBe('storage');
  });

  it('is reported where pages inside are damaged', async () => {
    const path = join(newFolder(), 'kam.db');
    const store = await openAt(path);
    await write(store, async (writer) => {
      for (let i = 0; i < 50; i += 1) await writer.accounts.insert(account({ note: 'x'.repeat(2000) }));
    });
    await store.close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 8192);
    writeFileSync(path, bytes);
    const error = await failure(openAt(path).then((opened) => opened.accounts.list({ limit: 1000 })));
    expect([error.kind, error.detail.code]).toEqual(['storage', 'database-damaged']);
  });
});

describe('a database written by a newer program', () => {
  it('is refused and left as it is', async () => {
    const path = join(newFolder(), 'kam.db');
    const store = await openAt(path);
    await write(store, (writer) => writer.accounts.insert(account()));
    await store.close();
    const raw = new Sqlite(path);
    raw.pragma('user_version = 99');
    raw.close();
    const error = await failure(openAt(path));
    expect([error.kind, error.detail]).toEqual([
      'storage',
      { code: 'database-newer', params: { file: path, found: 99, known: schemaVersion } },
    ]);
    expect(readRows(path, 'pragma user_version')).toEqual([{ user_version: 99 }]);
  });
});

describe('a full disk', () => {
  it('is reported, and nothing of the transaction is kept', async () => {
    const path = join(newFolder(), 'kam.db');
    const { connect } = await import('../../src/store/database.ts');
    const store = await openAt(path);
    await write(store, (writer) => writer.accounts.insert(account()));
    await store.close();
    // What a store does inside, on a connection that may not grow the file.
    const { raw, db } = connect(path);
    raw.pragma(`max_page_count = ${String(raw.pragma('page_count', { simple: true }))}`);
    const ended = db.transaction().execute(async (trx) => {
      for (let i = 0; i < 100; i += 1) {
        await trx
          .insertInto('command')
          .values({ id: `c${i}`, at: '', actor: 'x'.repeat(4000), name: '', number: i + 2, kind: 'do' })
          .execute();
      }
    });
    const error = await failure(ended);
    expect([error.kind, error.detail.code]).toEqual(['storage', 'database-disk-full']);
    raw.close();
    expect(readRows(path, 'select count(*) as n from command')).toEqual([{ n: 1 }]);
  });
});

describe('faults of the machine', () => {
  it.each([
    ['SQLITE_FULL', 'database-disk-full'],
    ['SQLITE_IOERR_WRITE', 'database-disk-full'],
    ['ENOSPC', 'database-disk-full'],
    ['SQLITE_BUSY', 'database-locked'],
    ['SQLITE_BUSY_SNAPSHOT', 'database-locked'],
    ['SQLITE_READONLY', 'database-read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'database-read-only'],
    ['EROFS', 'database-read-only'],
    ['SQLITE_NOTADB', 'database-foreign'],
    ['SQLITE_CORRUPT', 'database-damaged'],
    ['SQLITE_CORRUPT_VTAB', 'database-damaged'],
    ['SQLITE_CANTOPEN', 'database-no-access'],
    ['EACCES', 'database-no-access'],
    ['ENOTDIR', 'database-failed'],
    ['SQLITE_IOERR_READ', 'database-failed'],
    ['ERR_DLOPEN_FAILED', 'database-driver-missing'],
  ])('%s reads %s', (code, expected) => {
    const error = storageError(Object.assign(new Error('reason'), { code }), '/no/such/kam.db');
    if (!isKamError(error)) throw new Error('expected a KamError');
    expect([error.kind, error.detail.code]).toEqual(['storage', expected]);
  });

  it('know a driver that was not built', () => {
    const error = storageError(new Error('Could not locate the bindings file. Tried: …'), 'kam.db');
    expect(isKamError(error) && error.detail.code).toBe('database-driver-missing');
  });

  it('know a folder that vanished after it was made', () => {
    let error: unknown = null;
    try {
      connect(join(newFolder(), 'gone/kam.db'));
    } catch (thrown) {
      error = thrown;
    }
    expect(isKamError(error) && [error.kind, error.detail.code]).toEqual(['storage', 'database-failed']);
  });

  it.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'SQLITE_MISUSE', ''])(
    'leave %j to be reported as a fault of the program',
    (code) => {
      const fault = Object.assign(new Error('reason'), { code });
      expect(storageError(fault, 'kam.db')).toBe(fault);
    },
  );
});

describe('several processes', () => {
  let bundle = '';
  const root = resolve(import.meta.dirname, '../..');
  const env = { PATH: process.env.PATH, NODE_PATH: join(root, 'node_modules') };

  beforeAll(async () => {
    const outcome = await build({
      entryPoints: [join(root, 'src/store/open-store.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      external: ['better-sqlite3'],
      define: { 'import.meta.dirname': '__dirname' },
      write: false,
    });
    bundle = outcome.outputFiles[0]?.text ?? '';
  });

  /** Starts Node on the built store and a script that uses `openStore` and `path`. */
  function script(body: string): string {
    return `${bundle}
      const account = ${JSON.stringify(account())};
      (async (path, who) => { ${body} })(process.argv[2], process.argv[3]).catch((error) => {
        console.log(JSON.stringify({ kind: error.kind, code: error.detail?.code, message: error.message }));
        process.exitCode = 1;
      });`;
  }

  /** Runs a script beside this process: its exit code and what it said. */
  function run(...words: readonly string[]): Promise<string> {
    return new Promise((done) => {
      const child = spawn(process.execPath, words, { env });
      let said = '';
      child.stdout.on('data', (text) => (said += String(text)));
      child.stderr.on('data', (text) => (said += String(text)));
      child.on('close', (code) => done(`${String(code)} ${said}`));
    });
  }

  it('that write at once all land, also on a database that none has made yet', async () => {
    const folder = newFolder();
    const [file, path] = [join(folder, 'write.cjs'), join(folder, 'data', 'kam.db')];
    writeFileSync(
      file,
      script(`
        const store = await openStore({ path, now: () => 'now' });
        for (let i = 0; i < 25; i += 1) {
          const id = who + '-' + i;
          await store.write({ id, at: 'now', actor: who, name: 'add' }, async (writer) => {
            const { items: [last] } = await writer.accounts.list({ limit: 1 });
            await writer.accounts.insert({ ...account, id });
            if (last) await writer.accounts.update({ ...last, employees: (last.employees ?? 0) + 1 });
          });
        }
        await store.close();
      `),
    );
    const ends = await Promise.all(['a', 'b', 'c', 'd'].map((who) => run(file, path, who)));
    expect(ends).toEqual(['0 ', '0 ', '0 ', '0 ']);
    expect(
      readRows(
        path,
        'select count(*) as n, count(distinct number) as numbers, max(number) as last, sum(employees) as updates from account',
      ),
    ).toEqual([{ n: 100, numbers: 100, last: 100, updates: 99 }]);
    expect(readRows(path, 'select count(*) as n from command')).toEqual([{ n: 100 }]);
    expect(readRows(path, 'select count(*) as n from migration')).toEqual([{ n: schemaVersion }]);
  });

  it('that bring the same old database up to date at once all succeed, and keep one copy of the old one', async () => {
    const folder = newFolder();
    const [file, path] = [join(folder, 'read.cjs'), join(folder, 'kam.db')];
    const old = connect(path);
    await migrate(old, 'then', migrations.slice(0, 1));
    old.raw.close();
    writeFileSync(file, script(`await (await openStore({ path, now: () => 'now' })).close();`));
    const ends = await Promise.all(Array.from({ length: 6 }, () => run(file, path)));
    expect(ends).toEqual(ends.map(() => '0 '));
    expect(readRows(path, 'pragma user_version')).toEqual([{ user_version: schemaVersion }]);
    expect(readRows(copyName(path, schemaVersion), 'pragma user_version')).toEqual([{ user_version: 1 }]);
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('give up after five seconds where one of them keeps the database locked', async () => {
    const folder = newFolder();
    const [file, path] = [join(folder, 'write.cjs'), join(folder, 'kam.db')];
    const store = await openAt(path);
    await write(store, (writer) => writer.accounts.insert(account()));
    writeFileSync(
      file,
      script(`
        const store = await openStore({ path, now: () => 'now' });
        console.log((await store.accounts.list({})).items.length);
        await store.write({ id: 'late', at: 'now', actor: 'x', name: 'add' }, (writer) => writer.accounts.insert(account));
      `),
    );
    const said = await write(store, () =>
      Promise.resolve(spawnSync(process.execPath, [file, path], { env, encoding: 'utf8' }).stdout),
    );
    // Reading works meanwhile.
    expect(said.split('\n').slice(0, 2)).toEqual([
      '1',
      expect.stringContaining('"kind":"storage","code":"database-locked"'),
    ]);
    expect((await store.accounts.list({})).items).toHaveLength(1);
  });

  it.skipIf(isWindows)('that may not write are told so', () => {
    const folder = newFolder();
    const [file, data] = [join(folder, 'write.cjs'), join(folder, 'data')];
    const path = join(data, 'kam.db');
    writeFileSync(
      file,
      script(`
        const store = await openStore({ path, now: () => 'now' });
        await store.write({ id: who, at: 'now', actor: 'x', name: 'add' }, (writer) => writer.accounts.insert({ ...account, id: who }));
      `),
    );
    // Root may write anywhere, so root's tests start the program as nobody.
    const isRoot = process.getuid?.() === 0;
    const owner = isRoot ? 65534 : undefined;
    const run = (who: string) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [file, path, who], {
        env,
        encoding: 'utf8',
        uid: owner,
        gid: owner,
      });
      if (stderr !== '') throw new Error(stderr);
      return status === 0 ? null : (JSON.parse(stdout) as { kind: string; code: string });
    };
    mkdirSync(data);
    chmodSync(folder, 0o755);
    if (owner !== undefined) chownSync(data, owner, owner);
    expect(run('first')).toBeNull();
    chmodSync(path, 0o400);
    expect(run('second')).toMatchObject({ kind: 'storage', code: 'database-read-only' });
    chmodSync(path, 0o000);
    expect(run('third')).toMatchObject({ kind: 'storage', code: 'database-no-access' });
    chmodSync(path, 0o600);
    // SQLite gives its journal files the rights that the database had.
    for (const name of readdirSync(data)) if (name !== 'kam.db') rmSync(join(data, name));
    chmodSync(data, 0o500);
    expect(run('fourth')).toMatchObject({ kind: 'storage' });
    chmodSync(data, 0o700);
    expect(run('fifth')).toBeNull();
    expect(readRows(path, 'select count(*) as n from account')).toEqual([{ n: 2 }]);
  });
});

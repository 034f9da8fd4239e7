/** `kam backup` and `kam restore` at the command line, in both languages. */
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, prepared, type World } from '../helpers/run.ts';
import { sitDown } from '../helpers/terminal-run.ts';

const createDesk = prepared(async () => {
  const made = createWorld({ COLUMNS: '120' });
  await made.run('account add Acme');
  return made;
});

let world: World;
beforeEach(async () => {
  world = await createDesk();
});

const data = (): string => join(world.folder, '.local/share/kam');
const copies = (): string[] => readdirSync(join(data(), 'backups')).sort();
const backup = 'kam-2026-11-02-1000.db';

/** Sizes and sums depend on the version of SQLite. */
function hideSums<T extends { stdout: string }>(run: T): T {
  const stdout = run.stdout
    .replace(/\b\d+ kB\b/g, '999 kB')
    .replace(/\b[0-9a-f]{64}\b/g, '<sha256>')
    .replace(/"bytes": \d+/g, '"bytes": 1')
    .replace(/,\d+,(?=true|false)/g, ',1,')
    // How a path is broken into lines depends on the name of the temporary folder.
    .replace(/\/\S*kam-tests-[^,"]*?(?=\.local)\s*/g, '<home>/')
    .replace(/(?<=<home>\S*)\n {10,}(?=\S)/g, '');
  return { ...run, stdout };
}

async function accounts(): Promise<string[]> {
  const { items } = JSON.parse((await world.run('account list --json')).stdout) as { items: { name: string }[] };
  return items.map(({ name }) => name);
}

describe.each(['en', 'zh'])('in %s', (KAM_LANG) => {
  it('copies, lists, checks, and goes back', async () => {
    const env = { KAM_LANG };
    const said = [];
    for (const line of [
      'backup list',
      'backup',
      'backup --json',
      'backup mine.db',
      'backup mine.db',
      'account add Beta -q',
      `restore ${backup}`,
      `restore ${backup} --yes`,
      `restore ${backup} --yes --json`,
      'restore no-such.db',
      'backup list',
      'backup list --check',
      'backup list --format csv',
    ]) {
      said.push([line, hideSums(await world.run(line, { env }))]);
    }
    expect(said).toMatchSnapshot();
  });

  it('says what is wrong with a copy', async () => {
    const env = { KAM_LANG };
    await world.run('backup good.db');
    await world.run('backup bad.db');
    truncateSync(join(world.folder, 'bad.db'), 20_000);
    writeFileSync(join(world.folder, 'plain.txt'), 'hello');
    const said = [await world.run('restore bad.db', { env })];
    writeFileSync(join(world.folder, 'bad.db.sha256'), '');
    for (const file of ['bad.db', 'plain.txt', '.', '.local/share/kam/kam.db'])
      said.push(await world.run(['restore', file], { env }));
    expect(said).toMatchSnapshot();
    expect(await accounts()).toEqual(['Acme']);
  });

  it('says that there is nothing to copy yet, and makes nothing', async () => {
    const empty = createWorld({ KAM_LANG });
    expect(await empty.run('backup')).toMatchSnapshot();
    expect(readdirSync(empty.folder)).toEqual([]);
  });
});

describe('a restore', () => {
  it('asks at a terminal before it replaces what is newer', async () => {
    await world.run('backup mine.db');
    await world.run('account add Beta');
    const { folder } = world;
    const no = sitDown('restore mine.db', { folder });
    await no.see('the copy does not have');
    await no.see('all the same?');
    no.press('n\r');
    expect((await no.done).code).toBe(130);
    expect(await accounts()).toEqual(['Beta', 'Acme']);
    const yes = sitDown('restore mine.db', { folder });
    await yes.see('all the same?');
    yes.press('y\r');
    expect((await yes.done).code).toBe(0);
    expect(await accounts()).toEqual(['Acme']);
    expect(readdirSync(data()).filter((name) => name.includes('restoring'))).toEqual([]);
  });

  it('asks nothing where nothing is lost, also where there is no database any more', async () => {
    await world.run('backup mine.db');
    expect((await world.run('restore mine.db')).code).toBe(0);
    const other = { KAM_DB: 'other/kam.db' };
    expect((await world.run('restore mine.db', { env: other })).code).toBe(0);
    expect((await world.run('account show acc-1', { env: other })).stdout).toContain('Acme');
  });

  it('of a damaged database asks too, and the copy before a migration can be restored', async () => {
    await world.run('backup mine.db');
    writeFileSync(join(data(), 'kam.db'), 'x'.repeat(5000));
    expect(await world.run('account list')).toMatchObject({ code: 4 });
    expect(await world.run('restore mine.db')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is damaged') as unknown,
    });
    expect((await world.run('restore mine.db --yes')).code).toBe(0);
    writeFileSync(join(data(), 'kam.db.before-4.bak'), readFileSync(join(world.folder, 'mine.db')));
    expect((await world.run('restore kam.db.before-4.bak')).code).toBe(0);
    expect(await accounts()).toEqual(['Acme']);
  });
});

describe('the copy of the day', () => {
  const on = (day: string): Promise<{ code: number; stderr: string }> =>
    world.run('backup --automatic', { env: { KAM_NOW: `${day}T12:00:00Z` } });

  it('is made once a day, and older ones are thinned out', async () => {
    mkdirSync(join(data(), 'backups'));
    for (let day = 1; day < 30; day += 1) {
      const name = join(data(), `backups/kam-2026-09-${String(day).padStart(2, '0')}-auto.db`);
      writeFileSync(name, '');
      writeFileSync(`${name}.sha256`, '');
    }
    await on('2026-09-30');
    expect((await on('2026-09-30')).stderr).toContain('is there already');
    await world.run('backup', { env: { KAM_NOW: '2020-01-01' } });
    await on('2026-10-01');
    expect(copies().filter((name) => !name.endsWith('.sha256'))).toEqual([
      'kam-2020-01-01-0800.db',
      ...['13', '20', '25', '26', '27', '28', '29', '30'].map((day) => `kam-2026-09-${day}-auto.db`),
      'kam-2026-10-01-auto.db',
    ]);
    expect(copies().filter((name) => name.endsWith('.sha256'))).toHaveLength(10);
  });

  it('is not begun twice at once; an attempt that came to nothing is repeated after an hour', async () => {
    mkdirSync(join(data(), 'backups'));
    const begun = join(data(), 'backups/kam-2026-09-01-auto.db.begun');
    writeFileSync(begun, '');
    await on('2026-09-01');
    expect(copies()).toEqual(['kam-2026-09-01-auto.db.begun']);
    utimesSync(begun, new Date(0), new Date(0));
    await on('2026-09-01');
    expect(copies()).toEqual(['kam-2026-09-01-auto.db', 'kam-2026-09-01-auto.db.sha256']);
  });
});

describe('an encrypted copy', () => {
  const key = { KAM_PASSPHRASE: 'correct horse battery' };

  it('is restored with its passphrase only, and holds nothing that can be read', async () => {
    expect(await world.run('backup --encrypt sealed.age')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('KAM_PASSPHRASE') as unknown,
    });
    expect(await world.run('backup --encrypt sealed.age', { env: { KAM_PASSPHRASE: 'short' } })).toMatchObject({
      code: 2,
    });
    expect(existsSync(join(world.folder, 'sealed.age'))).toBe(false);
    expect(hideSums(await world.run('backup --encrypt sealed.age --json', { env: key }))).toMatchSnapshot();
    expect(readFileSync(join(world.folder, 'sealed.age')).includes('Acme')).toBe(false);
    expect(readdirSync(data()).filter((name) => name.includes('unfinished'))).toEqual([]);
    writeFileSync(join(world.folder, 'key.txt'), 'correct horse battery\nsecond line');
    writeFileSync(join(world.folder, 'empty.txt'), '\n');
    expect(await world.run('restore sealed.age')).toMatchObject({ code: 2 });
    expect(await world.run('restore sealed.age --passphrase-file empty.txt')).toMatchObject({ code: 3 });
    expect(await world.run('restore sealed.age --passphrase-file key.txt')).toMatchObject({ code: 0 });
    expect(await accounts()).toEqual(['Acme']);
  });

  it('asks twice for a new passphrase at a terminal, and shows neither', async () => {
    const seat = sitDown('backup --encrypt sealed.age', { folder: world.folder });
    await seat.see('Passphrase for the file');
    seat.press('short\r');
    await seat.see('too short');
    seat.press('\u0015correct horse\r');
    await seat.see('once more');
    seat.press('other horse\r');
    await seat.see('not the same');
    seat.press('\u0015correct horse\r');
    expect((await seat.done).code).toBe(0);
    expect(seat.output()).not.toContain('horse');
  });
});

describe('an encrypted bundle', () => {
  it('goes into another book with its passphrase, and only with it', async () => {
    const env = { KAM_PASSPHRASE: 'correct horse battery' };
    expect((await world.run('export bundle --encrypt book.age')).code).toBe(2);
    expect((await world.run('export bundle --encrypt book.age', { env })).code).toBe(0);
    expect(readFileSync(join(world.folder, 'book.age')).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    const other = { KAM_DB: 'other/kam.db' };
    expect(await world.run('import bundle book.age', { env: other })).toMatchObject({ code: 2 });
    expect(await world.run('import bundle book.age', { env: { ...other, ...env } })).toMatchObject({ code: 0 });
    expect((await world.run('account show acc-1', { env: other })).stdout).toContain('Acme');
    truncateSync(join(world.folder, 'book.age'), 2000);
    const third = { KAM_DB: 'third/kam.db', ...env };
    expect(await world.run('import bundle book.age', { env: third })).toMatchObject({ code: 4 });
    expect((await world.run('account list', { env: third })).stdout).not.toContain('Acme');
  });
});

/** Records leave the program and come back unchanged; a whole book moves with nothing lost. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../src/store/tables.ts';
import { recordTables } from '../../src/store/record-tables.ts';
import { seal, unseal } from '../fuzz/bundles.ts';
import { createDemoWorld } from '../helpers/demo.ts';
import { dumpRecords } from '../helpers/dump.ts';
import { createWorld, prepared, type World } from '../helpers/run.ts';

const nouns = [
  ['account', 'accounts'],
  ['contact', 'contacts'],
  ['opportunity', 'opportunities'],
] as const;

/** The demo, and what is hard to write into a cell. */
const createHardWorld = prepared(async (language: 'en' | 'zh') => {
  const world = await createDemoWorld(language);
  const add = async (...words: string[]): Promise<void> => {
    const { code, stderr } = await world.run(words);
    if (code !== 0) throw new Error(stderr);
  };
  await add(
    'account',
    'add',
    '=1+2',
    '--alias',
    'A;B',
    '--note',
    'one\ntwo, "three"',
    '--revenue',
    'USD -0.5M',
    '--parent',
    "'=x",
    '--industry',
    '- x',
    '--region',
    '00123',
    '--external-id',
    '+86',
  );
  await add('account', 'add', '二', '--alias', '甲', '--alias', '乙', '--field', 'segment=grow', '--employees', '0');
  await add('account', 'archive', 'acc-1');
  await add(
    'contact',
    'add',
    '@who',
    '--account',
    '=1+2',
    '--mobile',
    '+86 138-0000-0000',
    '--phone',
    '(029) 1-2',
    '--note',
    '\tx',
  );
  await add(
    'contact',
    'add',
    'Boss',
    '--account',
    '=1+2',
    '--field',
    'hobbies=chess',
    '--field',
    'birthday=1980-02-29',
  );
  await add('contact', 'edit', '@who', '--reports-to', 'Boss');
  await add('opportunity', 'add', 'Deal, "big"', '--account', '二', '--amount', '0.01', '--close', '2027-01-01');
  return world;
});

describe('an export', () => {
  it.each(nouns)('of %s comes back unchanged, in CSV and in JSON', async (noun, all) => {
    const world = await createHardWorld('zh');
    const before = dumpRecords(join(world.folder, 'story/kam.db'));
    for (const format of ['csv', 'json']) {
      const written = await world.run(`export ${all} --archived --sensitive --bom --format ${format} -o out.${format}`);
      expect(written.code).toBe(0);
      const { stdout } = await world.run(`import ${all} out.${format} --json`);
      const result = JSON.parse(stdout) as Record<string, unknown>;
      expect(result).toMatchObject({
        noun,
        created: 0,
        updated: 0,
        rejected: 0,
        ignored: format === 'csv' ? [] : (expect.anything() as unknown),
      });
      expect(result.unchanged).toBe(result.rows);
      expect(Number(result.rows)).toBeGreaterThan(2);
    }
    expect(dumpRecords(join(world.folder, 'story/kam.db'))).toEqual(before);
  });

  it('goes into another book with the ids that it has, so that people find their accounts', async () => {
    const world = await createHardWorld('en');
    for (const [, all] of nouns) {
      await world.run(`export ${all} --archived --sensitive -o ${all}.csv`);
      expect((await world.run(`import ${all} ${all}.csv --db other.db`)).stderr).toMatch(
        / 0 updated, 0 unchanged, 0 rejected/,
      );
    }
    const from = dumpRecords(join(world.folder, 'story/kam.db'));
    const to = dumpRecords(join(world.folder, 'other.db'));
    const plain = (rows: unknown): unknown[] =>
      (rows as Record<string, unknown>[]).map(({ number: _number, created_at: _createdAt, fields, ...row }) => ({
        ...row,
        fields: JSON.parse(String(fields)) as unknown,
      }));
    for (const [noun] of nouns) expect(plain(to[noun])).toEqual(plain(from[noun]));
  });

  it('holds no cell that a spreadsheet runs', async () => {
    const world = await createHardWorld('en');
    const { stdout } = await world.run('export accounts');
    expect(stdout).toContain("'=1+2");
    expect(stdout).not.toMatch(/(^|,)"?[=@\t]/m);
  });

  it('keeps what is personal, unless it is asked for', async () => {
    const world = await createHardWorld('en');
    expect((await world.run('export contacts')).stdout).not.toContain('birthday');
    expect((await world.run('export contacts --json')).stdout).not.toContain('1980-02-29');
    expect((await world.run('export contacts --sensitive')).stdout).toContain('1980-02-29');
  });

  it('takes the filters of the lists', async () => {
    const world = await createHardWorld('en');
    const rows = async (line: string): Promise<number> =>
      (JSON.parse((await world.run(`${line} --json`)).stdout) as { items: unknown[] }).items.length;
    expect(await rows('export accounts')).toBe((await rows('export accounts --archived')) - 1);
    expect(await rows('export accounts --search 二')).toBe(1);
    expect(await rows('export accounts --field segment=grow')).toBeGreaterThan(0);
    expect(await rows('export contacts --account =1+2')).toBe(2);
    expect(await rows('export opportunities --status won')).toBe(1);
  });

  it('of nothing is a header, and a list of nothing', async () => {
    const world = createWorld();
    expect(await world.run('export contacts')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^id,ref,.*\n$/) as unknown,
    });
    expect(JSON.parse((await world.run('export contacts --json')).stdout)).toEqual({
      schema: 'contact-list/1',
      items: [],
      next: null,
    });
    expect(await world.run('export contacts --format markdown')).toMatchObject({ code: 2 });
  });

  it('begins with a mark for Excel where that is wanted', async () => {
    const world = createWorld();
    expect((await world.run('export accounts --bom')).stdout.startsWith('\ufeffid,')).toBe(true);
  });
});

/** Every row of every table, exactly. */
function dumpWhole(path: string): Readonly<Record<string, unknown>> {
  const raw = new Sqlite(path, { readonly: true });
  const tables = [...recordTables, 'command', 'change', 'erasure', 'counter', 'draft'];
  const dump = Object.fromEntries(
    tables.map((table) => [table, raw.prepare(`select * from "${table}" order by 1, 2`).all()]),
  );
  raw.close();
  return { ...dumpRecords(path), ...dump };
}

async function moved(world: World, bundle: string): Promise<void> {
  const { code, stderr } = await world.run(`import bundle ${bundle} --db moved.db`);
  expect([code, stderr]).toEqual([0, expect.stringContaining('Restored')]);
  expect(dumpWhole(join(world.folder, 'moved.db'))).toEqual(dumpWhole(join(world.folder, 'story/kam.db')));
}

describe('a bundle', () => {
  it('restores whole books with nothing lost, whatever is in them', async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('"', '\n', '\\', '清', '𠮷', "'", ',', ' '),
        fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
      ),
      minLength: 1,
      maxLength: 30,
    });
    const step = fc.oneof(
      fc.tuple(fc.constant('account'), fc.constant('add'), text, fc.constant('--note'), text),
      fc.tuple(
        fc.constant('account'),
        fc.constant('edit'),
        fc.constantFrom('acc-1', 'acc-2'),
        fc.constant('--owner'),
        text,
      ),
      fc.tuple(fc.constant('contact'), fc.constant('add'), text, fc.constant('--account'), fc.constant('acc-2')),
      fc.tuple(fc.constant('contact'), fc.constant('archive'), fc.constantFrom('con-1', 'con-2', 'con-99')),
      fc.tuple(
        fc.constant('opportunity'),
        fc.constant('edit'),
        fc.constant('opp-1'),
        fc.constant('--description'),
        text,
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const world = await createDemoWorld('en');
        for (const words of steps) await world.run(words);
        expect((await world.run('export bundle book.kam')).code).toBe(0);
        await moved(world, 'book.kam');
      }),
      { numRuns: 5 },
    );
  });

  it('is the same bytes for the same book, and for the owner only', async () => {
    const world = await createDemoWorld('en');
    await world.run('export bundle one.kam');
    await world.run('export bundle two.kam');
    expect(readFileSync(join(world.folder, 'one.kam'))).toEqual(readFileSync(join(world.folder, 'two.kam')));
    expect(statSync(join(world.folder, 'one.kam')).mode & 0o077).toBe(0);
    expect((await world.run('export bundle one.kam')).code).toBe(1);
    expect((await world.run('export bundle one.kam --force')).code).toBe(0);
    const tooLong = await world.run(['export', 'bundle', 'a'.repeat(300)]);
    expect([tooLong.code, tooLong.stderr.split('\n')[0]]).toEqual([4, expect.stringContaining('ENAMETOOLONG')]);
  });

  it('reads the standard input', async () => {
    const world = await createDemoWorld('en');
    await world.run('export bundle book.kam');
    const stdin = readFileSync(join(world.folder, 'book.kam'), 'utf8');
    expect((await world.run('import bundle - --db piped.db', { stdin })).code).toBe(0);
  });

  it.each([
    ['one sign changed', (text: string) => text.replace('Huayuan', 'Huayvan'), 3, 'checksum'],
    ['a row less', (text: string) => text.split('\n').toSpliced(5, 1).join('\n'), 3, 'checksum'],
    ['cut in a row', (text: string) => text.slice(0, 2000), 3, 'ends too early'],
    ['cut between rows', (text: string) => `${text.split('\n').slice(0, 9).join('\n')}\n`, 3, 'ends too early'],
    ['more behind its end', (text: string) => `${text}[]\n`, 3, 'checksum'],
    ['another schema, newer', (text: string) => text.replace(/"schema":\d+/, '"schema":99'), 3, 'Update kam'],
    ['another schema, older', (text: string) => text.replace(/"schema":\d+/, '"schema":1'), 3, 'which made it'],
    [
      'another table',
      (text: string) => text.replace('{"table":"contact"', '{"table":"sqlite_schema"'),
      3,
      ':1: this line',
    ],
    ['another column', (text: string) => text.replace('"created_at"', '"x;drop"'), 3, ':1: this line'],
    [
      'a value that breaks a rule',
      (text: string) => text.replace(/^\["01[^\n]*$/m, (row) => row.replace(/,1,/, ',0,')),
      3,
      ':1: this line',
    ],
    ['no bundle', () => 'a,b\n1,2\n', 3, 'is no bundle'],
    ['nothing', () => '', 3, 'is no bundle'],
  ])('with %s is refused, and nothing is stored', async (_what, change, expected, words) => {
    const world = await createDemoWorld('en');
    await world.run('export bundle book.kam');
    const text = readFileSync(join(world.folder, 'book.kam'), 'utf8');
    writeFileSync(join(world.folder, 'bad.kam'), change(text));
    const { code, stderr } = await world.run('import bundle bad.kam --db bad.db');
    expect([code, stderr]).toEqual([expected, expect.stringContaining(words)]);
    expect(JSON.parse((await world.run('account list --db bad.db --json')).stdout)).toMatchObject({ items: [] });
    // What was refused leaves room for the right one.
    expect((await world.run('import bundle book.kam --db bad.db')).code).toBe(0);
  });

  // The checksum is right in all of these: it was made by somebody who means it.
  it.each([
    [
      'a record that its history does not know',
      (line: string) => line.replace(/^(\[\"01\w{24}\"),1,/, (_all, id: string) => `${id},2,`),
    ],
    [
      'a number in place of a text',
      (line: string) => line.replace(/^\["01\w{24}",1,"[^"]*"/, (start) => `${start.slice(0, 31)}7`),
    ],
    [
      'an instant that is none',
      (line: string) => line.replace(/"[\dT:.-]+Z","([^"]+)","demo"/, '"yesterday","$1","demo"'),
    ],
    ['numbers that were given twice', (line: string) => line.replace(/^\["account",\d+\]/, '["account",0]')],
    [
      'an id that leads nowhere',
      (line: string) => line.replace(/^(\["01\w{24}",\d+,"[^"]+","[^"]+",1,)"01\w{24}"/, '$1"../../x"'),
    ],
    ['a table that is none of ours', (line: string) => line.replace('{"table":"contact"', '{"table":"__proto__"')],
  ])('a hostile one leaves nothing behind: %s', async (_what, change) => {
    const world = await createDemoWorld('en');
    await world.run('export bundle book.kam');
    const body = unseal(readFileSync(join(world.folder, 'book.kam'), 'utf8'), schemaVersion);
    const changed = body.map(change);
    expect(changed).not.toEqual(body);
    writeFileSync(join(world.folder, 'bad.kam'), seal(changed));
    const { code, stderr, stdout } = await world.run('import bundle bad.kam --db bad.db');
    expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([3, '', 1]);
    expect(stderr).toContain('Nothing was stored');
    expect((await world.run('import bundle book.kam --db bad.db')).code).toBe(0);
  });

  it('goes only into a database that holds nothing', async () => {
    for (const language of ['en', 'zh'] as const) {
      const world = await createDemoWorld(language);
      await world.run('export bundle book.kam');
      expect(await world.run('import bundle book.kam')).toMatchSnapshot();
    }
  });

  it('of no database is empty, and makes none', async () => {
    const world = createWorld();
    expect((await world.run('export bundle book.kam --db none.db')).code).toBe(0);
    expect(existsSync(join(world.folder, 'none.db'))).toBe(false);
    expect((await world.run('import bundle book.kam --db new.db')).code).toBe(0);
    expect((await world.run('account add Acme --db new.db')).stderr).toContain('acc-1');
  });
});

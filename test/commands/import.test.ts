/** Files of other programs, as they come out of them: every row is accounted for, and twice is once. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorld, prepared, type World } from '../helpers/run.ts';

const samples = join(import.meta.dirname, '../../data/import');

const createSampleWorld = prepared(async (language: 'en' | 'zh') => {
  const world = createWorld({ KAM_LANG: language });
  for (const name of [
    'Northwind Power Ltd.',
    'Kestrel Holdings, Inc.',
    '华远科技股份有限公司',
    '清溪水务集团有限公司',
    '秦岭重工集团',
  ]) {
    await world.run(['account', 'add', name]);
  }
  cpSync(samples, world.folder, { recursive: true });
  return world;
});

interface Result {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly empty: number;
  readonly around: number;
  readonly accountsCreated: number;
  readonly encoding: string;
  readonly reasons: readonly { code: string; rows: number; line: number }[];
  readonly remarks: readonly { code: string; line: number }[];
  readonly rejectedFile: string | null;
  readonly ignored: readonly string[];
}

async function importJson(world: World, line: string): Promise<Result & { code: number }> {
  const { stdout, stderr, code } = await world.run(`import ${line} --json`);
  if (stdout === '') throw new Error(stderr);
  const result = JSON.parse(stdout) as Result;
  expect(result.created + result.updated + result.unchanged + result.rejected).toBe(result.rows);
  return { ...result, code };
}

async function listAll(world: World, noun: string): Promise<readonly Record<string, unknown>[]> {
  return (
    JSON.parse((await world.run(`${noun} list --limit 1000 --json`)).stdout) as { items: Record<string, unknown>[] }
  ).items;
}

async function find(world: World, noun: string, name: string): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await world.run([noun, 'show', name, '--json', '--sensitive']);
  return JSON.parse(stdout === '' ? `{"error": ${JSON.stringify(stderr)}}` : stdout) as Record<string, unknown>;
}

type Counts = readonly [
  rows: number,
  created: number,
  updated: number,
  unchanged: number,
  rejected: number,
  around: number,
];
const files: readonly (readonly [command: string, counts: Counts, encoding: string, reasons: readonly string[]])[] = [
  ['accounts salesforce-accounts.csv', [5, 1, 3, 0, 1, 5], 'utf-8', ['row-without-name']],
  ['accounts zoho-accounts.csv', [4, 3, 0, 1, 0, 0], 'utf-8', []],
  ['accounts fxiaoke-customers.csv', [5, 0, 3, 0, 2, 0], 'utf-8', ['cell-wrong', 'row-without-name']],
  ['accounts kingdee-customers.csv', [4, 1, 3, 0, 0, 3], 'gb18030', []],
  ['accounts yonyou-customers.txt', [4, 2, 2, 0, 0, 0], 'gb18030', []],
  ['accounts excel-unicode.txt', [2, 2, 0, 0, 0, 0], 'utf-16le', []],
  [
    'contacts hubspot-contacts.csv --create-missing-accounts',
    [6, 4, 0, 0, 2, 0],
    'utf-8',
    ['row-without-name', 'cell-wrong'],
  ],
  ['contacts outlook-contacts.csv --create-missing-accounts', [5, 4, 0, 0, 1, 0], 'gb18030', ['row-without-name']],
  [
    'contacts google-contacts.csv --create-missing-accounts',
    [4, 2, 0, 0, 2, 0],
    'utf-8',
    ['row-without-account', 'row-without-name'],
  ],
  ['contacts wecom-contacts.csv --account 华远科技股份有限公司', [4, 3, 0, 0, 1, 1], 'utf-8', ['cell-phone-cut']],
  [
    'opportunities pipedrive-deals.csv --map "Deal - Stage=-"',
    [6, 3, 0, 0, 3, 0],
    'utf-8',
    ['row-account-unknown', 'row-without-name', 'cell-wrong'],
  ],
  ['opportunities xiaoshouyi-opportunities.csv', [6, 4, 0, 0, 2, 1], 'gb18030', ['row-account-unknown', 'cell-wrong']],
  ['opportunities excel-europe-deals.csv --date-order dmy', [4, 4, 0, 0, 0, 0], 'utf-8', []],
];

describe('exports of other programs', () => {
  it.each(files)('%s', async (command, [rows, created, updated, unchanged, rejected, around], encoding, reasons) => {
    const world = await createSampleWorld('en');
    const first = await importJson(world, command);
    expect(first).toMatchObject({ rows, created, updated, unchanged, rejected, around, encoding });
    expect(first.reasons.map(({ code }) => code)).toEqual(reasons);
    expect(first.code).toBe(rejected === 0 ? 0 : 3);
    // The same file once more changes nothing.
    expect(await importJson(world, command)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: rows - rejected,
      rejected,
    });
  });

  it('keep what they say: names, amounts, dates, numbers, lines', async () => {
    const world = await createSampleWorld('en');
    await world.run('import accounts salesforce-accounts.csv');
    await world.run('import contacts outlook-contacts.csv --create-missing-accounts');
    await world.run('import contacts google-contacts.csv --create-missing-accounts');
    await world.run('import contacts wecom-contacts.csv --account 华远科技股份有限公司');
    await world.run('import opportunities excel-europe-deals.csv --date-order dmy');
    expect(await find(world, 'account', 'Northwind Power Ltd.')).toMatchObject({
      externalId: '0015g00000AbCdE1',
      address: '12 Harbour Road\nUnit 4, Bristol, Avon, United Kingdom',
      revenue: { amount: '48000000.00', currency: 'CNY' },
      employees: 1250,
      note: 'Says "no" to cloud, so far',
    });
    expect(await find(world, 'account', '清溪水务')).toMatchObject({ address: '中国浙江杭州滨江路18号' });
    expect(await find(world, 'contact', '赵文博')).toMatchObject({
      title: '信息中心主任',
      aliases: ['Wilbur Zhao'],
      note: '喜欢喝茶\n周三下午常在办公室',
      fields: { birthday: '1979-05-12' },
    });
    expect(await find(world, 'contact', '唐薇')).toMatchObject({ title: '网络工程师', reportsTo: { name: '赵文博' } });
    expect(await find(world, 'contact', '王㼆')).toMatchObject({ mobile: '86-13800000009' });
    expect(await find(world, 'contact', '周海')).toMatchObject({ mobile: '13800000077' });
    expect(await find(world, 'contact', 'Ada Sample')).toMatchObject({
      email: 'ada@meridian.example',
      phone: '+1 617-555-0101',
    });
    const deals = await listAll(world, 'opportunity');
    expect(deals.map(({ name, amount, closeDate, status }) => [name, amount, closeDate, status])).toEqual([
      ['Umbau', { amount: '1500000.00', currency: 'CNY' }, '2026-12-31', 'open'],
      ['Ersatzteile', { amount: '-1500.00', currency: 'CNY' }, '2026-12-01', 'lost'],
      ['Wartung 2027', { amount: '25000.00', currency: 'EUR' }, '2026-11-05', 'open'],
      ['Schaltanlage Nord', { amount: '1234567.89', currency: 'EUR' }, '2026-12-31', 'open'],
    ]);
  });

  it('name superiors that nobody knows in a remark, and store the person', async () => {
    const world = await createSampleWorld('en');
    const { remarks } = await importJson(world, 'contacts outlook-contacts.csv --create-missing-accounts');
    expect(remarks).toEqual([{ code: 'superior-unknown', line: 6 }]);
  });
});

describe('rejected rows', () => {
  it('are mended and imported again as they are', async () => {
    const world = await createSampleWorld('en');
    const first = await importJson(world, 'accounts fxiaoke-customers.csv');
    expect(first.rejectedFile).toBe('fxiaoke-customers.rejected.csv');
    const file = join(world.folder, 'fxiaoke-customers.rejected.csv');
    const text = readFileSync(file, 'utf8');
    expect(text).toMatchSnapshot();
    writeFileSync(file, text.replace('不详', '3000').replace(',FX-2026-000105', '明泰仪器,FX-2026-000105'));
    expect(await importJson(world, 'accounts fxiaoke-customers.rejected.csv')).toMatchObject({
      rows: 2,
      created: 2,
      rejected: 0,
      ignored: first.ignored,
    });
    expect(await find(world, 'account', '合肥锐光电子')).toMatchObject({
      revenue: { amount: '30000000.00', currency: 'CNY' },
    });
  });

  it('never replace a file that somebody may be mending', async () => {
    const world = await createSampleWorld('en');
    await world.run('import accounts fxiaoke-customers.csv');
    expect((await importJson(world, 'accounts fxiaoke-customers.csv')).rejectedFile).toBe(
      'fxiaoke-customers.rejected-2.csv',
    );
    const { code, stderr } = await world.run(
      'import accounts fxiaoke-customers.csv --rejected fxiaoke-customers.rejected.csv',
    );
    expect([code, stderr]).toEqual([1, expect.stringContaining('--force')]);
  });

  it('that a spreadsheet would run are escaped, and come back as they were', async () => {
    const world = await createSampleWorld('en');
    writeFileSync(join(world.folder, 'f.csv'), "Name,Employees\n=1+2,x\n'=3,x\n");
    await world.run('import accounts f.csv');
    const file = join(world.folder, 'f.rejected.csv');
    expect(readFileSync(file, 'utf8')).toContain("\n'=1+2,x,2,");
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(',x,', ',5,'));
    expect(await importJson(world, 'accounts f.rejected.csv')).toMatchObject({ created: 2 });
    expect((await listAll(world, 'account')).map(({ name }) => name)).toEqual(expect.arrayContaining(['=1+2', '=3']));
  });

  it('say what is wrong in the language of the reader', async () => {
    for (const language of ['en', 'zh'] as const) {
      const world = await createSampleWorld(language);
      expect(await world.run('import opportunities pipedrive-deals.csv')).toMatchSnapshot();
    }
  });
});

describe('an import', () => {
  it('is one command of the history, and a dry run none', async () => {
    const world = createWorld();
    cpSync(samples, world.folder, { recursive: true });
    expect(await importJson(world, 'accounts zoho-accounts.csv --dry-run')).toMatchObject({ created: 3, unchanged: 1 });
    expect(existsSync(join(world.folder, '.local/share/kam/kam.db'))).toBe(false);
    await world.run('import accounts zoho-accounts.csv');
    const { items } = { items: await listAll(world, 'account') };
    expect(items.map(({ ref, version }) => [ref, version])).toEqual([
      ['acc-3', 1],
      ['acc-2', 1],
      ['acc-1', 1],
    ]);
    await importJson(world, 'contacts hubspot-contacts.csv --dry-run --create-missing-accounts');
    expect(await listAll(world, 'contact')).toEqual([]);
  });

  it('rejects rows that fit several records, and names them', async () => {
    const world = await createSampleWorld('en');
    await world.run('account add Twin');
    await world.run('account add Twin');
    writeFileSync(join(world.folder, 't.csv'), 'Name,Industry\nTwin,water\n');
    const { stderr, stdout, code } = await world.run('import accounts t.csv');
    expect([code, stdout + stderr]).toEqual([3, expect.stringContaining('acc-6 Twin, acc-7 Twin')]);
  });

  it('rejects a second row about a record that says something else, and takes one that says the same', async () => {
    const world = createWorld();
    writeFileSync(join(world.folder, 'd.csv'), 'Name,Industry\nAcme,water\nAcme,water\nAcme,power\nＡＣＭＥ,\n');
    expect(await importJson(world, 'accounts d.csv')).toMatchObject({
      created: 1,
      unchanged: 2,
      rejected: 1,
      reasons: [{ code: 'row-repeats', rows: 1, line: 4 }],
    });
  });

  it('recognises people by e-mail and telephone within their account', async () => {
    const world = await createSampleWorld('en');
    await world.run('contact add Zhou --account acc-3 --mobile "+86 138-0013-8000" --email Zhou@x.example');
    writeFileSync(
      join(world.folder, 'p.csv'),
      '姓名,公司,手机,邮箱,职务\nZhou,华远科技股份有限公司,13800138000.0,,主任\n周海,华远科技股份有限公司,,zhou@X.example,\nZhou,秦岭重工集团,13800138000,,\n',
    );
    expect(await importJson(world, 'contacts p.csv --match phone,email')).toMatchObject({
      updated: 1,
      rejected: 1,
      created: 1,
      reasons: [{ code: 'row-repeats', line: 3 }],
    });
    expect(await find(world, 'contact', 'con-1')).toMatchObject({ title: '主任', name: 'Zhou', mobile: '13800138000' });
  });

  it('reads our own lists in JSON, whole, in lines and as a list, and changes nothing', async () => {
    const world = await createSampleWorld('en');
    await world.run('import contacts outlook-contacts.csv --create-missing-accounts');
    await world.run('import opportunities excel-europe-deals.csv --date-order dmy');
    for (const [noun, nouns] of [
      ['account', 'accounts'],
      ['contact', 'contacts'],
      ['opportunity', 'opportunities'],
    ] as const) {
      const { stdout } = await world.run(`${noun} list --limit 1000 --json`);
      const { items } = JSON.parse(stdout) as { items: unknown[] };
      const forms = {
        whole: stdout,
        list: JSON.stringify(items),
        lines: items.map((item) => JSON.stringify(item)).join('\n'),
      };
      for (const text of Object.values(forms)) {
        writeFileSync(join(world.folder, 'own.json'), text);
        expect(await importJson(world, `${nouns} own.json`)).toMatchObject({
          rows: items.length,
          unchanged: items.length,
        });
      }
    }
  });

  it('reads the standard input', async () => {
    const world = createWorld();
    const { stdout, code } = await world.run('import accounts - --json', { stdin: '名称;行业\n清溪水务;水务\n' });
    expect([code, JSON.parse(stdout)]).toMatchObject([0, { file: '<stdin>', created: 1, delimiter: ';' }]);
  });

  it.each([
    ['accounts nothing.csv', 3, 'nothing.csv'],
    ['accounts empty.csv', 3, 'empty'],
    ['accounts open.csv', 3, 'open.csv:2:1'],
    ['accounts colours.csv', 3, 'Red, Green'],
    ['accounts salesforce-accounts.csv --map nonsense', 2, 'nonsense'],
    ['accounts salesforce-accounts.csv --map "Nowhere=name"', 2, 'Nowhere'],
    ['accounts salesforce-accounts.csv --map "Phone=nam"', 2, 'did you mean "name"'],
    ['accounts salesforce-accounts.csv --match colour', 2, 'external-id, name'],
    ['accounts salesforce-accounts.csv --encoding latin1', 2, 'gb18030'],
    ['accounts salesforce-accounts.csv --delimiter x', 2, '--delimiter'],
    ['accounts salesforce-accounts.csv --date-order ymd', 2, 'dmy, mdy'],
    ['contacts hubspot-contacts.csv --account Nobody', 1, 'Nobody'],
    ['accounts cut.json', 3, 'cut.json'],
    ['accounts broken.json', 3, 'broken.json:1:1'],
  ])('%s ends with %i', async (line, expected, words) => {
    const world = await createSampleWorld('en');
    writeFileSync(join(world.folder, 'empty.csv'), '\n');
    writeFileSync(join(world.folder, 'open.csv'), 'Name\n"Acme\n');
    writeFileSync(join(world.folder, 'colours.csv'), 'Red,Green\n1,2\n');
    writeFileSync(join(world.folder, 'cut.json'), '[{"name": "Acme"}, {"name": "B');
    writeFileSync(join(world.folder, 'broken.json'), '["Acme"]');
    const before = await listAll(world, 'account');
    const { code, stderr } = await world.run(`import ${line}`);
    expect([code, stderr]).toEqual([expected, expect.stringContaining(words)]);
    expect(await listAll(world, 'account')).toEqual(before);
  });
});

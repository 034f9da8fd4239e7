/** Budgets by option and at a terminal: lines, sums, warnings, in both languages. */
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, prepared, type World } from '../helpers/run.ts';
import { keys, sitDown, type Seat } from '../helpers/terminal-run.ts';

const env = { KAM_PLAYBOOKS: resolve(import.meta.dirname, '../fixtures/forms'), KAM_PLAYBOOK: 'desk', COLUMNS: '80' };

const openBooks = prepared(async () => {
  const books = createWorld(env);
  await books.run('account add 华源水务');
  return books;
});

let world: World;
beforeEach(async () => {
  world = await openBooks();
});

async function json(line: string): Promise<Record<string, unknown>> {
  return JSON.parse((await world.run(`${line} --json`)).stdout) as Record<string, unknown>;
}

const cny = (amount: string) => ({ amount, currency: 'CNY' });

const lines = [
  'budget set 华源 pc --year 2026 --budget 120万 --bought 30万 --ours 10万 --planned 20万 --installed 340 --as-of 2026-09-30',
  'budget set 华源 网络 --year 2026 --budget 80万 --bought 86万 --ours 0',
  'budget set 华源 print --year 2026 --budget 5万',
  'budget set 华源 pc --year 2027 --budget "USD 50k" --bought 0',
];

async function fill(): Promise<void> {
  for (const line of lines) expect(await world.run(line)).toMatchObject({ code: 0 });
}

describe('a budget line', () => {
  it('is made, and changed where it is there', async () => {
    const made = await json(
      'budget set 华源 pc --year 2026 --budget 120万 --bought 30万 --ours 10万 --field maker=Dell',
    );
    expect(made).toMatchObject({
      schema: 'budget-line/1',
      account: { ref: 'acc-1', name: '华源水务' },
      category: 'pc',
      title: { en: 'Computers', zh: '电脑' },
      year: 2026,
      currency: 'CNY',
      installed: null,
      budget: cny('1200000.00'),
      bought: cny('300000.00'),
      ours: cny('100000.00'),
      planned: null,
      remaining: cny('900000.00'),
      fields: { maker: 'Dell' },
      warnings: [],
    });
    expect(made.share).toBeCloseTo(33.333, 2);
    const changed = await json('budget set 华源 电脑 --year 2026 --bought 130万 --ours ""');
    expect(changed).toMatchObject({
      budget: cny('1200000.00'),
      ours: null,
      share: null,
      remaining: cny('-100000.00'),
      warnings: [{ kind: 'bought-exceeds-budget', category: 'pc', by: cny('100000.00') }],
    });
    expect(await json('budget list 华源')).toMatchObject({ items: [{ category: 'pc' }], next: null });
  });

  it('is of this year where none is named', async () => {
    expect(await json('budget set 华源 pc --budget 1万')).toMatchObject({ year: 2026 });
  });

  it('keeps the currency that it has', async () => {
    await world.run('budget set 华源 pc --budget "USD 50k"');
    expect(await json('budget set 华源 pc --bought 10k')).toMatchObject({
      currency: 'USD',
      bought: { amount: '10000.00', currency: 'USD' },
    });
    // Another currency is a line of its own.
    await world.run('budget set 华源 pc --budget 1万 --currency CNY');
    expect((await json('budget list 华源')).items).toHaveLength(2);
    const several = await world.run('budget remove 华源 pc');
    expect([several.code, several.stderr]).toEqual([1, expect.stringContaining('--currency')]);
    expect((await world.run('budget remove 华源 pc --currency usd')).code).toBe(0);
    expect((await json('budget list 华源')).items).toMatchObject([{ currency: 'CNY' }]);
  });

  it('says so where nothing differs', async () => {
    await world.run('budget set 华源 pc --budget 1万');
    const { stderr, code } = await world.run('budget set 华源 pc --budget 10000');
    expect([code, stderr]).toEqual([0, expect.stringContaining('stays as it is')]);
  });

  it('is removed, and cannot be removed again', async () => {
    await world.run('budget set 华源 pc --budget 1万');
    expect((await world.run('budget remove 华源 pc --year 2026')).code).toBe(0);
    expect(await json('budget list 华源')).toMatchObject({ items: [], totals: [] });
    expect((await world.run('budget remove 华源 pc --year 2026')).code).toBe(1);
  });

  it('is no part of the sums where it stands for the whole year', async () => {
    await fill();
    const total = await json('budget set 华源 总额 --year 2026 --budget 200万');
    expect(total).toMatchObject({ category: 'total', title: null });
    const list = await json('budget list 华源 --year 2026');
    expect(list.totals).toMatchObject([
      {
        budget: cny('2050000.00'),
        recorded: cny('2000000.00'),
        warnings: [{ kind: 'bought-exceeds-budget' }, { kind: 'lines-exceed-total', by: cny('50000.00') }],
      },
    ]);
  });

  it.each([
    ['budget set 华源 pc', 'budget-nothing'],
    ['budget set 华源', 'missing-input'],
    ['budget set 华源 fridge --budget 1', 'unknown-term'],
    ['budget set 华源 pc --budget much', 'bad-value'],
    ['budget set 华源 pc --budget -1', 'budget-out-of-range'],
    ['budget set 华源 pc --budget 99999亿', 'budget-out-of-range'],
    ['budget set 华源 pc --budget "CNY 1" --bought "USD 1"', 'budget-currencies'],
    ['budget set 华源 pc --budget 1 --year 26', 'bad-value'],
    ['budget set 华源 pc --budget 1 --currency yuan', 'bad-value'],
    ['budget set 华源 pc --budget much --installed few --as-of soon --field a=b', 'several-faults'],
    ['budget set 华源 pc --budget 1 --playbook other', 'no-vocabulary'],
  ])('%s: %s', async (line, error) => {
    const { stderr, code } = await world.run(`${line} --json`);
    expect([code, (JSON.parse(stderr) as { error: { code: string } }).error.code]).toEqual([2, error]);
    expect((await world.run(line, { env: { KAM_LANG: 'zh' } })).stderr).toMatch(/\p{Script=Han}/u);
    expect((await json('budget list 华源')).items).toEqual([]);
  });
});

describe('the budget of an account', () => {
  it.each(['en', 'zh'])('is a table a year, with sums and warnings, in 80 columns, in %s', async (lang) => {
    await fill();
    await world.run('budget set 华源 total --year 2026 --budget 200万');
    const { stdout } = await world.run('budget list 华源', { env: { KAM_LANG: lang } });
    expect(stdout).toMatchSnapshot();
  });

  it('never adds up two currencies', async () => {
    await fill();
    await world.run('budget set 华源 print --year 2026 --budget "USD 1k"');
    const { totals } = await json('budget list 华源 --year 2026');
    expect(totals).toMatchObject([
      { currency: 'CNY', budget: cny('2050000.00') },
      { currency: 'USD', budget: { amount: '1000.00', currency: 'USD' } },
    ]);
  });

  it('is a row a line in CSV, with plain decimals', async () => {
    await fill();
    const { stdout } = await world.run('budget list 华源 --format csv', { env: { KAM_LANG: 'zh' } });
    expect(stdout).toBe(
      [
        'year,currency,category,title,installed,budget,bought,ours,share,remaining,planned,asOf,note',
        '2026,CNY,pc,电脑,340,1200000.00,300000.00,100000.00,33.33333333333333,900000.00,200000.00,2026-09-30,',
        '2026,CNY,net,网络,,800000.00,860000.00,0.00,0,-60000.00,,,',
        '2026,CNY,print,打印,,50000.00,,,,,,,',
        '2027,USD,pc,电脑,,50000.00,0.00,,,50000.00,,,',
        '',
      ].join('\n'),
    );
  });

  it('is a table in Markdown', async () => {
    await fill();
    const { stdout } = await world.run('budget list 华源 --year 2026 --format markdown');
    expect(stdout).toContain('| Computers | 340 | 1,200,000 | 300,000 | 100,000 | 33 % | 900,000 | 200,000 |');
  });

  it('says so where there is none', async () => {
    expect((await world.run('budget list 华源')).stdout).toContain('No budget is recorded yet.');
    expect((await world.run('budget list 华源 --year 2024')).stdout).toContain('No budget is recorded for 2024.');
  });

  it('stands with the account: this year and what is to come', async () => {
    await fill();
    await world.run('budget set 华源 pc --year 2024 --budget 1万');
    const { stdout } = await world.run('account show 华源');
    expect(stdout).toContain('Budget and installed base 2026  CNY');
    expect(stdout).toContain('Budget and installed base 2027  USD');
    expect(stdout).not.toContain('2024');
    expect(stdout).toContain('△ Network: bought CNY 60,000 more than the budget.');
    const { budget } = (await json('account show 华源')) as { budget: { items: unknown[] } };
    expect(budget.items).toHaveLength(4);
  });

  it('stands in the report, in both languages', async () => {
    await fill();
    const { stdout } = await world.run('report account 华源', { env: { KAM_LANG: 'zh' } });
    expect(stdout).toContain('| 电脑 | 340 | 120万 | 30万 | 10万 | 33% | 90万 | 20万 |');
    expect(stdout).toContain('△ 网络：采购额超出预算 ¥6万。');
    const data = (await json('report account 华源')) as { budget: { items: unknown[] } };
    expect(data.budget.items).toHaveLength(4);
  });
});

describe('the wizard over the categories', () => {
  const ids = (): string => `01BUDGET${String((made += 1)).padStart(18, '0')}`;
  let made = 100;

  function sit(line: string): Seat {
    return sitDown(line, { folder: world.folder, env, ids });
  }

  function storedRows({ folder }: World): unknown {
    const database = new Database(join(folder, '.local/share/kam/kam.db'), { readonly: true });
    const rows = database
      .prepare('select category, year, currency, budget_minor, bought_minor, fields from budget_line')
      .all();
    database.close();
    return rows;
  }

  async function reply(seat: Seat, ...steps: readonly (readonly [seen: string, ...typed: string[]])[]): Promise<void> {
    for (const [seen, ...typed] of steps) {
      await seat.see(seen.startsWith('? ') ? `\n${seen}` : seen);
      for (const key of typed) seat.press(key);
    }
  }

  const pick = (count: number): string[] => [...Array.from({ length: count }, () => keys.down), keys.enter];

  it('takes a page a category, and stores what the options would', async () => {
    const seat = sit('budget set 华源 --json');
    await reply(
      seat,
      ['Year', keys.enter],
      ['which page?', keys.enter],
      ['Computers: which field?', ...pick(1)],
      ['? Budget of the year', '120万', keys.enter],
      ['? Computers: which field?', ...pick(1)],
      ['? Bought to date, from anybody', '30万', keys.enter],
      ['? Computers: which field?', ...pick(6)],
      ['? Maker', 'Dell', keys.enter],
      ['? Computers: which field?', ...pick(1)],
      ['? Edit acc-1', keys.enter],
      ['Network: which field?', ...pick(1)],
      ['? Budget of the year', '80万', keys.enter],
      ['? Network: which field?', ...pick(8)],
      ['? Edit acc-1', ...pick(2)],
      ['Save these changes?'],
    );
    expect(seat.screen.text()).toContain('Computers · Budget of the year');
    seat.press(keys.enter);
    const { code, stdout } = await seat.done;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'budget-list/1',
      items: [{ category: 'pc' }, { category: 'net' }],
    });
    const rows = storedRows(world);

    world = createWorld(env);
    await world.run('account add 华源水务');
    await world.run('budget set 华源 pc --budget 120万 --bought 30万 --field maker=Dell');
    await world.run('budget set 华源 net --budget 80万');
    expect(rows).toEqual(storedRows(world));
  });

  it('changes nothing where the user leaves', async () => {
    const seat = sit('budget set 华源 pc --year 2026');
    await reply(seat, ['which page?', keys.enter], ['which field?', ...pick(1)], ['? Budget', '1万', keys.enter]);
    await seat.see('\n? Computers: which field?');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
    expect((await json('budget list 华源')).items).toEqual([]);
  });
});

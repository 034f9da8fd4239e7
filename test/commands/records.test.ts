/** Every record command once in each language: stdout, stderr and exit code in one snapshot. */
import { describe, expect, it } from 'vitest';
import { createWorld } from '../helpers/run.ts';

/** A day with one account, in the order in which a user would do it. */
const story: readonly string[] = [
  'account list',
  'account add 华源水务集团 --alias "Huayuan Water Group" --industry 水务 --region 江州市 --revenue 38亿 --employees 2600 --owner 王敏',
  'account add --name "Acme Ltd" --revenue "USD 50k"',
  'account list',
  'account list --search 水业',
  'account list --search 水务 --format csv',
  'account list --limit 1',
  'account edit 华源 --note "4座水厂" --region ""',
  'account edit 华源 --note "4座水厂"',
  'account archive Acme',
  'account list --archived',
  'account archive acc-2 --restore',
  'contact add 周建国 --account 华源 --title 副总经理 --function 使用部门 --level deciding',
  'contact add 赵文博 --account Huayuan --title 主任 --department 信息中心 --function technical --level managing --reports-to 周建国 --mobile 138-0000-0201',
  'contact list',
  'contact list --account acc-1 --search 赵',
  'contact edit 赵文博 --email zhao@example.com --title ""',
  'contact archive con-2',
  'contact archive con-2 --restore',
  'opportunity add 智慧水务云平台 --account 华源 --amount 860万 --close 2026-12-18 --owner 王敏',
  'opportunity add 移动巡检 --account 华源',
  'opportunity list',
  'opp list --status won',
  'opportunity edit 巡检 --amount 40万 --stage build-trust',
  'opportunity archive opp-2',
  'opportunity archive opp-2 --restore',
  'role set 云平台 赵文博 --role designer --role 评估者 --attitude supporter --influence 4 --guide technical',
  'role set 云平台 周建国 --role decision-maker --attitude neutral --influence 5',
  'marker record 赵文博 received-first-visit --on 2026-10-12 --evidence "拜访记录"',
  'marker record 赵文博 keeps-appointment',
  'marker record 周建国 shares-plan --evidence "电话"',
  'marker retract 赵文博 keeps-appointment --reason "记错了人"',
  'contact show 赵文博',
  'contact show 周建国',
  'gate check 云平台',
  'opportunity advance 云平台',
  'marker record 云平台 opportunity-found --on 2026-10-21 --evidence "2027年项目清单第14项"',
  'marker record 云平台 people-reached',
  'gate check 云平台',
  'role set 云平台 周建国 --guide relationship',
  'marker record 云平台 people-reached --evidence "九人都见过"',
  'gate check 云平台',
  'opportunity advance 云平台',
  'opportunity advance 云平台 --override "客户要求先行试点"',
  'opportunity show 云平台',
  'opportunity close 巡检 --lost --reason "预算取消"',
  'opportunity close 巡检 --won --reason "again"',
  'account show 华源',
  'account show 华源 --json',
  'contact show 赵文博 --json',
  'opportunity show 云平台 --json',
  'gate check 云平台 --json',
  'help exit-codes',
];

describe.each(['en', 'zh'])('a day with one account, in %s', (lang) => {
  it('says what it does', async () => {
    const world = createWorld({ KAM_LANG: lang });
    const log: string[] = [];
    for (const line of story) {
      const { stdout, stderr, code } = await world.run(line);
      log.push(`$ kam ${line}\n${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${code}\n`);
    }
    await expect(log.join('\n')).toMatchFileSnapshot(`../snapshots/records.${lang}.txt`);
  });
});

describe('bad input', () => {
  const cases: readonly (readonly [line: string, code: number, error: string])[] = [
    ['acount list', 2, 'unknown-command'],
    ['account lst', 2, 'unknown-command'],
    ['account list --lmit 5', 2, 'unknown-option'],
    ['account list --limit 0', 2, 'bad-value'],
    ['account list --limit many', 2, 'bad-value'],
    ['account list --format pdf', 2, 'unknown-format'],
    ['account list --lang fr', 2, 'bad-value'],
    ['account list --lang both', 2, 'both-not-here'],
    ['account show', 2, 'missing-argument'],
    ['account show a b', 2, 'excess-arguments'],
    ['account add', 2, 'missing-input'],
    ['account add X --name Y', 2, 'name-twice'],
    ['account add X --revenue much', 2, 'bad-value'],
    ['account add X --revenue much --employees few', 2, 'several-faults'],
    ['account edit acc-1', 2, 'nothing-to-edit'],
    ['account show nobody', 1, 'record-not-found'],
    ['account show 水', 1, 'record-ambiguous'],
    ['contact add A', 2, 'missing-input'],
    ['contact add A --account acc-1 --function cook', 2, 'unknown-term'],
    ['contact edit 张伟 --reports-to 张伟', 1, 'reports-to-self'],
    ['opportunity add A --account acc-9', 1, 'record-not-found'],
    ['opportunity add A --account acc-1 --close someday', 2, 'bad-value'],
    ['opportunity edit opp-1 --stage nowhere', 2, 'bad-value'],
    ['opportunity edit opp-1 --playbook nowhere', 1, 'playbook-not-found'],
    ['opportunity close opp-1 --lost --won --reason x', 2, 'close-needs-status'],
    ['opportunity close opp-1 --lost', 2, 'missing-input'],
    ['role set opp-1 张伟', 2, 'role-without-role'],
    ['role set opp-1 张伟 --influence 6', 2, 'bad-value'],
    ['role set opp-1 李强 --role user', 1, 'record-not-found'],
    ['marker record 张伟 dances', 2, 'marker-unknown'],
    ['marker record 张伟 visited-us --on 2026-12-24', 2, 'marker-in-future'],
    ['marker retract 张伟 visited-us --reason x', 1, 'marker-not-recorded'],
    ['playbook show nothing', 1, 'instrument-not-found'],
    ['account list --now yesterday', 2, 'bad-value'],
    ['account list --playbook nowhere', 0, ''],
    ['account list --json --format csv', 2, 'json-and-format'],
  ];

  async function fill(): Promise<ReturnType<typeof createWorld>> {
    const world = createWorld();
    for (const line of [
      'account add 水业集团',
      'account add 水务公司',
      'contact add 张伟 --account acc-1',
      'contact add 李强 --account acc-2',
      'opportunity add Deal --account acc-1',
    ]) {
      expect((await world.run(line)).code).toBe(0);
    }
    return world;
  }

  it('gets its exit code and one clear message, in both languages', async () => {
    const world = await fill();
    for (const [line, code, error] of cases) {
      const json = await world.run(`${line} --json`);
      if (error === 'json-and-format' || line.includes('--format')) {
        expect([line, (await world.run(line)).code]).toEqual([line, code]);
        continue;
      }
      expect([line, json.code]).toEqual([line, code]);
      if (error === '') continue;
      const parsed = JSON.parse(json.stderr) as { error: { code: string; message: string } };
      expect([line, parsed.error.code]).toEqual([line, error]);
      const zh = await world.run(line, { env: { KAM_LANG: 'zh' } });
      expect([line, zh.code]).toEqual([line, code]);
      expect(zh.stderr).toMatch(/\p{Script=Han}/u);
      expect(zh.stderr).not.toBe((await world.run(line)).stderr);
    }
  });

  it('changes nothing', async () => {
    const world = await fill();
    const lists = ['account list --json', 'contact list --json', 'opportunity list --json'];
    const before = await Promise.all(lists.map((line) => world.run(line)));
    for (const [line] of cases) await world.run(line);
    expect(await Promise.all(lists.map((line) => world.run(line)))).toEqual(before);
  });

  it.each([
    ['a colour', '\u001b[31mred', 'text-has-controls'],
    ['a null character', 'a\u0000b', 'text-has-controls'],
    ['5,000 characters', 'x'.repeat(5000), 'text-too-long'],
    ['spaces alone', '   ', 'name-empty'],
  ])('refuses a name of %s', async (_what, name, error) => {
    const { stderr, code } = await createWorld().run(['account', 'add', name, '--json']);
    expect(code).toBe(2);
    expect((JSON.parse(stderr) as { error: { code: string } }).error.code).toBe(error);
    expect(stderr).not.toContain('\u001b');
  });

  it('suggests what was meant', async () => {
    const world = createWorld();
    expect((await world.run('acount list')).stderr).toContain('Did you mean "account"?');
    // Also where another word of the line happens to name a command.
    expect((await world.run('acount show map')).stderr).toContain('Did you mean "account"?');
    expect((await world.run('account lst map')).stderr).toContain('Did you mean "list"?');
    expect((await world.run('account list --serch x')).stderr).toContain('Did you mean "--search"?');
  });
});

describe('storage', () => {
  it('makes nothing on disk by reading', async () => {
    const world = createWorld();
    const { stdout, code } = await world.run('account list --json');
    expect([JSON.parse(stdout), code]).toEqual([{ schema: 'account-list/1', items: [], next: null }, 0]);
    const { readdirSync } = await import('node:fs');
    expect(readdirSync(world.folder)).toEqual([]);
  });

  it.each([
    ['a folder in place of the database', '.', 'database-is-folder'],
    ['a file that is no database', 'notes.txt', 'database-not-a-database'],
  ])('%s ends with exit 4', async (_name, path) => {
    const world = createWorld();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(
      `${world.folder}/notes.txt`,
      'just some words, long enough to be read as a header of a database file\n'.repeat(20),
    );
    const { stderr, code } = await world.run(`account add X --db ${path}`);
    expect(code).toBe(4);
    expect(stderr.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(3);
  });

  it('keeps customers’ control characters off the screen, wherever they came from', async () => {
    const world = createWorld();
    await world.run('account add Safe');
    const { default: Database } = await import('better-sqlite3');
    const db = new Database(`${world.folder}/.local/share/kam/kam.db`);
    db.exec("update account set name = 'evil' || char(27) || '[2J'");
    db.close();
    for (const line of [
      'account list',
      'account show acc-1',
      'account list --format markdown',
      'account list --format csv',
      'report account acc-1',
    ]) {
      const { stdout, stderr } = await world.run(line);
      expect(stdout + stderr).not.toContain('\u001b');
      expect(stdout).toContain('evil');
    }
  });
});

describe('--output', () => {
  it('does not replace the database, not even with --force', async () => {
    const world = createWorld({ KAM_DB: 'mine.db' });
    await world.run('account add Acme');
    const { code, stderr } = await world.run('report account Acme --output mine.db --force');
    expect([code, stderr]).toEqual([2, 'mine.db is the database: give --output another name.\n']);
    expect((await world.run('account show Acme')).code).toBe(0);
  });
});

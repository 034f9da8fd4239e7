/** The history on the screen and for scripts, undo and redo: in both languages. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { columnKinds } from '../../src/core/history/columns.ts';
import { en } from '../../src/i18n/en.ts';
import { zh } from '../../src/i18n/zh.ts';
import { createWorld, prepared, type World } from '../helpers/run.ts';
import { keys, sitDown } from '../helpers/terminal-run.ts';

/** A small book: an account, two people, an opportunity, a part in it, a visit. */
const openBook = prepared(async () => {
  const world = createWorld({ KAM_DB: 'kam.db', COLUMNS: '80' });
  const lines = [
    'account add 华源水务 --industry 水务 --revenue 12亿',
    'contact add 孙立群 --account acc-1 --title 采购经理',
    'contact add 赵文博 --account acc-1 --reports-to con-1',
    'opportunity add 智慧水务 --account acc-1 --amount 860万',
    'role set opp-1 con-2 --role user --influence 4',
    'activity log acc-1 --kind site-visit --with con-2 --outcome "看了泵房"',
  ];
  for (const line of lines) {
    const { code, stderr } = await world.run(line);
    if (code !== 0) throw new Error(`${line}: ${stderr}`);
  }
  return world;
});

let world: World;
beforeEach(async () => {
  world = await openBook();
});

async function ok(line: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const { stdout, stderr, code } = await world.run(line, { env });
  expect([line, stderr, code]).toEqual([line, stderr, 0]);
  return stdout;
}

async function json<T>(line: string): Promise<T> {
  return JSON.parse(await ok(`${line} --json`)) as T;
}

interface Change {
  readonly action: string;
  readonly noun: string;
  readonly ref: string | null;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}
interface Entry {
  readonly ref: string;
  readonly command: string;
  readonly kind: string;
  readonly of: string | null;
  readonly undone: boolean;
  readonly changeCount: number;
  readonly changes: readonly Change[];
}
interface Listed {
  readonly schema: string;
  readonly items: readonly Entry[];
  readonly next: string | null;
}
const refs = ({ items }: Listed): string[] => items.map(({ ref }) => ref);

describe.each(['en', 'zh'] as const)('in %s', (lang) => {
  const env = { KAM_LANG: lang };
  const lines = [
    'history',
    'history --limit 2 --by 王',
    'history --since 2027-01-01',
    'history acc-1',
    'history con-2',
    'history cmd-5',
    'history cmd-99',
    'history nobody',
    'history --format csv --limit 2',
    'history --since soon',
    'account edit acc-1 --industry 能源 --revenue 13亿 --note ""',
    'undo --dry-run',
    'undo',
    'undo cmd-7',
    'redo',
    'redo',
    'undo cmd-8',
    'undo cmd-2',
    'undo cmd-1',
    'undo something',
    'contact edit con-2 --title 处长',
    'undo cmd-3',
    'history --limit 3',
  ];

  it('reads like this', async () => {
    const told: string[] = [];
    for (const line of lines) {
      const { stdout, stderr, code } = await world.run(line, { env });
      told.push(`$ kam ${line}\n${stdout}${stderr}[${code}]\n`);
    }
    await expect(told.join('\n')).toMatchFileSnapshot(`../snapshots/history.${lang}.txt`);
  });

  it('fits a screen of 80 columns', async () => {
    const screen = await ok('history', env);
    const widths = screen.split('\n').map((line) => [...line].reduce((sum, sign) => sum + (/[\u2e80-\uffee]/.test(sign) ? 2 : 1), 0)); // prettier-ignore
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
  });
});

describe('the list', () => {
  it('goes from page to page, newest first', async () => {
    const first = await json<Listed>('history --limit 4');
    expect(first.schema).toBe('history-list/1');
    expect(refs(first)).toEqual(['cmd-6', 'cmd-5', 'cmd-4', 'cmd-3']);
    const { stderr } = await world.run('history --limit 4');
    expect(stderr).toBe('There is more: kam history --limit 4 --after 3\n');
    const second = await json<Listed>('history --limit 4 --after 3');
    expect([refs(second), second.next]).toEqual([['cmd-2', 'cmd-1'], null]);
  });

  it('is narrowed by day, person and command, in either language', async () => {
    await ok('account edit acc-1 --industry 能源', { KAM_USER: '李强', KAM_NOW: '2026-11-05T02:00:00.000Z' });
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['--by 李强', ['cmd-7']],
      ['--by 李', ['cmd-7']],
      ['--since 2026-11-05', ['cmd-7']],
      ['--until 2026-11-04 --limit 2', ['cmd-6', 'cmd-5']],
      ['--since 2026-11-03 --until 2026-11-04', []],
      ['--command "contact add"', ['cmd-3', 'cmd-2']],
      ['--command account', ['cmd-7', 'cmd-1']],
      ['--command account --by 王敏', ['cmd-1']],
      ['acc-1 --by 李强', ['cmd-7']],
      ['--by nobody', []],
    ];
    for (const [options, expected] of cases) {
      expect([options, refs(await json<Listed>(`history ${options}`))]).toEqual([options, expected]);
    }
    const chinese = await ok('history --command 修改客户 --json', { KAM_LANG: 'zh' });
    expect(refs(JSON.parse(chinese) as Listed)).toEqual(['cmd-7']);
  });

  it('keeps the order of storing, whatever the clock says', async () => {
    await ok('account edit acc-1 --industry 能源', { KAM_NOW: '2020-01-01T00:00:00.000Z' });
    expect(refs(await json<Listed>('history --limit 1'))).toEqual(['cmd-7']);
    await ok('undo --yes');
    expect((await json<Listed>('history acc-1 --limit 1')).items[0]).toMatchObject({ ref: 'cmd-8', of: 'cmd-7' });
  });

  it('gives scripts the values as stored, before and after', async () => {
    await ok('account edit acc-1 --industry 能源 --alias 华源');
    const { items } = await json<Listed>('history cmd-7');
    expect(items).toMatchObject([
      {
        ref: 'cmd-7',
        command: 'account edit',
        kind: 'do',
        of: null,
        undone: false,
        changeCount: 1,
        changes: [
          {
            action: 'update',
            noun: 'account',
            ref: 'acc-1',
            before: { industry: '水务', aliases: [] },
            after: { industry: '能源', aliases: ['华源'] },
          },
        ],
      },
    ]);
  });

  it('tells of a record with what belongs to it, also when it is gone', async () => {
    await ok('role remove opp-1 con-2');
    expect(refs(await json<Listed>('history con-2'))).toEqual(['cmd-7', 'cmd-5', 'cmd-3']);
    for (const number of [7, 6, 5, 4, 3]) await ok(number === 7 ? 'undo' : `undo cmd-${number}`);
  });

  it('loses nothing of a record that was taken back', async () => {
    await ok('contact add 钱工 --account acc-1 --title 工程师');
    await ok('undo');
    expect((await world.run('contact show con-3')).code).toBe(1);
    const { items } = await json<Listed>('history con-3');
    expect(items.map(({ ref, undone }) => [ref, undone])).toEqual([['cmd-8', false], ['cmd-7', true]]); // prettier-ignore
    expect(items[0]?.changes[0]?.before).toMatchObject({ name: '钱工', title: '工程师' });
    expect(await ok('history con-3')).toContain('钱工');
  });

  it('is empty where nothing was ever stored', async () => {
    world = createWorld();
    expect(await ok('history')).toBe('Nothing has been changed yet.\n');
    expect(await world.run('undo')).toMatchObject({ code: 1, stderr: 'There is nothing to take back.\n' });
    expect(await world.run('redo')).toMatchObject({ code: 1 });
  });

  it('shows what came from customers without letting it steer the terminal', async () => {
    await ok('account edit acc-1 --note "a|b<i>"');
    expect(await ok('history --limit 1 --format markdown')).toContain('a\\|b');
  });
});

describe('personal fields of forms', () => {
  it('are told only where they are asked for', async () => {
    await ok('contact edit con-1 --field birthday=1975-03-09');
    const hidden = await world.run('history --limit 1');
    expect(hidden.stdout).not.toContain('1975');
    expect(await ok('history --limit 1 --json')).not.toContain('1975');
    expect(await ok('history --limit 1 --format csv')).not.toContain('1975');
    expect(await ok('history --limit 1 --sensitive')).toContain('1975-03-09');
    expect(await ok('history --limit 1 --sensitive --json')).toContain('1975-03-09');
  });
});

describe('an undo', () => {
  it('of what somebody else did, or of what is old, is asked about', async () => {
    await ok('account edit acc-1 --industry 能源', { KAM_USER: '李强' });
    const foreign = await world.run('undo');
    expect([foreign.code, foreign.stderr]).toEqual([2, expect.stringContaining('was made by 李强: pass --yes')]);
    await ok('undo --yes');
    await ok('account edit acc-1 --industry 能源');
    const late = { KAM_NOW: '2026-11-03T02:00:00.001Z' };
    const old = await world.run('undo', { env: late });
    expect([old.code, old.stderr]).toEqual([2, expect.stringContaining('older than a day: pass --yes')]);
    await ok('undo --yes', late);
  });

  it('shows at a terminal what it is asked about, and leaves all as it is on no', async () => {
    await ok('account edit acc-1 --industry 能源', { KAM_USER: '李强' });
    const seat = sitDown('undo', { folder: world.folder, env: { KAM_DB: 'kam.db' } });
    await seat.see('Take back cmd-7');
    expect(seat.screen.text()).toContain('Industry: 能源 → 水务');
    seat.press(`n${keys.enter}`);
    expect((await seat.done).code).toBe(130);
    expect(await ok('account show acc-1')).toContain('能源');
  });

  it('of a move of a negotiation is the same, whichever command asks for it', async () => {
    for (const line of [
      'negotiation start opp-1 --name 价格谈判',
      'negotiation term neg-1 price --opening 900万 --target 800万',
      'negotiation concede neg-1 price --to 880万',
      'negotiation concede neg-1 price --to 870万 --in-return 预付',
      'negotiation concede neg-1 price --undo',
    ]) {
      await ok(line);
    }
    expect((await json<Listed>('history --limit 1')).items).toMatchObject([
      {
        command: 'negotiation concede',
        kind: 'undo',
        of: 'cmd-10',
        changes: [{ action: 'delete', noun: 'concession' }],
      },
    ]);
    expect((await world.run('undo cmd-8')).stderr).toContain('cmd-9');
    await ok('redo');
    // A move goes on from the one before it.
    expect((await world.run('undo cmd-9')).stderr).toContain('cmd-10');
    await ok('undo');
    await ok('undo');
    expect((await world.run('negotiation concede neg-1 price --undo')).code).toBe(1);
  });

  it('is an entry of its own, and rewrites nothing', async () => {
    const before = readHistory();
    await ok('undo');
    const after = readHistory();
    expect(after.commands.slice(0, before.commands.length)).toEqual(before.commands);
    expect(after.changes.slice(0, before.changes.length)).toEqual(before.changes);
    expect(after.commands.length).toBe(before.commands.length + 1);
  });

  it('of an import is one undo', async () => {
    writeFileSync(join(world.folder, 'list.csv'), 'Name,Industry\n东江水务,水务\n西岭水务,水务\n');
    await ok('import accounts list.csv');
    expect((await json<{ items: unknown[] }>('account list')).items).toHaveLength(3);
    await ok('undo');
    expect((await json<{ items: unknown[] }>('account list')).items).toHaveLength(1);
    await ok('redo');
    expect(await ok('account list --search 西岭')).toContain('西岭水务');
  });

  it('of what the law had erased is refused, and so is that of anything about it', async () => {
    await ok('contact edit con-2 --title 处长');
    await ok('contact erase con-2 --reason 本人要求 --yes');
    const erasure = await world.run('undo');
    expect([erasure.code, erasure.stderr]).toEqual([1, expect.stringContaining('cannot come back')]);
    for (const line of ['undo cmd-7', 'undo cmd-3', 'undo cmd-7 --dry-run']) {
      const { code, stderr } = await world.run(line);
      expect([line, code, stderr]).toEqual([line, 1, expect.stringContaining('erased since')]);
    }
    expect(await ok('history')).not.toContain('赵文博');
    expect((await world.run('undo cmd-4')).stderr).not.toContain('erased since');
  });

  it('says that a draft of answers does not come back', async () => {
    await ok('competitor add 东江');
    await ok('competitor join opp-1 东江');
    await ok('need add opp-1 "抄表准确" --level criteria');
    await ok('competitor rate opp-1 --set need-1=4');
    expect((await world.run('undo')).stderr).toContain('draft of the answers');
  });

  function readHistory(): { commands: unknown[]; changes: unknown[] } {
    const raw = new Sqlite(join(world.folder, 'kam.db'), { readonly: true });
    const commands = raw.prepare('select * from command order by number').all();
    const changes = raw.prepare('select * from change order by id').all();
    raw.close();
    return { commands, changes };
  }
});

describe('the words of the history', () => {
  const folder = join(import.meta.dirname, '../../src/commands');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/commandInfo\(\w+, '([^']+)'/g)])
    .map((match) => match[1] ?? '');

  it.each([
    ['English', en],
    ['Chinese', zh],
  ])('name every command that writes, in %s', (_language, { history }) => {
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => history.commands[name] === undefined)).toEqual([]);
  });

  it.each([
    ['English', en],
    ['Chinese', zh],
  ])('name every column, in %s', (_language, { history }) => {
    const missing = Object.entries(columnKinds).flatMap(([noun, columns]) =>
      Object.entries(columns)
        .filter(
          ([column, { kind }]) =>
            kind !== 'hidden' && history.fieldsOf[noun]?.[column] === undefined && history.fields[column] === undefined,
        ) // prettier-ignore
        .map(([column]) => `${noun}.${column}`),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(history.commands).sort()).toEqual(Object.keys(en.history.commands).sort());
    expect(Object.keys(history.fields).sort()).toEqual(Object.keys(en.history.fields).sort());
  });
});

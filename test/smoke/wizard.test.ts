/** The built program at a pseudo-terminal: real keys, a real screen. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execFileSync } from 'node:child_process';
import { spawn } from 'node-pty';
import { beforeAll, describe, expect, it } from 'vitest';
import { createScreen, type TerminalScreen } from '../helpers/terminal-screen.ts';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'bin/kam.js');

const keys = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  enter: '\r',
  tab: '\t',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlN: '\u000e',
  escape: '\u001b',
};

interface Seat {
  readonly screen: TerminalScreen;
  /** Everything written so far, escapes included. */
  output(): string;
  press(...typed: string[]): void;
  /** Waits until the screen shows a text. */
  see(text: string): Promise<void>;
  exit: Promise<number>;
}

function environment(folder: string, lang: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    KAM_LANG: lang,
    KAM_USER: '王敏',
    KAM_NOW: '2026-11-02T02:00:00.000Z',
    KAM_TZ: 'Asia/Shanghai',
    TERM: 'xterm',
    NO_COLOR: '1',
  };
}

function sit(folder: string, lang: string, argv: readonly string[], size = { columns: 80, rows: 30 }): Seat {
  const screen = createScreen(size.columns, size.rows);
  let written = '';
  const terminal = spawn(process.execPath, [program, ...argv], {
    cols: size.columns,
    rows: size.rows,
    cwd: folder,
    env: environment(folder, lang),
  });
  terminal.onData((data) => {
    written += data;
    screen.write(data);
  });
  const exit = new Promise<number>((done) => terminal.onExit(({ exitCode }) => done(exitCode)));
  return {
    screen,
    output: () => written,
    press: (...typed) => typed.forEach((key) => terminal.write(key)),
    async see(text) {
      await expect.poll(() => screen.text(), { timeout: 15_000, interval: 20 }).toContain(text);
    },
    exit,
  };
}

function run(folder: string, ...argv: string[]): string {
  return execFileSync(process.execPath, [program, ...argv], {
    env: environment(folder, 'en'),
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function newUser(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kam-wizard-'));
  run(folder, 'account', 'add', '华源水务集团');
  run(folder, 'opportunity', 'add', '智慧水务云平台', '--account', '华源');
  return folder;
}

beforeAll(() => {
  if (!existsSync(join(root, 'dist/chunks/main.cjs'))) throw new Error('build the program first: npm run build');
});

/** Answers what is left with one key each. */
async function answerAll(seat: Seat, from: number, to: number, key: string): Promise<void> {
  for (let number = from; number <= to; number += 1) {
    await seat.see(` ${number}/20`);
    seat.press(key);
  }
}

describe('the wizard at a terminal', () => {
  it('qualifies with keys and arrows, goes back, keeps a draft on Ctrl-C and goes on with it', async () => {
    const folder = newUser();
    const first = sit(folder, 'en', ['qualify', 'opp-1']);
    await first.see(' 1/20');
    first.press('+');
    await first.see(' 2/20');
    first.press(keys.down, keys.enter);
    await first.see(' 3/20');
    expect(first.screen.text()).toContain('● ◐ ○ ○ ○');
    first.press(keys.left);
    await first.see(' 2/20');
    expect(first.screen.text()).toContain('❯ ?');
    first.press('-');
    await first.see(' 3/20');
    first.press(keys.right);
    await first.see(' 4/20');
    first.press(keys.ctrlC);
    expect(await first.exit).toBe(130);
    expect(first.screen.text()).toBe(
      'You left with 2 of 20 questions answered; the answers are kept.\nHint: Go on with: kam qualify opp-1 --resume',
    );
    expect(first.screen.cursor().isVisible).toBe(true);

    const second = sit(folder, 'en', ['qualify', 'opp-1', '--resume']);
    await answerAll(second, 4, 20, '+');
    await second.see('What now?');
    expect(second.screen.text()).toContain('answer the open question');
    second.press(keys.enter);
    await second.see(' 3/20');
    second.press('?');
    await second.see('❯ save');
    second.press(keys.enter);
    expect(await second.exit).toBe(0);
    const card: unknown = JSON.parse(run(folder, 'assessment', 'show', 'asm-1', '--json'));
    expect(card).toMatchObject({
      subject: 'opp-1',
      rater: '王敏',
      status: 'completed',
      points: 17,
      coverage: { answered: 20, asked: 20, unknown: 1 },
    });

    const third = sit(folder, 'en', ['qualify', 'opp-1', '--resume']);
    expect(await third.exit).toBe(1);
    expect(third.screen.text()).toContain('There is no unfinished "Opportunity qualification" to go on with');
  });

  it('speaks Chinese, takes full-width keys, and shows the real cursor where evidence is typed', async () => {
    const folder = newUser();
    const seat = sit(folder, 'zh', ['qualify', '云平台']);
    await seat.see(' 1/20');
    expect(seat.screen.cursor().isVisible).toBe(false);
    seat.press(keys.tab);
    await seat.see('Enter 完成');
    const evidence = '十月二十日王主任在电话里说，采购申请已经递交计划处，预计十一月上旬上会讨论，批文编号以后再给。';
    seat.press(evidence);
    await seat.see('以后再给。');
    const [start = 0] = seat.screen.lines().flatMap((line, row) => (line.includes('依据  十月') ? [row] : []));
    const { row, column, isVisible } = seat.screen.cursor();
    expect(isVisible).toBe(true);
    // The text takes two lines of the screen; the cursor stands behind its last character.
    expect(row).toBe(start + 1);
    const [, last = ''] = seat.screen.lines().slice(start, start + 2);
    expect(column).toBe(3 + 4 + 2 + last.trim().length * 2);
    seat.press(keys.left, keys.left, '，请等', keys.enter);
    await seat.see('以后再，请等给。');
    await seat.see('Tab 依据');
    seat.press('＋');
    await answerAll(seat, 2, 19, '+');
    await seat.see(' 20/20');
    seat.press('？');
    await seat.see('接下来？');
    seat.press(keys.enter);
    expect(await seat.exit).toBe(0);
    expect(seat.output()).toContain('已保存 asm-1');
    const explained: unknown = JSON.parse(run(folder, 'assessment', 'explain', 'asm-1', '--json'));
    expect(explained).toMatchObject({
      sections: [{ contributions: [{ evidence: evidence.replace('再给', '再，请等给') }, {}, {}, {}, {}] }, {}, {}, {}],
    });
  });

  it('asks whether to go on where a draft is there, and leaves on Ctrl-D as on Ctrl-C', async () => {
    const folder = newUser();
    const first = sit(folder, 'en', ['qualify', 'opp-1']);
    await first.see(' 1/20');
    first.press('+');
    await first.see(' 2/20');
    first.press(keys.ctrlD);
    expect(await first.exit).toBe(130);
    const second = sit(folder, 'en', ['qualify', 'opp-1']);
    await second.see('1 of 20 answered');
    second.press(keys.down, keys.enter);
    await second.see(' 1/20');
    expect(second.screen.text()).toContain('○ ○ ○ ○ ○');
    second.press(keys.ctrlC);
    expect(await second.exit).toBe(130);
    const third = sit(folder, 'en', ['qualify', 'opp-1']);
    await third.see('1 of 20 answered');
    third.press(keys.ctrlC);
    expect(await third.exit).toBe(130);
    expect(third.screen.text()).toContain('kam qualify opp-1 --resume');
  });

  it('rates a competitor on the same questions', async () => {
    const folder = newUser();
    const seat = sit(folder, 'en', ['qualify', 'opp-1']);
    await answerAll(seat, 1, 20, '+');
    await seat.see('rate a competitor');
    seat.press(keys.down);
    seat.press(keys.enter);
    await seat.see('Name of the competitor');
    seat.press('华远科技', keys.enter);
    await seat.see('rating 华远科技');
    seat.press('-');
    await seat.see('22/');
    seat.press(keys.ctrlC);
    expect(await seat.exit).toBe(130);
  });
});

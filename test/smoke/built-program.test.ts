/** The built program as a user starts it: what it loads, pipes, streams and the demo. Built by `npm test`. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const program = join(root, 'bin/kam.js');

function createHome(): { folder: string; env: Record<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'kam-smoke-'));
  return {
    folder,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      XDG_DATA_HOME: join(folder, 'data'),
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      KAM_LANG: 'en',
    },
  };
}

type Home = ReturnType<typeof createHome>;

function kam(
  { folder, env }: Home,
  args: readonly string[],
  more: Record<string, string> = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, env: { ...env, ...more }, encoding: 'utf8' });
}

describe('what is loaded', () => {
  const metafile = JSON.parse(readFileSync(join(root, 'dist/metafile.json'), 'utf8')) as Record<string, string[]>;
  const heavy = /node_modules\/(kysely|better-sqlite3|yaml|zod|inquirer|@inquirer|@marcbachmann|chalk|cli-table3)\//;

  it('for --help is neither the store nor a parser nor prompts', () => {
    const files = ['main.cjs', 'i18n-en-help.cjs', 'i18n-zh-help.cjs'];
    expect(
      files.flatMap((file) => metafile[file] ?? [`${file} is missing`]).filter((input) => heavy.test(input)),
    ).toEqual([]);
    expect(metafile['main.cjs']).toContain('src/main.ts');
  });

  it('for scoring a shipped template from JSON is neither YAML nor a schema', () => {
    const files = ['commands-assess.cjs', 'content-library.cjs'];
    expect(
      files.flatMap((file) => metafile[file] ?? [`${file} is missing`]).filter((input) => heavy.test(input)),
    ).toEqual([]);
  });

  it('for a list is the store alone', () => {
    const files = ['commands-account-list.cjs', 'store-open-store.cjs', 'render-terminal.cjs', 'render-print-view.cjs'];
    const loaded = files
      .flatMap((file) => metafile[file] ?? [`${file} is missing`])
      .filter((input) => heavy.test(input));
    expect([...new Set(loaded.map((input) => heavy.exec(input)?.[1]))].sort()).toEqual(['better-sqlite3', 'kysely']);
  });

  it('is in one piece: every door that a file opens is there', () => {
    for (const name of readdirSync(join(root, 'dist/chunks')).filter((file) => file.endsWith('.cjs'))) {
      const text = readFileSync(join(root, 'dist/chunks', name), 'utf8');
      for (const [, door] of text.matchAll(/require\("\.\/([^"]+)"\)/g)) {
        expect([name, door, existsSync(join(root, 'dist/chunks', door ?? ''))]).toEqual([name, door, true]);
      }
    }
  });
});

describe('streams', () => {
  it('prints everything into a pipe, and goes quietly when the reader goes', () => {
    const home = createHome();
    const whole = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" playbook schema | wc -c`], {
      env: home.env,
      encoding: 'utf8',
    });
    expect(Number(whole.stdout)).toBeGreaterThan(20_000);
    const cut = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" playbook show --json | head -c 10`], {
      env: home.env,
      encoding: 'utf8',
    });
    expect([cut.stdout.length, cut.stderr]).toEqual([10, '']);
  });

  it('asks nothing where stdin is closed, and says which option to pass', () => {
    const home = createHome();
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" init <&-`], {
      env: home.env,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--yes')]);
  });

  it('has no colours in a pipe, and none under NO_COLOR', () => {
    const home = createHome();
    kam(home, ['account', 'add', 'Acme']);
    const plain: Record<string, string>[] = [{}, { NO_COLOR: '1', FORCE_COLOR: '1' }, { TERM: 'dumb' }];
    for (const env of plain) {
      expect(kam(home, ['account', 'show', 'Acme'], env).stdout).not.toContain('\u001b');
    }
    expect(kam(home, ['account', 'show', 'Acme'], { FORCE_COLOR: '1' }).stdout).toContain('\u001b');
  });
});

describe('the files of the user', () => {
  it('are for the owner only', () => {
    const home = createHome();
    expect(kam(home, ['account', 'add', 'Acme']).status).toBe(0);
    expect(kam(home, ['init', '--yes']).status).toBe(0);
    const mode = (path: string): string => (statSync(join(home.folder, path)).mode & 0o777).toString(8);
    expect([mode('data/kam'), mode('data/kam/kam.db'), mode('config/kam'), mode('config/kam/config.yaml')]).toEqual([
      '700',
      '600',
      '700',
      '600',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('a folder that cannot be written ends with exit 4', () => {
    const home = createHome();
    chmodSync(home.folder, 0o500);
    expect(kam(home, ['account', 'add', 'Acme']).status).toBe(4);
    chmodSync(home.folder, 0o700);
  });

  it('two programs writing at once both get through', () => {
    const home = createHome();
    kam(home, ['account', 'add', 'First']);
    const add = (name: string): string =>
      `for i in 1 2 3 4 5 6; do "${process.execPath}" "${program}" account add "${name} $i" -q >/dev/null || echo failed; done`;
    const { stdout } = spawnSync('sh', ['-c', `(${add('A')}) & (${add('B')}) & wait`], {
      env: home.env,
      cwd: home.folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    const { items } = JSON.parse(kam(home, ['account', 'list', '--json']).stdout) as { items: { ref: string }[] };
    expect(items.map(({ ref }) => ref).sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)))).toEqual(
      Array.from({ length: 13 }, (_unused, index) => `acc-${index + 1}`),
    );
  });
});

describe('the demo', () => {
  it('writes the report, the database and the answers, and the same bytes each time', () => {
    const home = createHome();
    const first = kam(home, ['demo']);
    expect([first.status, first.stderr]).toEqual([0, '']);
    const report = readFileSync(join(home.folder, 'kam-demo/report.md'), 'utf8');
    expect(readdirSync(join(home.folder, 'kam-demo')).filter((name) => name.endsWith('.md'))).toEqual(['report.md']);
    const sheets = readdirSync(join(root, 'data/demo/en/answers'));
    expect(readdirSync(join(home.folder, 'kam-demo/answers')).sort()).toEqual(sheets.sort());
    expect(kam(home, ['demo']).status).toBe(0);
    expect(readFileSync(join(home.folder, 'kam-demo/report.md'), 'utf8')).toBe(report);
    expect(existsSync(join(home.folder, 'data'))).toBe(false);
  });

  it('leaves the user’s own database alone, whatever names it', () => {
    const home = createHome();
    expect(kam(home, ['demo', '--db', 'mine.db'], { KAM_DB: join(home.folder, 'mine.db') }).status).toBe(0);
    expect(existsSync(join(home.folder, 'mine.db'))).toBe(false);
  });

  it('goes on in a folder where one was killed while it made its mark', () => {
    const home = createHome();
    writeFileSync(join(home.folder, '.kam-demo.123.tmp'), '');
    expect(kam(home, ['demo', '.']).status).toBe(0);
    expect(readdirSync(home.folder)).not.toContain('.kam-demo.123.tmp');
  });

  it('refuses a folder with other files', () => {
    const home = createHome();
    writeFileSync(join(home.folder, 'notes.txt'), 'mine');
    expect(kam(home, ['demo', '.']).status).toBe(1);
    expect(readdirSync(home.folder)).toEqual(['notes.txt']);
    expect(kam(home, ['demo', '.', '--force']).status).toBe(0);
    expect(readFileSync(join(home.folder, 'notes.txt'), 'utf8')).toBe('mine');
  });
});

/** `kam doctor` at the command line: what it says, that it says nothing personal, and what it mends. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, prepared, type Run, type World } from '../helpers/run.ts';

const createDesk = prepared(async () => {
  const made = createWorld({ COLUMNS: '100' });
  await made.run('account add 华远科技 --note 秘密');
  await made.run('contact add 赵建国 --account 华远科技 --mobile 13800138000');
  await made.run('backup');
  return made;
});

let world: World;
beforeEach(async () => {
  world = await createDesk();
});

const data = (): string => join(world.folder, '.local/share/kam');
const database = (): string => join(data(), 'kam.db');

function change(sql: string): void {
  const raw = new Sqlite(database());
  raw.exec(sql);
  raw.close();
}

/** What depends on the machine. */
function hideMachine({ stdout, ...rest }: Run): Run {
  const said = stdout
    .replace(/v\d+\.\d+\.\d+/g, 'v20')
    .replace(/SQLite \d+\.\d+\.\d+/, 'SQLite 3')
    .replace(/\b(linux|darwin|win32) \w+/, 'linux x64')
    .replace(/\b[\d.]+ (kB|MB|GB)\b/g, '9 $1');
  return { ...rest, stdout: said };
}

interface Report {
  readonly state: string;
  readonly findings: readonly { readonly check: string; readonly state: string; readonly code: string }[];
  readonly repaired: { readonly codes: readonly string[]; readonly saved: { readonly read: number } | null } | null;
}

async function examine(line = 'doctor'): Promise<Report & { readonly run: Run; readonly bad: readonly string[] }> {
  const run = await world.run(`${line} --json`);
  const report = JSON.parse(run.stdout) as Report;
  return { ...report, run, bad: report.findings.filter(({ state }) => state !== 'ok').map(({ code }) => code) };
}

describe.each(['en', 'zh'])('in %s', (KAM_LANG) => {
  it('says that all is well', async () => {
    expect(hideMachine(await world.run('doctor', { env: { KAM_LANG } }))).toMatchSnapshot();
  });

  it('says what is not, and what to do', async () => {
    change(`delete from name; update counter set last = 0; update account set note = 'other'`);
    chmodSync(database(), 0o644);
    expect(hideMachine(await world.run('doctor', { env: { KAM_LANG } }))).toMatchSnapshot();
    expect(hideMachine(await world.run('doctor --repair', { env: { KAM_LANG } }))).toMatchSnapshot();
  });

  it('says so before there is anything', async () => {
    world = createWorld({ COLUMNS: '100', KAM_LANG });
    expect(hideMachine(await world.run('doctor'))).toMatchSnapshot();
    expect(readdirSync(world.folder)).toEqual([]);
  });
});

describe('the report', () => {
  it('holds nothing personal, whatever is at fault', async () => {
    const faults = [
      () => undefined,
      () => change(`update account set name = '华远科技二'; delete from name`),
      () => truncateSync(database(), 60_000),
      () => writeFileSync(database(), '赵建国'.repeat(1000)),
    ];
    for (const harm of faults) {
      harm();
      for (const line of ['doctor', 'doctor --json']) {
        const { stdout } = await world.run(line);
        expect(stdout).not.toMatch(/华远|赵建国|秘密|13800138000|王敏|<home>|kam-test/);
      }
    }
  });

  it('ends with 4 where something is at fault, with 0 where there are only warnings', async () => {
    chmodSync(database(), 0o644);
    expect((await examine()).run.code).toBe(0);
    change('delete from name');
    const { run, state } = await examine();
    expect([run.code, state]).toEqual([4, 'fault']);
    expect(run.stderr).toContain('at fault');
  });

  it('goes on where the config file, a playbook or the database cannot be used', async () => {
    mkdirSync(join(world.folder, '.config/kam'), { recursive: true, mode: 0o700 });
    writeFileSync(join(world.folder, '.config/kam/config.yaml'), '- a\n- b\n', { mode: 0o600 });
    expect((await world.run('account list')).code).toBe(3);
    expect((await examine()).bad).toEqual(['config-broken']);
    writeFileSync(join(world.folder, '.config/kam/config.yaml'), 'backup: weekly\n', { mode: 0o600 });
    expect((await examine()).bad).toEqual(['config-backup-unknown']);
    writeFileSync(join(world.folder, '.config/kam/config.yaml'), 'playbooks: my-playbooks\n', { mode: 0o600 });
    mkdirSync(join(world.folder, 'my-playbooks/broken'), { recursive: true });
    writeFileSync(join(world.folder, 'my-playbooks/broken/playbook.yaml'), 'id: [\n');
    expect((await examine()).bad).toEqual(['playbooks-broken']);
    expect((await examine('doctor --db my-playbooks')).bad).toEqual(expect.arrayContaining(['database-unusable']));
    writeFileSync(join(world.folder, 'notes.txt'), 'x'.repeat(3000));
    expect((await examine('doctor --db notes.txt')).run.code).toBe(4);
  });

  it('knows how old the last copy is, and whether it is what it was', async () => {
    const later = await world.run('doctor --json', { env: { KAM_NOW: '2036-12-02T00:00:00Z' } });
    expect(later.stdout).toContain('"backups-old"');
    const off = await world.run('doctor --json', { env: { KAM_BACKUP: 'off' } });
    expect(off.stdout).toContain('"backups-off"');
    const [copy = ''] = readdirSync(join(data(), 'backups'));
    truncateSync(join(data(), 'backups', copy), 10_000);
    expect((await examine()).bad).toEqual(['backups-damaged']);
  });
});

describe('a repair', () => {
  it('closes files to others', async () => {
    mkdirSync(join(world.folder, '.cache/kam/playbooks'), { recursive: true });
    for (const [path, mode] of [
      ['', 0o755],
      ['kam.db', 0o666],
      ['backups', 0o777],
    ] as const)
      chmodSync(join(data(), path), mode);
    expect((await examine('doctor --repair')).bad).toEqual([]);
    const mode = (path: string): string => (statSync(join(world.folder, path)).mode & 0o777).toString(8);
    expect(
      ['.local/share/kam', '.local/share/kam/kam.db', '.local/share/kam/backups', '.cache/kam/playbooks'].map(mode),
    ).toEqual(['700', '600', '700', '700']);
  });

  it('keeps the database as it was', async () => {
    change('delete from name');
    const { bad, repaired } = await examine('doctor --repair');
    expect([bad, repaired?.codes]).toEqual([[], ['index-differs']]);
    const kept = join(data(), 'backups/kam-2026-11-02-1000-damaged.db');
    const raw = new Sqlite(kept, { readonly: true });
    expect(raw.prepare('select count(*) from name').pluck().get()).toBe(0);
    raw.close();
    expect((await world.run('contact show 赵建国')).code).toBe(0);
  });

  it('saves what a damaged database still holds', async () => {
    const before = await world.run('account show acc-1 --json');
    const bytes = readFileSync(database());
    const raw = new Sqlite(database());
    const page = Number(raw.prepare(`select rootpage from sqlite_schema where name = 'account'`).pluck().get());
    raw.close();
    bytes.fill(0xff, (page - 1) * 4096, page * 4096);
    writeFileSync(database(), bytes);
    const failed = await world.run('account list');
    expect([failed.code, failed.stderr]).toEqual([4, expect.stringContaining('kam doctor') as unknown]);
    const { bad, repaired, run } = await examine('doctor --repair');
    expect([bad, run.code]).toEqual([[], 0]);
    expect(repaired?.saved).toMatchObject({ replayed: 1 });
    expect(await world.run('account show acc-1 --json')).toEqual(before);
    const kept = readFileSync(join(data(), 'backups/kam-2026-11-02-1000-damaged.db'));
    expect(kept.subarray(4096).equals(bytes.subarray(4096))).toBe(true);
    expect(readdirSync(data()).filter((name) => name.includes('salvaged'))).toEqual([]);
  });

  it('changes nothing where nothing can be repaired', async () => {
    const before = readFileSync(database());
    expect((await examine('doctor --repair')).repaired).toBe(null);
    expect(readFileSync(database()).equals(before)).toBe(true);
    expect(existsSync(join(data(), 'backups/kam-2026-11-02-1000-damaged.db'))).toBe(false);
  });
});

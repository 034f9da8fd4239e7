/** What the built program leaves on the disk is for the owner only, and a result that could not be printed is no success. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const program = resolve(import.meta.dirname, '../../bin/kam.js');

/** Runs lines of the shell in a home of their own; `kam` is the program. */
function shell(folder: string, lines: string): SpawnSyncReturns<string> {
  return spawnSync('sh', ['-c', `kam() { "${process.execPath}" "${program}" "$@"; }\n${lines}`], {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: folder,
      XDG_DATA_HOME: join(folder, 'data'),
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      KAM_LANG: 'en',
    },
    encoding: 'utf8',
  });
}

/** Every file and folder that others than the owner may do something with. */
function openToOthers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => (statSync(join(folder, path)).mode & 0o077) !== 0,
  );
}

describe('what the program makes', () => {
  it('is for the owner only, even where the umask lets everybody in', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kam-rights-'));
    const { status, stderr } = shell(
      folder,
      `umask 0
       kam init --yes -q && kam account add Acme -q && kam contact add Ann --account Acme -q \\
         && kam report account Acme --output report.md -q && kam account list --json --output list.json -q \\
         && kam demo demo -q`,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['config', 'data', 'demo', 'list.json', 'report.md']));
    expect(openToOthers(folder)).toEqual([]);
  });
});

describe('a full disk behind the output', () => {
  it.skipIf(!existsSync('/dev/full'))('ends with 4 and one line, not with a stack', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kam-full-'));
    for (const command of ['playbook list', '--help', '--version']) {
      const { status, stderr } = shell(folder, `kam ${command} > /dev/full`);
      expect([command, status, stderr]).toEqual([
        command,
        4,
        'The result could not be printed (ENOSPC): check the disk and the file that it was sent to. What the command was to store is stored.\n',
      ]);
    }
  });

  it.skipIf(!existsSync('/dev/full'))('behind stderr alone takes nothing away', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kam-full-'));
    expect(shell(folder, 'kam account add Acme 2> /dev/full').status).toBe(0);
  });
});

describe('a driver whose native part cannot be loaded', () => {
  it('is one clear line of a command, and a finding of the doctor, who goes on', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kam-driver-'));
    writeFileSync(
      join(folder, 'no-driver.cjs'),
      `process.dlopen = () => { throw Object.assign(new Error('was compiled against a different Node.js version'), { code: 'ERR_DLOPEN_FAILED' }); };`,
    );
    const list = shell(folder, `NODE_OPTIONS="--require ./no-driver.cjs" kam account add Acme`);
    expect([list.status, list.stderr]).toEqual([4, expect.stringMatching(/^The database driver .* npm rebuild .*\n$/)]);
    const doctor = shell(folder, `NODE_OPTIONS="--require ./no-driver.cjs" kam doctor --json`);
    const { findings } = JSON.parse(doctor.stdout) as { findings: { check: string; code: string }[] };
    expect(doctor.status).toBe(4);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['driver-missing', 'config-reads', 'playbooks-valid', 'space-enough']),
    );
  });
});

/** A playbook from somebody else: it reads nothing but its own files, and keeps nobody waiting. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';

const isWindows = process.platform === 'win32';
const garden = resolve(import.meta.dirname, '../fixtures/garden-club');

let world: World;
let folder: string;
beforeEach(() => {
  world = createWorld();
  folder = join(world.folder, 'garden-club');
  cpSync(garden, folder, { recursive: true });
});

async function check(): Promise<{ code: number; codes: readonly string[]; out: string }> {
  const { code, stdout } = await world.run('playbook check garden-club --json');
  const { problems } = JSON.parse(stdout) as { problems: readonly { code: string }[] };
  return { code, codes: problems.map((found) => found.code), out: stdout };
}

describe.skipIf(isWindows)('a folder of a playbook', () => {
  it('may hold links to its own files', async () => {
    symlinkSync('beds.yaml', join(folder, 'also-beds.yaml'));
    // Read, and found to be there twice.
    expect((await check()).codes).not.toContain('file-outside');
  });

  it.each(['/etc/passwd', '../secret.yaml', '/dev/zero', '/proc/self/environ'])(
    'reads nothing through a link to %s',
    async (target) => {
      writeFileSync(join(world.folder, 'secret.yaml'), 'id: secret-word\n');
      symlinkSync(target, join(folder, 'zz.yaml'));
      const { code, codes, out } = await check();
      expect([code, codes]).toEqual([3, ['file-outside']]);
      expect(out).not.toContain('secret-word');
    },
  );

  it('reads no manifest through a link that leads out', async () => {
    const other = join(world.folder, 'other');
    mkdirSync(other);
    symlinkSync(join(garden, 'playbook.yaml'), join(other, 'playbook.yaml'));
    const { code, stdout } = await world.run('playbook check other');
    expect([code, stdout]).toEqual([3, expect.stringContaining('leads out of the folder')]);
  });

  it('does not follow links to folders', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'kam-outside-'));
    writeFileSync(join(outside, 'x.yaml'), 'kind: nonsense\n');
    symlinkSync(outside, join(folder, 'more'));
    symlinkSync('..', join(folder, 'round'));
    expect((await check()).code).toBe(0);
  });

  it('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    expect((await check()).codes).toEqual(['file-special']);
  });

  it('does not wait for a pipe in place of the manifest', async () => {
    const other = join(world.folder, 'other');
    mkdirSync(other);
    execFileSync('mkfifo', [join(other, 'playbook.yaml')]);
    const { code, stdout } = await world.run('playbook check other');
    expect([code, stdout]).toEqual([3, expect.stringContaining('device or a pipe')]);
  });

  it('has at most a thousand files', async () => {
    for (let index = 0; index < 1000; index += 1) writeFileSync(join(folder, `f${index}.yaml`), '');
    expect((await check()).codes).toContain('folder-too-many');
  });

  it('is at most ten folders deep', async () => {
    mkdirSync(join(folder, 'a/a/a/a/a/a/a/a/a/a/a'), { recursive: true });
    expect((await check()).codes).toEqual(['folder-too-deep']);
  });
});

describe('a file that somebody names', () => {
  it.skipIf(isWindows)('may be a device without an end, of which no more is read than of a file', async () => {
    const { code, stderr } = await world.run('assess negotiation-self-test --answers /dev/zero');
    expect([code, stderr]).toEqual([3, '/dev/zero is larger than 5 MB, the most that is read: split it.\n']);
  });
});

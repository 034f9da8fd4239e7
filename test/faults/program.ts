/** The built program: as a process of its own, which can be killed, and in this one, for preparations. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Io } from '../../src/cli/types.ts';
import { fixedNow } from '../helpers/run.ts';

export const programFolder = join(import.meta.dirname, '../..');
const program = join(programFolder, 'bin/kam.js');

/** The environment of every run, in a folder of its own. */
export function environment(folder: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    TMPDIR: folder,
    KAM_NOW: fixedNow,
    KAM_TZ: 'Asia/Shanghai',
    KAM_USER: 'Wang Min',
    KAM_LANG: 'en',
    KAM_DB: 'story/kam.db',
    ...more,
  };
}

/** Starts the program in a process of its own, with nothing to read. */
export function start(
  folder: string,
  argv: readonly string[],
  options: { env?: Readonly<Record<string, string>>; stderr?: 'pipe'; node?: readonly string[] } = {},
): ChildProcess {
  return spawn(process.execPath, [...(options.node ?? []), program, ...argv], {
    cwd: folder,
    env: environment(folder, options.env),
    stdio: ['ignore', 'ignore', options.stderr ?? 'ignore'],
  });
}

export interface Ended {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly stderr: string;
}

export function ended(child: ChildProcess): Promise<Ended> {
  const said: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stderr: Buffer.concat(said).toString() }));
  });
}

/** Runs the built program in this process. */
export async function runHere(
  folder: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { main } = createRequire(import.meta.url)(join(programFolder, 'dist/load.cjs')) as {
    main: (argv: readonly string[], io: Io) => Promise<number>;
  };
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    stdin: Readable.from([]),
    isInteractive: false,
    stdout: { write: (text) => out.push(text) > 0 },
    stderr: { write: (text) => err.push(text) > 0 },
    env: environment(folder, env),
    cwd: folder,
    home: folder,
  });
  return { code, stdout: out.join(''), stderr: err.join('') };
}

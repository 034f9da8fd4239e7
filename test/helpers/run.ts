/** Runs the program in-process: cleared environment, fixed clock and ids, everything it says in one value. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { copyFolder } from './copy-folder.ts';
import { main } from '../../src/main.ts';

export interface Run {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

export interface World {
  /** A folder of its own for data, config, cache and files. */
  readonly folder: string;
  run(
    argv: string | readonly string[],
    options?: { stdin?: string; env?: Readonly<Record<string, string>> },
  ): Promise<Run>;
  /** Another one that stands where this one does. */
  copy(): World;
}

/** Time of every run unless it says otherwise. */
export const fixedNow = '2026-11-02T02:00:00.000Z';

/**
 * A user of the program with an empty home. Ids count up from run to run, so that results repeat.
 * @param env added to the cleared environment of every run
 */
export function createWorld(env: Readonly<Record<string, string>> = {}): World {
  return worldIn(mkdtempSync(join(tmpdir(), 'kam-test-')), env, 0);
}

/** @param before ids that were made so far */
function worldIn(folder: string, env: Readonly<Record<string, string>>, before: number): World {
  let made = before;
  const ids = (): string => {
    made += 1;
    return `01TEST${String(made).padStart(20, '0')}`;
  };
  return {
    folder,
    copy() {
      const other = mkdtempSync(join(tmpdir(), 'kam-test-'));
      copyFolder(folder, other);
      return worldIn(other, env, made);
    },
    async run(argv, options = {}) {
      const out: string[] = [];
      const err: string[] = [];
      const code = await main(typeof argv === 'string' ? splitWords(argv) : argv, {
        stdin: Readable.from([Buffer.from(options.stdin ?? '')]),
        isInteractive: false,
        stdout: { write: (text) => out.push(text) > 0 },
        stderr: { write: (text) => err.push(text) > 0 },
        env: { KAM_NOW: fixedNow, KAM_TZ: 'Asia/Shanghai', KAM_USER: '王敏', KAM_LANG: 'en', ...env, ...options.env },
        cwd: folder,
        home: folder,
        ids,
      });
      const hide = (text: string): string => text.replaceAll(folder, '<home>');
      return { stdout: hide(out.join('')), stderr: hide(err.join('')), code };
    },
  };
}

/**
 * Makes the world with which many tests begin only once, and hands out copies: its commands are not what they test.
 * @param make by arguments that can be written as JSON
 */
export function prepared<Args extends readonly unknown[]>(
  make: (...args: Args) => Promise<World>,
): (...args: Args) => Promise<World> {
  const made = new Map<string, Promise<World>>();
  return async (...args) => {
    const key = JSON.stringify(args);
    const first = made.get(key) ?? make(...args);
    made.set(key, first);
    return (await first).copy();
  };
}

/** A command line as one text: words apart by spaces, quotes around words with spaces. */
export function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

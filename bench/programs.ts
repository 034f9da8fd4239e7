/** Starts programs and takes their time and memory. Whatever would flatten the ratios is kept from them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
/** The built program. */
export const program = join(root, 'bin/kam.js');
export const folder = mkdtempSync(join(tmpdir(), 'kam-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

// Node reads extra certificates at every start, which adds the same to both sides and flattens every ratio.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...inherited } = process.env;
export const environment: Readonly<Record<string, string | undefined>> = {
  ...inherited,
  HOME: folder,
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_CONFIG_HOME: join(folder, 'config'),
  XDG_CACHE_HOME: join(folder, 'cache'),
  KAM_LANG: 'en',
  KAM_USER: 'bench',
  LC_ALL: 'C.UTF-8',
};

export interface Job {
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** A run of `kam` on a database. */
export function kam(database: string, args: readonly string[]): Job {
  return { file: process.execPath, args: [program, ...args], env: { KAM_DB: database } };
}

/** The yardstick: Node doing nothing. */
export const nothing: Job = { file: process.execPath, args: ['-e', '0'] };

/**
 * Runs a program to its end.
 * @returns what it printed, and milliseconds from start to end
 * @throws Error where it fails: a fault would be measured as speed
 */
export function run({ file, args, env, input }: Job): { readonly ms: number; readonly stdout: string } {
  const start = process.hrtime.bigint();
  const result = spawnSync(file, args, {
    env: { ...environment, ...env },
    cwd: folder,
    input: input ?? '',
    maxBuffer: 1 << 30,
  });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0)
    throw new Error(
      `${file} ${args.join(' ')} ended with ${result.status}: ${result.stderr.toString().slice(0, 2000)}`,
    );
  return { ms, stdout: result.stdout.toString() };
}

/** Whether a program is installed. */
export function isInstalled(file: string): boolean {
  return spawnSync(file, ['--version'], { env: environment, stdio: 'ignore' }).error === undefined;
}

/** Largest memory of a run in MB, in a run of its own: asking for it takes a millisecond. */
export function peakMemory({ file, args, env }: Job): { readonly mb: number; readonly ms: number } {
  const note = join(folder, 'peak');
  const watch = join(import.meta.dirname, 'peak-memory.cjs');
  const { ms } = run({ file, args: ['--require', watch, ...args], env: { ...env, KAM_BENCH_PEAK: note } });
  return { mb: Math.round(Number(readFileSync(note, 'utf8')) / 1024), ms };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** What a job takes. */
export interface Timing {
  /** Median milliseconds from start to end. */
  readonly ms: number;
  /** Mean milliseconds of processor time: what a busy machine leaves alone. Null where the system does not tell. */
  readonly processor: number | null;
}

/**
 * Runs jobs in turn, round after round, so that what slows the machine down slows all of them.
 * @returns timing of each
 */
export function interleave(jobs: readonly Job[], rounds: number): readonly Timing[] {
  const times = jobs.map(() => ({ ms: [] as number[], processor: 0 }));
  for (const job of jobs) run(job);
  for (let round = 0; round < rounds; round += 1) {
    jobs.forEach((job, index) => {
      const before = processorTime();
      const { ms } = run(job);
      times[index]?.ms.push(ms);
      const time = times[index];
      if (time !== undefined) time.processor += (processorTime() ?? NaN) - (before ?? NaN);
    });
  }
  return times.map(({ ms, processor }) => ({
    ms: median(ms),
    processor: Number.isNaN(processor) ? null : processor / rounds,
  }));
}

/** Milliseconds of processor time of all programs started so far, as Linux counts them. */
function processorTime(): number | null {
  try {
    const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
    // After the name: times of the children in user and system mode, in hundredths of a second.
    const [user = NaN, system = NaN] = fields.split(' ').slice(13, 15).map(Number);
    return (user + system) * 10;
  } catch {
    return null;
  }
}

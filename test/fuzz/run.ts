/** `npm run test:fuzz`: feeds the program what it should survive, for as long as it is told to. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNumber, readOptions } from '../../scripts/options.ts';
import { typedCommand, writeFigures } from '../faults/figures.ts';
import { createRandom } from '../faults/random.ts';
import { targets } from './targets.ts';

const usage = `Usage: npm run test:fuzz -- [OPTIONS]
  --seconds 60             how long in all (default 60), shared among the targets
  --only render,bundle     some targets: ${targets.map(({ name }) => name).join(', ')}
  --seed 7                 the first number; round n of a target is made from it and n alone
  --from 1200 --rounds 1   one round again, with what was fed
  --write                  puts the figures into docs/reliability.md`;

const { values: options } = readOptions(usage, {
  options: {
    seconds: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    from: { type: 'string', default: '0' },
    rounds: { type: 'string', default: 'Infinity' },
    write: { type: 'boolean', default: false },
    child: { type: 'boolean', default: false },
  },
});
const [seconds, seed, first, rounds] = (['seconds', 'seed', 'from', 'rounds'] as const).map((flag) =>
  readNumber(flag, options[flag], usage),
) as [number, number, number, number];

/** Longest time that one round may take, in milliseconds: more is a hang. */
const patience = 60_000;
/** Megabytes of memory that a target may use: more is without bounds. */
const memory = 600;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

interface Round {
  readonly round: number;
  /** Missing when the round begins. */
  readonly faults?: readonly string[];
  readonly fed?: string;
}

/** Feeds one target until the time is over, and tells of each round before and after it. */
async function feed(): Promise<void> {
  const target = targets.find(({ name }) => name === options.only);
  if (target === undefined) throw new Error(`no target ${options.only}`);
  const folder = mkdtempSync(join(tmpdir(), 'kam-fuzz-'));
  await target.prepare(folder);
  const end = performance.now() + seconds * 1000;
  const last = first + rounds;
  for (let round = first; round < last && performance.now() < end; round += 1) {
    process.send?.({ round } satisfies Round);
    // What is sent goes out between rounds, also where these are too short for that.
    await new Promise((resume) => setImmediate(resume));
    const { fed, faults } = await target.round(folder, createRandom(seed + round * 7919));
    process.send?.({ round, faults, ...(faults.length > 0 || rounds === 1 ? { fed } : {}) } satisfies Round);
  }
  rmSync(folder, { recursive: true, force: true });
}

interface Count {
  rounds: number;
  findings: number;
}

/** @returns where to go on where the child broke off, or null where its time was over */
function runChild(name: string, from: number, time: number, count: Count): Promise<number | null> {
  const words = ['--child', '--only', name, '--seed', String(seed), '--from', String(from), '--seconds', String(time)];
  const child = fork(import.meta.filename, [...words, '--rounds', options.rounds], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${memory}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said = `${said}${text.toString()}`.slice(-3000)));
  let at = from;
  const find = (round: number, fault: string, fed = ''): void => {
    count.findings += 1;
    say(
      `FINDING ${name}, round ${round} of seed ${seed}: ${fault}${fed === '' ? '' : `\n  fed: ${fed.slice(0, 1500)}`}`,
    );
  };
  return new Promise((resolve) => {
    const hang = (): void => {
      find(at, `no end within ${patience / 1000} s`);
      child.kill('SIGKILL');
    };
    let timer = setTimeout(hang, patience);
    child.on('message', (given) => {
      const { round, faults, fed } = given as Round;
      clearTimeout(timer);
      timer = setTimeout(hang, patience);
      at = round;
      if (faults === undefined) return;
      count.rounds += 1;
      if (rounds === 1) say(`fed: ${fed ?? ''}`);
      for (const fault of faults) find(round, fault, fed);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code !== 0 && signal !== 'SIGKILL') find(at, `the process ended with ${code ?? signal}: ${said}`);
      resolve(code === 0 ? null : at + 1);
    });
  });
}

async function main(): Promise<number> {
  const names = options.only.split(',').filter((name) => name !== '');
  const unknown = names.filter((name) => !targets.some((target) => target.name === name));
  if (unknown.length > 0) {
    process.stderr.write(`No target “${unknown.join(', ')}”.\n\n${usage}\n`);
    return 2;
  }
  const begun = performance.now();
  const chosen = targets.filter(({ name }) => names.length === 0 || names.includes(name));
  const lanes = Math.min(availableParallelism(), chosen.length);
  const each = (seconds * lanes) / chosen.length;
  say(`Seed ${seed}: ${chosen.length} targets, ${Math.round(each)} s each, ${lanes} at a time`);
  const waiting = [...chosen];
  const counts = new Map<string, Count>();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
        const count: Count = { rounds: 0, findings: 0 };
        counts.set(target.name, count);
        const end = performance.now() + each * 1000;
        for (let from: number | null = first; from !== null && performance.now() < end;) {
          from = await runChild(target.name, from, (end - performance.now()) / 1000, count);
          if (rounds !== Infinity) break;
        }
        say(`  ${target.name}: ${count.rounds} rounds, ${count.findings} findings`);
      }
    }),
  );
  const findings = [...counts.values()].reduce((sum, count) => sum + count.findings, 0);
  say(`${findings} findings`);
  if (options.write) {
    const head = ['target', 'rounds', 'findings'];
    const rows = chosen.map(({ name }) => [
      name,
      String(counts.get(name)?.rounds ?? 0),
      String(counts.get(name)?.findings ?? 0),
    ]);
    writeFigures({ section: 'fuzz', command: typedCommand('test:fuzz'), seed, begun, head, rows });
  }
  return findings === 0 ? 0 : 1;
}

if (options.child) await feed().then(() => process.disconnect());
else process.exitCode = await main();

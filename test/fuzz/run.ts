/**
 * `npm run test:fuzz`: feeds the program what it should survive, for as long as it is told to.
 *
 *   --seconds 60        how long in all (default 60), shared among the targets
 *   --only render       one target
 *   --seed 7            the first number; round n of a target is made from it and n alone
 *   --from 1200 --rounds 1   one round again, with what was fed
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../faults/random.ts';
import { targets } from './targets.ts';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    from: { type: 'string', default: '0' },
    rounds: { type: 'string', default: 'Infinity' },
    child: { type: 'boolean', default: false },
  },
});

/** Longest time that one round may take, in milliseconds: more is a hang. */
const patience = 60_000;
/** Megabytes of memory that a target may use: more is without bounds. */
const memory = 600;
const seed = Number(options.seed);

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
  const end = performance.now() + Number(options.seconds) * 1000;
  const last = Number(options.from) + Number(options.rounds);
  for (let round = Number(options.from); round < last && performance.now() < end; round += 1) {
    process.send?.({ round } satisfies Round);
    const { fed, faults } = await target.round(folder, createRandom(seed + round * 7919));
    process.send?.({ round, faults, ...(faults.length > 0 || options.rounds === '1' ? { fed } : {}) } satisfies Round);
  }
  rmSync(folder, { recursive: true, force: true });
}

interface Count {
  rounds: number;
  findings: number;
}

/** @returns where to go on where the child broke off, or null where its time was over */
function runChild(name: string, from: number, seconds: number, count: Count): Promise<number | null> {
  const words = [
    '--child',
    '--only',
    name,
    '--seed',
    String(seed),
    '--from',
    String(from),
    '--seconds',
    String(seconds),
  ];
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
      if (options.rounds === '1') say(`fed: ${fed ?? ''}`);
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
  const chosen = targets.filter(({ name }) => options.only === '' || name === options.only);
  const lanes = Math.min(availableParallelism(), chosen.length);
  const each = (Number(options.seconds) * lanes) / chosen.length;
  say(`Seed ${seed}: ${chosen.length} targets, ${Math.round(each)} s each, ${lanes} at a time`);
  const waiting = [...chosen];
  const counts = new Map<string, Count>();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
        const count: Count = { rounds: 0, findings: 0 };
        counts.set(target.name, count);
        const end = performance.now() + each * 1000;
        for (let from: number | null = Number(options.from); from !== null && performance.now() < end;) {
          from = await runChild(target.name, from, (end - performance.now()) / 1000, count);
          if (options.rounds !== 'Infinity') break;
        }
        say(`  ${target.name}: ${count.rounds} rounds, ${count.findings} findings`);
      }
    }),
  );
  const findings = [...counts.values()].reduce((sum, count) => sum + count.findings, 0);
  say(`${findings} findings`);
  return findings === 0 ? 0 : 1;
}

if (options.child) await feed().then(() => process.disconnect());
else process.exitCode = await main();

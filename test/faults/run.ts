/**
 * `npm run test:faults`: kills, full disks, damaged files and crowds, with figures. The seed is printed; the same seed
 * chooses the same moments, though not always the same instruction.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { readNumber, readOptions } from '../../scripts/options.ts';
import { testClock } from './clock.ts';
import { testDamage } from './damage.ts';
import { testFullDisk, testReadOnly, testVanishedFolder } from './disk.ts';
import { typedCommand, writeFigures } from './figures.ts';
import { createKiller, killReport, type Kill } from './kill.ts';
import { testLog } from './log.ts';
import { testMigrations } from './migration.ts';
import { createRandom } from './random.ts';
import { printReport, type Report } from './report.ts';
import { missingCommands, prepareScenarios, writingLines, type Scenario } from './scenarios.ts';
import { database } from './state.ts';
import { testWriters } from './writers.ts';

const partNames = [
  'kills',
  'disk',
  'read-only',
  'vanished',
  'writers',
  'clock',
  'damage',
  'log',
  'migrations',
] as const;

const usage = `Usage: npm run test:faults -- [OPTIONS]
  --kills 5000             how many kills (default 300)
  --only "account,undo"    only commands that begin so
  --parts kills,log        only these parts: ${partNames.join(', ')}
  --scale 10               how much of the other parts (default 1; 10 gives 8 writers with 1,000 writes each)
  --seed 7                 the numbers that moments are chosen by
  --workers 2              kills at a time
  --write                  puts the figures into docs/reliability.md`;

const { values: options } = readOptions(usage, {
  options: {
    kills: { type: 'string', default: '300' },
    only: { type: 'string', default: '' },
    parts: { type: 'string', default: partNames.join(',') },
    scale: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    workers: { type: 'string', default: String(availableParallelism()) },
    write: { type: 'boolean', default: false },
    worker: { type: 'boolean', default: false },
  },
});
const [kills, scale, seed, workerCount] = (['kills', 'scale', 'seed', 'workers'] as const).map((flag) =>
  readNumber(flag, options[flag], usage),
) as [number, number, number, number];

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What one worker is to do. */
interface Share {
  readonly scenarios: readonly Scenario[];
  readonly kills: number;
  readonly seed: number;
}

/** Kills every scenario equally often, half of the times while it writes. */
async function work({ scenarios, kills: wantedKills, seed: first }: Share): Promise<void> {
  const random = createRandom(first);
  const killer = createKiller();
  for (const [place, scenario] of scenarios.entries()) {
    const wanted = Math.floor(wantedKills / scenarios.length) + (place < wantedKills % scenarios.length ? 1 : 0);
    for (let done = 0; done < wanted;) {
      const kill = await killer.kill(scenario, done % 2 === 0 ? 'writing' : 'anywhere', random);
      if (kill.outcome !== 'late') done += 1;
      process.send?.(kill);
    }
  }
  killer.close();
}

async function testKills(scenarios: readonly Scenario[]): Promise<Report> {
  const begun = performance.now();
  const workers = Math.min(workerCount, scenarios.length);
  const results: Kill[] = [];
  await Promise.all(
    Array.from({ length: workers }, (_unused, index) => {
      const child = fork(import.meta.filename, ['--worker'], { execArgv: ['--import', 'tsx'] });
      child.send({
        scenarios: scenarios.filter((_scenario, place) => place % workers === index),
        kills: Math.floor(kills / workers) + (index < kills % workers ? 1 : 0),
        seed: seed + index,
      } satisfies Share);
      child.on('message', (kill) => {
        results.push(kill as Kill);
        if (results.length % 500 === 0) say(`  … ${results.length} in ${seconds(begun)}`);
      });
      return new Promise<void>((resolve, reject) => {
        child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
      });
    }),
  );
  return killReport(results);
}

async function main(): Promise<number> {
  const parts = options.parts.split(',');
  const unknown = parts.filter((part) => !partNames.some((name) => name === part));
  if (unknown.length > 0) {
    process.stderr.write(`No part “${unknown.join(', ')}”.\n\n${usage}\n`);
    return 2;
  }
  const isWanted = (part: (typeof partNames)[number]): boolean => parts.includes(part);
  const processor = cpus()[0]?.model ?? 'unknown';
  say(
    `Seed ${seed}, Node ${process.version}, ${process.platform}, ${cpus().length} × ${processor}, ${Math.round(totalmem() / 2 ** 30)} GB\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'kam-faults-'));
  // The others make their own records.
  const isNeeding = (['kills', 'disk', 'read-only', 'vanished', 'damage'] as const).some(isWanted);
  const begun = performance.now();
  const all = await prepareScenarios(folder, isNeeding ? writingLines() : []);
  const begins = options.only.split(',').map((words) => words.trim());
  const scenarios = all.filter(({ command }) => begins.some((words) => command.startsWith(words)));
  say(
    `${scenarios.length} scenarios of ${new Set(scenarios.map(({ command }) => command)).size} commands, made in ${seconds(begun)}\n`,
  );
  if (isNeeding && scenarios.length === 0) {
    process.stderr.write(`No command that writes begins with “${options.only}”.\n`);
    return 2;
  }
  const missing = isNeeding ? missingCommands(all) : [];
  const rows: string[][] = [];

  const random = createRandom(seed);
  const some = Array.from({ length: Math.ceil(4 * scale) }, () => random.pick(isNeeding ? scenarios : all));
  const whole = (): Buffer => readFileSync(join(all.at(-1)?.folder ?? '', database));
  const tests: Readonly<Record<(typeof partNames)[number], () => Promise<Report>>> = {
    kills: () => testKills(scenarios),
    disk: () => testFullDisk(some, random),
    'read-only': () => testReadOnly(some),
    vanished: () => testVanishedFolder(some, Math.ceil(4 * scale), random),
    writers: () => testWriters(8, Math.round(100 * scale)),
    clock: () => testClock(Math.round(50 * scale), random),
    damage: () => testDamage(whole(), Math.round(100 * scale), random),
    log: () => testLog(Math.round(200 * scale), random),
    migrations: () => testMigrations(Math.ceil(5 * scale), random),
  };
  let faults = missing.length;
  for (const command of missing) say(`FAULT no line runs \`kam ${command}\` so that it writes\n`);
  for (const part of partNames.filter(isWanted)) {
    const start = performance.now();
    const report = await tests[part]();
    faults += report.faults.length;
    say(printReport({ ...report, figures: { ...report.figures, took: seconds(start) } }));
    const figures = Object.entries(report.figures).map(([name, value]) => `${name}: ${value}`);
    rows.push([part, report.title, figures.join('; '), String(report.faults.length)]);
  }
  if (options.write) {
    const head = ['part', 'what was done', 'figures', 'faults'];
    writeFigures({ section: 'faults', command: typedCommand('test:faults'), seed, begun, head, rows });
  }
  rmSync(folder, { recursive: true, force: true });
  say(faults === 0 ? `No fault in ${seconds(begun)}.` : `${faults} faults in ${seconds(begun)}.`);
  return faults === 0 ? 0 : 1;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

if (options.worker) {
  process.once('message', (share) => void work(share as Share).then(() => process.disconnect()));
} else {
  process.exitCode = await main();
}

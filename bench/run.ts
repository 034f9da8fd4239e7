/**
 * Measures the built program: medians of interleaved runs of whole processes, as ratios to `node -e 0` in the same
 * rounds. Absolute times mean little on shared machines, ratios within one run do. Exits 1 where a limit is missed.
 *
 *     npm run bench                        start-up, daily commands, growth up to 10,000 accounts
 *     npm run bench -- --full              up to 1,000,000 accounts, other programs, import and export, memory
 *     npm run bench -- --full --write      the same, written into docs/performance.md
 *     npm run bench -- --rounds 25
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readNumber, readOptions } from '../scripts/options.ts';
import { accountsCsv, countLines, dailyCases, exportJob, growthCases, importJob, limits, type Case } from './cases.ts';
import { filledDatabase } from './filled-database.ts';
import { driverJob, writeFloor } from './floors.ts';
import { fillRecutils, fillTaskwarrior, hasSqliteShell, shellExport, shellImport, type Peer } from './peers.ts';
import { folder, interleave, nothing, peakMemory, run, type Job } from './programs.ts';
import { explainMissed } from './reasons.ts';
import { describeMachine, heading, missed, number, ratio, table } from './report.ts';

const usage = `Usage: npm run bench -- [OPTIONS]
  --full         up to 1,000,000 accounts, other programs, import and export, memory
  --write        the same, written into docs/performance.md
  --rounds 25    of each measurement (default 9, or 15 with --full)`;
const { values: options } = readOptions(usage, {
  options: {
    full: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    rounds: { type: 'string' },
  },
});
const isFull = options.full;
const rounds = options.rounds === undefined ? (isFull ? 15 : 9) : readNumber('rounds', options.rounds, usage);
const sizes = isFull ? [1000, 10_000, 100_000, 1_000_000] : [1000, 10_000];
const lines: string[] = [];

/** The report grows in a file and on the screen: a bench takes minutes, and what is known is shown. */
function say(...more: readonly string[]): void {
  lines.push(...more);
  console.log(more.join('\n'));
}

/** A case with what it takes against the yardstick, by the clock and in processor time. */
interface Measured extends Case {
  readonly ms: number;
  readonly byClock: number;
  readonly byProcessor: number | null;
}

/** Runs cases in turn with the yardstick. */
function measure(
  cases: readonly Case[],
  times: number,
): { readonly yardstick: number; readonly measured: readonly Measured[] } {
  const [yardstick, ...timings] = interleave([nothing, ...cases.map(({ job }) => job)], times);
  const measured = cases.map((one, index) => {
    const { ms = NaN, processor = null } = timings[index] ?? {};
    const base = yardstick?.processor ?? null;
    const byProcessor = processor === null || base === null ? null : processor / base;
    return { ...one, ms, byClock: ms / (yardstick?.ms ?? NaN), byProcessor };
  });
  return { yardstick: yardstick?.ms ?? NaN, measured };
}

/** A limit is missed where the ratio is over it by the clock and in processor time: others use the processors too. */
function checked(name: string, value: number, limit: number | null, other: number | null = null): string {
  return limit !== null && Math.min(value, other ?? value) > limit ? missed(name, value, limit) : ratio(value);
}

function reportDaily(): void {
  const database = filledDatabase(10_000);
  const floor: Case = { name: 'node, one record by better-sqlite3', job: driverJob(database), limit: null };
  const { yardstick, measured } = measure([floor, ...dailyCases(database)], rounds);
  say(
    ...heading('Start-up and daily commands', `On 10,000 accounts. \`node -e 0\` took ${number(yardstick)} ms.`),
    ...table(
      ['command', 'median ms', 'ratio', 'processor', 'limit'],
      measured.map(({ name, limit, ms, byClock, byProcessor }) => [
        name,
        number(ms),
        checked(name, byClock, limit, byProcessor),
        byProcessor === null ? '' : ratio(byProcessor),
        limit === null ? '' : ratio(limit),
      ]),
    ),
  );
}

function reportGrowth(): void {
  const columns = sizes.map((size) => ({
    size,
    ...measure(growthCases(filledDatabase(size)), Math.max(5, Math.round(rounds / 2))),
  }));
  const [first] = columns;
  say(
    ...heading(
      'Growth',
      'Ratios by the clock and in processor time, by the number of accounts: ten people in each of the first 10,000, 1,000 open opportunities with three roles and three activities each, and in acc-1 200 people and 2,000 activities.',
    ),
    ...table(
      ['command', ...columns.map(({ size }) => size.toLocaleString('en')), 'limit'],
      (first?.measured ?? []).map(({ name, limit }, index) => [
        name,
        ...columns.map(({ measured, size }) => {
          const { byClock = NaN, byProcessor = null } = measured[index] ?? {};
          const shown = checked(`${name}, ${size} accounts`, byClock, limit, byProcessor);
          return byProcessor === null ? shown : `${shown} · ${ratio(byProcessor)}`;
        }),
        limit === null ? '' : ratio(limit),
      ]),
    ),
  );
}

function reportPeers(): void {
  const peers = [10_000, 100_000].map((size) => ({
    size,
    peers: [fillTaskwarrior(size), fillRecutils(size)],
    ours: growthCases(filledDatabase(size)),
  }));
  const find = (cases: readonly Case[], name: string): Job => cases.find((one) => one.name === name)?.job ?? nothing;
  const rows = peers.flatMap(({ size, peers: others, ours }) => {
    const all: readonly Pick<Peer, 'name' | 'jobs' | 'importing'>[] = [
      {
        name: 'kam',
        jobs: {
          add: find(ours, 'kam account add Acme'),
          list: find(ours, 'kam account list'),
          filter: find(ours, 'kam account list --search 东港水务'),
        },
        importing: null,
      },
      ...others,
    ];
    return all.map(({ name, jobs, importing }) => {
      if (jobs === null) return [name, size.toLocaleString('en'), 'not installed', '', '', ''];
      const [base = NaN, add = NaN, list = NaN, filter = NaN] = interleave(
        [nothing, jobs.add, jobs.list, jobs.filter],
        5,
      ).map(({ ms }) => ms);
      const imported = importing === null ? '' : `${number(importing)} ms`;
      return [name, size.toLocaleString('en'), ratio(add / base), ratio(list / base), ratio(filter / base), imported];
    });
  });
  say(
    ...heading(
      'Other programs on the same work',
      'Ratios to `node -e 0` for adding one, listing 50 and filtering; taskwarrior holds a task for each account, recutils a record.',
    ),
    ...table(['program', 'accounts', 'add', 'list', 'filter', 'import of all'], rows),
  );
}

function reportBulk(): void {
  const shell = hasSqliteShell();
  const rows = (isFull ? [100_000, 1_000_000] : [10_000]).flatMap((size): string[][] => {
    const csv = accountsCsv(size);
    const target = join(folder, `imported-${size}.db`);
    const job = importJob(target, csv);
    if (job === null) return [[`import ${size.toLocaleString('en')}`, 'no such command', '', '', '', '']];
    const theirs = shell ? run(shellImport(csv)).ms : null;
    const { ms: ours, mb: memory } = peakMemory(job);
    const factor = theirs === null ? null : ours / theirs;
    const floor = writeFloor(target);
    return [
      [
        `import ${size.toLocaleString('en')}`,
        `${number(ours)} ms`,
        theirs === null ? 'sqlite3 is not installed' : `${number(theirs)} ms`,
        factor === null ? '' : checked(`import ${size}`, factor, limits.import),
        `${number(floor)} ms`,
        `${memory} MB`,
      ],
    ];
  });
  const size = isFull ? 100_000 : 10_000;
  const database = filledDatabase(size);
  const out = join(folder, 'export.csv');
  const job = exportJob(database, out);
  if (job !== null) {
    const [ours = NaN, theirs = NaN] = interleave(
      shell ? [job, shellExport(database, join(folder, 'shell.csv'))] : [job],
      3,
    ).map(({ ms }) => ms);
    if (countLines(out) < size) throw new Error(`${out} holds ${countLines(out)} lines`);
    rows.push([
      `export ${size.toLocaleString('en')}`,
      `${number(ours)} ms`,
      shell ? `${number(theirs)} ms` : 'sqlite3 is not installed',
      shell ? checked(`export ${size}`, ours / theirs, limits.export) : '',
      '',
      `${peakMemory(job).mb} MB`,
    ]);
  }
  say(
    ...heading(
      'Import and export',
      'Against the sqlite3 shell on the same file: `.import` without index, check or history, and `-csv`. Ours is validated, checked for duplicates, written into the history and made findable; “SQLite alone” writes the same finished rows, with the same indexes, by a script.',
    ),
    ...table(['accounts', 'kam', 'sqlite3', 'factor', 'SQLite alone', 'peak memory'], rows),
  );
}

function reportMemory(): void {
  const size = sizes.at(-1) ?? 0;
  const cases = growthCases(filledDatabase(size));
  say(
    ...heading('Peak memory', `Largest resident memory of the process, ${size.toLocaleString('en')} accounts.`),
    ...table(
      ['command', 'MB'],
      [
        ['node -e 0', String(peakMemory(nothing).mb)],
        ...cases.map(({ name, job }) => [name, String(peakMemory(job).mb)]),
      ],
    ),
  );
}

say(
  '# Speed',
  '',
  `Written by \`npm run bench -- ${isFull ? '--full ' : ''}--write\`: medians of ${rounds} interleaved rounds of whole processes, as ratios to \`node -e 0\` in the same rounds. “Processor” is the ratio of the processor time, which a busy machine leaves alone; a limit counts as missed where both are over it.`,
  '',
  ...describeMachine(),
);
reportDaily();
reportGrowth();
if (isFull) reportPeers();
reportBulk();
reportMemory();
const failures = missed.all();
say(...heading('Limits', failures.length === 0 ? 'All limits are kept.' : 'Missed:'), ...explainMissed(failures));
if (options.write)
  writeFileSync(join(resolve(import.meta.dirname, '..'), 'docs/performance.md'), `${lines.join('\n').trimEnd()}\n`);
process.exitCode = failures.length === 0 ? 0 : 1;

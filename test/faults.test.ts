/** A few seconds of `npm run test:faults`, with a fixed seed. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../src/cli/command-table.ts';
import { testClock } from './faults/clock.ts';
import { testDamage } from './faults/damage.ts';
import { testFullDisk, testReadOnly, testVanishedFolder } from './faults/disk.ts';
import { createKiller, killReport, type Kill } from './faults/kill.ts';
import { testLog } from './faults/log.ts';
import { testMigrations } from './faults/migration.ts';
import { createRandom } from './faults/random.ts';
import { prepareScenarios, writingLines, type Scenario } from './faults/scenarios.ts';
import { database } from './faults/state.ts';
import { testWriters } from './faults/writers.ts';
import { splitWords } from './helpers/run.ts';

const isWindows = process.platform === 'win32';
const random = createRandom(5);
let scenarios: readonly Scenario[];
beforeAll(async () => {
  const lines = ['contact add "Ida Berg" --account acc-1', 'account edit acc-1 --note "killed here"'];
  // What is saved of a database with a page that is gone.
  const repairs = writingLines().filter(({ command }) => command === 'doctor');
  scenarios = await prepareScenarios(mkdtempSync(join(tmpdir(), 'kam-faults-')), [
    ...repairs.slice(-1),
    ...lines.map((line) => ({ command: line, argv: splitWords(line) })),
  ]);
  expect(scenarios.map(({ command }) => command)).toContain('doctor');
});

describe('the run of faults', () => {
  it('knows a line for every command that writes', () => {
    const known = new Set(writingLines().map(({ command }) => command));
    expect(commands.filter(({ path, formats }) => formats !== undefined && !known.has(path))).toEqual([]);
  });

  it('finds a killed command whole or absent', async () => {
    const killer = createKiller();
    const kills: Kill[] = [];
    for (const scenario of scenarios) {
      // A repair takes longer than all the others together.
      const moments =
        scenario.command === 'doctor' ? (['writing'] as const) : (['writing', 'anywhere', 'writing'] as const);
      for (const moment of moments) kills.push(await killer.kill(scenario, moment, random));
    }
    killer.close();
    expect(killReport(kills).faults).toEqual([]);
  });

  it('finds nothing half-written on a full disk', async () => {
    expect((await testFullDisk(scenarios.slice(-1), random)).faults).toEqual([]);
  });

  it.skipIf(isWindows)('finds files untouched that may not be written', async () => {
    expect((await testReadOnly(scenarios.slice(-1))).faults).toEqual([]);
  });

  it('finds no fault of the program where the folder goes away', async () => {
    expect((await testVanishedFolder(scenarios.slice(-1), 4, random)).faults).toEqual([]);
  });

  it('loses nothing of what several write at once', async () => {
    expect((await testWriters(3, 9)).faults).toEqual([]);
  });

  it('loses nothing where the clock jumps', async () => {
    expect((await testClock(12, random)).faults).toEqual([]);
  });

  it('meets damaged and truncated files with an error or the right answer', async () => {
    const whole = readFileSync(join(scenarios.at(-1)?.folder ?? '', database));
    expect((await testDamage(whole, 12, random)).faults).toEqual([]);
  });

  it('finds the records as they were after one command or another where the log is torn', async () => {
    expect((await testLog(12, random)).faults).toEqual([]);
  });

  it('can go on after a migration that was cut off', async () => {
    expect((await testMigrations(1, random)).faults).toEqual([]);
  });
});

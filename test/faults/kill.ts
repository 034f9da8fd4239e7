/**
 * Kills the program at a random moment of a command and looks at what is left: the command has to be there as a
 * whole, or not at all, in a database that is whole.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { ended, runHere, start } from './program.ts';
import { database, faultsOf, idsIn, isSound, isUnfinished, readFiles, readRows } from './state.ts';
import type { Random } from './random.ts';
import type { Report } from './report.ts';
import { isStored, type Scenario } from './scenarios.ts';

/** A scenario with what an undisturbed run makes of it. */
interface Measured {
  readonly scenario: Scenario;
  readonly known: ReadonlySet<string>;
  readonly bytesBefore: Buffer | null;
  readonly before: State;
  readonly after: State;
  /** What is wrong with the records before: a repair begins with that. */
  readonly faultsBefore: readonly string[];
  /** How long the command takes, in milliseconds. */
  readonly length: number;
  /** Signs that it has begun to write records, or files. */
  readonly signs: readonly Sign[];
}

interface Sign {
  /** What changes. */
  readonly watched: readonly string[];
  /** How long after that the command ends, in milliseconds. */
  readonly writing: number;
}

interface State {
  readonly rows: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Anywhere in the command, or once it has begun to write. */
export type Moment = 'anywhere' | 'writing';

export interface Kill {
  readonly command: string;
  readonly moment: Moment;
  /** After the start, or after the first write, in milliseconds. */
  readonly delay: number;
  /** `late`: the command was done before the signal came. */
  readonly outcome: 'absent' | 'whole' | 'late';
  /** Whether the log of the database held pages that were never committed, or not yet taken over. */
  readonly isLogLeft: boolean;
  /** Files that a write leaves behind when it is cut off. */
  readonly unfinished: number;
  /** Whether the command was run again afterwards, and what came of it. */
  readonly isRepeated: boolean;
  readonly faults: readonly string[];
}

/** The figures of many kills. */
export function killReport(kills: readonly Kill[]): Report {
  const figures: Record<string, number> = {};
  for (const moment of ['anywhere', 'writing'] as const) {
    const at = moment === 'anywhere' ? 'at any moment' : 'while writing';
    for (const outcome of ['absent', 'whole'] as const) {
      const found = kills.filter((kill) => kill.moment === moment && kill.outcome === outcome);
      figures[`${at}, command ${outcome}`] = found.length;
      figures[`${at}, command ${outcome}, pages in the log`] = found.filter(({ isLogLeft }) => isLogLeft).length;
    }
  }
  const killed = kills.filter(({ outcome }) => outcome !== 'late');
  return {
    title: `${killed.length} kills of ${new Set(killed.map(({ command }) => command)).size} commands`,
    figures: {
      ...figures,
      'run again afterwards': kills.filter(({ isRepeated }) => isRepeated).length,
      'unfinished files left': kills.reduce((sum, { unfinished }) => sum + unfinished, 0),
      'done before the signal came, not counted': kills.length - killed.length,
    },
    faults: kills.flatMap(({ command, moment, delay, faults }) =>
      faults.map((fault) => `${command} (${moment}, ${delay.toFixed(2)} ms): ${fault}`),
    ),
  };
}

/** Kills in one folder of its own, one after the other. */
export interface Killer {
  kill(scenario: Scenario, moment: Moment, random: Random): Promise<Kill>;
  close(): void;
}

export function createKiller(): Killer {
  const folder = mkdtempSync(join(tmpdir(), 'kam-kill-'));
  const world = join(folder, 'world');
  const measured = new Map<Scenario, Promise<Measured>>();
  let standing: Scenario | null = null;

  /** Makes the world what it was before the command; most of its files are so already. */
  const reset = (scenario: Scenario): void => {
    if (standing !== scenario) rmSync(world, { recursive: true, force: true });
    if (standing !== scenario) cpSync(scenario.folder, world, { recursive: true, preserveTimestamps: true });
    standing = scenario;
    const wanted = filesIn(scenario.folder);
    for (const [path, stamp] of filesIn(world)) {
      if (wanted.get(path) !== stamp) rmSync(join(world, path), { recursive: true, force: true });
      else wanted.delete(path);
    }
    for (const path of wanted.keys()) {
      const target = join(world, path);
      if (!existsSync(target))
        cpSync(join(scenario.folder, path), target, { recursive: true, preserveTimestamps: true });
    }
  };

  async function time(scenario: Scenario, watched: readonly string[]): Promise<{ length: number; writing: number }> {
    const begun = performance.now();
    const child = start(world, scenario.argv);
    const end = ended(child);
    const wrote = await untilWriting(child, watched, 1000);
    await end;
    const done = performance.now();
    return { length: done - begun, writing: wrote === null ? 1 : done - wrote };
  }

  async function measure(scenario: Scenario): Promise<Measured> {
    reset(scenario);
    const path = join(world, database);
    const known = idsIn(path);
    const before = readState(world, path, known);
    const faultsBefore = faultsOf(path);
    reset(scenario);
    const bytesBefore = existsSync(path) ? readFileSync(path) : null;
    const records = [`${path}-wal`, path];
    const first = await time(scenario, records);
    const after = readState(world, path, known);
    if (isSame(before, after)) throw new Error(`${scenario.argv.join(' ')} changes nothing`);
    const signs: Sign[] = [];
    if (before.rows !== after.rows) signs.push({ watched: records, writing: first.writing });
    const files = changedFiles(before, after).map((file) => join(world, file));
    if (files.length > 0) {
      reset(scenario);
      const watched = files.flatMap((file) => (file.endsWith('.db') ? [`${file}-wal`, file] : dirname(file)));
      signs.push({ watched, writing: (await time(scenario, watched)).writing });
    }
    return { scenario, known, bytesBefore, before, after, faultsBefore, length: first.length, signs };
  }

  return {
    async kill(scenario, moment, random) {
      const known = measured.get(scenario) ?? measure(scenario);
      measured.set(scenario, known);
      const run = await known;
      reset(scenario);
      const path = join(world, database);
      const child = start(world, scenario.argv);
      const end = ended(child);
      let delay: number;
      if (moment === 'writing') {
        const { watched, writing } = random.pick(run.signs);
        // Half of them in the first millisecond: the pages are being written then.
        delay = random.next() * (random.below(2) === 0 ? 1 : writing);
        await untilWriting(child, watched, run.length * 3 + 100);
        pause(delay);
      } else {
        delay = random.next() * run.length;
        await new Promise((resume) => setTimeout(resume, delay));
      }
      child.kill('SIGKILL');
      const { code } = await end;
      const wal = statSync(`${path}-wal`, { throwIfNoEntry: false });
      const isLogLeft = wal !== undefined && wal.size > 0;
      const { outcome, faults, unfinished } = judge(run, path);
      const isRepeated = outcome === 'absent' && faults.length === 0 && random.below(20) === 0;
      return {
        command: scenario.command,
        moment,
        delay,
        outcome: code === null ? outcome : 'late',
        isLogLeft,
        unfinished,
        isRepeated,
        faults: isRepeated ? await repeat(run, path) : faults,
      };
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };

  function judge(run: Measured, path: string): Pick<Kill, 'outcome' | 'faults' | 'unfinished'> {
    // Nothing has been written at all: the bytes are those that were looked at before.
    const isUntouched =
      run.bytesBefore === null
        ? !existsSync(path)
        : !existsSync(`${path}-wal`) && readFileSync(path).equals(run.bytesBefore);
    const state: State = {
      rows: isUntouched ? run.before.rows : readRows(path, run.known),
      files: readFiles(world, run.known),
    };
    // What is not repaired yet is as broken as it was.
    const isAsBefore = state.rows === run.before.rows;
    // A repair is several, each whole or not at all: what is left to do, the next one does.
    const isInSteps = run.scenario.command === 'doctor';
    const faults = isUntouched
      ? []
      : faultsOf(path).filter((fault) => !(isAsBefore || isInSteps) || !run.faultsBefore.includes(fault));
    const unfinished = [...state.files.keys()].filter((file) => isUnfinished(file));
    const isInPart = state.rows !== run.before.rows && state.rows !== run.after.rows;
    const outcome =
      state.rows === run.after.rows && run.before.rows !== run.after.rows
        ? 'whole'
        : isInPart || isSame(withoutUnfinished(state), run.before)
          ? 'absent'
          : 'whole';
    if (isInPart && !isInSteps) faults.push('the command is there in part');
    // A file may come after the records: it is as it was, or as it is to be.
    for (const file of new Set([...state.files.keys(), ...run.before.files.keys()])) {
      const held = state.files.get(file);
      if (isUnfinished(file) || held === run.before.files.get(file) || held === run.after.files.get(file)) continue;
      // A copy without its checksum is a whole copy. A demo is several commands, each whole or not at all.
      const isBetween =
        held === undefined ? file.endsWith('.sha256') : run.scenario.command === 'demo' && file.endsWith('.db');
      if (isBetween && (held === undefined || isSound(held))) continue;
      faults.push(`a file is there in part: ${file}: ${held}`);
    }
    return { outcome, faults, unfinished: unfinished.length };
  }

  /** The next try has to succeed, as if nothing had happened. */
  async function repeat(run: Measured, path: string): Promise<readonly string[]> {
    // The sign that the copy of the day is being made counts for an hour.
    for (const file of readFiles(world, run.known).keys()) if (file.endsWith('.begun')) rmSync(join(world, file));
    const { code, stderr } = await runHere(world, run.scenario.argv);
    if (!isStored(run.scenario.command, code)) return [`run again: exit ${code}: ${stderr}`];
    const state = readState(world, path, run.known);
    return isSame(withoutUnfinished(state), run.after)
      ? faultsOf(path)
      : [
          `run again: not the same as undisturbed: ${changedFiles(withoutUnfinished(state), run.after).join() || 'rows'}`,
        ];
  }
}

/** Files and folders under a folder, parents first, with what changes when they are written. */
function filesIn(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = statSync(path);
    found.set(relative(folder, path), entry.isDirectory() ? 'folder' : `${size} ${mtimeMs}`);
  }
  return found;
}

function readState(folder: string, path: string, known: ReadonlySet<string>): State {
  return { rows: readRows(path, known), files: readFiles(folder, known) };
}

function withoutUnfinished(state: State): State {
  return { ...state, files: new Map([...state.files].filter(([file]) => !isUnfinished(file))) };
}

function isSame(left: State, right: State): boolean {
  return left.rows === right.rows && changedFiles(left, right).length === 0;
}

function changedFiles({ files: before }: State, { files: after }: State): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}

/**
 * Waits until one of the files is made, grows or changes, looking every few hundredths of a millisecond.
 * @returns when it was seen, or null where the time was up before
 */
async function untilWriting(child: ChildProcess, watched: readonly string[], most: number): Promise<number | null> {
  const look = (): string =>
    watched
      .map((path) => {
        const found = statSync(path, { throwIfNoEntry: false, bigint: true });
        return found === undefined || (path.endsWith('-wal') && found.size === 0n)
          ? ''
          : `${found.size} ${found.mtimeNs}`;
      })
      .join('\n');
  const before = look();
  // The start of the program takes longer than this, and needs the event loop of this process.
  await new Promise((resume) => setTimeout(resume, 5));
  const end = performance.now() + most;
  while (performance.now() < end) {
    if (look() !== before) return performance.now();
    if (child.exitCode !== null) return null;
    pause(0.03);
  }
  return null;
}

const still = new Int32Array(new SharedArrayBuffer(4));
/** Sleeps without giving way: timers are too coarse for parts of a millisecond. */
function pause(milliseconds: number): void {
  Atomics.wait(still, 0, 0, milliseconds);
}

/**
 * A disk that is full, files that may not be written, a folder that goes away while the program runs. What the program
 * says has to be true: done means stored as a whole, an error means that nothing has changed.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, environment, programFolder, start, type Ended } from './program.ts';
import { database, faultsOf, idsIn, readFiles, readRows } from './state.ts';
import { isStored, type Scenario } from './scenarios.ts';
import type { Random } from './random.ts';
import type { Report } from './report.ts';

/** Nobody in particular: root may write everywhere. */
const somebody = 65_534;
const isRoot = process.getuid?.() === 0;

interface Left {
  readonly outcome: 'absent' | 'whole' | 'part';
  readonly faults: readonly string[];
}

/** What an undisturbed run makes of a scenario. */
interface Expected {
  readonly known: ReadonlySet<string>;
  readonly before: string;
  readonly after: string;
}

async function expect(scenario: Scenario, folder: string): Promise<Expected> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(scenario.folder, folder, { recursive: true });
  const path = join(folder, database);
  const known = idsIn(path);
  const before = stateOf(folder, known);
  await ended(start(folder, scenario.argv));
  return { known, before, after: stateOf(folder, known) };
}

function stateOf(folder: string, known: ReadonlySet<string>): string {
  const files = [...readFiles(folder, known)].filter(([file]) => !file.startsWith('filler'));
  return JSON.stringify([readRows(join(folder, database), known), files.toSorted()]);
}

function lookAt(folder: string, { known, before, after }: Expected): Left {
  const faults = faultsOf(join(folder, database));
  const state = faults.some((fault) => fault.startsWith('integrity')) ? '' : stateOf(folder, known);
  return { outcome: state === before ? 'absent' : state === after ? 'whole' : 'part', faults };
}

/** What is wrong with how a run ended, given what it left. */
function judge(command: string, { code, stderr }: Ended, { outcome, faults }: Left): readonly string[] {
  const told = isStored(command, code) ? 'whole' : 'absent';
  const wrong = isStored(command, code) || code === 4 ? [] : [`exit ${code}: ${stderr}`];
  return [...wrong, ...(outcome === told ? [] : [`exit ${code}, and the command is ${outcome}: ${stderr}`]), ...faults];
}

/**
 * A file system of its own in memory, with room for a few pages more each time. Where none can be made, the size of
 * files is limited instead, which SQLite meets in the same way.
 */
export async function testFullDisk(scenarios: readonly Scenario[], random: Random): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'kam-full-'));
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const isMounted = mount(disk);
  const world = join(disk, 'world');
  const faults: string[] = [];
  const counts = { how: isMounted ? 'a file system in memory' : 'a limit on the size of files', absent: 0, whole: 0 };
  for (const scenario of scenarios) {
    const expected = await expect(scenario, world);
    // From no room at all to enough: the error comes at another write each time.
    for (let room = 0, isDone = false; room < 400 && !isDone; room += 1 + random.below(1 + room)) {
      rmSync(join(disk, 'filler'), { force: true });
      rmSync(world, { recursive: true, force: true });
      cpSync(scenario.folder, world, { recursive: true });
      let end: Ended;
      if (isMounted) {
        const free = statfsSync(disk);
        writeFileSync(join(disk, 'filler'), Buffer.alloc(Math.max(0, free.bavail - room) * free.bsize));
        end = await ended(start(world, scenario.argv, { stderr: 'pipe' }));
        rmSync(join(disk, 'filler'));
      } else {
        const size = statSync(join(world, database), { throwIfNoEntry: false })?.size ?? 0;
        end = await ended(startLimited(world, scenario.argv, Math.ceil(size / 1024) + room * 4));
      }
      const left = lookAt(world, expected);
      for (const fault of judge(scenario.command, end, left))
        faults.push(`${scenario.argv.join(' ')}, room for ${room} pages: ${fault}`);
      if (left.outcome !== 'part') counts[left.outcome] += 1;
      isDone = left.outcome === 'whole';
    }
  }
  if (isMounted) execFileSync('umount', [disk]);
  rmSync(folder, { recursive: true, force: true });
  return { title: `A full disk, ${scenarios.length} commands`, figures: counts, faults };
}

/** Room for a demo with its copies and more; only root can have it. */
function mount(folder: string): boolean {
  if (!isRoot || process.platform !== 'linux') return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** @param most blocks of 1024 bytes that a file may have */
function startLimited(folder: string, argv: readonly string[], most: number): ReturnType<typeof spawn> {
  const line = `ulimit -f ${most * 2} && exec "$0" "$@"`;
  return spawn('sh', ['-c', line, process.execPath, join(programFolder, 'bin/kam.js'), ...argv], {
    cwd: folder,
    env: environment(folder),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Files and folders without the right to write, as a user who is not root. */
export async function testReadOnly(scenarios: readonly Scenario[]): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'kam-locked-'));
  chmodSync(folder, 0o755);
  const world = join(folder, 'world');
  const faults: string[] = [];
  const counts = { refused: 0, 'read all the same': 0, 'said to be unreadable': 0 };
  for (const scenario of scenarios) {
    const expected = await expect(scenario, world);
    // A file elsewhere may be written all the same.
    const [rowsBefore, rowsAfter] = [expected.before, expected.after].map(
      (state) => (JSON.parse(state) as string[])[0],
    );
    if (rowsBefore === rowsAfter) continue;
    for (const what of ['file', 'folder', 'both'] as const) {
      rmSync(world, { recursive: true, force: true });
      cpSync(scenario.folder, world, { recursive: true });
      const path = join(world, database);
      if (!existsSync(path)) continue;
      own(world);
      if (what !== 'folder') chmodSync(path, 0o444);
      if (what !== 'file') chmodSync(join(world, 'story'), 0o555);
      const before = readRows(path, expected.known);
      for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
      const report = (fault: string): void => void faults.push(`${scenario.argv.join(' ')}, ${what}: ${fault}`);
      const end = await ended(startAs(world, scenario.argv));
      if (end.code === 4) counts.refused += 1;
      else report(`exit ${end.code}: ${end.stderr}`);
      const read = await ended(startAs(world, ['account', 'list']));
      if (read.code === 0) counts['read all the same'] += 1;
      else if (read.code === 4) counts['said to be unreadable'] += 1;
      else report(`account list: exit ${read.code}: ${read.stderr}`);
      chmodSync(join(world, 'story'), 0o755);
      if (readRows(path, expected.known) !== before) report('something was written');
      for (const fault of faultsOf(path)) report(fault);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return { title: `Files that may not be written, ${scenarios.length} commands`, figures: counts, faults };
}

function own(folder: string): void {
  if (!isRoot) return;
  chownSync(folder, somebody, somebody);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    chownSync(join(entry.parentPath, entry.name), somebody, somebody);
  }
}

function startAs(folder: string, argv: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, [join(programFolder, 'bin/kam.js'), ...argv], {
    cwd: folder,
    env: environment(folder),
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(isRoot ? { uid: somebody, gid: somebody } : {}),
  });
}

/** The folder of the records is moved away, or removed, at some moment of the command. */
export async function testVanishedFolder(
  scenarios: readonly Scenario[],
  times: number,
  random: Random,
): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'kam-gone-'));
  const world = join(folder, 'world');
  const faults: string[] = [];
  const counts = { moved: 0, removed: 0, done: 0, 'said to have failed': 0 };
  for (const scenario of scenarios) {
    const expected = await expect(scenario, world);
    for (let turn = 0; turn < times; turn += 1) {
      rmSync(world, { recursive: true, force: true });
      rmSync(join(folder, 'away'), { recursive: true, force: true });
      cpSync(scenario.folder, world, { recursive: true });
      if (!existsSync(join(world, 'story'))) continue;
      const isMoved = turn % 2 === 0;
      counts[isMoved ? 'moved' : 'removed'] += 1;
      const child = start(world, scenario.argv, { stderr: 'pipe' });
      const end = ended(child);
      await new Promise((resume) => setTimeout(resume, random.next() * 200));
      if (isMoved) renameSync(join(world, 'story'), join(folder, 'away'));
      // The program goes on making files there while they are taken away.
      else rmSync(join(world, 'story'), { recursive: true, force: true, maxRetries: 20, retryDelay: 5 });
      const { code, stderr } = await end;
      const report = (fault: string): void =>
        void faults.push(`${scenario.argv.join(' ')}, ${isMoved ? 'moved' : 'removed'}: ${fault}`);
      if (isStored(scenario.command, code)) counts.done += 1;
      else if (code === 4 || code === 3 || code === 1) counts['said to have failed'] += 1;
      else report(`exit ${code}: ${stderr}`);
      if (!isMoved) continue;
      // The new folder that a write may have made in the meantime is another book; the old one has to be whole.
      const away = join(folder, 'away/kam.db');
      const rows = readRows(away, expected.known);
      for (const fault of faultsOf(away)) report(fault);
      const isPart = ![expected.before, expected.after].some((state) => (JSON.parse(state) as string[])[0] === rows);
      if (isPart) report('the command is there in part');
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return { title: `A folder that goes away, ${scenarios.length} commands`, figures: counts, faults };
}

/**
 * What a power cut does: the end of the write-ahead log is missing, or holds rubbish. The database then is as it was
 * after one of the commands, with nothing of the next.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { runHere } from './program.ts';
import { faultsOf, readRows } from './state.ts';
import type { Random } from './random.ts';
import type { Report } from './report.ts';

const lines: readonly (readonly string[])[] = [
  ['account', 'add', 'Northern Light', '--alias', '北光', '--note', 'first'],
  ['contact', 'add', 'Ida Berg', '--account', 'Northern Light', '--title', 'Buyer'],
  ['account', 'edit', 'Northern Light', '--note', 'second'],
  ['opportunity', 'add', 'Beacons', '--account', 'Northern Light', '--amount', 'CNY 1000000'],
  ['account', 'add', 'Southern Cross'],
];

export async function testLog(cuts: number, random: Random): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'kam-log-'));
  const path = join(folder, 'kam.db');
  const env = { KAM_DB: path };
  const must = async (argv: readonly string[]): Promise<void> => {
    const { code, stderr } = await runHere(folder, argv, env);
    if (code !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
  };
  await must(['account', 'add', 'Base']);
  // As long as somebody has the database open, the log stays.
  const keeper = new Sqlite(path);
  keeper.prepare('select count(*) from account').get();
  const known = new Set<string>();
  const states = [readRows(path, known)];
  const ends = [0];
  for (const line of lines) {
    await must(line);
    states.push(readRows(path, known));
    ends.push(readFileSync(`${path}-wal`).length);
  }
  const log = readFileSync(`${path}-wal`);
  copyFileSync(path, `${path}.base`);
  keeper.close();

  const faults: string[] = [];
  const counts = { cut: 0, garbled: 0, 'commands kept': 0, 'commands gone': 0 };
  const torn = join(folder, 'torn.db');
  for (let turn = 0; turn < cuts; turn += 1) {
    const at = random.below(log.length + 1);
    const isCut = random.below(2) === 0;
    counts[isCut ? 'cut' : 'garbled'] += 1;
    const left = isCut ? log.subarray(0, at) : Buffer.from(log);
    if (!isCut)
      for (let index = at; index < Math.min(at + 512, left.length); index += 1) left[index] = random.below(256);
    copyFileSync(`${path}.base`, torn);
    rmSync(`${torn}-shm`, { force: true });
    writeFileSync(`${torn}-wal`, left);
    const report = (fault: string): void => void faults.push(`${isCut ? 'cut' : 'garbled'} at ${at}: ${fault}`);
    const found = readRows(torn, known);
    const kept = states.indexOf(found);
    // All that was there whole before the place has to be there now.
    const wanted = ends.filter((end) => end <= at).length - 1;
    if (kept === -1) report('a command is there in part');
    else if (kept < wanted) report(`${wanted} commands were whole, and ${kept} are there`);
    counts['commands kept'] += Math.max(kept, 0);
    counts['commands gone'] += lines.length - Math.max(kept, 0);
    for (const fault of faultsOf(torn)) report(fault);
  }
  rmSync(folder, { recursive: true, force: true });
  return { title: `Write-ahead log cut off or garbled, ${cuts} times`, figures: counts, faults };
}

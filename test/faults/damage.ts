/**
 * Damaged and truncated files: each command ends with an error that says so, or with the right answer. What SQLite does
 * not notice itself, because it keeps no checksums of what people wrote, the check of the history does.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHere } from './program.ts';
import { faultsOf, readRows } from './state.ts';
import type { Random } from './random.ts';
import type { Report } from './report.ts';

const reading: readonly (readonly string[])[] = [
  ['account', 'list'],
  ['account', 'show', 'acc-1'],
  ['contact', 'list'],
  ['opportunity', 'show', 'opp-1'],
  ['agenda'],
  ['report', 'account', 'acc-1', '--format', 'markdown'],
  ['assessment', 'list'],
  ['map', 'acc-1'],
  ['account', 'list', '--search', 'water'],
];
const writing: readonly (readonly string[])[] = [
  ['account', 'add', 'On broken ground'],
  ['account', 'edit', 'acc-1', '--note', 'still here'],
  ['opportunity', 'edit', 'opp-1', '--note', 'still here'],
];

/** What may come of a command on a damaged file: an answer, no such record, a value that cannot be read, no database. */
const allowed: ReadonlySet<number> = new Set([0, 1, 2, 3, 4]);

/**
 * @param whole the bytes of a database that is whole
 * @param turns how many damaged files to make
 */
export async function testDamage(whole: Buffer, turns: number, random: Random): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'kam-damage-'));
  const path = join(folder, 'kam.db');
  const env = { KAM_DB: path };
  const put = (bytes: Buffer): void => {
    for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    writeFileSync(path, bytes, { mode: 0o600 });
  };
  put(whole);
  const answers = new Map<readonly string[], string>();
  for (const line of reading) answers.set(line, (await runHere(folder, line, env)).stdout);
  const rows = readRows(path, new Set());
  const pageSize = whole.readUInt16BE(16);

  const faults: string[] = [];
  const counts = {
    'bytes flipped': 0,
    'cut off': 0,
    'right answers': 0,
    'said to be damaged': 0,
    'other words than before, found by the checks': 0,
    'other words than before, of which nothing keeps a copy': 0,
  };
  for (let turn = 0; turn < turns; turn += 1) {
    const isCut = random.below(4) === 0;
    const bytes = isCut ? Buffer.from(whole.subarray(0, random.below(whole.length))) : flip(whole, pageSize, random);
    counts[isCut ? 'cut off' : 'bytes flipped'] += 1;
    for (const line of [random.pick(reading), random.pick(writing)]) {
      put(bytes);
      const { code, stdout, stderr } = await runHere(folder, line, env);
      if (!allowed.has(code))
        faults.push(`${isCut ? 'cut off' : 'flipped'}, ${line.join(' ')}: exit ${code}: ${stderr}`);
      if (code === 4) counts['said to be damaged'] += 1;
      if (code !== 0 || isCut || !answers.has(line)) continue;
      if (stdout === answers.get(line)) counts['right answers'] += 1;
      else if (isNoticed(path, rows)) counts['other words than before, found by the checks'] += 1;
      else counts['other words than before, of which nothing keeps a copy'] += 1;
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return { title: `Damaged and truncated files, ${turns} of them, two commands on each`, figures: counts, faults };
}

/** One to sixteen bytes of one page, not those that say whose file it is. */
function flip(whole: Buffer, pageSize: number, random: Random): Buffer {
  const bytes = Buffer.from(whole);
  const page = random.below(whole.length / pageSize);
  for (let count = 1 + random.below(16); count > 0; count -= 1) {
    const at = page * pageSize + random.below(pageSize);
    if (at >= 100) bytes[at] = random.below(256);
  }
  return bytes;
}

function isNoticed(path: string, rows: string): boolean {
  try {
    return faultsOf(path).length > 0 || readRows(path, new Set()) === rows;
  } catch {
    return true;
  }
}

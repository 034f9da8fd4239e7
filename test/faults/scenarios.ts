/**
 * One run of every command that writes, each with the world in which it is run: the examples of the help, one after
 * the other in the world of the demo, and some lines more where an example asks at the terminal.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { commands } from '../../src/cli/command-table.ts';
import { help } from '../../src/i18n/en/help.ts';
import { splitWords } from '../helpers/run.ts';
import { programFolder, runHere } from './program.ts';
import { database, readFiles } from './state.ts';

export interface Scenario {
  /** Path of the command. */
  readonly command: string;
  readonly argv: readonly string[];
  /** The world before it. */
  readonly folder: string;
}

/** What the examples leave out: lines that need no terminal, after the examples of their command. */
const more: Readonly<Record<string, readonly string[]>> = {
  'need interview': ['need interview opp-1 --answers needs.yaml'],
};

/** Rows of a file to be imported: enough of them that a kill lands among them. */
const many = Array.from({ length: 400 }, (_unused, index) => index + 1);
const passphraseFile = 'passphrase.txt';

const moreFiles: Readonly<Record<string, string>> = {
  'needs.yaml':
    'needs:\n  - level: goals\n    text: Bills without a complaint\n    below:\n      - text: Meters are read every day\n',
  [passphraseFile]: 'correct horse battery staple\n',
  // The last rows have no name: they are rejected into a file.
  'many-accounts.csv': table('Name,Alias,Phone,Industry,Employees', [
    ...many.map((n) => `Waterworks ${n},水厂${n},+86 29 8800 ${1000 + n},water,${n * 10}`),
    ',,+86 29 8800 9999,water,1',
  ]),
  'changed-accounts.csv': table(
    'Name,Employees,Note',
    many.map((n) => `Waterworks ${n},${n * 20},counted again`),
  ),
  'many-contacts.csv': table(
    'Name,Account,Title,Mobile,Email',
    many.map((n) => `Person ${n},Waterworks ${n + 20},Buyer,138 0000 ${1000 + n},person.${n}@waterworks.example`),
  ),
  'many-opportunities.csv': table(
    'Name,Account,Amount,Close Date',
    many.map((n) => `Meters for ${n},Waterworks ${n},CNY ${n}000,2027-03-31`),
  ),
  'many-accounts.json': JSON.stringify(many.map((n) => ({ name: `Heating ${n}`, employees: n }))),
};

function table(header: string, rows: readonly string[]): string {
  return [header, ...rows, ''].join('\n');
}

/** What works on all that the others have made: many rows, files of the program itself, a database that is at fault. */
const last: readonly (string | ((folder: string) => void))[] = [
  'import accounts many-accounts.csv --rejected not-taken.csv',
  'undo',
  'redo',
  'import accounts changed-accounts.csv --match name',
  'undo',
  'import contacts many-contacts.csv --create-missing-accounts',
  'import opportunities many-opportunities.csv --create-missing-accounts',
  'import accounts many-accounts.json',
  'contact erase "Wu Tao" --yes --reason "asked for it by mail"',
  'contact erase "Zhao Wenbo" --yes --reason "left long ago"',
  'export bundle again.kam',
  'export bundle book.kam.age --passphrase-file passphrase.txt',
  'import bundle book.kam --db from-bundle.db',
  'import bundle book.kam.age --db from-sealed-bundle.db --passphrase-file passphrase.txt',
  'backup --automatic',
  'backup ./acme-before-the-trip.db --force',
  'backup ./sealed.db.age --encrypt --passphrase-file passphrase.txt',
  'account add "Added after the copies"',
  'restore acme-before-the-trip.db --yes',
  'account edit acc-1 --note "changed after the copies"',
  'restore sealed.db.age --yes --passphrase-file passphrase.txt',
  (folder) => {
    renameSync(join(folder, database), join(folder, 'moved-away.db'));
  },
  'restore acme-before-the-trip.db',
  (folder) => {
    withDatabase(folder, (raw) => {
      raw.exec(`delete from name where noun = 'account'; update counter set last = 1 where noun = 'contact'`);
    });
  },
  'doctor --repair',
  (folder) => {
    breakPage(folder, 'activity');
  },
  'doctor --repair',
  'account add "Added after the repairs"',
];

function withDatabase<T>(folder: string, work: (raw: Sqlite.Database) => T): T {
  const raw = new Sqlite(join(folder, database));
  try {
    return work(raw);
  } finally {
    raw.pragma('wal_checkpoint(truncate)');
    raw.close();
  }
}

/** Overwrites the first page of a table, as a disk may: its rows are gone. */
function breakPage(folder: string, name: string): void {
  const { page, size } = withDatabase(folder, (raw) => ({
    page: Number(raw.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(name)),
    size: Number(raw.pragma('page_size', { simple: true })),
  }));
  const file = openSync(join(folder, database), 'r+');
  writeSync(file, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size);
  closeSync(file);
}

/** Commands that write no records, and a file without being told to by an option. */
const writesFile: ReadonlySet<string> = new Set(['export bundle']);

/** A line of every command that writes, in the order of the help, and of those that write a file. */
export function writingLines(): readonly Line[] {
  const ofHelp = commands.flatMap(({ path, formats }) => {
    const examples = help.commands[path].examples.map((example) => splitWords(example).slice(1));
    const lines = [...examples, ...(more[path] ?? []).map((line) => splitWords(line))];
    // What neither writes records nor a file is of no interest here; that it writes nothing, the tests show.
    // The report of doctor tells how much room there is, and is another one each time.
    const isWriting = (argv: readonly string[]): boolean =>
      !(path === 'doctor' && argv.includes('--output')) &&
      (formats !== undefined || writesFile.has(path) || argv.some((word) => /^(-o|--output)(=|$)/.test(word)));
    return lines.filter(isWriting).map((argv): Line => ({ command: path, argv }));
  });
  const after: Line[] = [];
  let prepare: Line['prepare'];
  for (const step of last) {
    if (typeof step !== 'string') {
      prepare = step;
      continue;
    }
    const argv = splitWords(step);
    const command = commands.find(({ path }) => step === path || step.startsWith(`${path} `))?.path ?? step;
    after.push({ command, argv, ...(prepare === undefined ? {} : { prepare }) });
    prepare = undefined;
  }
  return [...ofHelp, ...after];
}

/** Commands that write, and of which no scenario shows it. */
export function missingCommands(scenarios: readonly Scenario[]): readonly string[] {
  const there = new Set(scenarios.map(({ command }) => command));
  return commands.flatMap(({ path, formats }) =>
    (formats === undefined && !writesFile.has(path)) || there.has(path) ? [] : [path],
  );
}

/** Whether a command says that it has stored what it was told to: also with a verdict, and with some rows rejected. */
export function isStored(command: string, code: number | null): boolean {
  return code === 0 || code === 5 || (code === 3 && command.startsWith('import '));
}

export interface Line {
  readonly command: string;
  readonly argv: readonly string[];
  /** What happens to the world before it. */
  readonly prepare?: (folder: string) => void;
}

/**
 * Runs lines one after the other, and keeps the world before each that changes something.
 * @param folder an empty one, for all worlds
 */
export async function prepareScenarios(folder: string, lines: readonly Line[]): Promise<readonly Scenario[]> {
  const world = join(folder, 'world');
  mkdirSync(world, { recursive: true });
  const scenarios: Scenario[] = [];

  async function keep({ command, argv, prepare }: Line): Promise<void> {
    prepare?.(world);
    const before = stateOf(world);
    const kept = join(folder, `before-${scenarios.length}`);
    rmSync(kept, { recursive: true, force: true });
    cpSync(world, kept, { recursive: true, preserveTimestamps: true });
    const { code } = await runHere(world, argv);
    const isChanged = stateOf(world) !== before;
    if (!isStored(command, code) && isChanged)
      throw new Error(`${argv.join(' ')}: exit ${code}, and something changed`);
    if (isChanged) scenarios.push({ command, argv, folder: kept });
  }

  // The very first write: there is neither database nor folder.
  await keep({ command: 'account add', argv: ['account', 'add', 'Harbour Works', '--alias', '港务'] });
  await must(world, ['demo', 'story', '--force']);
  cpSync(join(world, 'story/answers'), join(world, 'answers'), { recursive: true });
  cpSync(join(programFolder, 'test/fixtures/playbooks'), join(world, 'my-playbooks'), { recursive: true });
  cpSync(join(programFolder, 'data/import'), world, { recursive: true });
  for (const [name, text] of Object.entries(moreFiles)) writeFileSync(join(world, name), text);
  for (const line of lines) await keep(line);
  return scenarios;
}

async function must(folder: string, argv: readonly string[]): Promise<void> {
  const { code, stderr } = await runHere(folder, argv);
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
}

const nothingKnown: ReadonlySet<string> = new Set();

/** All bytes, so that nothing has to be told apart here: what a command only seems to change is sorted out later. */
function stateOf(folder: string): string {
  const path = join(folder, database);
  const hash = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
  return JSON.stringify([hash, [...readFiles(folder, nothingKnown)]]);
}

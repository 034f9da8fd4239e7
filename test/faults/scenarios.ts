/**
 * One run of every command that writes, each with the world in which it is run: the examples of the help, one after
 * the other in the world of the demo, and some lines more where an example asks at the terminal.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/cli/command-table.ts';
import { help } from '../../src/i18n/en/help.ts';
import { splitWords } from '../helpers/run.ts';
import { programFolder, runHere } from './program.ts';
import { readFiles } from './state.ts';

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
const moreFiles: Readonly<Record<string, string>> = {
  'needs.yaml':
    'needs:\n  - level: goals\n    text: Bills without a complaint\n    below:\n      - text: Meters are read every day\n',
};

/** Where the records of a scenario lie, in its folder. */
export const database = 'story/kam.db';

/** A line of every command that writes, in the order of the help, and of those that write a file. */
export function writingLines(): readonly Line[] {
  return commands.flatMap(({ path, formats }) => {
    const examples = help.commands[path].examples.map((example) => splitWords(example).slice(1));
    const lines = [...examples, ...(more[path] ?? []).map((line) => splitWords(line))];
    // What neither writes records nor a file is of no interest here; that it writes nothing, the tests show.
    const isWriting = (argv: readonly string[]): boolean =>
      formats !== undefined || argv.some((word) => /^(-o|--output)(=|$)/.test(word));
    return lines.filter(isWriting).map((argv) => ({ command: path, argv }));
  });
}

/** Commands that write, and of which no scenario shows it. */
export function missingCommands(scenarios: readonly Scenario[]): readonly string[] {
  const there = new Set(scenarios.map(({ command }) => command));
  return commands.flatMap(({ path, formats }) => (formats === undefined || there.has(path) ? [] : [path]));
}

export interface Line {
  readonly command: string;
  readonly argv: readonly string[];
}

/**
 * Runs lines one after the other, and keeps the world before each that changes something.
 * @param folder an empty one, for all worlds
 */
export async function prepareScenarios(folder: string, lines: readonly Line[]): Promise<readonly Scenario[]> {
  const world = join(folder, 'world');
  mkdirSync(world, { recursive: true });
  const scenarios: Scenario[] = [];

  async function keep({ command, argv }: Line): Promise<void> {
    const before = stateOf(world);
    const kept = join(folder, `before-${scenarios.length}`);
    rmSync(kept, { recursive: true, force: true });
    cpSync(world, kept, { recursive: true, preserveTimestamps: true });
    const { code } = await runHere(world, argv);
    const isChanged = stateOf(world) !== before;
    if (code !== 0 && code !== 5 && isChanged)
      throw new Error(`${argv.join(' ')}: exit ${code}, and something changed`);
    if (isChanged) scenarios.push({ command, argv, folder: kept });
  }

  // The very first write: there is neither database nor folder.
  await keep({ command: 'account add', argv: ['account', 'add', 'Harbour Works', '--alias', '港务'] });
  await must(world, ['demo', 'story', '--force']);
  cpSync(join(world, 'story/answers'), join(world, 'answers'), { recursive: true });
  cpSync(join(programFolder, 'test/fixtures/playbooks'), join(world, 'my-playbooks'), { recursive: true });
  for (const [name, text] of Object.entries(moreFiles)) writeFileSync(join(world, name), text);
  for (const line of lines) await keep(line);
  return scenarios;
}

async function must(folder: string, argv: readonly string[]): Promise<void> {
  const { code, stderr } = await runHere(folder, argv);
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
}

/** All bytes, so that nothing has to be told apart here: what a command only seems to change is sorted out later. */
function stateOf(folder: string): string {
  const path = join(folder, database);
  const hash = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
  return JSON.stringify([hash, [...readFiles(folder, new Set())]]);
}

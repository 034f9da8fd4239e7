/** Pages of the documentation as scripts: what they show is what the program prints. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitWords, type World } from './run.ts';

export interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

/** Each `$ command` of a `console` block with the lines below it. */
function commandsIn(block: string): Shown[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...lines] = part.trimEnd().split('\n');
      return { command, lines };
    });
}

/**
 * The `console` blocks of a page and, where there is a world, its files: a `yaml` block whose first line is
 * `# name.yaml` is written under that name before the commands below it run.
 */
export function* walkPage(page: string, world: World | null): Generator<Shown> {
  for (const [, language, block = ''] of page.matchAll(/```(console|yaml)\n([\s\S]*?)```/g)) {
    const file = /^# (\S+\.yaml)\n/.exec(block)?.[1];
    if (language === 'console') yield* commandsIn(block);
    else if (world !== null && file !== undefined) writeFileSync(join(world.folder, file), block);
  }
}

/** What a command says, as a page shows it. */
export async function runShown(world: World, command: string): Promise<readonly string[]> {
  const { stdout, stderr, code } = await world.run(splitWords(command).slice(1), { env: { COLUMNS: '80' } });
  const end = code === 0 ? '' : `(exit ${code})`;
  return `${stdout}${stderr}${end}`.trimEnd().split('\n');
}

/** Whether the lines shown are those printed; a line of `…` stands for any lines. */
export function isShown(shown: readonly string[], printed: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return printed.every((line) => line === '');
  if (first !== '…') return printed[0] === first && isShown(rest, printed.slice(1));
  return printed.some((_line, index) => isShown(rest, printed.slice(index))) || rest.length === 0;
}

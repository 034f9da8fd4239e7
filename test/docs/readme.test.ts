/** What the README and the guides show is what the program prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDemoWorld } from '../helpers/demo.ts';
import { splitWords } from '../helpers/run.ts';

const root = join(import.meta.dirname, '../..');

interface Shown {
  readonly command: string;
  readonly lines: readonly string[];
}

/** The `console` blocks of a page: each `$ command` with the lines below it. */
function consoleBlocks(page: string): Shown[] {
  const blocks = [...page.matchAll(/```console\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...lines] = part.trimEnd().split('\n');
        return { command, lines };
      }),
  );
}

/** A line of `…` stands for any lines. */
function matches(shown: readonly string[], printed: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return printed.every((line) => line === '');
  if (first !== '…') return printed[0] === first && matches(rest, printed.slice(1));
  return printed.some((_line, index) => matches(rest, printed.slice(index))) || rest.length === 0;
}

describe.each([
  ['README.md', 'en'],
  ['README.zh.md', 'zh'],
] as const)('%s', (file, language) => {
  const page = readFileSync(join(root, file), 'utf8');

  it('shows what the commands print', async () => {
    const world = await createDemoWorld(language);
    const blocks = consoleBlocks(page);
    expect(blocks.length).toBeGreaterThan(3);
    for (const { command, lines } of blocks) {
      const { stdout, stderr, code } = await world.run(splitWords(command).slice(1), { env: { COLUMNS: '80' } });
      const end = code === 0 ? '' : `(exit ${code})`;
      const printed = `${stdout}${stderr}${end}`.trimEnd().split('\n');
      expect(matches(lines, printed) ? lines : printed).toEqual(lines);
    }
  });

  it('links to pages that exist', () => {
    for (const [, target] of page.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
      expect(() => readFileSync(join(root, target ?? ''))).not.toThrow(/ENOENT/);
    }
  });
});

/** What the README and the guides show is what the program prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDemoWorld } from '../helpers/demo.ts';
import { isShown, runShown, walkPage } from '../helpers/pages.ts';

const root = join(import.meta.dirname, '../..');

describe.each([
  ['README.md', 'en'],
  ['README.zh.md', 'zh'],
] as const)('%s', (file, language) => {
  const page = readFileSync(join(root, file), 'utf8');

  it('shows what the commands print', async () => {
    const world = await createDemoWorld(language);
    const blocks = [...walkPage(page, null)];
    expect(blocks.length).toBeGreaterThan(3);
    for (const { command, lines } of blocks) {
      const printed = await runShown(world, command);
      expect(isShown(lines, printed) ? lines : printed).toEqual(lines);
    }
  });

  it('links to pages that exist', () => {
    for (const [, target] of page.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)) {
      expect(() => readFileSync(join(root, target ?? ''))).not.toThrow(/ENOENT/);
    }
  });
});

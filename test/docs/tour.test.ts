/** The tour is a script: an account from its name to the last payment, in both languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isShown, runShown, walkPage } from '../helpers/pages.ts';
import { createWorld } from '../helpers/run.ts';

const docs = join(import.meta.dirname, '../../docs');

it.each([
  ['tour.md', 'en', 'Wang Min'],
  ['tour.zh.md', 'zh', '王敏'],
])('%s shows what the commands print', async (file, language, user) => {
  const world = createWorld({ KAM_LANG: language, KAM_USER: user });
  let commands = 0;
  for (const { command, lines } of walkPage(readFileSync(join(docs, file), 'utf8'), world)) {
    const printed = await runShown(world, command);
    expect([command, ...(isShown(lines, printed) ? lines : printed)]).toEqual([command, ...lines]);
    commands += 1;
  }
  expect(commands).toBeGreaterThan(70);
});

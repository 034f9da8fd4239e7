import { expect, it } from 'vitest';
import { loadNamed } from '../../src/cli/command-groups.ts';
import { commands } from '../../src/cli/command-table.ts';

it('loads every command of the table by its first word', async () => {
  for (const command of commands) {
    const named = await loadNamed((word) => word === command.path.split(' ')[0]);
    expect(named, command.path).toContain(command);
  }
});

it('loads nothing for words that name no command', async () => {
  expect(await loadNamed(() => false)).toEqual([]);
});

it('knows no first word that no command has', async () => {
  const first = new Set(commands.map(({ path }) => path.split(' ')[0]));
  const asked: string[] = [];
  await loadNamed((word) => {
    asked.push(word);
    return false;
  });
  expect(asked.filter((word) => !first.has(word))).toEqual([]);
});

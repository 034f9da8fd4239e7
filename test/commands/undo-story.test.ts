/** Everything that a user can do is taken back step by step to the empty database, and done again. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../src/cli/command-table.ts';
import { checkHistory } from '../../src/store/check-history.ts';
import { checkIndex } from '../../src/store/check-index.ts';
import { connect } from '../../src/store/database.ts';
import { help } from '../../src/i18n/en/help.ts';
import { createDemoWorld } from '../helpers/demo.ts';
import { dumpRecords, isEmptyDump } from '../helpers/dump.ts';
import { splitWords } from '../helpers/run.ts';

/** What is erased by law cannot come back, and what was taken back stands in the way of nothing. */
const apart: readonly string[] = ['undo', 'redo', 'contact erase', 'restore'];

interface Listed {
  readonly items: readonly { readonly ref: string; readonly command: string }[];
  readonly next: string | null;
}

it('the demo and every writing example of the help are undone one by one, and redone', async () => {
  const world = await createDemoWorld('en');
  for (const { path, formats } of commands) {
    if (formats === undefined || apart.includes(path)) continue;
    for (const example of help.commands[path].examples) await world.run(splitWords(example).slice(1));
  }
  const database = join(world.folder, 'story/kam.db');
  const full = dumpRecords(database);
  const { items } = JSON.parse((await world.run('history --limit 1000 --json')).stdout) as Listed;
  expect(items.length).toBeGreaterThan(100);
  expect(items.at(-1)?.ref).toBe('cmd-1');

  for (const { ref, command } of items) {
    const { code, stderr } = await world.run('undo --yes');
    expect([ref, command, stderr, code]).toEqual([ref, command, stderr, 0]);
    expect(stderr).toContain(`kam redo ${ref}\n`);
  }
  expect(await world.run('undo --yes')).toMatchObject({ code: 1, stderr: 'There is nothing to take back.\n' });
  expect(isEmptyDump(dumpRecords(database))).toBe(true);
  expect((await world.run('account list')).stdout).toContain('No accounts yet');

  for (const { ref, command } of items.toReversed()) {
    const { code, stderr } = await world.run('redo --yes');
    expect([ref, command, stderr, code]).toEqual([ref, command, stderr, 0]);
    expect(stderr).toContain(`kam undo ${ref}\n`);
  }
  expect((await world.run('redo --yes')).code).toBe(1);
  expect(dumpRecords(database)).toEqual(full);
  const connection = connect(database);
  expect([...checkHistory(connection), ...checkIndex(connection)]).toEqual([]);
  connection.raw.close();
}, 600_000);

import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createWorld } from '../helpers/run.ts';
import { createWitness, witness } from '../helpers/witness.ts';
import type { World } from '../helpers/run.ts';

const erase = ['contact', 'erase', 'con-1', '--reason', 'asked by mail', '--yes'];

async function json(world: World, line: string): Promise<Record<string, unknown>> {
  return JSON.parse((await world.run(`${line} --json`)).stdout) as Record<string, unknown>;
}

describe('kam contact erase', () => {
  test.each(['en', 'zh'])('shows what goes and what stays before and after (%s)', async (lang) => {
    const world = await createWitness();
    writeFileSync(join(world.folder, 'kam.db.before-3.bak'), '');
    const env = { env: { KAM_LANG: lang, COLUMNS: '100' } };
    const runs = [
      await world.run(['contact', 'erase', 'con-1', '--dry-run'], env),
      await world.run(erase, env),
      await world.run('contact show con-1', env),
      await world.run('role list opp-1', env),
      await world.run('activity show act-1 --format markdown', env),
    ];
    const text = runs.map(({ stdout, stderr, code }) => `${stdout}${stderr}${code}\n`).join('\n');
    await expect(text).toMatchFileSnapshot(`../snapshots/erase.${lang}.txt`);
  });

  test('a dry run changes nothing', async () => {
    const world = await createWitness();
    const before = await json(world, 'contact show con-1');
    const plan = await json(world, 'contact erase con-1 --dry-run');
    expect(plan).toMatchObject({ schema: 'erasure/1', ref: 'con-1', state: 'planned', wiped: false });
    expect(await json(world, 'contact show con-1')).toEqual(before);
  });

  test.each([
    ['without a reason', ['contact', 'erase', 'con-1', '--yes'], 'missing-input'],
    [
      'with a reason that names the person',
      ['contact', 'erase', 'con-1', '--yes', '--reason', `${witness.name} asked`],
      'reason-names-person',
    ],
    ['without anybody to type the name', ['contact', 'erase', 'con-1', '--reason', 'asked'], 'no-terminal'],
  ])('is refused %s', async (_, line, code) => {
    const world = await createWitness();
    const run = await world.run([...line, '--json']);
    expect([run.code, (JSON.parse(run.stderr) as { error: { code: string } }).error.code]).toEqual([2, code]);
    expect(await json(world, 'contact show con-1')).toMatchObject({ name: witness.name });
  });

  test('leaves a tombstone that takes nothing again, in lists only where archived ones are', async () => {
    const world = await createWitness();
    await world.run(erase);
    expect(await json(world, 'contact show con-1')).toMatchObject({
      name: '⟦erased con-1⟧',
      erased: { on: '2026-11-02', by: '王敏', reason: 'asked by mail' },
    });
    for (const line of ['contact edit con-1 --name X', 'contact archive con-1 --restore']) {
      expect(await world.run(line)).toMatchObject({ code: 1, stderr: expect.stringContaining('was erased') as string });
    }
    expect((await world.run('contact list')).stdout).not.toContain('con-1');
    expect((await world.run('contact list --archived --format csv')).stdout).toContain('erased contact con-1');
    expect((await json(world, 'contact list --archived --search 龚翡翠')).items).toEqual([]);
  });

  test('wipes once more what is not in use where it was done before', async () => {
    const world = await createWitness();
    await world.run(erase);
    expect(await world.run('contact erase con-1')).toMatchObject({ code: 0, stderr: 'con-1 is erased.\n' });
    const raw = new Sqlite(join(world.folder, 'kam.db'), { readonly: true });
    expect(raw.prepare(`select count(*) from command where kind = 'erase'`).pluck().get()).toBe(1);
    raw.close();
  });

  test('says so where another program holds on to the old pages', async () => {
    const world = await createWitness();
    const other = new Sqlite(join(world.folder, 'kam.db'));
    other.exec('begin');
    other.prepare('select count(*) from contact').get();
    const run = await world.run([...erase, '--json']);
    expect(JSON.parse(run.stdout)).toMatchObject({ wiped: false });
    expect(run.stderr).toContain('kam contact erase con-1');
    other.close();
    expect(await json(world, 'contact erase con-1')).toMatchObject({ wiped: true });
  }, 20_000);
});

describe('texts that name an erased person', () => {
  test('in other accounts lose telephone and mail however they are written, and keep names', async () => {
    const world = await createWitness();
    await world.run([
      'account',
      'edit',
      'acc-2',
      '--note',
      `${witness.name}? +86 13899117744; FEICUI.GONG@jade.example`,
    ]);
    await world.run(erase);
    expect(await json(world, 'account show acc-2')).toMatchObject({
      note: `${witness.name}? ⟦erased con-1⟧; ⟦erased con-1⟧`,
    });
  });

  test('keep the names of others, and what may be either is named for a person to look at', async () => {
    const world = createWorld();
    for (const line of [
      'account add 玄武岩矿业 --note 李明华与李明、李总',
      'contact add 李明 --account acc-1',
      'contact add 李明华 --account acc-1 --note 李明的上级',
      'contact add "Ann Wu" --account acc-1',
      'contact add "Ann Wu" --account acc-1 --note "sits beside Ann Wu"',
    ]) {
      await world.run(line);
    }
    const plan = await json(world, 'contact erase con-1 --dry-run');
    expect((plan.unsure as { ref: string }[]).map(({ ref }) => ref)).toEqual(['acc-1']);
    await world.run('contact erase con-1 --reason r --yes');
    expect(await json(world, 'account show acc-1')).toMatchObject({ note: '李明华与⟦erased con-1⟧、李总' });
    expect(await json(world, 'contact show con-2')).toMatchObject({ name: '李明华', note: '⟦erased con-1⟧的上级' });
    const shared = await json(world, 'contact erase con-3 --dry-run');
    expect((shared.unsure as { ref: string }[]).map(({ ref }) => ref)).toEqual(['con-4']);
  });
});

test('an erasure is not taken back, nor any command on what was erased before it', async () => {
  const world = await createWitness();
  await world.run(erase);
  for (const line of ['undo', 'undo cmd-3', 'undo cmd-8']) {
    const { code, stderr } = await world.run(`${line} --yes`);
    expect({ line, code }).toEqual({ line, code: 1 });
    expect(stderr).toContain('eras');
  }
  expect(await json(world, 'contact show con-1')).toMatchObject({ name: '⟦erased con-1⟧' });
});

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDemoWorld } from '../helpers/demo.ts';
import { createWitness, witness } from '../helpers/witness.ts';

describe('kam contact export-personal', () => {
  test('holds everything that is kept of the person, in Markdown and in JSON', async () => {
    const world = await createWitness();
    const everything = [
      ...Object.values(witness),
      ...[
        '翡翠部总监',
        '喜欢蘑菇',
        '鸢尾花',
        '鹦鹉学舌',
        '珊瑚厅换名片',
        '琥珀原话',
        '玛瑙厅观察',
        '龚翡翠说今年扩产',
        '由龚翡翠发起',
      ],
    ];
    for (const format of ['markdown', 'json']) {
      const { stdout, code } = await world.run(`contact export-personal con-1 --format ${format}`);
      expect(code).toBe(0);
      for (const text of everything) expect(stdout, `${format}: ${text}`).toContain(text);
    }
  });

  test('says when each field was entered, by whom, and who told it', async () => {
    const world = await createWitness();
    const { stdout } = await world.run('contact export-personal con-1 --json');
    const { schema, fields, history } = JSON.parse(stdout) as Record<string, unknown>;
    expect(schema).toBe('personal-export/1');
    expect(fields).toContainEqual({
      field: 'fields.hobbies',
      setAt: '2026-11-02T02:00:00.000Z',
      setBy: '王敏',
      sources: [{ on: '2026-11-02', from: witness.name }],
    });
    expect(history).toContainEqual(expect.objectContaining({ command: 'contact edit', by: '王敏', noun: 'contact' }));
  });

  test.each(['en', 'zh'] as const)('names nobody else of the customer (%s)', async (language) => {
    const world = await createDemoWorld(language);
    const { stdout } = await world.run('contact list --json');
    const people = (JSON.parse(stdout) as { items: { ref: string; name: string; phone: string | null }[] }).items;
    const markdown = (await world.run('contact export-personal con-4')).stdout;
    await expect(`${markdown}\n`).toMatchFileSnapshot(`../snapshots/export-personal.${language}.md`);
    const json = (await world.run('contact export-personal con-4 --json')).stdout;
    for (const { ref, name } of people) {
      expect([markdown.includes(name), json.includes(name)], name).toEqual([ref === 'con-4', ref === 'con-4']);
    }
  });

  test('is a file for the owner only', async () => {
    const world = await createWitness();
    await world.run('contact export-personal con-1 --output person.md');
    expect(statSync(join(world.folder, 'person.md')).mode & 0o777).toBe(0o600);
  });

  test('of an erased contact has the tombstone and no more', async () => {
    const world = await createWitness();
    await world.run(['contact', 'erase', 'con-1', '--reason', 'asked', '--yes']);
    const { stdout, code } = await world.run('contact export-personal con-1 --json');
    expect(code).toBe(0);
    for (const text of [...Object.values(witness), '蘑菇', '鸢尾', '琥珀']) expect(stdout).not.toContain(text);
  });
});

import { describe, expect, test } from 'vitest';
import { createDemoWorld } from '../helpers/demo.ts';
import { createWorld } from '../helpers/run.ts';

const years = (year: number) => ({ env: { KAM_NOW: `${year}-11-02T02:00:00.000Z` } });

describe('kam contact retention', () => {
  test.each(['en', 'zh'] as const)('who is due, and why (%s)', async (language) => {
    const world = await createDemoWorld(language);
    const due = await world.run('contact retention', { env: { KAM_NOW: '2028-12-02T02:00:00.000Z', COLUMNS: '80' } });
    await expect(`${due.stdout}${due.stderr}${due.code}\n`).toMatchFileSnapshot(
      `../snapshots/retention.${language}.txt`,
    );
    expect(await world.run('contact retention')).toEqual({
      stdout: language === 'en' ? 'Nobody: no term has passed.\n' : '没有到期的联系人。\n',
      stderr: '',
      code: 0,
    });
  });

  test('JSON has the rule, the term as ISO 8601 writes it, and where the number comes from', async () => {
    const world = await createDemoWorld('en');
    await world.run('contact edit "Tang Wei" --field data-ground=consent', years(2026));
    await world.run('contact archive "Han Jun"', years(2026));
    const { stdout } = await world.run('contact retention --json', years(2027));
    const { schema, items } = JSON.parse(stdout) as { schema: string; items: Record<string, unknown>[] };
    expect(schema).toBe('retention-list/1');
    expect(items[0]).toMatchObject({
      contact: { name: 'Han Jun' },
      do: 'erase',
      event: 'archived',
      after: 'P1Y',
      since: '2026-11-02',
      dueOn: '2027-11-02',
      rule: 'gone-for-a-year',
      provenance: 'reconstructed',
    });
    expect(items.filter(({ rule }) => rule === 'no-ground-noted').length).toBeGreaterThan(5);
  });

  test('an activity, a marker, a need or a payment contact counts as one', async () => {
    const world = createWorld();
    await world.run('account add Alpha', years(2020));
    await world.run('contact add "Li An" --account Alpha', years(2020));
    const rule = async (year: number): Promise<unknown> => {
      const { stdout } = await world.run('contact retention --json', years(year));
      return (JSON.parse(stdout) as { items: { rule: string }[] }).items[0]?.rule;
    };
    expect(await rule(2023)).toBe('silent-for-three-years');
    await world.run('marker record "Li An" exchanged-cards --evidence hello', years(2022));
    expect(await rule(2023)).toBe('no-ground-noted');
    expect(await rule(2025)).toBe('silent-for-three-years');
  });

  test('only those of an account', async () => {
    const world = createWorld();
    for (const name of ['Alpha', 'Beta']) {
      await world.run(`account add ${name}`, years(2020));
      await world.run(`contact add "Of ${name}" --account ${name}`, years(2020));
    }
    const { stdout } = await world.run('contact retention --account Beta --format csv', years(2026));
    expect(stdout).toContain('Of Beta');
    expect(stdout).not.toContain('Of Alpha');
  });

  test('a playbook without rules says so', async () => {
    const world = await createDemoWorld('en');
    const { stdout, stderr, code } = await world.run(
      'contact retention --playbooks my-playbooks --playbook hausbesuch',
    );
    expect({ stdout, stderr, code }).toEqual({
      stdout: 'Nobody: no term has passed.\n',
      stderr: 'The playbook "hausbesuch" has no rules of retention (kind: retention): nobody is due by it.\n',
      code: 0,
    });
  });
});

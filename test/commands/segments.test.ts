import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';

interface Segments {
  items: { account: { ref: string }; segment: string | null; answers: Record<string, string>; stale: boolean }[];
  matrix: { row: string; column: string; accounts: string[] }[];
}

describe('accounts by segment', () => {
  let world: World;
  beforeAll(async () => {
    world = createWorld();
    for (const name of ['Alpha', 'Beta', 'Gamma', 'Delta']) await world.run(`account add ${name}`);
    const place = (account: string, potential: string, share: string, at: string) =>
      world.run(
        `assess account-segmentation --for ${account} --set potential=${potential} --set our-share=${share} --now ${at}T08:00:00Z`,
      );
    await place('Alpha', 'large', 'high', '2024-05-01');
    await place('Beta', 'medium', 'high', '2026-05-01');
    await place('Beta', 'large', 'low', '2026-06-01');
    await place('Gamma', 'small', 'low', '2026-07-01');
  });

  const read = async (): Promise<Segments> =>
    JSON.parse((await world.run('account segments --json')).stdout) as Segments;

  it('have the newest result of each, in the order of the template, old ones marked', async () => {
    const { items } = await read();
    expect(items.map(({ account, segment, stale }) => [account.ref, segment, stale])).toEqual([
      ['acc-1', 'grow', true],
      ['acc-2', 'open', false],
      ['acc-3', 'maintain', false],
    ]);
  });

  it('stand each in one cell of the matrix of the first two questions', async () => {
    const { matrix } = await read();
    expect(matrix).toHaveLength(9);
    expect(matrix.filter(({ accounts }) => accounts.length > 0)).toEqual([
      { row: 'small', column: 'low', accounts: ['acc-3'] },
      { row: 'large', column: 'low', accounts: ['acc-2'] },
      { row: 'large', column: 'high', accounts: ['acc-1'] },
    ]);
  });

  it('follow the field where somebody has put another segment into it', async () => {
    await world.run('account edit Gamma --field segment=hold');
    expect((await read()).items.find(({ account }) => account.ref === 'acc-3')?.segment).toBe('hold');
    await world.run('account edit Gamma --field segment=maintain');
  });

  it.each([
    ['segment=grow', 'acc-1'],
    ['segment=Open', 'acc-2'],
    ['segment=', 'acc-4'],
  ])('can be listed: --field %s', async (filter, ref) => {
    const { stdout } = await world.run(['account', 'list', '--field', filter, '--json']);
    expect((JSON.parse(stdout) as { items: { ref: string }[] }).items.map((item) => item.ref)).toEqual([ref]);
  });

  it('refuse a segment that is none, and a field that is none', async () => {
    const wrong = await world.run('account list --field segment=purple');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('open')]);
    const unknown = await world.run('account list --field colour=red');
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('colour')]);
  });

  it('say how to treat them, in both languages, here and on the account', async () => {
    expect((await world.run('account segments', { env: { KAM_LANG: 'zh' } })).stdout).toContain('深耕  要做：');
    expect((await world.run('account segments')).stdout).toContain('△ out of date');
    expect((await world.run('account show Beta', { env: { KAM_LANG: 'zh' } })).stdout).toContain('开拓型客户');
  });

  it('are none where nobody was placed', async () => {
    const { stdout, stderr, code } = await createWorld().run('account segments');
    expect([code, stdout, stderr]).toEqual([
      0,
      'Account segmentation\nNo account has been placed yet.\n',
      'Next: kam assess account-segmentation --for …\n',
    ]);
  });
});

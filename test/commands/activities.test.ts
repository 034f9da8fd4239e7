/** Selling activities: planned, logged, changed and called off, in both languages. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';

/** What a seller does with activities in a week. */
const story: readonly string[] = [
  'activity list',
  'activity add 拜访 --with 赵文博 --opportunity 云平台 --on +3d --goal "约定下一次见面" --place 信息中心',
  'activity add --kind site-visit --account 华源 --on 2026-10-30',
  'activity list --status planned',
  'activity log act-1 --on 2026-11-02 --minutes 90 --cost 120 --outcome "同意看样板" --marker 赵文博=keeps-appointment --marker 云平台=people-reached --next "寄样板资料" --next-on +7d',
  'activity log 华源 --kind telephone-selling --with 周建国 --marker 赵文博=agrees-next-date',
  'activity log act-1',
  'activity show act-1',
  'activity show act-2',
  'activity show act-1 --json',
  'activity edit act-1 --place "" --with 赵文博 --with 周建国',
  'activity edit act-1 --place ""',
  'activity cancel act-2 --reason "他出差了"',
  'activity list',
  'activity list --archived --format csv',
  'activity list --with 周建国 --kind 拜访',
  'activity list --search 样板 --limit 1',
  'activity cancel act-2 --restore',
  'contact show 赵文博',
];

async function createOffice(lang: string): Promise<World> {
  const world = createWorld({ KAM_LANG: lang });
  for (const line of [
    'account add 华源水务集团',
    'account add 江北热力',
    'contact add 周建国 --account 华源 --level deciding',
    'contact add 赵文博 --account 华源 --level managing',
    'contact add 钱辉 --account 江北',
    'opportunity add 智慧水务云平台 --account 华源',
    'marker record 赵文博 received-first-visit --evidence "拜访记录"',
  ]) {
    expect([line, (await world.run(line)).code]).toEqual([line, 0]);
  }
  return world;
}

describe.each(['en', 'zh'])('a week of activities, in %s', (lang) => {
  it('says what it does', async () => {
    const world = await createOffice(lang);
    const log: string[] = [];
    for (const line of story) {
      const { stdout, stderr, code } = await world.run(line);
      log.push(`$ kam ${line}\n${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${code}\n`);
    }
    await expect(log.join('\n')).toMatchFileSnapshot(`../snapshots/activities.${lang}.txt`);
  });
});

describe('bad input of activities', () => {
  let world: World;
  beforeEach(async () => {
    world = await createOffice('en');
    await world.run('activity add visit --with 赵文博 --on +3d');
  });

  const cases: readonly (readonly [line: string, code: number, error: string])[] = [
    ['activity add --on +1d --with 赵文博', 2, 'missing-input'],
    ['activity add visit --with 赵文博', 2, 'missing-input'],
    ['activity add visit --kind gift --on +1d', 2, 'name-twice'],
    ['activity add visit --on +1d', 2, 'missing-input'],
    ['activity add dance --on someday --with 赵文博', 2, 'several-faults'],
    ['activity add visit --on +1d --with 钱辉 --with 赵文博', 1, 'activity-other-account'],
    ['activity add visit --on +1d --account acc-2 --opportunity 云平台', 1, 'activity-other-account'],
    ['activity add visit --on +1d --with nobody', 1, 'record-not-found'],
    ['activity log 华源', 2, 'missing-input'],
    ['activity log 华源 --account 江北 --kind visit', 2, 'name-twice'],
    ['activity log 华源 --kind visit --on +1d', 2, 'activity-in-future'],
    ['activity log act-1 --on +1d', 2, 'activity-in-future'],
    ['activity log act-9 --kind visit', 1, 'record-not-found'],
    ['activity log 华源 --kind visit --minutes -5', 2, 'bad-value'],
    ['activity log 华源 --kind visit --marker 赵文博', 2, 'bad-value'],
    ['activity log 华源 --kind visit --marker 赵文博=sings', 2, 'marker-unknown'],
    ['activity log 华源 --kind visit --marker 赵文博=sings --marker 钱辉=visited-us', 2, 'several-faults'],
    ['activity edit act-1', 2, 'nothing-to-edit'],
    ['activity edit act-1 --with 钱辉', 1, 'activity-other-account'],
    ['activity show visit', 1, 'record-not-found'],
    ['activity list --status open', 2, 'bad-value'],
    ['activity list --kind dance', 2, 'unknown-term'],
  ];

  it('gets its exit code and one clear message, and nothing is written', async () => {
    const before = (await world.run('activity list --archived --json')).stdout;
    for (const [line, code, error] of cases) {
      const run = await world.run(`${line} --json`);
      expect([line, run.code]).toEqual([line, code]);
      const parsed = JSON.parse(run.stderr) as { error: { code: string; message: string } };
      expect([line, parsed.error.code]).toEqual([line, error]);
      const zh = await world.run(line, { env: { KAM_LANG: 'zh' } });
      expect([line, zh.code, zh.stderr]).toEqual([line, code, expect.stringMatching(/[\u4e00-\u9fff]/)]);
    }
    expect((await world.run('activity list --archived --json')).stdout).toBe(before);
  });
});

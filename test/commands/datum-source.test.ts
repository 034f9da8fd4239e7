/** `--source` and `--as-of`: who told us, and when it was so. */
import { describe, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';

async function makeWorld(lang: string): Promise<World> {
  const world = createWorld({ KAM_LANG: lang });
  await world.run('account add 华源水务集团 --region 江州市 --source 集团网站 --as-of 2026-06-30');
  await world.run('contact add 陈工 --account 华源 --title 网络主管');
  await world.run('contact add 陈琳 --account 华源');
  return world;
}

describe.each(['en', 'zh'])('--source and --as-of, in %s', (lang) => {
  it('say what was noted, or why not', async () => {
    const world = await makeWorld(lang);
    const log: string[] = [];
    for (const line of [
      'account edit 华源 --region 江州市 --employees 2600 --source 陈工 --as-of 2026-10-01',
      'account edit 华源 --industry 水务 --as-of 2026-09-01',
      'contact edit 陈工 --mobile 138-0000-0201 --source 名片',
      'contact add 李秘书 --account 华源 --title 秘书 --source con-1',
      'opp add 云平台 --account 华源 --amount 860万 --source 招标公告 --as-of 2026-10-20',
      'opp edit 云平台 --close 2026-12-18 --source 陈琳',
      'account edit 华源 --region 江州市 --source 陈',
      'account edit 华源 --region 江州市 --source con-9',
      'account edit 华源 --employees few --as-of 2027-01-01 --source a\u0007',
      'account edit 华源 --source 陈工',
    ]) {
      const { stderr, code } = await world.run(line);
      log.push(`$ kam ${line}\n${stderr}--- exit ${code}\n`);
    }
    await expect(log.join('\n')).toMatchFileSnapshot(`../snapshots/datum-source.${lang}.txt`);
  });
});

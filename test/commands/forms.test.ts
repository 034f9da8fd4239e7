/** Fields of a playbook's forms by option: what is read, what is refused, what is shown and what is held back. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, prepared, type World } from '../helpers/run.ts';

const playbooks = resolve(import.meta.dirname, '../fixtures/forms');

const openDesk = prepared(async () => {
  const desk = createWorld({ KAM_PLAYBOOKS: playbooks, KAM_PLAYBOOK: 'desk' });
  await desk.run('account add Acme');
  return desk;
});

let world: World;
beforeEach(async () => {
  world = await openDesk();
});

async function json(line: string | readonly string[]): Promise<Record<string, unknown>> {
  const words = typeof line === 'string' ? `${line} --json` : [...line, '--json'];
  return JSON.parse((await world.run(words)).stdout) as Record<string, unknown>;
}

const empty = {
  branch: null, class: null, machines: null, budget: null, share: null, since: null, listed: null, story: null,
  quirk: null,
}; // prettier-ignore

describe('--field', () => {
  it('sets every kind of field, by id or title, in either language', async () => {
    const { fields, withheld } = await json([
      ...['account', 'edit', 'Acme'],
      ...['--field', 'branch=water', '--field', '分类=大', '--field', 'machines=Meter,水泵', '--field', 'Budget=120万'],
      ...['--field', 'share=62%', '--field', 'since=+3d', '--field', 'listed=否', '--field', 'story=a\nb'],
    ]);
    expect({ fields, withheld }).toEqual({
      fields: {
        branch: 'water',
        class: 'large',
        machines: ['pump', 'meter'],
        budget: { amount: '1200000.00', currency: 'CNY' },
        share: 62,
        since: '2026-11-05',
        listed: false,
        story: 'a\nb',
        quirk: null,
      },
      withheld: [],
    });
  });

  it('is taken when a record is added, and repeated values of a list belong together', async () => {
    const { fields } = await json('account add Beta --field machines=valve --field machines=pump');
    expect(fields).toEqual({ ...empty, machines: ['pump', 'valve'] });
  });

  it('keeps what is not named, and clears what is empty', async () => {
    await world.run('account edit Acme --field branch=water --field share=5');
    expect((await json('account edit Acme --field share=')).fields).toEqual({ ...empty, branch: 'water' });
  });

  it('changes nothing where the value is the same', async () => {
    await world.run('account edit Acme --field budget=120万');
    const again = await world.run('account edit Acme --field "budget=1.2M"');
    expect(again.stderr).toBe('acc-1 stays as it is: nothing differs.\n');
  });

  const wrong = [
    ...['account', 'edit', 'Acme', '--revenue', 'x', '--field', 'clas=big', '--field', 'class=big'],
    ...['--field', 'machines=pump,boat', '--field', 'budget=much', '--field', 'share=some', '--field', 'since=soon'],
    ...['--field', 'listed=perhaps', '--field', 'branch', '--field', 'branch=a', '--field', 'branch=b'],
  ];

  it('names every fault at once, in English', async () => {
    const { stderr, code } = await world.run(wrong);
    expect(code).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      ""x" is not a value for --revenue: expected an amount such as 1200000, 1.2M, 120万, 3.5亿 or USD 50k.
      No form for the account has a field "clas" (did you mean "class"?): --field takes branch, class, machines, budget, share, since, listed, story, quirk.
      --field "branch" names no value: write --field ID=VALUE, or ID= to clear it.
      "big" is not a value for Class (class): expected one of small (Small), large (Large).
      "boat" is not a value for Machines (machines): expected one or several of pump (Pump), meter (Meter), valve (Valve).
      "much" is not a value for Budget (budget): expected an amount such as 1200000, 1.2M, 120万, 3.5亿 or USD 50k.
      "some" is not a value for Our share (share): expected a number from 0 to 100.
      "soon" is not a value for Customer since (since): expected a date such as 2026-12-31, +3d, tomorrow or 下周一.
      "perhaps" is not a value for Listed (listed): expected yes or no.
      Branch (branch) was given more than once, and takes one value.
      10 values are wrong; nothing was changed.
      "
    `);
  });

  it('names every fault at once, in Chinese', async () => {
    const { stderr, code } = await world.run(wrong, { env: { KAM_LANG: 'zh' } });
    expect(code).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "--revenue 的值“x”无效：应为金额，例如 1200000、1.2M、120万、3.5亿、USD 50k。
      客户的表格里没有“clas”这个字段（是不是“class”？）：--field 可取 branch、class、machines、budget、share、since、listed、story、quirk。
      --field“branch”没有给出值：请写成 --field ID=值；要清空，写 ID=。
      “分类（class）”的值“big”无效：应为以下之一：small（小）、large（大）。
      “设备（machines）”的值“boat”无效：应为以下一项或几项：pump（水泵）、meter（水表）、valve（阀门）。
      “预算（budget）”的值“much”无效：应为金额，例如 1200000、1.2M、120万、3.5亿、USD 50k。
      “份额（share）”的值“some”无效：应为 0 到 100 之间的数字。
      “合作起始（since）”的值“soon”无效：应为日期，例如 2026-12-31、+3d、明天、下周一。
      “上市（listed）”的值“perhaps”无效：应为“是”或“否”。
      “门类（branch）”给了不止一次，只能有一个值。
      共有 10 处有误，没有作任何修改。
      "
    `);
  });

  it('writes nothing where anything is wrong', async () => {
    await world.run('account edit Acme --industry water --field branch=a --field since=soon');
    expect(await json('account show Acme')).toMatchObject({ industry: null, fields: empty });
  });

  it('says so where the playbook has no forms', async () => {
    const { stderr, code } = await world.run('contact add Li --account Acme --field a=b --playbook other --json');
    expect([code, (JSON.parse(stderr) as { error: { code: string } }).error.code]).toEqual([2, 'no-forms']);
  });

  it('means the forms of the opportunity’s own playbook', async () => {
    await world.run('opportunity add Deal --account Acme --field followed=yes');
    const asked = await world.run('opportunity edit Deal --field rank=1', { env: { KAM_PLAYBOOK: 'other' } });
    expect([asked.code, asked.stderr]).toEqual([
      2,
      'No form for the opportunity has a field "rank": --field takes followed.\n',
    ]);
    const moved = await json('opportunity edit Deal --playbook other --field rank=1');
    // What the new playbook has no field for is kept, and held back like a personal field.
    expect(moved).toMatchObject({ playbook: 'other', fields: { rank: 1 }, withheld: ['followed'] });
    expect((await world.run('opportunity show Deal')).stdout).toContain('followed !  yes');
  });
});

describe('what a form says of its fields', () => {
  it('bounds of a number', async () => {
    const { stderr, code } = await world.run('account edit Acme --field share=101');
    expect([code, stderr]).toEqual([
      2,
      '"101" is not a value for Our share (share): expected a number from 0 to 100.\n',
    ]);
  });

  it.each([
    ['en', '△ More than half is ours, but which class is it?'],
    ['zh', '△ 份额过半，却没有分类。'],
  ])('a warning across fields, as long as it holds, in %s', async (lang, warning) => {
    const env = { KAM_LANG: lang };
    expect((await world.run('account edit Acme --field share=60', { env })).stdout).toContain(warning);
    expect((await world.run('account show Acme', { env })).stdout).toContain(warning);
    expect((await world.run('account edit Acme --field class=large', { env })).stdout).not.toContain('△');
  });

  it('counts a field that is off by default only once it is filled', async () => {
    expect((await world.run('account edit Acme --field branch=water')).stdout).toContain('1 of 8 filled');
    expect((await world.run('account edit Acme --field quirk=tea')).stdout).toContain('2 of 9 filled');
  });
});

describe('a record with form fields', () => {
  beforeEach(async () => {
    await world.run('account edit Acme --field branch=water --field budget=120万 --field listed=yes');
    await world.run('contact add "Li Lei" --account Acme --field feast=1970-01-02 --field nickname=Lee');
  });

  it.each(['en', 'zh'])('shows what is known and how much that is, in %s', async (lang) => {
    const { stdout } = await world.run('account show Acme', { env: { KAM_LANG: lang } });
    expect(stdout).toMatchSnapshot();
  });

  it('shows personal fields on the screen, with a sign that needs no colour', async () => {
    const { stdout } = await world.run('contact show Li');
    expect(stdout).toContain('Feast day !  1970-01-02');
    expect(stdout).toContain('! personal: on this screen only');
  });

  it.each(['contact show Li --format markdown', 'contact edit Li --field nickname=L --format markdown'])(
    'keeps them out of: %s',
    async (line) => {
      const { stdout } = await world.run(line);
      expect(stdout).toContain('Nickname');
      expect(stdout).not.toContain('1970');
    },
  );

  it('keeps them out of JSON, and says which are held back', async () => {
    expect(await json('contact show Li')).toMatchObject({ fields: { nickname: 'Lee' }, withheld: ['feast'] });
    expect(JSON.stringify(await json('contact show Li'))).not.toContain('1970');
  });

  it('gives them where they are asked for', async () => {
    const { stdout } = await world.run('contact show Li --sensitive --format markdown');
    expect(stdout).toContain('1970-01-02');
    expect(await json('contact show Li --sensitive')).toMatchObject({
      fields: { nickname: 'Lee', feast: '1970-01-02' },
      withheld: [],
    });
  });

  it.each(['markdown', 'json', 'table'])('a report in %s has them only where they are asked for', async (format) => {
    const plain = await world.run(`report account Acme --format ${format}`);
    expect(plain.stdout).toContain('Lee');
    expect(plain.stdout).not.toContain('1970');
    const full = await world.run(`report account Acme --format ${format} --sensitive`);
    expect(full.stdout).toContain('1970-01-02');
  });

  it('has no form fields in lists', async () => {
    const { items } = await json('contact list');
    expect(Object.keys((items as object[])[0] ?? {})).not.toContain('fields');
    expect((await world.run('contact list --format csv')).stdout).not.toContain('1970');
  });

  it('stays readable without its playbook', async () => {
    await world.run('opportunity add Deal --account Acme --field followed=yes');
    const { stdout, code } = await world.run('contact show Li --playbooks .', { env: { KAM_PLAYBOOK: '' } });
    expect(code).toBe(0);
    expect(stdout).toContain('nickname !  Lee');
  });

  it('keeps customers’ words apart from markup', async () => {
    await world.run(['account', 'edit', 'Acme', '--field', 'branch=<b>|*x*']);
    const { stdout } = await world.run('account show Acme --format markdown');
    expect(stdout).toContain('- **Branch**: &lt;b&gt;\\|\\*x\\*');
  });

  it('goes into a file as it goes to the screen', async () => {
    await world.run('contact show Li --format markdown --output li.md');
    expect(readFileSync(join(world.folder, 'li.md'), 'utf8')).not.toContain('1970');
  });
});

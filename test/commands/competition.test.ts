/** Competitors, the comparison and value cards by their commands, under a method that nobody ships. */
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, prepared, type World } from '../helpers/run.ts';
import { keys, sitDown, type Seat } from '../helpers/terminal-run.ts';

const fixture = resolve(import.meta.dirname, '../fixtures/competition');

interface Forge extends World {
  ok(line: string): Promise<string>;
  json<T>(line: string): Promise<T>;
  /** Code and parameters of what a command says is wrong. */
  fault(line: string): Promise<{ code: number; error: string; hints: readonly string[]; problems: readonly string[] }>;
}

/** An account with a smith, a farmer in the yard and three criteria, two of them below a harvest. */
const buildForge = prepared(async (env: Readonly<Record<string, string>>) => {
  const world = createWorld({ KAM_PLAYBOOKS: 'playbooks', COLUMNS: '80', ...env });
  cpSync(fixture, join(world.folder, 'playbooks'), { recursive: true });
  for (const line of [
    'account add 清河农场',
    'contact add 铁匠老张 --account acc-1',
    'contact add Berta --account acc-1 --function yard',
    'contact add Chef --account acc-1',
    'opportunity add 犁铧 --account acc-1',
    'opportunity add Sickles --account acc-1',
    'role set opp-1 铁匠老张 --role smith --attitude cold --influence 4',
    'role set opp-1 Berta --role farmer --attitude warm --influence 2',
    'need add opp-1 "A full barn" --level harvest --owner Chef',
    'need add opp-1 "Holds an edge for a week" --under need-1 --weight 5 --must --owner 铁匠老张',
    'need add opp-1 价格不超过一百文 --under need-1 --weight 3',
    'need add opp-1 "Red handle" --level measure',
  ]) {
    expect([line, (await world.run(`${line} -q`)).code]).toEqual([line, 0]);
  }
  return world;
});

async function openForge(env: Readonly<Record<string, string>> = {}): Promise<Forge> {
  const world = await buildForge(env);
  const ok = async (line: string): Promise<string> => {
    const { stdout, stderr, code } = await world.run(line);
    expect([line, code, code === 0 ? '' : stderr]).toEqual([line, 0, '']);
    return stdout;
  };
  return {
    ...world,
    ok,
    json: async <T>(line: string) => JSON.parse(await ok(`${line} --json`)) as T,
    fault: async (line) => {
      const { stderr, code } = await world.run(`${line} --json`);
      const { error } = JSON.parse(stderr) as { error: Record<string, unknown> };
      const codes = (list: unknown): string[] => (list as { code?: string; message?: string }[]).map(({ code: one, message }) => one ?? message ?? ''); // prettier-ignore
      return { code, error: String(error.code), hints: codes(error.hints), problems: codes(error.problems) };
    },
  };
}

/** What a seller does about the competition, in the order of a week. */
const story: readonly string[] = [
  'competitor list',
  'competitor matrix opp-1',
  'competitor matrix opp-2',
  'competitor add 王记铁铺 --alias "Wang Forge" --note "Two streets away"',
  'competitor add "Anvil & Sons" --json',
  'competitor join opp-1 王记 --offer "A cheaper plough"',
  'competitor join opp-1 Anvil',
  'competitor join opp-2 com-1',
  'competitor rate opp-1 --set need-2=5 --set need-2:王记=4 --set "edge:Anvil & Sons=2" --set 价格=2 --set 价格:wang=4 --about need-3=thrift --evidence "价格:王记=His list: page = 4"',
  'competitor rate opp-1 --set need-2=5',
  'competitor matrix opp-1',
  'competitor matrix opp-1 --format markdown',
  'competitor matrix opp-1 --format csv',
  'competitor matrix opp-1 --json',
  'gate check opp-1',
  'value propose opp-1',
  'value propose opp-1 --format csv',
  'value propose opp-1 --add',
  'value add opp-1 "Ploughs lent for a day" --role farmer --strength thrift --need 价格 --benefit "Tries before he buys"',
  'value list --opportunity opp-1',
  'value list --without-evidence --format csv',
  'value edit val-1 --evidence "The miller cut with it for a month" --benefit "Cuts straight after a week"',
  'value edit val-1 --evidence "The miller cut with it for a month"',
  'value show val-1',
  'gate check opp-1',
  'competitor matrix opp-1',
  'value archive val-2',
  'value archive val-2 --restore',
  'competitor rate opp-1 --set need-2:Anvil= --set need-4=3',
  'competitor edit com-2 --name "Anvil & Daughters" --alias "" --note "New owner"',
  'opportunity close opp-2 --lost --reason price',
  'competitor show com-1',
  'competitor list --format csv',
  'competitor leave opp-1 王记',
  'competitor matrix opp-1',
  'competitor archive com-2',
  'competitor list',
];

describe.each(['en', 'zh'])('a week with rivals, in %s', (lang) => {
  it('says what it does', async () => {
    const world = await openForge({ KAM_LANG: lang });
    const log: string[] = [];
    for (const line of story) {
      const { stdout, stderr, code } = await world.run(line);
      log.push(`$ kam ${line}\n${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${code}\n`);
    }
    await expect(log.join('\n')).toMatchFileSnapshot(`../snapshots/competition.${lang}.txt`);
  });
});

describe('competitors', () => {
  let world: Forge;
  beforeEach(async () => {
    world = await openForge();
    await world.ok('competitor add 王记铁铺 --alias "Wang Forge"');
  });

  it('are known by ref, name, alias and a part of either', async () => {
    for (const words of ['com-1', '王记铁铺', '王记', '"wang forge"']) {
      expect(await world.json(`competitor show ${words}`)).toMatchObject({ schema: 'competitor/1', ref: 'com-1' });
    }
  });

  it('have names of their own', async () => {
    for (const line of ['competitor add 王记铁铺', 'competitor add " 王记铁铺"']) {
      expect(await world.fault(line)).toMatchObject({ code: 1, error: 'competitor-taken' });
    }
    await world.ok('competitor add Other');
    expect(await world.fault('competitor edit Other --name 王记铁铺')).toMatchObject({ error: 'competitor-taken' });
    await world.ok('competitor edit com-1 --name 王记铁铺 --note same');
    // A part of another's name is a name.
    await world.ok('competitor add 王记');
  });

  it.each([
    ['competitor add', 2, 'missing-input'],
    ['competitor add ""', 2, 'name-empty'],
    ['competitor edit com-1', 2, 'nothing-to-edit'],
    ['competitor show nobody', 1, 'record-not-found'],
    ['competitor join opp-1', 2, 'no-terminal'],
    ['competitor join opp-1 nobody', 1, 'record-not-found'],
    ['competitor leave opp-1 com-1', 1, 'rival-not-there'],
    ['competitor matrix nothing', 1, 'record-not-found'],
  ])('%s: exit %i, %s', async (line, code, error) => {
    expect(await world.fault(line)).toMatchObject({ code, error });
    expect((await world.run(line, { env: { KAM_LANG: 'zh' } })).stderr).toMatch(/\p{Script=Han}/u);
  });

  it('are added where a qualification named them, and where the user says so', async () => {
    writeFileSync(
      join(world.folder, 'playbooks/forge/test.yaml'),
      'kind: template\nid: test\ntitle: {en: Test, zh: 测试}\nsubject: opportunity\ncompare: {competitors: 2}\n' +
        'scale: {options: [{id: y, value: 1, label: {en: yes, zh: 是}}]}\n' +
        'sections: [{id: s, title: {en: S, zh: S}, questions: [{id: q, text: {en: Q, zh: Q}}]}]\nscoring: {method: sum}\n',
    );
    writeFileSync(
      join(world.folder, 'sheet.yaml'),
      'template: test\nanswers: {q: y}\ncompetitors: {老李铁铺: {q: y}}\n',
    );
    await world.ok('assess test --for opp-1 --answers sheet.yaml');
    expect(await world.json('competitor join opp-1 老李铁铺')).toMatchObject({
      schema: 'rival-list/1',
      items: [{ competitor: { ref: 'com-2', name: '老李铁铺' }, offer: null }],
    });
    // From now on the sheet may call them what they are called.
    await world.ok('competitor edit com-2 --alias "Old Li"');
    const rate = async (name: string) => {
      writeFileSync(
        join(world.folder, 'sheet.yaml'),
        `template: test\nanswers: {q: y}\ncompetitors: {${name}: {q: y}}\n`,
      );
      return world.json('assess test --for opp-1 --answers sheet.yaml');
    };
    for (const name of ['com-2', 'old li']) {
      expect(await rate(name)).toMatchObject({ competitors: [{ name: '老李铁铺' }] });
    }
    expect(await rate('老李')).toMatchObject({ competitors: [{ name: '老李' }] });
    writeFileSync(
      join(world.folder, 'sheet.yaml'),
      'template: test\nanswers: {q: y}\ncompetitors: {com-2: {q: y}, 老李铁铺: {q: y}}\n',
    );
    const twice = await world.fault('assess test --for opp-1 --answers sheet.yaml');
    expect(twice).toMatchObject({ code: 2, error: 'competitor-named-twice' });
    writeFileSync(join(world.folder, 'sheet.yaml'), 'template: test\nanswers: {q: y}\ncompetitors: {com-9: {q: y}}\n');
    const gone = await world.fault('assess test --for opp-1 --answers sheet.yaml');
    expect(gone).toMatchObject({ code: 1, error: 'record-not-found' });
    expect(await world.fault('competitor join opp-1 Newcomer')).toMatchObject({ error: 'record-not-found' });
    expect(await world.json('competitor join opp-1 Newcomer --yes')).toMatchObject({
      items: [{ competitor: { ref: 'com-2' } }, { competitor: { ref: 'com-3', name: 'Newcomer' } }],
    });
  });

  it('are at most five in an opportunity; one that is there may change its offer', async () => {
    for (const name of ['a1', 'b2', 'c3', 'd4']) await world.ok(`competitor join opp-1 ${name} --yes -q`);
    await world.ok('competitor join opp-1 com-1');
    expect(await world.fault('competitor join opp-1 e5 --yes')).toMatchObject({ code: 1, error: 'rivals-too-many' });
    // What did not join was not made either.
    expect(await world.fault('competitor show e5')).toMatchObject({ error: 'record-not-found' });
    const changed = await world.run('competitor join opp-1 com-1 --offer Ploughs');
    expect([changed.code, changed.stderr]).toEqual([0, expect.stringContaining('Changed what is known')]);
    const same = await world.run('competitor join opp-1 com-1 --offer Ploughs');
    expect([same.code, same.stderr]).toEqual([0, expect.stringContaining('nothing differs')]);
  });
});

describe('scores', () => {
  let world: Forge;
  beforeEach(async () => {
    world = await openForge();
    for (const name of ['王记铁铺', 'Anvil']) await world.ok(`competitor join opp-1 ${name} --yes -q`);
  });

  interface Matrix {
    readonly criteria: readonly { readonly need: { readonly ref: string }; readonly gap: number | null }[];
  }

  it('are one entry of the history, whatever is set', async () => {
    await world.ok('competitor rate opp-1 --set need-2=4 --set need-2:Anvil=5 --set need-3:王记=1');
    const { criteria } = await world.json<Matrix>('competitor matrix opp-1');
    expect(criteria.map(({ need, gap }) => [need.ref, gap])).toEqual([
      ['need-2', -1],
      ['need-3', null],
      ['need-4', null],
    ]);
  });

  it('are of us where no side is named, in either language', async () => {
    await world.ok('competitor rate opp-1 --set need-2=4 --set need-3:us=3 --set need-4:我方=2');
    expect(await world.json('competitor matrix opp-1')).toMatchObject({
      criteria: [{ us: { score: 4 } }, { us: { score: 3 } }, { us: { score: 2 } }],
    });
  });

  it('name every fault and store nothing', async () => {
    const line =
      'competitor rate opp-1 --set need-2=4 --set need-2=6 --set need-9=1 --set edge:Nobody=1 --set =3 --set need-2 --about need-2=gold --about need-2:Anvil=steel --evidence need-3=x';
    const { code, stderr } = await world.run(line);
    expect(code).toBe(2);
    expect(stderr).toMatchSnapshot();
    expect(await world.json('competitor matrix opp-1')).toMatchObject({ criteria: [{ us: { score: null } }, {}, {}] });
  });

  it('cannot be given where there is nothing to rate by', async () => {
    expect(await world.fault('competitor rate opp-2 --set a=1')).toMatchObject({ code: 1, error: 'criteria-none' });
    expect(await world.fault('competitor rate opp-1')).toMatchObject({ code: 2, error: 'no-terminal' });
    expect(await world.fault('competitor rate opp-1 --resume --fresh')).toMatchObject({ error: 'options-exclude' });
  });

  it('go when the rival leaves', async () => {
    await world.ok('competitor rate opp-1 --set need-2:Anvil=5');
    await world.ok('competitor leave opp-1 Anvil');
    await world.ok('competitor join opp-1 Anvil');
    expect(await world.json('competitor matrix opp-1')).toMatchObject({
      criteria: [{ rivals: [{ score: null }, { score: null }] }, {}, {}],
    });
  });

  it('of a hostile text stay text', async () => {
    await world.ok('need add opp-1 "<b>|x|</b> [a](http://b)" --level measure --weight 1');
    await world.ok('competitor rate opp-1 --set need-5=3');
    const markdown = await world.ok('competitor matrix opp-1 --format markdown');
    expect(markdown).not.toContain('<b>');
    expect(markdown).not.toContain('[a](http://b)');
  });
});

describe('value cards', () => {
  let world: Forge;
  beforeEach(async () => {
    world = await openForge();
    await world.ok('competitor join opp-1 Anvil --yes -q');
  });

  it.each([
    ['value add opp-1', 2, 'no-terminal'],
    ['value add opp-1 ""', 2, 'name-empty'],
    ['value add opp-1 a --feature b', 2, 'name-twice'],
    ['value add opp-1 a --role king', 2, 'unknown-term'],
    ['value add opp-1 a --strength gold', 2, 'unknown-term'],
    ['value add opp-1 a --need nothing', 1, 'record-not-found'],
    ['value show val-9', 1, 'record-not-found'],
    ['value propose opp-2', 1, 'criteria-none'],
  ])('%s: exit %i, %s', async (line, code, error) => {
    expect(await world.fault(line)).toMatchObject({ code, error });
  });

  it('say that a rival is ahead where one is', async () => {
    await world.ok('competitor rate opp-1 --set need-2=2 --set need-2:Anvil=3');
    const { stderr } = await world.run('value add opp-1 "Best edge" --need need-2 --evidence x');
    expect(stderr).toContain('By need-2 a rival is ahead');
  });

  it('clear what is emptied, and keep a feature', async () => {
    await world.ok('value add opp-1 "Best edge" --need need-2 --role smith --benefit y');
    expect(await world.json('value edit val-1 --need "" --role "" --benefit ""')).toMatchObject({
      schema: 'value/1',
      need: null,
      role: null,
      benefit: null,
    });
    expect(await world.fault('value edit val-1 --feature ""')).toMatchObject({ code: 2, error: 'name-empty' });
    expect(await world.fault('value edit val-1')).toMatchObject({ code: 2, error: 'nothing-to-edit' });
  });

  it('are shown in the account report, in both languages', async () => {
    await world.ok('competitor rate opp-1 --set need-2=5 --set need-2:Anvil=3');
    await world.ok('value propose opp-1 --add');
    for (const [lang, words] of [
      ['en', ['Competition', 'Where we are ahead', 'Value cards', 'a straight blade']],
      ['zh', ['竞争分析', '领先的指标', '价值卡']],
    ] as const) {
      const { stdout } = await world.run('report account acc-1', { env: { KAM_LANG: lang } });
      for (const word of words) expect(stdout).toContain(word);
    }
    const report = await world.json<{ opportunities: readonly { ref: string; competition: unknown }[] }>(
      'report account acc-1',
    );
    expect(report.opportunities.find(({ ref }) => ref === 'opp-1')?.competition).toMatchObject({
      rivals: [{ name: 'Anvil' }],
      cards: [{ ref: 'val-1', need: 'need-2' }],
      advice: ['naked'],
    });
  });
});

describe('the wizards', () => {
  let world: Forge;
  let made = 1000;
  const sit = (line: string): Seat =>
    sitDown(line, {
      folder: world.folder,
      env: { KAM_PLAYBOOKS: 'playbooks' },
      ids: () => `01TERM${String((made += 1)).padStart(20, '0')}`,
    });
  beforeEach(async () => {
    world = await openForge();
    await world.ok('competitor join opp-1 Anvil --yes -q');
  });

  it('rate both sides, keep what was said, and go on', async () => {
    const first = sit('competitor rate opp-1');
    await first.see('How well do we meet it?');
    first.press('5');
    await first.see('How well does Anvil meet it?');
    first.press(keys.tab);
    await first.see('Enter done');
    first.press(`seen at the fair${keys.enter}`);
    first.press('3');
    await first.see('What is this criterion about?');
    first.press(keys.ctrlC);
    expect((await first.done).code).toBe(130);
    expect(first.output()).toContain('kam competitor rate opp-1 --resume');

    const second = sit('competitor rate opp-1 --resume');
    await second.see('What is this criterion about?');
    second.press('1');
    // Two more criteria, two sides each, passed over.
    for (let step = 4; step < 8; step += 1) {
      await second.see(`${step}/7`);
      second.press(keys.right);
    }
    await second.see('What now?');
    second.press(keys.enter);
    expect((await second.done).code).toBe(0);
    expect(await world.json('competitor matrix opp-1')).toMatchObject({
      criteria: [
        {
          strength: 'steel',
          us: { score: 5, evidence: null },
          rivals: [{ score: 3, evidence: 'seen at the fair' }],
          gap: 2,
        },
        { us: { score: null } },
        { us: { score: null } },
      ],
    });
    const gone = sit('competitor rate opp-1 --resume');
    expect((await gone.done).code).toBe(1);
  });

  it('ask again for a card without a feature', async () => {
    const seat = sit('value add opp-1');
    await seat.see('? Feature');
    seat.press(keys.enter);
    await seat.see('Feature is empty');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
  });

  it('keep the cards that were taken when one leaves', async () => {
    await world.ok('competitor rate opp-1 --set need-2=5 --set need-2:Anvil=3 --set need-3=5 --set need-3:Anvil=3');
    const seat = sit('value propose opp-1');
    await seat.see('? This card?');
    seat.press(keys.enter);
    await seat.see('✔ This card?');
    await seat.see('? This card?');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(0);
    expect((await world.json<{ items: unknown[] }>('value list')).items).toHaveLength(1);
  });

  it('write proposed cards one by one', async () => {
    await world.ok('competitor rate opp-1 --set need-2=5 --set need-2:Anvil=3 --evidence need-2=tried');
    const seat = sit('value propose opp-1');
    await seat.see('This card?');
    seat.press(keys.down + keys.enter);
    await seat.see('? Feature');
    seat.press(`, three men${keys.enter}`);
    for (const label of ['Advantage', 'Benefit', 'Evidence']) {
      await seat.see(`? ${label}`);
      seat.press(keys.enter);
    }
    expect((await seat.done).code).toBe(0);
    expect(await world.json('value list')).toMatchObject({
      items: [
        {
          feature: 'Holds an edge for a week, three men',
          role: 'smith',
          benefit: 'a straight blade, little smoke',
          evidence: 'tried',
        },
      ],
    });
  });

  it('make a card from a feature, and change it page by page', async () => {
    const first = sit('value add opp-1 --role smith');
    await first.see('? Feature');
    first.press(`Ploughs lent for a day${keys.enter}`);
    await first.see('Leave without');
    first.press(keys.down + keys.enter);
    expect((await first.done).code).toBe(0);
    expect(await world.json('value show val-1')).toMatchObject({ feature: 'Ploughs lent for a day', role: 'smith' });

    const second = sit('value edit val-1');
    await second.see('which page?');
    second.press(keys.enter);
    await second.see('Benefit');
    // Past all at once, feature and advantage.
    second.press(keys.down + keys.down + keys.down + keys.enter);
    await second.see('\n? Benefit');
    second.press(`Tries before he buys${keys.enter}`);
    await second.see('Tries before he buys');
    second.press(keys.ctrlC);
    expect((await second.done).code).toBe(130);
    expect(await world.json('value show val-1')).toMatchObject({ benefit: null });
  });

  it('make a competitor from a name', async () => {
    const seat = sit('competitor add');
    await seat.see('? Name');
    seat.press(`Newcomer${keys.enter}`);
    await seat.see('(Y/n)');
    seat.press(`n${keys.enter}`);
    expect((await seat.done).code).toBe(0);
    expect(await world.json('competitor show Newcomer')).toMatchObject({ ref: 'com-2' });
  });

  it('ask who competes', async () => {
    const seat = sit('competitor join opp-1');
    await seat.see('Who competes here?');
    seat.press(keys.enter);
    await seat.see('Name of the competitor');
    seat.press(`Newcomer${keys.enter}`);
    await seat.see('What does Newcomer offer?');
    seat.press(`Ploughs${keys.enter}`);
    await seat.see('Add this competitor?');
    seat.press(keys.enter);
    expect((await seat.done).code).toBe(0);
    expect(await world.json('competitor show Newcomer')).toMatchObject({ meetings: [{ offer: 'Ploughs' }] });
  });
});

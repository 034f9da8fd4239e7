/** Proposals, presentations and rehearsals: in both languages, at a terminal, and under another method. */
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keys, sitDown, type Seat } from '../helpers/terminal-run.ts';
import { createWorld, prepared, type World } from '../helpers/run.ts';

const createOffice = prepared(async (lang: string, env: Readonly<Record<string, string>> = {}) => {
  const world = createWorld({ KAM_LANG: lang, ...env });
  for (const line of [
    'account add 华源水务集团',
    'contact add 周建国 --account 华源 --title 副总经理 --level deciding',
    'contact add 赵文博 --account 华源 --level managing',
    'opportunity add 智慧水务云平台 --account 华源',
    'role set 云平台 周建国 --role decision-maker --attitude neutral --influence 5',
    'need add opp-1 旺季前上线 --level goals --owner 周建国 --urgency 5',
    'need confirm need-1 --by 周建国 --on 2026-10-20',
  ]) {
    expect([line, (await world.run(line)).code]).toEqual([line, 0]);
  }
  return world;
});

const questions = [
  'professional-look',
  'theme-and-goal',
  'thanks-and-welcome',
  'agenda-and-time',
  'own-strengths',
  'solution-meets-needs',
  'benefits-per-role',
  'advantage-accepted',
  'evidence-given',
  'service-explained',
  'voice',
  'plain-language',
  'eye-contact',
  'posture-and-gestures',
  'slides',
  'asks-motive',
  'approves-motive',
  'answers-and-checks',
  'summary',
  'motivates-to-buy',
];

/** A sheet with one mark for everything, and some others. */
function writeSheet(world: World, name: string, mark: string, more: Readonly<Record<string, string>> = {}): void {
  const answers = questions.map((question) => `  ${question}: '${more[question] ?? mark}'`);
  writeFileSync(join(world.folder, name), ['answers:', ...answers, ''].join('\n'));
}

/** What a seller does for one presentation. */
const story: readonly string[] = [
  'proposal show opp-1',
  'proposal set opp-1 solution 报价 --owner 王敏',
  'proposal set opp-1 solution price --owner 王敏 --due 2026-11-01',
  'proposal set opp-1 references --drop 已参观过',
  'proposal done opp-1 product-sheet cover-letter',
  'proposal done opp-1 references',
  'proposal show opp-1 --format csv',
  'proposal show opp-1 --json',
  'presentation plan opp-1 --with 周建国 --with 赵文博 --on 2026-11-06 --time 14点 --minutes 45 --important --print',
  'presentation plan opp-1 --with 周建国 --with 赵文博 --on 2026-11-06 --time 14点 --minutes 45 --important',
  'presentation plan act-1 --time-of solution=20 --set theme=旺季前上线',
  'presentation plan act-1 --json',
  'rehearsal check act-1',
  'rehearsal add act-1 --on 2026-10-30 --time 9:00 --team 李雷',
  'rehearsal rate act-2 --rater 李雷 --role peer --answers low.yaml',
  'rehearsal rate act-2 --rater 张华 --role coach --answers fair.yaml -q',
  'rehearsal show act-2',
  'rehearsal check act-1',
  'rehearsal add act-1 --on 2026-11-02 -q',
  'rehearsal rate act-3 --rater 李雷 --answers good.yaml -q',
  'rehearsal rate act-3 --rater 张华 --answers good.yaml -q',
  'rehearsal show act-1',
  'rehearsal show act-1 --json',
  'rehearsal check act-1',
  'assess slide-check --for act-1 --set contrast=yes --set no-similar-colours=yes --set seen-on-projector=no --set size=yes --set lines=yes --set one-message=yes --set customer-words=yes -q',
  'presentation list',
  'presentation list --status done',
  'presentation show act-1 --format markdown',
  'presentation report act-1 --on 2026-11-02 --with 周建国 --outcome 同意进入商务谈判 --set "attitude-changes=周建国=supporter: 当场拍板" --next-on 2026-11-09 --next 谈合同',
  'rehearsal rate act-1 --rater 周建国 --role customer --answers good.yaml -q',
  'presentation show act-1',
  'activity list --status planned',
  'presentation show act-1 --json',
  'report account acc-1 --json --output report.json',
];

describe.each(['en', 'zh'])('one presentation, in %s', (lang) => {
  it('goes from the proposal to what it brought', async () => {
    const world = await createOffice(lang);
    writeSheet(world, 'low.yaml', '4', { voice: '1', slides: '2', 'asks-motive': '2' });
    writeSheet(world, 'fair.yaml', '4', { 'asks-motive': '2' });
    writeSheet(world, 'good.yaml', '4', { voice: '5' });
    const log: string[] = [];
    for (const line of story) {
      const { stdout, stderr, code } = await world.run(line);
      log.push(`$ kam ${line}\n${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${code}\n`);
    }
    await expect(log.join('\n')).toMatchFileSnapshot(`../snapshots/presentations.${lang}.txt`);
  });
});

const createBusyOffice = prepared(async () => {
  const world = await createOffice('en');
  await world.run('presentation plan opp-1 --with 周建国 --on 2026-11-06 --important -q');
  await world.run('activity add visit --account 华源 --on 2026-11-03 -q');
  return world;
});

describe('what goes wrong', () => {
  let world: World;
  beforeEach(async () => {
    world = await createBusyOffice();
  });

  it.each([
    ['presentation plan opp-1', 2, '--on'],
    ['presentation plan opp-1 --on +3d --time noon', 2, 'a time such as'],
    ['presentation plan opp-1 --on +3d --minutes 10 --time-of solution=20', 2, 'more than the 10'],
    ['presentation plan opp-1 --on +3d --time-of interval=20', 2, 'no part "interval"'],
    ['presentation plan opp-1 --on +3d --time-of solution', 2, '--time-of'],
    ['presentation plan opp-1 --on +3d --kind visit', 2, 'visit'],
    ['presentation plan act-2', 2, 'visit'],
    ['presentation show act-2', 1, 'act-2 is of another kind: Visit. Asked for is one of: Presentation.'],
    ['presentation show act-9', 1, 'act-9'],
    ['rehearsal add act-2', 1, 'act-2 (Visit) is nothing that the playbook rehearses. Rehearsed are: Presentation.'],
    ['rehearsal rate act-2 --set voice=4', 1, 'nothing that the playbook rehearses'],
    ['rehearsal rate act-1 --set voice=4', 3, '1 of 20 questions are answered'],
    ['rehearsal check act-9', 1, 'act-9'],
    ['assess presentation-evaluation --occasion act-9 --set voice=4', 1, 'act-9'],
    ['activity edit act-1 --important --not-important', 2, '--not-important'],
    ['proposal show opp-9', 1, 'opp-9'],
    ['proposal set opp-1', 2, '<point>'],
    ['proposal set opp-1 solution', 2, 'Nothing to change'],
    ['proposal set opp-1 solutoin --owner x', 2, 'did you mean "solution"'],
    ['proposal set opp-1 solution --due someday', 2, 'a date such as'],
    ['proposal set opp-1 solution --drop "" ', 2, '--drop'],
    ['proposal set opp-1 solution --drop x --keep', 2, '--keep'],
    ['proposal set opp-1 solution --drop x --note y', 2, '--note'],
    ['proposal done opp-1', 2, 'point'],
    ['proposal done opp-1 solution --on 2026-11-01 --undo', 2, '--undo'],
  ])('kam %s', async (line, code, words) => {
    const before = (await world.run('activity list --json')).stdout;
    const found = await world.run(line);
    expect([found.code, found.stderr]).toEqual([code, expect.stringContaining(words)]);
    expect((await world.run('activity list --json')).stdout).toBe(before);
  });

  it('a presentation that was called off is neither rated nor planned further', async () => {
    await world.run('activity cancel act-1 -q');
    expect((await world.run('rehearsal rate act-1 --set voice=4')).stderr).toContain('was cancelled');
    expect((await world.run('presentation plan act-1 --goal x')).stderr).toContain('was cancelled');
  });

  it('what is not important may be held without a rehearsal', async () => {
    expect((await world.run('rehearsal check act-1')).code).toBe(5);
    await world.run('activity edit act-1 --not-important -q');
    const { code, stderr } = await world.run('rehearsal check act-1');
    expect([code, stderr]).toEqual([0, expect.stringContaining('not marked as important')]);
  });

  it('an answer that changes nothing writes nothing', async () => {
    await world.run('proposal set opp-1 solution --owner 王敏 -q');
    expect((await world.run('proposal set opp-1 solution --owner 王敏')).stderr).toContain('nothing differs');
  });
});

describe('a rehearsal', () => {
  let world: World;
  const json = async (line: string): Promise<Record<string, unknown>> =>
    JSON.parse((await world.run(`${line} --json`)).stdout) as Record<string, unknown>;

  beforeEach(async () => {
    world = await createOffice('en');
    writeSheet(world, 'good.yaml', '4');
    writeSheet(world, 'low.yaml', '1');
    await world.run('presentation plan opp-1 --with 周建国 --on 2026-11-06 --important --owner 李雷 --team 韩梅 -q');
  });

  it('takes what it is about from the presentation, and is held with its first sheet', async () => {
    await world.run('rehearsal add act-1 -q');
    expect(await json('activity show act-2')).toMatchObject({
      kind: 'rehearsal',
      status: 'planned',
      on: '2026-11-02',
      partOf: 'act-1',
      owner: '李雷',
      team: ['韩梅'],
      contacts: [],
      opportunity: { ref: 'opp-1' },
    });
    await world.run('rehearsal rate act-2 --answers good.yaml -q');
    expect(await json('activity show act-2')).toMatchObject({
      status: 'done',
      assessments: [{ template: 'presentation-evaluation' }],
    });
    expect(await json('assessment show asm-1')).toMatchObject({ subject: '李雷', rater: '王敏' });
  });

  it('in the future stays planned when somebody rates it already', async () => {
    await world.run('rehearsal add act-1 --on +1d -q');
    await world.run('rehearsal rate act-2 --answers good.yaml -q');
    expect(await json('activity show act-2')).toMatchObject({ status: 'planned' });
  });

  it('can be rated about somebody else, and by any template', async () => {
    await world.run('rehearsal add act-1 -q');
    await world.run('rehearsal rate act-2 --for 韩梅 --answers good.yaml -q');
    await world.run('assess presentation-evaluation --occasion act-2 --rater 张华 --answers good.yaml -q');
    expect(await json('assessment show asm-1')).toMatchObject({ subject: '韩梅' });
    expect(await json('assessment show asm-2')).toMatchObject({ subject: '李雷' });
    expect(await json('rehearsal show act-2')).toMatchObject({
      rehearsals: [{ judgement: { raters: 2, sheets: [{ subject: '韩梅' }, { subject: '李雷' }] } }],
    });
  });

  it('fails with somebody who gives a one, whatever the others say', async () => {
    await world.run('rehearsal add act-1 -q');
    await world.run('rehearsal rate act-2 --rater a --answers good.yaml -q');
    expect(await json('rehearsal check act-1')).toMatchObject({ readiness: 'passed', held: false });
    await world.run('rehearsal rate act-2 --rater b --answers low.yaml -q');
    expect(await json('rehearsal check act-1')).toMatchObject({ readiness: 'failed', held: true });
  });

  it('is one command in the history, with what it changes', async () => {
    await world.run('rehearsal add act-1 -q');
    const found = await world.run('rehearsal rate act-2 --answers good.yaml');
    expect(found.stderr).toContain('Next: kam rehearsal show act-2');
    expect((await world.run('rehearsal rate act-2 --answers good.yaml --dry-run')).stderr).not.toContain(
      'kam rehearsal show',
    );
    expect((await world.run('rehearsal rate act-2 --print-answers')).stdout).toContain('for: "李雷"');
  });
});

describe('at a terminal', () => {
  const sit = (world: World, line: string): Seat =>
    sitDown(line, { folder: world.folder, rows: 60, env: { KAM_LANG: 'en' } });

  it('a proposal is gone through point by point; what was said stays when one leaves', async () => {
    const world = await createOffice('en');
    const seat = sit(world, 'proposal set opp-1');
    const choose = async (title: string, ...typed: readonly string[]): Promise<void> => {
      await seat.see(`? ${title}`);
      for (const key of typed) seat.press(key);
      await seat.see(`✔ ${title}`);
    };
    await choose('Covering letter', keys.enter);
    await choose('Owner', keys.enter);
    await choose('Due by', '+7d', keys.enter);
    await choose('Present state', keys.down, keys.enter);
    await choose('Solution', keys.down, keys.down, keys.enter);
    await choose('Why it is not needed', 'They wrote it', keys.enter);
    await choose('Products', keys.down, keys.down, keys.down, keys.enter);
    await seat.see('? Product description');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(0);
    const { items } = JSON.parse((await world.run('proposal show opp-1 --json')).stdout) as { items: object[] };
    expect(items.slice(0, 5)).toMatchObject([
      { point: 'cover-letter', state: 'open', owner: '王敏', due: '2026-11-09' },
      { point: 'status-and-problem', state: 'done', done: '2026-11-02' },
      { point: 'solution', state: 'dropped', note: 'They wrote it' },
      { point: 'products', state: 'open', owner: null },
      { point: 'product-sheet', state: 'open', owner: null },
    ]);
  });

  it('a date that is none is asked for again by its own name', async () => {
    const world = await createOffice('en');
    const seat = sit(world, 'proposal set opp-1');
    await seat.see('? Covering letter');
    seat.press(keys.enter);
    await seat.see('? Owner');
    seat.press(keys.enter);
    await seat.see('? Due by');
    seat.press(`soon${keys.enter}`);
    await seat.see('"soon" is not a value for Due by');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(0);
  });

  it('a sheet that is left is kept for its own rehearsal', async () => {
    const world = await createOffice('en');
    await world.run('presentation plan opp-1 --on 2026-11-06 -q');
    await world.run('rehearsal add act-1 -q');
    await world.run('rehearsal add act-1 -q');
    const left = sit(world, 'rehearsal rate act-2 --rater 张华');
    await left.see('The presenter looks neat');
    left.press('4');
    await left.see('The theme is introduced');
    left.press(keys.ctrlC);
    expect((await left.done).code).toBe(130);
    expect(left.screen.text()).toContain('kam rehearsal rate act-2 --rater 张华 --resume');
    const other = sit(world, 'rehearsal rate act-3 --rater 张华');
    await other.see('The presenter looks neat');
    other.press(keys.ctrlC);
    await other.done;
    const again = sit(world, 'rehearsal rate act-2 --rater 张华 --resume');
    await again.see('The theme is introduced');
    again.press(keys.ctrlC);
    await again.done;
  });

  it('a presentation asks when it begins and how long it takes', async () => {
    const world = await createOffice('en');
    const seat = sit(world, 'presentation plan opp-1 --with 周建国 --on 2026-11-06 --place hall --team 李雷 --print');
    expect((await seat.done).code).toBe(0);
    const asked = sit(world, 'presentation plan opp-1 --with 周建国 --on 2026-11-06 --place hall --team 李雷');
    await asked.see('? Begins at');
    asked.press('14');
    asked.press(keys.enter);
    await asked.see('expected a time such');
    asked.press(':00');
    asked.press(keys.enter);
    await asked.see('? How many minutes');
    asked.press(keys.enter);
    await asked.see('✔ How many minutes are there? 60');
    await asked.see('? Who sits there');
    asked.press(keys.ctrlC);
    expect((await asked.done).code).toBe(130);
  });
});

describe('another method', () => {
  let world: World;
  const ok = async (line: string): Promise<string> => {
    const { stdout, stderr, code } = await world.run(line);
    expect([line, stderr, code]).toEqual([line, stderr, 0]);
    return stdout;
  };
  const json = async (line: string): Promise<unknown> => JSON.parse((await world.run(`${line} --json`)).stdout);

  beforeEach(async () => {
    world = createWorld({ KAM_PLAYBOOKS: 'mine' });
    cpSync(resolve(import.meta.dirname, '../fixtures/presentations'), join(world.folder, 'mine'), { recursive: true });
    await ok('account add Mairie');
    await ok('contact add Colette --account Mairie');
    await ok('opportunity add Fête --account Mairie');
  });

  it('has no faults', async () => {
    expect(await ok('playbook check mine --strict')).toBe('');
  });

  it('names the parts of the proposal', async () => {
    await ok('proposal set Fête Affiche --owner Jean --due 2026-10-01');
    expect(await json('proposal done Fête texte')).toMatchObject({
      outline: 'dossier',
      items: [
        { point: 'affiche', state: 'overdue' },
        { point: 'texte', state: 'done' },
      ],
    });
  });

  it('plans, times and rehearses what it calls so', async () => {
    const plan = await ok('presentation plan Fête --with Colette --on +3d --time 20:00 --minutes 10 --important');
    expect(plan).toContain('20:03');
    expect(plan).toContain('Silence dans la salle');
    expect(await json('presentation show act-1')).toMatchObject({
      kind: 'premiere',
      parts: [
        { part: 'rideau', begins: '20:00', minutes: 3 },
        { part: 'scene', begins: '20:03', minutes: 7 },
      ],
      checks: [{ template: 'costumes', assessment: null }],
    });
    await ok('rehearsal add act-1 -q');
    await ok('rehearsal rate act-2 --rater Anne --set voix=a --set geste=c -q');
    expect((await world.run('rehearsal check act-1')).code).toBe(5);
    await ok('rehearsal rate act-2 --rater Paul --set voix=c --set geste=b -q');
    expect(await json('rehearsal check act-1')).toMatchObject({
      readiness: 'passed',
      rehearsals: [{ judgement: { points: 3.5, improve: ['geste', 'voix'], differ: ['voix'] } }],
    });
    const show = await ok('rehearsal show act-2');
    expect(show).toContain('aim for: bravo');
    await ok('assess costumes --for act-1 --set repasses=non -q');
    expect(await ok('presentation show act-1')).toContain('Froissés');
  });

  it('rehearses nothing that its catalog does not prepare', async () => {
    await ok('activity add buvette --account Mairie --on +1d');
    const { code, stderr } = await world.run('rehearsal add act-1');
    expect([code, stderr]).toEqual([1, expect.stringContaining('Rehearsed are: Première')]);
  });

  it('warns by its own rules', async () => {
    await ok('presentation plan Fête --on +3d --important -q');
    await ok('proposal set Fête affiche --due 2026-10-01 -q');
    const report = await ok('report account Mairie');
    expect(report).toContain('Personne n’a répété.');
    expect(report).toContain('Le dossier est en retard.');
  });

  it('does not rank what is no selling activity', async () => {
    const { items } = (await json('activity plan Colette --all')) as { items: readonly { kind: string }[] };
    expect(items.map(({ kind }) => kind)).toEqual(['tournee']);
  });

  it('says what is missing where a method has no such things', async () => {
    const bare = createWorld();
    cpSync(resolve(import.meta.dirname, '../fixtures/selling'), join(bare.folder, 'mine'), { recursive: true });
    await bare.run('account add Huber --playbooks mine');
    await bare.run('opportunity add Messestand --account Huber --playbooks mine');
    for (const [line, words] of [
      ['proposal show opp-1', 'does not say what a proposal consists of'],
      ['presentation plan opp-1 --on +3d', 'messe'],
    ] as const) {
      const { code, stderr } = await bare.run(`${line} --playbooks mine`);
      expect([line, code, stderr]).toEqual([line, 1, expect.stringContaining(words)]);
    }
  });
});

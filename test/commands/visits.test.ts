/** Visits: planned by an outline, reported, shown; in both languages and under another method. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    'marker record 周建国 received-first-visit --evidence 拜访记录',
  ]) {
    expect([line, (await world.run(line)).code]).toEqual([line, 0]);
  }
  return world;
});

/** What a seller does for one visit. */
const story: readonly string[] = [
  'visit plan opp-1 --with 周建国 --on 2026-10-30 --place 周总办公室 --goal 定下测试日期 --print',
  'visit plan opp-1 --with 周建国 --on 2026-10-30 --place 周总办公室 --goal 定下测试日期 --team 李雷',
  'visit plan act-1 --set commitment=十一月测试 --set fall-back=下周通话 --set opening-question=',
  'assess grooming-checklist --set clean-hair=no --set clean-body=yes --set fresh-breath=yes --partial -q',
  'visit report act-1 --print-answers',
  'visit report act-1 --with 周建国 --with 赵文博 --outcome 同意十一月测试 --marker "周建国=keeps-appointment: 准时" --set "attitude-changes=周建国=supporter: 主动要方案" --set "new-needs=周建国=goals: 夏季高峰前上线" --set competition=东蓝来过 --set follow-up-or-not=是 --set reasons=预算已批 --set ours=周五交方案 --next-on 2026-11-16 --next 送方案',
  'opportunity show opp-1 --json',
  'visit report act-1 --set confirmed-needs=周建国=need-1',
  'visit plan act-1',
  'visit show act-1',
  'visit show act-1 --json',
  'visit plan act-2 --print --format markdown',
];

describe.each(['en', 'zh'])('one visit, in %s', (lang) => {
  it('goes from its plan to what it brought', async () => {
    const world = await createOffice(lang);
    const log: string[] = [];
    for (const line of story) {
      const { stdout, stderr, code } = await world.run(line);
      log.push(`$ kam ${line}\n${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${code}\n`);
    }
    await expect(log.join('\n')).toMatchFileSnapshot(`../snapshots/visits.${lang}.txt`);
  });
});

describe('a visit', () => {
  let world: World;
  beforeEach(async () => {
    world = await createOffice('en');
    await world.run('visit plan opp-1 --with 周建国 --on 2026-10-30 -q');
  });

  const evaluation = (rater: string, role: string, answer: string): string[] => [
    'assess',
    'visit-evaluation',
    '--for',
    'act-1',
    '--rater',
    rater,
    '--role',
    role,
    ...[
      'look-and-greeting',
      'states-goal',
      'open-question',
      'asks-what-else',
      'confirms-problem',
      'learned-process',
      'learned-organisation',
      'learned-budget',
      'learned-roles',
      'learned-competition',
      'agrees-next-step',
      'thanks-and-material',
    ].flatMap((question) => ['--set', `${question}=${answer}`]),
  ];

  it('is judged by several raters, side by side, under the numbers of the form', async () => {
    expect((await world.run(evaluation('王敏', 'self', 'yes'))).code).toBe(0);
    expect((await world.run(evaluation('韩梅', 'coach', 'partly'))).code).toBe(0);
    const { stdout } = await world.run('visit show act-1');
    expect(stdout).toMatch(/No\. +Item +王敏 \(self\) +韩梅 \(coach\)/);
    expect(stdout).toMatch(/ 10 {2}.*yes +partly/);
    expect(stdout).toMatch(/24\/24 .*12\/24/);
  });

  it('shows the verdict of the check before it', async () => {
    const all =
      'clean-hair clean-body fresh-breath short-nails badge-and-cards clean-suit phone-silent documents-ready early-arrival';
    const set = all.split(' ').map((id) => `--set ${id}=${id === 'fresh-breath' ? 'no' : 'yes'}`);
    await world.run(`assess grooming-checklist ${set.join(' ')} --set dress-list=common`, {
      env: { KAM_NOW: '2026-10-30T02:00:00.000Z' },
    });
    const { stdout } = await world.run('visit show act-1');
    expect(stdout).toContain('Grooming checklist: Correct before you go');
  });

  it('is reported by a file as by options', async () => {
    const { stdout } = await world.run('visit report act-1 --print-answers');
    const filled = stdout
      .replace('markers-seen: null', "markers-seen: ['周建国=keeps-appointment: on time']")
      .replace('goal-reached: null', 'goal-reached: He named a date')
      .replace('follow-up-or-not: null', 'follow-up-or-not: yes');
    writeFileSync(join(world.folder, 'report.yaml'), filled);
    const byFile = JSON.parse((await world.run('visit report act-1 --answers report.yaml --json')).stdout) as object;
    const other = await createOffice('en');
    await other.run('visit plan opp-1 --with 周建国 --on 2026-10-30 -q');
    const byOptions = await other.run(
      'visit report act-1 --marker "周建国=keeps-appointment: on time" --outcome "He named a date" --set follow-up-or-not=yes --json',
    );
    expect(byFile).toEqual(JSON.parse(byOptions.stdout));
  });

  it('writes nothing where a line is wrong, and names every one at its place', async () => {
    const text =
      'template: visit-report\nanswers:\n  markers-seen: keeps-appointment\n  new-needs: ["nobody=goals: grow", "goals"]\n  colour: red\n  next-date: soon\n';
    writeFileSync(join(world.folder, 'report.yaml'), text);
    const { stderr, code } = await world.run('visit report act-1 --answers report.yaml');
    expect(code).toBe(3);
    expect(stderr.match(/^report\.yaml:\d+:\d+/gm)).toEqual([
      'report.yaml:5:11',
      'report.yaml:4:15',
      'report.yaml:4:37',
      'report.yaml:3:17',
      'report.yaml:6:14',
    ]);
    expect((await world.run('activity show act-1 --json')).stdout).toContain('"status": "planned"');
  });

  it.each([
    ['visit plan opp-1', 2, 'pass --on'],
    ['visit plan opp-1 --on +3d --kind gift', 2, 'is not planned by an outline'],
    ['visit plan act-1 --set colour=red --set x', 2, '2 values are wrong'],
    ['visit report act-1', 2, '--print-answers'],
    ['visit report act-1 --set persons-present=Nobody', 2, 'is nobody of acc-1'],
    ['visit report act-1 --set reasons=1 --set reasons=2 --set reasons=3 --set reasons=4', 2, 'at most 3 lines'],
    ['visit report act-1 --set follow-up-or-not=perhaps', 2, 'expected yes, no'],
    ['visit report act-1 --outcome x --next-on 2026-10-01', 2, 'before the day itself'],
    ['visit report act-9 --outcome x', 1, 'There is no'],
  ])('refuses %s', async (line, code, words) => {
    const run = await world.run(line);
    expect([run.code, run.stderr]).toEqual([code, expect.stringContaining(words)]);
  });

  it('that was called off is neither planned nor reported', async () => {
    await world.run('activity cancel act-1 -q');
    expect((await world.run('visit report act-1 --outcome x')).stderr).toContain('was cancelled');
    expect((await world.run('visit plan act-1 --goal x')).stderr).toContain('was cancelled');
  });
});

describe('the wizard', () => {
  const sit = (world: World, line: string): Seat =>
    sitDown(line, { folder: world.folder, rows: 60, env: { KAM_LANG: 'en' } });

  /** Presses keys, one set for each question, when its words are seen below the last answer. */
  async function walk(seat: Seat, steps: readonly (readonly [question: string, ...typed: string[]])[]): Promise<void> {
    for (const [question, ...typed] of steps) {
      await seat.see(`? ${question}`);
      for (const key of typed) seat.press(key);
      await seat.see(`✔ ${question}`);
    }
  }

  it('plans point by point: what is proposed is accepted, changed, added to or left out', async () => {
    const world = await createOffice('en');
    const seat = sit(world, 'visit plan opp-1 --with 周建国 --on 2026-10-30 --place office --team 李雷');
    await walk(seat, [
      ['For each person', keys.enter],
      ['Closeness today', keys.down, keys.down, keys.down, keys.enter],
      ['Communication style', keys.down, keys.down, keys.enter],
    ]);
    // Two lines of one question look alike: what is typed tells them apart.
    await seat.see('? Line');
    seat.press('asks for figures');
    await seat.see('asks for figures');
    seat.press(keys.enter);
    await seat.see('✔ Line (empty: no more) asks for figures\n? Line');
    seat.press(keys.enter);
    await walk(seat, [
      ['One goal', 'A date for the test', keys.enter],
      ['The commitment', keys.enter],
      ['What you settle for', keys.enter],
      ['The open question', keys.enter],
      ['What troubles them', keys.enter],
      ['How they would solve it', keys.enter],
      ['Needs that were heard', keys.enter],
      ['What is still missing', keys.enter],
      ['“What else?”', keys.enter],
      ['Evidence', keys.enter],
      ['What you will leave', keys.enter],
    ]);
    await seat.see('? The objections');
    seat.press(keys.enter);
    await seat.see('Store this plan?');
    seat.press(keys.enter);
    expect((await seat.done).code).toBe(0);
    const stored = JSON.parse((await world.run('activity show act-1 --json')).stdout) as { plan: object };
    expect(stored).toMatchObject({ goal: 'A date for the test', place: 'office', team: ['李雷'] });
    expect(Object.keys(stored.plan)).not.toContain('rung');
    expect(stored.plan).toMatchObject({ style: ['周建国: style not known yet', 'asks for figures'] });
  });

  it.each([
    [
      'a plan',
      'visit plan opp-1 --with 周建国 --on 2026-10-30 --place office --team 李雷',
      'For each person',
      'Closeness today',
    ],
    ['a report', 'visit report act-1', 'Account, opportunity', 'Who was really there?'],
  ])('keeps what was said of %s when it is left, and goes on from there', async (what, line, first, second) => {
    const world = await createOffice('en');
    if (what === 'a report') await world.run('visit plan opp-1 --with 周建国 --on 2026-10-30 -q');
    const before = (await world.run('activity list --json')).stdout;
    const left = sit(world, line);
    await walk(left, [[first, keys.enter]]);
    await left.see(`? ${second}`);
    left.press(keys.ctrlC);
    expect((await left.done).code).toBe(130);
    expect(left.screen.text()).toContain('--resume');
    expect((await world.run('activity list --json')).stdout).toBe(before);

    const asked = sit(world, line);
    await asked.see('There is an unfinished one');
    asked.press(keys.enter);
    await asked.see(`? ${second}`);
    expect(asked.screen.text()).not.toContain(`? ${first}`);
    asked.press(keys.ctrlC);
    await asked.done;

    const fresh = sit(world, `${line} --fresh`);
    await fresh.see(`? ${first}`);
    fresh.press(keys.ctrlC);
    await fresh.done;
  });

  it('says so where there is nothing to go on with', async () => {
    const world = await createOffice('en');
    const seat = sit(world, 'visit plan opp-1 --with 周建国 --on 2026-10-30 --place office --team 李雷 --resume');
    expect((await seat.done).code).toBe(1);
  });

  it('that is left at once stores nothing', async () => {
    const world = await createOffice('en');
    const seat = sit(world, 'visit plan opp-1 --with 周建国 --on 2026-10-30 --place office --team 李雷');
    await seat.see('? For each person');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
    expect(await world.run('activity list --json')).toMatchObject({
      stdout: expect.stringContaining('"items": []') as string,
    });
  });

  it('reports point by point, shows what will be written, and writes it', async () => {
    const world = await createOffice('en');
    await world.run('visit plan opp-1 --with 周建国 --on 2026-10-30 -q');
    const seat = sit(world, 'visit report act-1');
    await walk(seat, [
      ['Account, opportunity', keys.enter],
      ['Who was really there?', keys.enter],
      ['The goal, and whether', 'He agreed', keys.enter],
      ['Line', keys.enter],
      ['Organisation', keys.enter],
      ['People', keys.enter],
      ['Purchase', keys.enter],
      ['Installed base', keys.enter],
      ['Competition', keys.enter],
      ['A new need?', keys.enter],
      ['What of this did 周建国 do?', ' ', keys.enter],
      ['They accepted an appointment', 'on time', keys.enter],
      ['周建国: attitude', keys.up, keys.enter],
      ['By what can you tell?', 'he asked for it', keys.enter],
      ['Which of these can be recorded now?', keys.enter],
      ['Ours', keys.enter],
      ['Theirs', keys.enter],
      ['Do we follow up?', keys.enter],
      ['Reason 1', keys.enter],
      ['Date of the next step', '2026-11-16', keys.enter],
      ['Next step', 'bring the plan', keys.enter],
      ['With whom?', keys.enter],
    ]);
    await seat.see('This will be written');
    await seat.see('Write all this?');
    expect(seat.screen.text()).toContain('Acquainted → Engaged');
    seat.press(keys.enter);
    expect((await seat.done).code).toBe(0);
    const shown = JSON.parse((await world.run('visit show act-1 --json')).stdout) as object;
    expect(shown).toMatchObject({
      status: 'done',
      outcome: 'He agreed',
      markers: [{ evidence: 'act-1 on time' }],
      next: { ref: 'act-2', on: '2026-11-16', goal: 'bring the plan' },
    });
  });
});

describe('another method', () => {
  it('names its own kind, outline and points', async () => {
    const world = createWorld();
    const folder = join(world.folder, 'playbooks/other');
    mkdirSync(folder, { recursive: true });
    const files: Readonly<Record<string, string>> = {
      'playbook.yaml':
        'schema: kam.playbook/v1\nid: other\nversion: 1.0.0\ntitle: Other\nlanguages: [en]\nlicense: MIT\ndefault: {attitudes: moods}\n',
      'catalog.yaml':
        'kind: catalog\nid: doings\ntitle: Doings\nentries:\n  - {id: letter, title: Letter}\n  - {id: house-call, title: House call, plan: before, report: after}\n',
      'before.yaml':
        'kind: outline\nid: before\ntitle: Before\nparts:\n  - {id: a, text: A, points: [{id: who-is-who, text: Who, from: roles}, {id: bring, text: Bring}]}\n',
      'after.yaml':
        'kind: outline\nid: after\ntitle: After\nparts:\n  - {id: a, text: A, points: [{id: mood, text: Mood, writes: attitudes}, {id: shoes, text: Shoes, fills: [opportunity.shoe]}]}\n',
      'moods.yaml': 'kind: vocabulary\nid: moods\ntitle: Moods\nterms: [{id: sunny, title: Sunny}]\n',
      'form.yaml':
        'kind: form\nid: f\ntitle: F\nrecord: opportunity\nfields: [{id: shoe, label: Shoe, type: number}]\n',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const run = (line: string) =>
      world.run(line, { env: { KAM_PLAYBOOKS: join(world.folder, 'playbooks'), KAM_PLAYBOOK: 'other' } });
    await run('account add Acme');
    await run('contact add Ann --account Acme');
    await run('opportunity add Boots --account Acme');
    const plan = await run('visit plan opp-1 --with Ann --on 2026-10-30 --set bring=laces');
    expect(plan.stdout).toContain('House call');
    expect(plan.stdout).toContain('○ laces');
    const report = await run('visit report act-1 --set "mood=Ann=sunny: she sang" --set shoes=43 --json');
    expect(JSON.parse(report.stdout)).toMatchObject({
      written: { attitudes: [{ attitude: 'sunny' }], fields: [{ field: 'shoe', value: 43 }] },
    });
    const opportunity = JSON.parse((await run('opportunity show opp-1 --json')).stdout) as object;
    expect(opportunity).toMatchObject({ fields: { shoe: 43 }, people: [{ attitude: 'sunny' }] });
  });
});

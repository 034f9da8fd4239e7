/** People, ties and changes on the map of an opportunity, under a method whose words nobody has seen before. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';
import { keys, sitDown } from '../helpers/terminal-run.ts';

const source = join(import.meta.dirname, '../fixtures/garden-club');

/** Two days in a garden: who is there on the first, and what happens on the second. */
const first: readonly string[] = [
  'account add "Rose Lane"',
  'account add "Other Lane"',
  'contact add "Ada Thorn" --account Rose --title Chair --function roses --level trellis',
  'contact add "Bob Rake" --account Rose --title "Head gardener" --function roses --level ground --reports-to Ada',
  'contact add "Cy Hoe" --account Rose --title Treasurer --department Money --function herbs --level trellis --reports-to Ada',
  'contact add "Eve Else" --account Other',
  'opportunity add "Spring order" --account Rose',
  'role set Spring Ada --role payer --attitude cloudy --influence 5',
  'role set Spring Bob --role digger --attitude sunny --influence 3 --guide gate-keeper',
];
const second: readonly string[] = [
  'role set Spring Cy --role payer --attitude stormy --influence 4',
  'role set Spring Ada --attitude sunny',
  'tie add Bob Ada --kind prunes --evidence "she asks him first"',
  'tie add Bob Cy --kind 结怨',
  'marker record Bob nodded --evidence "over the fence"',
  'coverage mark Rose herbs ground',
];
const days = ['2026-10-01T02:00:00Z', '2026-10-20T02:00:00Z', '2026-10-25T02:00:00Z'] as const;

async function createGarden(change: (yaml: string) => string = (yaml) => yaml): Promise<World> {
  const world = createWorld({ KAM_PLAYBOOKS: 'playbooks', COLUMNS: '80' });
  const folder = join(world.folder, 'playbooks');
  cpSync(source, join(folder, 'garden-club'), { recursive: true });
  for (const name of ['parts', 'moods', 'threads', 'plots', 'rules', 'fence']) {
    const file = join(folder, 'garden-club', `${name}.yaml`);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
  for (const [lines, day] of [
    [first, days[0]],
    [second, days[1]],
  ] as const) {
    for (const line of lines) {
      const { code, stderr } = await world.run(change(line), { env: { KAM_NOW: day } });
      expect([line, code, stderr]).toEqual([line, 0, stderr]);
    }
  }
  return world;
}

interface MapData {
  people: { name: string; attitude: string; roles: string[] }[];
  ties: { kind: string; mutual: boolean }[];
  coverage: { function: string; level: string; state: string; covered: boolean }[];
  against: string[];
  keyPeople: { worst: { rung: string; people: string[] } };
  warnings: { rule: string; who: string[] }[];
}

describe('a map in the words of its playbook', () => {
  let world: World;
  beforeAll(async () => {
    world = await createGarden();
  });
  const show = async (line: string, lang = 'en'): Promise<string> => {
    const { stdout, stderr, code } = await world.run(line, { env: { KAM_LANG: lang, KAM_NOW: days[2] } });
    expect([line, code, stderr]).toEqual([line, 0, '']);
    return stdout;
  };

  it.each(['en', 'zh'])('shows people, ties, the grid and whom to win, in %s', async (lang) => {
    const said: string[] = [];
    for (const line of [
      'map Spring',
      'map Spring --since 2026-10-01',
      'map Spring --since -1d',
      'map Spring --as mermaid',
      'map Spring --as dot',
      'map Spring --format markdown',
      'role list Spring',
      'tie list Rose',
      'tie list Cy',
      'coverage show Rose',
    ]) {
      said.push(`$ kam ${line}\n${await show(line, lang)}`);
    }
    await expect(said.join('\n')).toMatchFileSnapshot(`../snapshots/map.${lang}.txt`);
  });

  it('keeps within 80 columns', async () => {
    const { displayWidth } = await import('../../src/render/width.ts');
    for (const lang of ['en', 'zh']) {
      for (const line of ['map Spring', 'map Spring --since 2026-09-01', 'role list Spring', 'coverage show Rose']) {
        const wide = (await show(line, lang)).split('\n').filter((text) => displayWidth(text.trimEnd()) > 80);
        expect([line, lang, wide]).toEqual([line, lang, []]);
      }
    }
  });

  it('is complete for scripts', async () => {
    const data = JSON.parse(await show('map Spring --json')) as MapData;
    expect(data.ties).toMatchObject([
      { kind: 'prunes', mutual: false },
      { kind: 'feud', mutual: true },
    ]);
    expect(data.coverage.map(({ function: of, level, state }) => `${of}/${level} ${state}`)).toEqual([
      'roses/trellis unknown',
      'herbs/trellis unknown',
      'roses/ground covered',
      'herbs/ground absent',
    ]);
    expect([data.against, data.keyPeople.worst]).toEqual([['con-3'], { rung: 'stranger', people: ['con-1', 'con-3'] }]);
    expect(data.warnings.map(({ rule, who }) => [rule, who])).toEqual([
      ['storm', ['Cy Hoe']],
      ['feud-with-the-sun', []],
    ]);
  });

  it('is compared with what it was at the end of a day', async () => {
    const { changes } = JSON.parse(await show('map Spring --since 2026-10-01 --json')) as {
      changes: Record<string, unknown>[];
    };
    expect(changes).toEqual([
      expect.objectContaining({ kind: 'person', field: 'attitude', before: 'cloudy', after: 'sunny', direction: 'up' }),
      expect.objectContaining({ kind: 'joined' }),
      expect.objectContaining({
        kind: 'person',
        field: 'closeness',
        before: 'stranger',
        after: 'nods',
        direction: 'up',
      }),
      expect.objectContaining({ kind: 'tied' }),
      expect.objectContaining({ kind: 'tied' }),
      { kind: 'cell', function: 'roses', level: 'ground', before: 'unknown', after: 'covered' },
      { kind: 'cell', function: 'herbs', level: 'ground', before: 'unknown', after: 'absent' },
    ]);
    // Before the opportunity was there, nothing was: everything is new.
    const all = JSON.parse(await show('map Spring --since 2026-09-01 --json')) as { changes: { kind: string }[] };
    expect(all.changes.filter(({ kind }) => kind === 'joined')).toHaveLength(3);
    // In Shanghai 20 October began at 16:00 of the 19th.
    expect(JSON.parse(await show('map Spring --since 2026-10-20 --json'))).toMatchObject({ changes: [] });
  });

  it('follows roles, attitudes and ties that are renamed, with no code changed', async () => {
    const renamed = await createGarden((text) =>
      text
        .replaceAll('payer', 'mayor')
        .replaceAll('sunny', 'beaming')
        .replaceAll('feud', 'grudge')
        .replaceAll('Pays', 'Governs'),
    );
    const { stdout } = await renamed.run('map Spring --json', { env: { KAM_NOW: days[2] } });
    const data = JSON.parse(stdout) as MapData;
    expect(data.people.map(({ roles, attitude }) => [roles, attitude])).toEqual([
      [['mayor'], 'beaming'],
      [['mayor'], 'stormy'],
      [['digger'], 'beaming'],
    ]);
    expect(data.ties[1]).toMatchObject({ kind: 'grudge', mutual: true });
    expect([data.against, data.keyPeople.worst.people]).toEqual([['con-3'], ['con-1', 'con-3']]);
    expect(data.warnings.map(({ rule }) => rule)).toEqual(['storm', 'grudge-with-the-sun']);
    expect((await renamed.run('map Spring')).stdout).toContain('Governs');
  });
});

describe('writing the map', () => {
  const cases: readonly (readonly [line: string, code: number, said: string, zh: string])[] = [
    ['tie add Cy Bob --kind feud', 0, 'This tie is there already: Bob Rake ↔ Cy Hoe (feuds with).', '这条人际关系已经有了'],
    ['tie add Cy Bob --kind feud --evidence "compost"', 0, 'Changed tie: Bob Rake ↔ Cy Hoe (feuds with).', '已修改人际关系'],
    ['tie add Ada Bob --kind prunes', 0, 'Added tie: Ada Thorn → Bob Rake (prunes for).', '已添加人际关系'],
    ['tie add Ada Ada --kind prunes', 1, 'cannot have a tie to themselves', '不能与自己'],
    ['tie add Ada Eve --kind prunes', 1, 'two people of one account', '须属于同一客户'],
    ['tie add Ada Nobody --kind prunes', 1, 'There is no contact "Nobody"', 'Nobody'],
    ['tie add Ada Bob --kind hugs', 2, '"hugs"', 'hugs'],
    ['tie add Ada Bob', 2, '--kind', '--kind'],
    ['tie remove Cy Bob --kind feud', 0, 'Removed tie: Bob Rake ↔ Cy Hoe (feuds with).', '已删除人际关系'],
    ['tie remove Cy Bob --kind prunes', 1, 'There is no such tie: Cy Hoe → Bob Rake (prunes for).', '没有这条人际关系'],
    ['role set Spring Ada --plan charm', 0, 'Ada Thorn is not recorded as being against us.', '没有记为反对我们'],
    ['role set Spring Cy --plan charm --plan-note "with carrots"', 0, 'Next: kam map opp-1', 'kam map opp-1'],
    ['role set Spring Cy --plan flee --influence 9', 2, '2 values are wrong', '2'],
    ['role remove Spring Cy', 0, 'Cy Hoe has no part in opp-1 Spring order any more.', '不再参与'],
    ['role remove Spring Eve', 1, 'There is no contact "Eve"', 'Eve'],
    ['coverage mark Rose herbs ground --exists', 0, 'this exists after all: Herbs · Ground', '仍然存在'],
    ['coverage mark Rose roses', 1, 'Somebody is recorded there: con-1 Ada Thorn, con-2 Bob Rake.', '已有人员'],
    ['coverage mark Rose stones sky', 2, '2 values are wrong', '2'],
    ['map Spring --since tomorrow', 2, 'not a day of the past', '不是过去的日子'],
    ['map Spring --since someday', 2, '"someday"', 'someday'],
    ['map Spring --since -30d --as dot', 2, '--since and --as exclude each other', '--since'],
  ]; // prettier-ignore

  it.each(['en', 'zh'])('says what it did, and what is wrong, in %s', async (lang) => {
    const world = await createGarden();
    for (const [line, code, english, chinese] of cases) {
      const result = await world.run(line, { env: { KAM_LANG: lang } });
      const said = lang === 'en' ? english : chinese;
      expect([line, result.code, result.stderr]).toEqual([line, code, expect.stringContaining(said)]);
    }
  });

  it('leaves everything as it was where something is wrong', async () => {
    const world = await createGarden();
    const before = await world.run('map Spring --json');
    for (const [line, code] of cases) if (code !== 0) await world.run(line);
    expect(await world.run('map Spring --json')).toEqual(before);
  });

  it('takes a tie named the other way round for the same, and one with a direction not', async () => {
    const world = await createGarden();
    await world.run('tie add Cy Bob --kind feud');
    await world.run('tie add Ada Bob --kind prunes');
    const { items } = JSON.parse((await world.run('tie list Rose --json')).stdout) as { items: { kind: string }[] };
    expect(items.map(({ kind }) => kind)).toEqual(['prunes', 'feud', 'prunes']);
  });

  it('removes somebody from the map and remembers that they were there', async () => {
    const world = await createGarden();
    await world.run('role remove Spring Cy', { env: { KAM_NOW: days[2] } });
    const { stdout } = await world.run('map Spring --since 2026-10-24', { env: { KAM_NOW: days[2] } });
    expect(stdout).toMatch(/− +Cy Hoe +no longer on the map/);
  });
});

describe('the wizard of a role', () => {
  it('asks for roles, attitude, influence, guides and the plan for an opponent', async () => {
    const world = await createGarden();
    const seat = sitDown('role set Spring Cy --json', {
      folder: world.folder,
      env: { KAM_PLAYBOOKS: 'playbooks', KAM_NOW: days[2] },
    });
    await seat.see('Role');
    seat.press(' ');
    await seat.see('◉ Digs');
    seat.press(keys.enter);
    await seat.see('Stormy');
    seat.press(keys.enter);
    await seat.see('decides with others');
    seat.press(keys.up);
    seat.press(keys.enter);
    await seat.see('Gatekeeper');
    seat.press(keys.enter);
    await seat.see('Bring cake');
    seat.press(keys.up);
    seat.press(keys.enter);
    await seat.see('Plan in words');
    seat.press(`a hedge${keys.enter}`);
    await seat.see('Note');
    seat.press(keys.enter);
    const { code, stdout } = await seat.done;
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      {
        roles: ['digger', 'payer'],
        attitude: 'stormy',
        influence: 3,
        guides: [],
        plan: 'hedge',
        planNote: 'a hedge',
        note: null,
      },
    ]);
  });

  it('changes nothing where it is left', async () => {
    const world = await createGarden();
    const before = await world.run('map Spring --json');
    const seat = sitDown('role set Spring Cy', { folder: world.folder, env: { KAM_PLAYBOOKS: 'playbooks' } });
    await seat.see('Role');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
    expect(await world.run('map Spring --json')).toEqual(before);
  });
});

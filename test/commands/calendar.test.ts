/** The working-day calendar at the command line, in both languages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';

let world: World;
beforeEach(() => {
  world = createWorld({ COLUMNS: '80' });
});

function configure(text: string): void {
  mkdirSync(join(world.folder, '.config/kam'), { recursive: true });
  writeFileSync(join(world.folder, '.config/kam/config.yaml'), text);
}

async function json(line: string): Promise<Record<string, unknown>> {
  return JSON.parse((await world.run(`${line} --json`)).stdout) as Record<string, unknown>;
}

describe.each(['en', 'zh'])('in %s', (KAM_LANG) => {
  it.each([
    'calendar',
    'calendar 2026-02-14',
    'calendar 2026-02-24 --workdays -15',
    'calendar 2026-02',
    'calendar 2026-02 --format csv',
    'calendar 2026-03',
    'calendar 2099-01-01 --workdays 3',
    'calendar 2026 --workdays 3',
    'calendar someday',
    'calendar 2026-01-01 --workdays many',
  ])('kam %s', async (line) => {
    expect(await world.run(line, { env: { KAM_LANG } })).toMatchSnapshot();
  });
});

it('says the same in JSON, independent of the language', async () => {
  expect(await json('calendar 2026-02-24 --workdays -15')).toEqual({
    schema: 'calendar-day/1',
    date: '2026-02-24',
    weekday: 2,
    workday: true,
    kind: 'workday',
    name: null,
    calendar: 'CN',
    published: true,
    previous: '2026-02-14',
    next: '2026-02-25',
    workdays: -15,
    result: '2026-01-27',
  });
  expect(await json('calendar 2026-06')).toMatchObject({
    schema: 'calendar-day-list/1',
    span: '2026-06',
    workdays: 21,
    items: [{ date: '2026-06-19', weekday: 5, workday: false, name: { zh: '端午' } }, {}, {}],
  });
});

it.each([
  ['days-off: [2026-12-24..2026-12-25, 2026-12-31]\nwork-days:\n  - 2026-12-26\n'],
  ['days-off: "2026-12-24..2026-12-25, 2026-12-31"\nwork-days: "2026-12-26"\n'],
])('takes the company’s own days from the config file: %s', async (config) => {
  configure(config);
  expect(await json('calendar 2026-12')).toMatchObject({
    items: [
      { date: '2026-12-24', kind: 'own-off' },
      { date: '2026-12-25', kind: 'own-off' },
      { date: '2026-12-26', kind: 'own-work' },
      { date: '2026-12-31', kind: 'own-off' },
    ],
  });
  // Another setting that is written leaves them there.
  expect((await world.run('init --yes --calendar none')).code).toBe(0);
  expect(await json('calendar 2026-12')).toMatchObject({ calendar: 'none', items: [{}, {}, {}, {}] });
});

it.each([
  ['calendar: XX', 'calendar-unknown'],
  ['days-off: soon', 'calendar-day-bad'],
  ['days-off:\n  - a: b', 'config-unreadable'],
])('refuses %s', async (config, code) => {
  configure(config);
  const { stderr, code: exit } = await world.run('calendar --json');
  expect([exit, (JSON.parse(stderr) as { error: { code: string } }).error.code]).toEqual([3, code]);
});

it.each(['SG', 'DE-BY', 'none'])('is set up as %s', async (code) => {
  expect((await world.run(['init', '--yes', '--calendar', code.toLowerCase()])).code).toBe(0);
  expect(await json('calendar')).toMatchObject({ calendar: code });
});

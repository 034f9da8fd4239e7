/** Logging an activity question by question at a terminal: the same as with options. */
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';
import { keys, sitDown, type Seat } from '../helpers/terminal-run.ts';

const source = resolve(import.meta.dirname, '../fixtures/selling');

let world: World;
beforeEach(async () => {
  world = createWorld({ KAM_PLAYBOOKS: 'mine' });
  cpSync(source, join(world.folder, 'mine'), { recursive: true });
  for (const line of [
    'account add Huber',
    'contact add Eva --account Huber',
    'contact add Max --account Huber',
    'activity add grillen --account Huber --with Eva --on +2d --goal Kennenlernen',
  ]) {
    expect((await world.run(line)).code).toBe(0);
  }
});

function sit(line: string): Seat {
  return sitDown(line, { folder: world.folder, env: { KAM_PLAYBOOKS: 'mine' }, rows: 40 });
}

/** Waits for each question and answers it. */
async function talk(seat: Seat, turns: readonly (readonly [seen: string, typed: string])[]): Promise<void> {
  for (const [seen, typed] of turns) {
    await seat.see(seen);
    seat.press(typed);
  }
}

it('turns a planned activity into a done one, with what it brought', async () => {
  const seat = sit('activity log Huber --json');
  await talk(seat, [
    ['Which one was done?', keys.enter],
    ['Who was there?', keys.enter],
    ['Date', keys.enter],
    ['Minutes', `90${keys.enter}`],
    ['Cost', `12,50${keys.enter}`.replace(',', '.')],
    ['Outcome', `Gute Laune${keys.enter}`],
    ['What did Eva do?', keys.down + keys.enter],
  ]);
  await seat.see('Zettel');
  seat.press(keys.enter);
  await talk(seat, [
    ['Next step', `Anrufen${keys.enter}`],
    ['Next date', keys.enter],
    ['Store it?', keys.enter],
  ]);
  const { code, stdout } = await seat.done;
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    ref: 'act-1',
    status: 'done',
    on: '2026-11-02',
    minutes: 90,
    cost: { amount: '12.50', currency: 'CNY' },
    outcome: 'Gute Laune',
    nextStep: 'Anrufen',
    nextOn: '2026-11-09',
    contacts: [{ ref: 'con-1' }],
  });
  expect((await world.run('contact show Eva')).stdout).toContain('act-1 Gute Laune');
});

it('changes nothing where it is left, and is not there without a terminal', async () => {
  const seat = sit('activity log Huber');
  await talk(seat, [
    ['Which one was done?', keys.enter],
    ['Who was there?', keys.ctrlC],
  ]);
  expect((await seat.done).code).toBe(130);
  expect((await world.run('activity list --status done')).stdout).toContain('Nothing found');
  expect((await world.run('activity log Huber')).code).toBe(2);
});

it('puts one of the ranking on the calendar', async () => {
  const seat = sit('activity plan Eva --schedule --json');
  await talk(seat, [
    ['Which one?', keys.enter],
    ['When', keys.enter],
    ['Goal', `Vertrauen${keys.enter}`],
  ]);
  const { code, stdout } = await seat.done;
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'grillen', status: 'planned', on: '2026-11-09', goal: 'Vertrauen' });
});

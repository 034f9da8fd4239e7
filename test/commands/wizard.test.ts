/** The wizard against a made-up terminal: what it asks, what it keeps, and that a file gives the same result. */
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { keys, sitDown, type Seat } from '../helpers/terminal-run.ts';
import { createDesk, type Desk } from './assessments.ts';

const playbooks = resolve(import.meta.dirname, '../fixtures/assessments');

let desk: Desk;
let made: number;
beforeEach(async () => {
  desk = await createDesk();
  made = 100;
});

/** Ids that begin again with each command, so that two ways to the same result can be compared. */
const ids = (): string => `01WIZARD${String((made += 1)).padStart(18, '0')}`;

function sit(line: string | readonly string[], more: Readonly<Record<string, string>> = {}): Seat {
  return sitDown(line, { folder: desk.folder, env: { KAM_PLAYBOOKS: playbooks, ...more }, ids });
}

async function explained(ref: string): Promise<string> {
  return (await desk.run(`assessment explain ${ref} --json`)).stdout;
}

/** Answers from one step to another, one key each. */
async function answer(seat: Seat, count: number, typed: readonly string[], from = 1): Promise<void> {
  for (const [index, key] of typed.entries()) {
    await seat.see(` ${from + index}/${count}`);
    seat.press(key);
  }
}

/** What lies in the database: the record, and what the history says of the last command. */
function storedRows(one: Desk): unknown {
  const database = new Database(join(one.folder, '.local/share/kam/kam.db'), { readonly: true });
  const rows = [
    database.prepare('select * from assessment').all(),
    database.prepare('select * from change order by rowid desc limit 1').all(),
  ];
  database.close();
  return rows;
}

describe('the wizard', () => {
  it('shows one question with its reason, what to ask, and where one is', async () => {
    const seat = sit('qualify opp-1');
    await seat.see('1/4');
    expect(seat.screen.text()).toMatchInlineSnapshot(`
      " Qualify  opp-1 智慧水务云平台 · 华源水务集团                               1/4
       Is there money?                                                            ○ ○

       The budget is approved.
         why   No money means no order.
         ask   Who signs for it?
               Until when is it valid?

       ❯ +  approved      ?  not known     −  bad

         Tab evidence  Ctrl-N note  ← back  → skip  ↑↓ choose  Ctrl-C save and leave"
    `);
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
    // Nothing was answered: there is nothing to go on with.
    expect(seat.screen.text()).toBe('Cancelled.');
  });

  it('stores what a file stores, byte for byte', async () => {
    const asked = sit('qualify opp-1 --json');
    await answer(asked, 4, ['+', '+', '?']);
    await asked.see('4/4');
    asked.press(keys.left);
    await asked.see('3/4');
    asked.press(keys.tab);
    await asked.see('Enter done');
    asked.press('王总 said so');
    await asked.see('王总 said so');
    asked.press(keys.enter);
    await asked.see('Tab evidence');
    asked.press('+');
    await asked.see('4/4');
    asked.press('-');
    await asked.see('❯ save');
    asked.press(keys.enter);
    const first = await asked.done;
    expect(first.code).toBe(0);

    made = 100;
    const other = await createDesk();
    other.write(
      'a.yaml',
      "answers:\n  terms: '-'\n  sponsor: {value: '+', evidence: 王总 said so}\n  source: 'yes'\n  budget: 是\n",
    );
    const seat = sitDown('qualify opp-1 --answers a.yaml --json', {
      folder: other.folder,
      env: { KAM_PLAYBOOKS: playbooks },
      ids,
    });
    const second = await seat.done;
    expect(second).toEqual(first);
    const [mine, theirs] = [await explained('asm-1'), (await other.run('assessment explain asm-1 --json')).stdout];
    expect(theirs).toBe(mine);
    expect(storedRows(other)).toEqual(storedRows(desk));
  });

  it('passes over questions that an answer hides', async () => {
    const seat = sit('qualify opp-1');
    await seat.see('1/4');
    seat.press('-');
    await seat.see('2/3');
    expect(seat.screen.text()).toContain('Somebody high up wants us.');
    seat.press(keys.ctrlC);
    await seat.done;
  });

  it('keeps a draft after every answer, and goes on where it was left', async () => {
    const first = sit('qualify opp-1 --competitor 华远科技');
    await answer(first, 7, ['+', '?']);
    await first.see('3/7');
    first.press(keys.ctrlC);
    expect((await first.done).code).toBe(130);
    expect(first.screen.text()).toBe(
      'You left with 2 of 7 questions answered; the answers are kept.\nHint: Go on with: kam qualify opp-1 --resume',
    );
    // An unfinished sheet is no record.
    expect(await desk.refs('assessment list')).toEqual([]);

    const second = sit('qualify opp-1 --resume --competitor 华远科技');
    await answer(second, 7, ['+', '+', '-', '-', '+'], 3);
    await second.see('❯ save');
    second.press(keys.enter);
    expect((await second.done).code).toBe(0);
    expect(await desk.json('assessment show asm-1')).toMatchObject({ competitors: [{ name: '华远科技', points: -2 }] });

    const third = sit('qualify opp-1 --resume');
    expect((await third.done).code).toBe(1);
    expect(third.screen.text()).toContain('kam qualify opp-1');
  });

  it('asks what to do with a draft, and starts afresh where that is wanted', async () => {
    const first = sit('qualify opp-1');
    await answer(first, 4, ['-']);
    await first.see('2/3');
    first.press(keys.ctrlC);
    await first.done;
    const second = sit('qualify opp-1');
    await second.see('1 of 3 answered');
    second.press(keys.down);
    await second.see('❯ start afresh');
    second.press(keys.enter);
    await second.see('1/4');
    second.press(keys.ctrlC);
    // Left before the first answer: the draft of before is still there.
    expect((await second.done).code).toBe(130);
    const third = sit('qualify opp-1 --fresh');
    await third.see('1/4');
    third.press('+');
    await third.see('2/4');
    third.press(keys.ctrlC);
    await third.done;
    const fourth = sit('qualify opp-1');
    await fourth.see('1 of 4 answered');
    fourth.press(keys.enter);
    await fourth.see('2/4');
    fourth.press(keys.ctrlC);
    await fourth.done;
  });

  it('will not store an incomplete sheet, and leads to what is open', async () => {
    const seat = sit('qualify opp-1');
    await answer(seat, 4, ['+', keys.right, '+', keys.right]);
    await seat.see('❯ answer the 2 open questions');
    expect(seat.screen.text()).not.toContain('save');
    expect(seat.screen.text()).toMatch(/Source +○ open/);
    seat.press(keys.enter);
    await answer(seat, 4, ['+'], 2);
    await answer(seat, 4, ['+'], 4);
    await seat.see('❯ save');
    seat.press(keys.enter);
    expect((await seat.done).code).toBe(0);
  });

  it('stores an incomplete sheet with --partial', async () => {
    const seat = sit('qualify opp-1 --partial --json');
    await answer(seat, 4, ['+', keys.right, keys.right, keys.right]);
    await seat.see('save as it is, incomplete');
    seat.press(keys.up);
    await seat.see('❯ save as it is');
    seat.press(keys.enter);
    const { code, stdout } = await seat.done;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ref: 'asm-1', status: 'incomplete' });
  });

  it('goes back to one question from the summary, and rates a competitor', async () => {
    const seat = sit('qualify opp-1 --json');
    await answer(seat, 4, ['+', '+', '+', '+']);
    await seat.see('❯ save');
    seat.press(keys.down);
    await seat.see('❯ rate a competitor');
    seat.press(keys.down);
    await seat.see('❯ go back');
    seat.press(keys.enter);
    await seat.see('Which question?');
    seat.press(keys.down);
    await seat.see('❯ Source');
    seat.press(keys.enter);
    await seat.see('2/4');
    seat.press('?');
    await seat.see('❯ save');
    seat.press(keys.down);
    await seat.see('❯ rate a competitor');
    seat.press(keys.enter);
    await seat.see('Name of the competitor');
    seat.press('华远科技\r');
    await seat.see('rating 华远科技');
    await answer(seat, 7, ['-', '-', '+'], 5);
    await seat.see('❯ save');
    seat.press(keys.enter);
    const card: unknown = JSON.parse((await seat.done).stdout);
    expect(card).toMatchObject({ points: 3, competitors: [{ name: '华远科技', points: -2 }] });
  });

  it('leaves at the summary as Ctrl-C does', async () => {
    const seat = sit('qualify opp-1');
    await answer(seat, 4, ['+', '+', '+', '+']);
    await seat.see('❯ save');
    seat.press(keys.up);
    for (const label of ['rate', 'go back', 'leave']) {
      seat.press(keys.down);
      await seat.see(`❯ ${label}`);
    }
    seat.press(keys.enter);
    expect((await seat.done).code).toBe(130);
    const again = sit('qualify opp-1 --resume --yes');
    expect((await again.done).code).toBe(0);
    expect(again.output()).toContain('Stored asm-1');
  });

  it('keeps nothing in a dry run', async () => {
    const seat = sit('qualify opp-1 --dry-run');
    await answer(seat, 4, ['+']);
    await seat.see('2/4');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
    const again = sit('qualify opp-1 --resume');
    expect((await again.done).code).toBe(1);
  });

  it('names the command to go on with, as it was begun', async () => {
    const seat = sit(['assess', 'skill', '--for', '李 雷', '--rater', '韩梅']);
    await answer(seat, 3, ['3']);
    await seat.see('2/3');
    seat.press(keys.ctrlC);
    await seat.done;
    expect(seat.screen.text()).toContain('kam assess skill --for "李 雷" --rater 韩梅 --resume');
  });

  it('takes numbers, dates and texts by the rules of an answers file', async () => {
    const seat = sit('assess facts --json');
    await seat.see('1/3');
    seat.press('120\r');
    await seat.see('out of range');
    seat.press('\u007f\r');
    await seat.see('2/3');
    seat.press('tomorrow\r');
    await seat.see('is not a date');
    seat.press('\u0015');
    await seat.see('answer   \n'.trimEnd());
    seat.press('2026-01-31\r');
    await seat.see('3/3');
    seat.press('两句话\r');
    await seat.see('❯ save');
    seat.press(keys.enter);
    const card: unknown = JSON.parse((await seat.done).stdout);
    expect(card).toMatchObject({
      contributions: [{ answer: 12 }, { answer: '2026-01-31' }, { answer: '两句话' }],
    });
  });

  it('refuses a competitor too many before it asks anything', async () => {
    const seat = sit('qualify opp-1 --competitor a --competitor b --competitor c');
    expect((await seat.done).code).toBe(2);
  });
});

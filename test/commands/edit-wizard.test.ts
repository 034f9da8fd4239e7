/** The wizard over a record and its forms, at a made-up terminal: it ends where the same options end. */
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';
import { keys, sitDown, type Seat } from '../helpers/terminal-run.ts';

const env = { KAM_PLAYBOOKS: resolve(import.meta.dirname, '../fixtures/forms'), KAM_PLAYBOOK: 'desk' };

let world: World;
let made: number;
beforeEach(async () => {
  world = await createDesk();
  made = 100;
});

async function createDesk(): Promise<World> {
  const desk = createWorld(env);
  for (const line of [
    'account add Acme --industry water --field budget=120万 --field machines=pump',
    'contact add "Zhou Jianguo" --account Acme',
    'contact add "Li Lei" --account Acme --field feast=1970-01-02',
    'opportunity add Deal --account Acme',
  ]) {
    expect((await desk.run(line)).code).toBe(0);
  }
  return desk;
}

const ids = (): string => `01WIZARD${String((made += 1)).padStart(18, '0')}`;

function sit(line: string, more: Readonly<Record<string, string>> = {}): Seat {
  return sitDown(line, { folder: world.folder, env: { ...env, ...more }, ids });
}

/** Waits for a text, then types. */
async function reply(seat: Seat, ...steps: readonly (readonly [seen: string, ...typed: string[]])[]): Promise<void> {
  for (const [seen, ...typed] of steps) {
    // A question stands at the start of a line; what was chosen before stands behind another one.
    await seat.see(seen.startsWith('? ') ? `\n${seen}` : seen);
    for (const key of typed) seat.press(key);
  }
}

/** Moves down a list and takes the line there. */
function pick(lines: number): string[] {
  return [...Array.from({ length: lines }, () => keys.down), keys.enter];
}

function storedRows({ folder }: World): unknown {
  const database = new Database(join(folder, '.local/share/kam/kam.db'), { readonly: true });
  const rows = ['account', 'contact', 'opportunity', 'change'].map((table) =>
    database.prepare(`select * from ${table}`).all(),
  );
  database.close();
  return rows;
}

describe('the wizard over a record', () => {
  it('shows pages, and on a page the fields with what is there', async () => {
    const seat = sit('account edit Acme');
    await seat.see('which page?');
    expect(seat.screen.text()).toMatchInlineSnapshot(`
      "? Edit acc-1 Acme: which page?
      ❯ Account   2 of 14 filled
        The firm  2 of 8 filled
        Leave without saving"
    `);
    for (const key of pick(1)) seat.press(key);
    await seat.see('which field?');
    expect(seat.screen.text()).toMatchInlineSnapshot(`
      "✔ Edit acc-1 Acme: which page? The firm
        Enter keeps what is there, - clears it.
      ? The firm: which field?
      ❯ Go through all of them
        Branch
        Class
        Machines        Pump
        Budget          CNY 1,200,000
        Our share
        Customer since
        Listed
        Story
        Another field, by its name …
        Back"
    `);
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
  });

  it('ends where the same options end, byte for byte', async () => {
    const seat = sit('account edit Acme --json');
    await reply(
      seat,
      ['which page?', ...pick(1)],
      ['The firm: which field?', ...pick(2)],
      ['? Class', ...pick(1)],
      ['? The firm: which field?', keys.down, keys.enter],
      ['? Machines', keys.down, ' ', keys.enter],
      ['? The firm: which field?', keys.down, keys.enter],
      ['? Budget', 'USD 50k', keys.enter],
      ['? The firm: which field?', ...pick(6)],
      ['? Edit acc-1 Acme', keys.enter],
      ['Save these changes?', keys.enter],
    );
    const asked = await seat.done;
    expect(asked.code).toBe(0);

    made = 100;
    const other = await createDesk();
    const scripted = await sitDown(
      [
        ...['account', 'edit', 'Acme', '--json', '--field', 'class=small', '--field', 'machines=pump,meter'],
        ...['--field', 'budget=USD 50k'],
      ],
      { folder: other.folder, env, ids },
    ).done;
    expect(scripted).toEqual(asked);
    expect(storedRows(other)).toEqual(storedRows(world));
  });

  it('says before saving what would change', async () => {
    const seat = sit('account edit Acme', { KAM_LANG: 'zh' });
    await reply(
      seat,
      ['选哪一页', keys.enter],
      ['选哪一项', ...pick(4)],
      ['? 行业', '水务', keys.enter],
      ['? 客户基本信息', ...pick(11)],
      ['? 修改 acc-1', ...pick(1)],
      ['保存这些修改吗'],
    );
    expect(seat.screen.text()).toContain('字段  原来   现在\n行业  water  水务');
    await reply(seat, ['保存这些修改吗', ...pick(2)]);
    expect((await seat.done).code).toBe(130);
    expect((await world.run('account show Acme --json')).stdout).toContain('"industry": "water"');
  });

  it('walks a page: Enter keeps, - clears, a bad value is asked for again', async () => {
    const seat = sit('account edit Acme');
    await reply(
      seat,
      ['which page?', ...pick(1)],
      ['which field?\n', keys.enter],
      ['? Branch', keys.enter],
      ['? Class', keys.enter],
      ['? Machines', keys.enter],
      ['? Budget', '-', keys.enter],
      ['? Our share', 'some', keys.enter],
      ['Expected: a number', '\u0015', '62', keys.enter],
      ['? Customer since', keys.enter],
      ['? Listed', ...pick(2)],
      ['? Story', 'once', keys.enter],
      ['? …', 'twice', keys.enter],
      ['✔ … twice\n? …', keys.enter],
      ['? The firm: which field?', keys.enter],
      ['? Edit acc-1', keys.enter],
    );
    await reply(seat, ['Save these changes?', keys.enter]);
    expect((await seat.done).code).toBe(0);
    const { stdout } = await world.run('account show Acme --json');
    expect((JSON.parse(stdout) as { fields: unknown }).fields).toEqual({
      branch: null,
      class: null,
      machines: ['pump'],
      budget: null,
      share: 62,
      since: null,
      listed: false,
      story: 'once\ntwice',
      quirk: null,
    });
  });

  it('clears by an empty answer only where that is confirmed', async () => {
    const seat = sit('account edit Acme');
    await reply(
      seat,
      ['which page?', keys.enter],
      ['which field?\n', ...pick(4)],
      ['? Industry', ' ', keys.enter],
      ['Clear "Industry"?', keys.enter],
      ['? Account: which field?'],
    );
    expect(seat.screen.text()).toContain('❯ Industry         water');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
    expect((await world.run('account show Acme --json')).stdout).toContain('"industry": "water"');
  });

  it('does not count as a change what is typed as it was', async () => {
    const seat = sit('account edit Acme');
    await reply(
      seat,
      ['which page?', ...pick(1)],
      ['which field?\n', ...pick(4)],
      ['? Budget', '1.2M', keys.enter],
      ['? The firm: which field?', ...pick(6)],
      ['? Edit acc-1'],
    );
    expect(seat.screen.text()).not.toContain('Save 1');
    seat.press(keys.ctrlC);
    await seat.done;
  });

  it('asks for a field that is off by default only by its name', async () => {
    const seat = sit('account edit Acme --json');
    await reply(
      seat,
      ['which page?', ...pick(1)],
      ['which field?\n', ...pick(9)],
      ['? Name of the field', 'whim', keys.enter],
      ['no field "whim"', '\u0015', 'Quirk', keys.enter],
      ['? Quirk', 'tea', keys.enter],
      ['❯ Quirk', ...pick(1)],
      ['? Edit acc-1', keys.enter],
      ['Save these changes?', keys.enter],
    );
    expect(JSON.parse((await seat.done).stdout)).toMatchObject({ fields: { quirk: 'tea' } });
  });

  it('marks personal fields, and offers only superiors who do not report to the person', async () => {
    await world.run('contact edit Li --reports-to Zhou');
    const seat = sit('contact edit Zhou');
    await seat.see('which page?');
    seat.press(keys.enter);
    await seat.see('which field?');
    expect(seat.screen.text()).not.toContain('Reports to');
    seat.press(keys.ctrlC);
    await seat.done;
    const other = sit('contact edit Li');
    await reply(other, ['which page?', ...pick(1)], ['which field?']);
    expect(other.screen.text()).toContain('Feast day !  1970-01-02');
    other.press(keys.ctrlC);
    await other.done;
  });

  it('edits an opportunity with the forms of its own playbook', async () => {
    const seat = sit('opportunity edit Deal --json', { KAM_PLAYBOOK: 'other' });
    await reply(
      seat,
      ['which page?', ...pick(1)],
      ['The case: which field?', ...pick(1)],
      ['? Followed up', ...pick(1)],
      ['? The case: which field?', keys.down, keys.enter],
      ['? Edit opp-1', keys.enter],
      ['Save these changes?', keys.enter],
    );
    expect(JSON.parse((await seat.done).stdout)).toMatchObject({ playbook: 'desk', fields: { followed: true } });
  });
});

describe('adding at a terminal', () => {
  it('asks for the name, and offers the form', async () => {
    const seat = sit('account add --json');
    await reply(
      seat,
      ['Name', 'Beta', keys.enter],
      ['Fill in the form now?', keys.enter],
      ['? Edit Beta', ...pick(1)],
      ['The firm: which field?', ...pick(1)],
      ['? Branch', 'gas', keys.enter],
      ['? The firm: which field?', ...pick(9)],
      ['? Edit Beta', keys.enter],
      ['Save these changes?', keys.enter],
    );
    const { code, stdout } = await seat.done;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'Beta', fields: { branch: 'gas' } });
  });

  it('adds a person with the name alone where the form is declined', async () => {
    const seat = sit('contact add --json');
    await reply(
      seat,
      ['Account', 'nobody', keys.enter],
      ['There is no account', '\u0015', 'Acme', keys.enter],
      ['? Name', 'Tang Wei', keys.enter],
      ['Fill in the form now?', 'n', keys.enter],
    );
    expect(JSON.parse((await seat.done).stdout)).toMatchObject({ ref: 'con-3', name: 'Tang Wei' });
  });

  it('stores nothing where the user leaves', async () => {
    const seat = sit('account add');
    await reply(seat, ['Name', 'Beta', keys.enter], ['Fill in the form now?', keys.enter], ['? Edit Beta']);
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
    expect((await world.run('account list --json')).stdout).not.toContain('Beta');
  });
});

describe('without a terminal', () => {
  it.each(['account edit Acme', 'contact edit Li', 'opportunity edit Deal'])('%s says what to pass', async (line) => {
    for (const command of [line, `${line} --no-input`]) {
      const { code, stderr } = await world.run(command);
      expect([code, stderr]).toEqual([2, expect.stringContaining('pass at least one option')]);
    }
  });
});

/** Needs by their commands, under a method that nobody ships. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';
import { keys, sitDown, type Seat } from '../helpers/terminal-run.ts';

const fixture = resolve(import.meta.dirname, '../fixtures/needs');

interface Bakery extends World {
  ok(line: string): Promise<string>;
  json<T>(line: string): Promise<T>;
  write(name: string, text: string): void;
}

async function openBakery(env: Readonly<Record<string, string>> = {}): Promise<Bakery> {
  const world = createWorld({ KAM_PLAYBOOKS: 'playbooks', ...env });
  cpSync(fixture, join(world.folder, 'playbooks'), { recursive: true });
  const ok = async (line: string): Promise<string> => {
    const { stdout, stderr, code } = await world.run(line);
    expect([line, code, code === 0 ? '' : stderr]).toEqual([line, 0, '']);
    return stdout;
  };
  await ok('account add 丰收面包房 -q');
  await ok('contact add 李师傅 --account acc-1 --level hand -q');
  await ok('contact add Anna --account acc-1 --level boss --title Owner -q');
  await ok('opportunity add "New oven" --account acc-1 -q');
  await ok('opportunity add "Second shop" --account acc-1 -q');
  await ok('role set opp-1 李师傅 --role baker -q');
  return {
    ...world,
    ok,
    json: async <T>(line: string) => JSON.parse(await ok(`${line} --json`)) as T,
    write: (name, text) => writeFileSync(join(world.folder, name), text),
  };
}

/** What a seller does with needs, in the order of a week. */
const story: readonly string[] = [
  'need list',
  'need tree opp-1',
  'need add opp-1 "Fresh bread at six, every day" --level dream --owner Anna --urgency 5',
  'need add opp-1 --text "The oven is cold until seven" --under need-1 --owner 李师傅 --evidence "we stood beside it"',
  'need add opp-1 "200 °C within 20 minutes, also in winter when the hall is cold and two doughs wait" --under need-2 --must --weight 5 --deadline 2026-12-01',
  'need add opp-1 "烤箱要带中文面板" --level recipe --wish --weight 2 --owner 李师傅',
  'need add opp-2 "A shop by the station" --level dream --confirmed 2026-10-20 --by Anna',
  'need list --opportunity opp-1 --orphans',
  'need tree opp-1',
  'gate check opp-1',
  'need edit 中文面板 --urgency 2 --note "ask again"',
  'need edit 中文面板 --urgency 2',
  'need move 中文面板 --under need-2',
  'need confirm need-1 --by Anna --on 2026-11-01 --evidence "her mail" --with-all-below',
  'need edit need-2 --text "The oven is cold until half past seven"',
  'need show need-3',
  'need archive need-2 --yes',
  'need tree opp-1',
  'need archive need-3 --restore',
  'need archive need-2 --restore',
  'need tree opp-1',
  'gate check opp-1',
  'need list --unconfirmed',
  'need list --account acc-1 --level recipe --search 面板 --format csv',
  'need tree opp-1 --as mermaid',
  'need tree opp-1 --as dot',
  'need tree opp-1 --as markdown',
  'need tree opp-1 --json',
  'need show need-4 --json',
];

describe.each(['en', 'zh'])('a week with needs, in %s', (lang) => {
  it('says what it does', async () => {
    const world = await openBakery({ KAM_LANG: lang });
    const log: string[] = [];
    for (const line of story) {
      const { stdout, stderr, code } = await world.run(line);
      log.push(`$ kam ${line}\n${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${code}\n`);
    }
    await expect(log.join('\n')).toMatchFileSnapshot(`../snapshots/needs.${lang}.txt`);
  });
});

describe('bad input', () => {
  let world: Bakery;
  // Nothing of this changes anything, so one world serves all.
  beforeAll(async () => {
    world = await openBakery();
    await world.ok('need add opp-1 Bread --level dream -q');
    await world.ok('need add opp-1 "Cold oven" --under need-1 -q');
    await world.ok('need add opp-2 Station --level dream -q');
  });

  it.each([
    ['need add opp-1 --level dream', 2, 'missing-input'],
    ['need add opp-1 Heat', 2, 'need-level-missing'],
    ['need add opp-1 Heat --level ""', 2, 'need-level-missing'],
    ['need add opp-1 Heat --level cake', 2, 'unknown-term'],
    ['need add opp-1 "" --level ache', 2, 'name-empty'],
    ['need add opp-1 Heat --text Cold --level ache', 2, 'name-twice'],
    ['need add opp-1 Heat --level ache --must --wish', 2, 'options-exclude'],
    ['need add opp-1 Heat --level ache --urgency 6 --weight 0', 2, 'several-faults'],
    ['need add opp-1 Heat --level ache --confirmed 2026-12-01', 2, 'need-confirmed-later'],
    ['need add opp-1 Heat --level ache --by Anna', 2, 'need-by-alone'],
    ['need add opp-1 Heat --level ache --owner Nobody', 1, 'record-not-found'],
    ['need add opp-1 Heat --level dream --under need-2', 1, 'need-level-order'],
    ['need add opp-1 Heat --level ache --under need-3', 1, 'need-other-tree'],
    ['need edit need-1', 2, 'nothing-to-edit'],
    ['need edit need-1 --level ache', 1, 'need-level-below'],
    ['need edit need-2 --level dream', 1, 'need-level-order'],
    ['need edit need-9 --urgency 1', 1, 'record-not-found'],
    ['need move need-2', 2, 'need-place-missing'],
    ['need move need-2 --under need-1 --root', 2, 'options-exclude'],
    ['need move need-1 --under need-2', 1, 'need-under-itself'],
    ['need move need-2 --under need-3', 1, 'need-other-tree'],
    ['need confirm need-1 --on 2027-01-01', 2, 'need-confirmed-later'],
    ['need archive need-1', 2, 'need-archive-below'],
    ['need list --level cake', 2, 'unknown-term'],
    ['need tree opp-1 --as svg', 2, 'bad-value'],
    ['need interview opp-1', 2, 'no-terminal'],
    ['need interview opp-1 --resume --fresh', 2, 'options-exclude'],
    ['need interview opp-1 --answers gone.yaml', 3, 'file-missing'],
  ])('kam %s', async (line, code, error) => {
    const before = await world.ok('need list --archived --json');
    const run = await world.run(`${line} --json`);
    const { error: said } = JSON.parse(run.stderr) as { error: { code: string } };
    expect([run.code, said.code, run.stdout]).toEqual([code, error, '']);
    expect(await world.ok('need list --archived --json')).toBe(before);
  });

  it('needs a playbook with need levels', async () => {
    const bare = createWorld();
    await bare.run('account add Acme');
    mkdirSync(join(bare.folder, 'books'));
    cpSync(join(import.meta.dirname, '../fixtures/playbooks'), join(bare.folder, 'books'), { recursive: true });
    await bare.run('opportunity add Roof --account Acme --playbooks books');
    const { code, stderr } = await bare.run('need add Roof Shade --level x --playbooks books');
    expect([code, stderr]).toEqual([1, expect.stringContaining('has no need levels')]);
  });
});

/** Every question of the long list, with what is said to it. */
const talk: readonly (readonly [see: string, typed: string])[] = [
  ['How was the night?', keys.enter],
  ['What went wrong?', `The oven is cold${keys.enter}`],
  ['What does it belong to?', '1'],
  ['How bad is it?', '4'],
  ['How can we see it?', `we stood beside it${keys.enter}`],
  ['Who has to mend it?', '1'],
  ['How should it be mended?', `200 °C in 20 minutes${keys.enter}`],
  ['Could you bake without?', '1'],
  ['How much does it count?', '5'],
  ['Until when?', `2026-12-01${keys.enter}`],
  ['What else went wrong?', keys.enter],
  ['Did I get that right?', '1'],
];

const sameAsTalk = `
with: 李师傅
needs:
  - under: need-1
    text: The oven is cold
    level: ache
    urgency: 4
    evidence: we stood beside it
    confirmed: true
    below:
      - text: 200 °C in 20 minutes
        must: true
        weight: 5
        deadline: 2026-12-01
        confirmed: 2026-11-02
`;

describe('the interview', () => {
  let world: Bakery;
  let made: number;
  const ids = (): string => `01NEEDS${String((made += 1)).padStart(19, '0')}`;
  const sit = (line: string, more: Readonly<Record<string, string>> = {}): Seat =>
    sitDown(line, { folder: world.folder, env: { KAM_PLAYBOOKS: 'playbooks', ...more }, ids });
  const say = async (seat: Seat, said: typeof talk): Promise<void> => {
    for (const [text, typed] of said) {
      await seat.see(text);
      seat.press(typed);
    }
  };

  beforeEach(async () => {
    world = await openBakery();
    made = 100;
    await world.ok('need add opp-1 "Fresh bread at six" --level dream --owner Anna -q');
  });

  it('shows one question, what it is about, and the answers that it takes', async () => {
    const seat = sit('need interview opp-1 --with 李师傅');
    await say(seat, talk.slice(0, 3));
    await seat.see('How bad is it?');
    expect(seat.screen.text()).toMatchInlineSnapshot(`
      " Needs  opp-1 New oven · with 李师傅                                       3/11
       Morning talk                                             ○ ● ○ ○ ○ ○ ○ ○ ○ ○ ○

       How bad is it?
         about  The oven is cold

       ❯ 1  very low
         2  low
         3  middling
         4  high
         5  very high

         Tab evidence  Ctrl-N note  ← back  → skip  ↑↓ choose  Ctrl-C save and leave"
    `);
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
  });

  it('makes the tree that a file makes', async () => {
    const seat = sit('need interview opp-1 --with 李师傅 --json');
    await say(seat, talk);
    await seat.see('❯ save');
    expect(seat.screen.text()).toContain('○ need-1 Fresh bread at six');
    expect(seat.screen.text()).toContain('└─ ✓ The oven is cold');
    seat.press(keys.enter);
    const asked = await seat.done;
    expect(asked.code).toBe(0);

    world = await openBakery();
    made = 100;
    await world.ok('need add opp-1 "Fresh bread at six" --level dream --owner Anna -q');
    world.write('needs.yaml', sameAsTalk);
    const file = sit('need interview opp-1 --answers needs.yaml --json');
    expect(await file.done).toEqual(asked);
    // Both are one entry of the history, and what they left is the same.
    const { items } = await world.json<{ items: { ref: string; confirmedBy: { ref: string } | null }[] }>('need list');
    expect(Object.fromEntries(items.map(({ ref, confirmedBy }) => [ref, confirmedBy?.ref ?? null]))).toEqual({
      'need-1': null,
      'need-2': 'con-1',
      'need-3': 'con-1',
    });
  });

  it('keeps a draft, goes on where it was left, and takes back answers', async () => {
    const first = sit('need interview opp-1 --with 李师傅');
    await say(first, talk.slice(0, 5));
    await first.see('Who has to mend it?');
    first.press(keys.ctrlC);
    expect((await first.done).code).toBe(130);
    expect(first.screen.text()).toMatchInlineSnapshot(`
      "You left at question 5 of 11, with 1 need found; the answers are kept.
      Hint: Go on with: kam need interview opp-1 --with con-1 --resume"
    `);
    expect((await world.json<{ items: unknown[] }>('need list')).items).toHaveLength(1);

    const second = sit('need interview opp-1 --with 李师傅 --resume');
    await second.see('Who has to mend it?');
    second.press(keys.left);
    await second.see('we stood beside it');
    second.press(`, twice${keys.enter}`);
    await say(second, talk.slice(5));
    await second.see('❯ save');
    second.press(keys.enter);
    expect((await second.done).code).toBe(0);
    const { evidence } = await world.json<{ evidence: string }>('need show need-2');
    expect(evidence).toBe('we stood beside it, twice');
    const third = sit('need interview opp-1 --with 李师傅 --resume');
    expect((await third.done).code).toBe(1);
  });

  it('asks the list again as long as something comes', async () => {
    const seat = sit('need interview opp-2 --level ache');
    await say(seat, [
      ['How was the night?', keys.enter],
      ['What went wrong?', `Rats${keys.enter}`],
      ['How bad is it?', keys.right],
      ['How can we see it?', keys.enter],
      ['Who has to mend it?', keys.right],
      ['How should it be mended?', keys.enter],
      ['What else went wrong?', `Mice${keys.enter}`],
      ['about  Mice', '5'],
      ['How can we see it?', keys.enter],
      ['Who has to mend it?', keys.right],
      ['How should it be mended?', keys.enter],
      ['What else went wrong?', keys.enter],
      ['about  Rats, Mice', '2'],
      ['❯ save', keys.enter],
    ]);
    expect((await seat.done).code).toBe(0);
    const { needs } = await world.json<{ needs: { text: string; urgency: number; confirmedOn: null }[] }>(
      'need tree opp-2',
    );
    expect(needs.map(({ text, urgency, confirmedOn }) => [text, urgency, confirmedOn])).toEqual([
      ['Rats', null, null],
      ['Mice', 5, null],
    ]);
  });

  it('offers the lists that suit a person, and stores nothing where nothing was found', async () => {
    const boss = sit('need interview opp-1 --with Anna');
    await boss.see('What do you dream of?');
    boss.press(keys.enter);
    expect((await boss.done).code).toBe(0);
    expect(boss.screen.text()).toContain('No need was found');
    const both = sit('need interview opp-1 --level ache --level dream');
    await both.see('❯ Dream talk');
    expect(both.screen.text()).toContain('all 2 lists');
    both.press(keys.ctrlC);
    await both.done;
  });

  it('shows and stores nothing with --dry-run', async () => {
    world.write('needs.yaml', sameAsTalk);
    const { stdout, stderr } = await world.run('need interview opp-1 --answers needs.yaml --dry-run');
    expect([stdout, stderr]).toEqual([
      expect.stringContaining('✓ The oven is cold'),
      expect.stringContaining('Nothing was stored'),
    ]);
    expect((await world.json<{ items: unknown[] }>('need list')).items).toHaveLength(1);
  });

  it('prints a file to fill in, which holds nothing until it is filled in', async () => {
    const form = await world.ok('need interview opp-1 --with 李师傅 --print-answers');
    expect(form).toMatchInlineSnapshot(`
      "# Needs tree. Fill in what you know; what stays null is left out. Copy a need to add another one.
      # owner, by: a contact of the account (ref or name). urgency, weight: 1 to 5. must: true for a must, false for a wish.
      # confirmed: the date on which the customer confirmed it, or true for today. under: ref of a stored need.
      #
      # --- Morning talk ---
      # ? How was the night?
      # ? What went wrong?
      # ? How bad is it?
      # ? How can we see it?
      # ? Who has to mend it?
      # ? How should it be mended?
      # ? Could you bake without?
      # ? How much does it count?
      # ? Until when?
      # ? What else went wrong?
      # ? Did I get that right?

      for: "opp-1"
      with: "con-1"
      needs:
        # Dream
        - level: dream
          text: null
          owner: null
          urgency: null
          weight: null
          must: null
          deadline: null
          evidence: null
          confirmed: null
          by: null
          note: null
          below:
            # Ache
            - level: ache
              text: null
              owner: null
              urgency: null
              weight: null
              must: null
              deadline: null
              evidence: null
              confirmed: null
              by: null
              note: null
              below:
                # Recipe
                - level: recipe
                  text: null
                  owner: null
                  urgency: null
                  weight: null
                  must: null
                  deadline: null
                  evidence: null
                  confirmed: null
                  by: null
                  note: null
                  below: []
      "
    `);
    world.write('blank.yaml', form);
    const { code, stderr } = await world.run('need interview opp-1 --answers blank.yaml');
    expect([code, stderr]).toEqual([0, 'No need was found, so nothing was stored.\n']);
    world.write('filled.yaml', form.replace('text: null', 'text: More shops'));
    await world.ok('need interview opp-1 --answers filled.yaml');
    expect(await world.ok('need list --search shops --format csv')).toContain('need-2,Dream,More shops,李师傅');
  });

  it('names every fault of a file with its place, and stores nothing', async () => {
    world.write(
      'bad.yaml',
      `for: opp-1
whom: x
needs:
  - {level: cake, text: A, urgency: 9, owner: Nobody, by: Anna}
  - {level: recipe, text: B, must: 5, weight: high, below: [{level: dream, text: C}]}
  - {text: D, under: need-9, deadline: soon, confirmed: 2027-01-01}
  - {level: ache, tekst: E, below: {}}
`,
    );
    const { code, stderr } = await world.run('need interview opp-1 --answers bad.yaml');
    expect(code).toBe(3);
    expect(stderr).toMatchInlineSnapshot(`
      "bad.yaml:2:1: There is no key "whom" here; known are: for, with, needs.
      bad.yaml:4:13: cake is not a value for "level": Expected one of: dream, ache, recipe.
      bad.yaml:4:47: "Nobody" under "owner" is no contact of this account: there are con-1 李师傅, con-2 Anna.
      bad.yaml:4:59: It says who confirmed it, and not when: give the date of the confirmation too.
      bad.yaml:4:37: 9 is not a value for "urgency": Expected one of: 1, 2, 3, 4, 5.
      bad.yaml:5:47: high is not a value for "weight": Expected one of: 1, 2, 3, 4, 5.
      bad.yaml:5:36: "must" is 5: expected true or false.
      bad.yaml:5:69: "Dream" cannot stand under "Recipe": needs grow in the order Dream → Ache → Recipe.
      bad.yaml:6:22: There is no need need-9 in this opportunity; there are need-1.
      bad.yaml:6:5: The key "level" is missing: expected a text.
      bad.yaml:6:57: 2027-01-01 is after today (2026-11-02): a need is confirmed when the customer has said so.
      bad.yaml:6:40: "soon" is not a date for deadline: expected YYYY-MM-DD, such as 2026-11-24.
      bad.yaml:7:19: There is no key "tekst" here; known are: under, level, text, owner, urgency, weight, must, deadline, evidence, confirmed, by, note, below.
      bad.yaml:7:5: The key "text" is missing: expected a text.
      bad.yaml:7:36: "below" is {…}: expected a list.
      bad.yaml cannot be used: it has 15 errors, and nothing was stored.
      "
    `);
    expect((await world.json<{ items: unknown[] }>('need list')).items).toHaveLength(1);
    world.write('other.yaml', 'for: opp-2\nneeds: [{level: dream, text: A}]\n');
    expect((await world.run('need interview opp-1 --answers other.yaml')).code).toBe(2);
  });

  it('speaks Chinese', async () => {
    const seat = sit('need interview opp-1 --with 李师傅', { KAM_LANG: 'zh' });
    await say(seat, [
      ['How was the night?', keys.enter],
      ['What went wrong?', `烤箱太冷${keys.enter}`],
    ]);
    await seat.see('这条需求归到哪一条下面？');
    expect(seat.screen.text()).toMatchInlineSnapshot(`
      " 挖掘需求  opp-1 New oven · 对象：李师傅                                   2/11
       Morning talk                                             ○ ● ○ ○ ○ ○ ○ ○ ○ ○ ○

       这条需求归到哪一条下面？
         关于  烤箱太冷

       ❯ 1  Fresh bread at six（Dream）     2  都不是，或还不清楚

         Tab 依据  Ctrl-N 备注  ← 上一题  → 跳过  ↑↓ 选择  Ctrl-C 保存并离开"
    `);
    seat.press(keys.ctrlC);
    await seat.done;
  });
});

describe('a level that is renamed in the playbook', () => {
  it('is followed by wizard, tree, gate, file and report', async () => {
    const world = await openBakery();
    const folder = join(world.folder, 'playbooks/bakery');
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(folder, name), text.replaceAll('ache', 'pain').replaceAll('Ache', 'Pain'));
    }
    world.write('needs.yaml', 'needs: [{level: dream, text: Six, below: [{text: Cold, confirmed: true}]}]\n');
    expect(await world.ok('need interview opp-1 --answers needs.yaml')).toContain('2 Pain');
    expect(await world.ok('need interview opp-1 --print-answers')).toContain('- level: pain');
    expect(await world.ok('gate check opp-1')).toContain('The gate holds');
    expect(await world.ok('report account acc-1')).toContain('2 Pain');
    const seat = sitDown('need interview opp-1 --level pain', {
      folder: world.folder,
      env: { KAM_PLAYBOOKS: 'playbooks' },
    });
    await seat.see('How was the night?');
    seat.press(keys.ctrlC);
    await seat.done;
  });

  it('may be taken away: what was recorded stays in sight', async () => {
    const world = await openBakery();
    await world.ok('need add opp-1 Six --level dream');
    await world.ok('need add opp-1 Cold --level ache --under need-1');
    await world.ok('need add opp-1 Heat --level recipe --under need-2');
    const folder = join(world.folder, 'playbooks/bakery');
    const wants = readFileSync(join(folder, 'wants.yaml'), 'utf8');
    writeFileSync(join(folder, 'wants.yaml'), wants.replace(/^.*id: ache.*\n/m, ''));
    for (const name of ['steps.yaml', 'morning-talk.yaml']) {
      const text = readFileSync(join(folder, name), 'utf8');
      const other = text.replace('needs.levels.ache', 'needs.levels.recipe').replace('[ache]', '[recipe]');
      writeFileSync(join(folder, name), other);
    }
    const tree = await world.ok('need tree opp-1');
    expect(tree).toContain('? ache');
    expect(tree).not.toContain('△');
    expect(await world.ok('report account acc-1')).toContain('**Cold**');
  });
});

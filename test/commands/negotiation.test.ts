/** Negotiations by their commands, under a method that nobody ships. */
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';
import { keys, sitDown, type Seat } from '../helpers/terminal-run.ts';

const fixture = resolve(import.meta.dirname, '../fixtures/negotiation');

interface Bazaar extends World {
  ok(line: string): Promise<string>;
  json<T>(line: string): Promise<T>;
}

async function openBazaar(env: Readonly<Record<string, string>> = {}): Promise<Bazaar> {
  const world = createWorld({ KAM_PLAYBOOKS: 'playbooks', COLUMNS: '80', ...env });
  cpSync(fixture, join(world.folder, 'playbooks'), { recursive: true });
  const ok = async (line: string): Promise<string> => {
    const { stdout, stderr, code } = await world.run(line);
    expect([line, code, code === 0 ? '' : stderr]).toEqual([line, 0, '']);
    return stdout;
  };
  await ok('account add 丝路商队 --owner 王敏 -q');
  await ok('contact add 阿里 --account acc-1 -q');
  await ok('opportunity add Carpet --account acc-1 --amount "CNY 1000" -q');
  await ok('opportunity add Lamp --account acc-1 -q');
  return { ...world, ok, json: async <T>(line: string) => JSON.parse(await ok(`${line} --json`)) as T };
}

/** One morning at the stall. */
const story: readonly string[] = [
  'negotiation list',
  'negotiation start Carpet --common-interest "A carpet that stays" --our-alternative "The widow buys" --their-alternative "The stall next door"',
  'negotiation show neg-1',
  'negotiation team neg-1',
  'negotiation team neg-1 Bao --part crier --limit 150 --note quick',
  'negotiation team neg-1 老叔 --part 在家的叔叔 --limit 300 --limit-note "asks his wife"',
  'negotiation team neg-1 阿里 --side them',
  'negotiation team neg-1 guest --side them',
  'negotiation team neg-1 guest --remove',
  'negotiation term neg-1 coin --opening 1000 --target 600 --bottom 500 --their-bottom 700 --us 5 --them 4 --position "Half of it"',
  'negotiation term neg-1 wait --opening 5 --bottom "12 sunsets" --their-bottom 14 --us 2 --them 4 --interest "His mother waits"',
  'negotiation term neg-1 擦亮 --target twice --bottom once --us 4 --them 1',
  'negotiation term neg-1 tea --label morning --opening 0.05 --target 0.1 --expected 0.7 --us 1 --them 3',
  'negotiation term neg-1 tea --label evening --unit pots --opening 1 --target 8 --us 1 --them 2',
  'negotiation term neg-1 coin --us 5',
  'negotiation plan neg-1',
  'negotiation plan neg-1 morning',
  'negotiation plan neg-1 擦亮',
  'negotiation plan neg-1 coin --json',
  'negotiation plan neg-1 --format csv',
  'negotiation exchange neg-1',
  'negotiation exchange neg-1 --json',
  'negotiation exchange neg-1 --format csv',
  'negotiation concede neg-1 coin --by-them --to 400',
  'negotiation concede neg-1 coin --by-them --by 50',
  'negotiation concede neg-1 coin --undo',
  'negotiation concede neg-1 coin --by 100',
  'negotiation concede neg-1 coin --to 850',
  'negotiation concede neg-1 coin --by 50 --in-return "he takes the lamp too"',
  'negotiation concede neg-1 coin --by 10 --approved-by 老叔 --json',
  'negotiation concede neg-1 coin --to 450',
  'negotiation concede neg-1 coin --to 450 --override "The last day of the fair"',
  'negotiation concede neg-1 擦亮 --to once --in-return "a song"',
  'negotiation concede neg-1 tea/evening --by 3',
  'negotiation plan neg-1 coin',
  'negotiation deadlock neg-1',
  'negotiation deadlock neg-1 --took pour --on 2026-11-01 --note "he drank"',
  'negotiation deadlock neg-1 --took 走向下一个摊位',
  'negotiation deadlock neg-1 --json',
  'negotiation show neg-1',
  'negotiation minutes neg-1',
  'negotiation close neg-1 --agreed --set coin=400 --set polish=once',
  'negotiation close neg-1 --agreed --set coin=550 --set polish=once --note "Both laughed"',
  'negotiation minutes neg-1 --set "blessing=May it last *long*" --set "blessing=And more"',
  'negotiation minutes neg-1 --format markdown',
  'negotiation minutes neg-1 --json',
  'negotiation show neg-1',
  'negotiation show neg-1 --json',
  'negotiation start Lamp --name "Second round" -q',
  'negotiation edit neg-2 --note later --their-alternative ""',
  'negotiation edit neg-2 --note later',
  'negotiation list --status open',
  'negotiation list --account acc-1 --format csv',
  'negotiation close neg-2 --broken-off',
  'negotiation close neg-2 --reopen',
  'negotiation term neg-2 tea --opening 3 --target 2 -q',
  'negotiation term neg-2 tea --remove',
];

describe.each(['en', 'zh'])('a morning at the stall, in %s', (lang) => {
  it('says what it does', async () => {
    const world = await openBazaar({ KAM_LANG: lang });
    const log: string[] = [];
    for (const line of story) {
      const { stdout, stderr, code } = await world.run(line);
      log.push(`$ kam ${line}\n${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${code}\n`);
    }
    await expect(log.join('\n')).toMatchFileSnapshot(`../snapshots/negotiation.${lang}.txt`);
  });
});

describe('bad input', () => {
  let world: Bazaar;
  // Nothing of this changes anything, so one world serves all.
  beforeAll(async () => {
    world = await openBazaar();
    await world.ok('negotiation start Carpet -q');
    await world.ok('negotiation term neg-1 coin --opening 1000 --target 600 -q');
    await world.ok('negotiation term neg-1 wait --opening 5 -q');
    await world.ok('negotiation term neg-1 polish --target twice -q');
    await world.ok('negotiation term neg-1 tea --label one --opening 3 --target 1 -q');
    await world.ok('negotiation term neg-1 tea --label two --opening 3 --target 1 -q');
    await world.ok('negotiation concede neg-1 tea/two --by 1 -q');
    await world.ok('negotiation start Lamp -q');
    await world.ok('negotiation close neg-2 --broken-off -q');
  });

  it.each([
    ['negotiation start', 2, 'missing-argument'],
    ['negotiation start Tent', 1, 'record-not-found'],
    ['negotiation start Carpet --on someday', 2, 'bad-value'],
    ['negotiation start Carpet --name ""', 2, 'name-empty'],
    ['negotiation edit neg-1', 2, 'nothing-to-edit'],
    ['negotiation show neg-9', 1, 'record-not-found'],
    ['negotiation list --status asleep', 2, 'bad-value'],
    ['negotiation team neg-1 --part crier', 2, 'missing-input'],
    ['negotiation team neg-1 Bao --part king', 2, 'unknown-term'],
    ['negotiation team neg-1 Bao --side both', 2, 'bad-value'],
    ['negotiation team neg-1 Bao --limit much', 2, 'bad-value'],
    ['negotiation team neg-1 Bao --limit -5', 2, 'bad-value'],
    ['negotiation team neg-1 Bao --remove', 1, 'member-not-found'],
    ['negotiation team neg-2 Bao', 1, 'negotiation-is-closed'],
    ['negotiation term neg-1', 2, 'missing-input'],
    ['negotiation term neg-1 --remove', 2, 'missing-input'],
    ['negotiation term neg-1 coin', 2, 'nothing-to-edit'],
    ['negotiation term neg-1 camel --us 1', 2, 'unknown-term'],
    ['negotiation term neg-1 coin --us 6 --them 0', 2, 'several-faults'],
    ['negotiation term neg-1 coin --target "USD 5"', 2, 'bad-value'],
    ['negotiation term neg-1 coin --target 0.001', 2, 'bad-value'],
    ['negotiation term neg-1 coin --opening -1000', 2, 'bad-value'],
    ['negotiation term neg-1 wait --target "3 cups"', 2, 'bad-value'],
    ['negotiation term neg-1 wait --target soon', 2, 'bad-value'],
    ['negotiation term neg-1 coin --expected -5', 2, 'bad-value'],
    ['negotiation term neg-1 polish --opening much', 2, 'bad-value'],
    ['negotiation term neg-1 tea --label two --unit pots', 1, 'term-has-moves'],
    ['negotiation term neg-1 tea --label two --target 0.25', 1, 'term-has-moves'],
    ['negotiation term neg-1 tea/two --remove', 1, 'term-has-moves'],
    ['negotiation term neg-1 camel --remove', 1, 'term-not-found'],
    ['negotiation plan neg-1 camel', 1, 'term-not-found'],
    ['negotiation plan neg-1 tea', 1, 'term-ambiguous'],
    ['negotiation concede neg-1', 2, 'missing-argument'],
    ['negotiation concede neg-1 coin', 2, 'move-to-what'],
    ['negotiation concede neg-1 polish --to ""', 2, 'move-to-what'],
    ['negotiation concede neg-1 coin --to 1 --by 1', 2, 'options-exclude'],
    ['negotiation concede neg-1 coin --to 1 --undo', 2, 'options-exclude'],
    ['negotiation concede neg-1 coin --undo', 1, 'move-none'],
    ['negotiation concede neg-1 coin --to cheap', 2, 'bad-value'],
    ['negotiation concede neg-1 coin --by -5', 2, 'bad-value'],
    ['negotiation concede neg-1 coin --by 0', 2, 'move-of-nothing'],
    ['negotiation concede neg-1 coin --by 5 --by-them', 2, 'move-by-what'],
    ['negotiation concede neg-1 wait --by 1', 2, 'move-by-what'],
    ['negotiation concede neg-2 coin --by 1', 1, 'negotiation-is-closed'],
    ['negotiation deadlock neg-1 --note "he sulks"', 2, 'deadlock-note-alone'],
    ['negotiation deadlock neg-1 --took shout', 2, 'unknown-term'],
    ['negotiation deadlock neg-1 --took ""', 2, 'missing-input'],
    ['negotiation deadlock neg-1 --took pour --on 2027-01-01', 2, 'date-in-future'],
    ['negotiation minutes neg-1 --set blessing', 2, 'bad-value'],
    ['negotiation minutes neg-1 --set curse=you --set blessing', 2, 'several-faults'],
    ['negotiation minutes neg-1 --edit', 2, 'no-terminal'],
    ['negotiation close neg-1', 2, 'negotiation-needs-outcome'],
    ['negotiation close neg-1 --agreed --broken-off', 2, 'negotiation-needs-outcome'],
    ['negotiation close neg-1 --agreed --set coin', 2, 'bad-value'],
    ['negotiation close neg-1 --agreed --set camel=1', 1, 'term-not-found'],
    ['negotiation close neg-1 --agreed --set coin=cheap', 2, 'bad-value'],
    ['negotiation close neg-1 --agreed --on 2026-11-01', 2, 'date-too-early'],
    ['negotiation close neg-1 --set coin=600', 2, 'negotiation-needs-outcome'],
    ['negotiation close neg-2 --agreed', 1, 'negotiation-is-closed'],
    ['report account acc-1 --audience king', 2, 'bad-value'],
    ['report account acc-1 --audience customer --sensitive', 2, 'options-exclude'],
  ])('kam %s', async (line, code, error) => {
    const before = [await world.ok('negotiation show neg-1 --json'), await world.ok('negotiation list --json')];
    const run = await world.run(`${line} --json`);
    const { error: said } = JSON.parse(run.stderr) as { error: { code: string } };
    expect([run.code, said.code, run.stdout]).toEqual([code, error, '']);
    expect([await world.ok('negotiation show neg-1 --json'), await world.ok('negotiation list --json')]).toEqual(
      before,
    );
  });
});

describe('figures that cannot be meant', () => {
  let world: Bazaar;
  beforeEach(async () => {
    world = await openBazaar();
    await world.ok('negotiation start Carpet -q');
  });
  const said = async (line: string): Promise<string> => (await world.run(line)).stderr;

  it.each([
    ['beyond the bottom line', '--opening 1000 --target 400 --bottom 500', true],
    ['better than the opening', '--opening 1000 --target 1200 --bottom 500', true],
    ['between both', '--opening 1000 --target 600 --bottom 500', false],
    ['the other way round', '--opening 3 --target 5 --bottom 8', false],
    ['without a bottom line', '--opening 1000 --target 1200', false],
  ])('a target %s', async (_, options, isOdd) => {
    const found = await said(`negotiation term neg-1 coin ${options}`);
    expect(found.includes('does not lie between')).toBe(isOdd);
  });

  it('another unit takes the figures out, and says so', async () => {
    await world.ok('negotiation term neg-1 coin --opening 1000 --target 600 -q');
    expect(await said('negotiation term neg-1 coin --unit cups --opening 3 --target 2')).not.toContain('taken out');
    await world.ok('negotiation term neg-1 wait --opening 5 --bottom 9 -q');
    expect(await said('negotiation term neg-1 wait --unit none')).toContain('the figures in sunsets were taken out');
  });

  it('a limit in another currency than the price', async () => {
    expect(await said('negotiation team neg-1 Bao --limit "USD 50"')).toContain('nothing is converted');
    expect(await said('negotiation team neg-1 Bao --limit 50')).not.toContain('nothing is converted');
    await world.ok('negotiation term neg-1 coin --opening "USD 1000" -q');
    expect(await said('negotiation team neg-1 Bao --limit "USD 60"')).not.toContain('nothing is converted');
    expect(await said('negotiation team neg-1 guest --side them --limit "EUR 50"')).not.toContain('converted');
  });
});

interface PlanItem {
  readonly steps: readonly { readonly amount: unknown; readonly rounding: unknown }[];
  readonly reserve: { readonly amount: unknown };
}

describe('the shipped method', () => {
  let world: World;
  beforeAll(async () => {
    world = createWorld();
    await world.run('account add Acme -q');
    await world.run('opportunity add Roof --account Acme -q');
    await world.run('negotiation start Roof -q');
  });

  it.each([
    ['100,000.00', 'CNY', ['50000.00', '25000.00', '12500.00', '12500.00']],
    ['0.07', 'CNY', ['0.03', '0.02', '0.01', '0.01']],
    ['7', 'JPY', ['3', '2', '1', '1']],
    ['0.007', 'KWD', ['0.003', '0.002', '0.001', '0.001']],
  ])('divides %s %s into %j', async (whole, currency, expected) => {
    const set = await world.run(
      `negotiation term neg-1 price --label ${currency}${whole} --unit ${currency} --expected ${whole} -q`,
    );
    expect([set.stderr, set.code]).toEqual(['', 0]);
    const { stdout } = await world.run(`negotiation plan neg-1 price/${currency}${whole} --json`);
    const { items } = JSON.parse(stdout) as { items: readonly PlanItem[] };
    const [plan] = items;
    const amounts = [...(plan?.steps.map(({ amount }) => amount) ?? []), plan?.reserve.amount];
    expect(amounts).toEqual(expected.map((amount) => ({ amount, currency })));
  });

  it('offers what matters to them for what matters to us', async () => {
    await world.run('negotiation start Roof --name Trade -q');
    await world.run('negotiation term Trade training --us 1 --them 4 -q');
    await world.run('negotiation term Trade payment --opening 60% --target 50% --us 5 --them 2 -q');
    await world.run('negotiation term Trade delivery --opening 30 --target 20 --us 3 --them 4 -q');
    const { stdout } = await world.run('negotiation exchange Trade --json');
    const { pairs } = JSON.parse(stdout) as {
      pairs: { offer: { kind: string }; ask: { kind: string }; gain: number }[];
    };
    expect(pairs.map(({ offer, ask, gain }) => [offer.kind, ask.kind, gain])).toEqual([['training', 'payment', 6]]);
  });
});

describe('a playbook without a negotiation', () => {
  it('says what it lacks', async () => {
    const world = createWorld({ KAM_PLAYBOOKS: 'playbooks' });
    cpSync(join(fixture, 'bazaar/playbook.yaml'), join(world.folder, 'playbooks/bare/playbook.yaml'), {
      recursive: true,
    });
    const manifest =
      "schema: kam.playbook/v1\nid: bare\nversion: '1.0.0'\ntitle: Bare\nlanguages: [en]\nlicense: MIT\n";
    writeFileSync(join(world.folder, 'playbooks/bare/playbook.yaml'), manifest);
    await world.run('account add Acme -q');
    await world.run('opportunity add Roof --account Acme -q');
    await world.run('negotiation start Roof -q');
    const codes: string[] = [];
    for (const line of [
      'term neg-1 price --us 1',
      'term neg-1',
      'deadlock neg-1',
      'minutes neg-1',
      'team neg-1 Bao --part x',
    ]) {
      const { stderr } = await world.run(`negotiation ${line} --json`);
      codes.push((JSON.parse(stderr) as { error: { code: string } }).error.code);
    }
    expect(codes).toEqual([
      'no-vocabulary',
      'no-vocabulary',
      'no-deadlock-ladder',
      'no-minutes-outline',
      'no-vocabulary',
    ]);
    const { stdout } = await world.run('negotiation exchange neg-1');
    expect(stdout).toContain('no rules for an exchange');
  });
});

describe('at a terminal', () => {
  let world: Bazaar;
  let made: number;
  const ids = (): string => `01BAZAAR${String((made += 1)).padStart(18, '0')}`;
  const sit = (line: string): Seat => sitDown(line, { folder: world.folder, env: { KAM_PLAYBOOKS: 'playbooks' }, ids });
  const say = async (seat: Seat, said: readonly (readonly [see: string, typed: string])[]): Promise<void> => {
    for (const [text, typed] of said) {
      await seat.see(text);
      seat.press(typed);
    }
  };

  beforeEach(async () => {
    world = await openBazaar();
    made = 100;
    await world.ok('negotiation start Carpet -q');
  });

  it('a term is asked for page by page', async () => {
    const seat = sit('negotiation term neg-1');
    await say(seat, [
      ['Which term?', keys.enter],
      ['Figures', keys.enter],
      ['Go through all', keys.enter],
      ['Unit', keys.enter],
      ['Opening', `1000${keys.enter}`],
      ['Target', `600${keys.enter}`],
      ['Bottom line', `500${keys.enter}`],
      ['Their bottom line', keys.enter],
    ]);
    await seat.see('❯ Back');
    seat.press(keys.enter);
    await seat.see('❯ Weight');
    seat.press(keys.down + keys.down + keys.enter);
    await seat.see('CNY 600');
    seat.press(keys.enter);
    expect((await seat.done).code).toBe(0);
    expect(await world.json('negotiation show neg-1')).toMatchObject({
      terms: [
        {
          kind: 'coin',
          unit: 'CNY',
          opening: { amount: '1000.00' },
          target: { amount: '600.00' },
          bottom: { amount: '500.00' },
          theirBottom: null,
        },
      ],
    });
  });

  it('minutes are written point by point', async () => {
    const seat = sit('negotiation minutes neg-1 --edit');
    await say(seat, [
      ['All of it', keys.enter],
      ['❯ Go through all', keys.down.repeat(5) + keys.enter],
      ['? Blessing (line', `May it last${keys.enter}`],
      ['✔ Blessing (line', keys.enter],
      ['❯ Blessing', keys.down + keys.enter],
      ['❯ Save', keys.enter],
      ['Save these', keys.enter],
    ]);
    expect((await seat.done).code).toBe(0);
    expect(await world.json('negotiation show neg-1')).toMatchObject({ minutes: { blessing: ['May it last'] } });
  });

  it('a move is asked for with what it is for', async () => {
    await world.ok('negotiation term neg-1 coin --opening 1000 --target 600 -q');
    const seat = sit('negotiation concede neg-1 coin');
    await say(seat, [
      ['To what?', `900${keys.enter}`],
      ['In return for what?', `a song${keys.enter}`],
    ]);
    expect((await seat.done).code).toBe(0);
    expect(await world.json('negotiation show neg-1')).toMatchObject({
      moves: [{ before: { amount: '1000.00' }, after: { amount: '900.00' }, inReturn: 'a song' }],
    });
  });

  it('the end is asked for, with what was agreed on each term', async () => {
    await world.ok('negotiation term neg-1 coin --opening 1000 --target 600 -q');
    await world.ok('negotiation term neg-1 wait --opening 5 -q');
    const seat = sit('negotiation close neg-1');
    await say(seat, [
      ['How did it end?', keys.enter],
      ['? Coin: what was agreed?', `cheap${keys.enter}`],
      ['an amount such as', keys.ctrlU + `700${keys.enter}`],
      ['? Wait: what was agreed?', `-${keys.enter}`],
    ]);
    expect((await seat.done).code).toBe(0);
    expect(await world.json('negotiation show neg-1')).toMatchObject({
      status: 'agreed',
      terms: [
        { kind: 'coin', agreed: { amount: '700.00' } },
        { kind: 'wait', agreed: null },
      ],
    });
  });

  it('leaving the question of the end changes nothing', async () => {
    const seat = sit('negotiation close neg-1');
    await seat.see('How did it end?');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
    expect(await world.json('negotiation show neg-1')).toMatchObject({ status: 'open', version: 1 });
  });
});

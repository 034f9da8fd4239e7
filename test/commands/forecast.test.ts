/** The forecast, its explanation and its accuracy, and quotas: under a method of nobody's, and under the shipped one. */
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, prepared } from '../helpers/run.ts';

const env = { KAM_PLAYBOOKS: resolve(import.meta.dirname, '../fixtures/forecast'), COLUMNS: '80' };

let world = createWorld(env);
beforeEach(() => {
  world = createWorld(env);
});

async function ok(line: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { stdout, stderr, code } = await world.run(line, { env: more });
  expect([line, stderr, code]).toEqual([line, stderr, 0]);
  return stdout;
}

async function json(line: string, more: Readonly<Record<string, string>> = {}): Promise<Record<string, unknown>> {
  return JSON.parse(await ok(`${line} --json`, more)) as Record<string, unknown>;
}

const cny = (amount: string) => ({ amount, currency: 'CNY' });

/** Three accounts, five opportunities, a quota. */
const filled = prepared(async () => {
  world = createWorld(env);
  await ok('account add North --region north --owner Ana');
  await ok('account add South --owner Ben');
  await ok('contact add Nino --account South --level nose');
  await ok('opportunity add Frosty --account North --amount 1000.10 --close 2026-12-01');
  await ok('opportunity add Ripe --account South --amount 2000 --close 2026-12-31');
  await ok('role set Ripe Nino --influence 2');
  await ok('opportunity advance Ripe --override "it is late"');
  await ok('opportunity add Pressed --account South --amount "USD 500" --close 2026-11-20 --owner Ana');
  await ok('opportunity advance Pressed --override "in a hurry"');
  await ok('opportunity advance Pressed --override "in a hurry"');
  await ok('opportunity add Vague --account South');
  await ok('opportunity add Late --account North --amount 10 --close 2026-10-15');
  await ok('opportunity add Old --account North --amount 10 --close 2026-09-15');
  await ok('opportunity add Poured --account South --amount 300 --close 2026-10-20');
  await ok('opportunity close Poured --won --reason "they liked it"');
  await ok('quota set Ana 2026-Q4 2000');
  await ok('quota set Ben 2026-11 500');
  return world;
});

async function fill(): Promise<void> {
  world = await filled();
}

const shown = [
  'forecast',
  'forecast --by owner',
  'forecast --by period',
  'forecast --by currency --period 2026',
  'forecast --by stage',
  'forecast --owner ana --currency cny',
  'forecast --format csv',
  'forecast --by owner --format csv',
  'forecast Ripe',
  'forecast Frosty',
  'forecast Poured',
  'opportunity show Ripe',
  'quota list',
  'quota list --owner Ben --format csv',
  'quota set Ana 2026-Q4 2000',
  'quota set Ana 2026-Q4 2500',
  'quota remove Ben 2026-11',
];
const bare = [
  'forecast',
  'forecast --period 2026-13',
  'forecast --by weather',
  'forecast nobody',
  'forecast --accuracy --by owner',
  'forecast --periods 99',
  'forecast --accuracy',
  'forecast --currency money',
  'quota set Ana someday 5',
  'quota set Ana 2026 none',
  'quota set Ana 2026 0',
  'quota set Ana 2026 99999亿',
  'quota remove Ana 2026',
  'quota list',
];

describe.each(['en', 'zh'])('in %s', (KAM_LANG) => {
  it('the forecast, its explanation and quotas', async () => {
    await fill();
    for (const line of shown) expect(await world.run(line, { env: { KAM_LANG } })).toMatchSnapshot(line);
  });

  it('without records', async () => {
    for (const line of bare) expect(await world.run(line, { env: { KAM_LANG } })).toMatchSnapshot(line);
  });
});

describe('a forecast', () => {
  it('names what holds it down, what is stalled, and what it cannot count', async () => {
    await fill();
    const found = await json('forecast', { KAM_NOW: '2026-11-24T02:00:00Z' });
    expect(found).toMatchObject({
      schema: 'forecast/1',
      asOf: '2026-11-24',
      period: { id: '2026-Q4', from: '2026-10-01', to: '2026-12-31' },
      by: null,
      coverTarget: 2,
      totals: [
        { currency: 'CNY', count: 3, amount: cny('3010.10'), won: cny('300.00'), quota: cny('2000.00') },
        { currency: 'USD', count: 1, commit: { amount: '500.00', currency: 'USD' }, quota: null },
      ],
      items: [
        { ref: 'opp-5', overdue: true },
        { ref: 'opp-3', class: 'commit', stalled: null },
        { ref: 'opp-1', weight: 12.5, weighted: cny('125.01'), cap: { id: 'frost' }, stalled: { days: 22, usual: 14 } },
        { ref: 'opp-2', stageWeight: 60, weight: 20, class: 'upside', cap: { id: 'birds', limit: 20 } },
      ],
      won: [{ ref: 'opp-7', on: '2026-11-02', amount: cny('300.00') }],
      notCounted: [
        { ref: 'opp-6', reasons: ['date-passed'] },
        { ref: 'opp-4', reasons: ['no-amount', 'no-date'] },
      ],
    });
  });

  it('says the same in both languages, and goes on without the playbook of an opportunity', async () => {
    await fill();
    expect(await json('forecast', { KAM_LANG: 'zh' })).toEqual(await json('forecast'));
    const { items, notCounted } = await json('forecast', { KAM_PLAYBOOKS: world.folder });
    expect(items).toEqual([]);
    expect(notCounted).toContainEqual(expect.objectContaining({ ref: 'opp-1', reasons: ['no-weight'] }));
  });

  it('explains an opportunity by each cap and its facts', async () => {
    await fill();
    expect(await json('forecast Ripe')).toMatchObject({
      schema: 'opportunity-forecast/1',
      forecast: { stageWeight: 60, weight: 20, weighted: cny('400.00'), cap: { id: 'birds' } },
      caps: [
        { id: 'frost', holds: false, facts: [{ path: ['account', 'region'], value: null }] },
        {
          id: 'birds',
          holds: true,
          limit: 20,
          lower: 1,
          facts: [
            { path: ['opportunity', 'amount'], value: 2000 },
            { path: ['opportunity', 'closesInDays'], value: 59 },
          ],
        },
        { id: 'nobody-tastes', holds: true, limit: 70, who: ['con-1'], facts: [] },
      ],
    });
    expect(await json('forecast Poured')).toMatchObject({ status: 'won', forecast: null, caps: [] });
  });

  it('of one opportunity takes nothing that narrows it down', async () => {
    await ok('account add North');
    await ok('opportunity add Ripe --account North');
    for (const option of [
      '--period 2026',
      '--by owner',
      '--owner Ana',
      '--currency CNY',
      '--accuracy',
      '--periods 2',
    ]) {
      expect([option, (await world.run(`forecast Ripe ${option}`)).code]).toEqual([option, 2]);
    }
  });
});

describe('the accuracy of past forecasts', () => {
  const on = (date: string) => ({ KAM_NOW: `${date}T02:00:00Z` });

  beforeEach(async () => {
    await ok('account add North --region north --owner Ana', on('2026-05-01'));
    for (const name of ['Sold', 'Lost', 'Gone', 'Slipped']) {
      await ok(`opportunity add ${name} --account North --amount 1000 --close 2026-08-15`, on('2026-05-01'));
    }
    // What is changed later was not known when the quarter began.
    await ok('account edit North --region south', on('2026-07-02'));
    await ok('opportunity edit Slipped --close 2026-12-31 --amount 9000', on('2026-08-01'));
    await ok('opportunity archive Gone', on('2026-08-01'));
    await ok('opportunity close Lost --lost --reason price', on('2026-08-10'));
    await ok('opportunity edit Sold --amount 400', on('2026-08-14'));
    await ok('opportunity close Sold --won --reason taste', on('2026-08-15'));
  });

  it('sees opportunities as they were, closed and archived ones too', async () => {
    const { items } = await json('forecast --accuracy --periods 2');
    expect(items).toEqual([
      {
        period: '2026-Q3',
        currency: 'CNY',
        // Four times 1000 at 12.5 percent, as it was frosty then.
        forecast: cny('500.00'),
        count: 4,
        won: cny('400.00'),
        accuracy: 80,
        band: 'sweet',
      },
    ]);
  });

  it('goes by months where a month is named, and by whose they are', async () => {
    const august = await json('forecast --accuracy --period 2026-08 --periods 1');
    expect(august.items).toMatchObject([{ period: '2026-08', forecast: cny('800.00'), accuracy: 50, band: 'sour' }]);
    expect(await json('forecast --accuracy --owner Ben')).toMatchObject({ items: [] });
    expect(await json('forecast --accuracy --currency USD')).toMatchObject({ items: [] });
  });

  it('is not told of a time without records', async () => {
    await ok('opportunity add Early --account North --amount 5', on('2026-05-01'));
    await ok('opportunity close Early --won --reason luck', on('2026-05-02'));
    const { items } = await json('forecast --accuracy --periods 2');
    expect(items).toMatchObject([{ period: '2026-Q3' }, { period: '2026-Q2', forecast: null, accuracy: null }]);
  });

  it.each(['en', 'zh'])('is a table in %s', async (KAM_LANG) => {
    expect(await ok('forecast --accuracy', { KAM_LANG })).toMatchSnapshot();
  });
});

describe('a quota', () => {
  it('is one for each owner, period and currency', async () => {
    expect(await json('quota set Ana 2026-q4 120万')).toEqual({
      schema: 'quota/1',
      owner: 'Ana',
      period: '2026-Q4',
      amount: cny('1200000.00'),
    });
    await ok('quota set Ana 2026-Q4 "USD 5k"');
    await ok('quota set Ana 2026-Q4 100万');
    expect(await json('quota list --period 2026-Q4')).toMatchObject({
      schema: 'quota-list/1',
      items: [{ amount: cny('1000000.00') }, { amount: { amount: '5000.00', currency: 'USD' } }],
      next: null,
    });
    expect((await world.run('quota remove Ana 2026-Q4')).code).toBe(1);
    expect(await json('quota remove Ana 2026-Q4 --currency usd')).toMatchObject({ items: [{ owner: 'Ana' }] });
  });
});

describe('the caps of the shipped process', () => {
  const criteria = {
    opportunity: ['purchase-plan', 'business-operation', 'financial-condition', 'funds', 'compelling-event'],
    compete: ['formal-criteria', 'solution-fit', 'sales-resources', 'current-relationship', 'unique-value'],
    win: ['inside-support', 'executive-credibility', 'cultural-fit', 'informal-criteria', 'political-alignment'],
    worth: ['short-term-revenue', 'future-revenue', 'profitability', 'degree-of-risk', 'strategic-value'],
  };

  type Answers = Readonly<Record<string, string>>;
  const all = (ids: readonly string[], answer: string): Answers =>
    Object.fromEntries(ids.map((id): [string, string] => [id, answer]));

  /** All is well but what is given. */
  async function qualify(given: Answers, rival: Answers = {}): Promise<void> {
    const answers: Answers = { ...all(Object.values(criteria).flat(), '+'), ...given };
    const sheet = { answers, ...(Object.keys(rival).length === 0 ? {} : { competitors: { Rival: rival } }) };
    const { code, stderr } = await world.run('qualify Deal --answers -', { stdin: JSON.stringify(sheet) });
    expect([stderr, code]).toEqual([stderr, 0]);
  }

  beforeEach(async () => {
    world = createWorld();
    await ok('account add Acme');
    await ok('contact add Boss --account Acme --level deciding');
    await ok('opportunity add Deal --account Acme --amount 1000');
    await ok('role set Deal Boss --influence 5');
    // In the fourth stage, of 60 percent.
    for (const reason of ['a', 'b', 'c']) await ok(`opportunity advance Deal --override ${reason}`);
  });

  /** Of the boss, up to trust. */
  async function winTrust(): Promise<void> {
    for (const marker of ['talked-by-phone', 'keeps-appointment', 'shares-plan']) {
      await ok(`marker record Boss ${marker} --evidence seen`);
    }
  }

  const forecast = async () => (await json('forecast Deal')).forecast;

  it('let half through while nobody at the deciding level trusts us, and all after that', async () => {
    expect(await forecast()).toMatchObject({ stageWeight: 60, weight: 50, cap: { id: 'deciders-not-won' } });
    await winTrust();
    expect(await forecast()).toMatchObject({ weight: 60, cap: null });
  });

  it.each(['opportunity', 'compete', 'win'] as const)(
    'let a tenth through where %s is answered no',
    async (section) => {
      await winTrust();
      await qualify(all(criteria[section], '-'));
      expect(await forecast()).toMatchObject({ weight: 10, cap: { id: 'answered-no' } });
    },
  );

  it.each(['opportunity', 'compete', 'win'] as const)('take the stage before where %s is unknown', async (section) => {
    await winTrust();
    await qualify(all(criteria[section].slice(0, 3), '?'));
    expect(await forecast()).toMatchObject({ weight: 40, cap: { id: 'too-little-known', limit: 40 } });
    await qualify(all(criteria[section].slice(0, 2), '?'));
    expect(await forecast()).toMatchObject({ weight: 60, cap: null });
  });

  it('say nothing of whether it is worth winning', async () => {
    await winTrust();
    await qualify(all(criteria.worth, '-'));
    expect(await forecast()).toMatchObject({ weight: 60, cap: null });
  });

  it('let two fifths through where a rival is ahead on whether we can win', async () => {
    await winTrust();
    await qualify({ 'inside-support': '-' }, { 'inside-support': '+' });
    expect(await forecast()).toMatchObject({ weight: 40, cap: { id: 'rival-ahead' } });
    await qualify({ 'inside-support': '-' }, { 'inside-support': '-', 'solution-fit': '+' });
    expect(await forecast()).toMatchObject({ weight: 60, cap: null });
  });

  it('never let through less than a twentieth, and the lowest one is named', async () => {
    await ok('opportunity edit Deal --stage collect-information');
    await qualify({ ...all(criteria.win, '-'), ...all(criteria.opportunity.slice(0, 3), '?') });
    expect(await forecast()).toMatchObject({ stageWeight: 10, weight: 5, cap: { id: 'too-little-known', limit: 5 } });
  });
});

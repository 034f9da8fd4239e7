/** After the contract under a method that nobody here wrote, and under one that says nothing about it. */
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../helpers/run.ts';

const fixtures = resolve(import.meta.dirname, '../fixtures');
let world: World;

async function open(folder: string, playbook: string): Promise<void> {
  world = createWorld({ KAM_PLAYBOOKS: `${fixtures}/${folder}`, KAM_PLAYBOOK: playbook, COLUMNS: '100' });
  await ok('account add Huber');
  await ok('opportunity add Jolle --account Huber --amount "EUR 30000"');
}

async function ok(line: string, now?: string): Promise<{ stdout: string; stderr: string }> {
  const { stdout, stderr, code } = await world.run(line, now === undefined ? {} : { env: { KAM_NOW: now } });
  expect([line, stderr, code]).toEqual([line, stderr, 0]);
  return { stdout, stderr };
}

async function json(line: string, now?: string): Promise<Record<string, unknown>> {
  return JSON.parse((await ok(`${line} --json`, now)).stdout) as Record<string, unknown>;
}

describe('a boat yard', () => {
  beforeEach(() => open('boat-yard', 'yard'));

  it('is a sound playbook', async () => {
    await ok(`playbook check ${fixtures}/boat-yard/yard`);
  });

  it('plans its own milestones, and its own flag opens its own gate', async () => {
    const { items } = await json('milestone plan opp-1 --from 2026-11-02');
    expect(items).toMatchObject([
      { milestone: 'kiel', title: { de: 'Kiel gelegt' }, plannedOn: '2026-11-30', status: 'on-time' },
      { milestone: 'stapellauf', plannedOn: '2027-02-02', owner: null, by: { de: 'Hafenmeister' } },
      { milestone: 'fest', plannedOn: null, status: 'open' },
    ]);
    expect((await json('milestone list opp-1', '2026-11-23T02:00:00Z')).items).toMatchObject([
      { status: 'at-risk' },
      {},
      {},
    ]);
    await ok('milestone done opp-1 Stapellauf --evidence Foto');
    await ok('gate check opp-1');
    await ok('receivable add Rate --opportunity opp-1 --amount 100 --due 2026-12-01');
    expect((await world.run('gate check opp-1')).code).toBe(5);
  });

  it('asks for money in its own way', async () => {
    await ok('receivable plan opp-1 --part 1/3:2026-11-30:Anzahlung --part rest:+1y --payer Bar');
    await ok('milestone done opp-1 stapellauf --evidence Foto --on 2026-10-30');
    const kinds = async (now: string) =>
      ((await json('receivable today', now)).items as { step: string | null; kind: string }[]).map(
        ({ step, kind }) => step ?? kind,
      );
    expect(await kinds('2026-11-02T02:00:00Z')).toEqual(['probefahrt']);
    await ok('receivable contact rec-1 probefahrt');
    expect(await kinds('2026-11-16T02:00:00Z')).toEqual(['gruss']);
    expect(await kinds('2026-12-03T02:00:00Z')).toEqual(['anruf']);
    await ok('receivable cause rec-1 Leck');
    const { items } = await json('receivable today', '2026-12-03T02:00:00Z');
    expect(items).toMatchObject([{ kind: 'fix', advice: 'pumpen' }, { step: 'gruss' }]);
    await ok('receivable cause rec-1 flaute');
    expect(await json('receivable show rec-1')).toMatchObject({ ourCause: null, advice: null });
    expect(await json('receivable ageing', '2026-12-20T02:00:00Z')).toMatchObject({
      buckets: [
        { from: 1, to: 10 },
        { from: 11, to: null },
      ],
      totals: [{ currency: 'EUR', overdue: [{ amount: '0.00' }, { amount: '10000.00' }] }],
    });
  });

  it('hears complaints in its own way', async () => {
    expect(await json('complaint add Nass --account Huber --grade Sturm')).toMatchObject({
      dueAt: '2026-11-05T20:00:00.000Z',
      missing: ['hinsehen'],
    });
    await ok('complaint step cpl-1 hinsehen');
    await ok('complaint close cpl-1');
    const { stderr } = await ok('assess stimmung --for acc-1 --rater Huber --set wie=schlecht');
    expect(stderr).toContain('kam complaint add … --account acc-1');
    expect((await json('report account Huber')).followUp).toMatchObject({ survey: { mean: 1, band: 'mies' } });
  });
});

describe('what a playbook says of it is shown in words', () => {
  beforeEach(() => {
    world = createWorld({ COLUMNS: '100' });
  });
  const shown = async (id: string, lang: string): Promise<string> =>
    (await ok(`playbook show ${id} --lang ${lang}`)).stdout.replace(/\s+/g, ' ');

  it.each([
    ['milestones', 'zh', '签约后 10 个工作日 · 物流部', '有风险 计划日前 2 个工作日'],
    ['milestones', 'en', '10 working days after the contract · Logistics', 'At risk 2 working days before its day'],
    ['collection-contacts', 'zh', '到货后 1 个工作日', '到期前 15 个工作日', '到期当天', '30 天、60 天、90 天'],
    ['collection-contacts', 'en', '1 working day after Arrived', '15 working days before the due day', 'every 7 days'],
    ['concessions', 'en', '1/2', '1/4', '1/8'],
    ['complaint-steps', 'zh', '不做不能结案', '算作答复'],
    ['complaint-grades', 'zh', '4 小时内答复', '1 个工作日内答复'],
    ['delay-causes', 'en', 'our cause', 'the customer’s cause'],
    ['terms', 'zh', '单位：金额', '单位：个月'],
    ['negotiators', 'en', 'not at the table'],
    ['six-steps', 'zh', '最低计入 5%', '待完成额的 3 倍', '准确 90% 起'],
    ['six-steps', 'en', 'Counts at least 5 %', 'Upside Present value', 'after 2 times the usual days'],
  ])('%s, in %s', async (id, lang, ...texts) => {
    const stdout = await shown(id, lang);
    for (const text of texts) expect(stdout).toContain(text);
  });
});

describe('a method that says nothing about it', () => {
  beforeEach(() => open('forms', 'desk'));

  it('still keeps what is owed and paid', async () => {
    await ok('receivable plan opp-1 --part 50%:+1d --part 50%:+2d');
    expect((await json('receivable today')).items).toEqual([]);
    await ok('receivable pay rec-1');
    expect(await json('receivable show rec-1')).toMatchObject({ isPaid: true, steps: [], advice: null });
    expect((await json('receivable ageing')).buckets).toEqual([{ from: 1, to: null }]);
  });

  it('and complaints, which close at once', async () => {
    await ok('complaint add Nass --opportunity opp-1');
    await ok('complaint close cpl-1');
    await ok('report account Huber');
  });

  it.each([
    ['milestone plan opp-1', 'milestones'],
    ['milestone done opp-1 kiel --evidence x', 'milestones'],
    ['receivable contact rec-1', 'collection'],
    ['complaint step cpl-1 hinsehen', 'complaints'],
  ])('but %s says what is missing', async (line, place) => {
    await ok('receivable add Rate --opportunity opp-1 --amount 100');
    await ok('complaint add Nass --opportunity opp-1');
    const { code, stderr } = await world.run(line);
    expect([code, stderr]).toEqual([1, expect.stringContaining(place)]);
  });
});

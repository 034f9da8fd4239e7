/** After the contract: milestones, receivables, complaints and the survey; in both languages, and at a terminal. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createWorld, prepared, type World } from '../helpers/run.ts';
import { keys, sitDown, type Seat } from '../helpers/terminal-run.ts';

const base: readonly string[] = [
  'account add 华源水务集团 --owner 王敏',
  'contact add 周建国 --account 华源 --title 副总经理',
  'opportunity add 智慧水务云平台 --account 华源 --amount 860万 --owner 王敏',
];

const createOffice = prepared(async (lang: string = 'en', env: Readonly<Record<string, string>> = {}) => {
  const world = createWorld({ KAM_LANG: lang, COLUMNS: '80', ...env });
  for (const line of base) expect([line, (await world.run(line)).code]).toEqual([line, 0]);
  return world;
});

let world: World;
beforeEach(async () => {
  world = await createOffice();
});

async function json(line: string, env: Readonly<Record<string, string>> = {}): Promise<Record<string, unknown>> {
  const run = await world.run(`${line} --json`, { env });
  if (run.code !== 0) throw new Error(`${line}: ${run.stderr}`);
  return JSON.parse(run.stdout) as Record<string, unknown>;
}

async function refused(line: string): Promise<[number, string]> {
  const { code, stderr } = await world.run(`${line} --json`);
  const { error } = JSON.parse(stderr) as { error: { code: string } };
  return [code, error.code];
}

const cny = (amount: string) => ({ amount, currency: 'CNY' });
const on = (date: string) => ({ KAM_NOW: `${date}T02:00:00.000Z` });

/** From the contract to a paid order with a complaint on the way. */
const story: readonly (readonly [line: string, date?: string])[] = [
  ['milestone list opp-1'],
  ['receivable today'],
  ['milestone plan opp-1 --from 2026-11-02'],
  ['milestone set opp-1 arrived --planned 2026-11-20 --owner 陈琳'],
  ['milestone done opp-1 order-handed-in --evidence 订单SO-118', '2026-11-03'],
  ['milestone done opp-1 arrived --evidence 送货单 --on 2026-11-19', '2026-11-20'],
  [
    'receivable plan opp-1 --contract HY-2026-088 --payer pays-when-skilled --part 30%:2026-11-30:预付款 --part 60%:+60d:验收款 --part rest:+1y',
  ],
  ['receivable add 培训费 --account 华源 --amount "USD 2k"'],
  ['receivable edit rec-1 --invoice 00187231 --invoiced 2026-11-01 --note 增值税专用发票'],
  ['receivable today', '2026-11-20'],
  ['receivable today --format csv', '2026-11-20'],
  ['receivable contact rec-1 --outcome 货齐了 --with 周建国', '2026-11-20'],
  ['receivable contact rec-1 due-reminder --outcome 在走审批 --promised 2026-12-02', '2026-11-23'],
  ['receivable show rec-1', '2026-12-03'],
  ['receivable cause rec-1 acceptance-open --note 两个节点没测', '2026-12-03'],
  ['receivable today', '2026-12-03'],
  ['receivable cause rec-1 ""', '2026-12-10'],
  ['receivable pay rec-1 100万 --on 2026-12-09 --note 回单0912', '2026-12-10'],
  ['receivable pay rec-1 200万', '2026-12-10'],
  ['receivable pay rec-1 --undo', '2026-12-10'],
  ['receivable pay rec-1', '2026-12-10'],
  ['receivable list --open', '2026-12-10'],
  ['receivable list --open --format csv', '2026-12-10'],
  ['receivable ageing', '2027-02-10'],
  ['receivable ageing --by owner --format csv', '2027-02-10'],
  ['receivable archive rec-4'],
  ['complaint add 集群每晚都停 --opportunity opp-1 --from 周建国 --grade urgent'],
  ['complaint edit cpl-1 --grade serious --owner 何磊 --cause product-fault'],
  ['complaint step cpl-1 remedy-agreed --note 周四升级固件', '2026-11-04'],
  ['complaint list --overdue', '2026-11-04'],
  ['complaint close cpl-1', '2026-11-04'],
  ['complaint step cpl-1 remedy-done', '2026-11-05'],
  ['complaint step cpl-1 return-call --note 客户说好了', '2026-11-06'],
  ['complaint list'],
  ['complaint show cpl-1', '2026-11-06'],
  ['complaint close cpl-1', '2026-11-06'],
  ['milestone list opp-1', '2026-12-10'],
  ['milestone list opp-1 --format csv', '2026-12-10'],
];

describe.each(['en', 'zh'])('from the contract to the payment, in %s', (lang) => {
  it('is told like a page', async () => {
    const office = await createOffice(lang);
    const log: string[] = [];
    for (const [line, date] of story) {
      const { stdout, stderr, code } = await office.run(line, date === undefined ? {} : { env: on(date) });
      log.push(`$ kam ${line}${date === undefined ? '' : `   # ${date}`}`);
      log.push(`${stdout}${stderr === '' ? '' : `--- stderr\n${stderr}`}--- exit ${code}\n`);
    }
    await expect(log.join('\n')).toMatchFileSnapshot(`../snapshots/follow-up.${lang}.txt`);
  });
});

// The official calendar: State Council notices for 2024, 2025 and 2026.
describe.each([
  // Off 10 to 17 February, worked on Sunday the 4th and Sunday the 18th.
  ['2024-02-18', '2024-01-23'],
  // Off 28 January to 4 February, worked on Sunday 26 January.
  ['2025-02-05', '2025-01-08'],
  // Off 15 to 23 February, worked on Saturday the 14th.
  ['2026-02-24', '2026-01-27'],
])('an instalment due on %s, the first working day after the Spring Festival', (due, confirm) => {
  it(`is confirmed 15 working days before, on ${confirm}`, async () => {
    await world.run(`receivable add 尾款 --opportunity opp-1 --amount 10万 --due ${due}`, { env: on('2023-11-01') });
    const shown = await json('receivable show rec-1', on('2023-11-01'));
    expect(shown.steps).toContainEqual(
      expect.objectContaining({ step: 'instalment-confirmation', on: confirm, status: 'ahead' }),
    );
    const before = new Date(Date.parse(confirm) - 86_400_000).toISOString().slice(0, 10);
    expect((await json('receivable today', on(before))).items).toEqual([]);
    expect((await json('receivable today', on(confirm))).items).toMatchObject([
      { kind: 'contact', step: 'instalment-confirmation', on: confirm, dueOn: due },
    ]);
    const { stderr } = await world.run('receivable show rec-1', { env: on(confirm) });
    expect(stderr).toBe('');
  });
});

it('beyond the published years the schedule says what it counts by', async () => {
  const { stderr } = await world.run('receivable add 尾款 --opportunity opp-1 --amount 10万 --due 2031-02-12');
  expect(stderr).toContain('2031');
});

describe('milestones', () => {
  it('keep the day that they have, unless they are planned anew', async () => {
    await world.run('milestone set opp-1 shipped --planned 2026-12-24');
    await world.run('milestone plan opp-1 --from 2026-11-02');
    const planned = async () =>
      (
        (await json('milestone list opp-1')).items as { milestone: string; plannedOn: string; owner: string | null }[]
      )[1];
    expect(await planned()).toMatchObject({ milestone: 'shipped', plannedOn: '2026-12-24' });
    const { stderr } = await world.run('milestone plan opp-1 --from 2026-11-02');
    expect(stderr).toContain('--again');
    await world.run('milestone plan opp-1 --from 2026-11-02 --again');
    expect(await planned()).toMatchObject({ milestone: 'shipped', plannedOn: '2026-11-16' });
  });

  it('are owned by the seller, except those that are usually done elsewhere', async () => {
    const { items } = await json('milestone plan opp-1');
    expect((items as { owner: string | null; by: unknown }[]).slice(0, 2)).toMatchObject([
      { owner: '王敏', by: null },
      { owner: null, by: { en: 'Logistics', zh: '物流部' } },
    ]);
  });

  it('set the flag of the stage with their evidence, once', async () => {
    await world.run('milestone done opp-1 paid --evidence 回单');
    await world.run('milestone done opp-1 收款 --evidence 回单第二份');
    const { stderr } = await world.run('milestone set opp-1 paid --actual ""');
    expect(stderr).toContain('kam marker retract opp-1 payment-collected');
    const retract = await world.run('marker retract opp-1 payment-collected --reason 记错了');
    expect(retract.code).toBe(0);
    expect((await world.run('milestone set opp-1 paid --actual ""')).stderr).not.toContain('marker retract');
  });

  it('say so where nothing differs', async () => {
    await world.run('milestone set opp-1 paid --planned 2027-01-05');
    const { stderr } = await world.run('milestone set opp-1 paid --planned 2027-01-05');
    expect(stderr).toContain('stays as it is');
  });

  it.each([
    ['milestone set opp-1 paid', 'nothing-to-edit', 2],
    ['milestone set opp-1 party --planned today', 'unknown-term', 2],
    ['milestone set opp-1 paid --actual 2027-01-01', 'date-in-future', 2],
    ['milestone done opp-1 paid', 'missing-input', 2],
    ['milestone done opp-1 paid --evidence x --on 2027-01-01', 'date-in-future', 2],
    ['milestone plan opp-9', 'record-not-found', 1],
  ])('%s is refused', async (line, code, exit) => expect(await refused(line)).toEqual([exit, code]));
});

describe('receivables', () => {
  it('take the owner, the currency and the kind of payer that are known', async () => {
    await world.run('receivable add 首期 --opportunity opp-1 --amount 10万 --payer 提醒后付款');
    const second = await json('receivable add 二期 --opportunity opp-1 --amount 5万');
    expect(second).toMatchObject({
      schema: 'receivable/1',
      ref: 'rec-2',
      owner: '王敏',
      payer: 'pays-when-reminded',
      amount: cny('50000.00'),
      balance: cny('50000.00'),
      dueOn: null,
      opportunity: { ref: 'opp-1' },
    });
    expect(await json('receivable add 三期 --account 华源 --amount 5万 --payer ""')).toMatchObject({ payer: null });
  });

  it('are split to the last fen', async () => {
    const { items } = await json('receivable plan opp-1 --total 100 --part 1/3:+1d --part 1/3:+2d --part 1/3:+3d:尾款');
    expect(items).toMatchObject([
      { name: 'Instalment 1 of 3', amount: cny('33.33'), dueOn: '2026-11-03' },
      { amount: cny('33.34') },
      { name: '尾款', amount: cny('33.33') },
    ]);
  });

  it('are one entry of the history, however many', async () => {
    const failed = await world.run('receivable plan opp-1 --part 50%:+1d --part 40%:+2d');
    expect(failed.code).toBe(2);
    expect((await json('receivable list')).items).toEqual([]);
  });

  it.each([
    ['receivable add 首期 --amount 1', 'record-of-what', 2],
    ['receivable add --account 华源 --amount 1', 'missing-input', 2],
    ['receivable add 首期 --account 华源', 'missing-input', 2],
    ['receivable add 首期 --account 华源 --amount 0', 'amount-not-positive', 2],
    ['receivable add 首期 --account 华源 --amount -5', 'amount-not-positive', 2],
    ['receivable add 首期 --account 华源 --amount much --due never', 'several-faults', 2],
    ['receivable add 首期 --account 华源 --amount 1 --payer nobody', 'unknown-term', 2],
    ['receivable plan opp-1', 'missing-input', 2],
    ['receivable plan opp-1 --part 30%', 'split-part', 2],
    ['receivable plan opp-1 --part 30%:+1d --part 60%:+2d', 'split-sum', 2],
    ['receivable plan opp-1 --part 60%:+1d --part 60%:+2d', 'split-over', 2],
    ['receivable plan opp-1 --part rest:+1d --part rest:+2d', 'split-rests', 2],
    ['receivable plan opp-1 --part "USD 5:+1d" --part rest:+2d', 'currency-differs', 2],
    ['receivable plan opp-1 --part 100%:+1d --part rest:+2d', 'split-empty', 2],
    ['receivable plan opp-1 --part x:+1d --part y:+2d', 'several-faults', 2],
    ['receivable plan opp-1 --total 0 --part rest:+1d', 'amount-not-positive', 2],
    ['receivable show rec-9', 'record-not-found', 1],
  ])('%s is refused', async (line, code, exit) => expect(await refused(line)).toEqual([exit, code]));

  describe('with one', () => {
    beforeEach(() => world.run('receivable add 首期 --opportunity opp-1 --amount 10万 --due 2026-11-30'));

    it.each([
      ['receivable pay rec-1 "USD 5"', 'currency-differs', 2],
      ['receivable pay rec-1 0', 'amount-not-positive', 2],
      ['receivable pay rec-1 5 --on 2027-01-01', 'date-in-future', 2],
      ['receivable pay rec-1 --undo', 'payment-none', 1],
      ['receivable pay rec-1 5 --undo', 'options-exclude', 2],
      ['receivable contact rec-1', 'contact-no-step', 2],
      ['receivable contact rec-1 party', 'unknown-term', 2],
      ['receivable contact rec-1 due-reminder --on 2026-11-01 --promised 2026-10-01', 'contact-day-past', 2],
      ['receivable contact rec-1 due-reminder --on 2026-12-01', 'date-in-future', 2],
      ['receivable contact rec-1 due-reminder --with 无名', 'record-not-found', 1],
      ['receivable cause rec-1 nothing', 'unknown-term', 2],
      ['receivable edit rec-1', 'nothing-to-edit', 2],
      ['receivable edit rec-1 --amount ""', 'name-empty', 2],
    ])('%s is refused', async (line, code, exit) => expect(await refused(line)).toEqual([exit, code]));

    it('another currency is for what nothing was paid of', async () => {
      expect(await json('receivable edit rec-1 --amount "USD 9k"')).toMatchObject({ amount: { currency: 'USD' } });
      await world.run('receivable pay rec-1 "USD 1k"');
      expect(await refused('receivable edit rec-1 --amount "CNY 5万"')).toEqual([1, 'currency-differs']);
    });

    it('what is paid needs an amount to be paid again', async () => {
      await world.run('receivable pay rec-1');
      expect(await refused('receivable pay rec-1')).toEqual([2, 'payment-nothing-owed']);
      expect(await json('receivable pay rec-1 1')).toMatchObject({ balance: cny('-1.00'), isPaid: true });
    });

    it('dunning for our own cause is warned of', async () => {
      await world.run('receivable cause rec-1 还没有验收');
      const { stderr } = await world.run('receivable contact rec-1 overdue-call');
      expect(stderr).toContain('put it right');
    });

    it('is found again after it was archived', async () => {
      await world.run('receivable archive rec-1');
      expect((await json('receivable list')).items).toEqual([]);
      expect((await json('receivable ageing')).totals).toEqual([]);
      await world.run('receivable archive rec-1 --restore');
      expect((await json('receivable list --search 首期')).items).toHaveLength(1);
    });

    it('lists are narrowed, page by page', async () => {
      await world.run('receivable add 二期 --opportunity opp-1 --amount 1 --due 2026-10-01 --owner 李雷');
      await world.run('receivable add 三期 --account 华源 --amount 1 --due 2026-10-01');
      await world.run('receivable pay rec-3');
      const refs = async (flags: string) =>
        ((await json(`receivable list ${flags}`)).items as { ref: string }[]).map(({ ref }) => ref);
      expect(await refs('--overdue')).toEqual(['rec-2']);
      expect(await refs('--open')).toEqual(['rec-2', 'rec-1']);
      expect(await refs('--opportunity opp-1 --owner 李雷')).toEqual(['rec-2']);
      // The page with nothing in it is passed over.
      expect(await refs('--open --limit 1')).toEqual(['rec-2']);
      const { stderr } = await world.run('receivable list --limit 1');
      expect(stderr).toContain('kam receivable list --after');
    });
  });
});

describe('complaints', () => {
  it('have their limit from the grade, by the clock or the calendar, or as it is given', async () => {
    const due = async (options: string) => (await json(`complaint add 停机 --account 华源 ${options}`)).dueAt;
    expect(await due('--grade urgent')).toBe('2026-11-02T06:00:00.000Z');
    expect(await due('--grade serious')).toBe('2026-11-03T15:59:59.999Z');
    expect(await due('--grade normal --received "2026-10-30 16:20"')).toBe('2026-11-04T15:59:59.999Z');
    expect(await due('--grade urgent --received 2026-10-30')).toBe('2026-10-30T19:59:59.999Z');
    expect(await due('')).toBeNull();
    expect(await due('--grade urgent --due "今天 18:00"')).toBe('2026-11-02T10:00:00.000Z');
  });

  it('change their limit with the grade, and stay where nothing differs', async () => {
    await world.run('complaint add 停机 --account 华源 --grade urgent');
    expect(await json('complaint edit cpl-1 --grade normal')).toMatchObject({ dueAt: '2026-11-05T15:59:59.999Z' });
    expect((await world.run('complaint edit cpl-1 --grade normal')).stderr).toContain('cpl-1');
    expect(await json('complaint edit cpl-1 --due ""')).toMatchObject({ dueAt: null, grade: 'normal' });
    expect(await json('complaint edit cpl-1 --from 周建国')).toMatchObject({ contact: { name: '周建国' } });
    expect(await json('complaint edit cpl-1 --from ""')).toMatchObject({ contact: null });
  });

  it('are bare values in a sheet, in every language', async () => {
    await world.run('complaint add 停机 --opportunity opp-1 --grade urgent --owner 何磊');
    const lines = (await world.run('complaint list --format csv --lang zh')).stdout.split('\n');
    expect(lines).toEqual([
      'ref,text,account,opportunity,grade,due,state,owner,cause,ourCause,closedOn',
      'cpl-1,停机,acc-1,opp-1,urgent,2026-11-02 14:00,open,何磊,,,',
      '',
    ]);
  });

  it('take no step, end or limit from before they came', async () => {
    await world.run('complaint add 停机 --opportunity opp-1 --grade urgent');
    expect(await refused('complaint step cpl-1 return-call --on 2026-11-01')).toEqual([2, 'date-too-early']);
    expect(await refused('complaint close cpl-1 --on 2026-11-01 --override 撤回')).toEqual([2, 'date-too-early']);
    expect(await refused('complaint edit cpl-1 --due 2026-11-01')).toEqual([2, 'date-too-early']);
    expect(await json('complaint show cpl-1')).toMatchObject({ version: 1, isOpen: true });
  });

  it('close without their steps only for a reason, which is kept, and open again', async () => {
    await world.run('complaint add 停机 --opportunity opp-1');
    expect(await refused('complaint close cpl-1')).toEqual([1, 'complaint-not-ready']);
    expect(await json('complaint close cpl-1 --override 客户撤回')).toMatchObject({
      closedOn: '2026-11-02',
      note: '客户撤回',
      missing: ['remedy-done', 'return-call'],
    });
    expect((await json('complaint list')).items).toEqual([]);
    expect((await json('complaint list --closed')).items).toHaveLength(1);
    expect(await refused('complaint step cpl-1 return-call')).toEqual([1, 'complaint-is-closed']);
    expect(await json('complaint close cpl-1 --reopen')).toMatchObject({ closedOn: null, isOpen: true });
    expect((await world.run('complaint close cpl-1 --reopen')).code).toBe(0);
  });

  it.each([
    ['complaint add 停机', 'record-of-what', 2],
    ['complaint add --account 华源', 'missing-input', 2],
    ['complaint add 停机 --text 慢 --account 华源', 'name-twice', 2],
    ['complaint add 停机 --account 华源 --grade hot', 'unknown-term', 2],
    ['complaint add 停机 --account 华源 --received 2027-01-01', 'date-in-future', 2],
    ['complaint add 停机 --account 华源 --received "today 25:00"', 'bad-value', 2],
    ['complaint add 停机 --account 华源 --due 2026-11-01', 'date-too-early', 2],
    ['complaint show cpl-9', 'record-not-found', 1],
  ])('%s is refused', async (line, code, exit) => expect(await refused(line)).toEqual([exit, code]));
});

describe('what follows from it', () => {
  const answers = [
    'delivered-when-agreed',
    'complete-and-undamaged',
    'installed-well',
    'performs-as-promised',
    'runs-without-fault',
    'taught-well',
    'answers-fast',
  ];
  const survey = (value: number, rater = '周建国') =>
    `assess satisfaction-survey --for opp-1 --role customer --rater ${rater} ${answers.map((id) => `--set ${id}=${value}`).join(' ')}`;

  it('a dissatisfied customer leads to a complaint', async () => {
    expect((await world.run(survey(2))).stderr).toContain('kam complaint add … --opportunity opp-1');
    expect((await world.run(survey(4))).stderr).not.toContain('kam complaint add');
  });

  it('one who is dissatisfied does not vanish in the mean', async () => {
    await world.run(survey(1, '孙立群'));
    for (const rater of ['周建国', '赵文博', '刘海燕']) await world.run(survey(5, rater));
    const report = await json('report account 华源');
    expect((report.opportunities as object[])[0]).toMatchObject({
      followUp: {
        survey: {
          mean: 4,
          band: 'satisfied',
          raters: [
            { rater: '孙立群', mean: 1, band: 'dissatisfied' },
            { rater: '周建国', mean: 5 },
            { rater: '赵文博', mean: 5 },
            { rater: '刘海燕', mean: 5 },
          ],
        },
        advice: expect.arrayContaining(['survey-dissatisfied']) as unknown,
      },
    });
    const { stdout } = await world.run('report account 华源 --lang zh');
    expect(stdout).toContain('**客户满意度**：4 · 满意 · 孙立群 1、周建国 5、赵文博 5、刘海燕 5 · 2026-11-02');
    // What somebody answered before counts no more.
    await world.run(survey(4, '孙立群'));
    const { advice } = await json('milestone list opp-1');
    expect(advice).not.toContain('survey-dissatisfied');
  });

  it('the last gate asks that all is paid and no complaint is open', async () => {
    await world.run('opportunity edit opp-1 --stage follow-up');
    await world.run('milestone done opp-1 paid --evidence 回单');
    await world.run('milestone done opp-1 satisfaction-call --evidence 回访记录');
    expect((await world.run('gate check opp-1')).code).toBe(0);
    await world.run('receivable add 首期 --opportunity opp-1 --amount 10万 --due 2026-11-30');
    expect((await world.run('gate check opp-1')).code).toBe(5);
    await world.run('receivable pay rec-1');
    expect((await world.run('gate check opp-1')).code).toBe(0);
    await world.run('complaint add 停机 --opportunity opp-1');
    expect((await world.run('gate check opp-1')).code).toBe(5);
  });

  it('the advice of the playbook is shown, and the report tells of it', async () => {
    await world.run('milestone set opp-1 arrived --planned 2026-10-20');
    await world.run('receivable add 首期 --opportunity opp-1 --amount 10万 --due 2026-09-01');
    await world.run('receivable cause rec-1 product-fault');
    await world.run('complaint add 停机 --opportunity opp-1 --grade urgent --received "2026-10-30 10:00"');
    await world.run('complaint add 电话没人接 --account 华源');
    await world.run(survey(2));
    const { advice } = await json('milestone list opp-1');
    expect(advice).toEqual(['complaint-unanswered', 'overdue-by-our-cause', 'survey-dissatisfied', 'late-milestone']);
    const report = await json('report account 华源');
    expect((report.opportunities as object[])[0]).toMatchObject({
      followUp: {
        milestones: expect.arrayContaining([
          expect.objectContaining({ milestone: 'arrived', status: 'late' }),
        ]) as unknown,
        receivables: [{ ref: 'rec-1', ourCause: true, overdueDays: 62 }],
        complaints: [{ ref: 'cpl-1', isOverdue: true }],
        survey: { mean: 2, band: 'dissatisfied' },
        advice,
      },
    });
    expect(report.followUp).toMatchObject({ receivables: [], complaints: [{ ref: 'cpl-2' }], survey: null });
    const { stdout } = await world.run('report account 华源');
    expect(stdout).toContain('Delivery and payment');
    expect(stdout).toContain('电话没人接');
  });
});

describe('at a terminal', () => {
  let seat: Seat;
  const sit = (line: string): Seat => (seat = sitDown(line, { folder: world.folder }));

  it('what is missing of a receivable is asked for', async () => {
    sit('receivable add --account acc-1');
    await seat.see('Name');
    seat.press(`首期${keys.enter}`);
    await seat.see('Amount');
    seat.press(`0${keys.enter}`);
    await seat.see('more than nothing');
    seat.press(`\u007f5${keys.enter}`);
    await seat.see('Due');
    seat.press(`never${keys.enter}`);
    await seat.see('not a value');
    seat.press(`${'\u007f'.repeat(5)}+30d${keys.enter}`);
    expect((await seat.done).code).toBe(0);
    expect(await json('receivable show rec-1')).toMatchObject({ amount: cny('5.00'), dueOn: '2026-12-02' });
  });

  it('instalments are asked for one by one', async () => {
    sit('receivable plan opp-1');
    await seat.see('Instalment 1');
    seat.press(`30%:+30d:预付款${keys.enter}`);
    await seat.see('Instalment 2');
    seat.press(`rest:+60d${keys.enter}`);
    await seat.see('Instalment 3');
    seat.press(keys.enter);
    expect((await seat.done).code).toBe(0);
    expect((await json('receivable list')).items).toMatchObject([
      { name: 'Instalment 2 of 2', amount: cny('6020000.00') },
      { name: '预付款', amount: cny('2580000.00') },
    ]);
  });

  it('evidence of a milestone is asked for', async () => {
    sit('milestone done opp-1 shipped');
    await seat.see('Evidence');
    seat.press(`运单${keys.enter}`);
    expect((await seat.done).code).toBe(0);
    expect((await json('milestone list opp-1')).items).toContainEqual(
      expect.objectContaining({ milestone: 'shipped', evidence: '运单', status: 'done' }),
    );
  });

  it('a complaint is asked for, and edited on a page', async () => {
    sit('complaint add --account acc-1');
    await seat.see('What is wrong');
    seat.press(`停机${keys.enter}`);
    await seat.see('? Grade');
    seat.press(keys.enter);
    expect((await seat.done).code).toBe(0);
    expect(await json('complaint show cpl-1')).toMatchObject({ grade: 'urgent' });
    sit('complaint edit cpl-1');
    await seat.see('停机');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
  });

  it('a complaint that is left half-way is not stored; its grade may be open', async () => {
    sit('complaint add --account acc-1');
    await seat.see('What is wrong');
    seat.press(`停机${keys.enter}`);
    await seat.see('? Grade');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
    expect((await json('complaint list')).items).toEqual([]);
    sit('complaint add --account acc-1');
    await seat.see('What is wrong');
    seat.press(`停机${keys.enter}`);
    await seat.see('? Grade');
    seat.press(keys.down.repeat(3) + keys.enter);
    expect((await seat.done).code).toBe(0);
    expect(await json('complaint show cpl-1')).toMatchObject({ grade: null, dueAt: null });
  });

  it('a receivable is edited on a page', async () => {
    await world.run('receivable add 首期 --opportunity opp-1 --amount 10万');
    sit('receivable edit rec-1');
    await seat.see('首期');
    seat.press(keys.ctrlC);
    expect((await seat.done).code).toBe(130);
  });
});

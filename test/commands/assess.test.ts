import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDesk, goodDeal, type Desk } from './assessments.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await createDesk();
});

const card = (ref: string): Promise<unknown> => desk.json(`assessment show ${ref}`);

describe('kam assess', () => {
  it('scores a sheet, stores it and shows the card', async () => {
    desk.write('a.yaml', `template: probe/deal\nfor: opp-1\nrater: 李雷\nat: 2026-11-01\n${goodDeal}`);
    expect(await desk.run('assess deal --answers a.yaml')).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Stored asm-1: Deal check, opp-1 智慧水务云平台, Go.
      See how it came about: kam assessment explain asm-1
      ",
        "stdout": "Deal check  opp-1 智慧水务云平台  asm-1 · 李雷 · 2026-11-01
      Go   5 points (range −5…+5) · 100 % · 4 of 4 answered · no evidence

      Do it.

                         Points  Percent
      Is there money?        +3    100 %  ████████████████  yes
      Are they with us?      +2    100 %  ████████████████  yes
      ",
      }
    `);
  });

  it('gives the documented JSON, with keys in their order', async () => {
    desk.write(
      'a.yaml',
      "for: opp-1\nat: 2026-11-01\nanswers: {budget: {value: '+', evidence: minutes, confirmed: true}, source: '+', sponsor: '?', terms: '-'}\ncompetitors: {华远科技: {budget: '-', sponsor: '+'}}\n",
    );
    const { stdout } = await desk.run('assess deal --answers a.yaml --json');
    expect(stdout.replace(/sha256:[0-9a-f]{64}/, 'sha256:…')).toMatchInlineSnapshot(`
      "{
        "schema": "score-card/1",
        "ref": "asm-1",
        "template": {
          "playbook": "probe",
          "version": "1.0.0",
          "hash": "sha256:…",
          "id": "deal"
        },
        "subject": "opp-1",
        "rater": "王敏",
        "role": "self",
        "at": "2026-11-01",
        "status": "completed",
        "points": 2,
        "minPoints": -5,
        "maxPoints": 5,
        "percent": 70,
        "mean": 0.4,
        "band": null,
        "verdict": {
          "id": "wait",
          "title": {
            "en": "Wait",
            "zh": "等"
          },
          "say": {
            "en": "Not yet.",
            "zh": "还不行。"
          }
        },
        "outcome": null,
        "coverage": {
          "answered": 4,
          "asked": 4,
          "unknown": 1
        },
        "evidence": {
          "withEvidence": 1,
          "confirmed": 1,
          "stale": 0
        },
        "sections": [
          {
            "id": "money",
            "points": 3,
            "minPoints": -3,
            "maxPoints": 3,
            "percent": 100,
            "mean": 1,
            "band": null,
            "verdict": {
              "id": "yes",
              "title": {
                "en": "yes",
                "zh": "是"
              },
              "say": null
            },
            "answered": 2,
            "asked": 2,
            "unknown": 0
          },
          {
            "id": "people",
            "points": -1,
            "minPoints": -2,
            "maxPoints": 2,
            "percent": 25,
            "mean": -0.5,
            "band": null,
            "verdict": {
              "id": "open",
              "title": {
                "en": "open",
                "zh": "待定"
              },
              "say": null
            },
            "answered": 2,
            "asked": 2,
            "unknown": 1
          }
        ],
        "axes": null,
        "contributions": [
          {
            "question": "budget",
            "section": "money",
            "answer": "+",
            "value": 1,
            "weight": 1,
            "reversed": false,
            "points": 1,
            "min": -1,
            "max": 1,
            "excluded": false,
            "hidden": false
          },
          {
            "question": "source",
            "section": "money",
            "answer": "+",
            "value": 1,
            "weight": 2,
            "reversed": false,
            "points": 2,
            "min": -2,
            "max": 2,
            "excluded": false,
            "hidden": false
          },
          {
            "question": "sponsor",
            "section": "people",
            "answer": "?",
            "value": 0,
            "weight": 1,
            "reversed": false,
            "points": 0,
            "min": -1,
            "max": 1,
            "excluded": false,
            "hidden": false
          },
          {
            "question": "terms",
            "section": "people",
            "answer": "-",
            "value": -1,
            "weight": 1,
            "reversed": false,
            "points": -1,
            "min": -1,
            "max": 1,
            "excluded": false,
            "hidden": false
          }
        ],
        "unanswered": [],
        "competitors": [
          {
            "name": "华远科技",
            "points": 0,
            "sections": [
              {
                "id": "money",
                "points": -1
              },
              {
                "id": "people",
                "points": 1
              }
            ],
            "gaps": [
              {
                "question": "budget",
                "us": 1,
                "them": -1,
                "gap": 2
              },
              {
                "question": "sponsor",
                "us": 0,
                "them": 1,
                "gap": -1
              }
            ]
          }
        ],
        "gaps": null
      }
      "
    `);
  });

  it('speaks Chinese', async () => {
    const { stdout, stderr } = await desk.run(
      'assess skill --for 李雷 --set prepares=often --set interrupts=seldom --set listens=sometimes',
      { env: { KAM_LANG: 'zh' } },
    );
    expect(stdout + stderr).toMatchInlineSnapshot(`
      "技能自测  李雷  asm-1 · 王敏 · 2026-11-02
      高   8 分（范围 3～9） · 83% · 3 题中已答 3 题 · 没有依据
      已保存 asm-1：技能自测，李雷，高。
      查看得分怎么来的：kam assessment explain asm-1
      "
    `);
  });

  it('takes answers from --set alone; aliases and values count', async () => {
    const { code, stdout } = await desk.run(
      'assess skill --set prepares=3 --set interrupts=often --set listens=seldom --json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ subject: '王敏', rater: '王敏', points: 5, band: { id: 'middle' } });
  });

  it('lets --set go before the file, and takes evidence beside it', async () => {
    desk.write('a.yaml', `for: opp-1\n${goodDeal}`);
    await desk.run([
      'assess',
      'deal',
      '--answers',
      'a.yaml',
      '--set',
      'budget=-',
      '--evidence',
      'terms=mail of 3 May',
      '-q',
    ]);
    const found = await card('asm-1');
    expect(found).toMatchObject({ verdict: { id: 'stop' }, evidence: { withEvidence: 1 } });
    expect(await desk.json('assessment explain asm-1')).toMatchObject({
      sections: [{}, { contributions: [{}, { question: 'terms', evidence: 'mail of 3 May' }] }],
    });
  });

  it('reads stdin', async () => {
    const { code } = await desk.run('assess deal --for opp-1 --answers -', {
      stdin: JSON.stringify({ answers: { budget: '+', source: '+', sponsor: '+', terms: '+' } }),
    });
    expect(code).toBe(0);
  });

  it('pins subject, rater and role: flags before the file before the settings', async () => {
    desk.write('a.yaml', `for: opp-1\nrater: 李雷\nrole: coach\n${goodDeal}`);
    await desk.run('assess deal --answers a.yaml -q');
    await desk.run('assess deal --answers a.yaml --for opp-2 --rater 韩梅 --role manager -q');
    expect(await card('asm-1')).toMatchObject({ subject: 'opp-1', rater: '李雷', role: 'coach' });
    expect(await card('asm-2')).toMatchObject({ subject: 'opp-2', rater: '韩梅', role: 'manager' });
  });

  it('scores axes and names the neighbours on a border', async () => {
    const { stdout } = await desk.run('assess style --for 赵立新 --set pace=2 --set face=5');
    expect(stdout).toContain('On the border of: Thinker, Driver');
    const data = await card('asm-1');
    expect(data).toMatchObject({ subject: 'con-1', outcome: { id: null, borderline: ['thinker', 'driver'] } });
  });

  it('records what is not scored', async () => {
    const { stdout, code } = await desk.run(
      'assess facts --set share=12.5 --set since=2026-01-31 --set words=fine --json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ subject: null, percent: null, mean: null, status: 'completed' });
  });
});

describe('several sheets at once', () => {
  const sheet = (rater: string, last: string): string =>
    `rater: ${rater}\nanswers: {prepares: often, interrupts: seldom, listens: ${last}}\n`;

  it('are stored together and listed', async () => {
    desk.write('a.yaml', sheet('李雷', 'often'));
    desk.write('b.yaml', sheet('韩梅', 'seldom'));
    const result = await desk.run('assess skill --for 王敏 --answers a.yaml --answers b.yaml');
    expect(result).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "Stored asm-1: Skill test, 王敏, High.
      Stored asm-2: Skill test, 王敏, Middle.
      See how it came about: kam assessment explain asm-2
      ",
        "stdout": "Ref    File    About  Rater  Result  Points  Percent
      asm-1  a.yaml  王敏   李雷   High         9    100 %
      asm-2  b.yaml  王敏   韩梅   Middle       7     67 %
      ",
      }
    `);
    expect(await desk.json('assess skill --for 王敏 --answers a.yaml --answers b.yaml')).toMatchObject({
      schema: 'score-card-list/1',
      items: [
        { ref: 'asm-3', rater: '李雷' },
        { ref: 'asm-4', rater: '韩梅' },
      ],
      next: null,
    });
  });

  it('store nothing where one has a fault, and name the faults of all', async () => {
    desk.write('a.yaml', sheet('李雷', 'often'));
    desk.write('b.yaml', sheet('韩梅', 'never'));
    desk.write('c.yaml', 'answers: {prepares: -}\n');
    const { code, stdout, stderr } = await desk.run(
      'assess skill --answers a.yaml --answers b.yaml --answers c.yaml --answers gone.yaml',
    );
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toMatchInlineSnapshot(`
      "b.yaml:2:57: "never" is not an answer to "listens": expected one of often, sometimes, seldom.
      c.yaml:1:21: Without quotes, - means something else in YAML: write '-', or an alias of the option.
      There is no file gone.yaml: check the name and the folder.
      3 problems in the answers; nothing was stored.
      "
    `);
    expect(await desk.refs('assessment list')).toEqual([]);
  });

  it('fail --fail-below where one does, and each is named', async () => {
    desk.write('a.yaml', sheet('李雷', 'often'));
    desk.write('b.yaml', sheet('韩梅', 'seldom'));
    const { code, stderr } = await desk.run('assess skill --answers a.yaml --answers b.yaml --fail-below high');
    expect(code).toBe(5);
    expect(stderr).toContain('asm-2: the result is "Middle", below "High".');
    expect(stderr).not.toContain('asm-1: the result');
  });

  it('cannot be saved to one file', async () => {
    desk.write('a.yaml', sheet('李雷', 'often'));
    const { code, stderr } = await desk.run('assess skill --answers a.yaml --answers a.yaml --save-answers s.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('--save-answers writes one sheet');
  });
});

describe('incomplete sheets', () => {
  it('are refused with what is missing, and store nothing', async () => {
    desk.write('a.yaml', "for: opp-1\nanswers:\n  budget: '+'\n  source: null\n  sponsor: '+'\n");
    expect(await desk.run('assess deal --answers a.yaml')).toMatchInlineSnapshot(`
      {
        "code": 3,
        "stderr": "a.yaml:4:11: Not answered: source (Source)
      a.yaml:3:3: Not answered: terms (Terms)
      2 of 4 questions are answered, too few for a result; nothing was stored.
      Hint: Answer what is listed, or store it unfinished with --partial.
      ",
        "stdout": "",
      }
    `);
    expect(await desk.refs('assessment list')).toEqual([]);
  });

  it('are exit 3 from --set too', async () => {
    const { code, stderr } = await desk.run('assess skill --set prepares=often');
    expect(code).toBe(3);
    expect(stderr).toContain('Not answered: listens');
  });

  it('are stored with --partial, without a result', async () => {
    const { code, stdout } = await desk.run('assess skill --set prepares=often --partial --json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ref: 'asm-1',
      status: 'incomplete',
      band: null,
      unanswered: ['interrupts', 'listens'],
    });
  });
});

describe('a dry run', () => {
  it('shows the card and stores nothing', async () => {
    const { code, stdout, stderr } = await desk.run(
      'assess skill --set prepares=3 --set interrupts=1 --set listens=3 --dry-run --json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ref: null, points: 9 });
    expect(stderr).toContain('Nothing was stored');
    expect(await desk.refs('assessment list')).toEqual([]);
  });
});

describe('verdicts that fail', () => {
  const answers = (listens: string): string =>
    `assess skill --set prepares=3 --set interrupts=1 --set listens=${listens}`;

  it.each([
    ['3', '--fail-below high', 0],
    ['2', '--fail-below high', 0],
    ['1', '--fail-below high', 5],
    ['1', '--fail-below middle', 0],
    ['1', '--fail-below low', 0],
    ['3', '--fail-unless high', 0],
    ['1', '--fail-unless high', 5],
  ])('listens=%s %s → %i', async (listens, flag, code) => {
    expect((await desk.run(`${answers(listens)} ${flag}`)).code).toBe(code);
  });

  it('store the result all the same', async () => {
    const { stdout, code } = await desk.run(`${answers('1')} --fail-below high --json`);
    expect(code).toBe(5);
    expect(JSON.parse(stdout)).toMatchObject({ ref: 'asm-1' });
  });

  it('have no band, where the sheet is incomplete', async () => {
    expect((await desk.run('assess skill --set prepares=often --partial --fail-below low')).code).toBe(5);
  });

  it('go by verdict, outcome or band', async () => {
    const all = '--set budget=+ --set source=+ --set sponsor=+ --set terms=+';
    expect((await desk.run(`assess deal --for opp-1 ${all} --fail-unless go`)).code).toBe(0);
    expect((await desk.run(`assess deal --for opp-1 ${all} --fail-unless wait`)).code).toBe(5);
    expect((await desk.run('assess style --for con-1 --set pace=0 --set face=5 --fail-unless thinker')).code).toBe(0);
  });

  it('must be among those of the template', async () => {
    const { code, stderr } = await desk.run(`${answers('1')} --fail-below great`);
    expect(code).toBe(2);
    expect(stderr).toContain('expected low, middle, high');
    expect((await desk.run('assess facts --set share=1 --fail-below low')).code).toBe(2);
  });
});

describe('what --for means', () => {
  it.each([
    ['assess deal --set budget=+', 2, 'The template deal is about one opportunity, and none is named'],
    ['assess facts --for opp-1 --set share=1 --partial', 2, 'is about no record: leave --for out'],
    ['assess deal --for nobody --set budget=+', 1, 'nobody'],
    ['assess deal --for 水 --set budget=+ --partial', 0, 'opp-1'],
    ['assess style --for opp-1 --set pace=1', 1, 'opp-1'],
  ])('%s → %i', async (line, code, words) => {
    const found = await desk.run(line);
    expect([found.code, found.stderr]).toEqual([code, expect.stringContaining(words)]);
  });

  it('in a file about nothing is a problem of that line', async () => {
    desk.write('a.yaml', 'for: opp-1\nanswers: {share: 1, since: 2026-01-01, words: x}\n');
    const { code, stderr } = await desk.run('assess facts --answers a.yaml');
    expect(code).toBe(3);
    expect(stderr).toMatch(/^a\.yaml:1:\d+: /);
  });
});

describe('--set', () => {
  it.each([
    ['--set budget', 'QUESTION=ANSWER'],
    ['--set budge=+', 'did you mean "budget"'],
    ['--set budget=maybe', '"maybe" is not an answer to "budget"'],
    ['--set =+', 'QUESTION=ANSWER'],
    ['--set budget=+ --evidence budgt=x', 'did you mean "budget"'],
    ['--set budget=+ --evidence source=x', 'source'],
  ])('%s is a fault of the command line', async (flags, words) => {
    const { code, stderr } = await desk.run(`assess deal --for opp-1 ${flags}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });

  it('names every fault at once', async () => {
    const { stderr } = await desk.run('assess deal --for opp-1 --set budge=+ --set sponsor=maybe');
    expect(stderr.trim().split('\n')).toHaveLength(3);
  });

  it('takes an answer away where it is empty', async () => {
    desk.write('a.yaml', `for: opp-1\n${goodDeal}`);
    const { code, stderr } = await desk.run(['assess', 'deal', '--answers', 'a.yaml', '--set', 'terms=']);
    expect(code).toBe(3);
    expect(stderr).toContain('Not answered: terms');
  });
});

describe('answers files', () => {
  it('are named with line and column where they are at fault', async () => {
    desk.write('a.yaml', "for: opp-1\nanswers:\n  budget: '+'\n  sours: '+'\n  sponsor: maybe\n");
    const { code, stderr } = await desk.run('assess deal --answers a.yaml');
    expect(code).toBe(3);
    expect(stderr).toMatchInlineSnapshot(`
      "a.yaml:4:10: The template deal has no question "sours": take the line out, or see the keys with --print-answers.
      a.yaml:5:12: "maybe" is not an answer to "sponsor": expected one of +, ?, -.
      2 problems in the answers; nothing was stored.
      "
    `);
  });

  it('must be for this template', async () => {
    desk.write('a.yaml', `template: skill\nfor: opp-1\n${goodDeal}`);
    desk.write('b.yaml', `template: other/deal\nfor: opp-1\n${goodDeal}`);
    for (const file of ['a.yaml', 'b.yaml']) {
      const { code, stderr } = await desk.run(`assess deal --answers ${file}`);
      expect([code, stderr]).toEqual([3, expect.stringMatching(new RegExp(`^${file}:1:\\d+: `))]);
    }
  });

  it('that are blank can be printed, filled in and read', async () => {
    const { stdout, code } = await desk.run('assess skill --print-answers');
    expect(code).toBe(0);
    expect(stdout).toContain('  prepares: null');
    let filled = stdout;
    for (const id of ['prepares', 'interrupts', 'listens']) filled = filled.replace(`  ${id}: null`, `  ${id}: often`);
    desk.write('filled.yaml', filled);
    expect((await desk.run('assess skill --answers filled.yaml --json')).stdout).toContain('"points": 7');
    expect((await desk.run('assess skill --print-answers --json')).code).toBe(2);
  });

  it('that are saved give the same result again, byte for byte', async () => {
    const first = await desk.run([
      ...'assess deal --for opp-1 --set terms=- --set budget=+ --set sponsor=+ --set source=+'.split(' '),
      ...['--evidence', 'budget=minutes: "yes", p. 3', '--save-answers', 'saved.yaml', '--json'],
    ]);
    expect(first.code).toBe(0);
    const second = await desk.run('assess deal --answers saved.yaml --json');
    expect(second.stdout.replace('asm-2', 'asm-1')).toBe(first.stdout);
    const again = await desk.run('assess deal --answers saved.yaml --save-answers saved.yaml');
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('saved.yaml is there already')]);
    expect(await desk.refs('assessment list')).toHaveLength(2);
    expect((await desk.run('assess deal --answers saved.yaml --save-answers saved.yaml --force')).code).toBe(0);
  });
});

describe('competitors', () => {
  it('are rated beside us, with the gap to the strongest', async () => {
    desk.write(
      'a.yaml',
      `for: opp-1\n${goodDeal}\ncompetitors:\n  华远科技: {budget: '+', source: '+', sponsor: '-'}\n  中联: {sponsor: '+'}\n`,
    );
    const { stdout } = await desk.run('assess deal --answers a.yaml');
    expect(stdout).toMatchInlineSnapshot(`
      "Deal check  opp-1 智慧水务云平台  asm-1 · 王敏 · 2026-11-02
      Go   5 points (range −5…+5) · 100 % · 4 of 4 answered · no evidence

      Do it.

                         us  华远科技  中联  gap
      Is there money?    +3        +3     –    0  ████████████████  yes
      Are they with us?  +2        −1    +1    0  ████████████████  yes
      "
    `);
  });

  it('named without answers, or where nobody is compared, are refused', async () => {
    desk.write('a.yaml', `for: opp-1\n${goodDeal}`);
    expect((await desk.run('assess deal --answers a.yaml --competitor 华远科技')).code).toBe(2);
    expect((await desk.run('assess skill --set prepares=3 --competitor 华远科技')).code).toBe(2);
  });
});

describe('templates', () => {
  it('are found by id, and elsewhere by playbook and id', async () => {
    expect((await desk.run('assess probe/skill --print-answers')).code).toBe(0);
    const { code, stderr } = await desk.run('assess skil --print-answers');
    expect([code, stderr]).toEqual([1, expect.stringContaining('did you mean "skill"')]);
    expect((await desk.run('assess nowhere/skill --print-answers')).code).toBe(1);
  });

  it('of another playbook than the active one are found where they are unique', async () => {
    const { code, stdout } = await desk.run('assess negotiation-self-test --print-answers');
    expect(code).toBe(0);
    expect(stdout).toContain('key-account-handbook/negotiation-self-test');
  });
});

describe('without answers and without a terminal', () => {
  it('says which flag is missing', async () => {
    const { code, stderr } = await desk.run('assess skill');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--answers')]);
  });

  it.each([
    ['assess skill --resume --fresh', '--resume and --fresh exclude each other'],
    ['assess skill --resume --set prepares=3', '--resume and --set exclude each other'],
    ['assess skill --evidence prepares=x', '--set'],
  ])('%s does not go together', async (line, words) => {
    const { code, stderr } = await desk.run(line);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('kam qualify', () => {
  it('uses the qualification of the opportunity’s own playbook', async () => {
    desk.write('a.yaml', goodDeal);
    const { code, stdout } = await desk.run('qualify 云平台 --answers a.yaml --playbook key-account-handbook --json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ subject: 'opp-1', template: { playbook: 'probe', id: 'deal' } });
  });

  it('takes a file for this opportunity under any of its names, and no other', async () => {
    desk.write('a.yaml', `for: 智慧水务云平台\n${goodDeal}`);
    expect((await desk.run('qualify opp-1 --answers a.yaml')).code).toBe(0);
    const { code, stderr } = await desk.run('qualify opp-2 --answers a.yaml');
    expect([code, stderr]).toEqual([2, expect.stringContaining('This sheet is for 智慧水务云平台, not for opp-2')]);
  });

  it('has no --for', async () => {
    expect((await desk.run('qualify opp-1 --for opp-2')).code).toBe(2);
  });
});

describe('stored results', () => {
  beforeEach(async () => {
    desk.write('a.yaml', `for: opp-1\n${goodDeal}`);
    await desk.run('assess deal --answers a.yaml -q');
    await desk.run('assess skill --for 李雷 --set prepares=3 --set interrupts=2 --set listens=1 -q');
  });

  it('are listed, the newest first, by subject, person and template', async () => {
    expect((await desk.run('assessment list')).stdout).toMatchInlineSnapshot(`
      "Ref    Template    About                 Rater  Date        Result  Points  Percent
      asm-2  Skill test  李雷                  王敏   2026-11-02  Middle       6     50 %
      asm-1  Deal check  opp-1 智慧水务云平台  王敏   2026-11-02  Go           5    100 %
      "
    `);
    const refs = (filters: string) => desk.refs(`assessment list ${filters}`);
    expect(await refs('')).toEqual(['asm-2', 'asm-1']);
    expect(await refs('--for opp-1')).toEqual(['asm-1']);
    expect(await refs('--for 李雷')).toEqual(['asm-2']);
    expect(await refs('--template deal')).toEqual(['asm-1']);
    expect(await refs('--template other/deal')).toEqual([]);
  });

  it('are shown as stored', async () => {
    const { stdout } = await desk.run('assessment show asm-2');
    expect(stdout).toMatchInlineSnapshot(`
      "Skill test  李雷  asm-2 · 王敏 · 2026-11-02
      Middle   6 points (range 3…9) · 50 % · 3 of 3 answered · no evidence

         Open and weak points
      −  Listens

      What would change it
       · With “often” for “Listens” the result becomes “High”.
      "
    `);
    expect((await desk.run('assessment show asm-9')).code).toBe(1);
  });

  it('are explained: every product, every sum, every edge', async () => {
    expect((await desk.run('assessment explain asm-1')).stdout).toMatchInlineSnapshot(`
      "Deal check  opp-1 智慧水务云平台  asm-1 · 王敏 · 2026-11-02
      Go   5 points (range −5…+5) · 100 % · 4 of 4 answered · no evidence

      Do it.

      Is there money?
      Question  Answer      Value  Weight  Counts  Range
      Budget    + approved     +1     × 1      +1   −1…1
      Source    + good         +1     × 2      +2   −2…2

       · Sum 3, possible −3 to 3
       · (3 − (−3)) ÷ (3 − (−3)) × 100 = 100 %
       · Verdict: the first rule that holds
          · ✓ yes  section.points > 0  holds

      Are they with us?
      Question  Answer  Value  Weight  Counts  Range
      Sponsor   + good     +1     × 1      +1   −1…1
      Terms     + good     +1     × 1      +1   −1…1

       · Sum 2, possible −2 to 2
       · (2 − (−2)) ÷ (2 − (−2)) × 100 = 100 %
       · Verdict: the first rule that holds
          · ✓ yes  section.points > 0  holds

      The whole
       · Sum 5, possible −5 to 5
       · (5 − (−5)) ÷ (5 − (−5)) × 100 = 100 %
       · 4 of 4 answered
       · Verdict: the first rule that holds
          · ✕ Stop  answers["budget"] == "-"  does not hold
          · ✓ Go  total.points >= 4  holds

      The fewest answers that would change it
      One or two better answers would not change the result.
      "
    `);
    expect((await desk.run('assessment explain asm-2')).stdout).toMatchInlineSnapshot(`
      "Skill test  李雷  asm-2 · 王敏 · 2026-11-02
      Middle   6 points (range 3…9) · 50 % · 3 of 3 answered · no evidence

      Habits
      Question    Answer     Value  Weight  Counts  Range
      Prepares    often          3     × 1       3    1…3
      Interrupts  sometimes      2     × 1       2    1…3  reversed
      Listens     seldom         1     × 1       1    1…3

       · Sum 6, possible 3 to 9
       · (6 − 3) ÷ (9 − 3) × 100 = 50 %

      The whole
       · Sum 6, possible 3 to 9
       · (6 − 3) ÷ (9 − 3) × 100 = 50 %
       · 3 of 3 answered
       · Bands (by points): Low 3…4, Middle 5…7, High 8…9

      The fewest answers that would change it
       · With “often” for “Listens” the result becomes “High”.
      "
    `);
  });

  it('are explained as a table of contributions', async () => {
    expect((await desk.run('assessment explain asm-1 --format csv')).stdout).toMatchInlineSnapshot(`
      "section,question,title,answer,value,weight,points,min,max,unknown,evidence
      money,budget,Budget,'+,1,1,1,-1,1,false,
      money,source,Source,'+,1,2,2,-2,2,false,
      people,sponsor,Sponsor,'+,1,1,1,-1,1,false,
      people,terms,Terms,'+,1,1,1,-1,1,false,
      "
    `);
  });

  it('stay what they were when the playbook changes; only its rules are no longer told', async () => {
    const before = await desk.json('assessment show asm-1');
    const folder = join(desk.folder, 'mine');
    cpSync(join(import.meta.dirname, '../fixtures/assessments'), folder, { recursive: true });
    const file = join(folder, 'probe/deal.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('total.points >= 4', 'total.points >= 6'));
    const elsewhere = { env: { KAM_PLAYBOOKS: folder } };
    const shown = await desk.run('assessment show asm-1 --json', elsewhere);
    expect(JSON.parse(shown.stdout)).toEqual(before);
    const { stdout, code } = await desk.run('assessment explain asm-1', elsewhere);
    expect(code).toBe(0);
    expect(stdout).toContain('Stored under probe 1.0.0, which has changed since');
    expect(stdout).not.toContain('total.points');
    expect((await desk.run('assessment show asm-1', { env: { KAM_PLAYBOOKS: desk.folder } })).code).toBe(0);
  });
});

/** What several observers see of a person: merged, written to the contact, and put to use. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createDesk, type Desk } from './assessments.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await createDesk();
});

/** @param pace 5 fast … 0 slow; low asks, high tells */
async function rate(rater: string, pace: number, face: number, at = '2026-11-01'): Promise<{ stderr: string }> {
  desk.write('s.yaml', `for: 赵立新\nrater: ${rater}\nat: ${at}\nanswers: {pace: ${pace}, face: ${face}}\n`);
  const result = await desk.run('assess style --answers s.yaml');
  expect(result.code).toBe(0);
  return result;
}

const style = async (): Promise<unknown> => ((await desk.json('contact show con-1')) as { style: unknown }).style;

describe('an assessment whose result is a field', () => {
  it('writes the outcome into it and says so', async () => {
    const { stderr } = await rate('李雷', 0, 5);
    expect(stderr).toBe(
      [
        'Stored asm-1: Style, con-1 赵立新, Thinker.',
        'Style of con-1 赵立新: Thinker.',
        'What to do with it: kam contact style con-1',
        'See how it came about: kam assessment explain asm-1',
        '',
      ].join('\n'),
    );
    expect(await style()).toBe('thinker');
  });

  it('merges the latest sheet of each observer', async () => {
    await rate('李雷', 5, 0);
    expect(await style()).toBe('talker');
    await rate('韩梅', 0, 5);
    // Two and a half on both axes: on the border, so no style is firm.
    expect(await style()).toBeNull();
    await rate('李雷', 0, 4, '2026-11-02');
    expect(await style()).toBe('thinker');
    // An older sheet of the same observer counts no more.
    await rate('李雷', 5, 0, '2026-10-01');
    expect(await style()).toBe('thinker');
  });

  it('leaves the field alone for a dry run', async () => {
    desk.write('s.yaml', 'for: 赵立新\nanswers: {pace: 0, face: 5}\n');
    await desk.run('assess style --answers s.yaml --dry-run');
    expect(await style()).toBeNull();
  });

  it('says in both languages that a border leaves it empty', async () => {
    await rate('李雷', 5, 5);
    const { stderr } = await rate('韩梅', 0, 5);
    expect(stderr).toContain(
      'Style of con-1 赵立新: not firm, on the border of Thinker, Driver. The field stays empty.',
    );
    desk.write('s.yaml', 'for: 赵立新\nrater: 王芳\nanswers: {pace: 5, face: 5}\n');
    await desk.run('assess style --answers s.yaml');
    desk.write('s.yaml', 'for: 赵立新\nrater: 张伟\nanswers: {pace: 0, face: 5}\n');
    const chinese = await desk.run('assess style --answers s.yaml --lang zh');
    expect(chinese.stderr).toContain('con-1 赵立新的沟通风格还定不下来，处在思考型、推动型的边界上，先空着。');
  });
});

describe('kam contact style', () => {
  it('says how to begin where nobody has rated', async () => {
    expect(await desk.run('contact style 赵立新')).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "Style  赵立新  con-1
      Nobody has rated this person yet: kam assess style --for con-1
      ",
      }
    `);
  });

  it('shows the observers, their disagreement and the style', async () => {
    await rate('李雷', 0, 5);
    await rate('韩梅', 3, 4);
    expect((await desk.run('contact style 赵立新')).stdout).toMatchInlineSnapshot(`
      "Style  赵立新  con-1
      Thinker   seen by 2 observers

      Bring figures.

                                                  Mean
      Ask or tell      a──────●────┼─b──────────   1.5  ← asks
      Control or show  ────────────┼──────b──●─a   4.5  → controls

         Observer     Ref    Date        Ask or tell  Control or show  Style
      a  李雷 (self)  asm-1  2026-11-01            0                5  Thinker
      b  韩梅 (self)  asm-2  2026-11-01            3                4  Thinker / Driver
         apart                                     3                1

      ! The observers stand on different sides of “Ask or tell”, 3 apart: talk about what each has seen.

      Where they differ most
      Question  李雷  韩梅  apart
      Pace         0     3      3
      Face         5     4      1
      "
    `);
    expect((await desk.run('contact style 赵立新 --lang zh')).stdout).toMatchInlineSnapshot(`
      "沟通风格  赵立新  con-1
      思考型   2 人观察

      带上数字。

                                         平均
      问或说  a──────●────┼─b──────────   1.5  ← 爱问
      收或放  ────────────┼──────b──●─a   4.5  → 克制

         观察人        编号   日期        问或说  收或放  沟通风格
      a  李雷（本人）  asm-1  2026-11-01       0       5  思考型
      b  韩梅（本人）  asm-2  2026-11-01       3       4  思考型 / 推动型
         相差                                  3       1

      ! “问或说”一项，几位观察人分在中点两侧，相差 3，请对一对各自看到了什么。

      分歧最大的题目
      题目  李雷  韩梅  相差
      节奏     0     3     3
      表情     5     4     1
      "
    `);
    expect(await desk.json('contact style 赵立新')).toMatchInlineSnapshot(`
      {
        "contact": {
          "name": "赵立新",
          "ref": "con-1",
        },
        "differences": [
          {
            "points": [
              0,
              3,
            ],
            "question": "pace",
            "spread": 3,
          },
          {
            "points": [
              5,
              4,
            ],
            "question": "face",
            "spread": 1,
          },
        ],
        "merged": {
          "axes": {
            "x": {
              "mean": 1.5,
              "midpoint": 2.5,
              "section": "across",
              "side": "low",
              "split": true,
              "spread": 3,
            },
            "y": {
              "mean": 4.5,
              "midpoint": 2.5,
              "section": "up",
              "side": "high",
              "split": false,
              "spread": 1,
            },
          },
          "outcome": {
            "borderline": [],
            "id": "thinker",
          },
          "refs": [
            "asm-1",
            "asm-2",
          ],
        },
        "observers": [
          {
            "at": "2026-11-01",
            "outcome": {
              "borderline": [],
              "id": "thinker",
            },
            "rater": "李雷",
            "ref": "asm-1",
            "role": "self",
            "x": 0,
            "y": 5,
          },
          {
            "at": "2026-11-01",
            "outcome": {
              "borderline": [
                "thinker",
                "driver",
              ],
              "id": null,
            },
            "rater": "韩梅",
            "ref": "asm-2",
            "role": "self",
            "x": 3,
            "y": 4,
          },
        ],
        "schema": "contact-style/1",
        "style": "thinker",
        "styles": [
          {
            "approach": null,
            "id": "thinker",
            "provenance": null,
            "title": {
              "en": "Thinker",
              "zh": "思考型",
            },
          },
        ],
        "template": "style",
      }
    `);
  });

  it('treats a person on the border by the safest of the neighbours', async () => {
    await rate('李雷', 5, 5);
    await rate('韩梅', 0, 5);
    const { stdout } = await desk.run('contact style con-1');
    expect(stdout).toContain('Between Thinker, Driver');
    expect(stdout).toContain('treat the person as “Thinker”');
  });

  it('is what the record and the list show', async () => {
    await rate('李雷', 0, 5);
    expect((await desk.run('contact show con-1')).stdout).toContain('Style    Thinker');
    expect((await desk.run('contact list --format csv')).stdout).toContain('Thinker');
  });

  it('needs a template for it', async () => {
    const { code, stderr } = await desk.run('contact style con-1 --playbook key-account-handbook --lang zh');
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe('kam assessment compare', () => {
  it('sets raters side by side, or dates where there is one rater', async () => {
    await rate('李雷', 0, 5);
    await rate('李雷', 3, 5, '2026-11-05');
    const dates = await desk.run('assessment compare --for 赵立新 --template style');
    expect(dates.stdout).toMatchInlineSnapshot(`
      "Style  con-1 赵立新
                       2026-11-01   2026-11-05
      Ref                   asm-1        asm-2
      Date             2026-11-01   2026-11-05
      Result              Thinker  on a border
      Ask or tell               0            3
      Control or show           5            5

      Where they differ most
      Question  2026-11-01  2026-11-05  apart
      Pace               0           3      3

      1 question is answered alike.
      "
    `);
    await rate('韩梅', 3, 4);
    const raters = (await desk.json('assessment compare --for 赵立新 --template style')) as {
      results: { rater: string; at: string }[];
      merged: { outcome: { id: string } };
      questions: { question: string; spread: number }[];
    };
    expect(raters.results.map(({ rater, at }) => `${rater} ${at}`)).toEqual(['韩梅 2026-11-01', '李雷 2026-11-05']);
    expect(raters.questions).toMatchObject([
      { question: 'pace', spread: 0, differs: false },
      { question: 'face', spread: 1, differs: true },
    ]);
    const all = (await desk.json('assessment compare --for 赵立新 --template style --by date')) as typeof raters;
    expect(all.results).toHaveLength(3);
    expect((await desk.run('assessment compare asm-1 asm-3 --lang zh')).stdout).toMatchInlineSnapshot(`
      "风格  con-1 赵立新
                    李雷        韩梅    合并  相差
      编号         asm-1       asm-3
      日期    2026-11-01  2026-11-01
      结果        思考型  处在边界上  思考型
      问或说           0           3     1.5     3
      收或放           5           4     4.5     1

      分歧最大的题目
      题目  李雷  韩梅  相差
      节奏     0     3     3
      表情     5     4     1
      "
    `);
  });

  it.each([
    ['assessment compare', 2, 'Name two or more results'],
    ['assessment compare asm-1', 1, 'There is one stored result to compare'],
    ['assessment compare asm-1 asm-1', 1, 'There is one stored result to compare'],
    ['assessment compare asm-1 asm-2', 2, 'asm-2 is of the template probe/skill, the first one of probe/style'],
    ['assessment compare asm-1 asm-2 --template style', 2, '--template'],
    ['assessment compare asm-1 asm-9', 1, 'There is no assessment "asm-9"'],
  ])('%s ends with %i', async (line, code, said) => {
    await rate('李雷', 0, 5);
    desk.write('k.yaml', 'answers: {listens: often, prepares: often, interrupts: seldom}\n');
    await desk.run('assess skill --answers k.yaml --partial');
    const result = await desk.run(line);
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(said)]);
  });
});

describe('kam assessment rescore', () => {
  it('says what the rules of today make of old answers, and changes nothing', async () => {
    await rate('李雷', 0, 5);
    const before = await desk.json('assessment show asm-1');
    const { stdout, stderr } = await desk.run('assessment rescore asm-1');
    expect(stderr).toBe('The rules have not changed since: the playbook is still that of the result, 1.0.0.\n');
    expect(stdout).toContain('All 2 questions are answered alike.');
    expect(await desk.json('assessment show asm-1')).toEqual(before);
  });
});

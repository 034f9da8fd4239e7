import fastStringWidth from 'fast-string-width';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutQuestion, wrapTyped, type ScreenState } from '../../src/render/question-screen.ts';
import { plain } from '../../src/render/paint.ts';
import type { QuestionScreen } from '../../src/views/question-screen.ts';

const screen: QuestionScreen = {
  title: 'Qualify',
  subject: 'opp-1 智慧水务云平台 · 华源水务集团',
  number: 7,
  count: 20,
  section: 'Can we compete?',
  rival: null,
  about: null,
  dots: ['answered', 'unknown', 'open', 'open', 'open'],
  question: 'Our solution fits what the customer asks for, as far as it has been written down by now.',
  remark: 'counts ×2',
  why: 'A deal lost on fit is lost after the most work.',
  help: null,
  ask: ['Which of your requirements could we not meet as written?', '这些要求是谁写的？写的时候参考了谁的资料？'],
  poles: null,
  choices: [
    { value: '+', key: '+', label: 'fits', describes: null },
    { value: '?', key: '?', label: 'not known yet', describes: null },
    { value: '-', key: '-', label: 'does not fit', describes: null },
  ],
  input: null,
  initial: null,
  evidence: null,
  note: null,
  labels: { why: 'why', help: 'help', ask: 'ask', evidence: 'evidence', note: 'note', answer: 'answer' },
  keys: {
    choose: ['Tab evidence', 'Ctrl-N note', '← back', '→ skip', '↑↓ choose', 'Ctrl-C save and leave'],
    input: ['Tab evidence', '↑ back'],
    detail: ['Enter done', 'Esc discard'],
  },
  check: () => null,
};

const rubric: QuestionScreen = {
  ...screen,
  choices: [
    {
      value: '5',
      key: '5',
      label: 'excellent',
      describes: '从头到脚整洁得体，与场合相称，没有分散注意的地方，连鞋子和名片夹都经得起细看',
    },
    { value: '3', key: '3', label: 'fair', describes: 'Clean, but too casual or too formal for the room' },
    { value: 'n/a', key: 'n', label: 'not seen', describes: null },
  ],
};

const chosen: ScreenState = { mode: 'choose', marked: 0, answer: '', evidence: '', note: '', cursor: 0, fault: null };

function lay(given: QuestionScreen, state: ScreenState, columns: number, rows = 30): string {
  const { above, below } = layOutQuestion(given, state, { columns, rows }, plain);
  return below === '' ? above : `${above}\n${below}`;
}

describe('the question screen', () => {
  it('fits 80 columns', () => {
    expect(lay(screen, chosen, 80)).toMatchInlineSnapshot(`
      " Qualify  opp-1 智慧水务云平台 · 华源水务集团                              7/20
       Can we compete?                                                      ● ◐ ○ ○ ○

       Our solution fits what the customer asks for, as far as it has been  counts ×2
       written down by now.
         why   A deal lost on fit is lost after the most work.
         ask   Which of your requirements could we not meet as written?
               这些要求是谁写的？写的时候参考了谁的资料？

       ❯ +  fits              ?  not known yet     −  does not fit

         Tab evidence  Ctrl-N note  ← back  → skip  ↑↓ choose  Ctrl-C save and leave"
    `);
  });

  it('is no wider on a wide terminal than is good for reading', () => {
    const widths = lay(screen, chosen, 200)
      .split('\n')
      .map((line) => fastStringWidth(line));
    expect(Math.max(...widths)).toBeLessThan(100);
    expect(lay(screen, chosen, 120)).toMatchInlineSnapshot(`
      " Qualify  opp-1 智慧水务云平台 · 华源水务集团                                                  7/20
       Can we compete?                                                                          ● ◐ ○ ○ ○

       Our solution fits what the customer asks for, as far as it has been written down by      counts ×2
       now.
         why   A deal lost on fit is lost after the most work.
         ask   Which of your requirements could we not meet as written?
               这些要求是谁写的？写的时候参考了谁的资料？

       ❯ +  fits              ?  not known yet     −  does not fit

         Tab evidence  Ctrl-N note  ← back  → skip  ↑↓ choose  Ctrl-C save and leave"
    `);
  });

  it('sets anchored options one below the other', () => {
    expect(lay(rubric, { ...chosen, marked: 1 }, 80)).toMatchInlineSnapshot(`
      " Qualify  opp-1 智慧水务云平台 · 华源水务集团                              7/20
       Can we compete?                                                      ● ◐ ○ ○ ○

       Our solution fits what the customer asks for, as far as it has been  counts ×2
       written down by now.
         why   A deal lost on fit is lost after the most work.
         ask   Which of your requirements could we not meet as written?
               这些要求是谁写的？写的时候参考了谁的资料？

         5  excellent  从头到脚整洁得体，与场合相称，没有分散注意的地方，连鞋子和
                       名片夹都经得起细看
       ❯ 3  fair       Clean, but too casual or too formal for the room
         n  not seen

         Tab evidence  Ctrl-N note  ← back  → skip  ↑↓ choose  Ctrl-C save and leave"
    `);
  });

  it('names the two ends of a bipolar scale, and the rival who is rated', () => {
    const bipolar: QuestionScreen = {
      ...screen,
      rival: 'rating 华远科技',
      poles: { left: 'fast', right: 'slow' },
      choices: ['5', '4', '3', '2', '1', '0'].map((value) => ({ value, key: value, label: '', describes: null })),
    };
    expect(lay(bipolar, { ...chosen, marked: 2 }, 80)).toMatchInlineSnapshot(`
      " Qualify  opp-1 智慧水务云平台 · 华源水务集团                              7/20
       Can we compete? · rating 华远科技                                    ● ◐ ○ ○ ○

       Our solution fits what the customer asks for, as far as it has been  counts ×2
       written down by now.
         why   A deal lost on fit is lost after the most work.
         ask   Which of your requirements could we not meet as written?
               这些要求是谁写的？写的时候参考了谁的资料？

         fast  ↔  slow
         5     4   ❯ 3     2     1     0

         Tab evidence  Ctrl-N note  ← back  → skip  ↑↓ choose  Ctrl-C save and leave"
    `);
  });

  it('shows evidence and note below the options, and the one that is typed last', () => {
    const { above, below, column } = layOutQuestion(
      screen,
      { ...chosen, mode: 'evidence', evidence: '预算批复', note: 'ask 王总', cursor: 2 },
      { columns: 80, rows: 30 },
      plain,
    );
    const lines = above.split('\n');
    expect(lines.slice(-2)).toEqual(['   note      ask 王总', '   evidence  预算批复']);
    expect(column).toBe(3 + 8 + 2 + 4);
    expect(below).toBe('\n   Enter done  Esc discard');
  });

  it('goes on below the cursor where a long text is edited in its middle', () => {
    const evidence = '预算已经由计划处批复，批文编号二〇二六年第十三号，王主任十月二十日在电话里亲口确认过。';
    const { above, below, column } = layOutQuestion(
      screen,
      { ...chosen, mode: 'evidence', evidence, cursor: 3 },
      { columns: 60, rows: 30 },
      plain,
    );
    expect(column).toBe(13 + 6);
    expect((above.split('\n').at(-1) ?? '').trim()).toContain('evidence  预算已经');
    expect(below.split('\n')[0]).toMatch(/^ {13}\S/);
  });

  it('says what is wrong with what was typed', () => {
    const typed: QuestionScreen = { ...screen, choices: [], input: 'number' };
    const shown = lay(typed, { ...chosen, mode: 'answer', answer: 'x', cursor: 1, fault: '“x” is no number.' }, 80);
    expect(shown).toContain('   answer    x\n   “x” is no number.\n\n   Tab evidence');
  });

  it('leaves out questions to ask, then reasons, where the terminal is low', () => {
    expect(lay(screen, chosen, 80, 13)).toContain('这些要求是谁写的');
    expect(lay(screen, chosen, 80, 12)).not.toContain('这些要求是谁写的');
    expect(lay(screen, chosen, 80, 12)).toContain('Which of your requirements');
    expect(lay(screen, chosen, 80, 11)).not.toContain('Which of');
    expect(lay(screen, chosen, 80, 11)).toContain('A deal lost');
    expect(lay(screen, chosen, 80, 10)).not.toContain('A deal lost');
    expect(lay(screen, chosen, 80, 10)).toContain('❯ +  fits');
  });

  it('prints control characters of playbooks as visible signs', () => {
    const shown = lay({ ...screen, question: 'a\u001b[2Jb', subject: 'x\u0007' }, chosen, 80);

    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('never has a line wider than the terminal, nor more lines than it where that can be', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'Z', ' ', '水', '，', '-', 'é', '😀'), maxLength: 120 });
    fc.assert(
      fc.property(
        words,
        words,
        words,
        words,
        fc.integer({ min: 40, max: 130 }),
        (question, label, ask, typed, columns) => {
          const given: QuestionScreen = {
            ...screen,
            question,
            ask: [ask, ask],
            section: label,
            choices: [{ value: 'a', key: '1', label, describes: ask === '' ? null : ask }],
          };
          const state: ScreenState = { ...chosen, mode: 'note', note: typed, cursor: typed.length };
          const { above, below, column } = layOutQuestion(given, state, { columns, rows: 40 }, plain);
          for (const line of `${above}\n${below}`.split('\n')) expect(fastStringWidth(line)).toBeLessThan(columns);
          expect(column).toBeLessThan(columns);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a typed text', () => {
  it('is broken at the width without losing a character, with the cursor at its place', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '水', '，', 'e\u0301'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(60), fc.integer({ min: 4, max: 30 }), (typed, at, width) => {
        const cursor = Math.min(at, typed.length);
        const { lines, row, column } = wrapTyped(typed, cursor, width);
        expect(lines.join('')).toBe(typed);
        for (const line of lines) expect(fastStringWidth(line)).toBeLessThanOrEqual(width);
        expect(row).toBeLessThan(lines.length);
        expect(column).toBeLessThanOrEqual(width);
      }),
    );
  });

  it.each([
    ['', 0, { lines: [''], row: 0, column: 0 }],
    ['abcd', 4, { lines: ['abcd', ''], row: 1, column: 0 }],
    ['abcde', 2, { lines: ['abcd', 'e'], row: 0, column: 2 }],
    ['abcde', 4, { lines: ['abcd', 'e'], row: 1, column: 0 }],
    ['水水水', 1, { lines: ['水水', '水'], row: 0, column: 2 }],
  ])('%j with the cursor at %i', (typed, cursor, expected) => {
    expect(wrapTyped(typed, cursor, 4)).toEqual(expected);
  });
});

/** The real prompts over streams made up for the test. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createPrompter } from '../../src/cli/prompter.ts';
import { loadTranslator } from '../../src/cli/language.ts';
import { keys } from '../helpers/terminal-run.ts';
import { createScreen, type TerminalScreen } from '../helpers/terminal-screen.ts';
import type { Prompter, QuestionReply } from '../../src/cli/prompter-types.ts';
import type { QuestionScreen } from '../../src/views/question-screen.ts';

const screen: QuestionScreen = {
  title: 'Deal check',
  subject: 'opp-1',
  number: 1,
  count: 2,
  section: 'Money',
  rival: null,
  about: null,
  dots: ['open'],
  question: 'The budget is approved.',
  remark: null,
  why: null,
  help: null,
  ask: [],
  poles: null,
  choices: [
    { value: 'yes', key: '+', label: 'approved', describes: null },
    { value: 'unknown', key: '?', label: 'not known', describes: null },
    { value: 'no', key: '-', label: 'refused', describes: null },
  ],
  input: null,
  initial: null,
  evidence: null,
  note: null,
  labels: { why: 'why', help: 'help', ask: 'ask', evidence: 'evidence', note: 'note', answer: 'answer' },
  keys: { choose: ['choose'], input: ['input'], detail: ['detail'] },
  check: () => null,
};

interface Desk {
  readonly prompter: Prompter;
  readonly terminal: TerminalScreen;
  readonly stdin: PassThrough;
  /** Types, then lets everything settle. */
  press(...typed: string[]): Promise<void>;
  settle(): Promise<void>;
}

async function createDesk(language: 'en' | 'zh' = 'en'): Promise<Desk> {
  const terminal = createScreen(80, 24);
  const stdin = new PassThrough();
  const stderr = {
    isTTY: true,
    columns: 80,
    rows: 24,
    write(text: string) {
      terminal.write(text.replaceAll('\n', '\r\n'));
      return true;
    },
  };
  const stdout = {
    write(): boolean {
      throw new Error('a prompt wrote to stdout');
    },
  };
  const io = { stdin, isInteractive: true, stdout, stderr, env: { NO_COLOR: '1' }, cwd: '/', home: '/' };
  const prompter = await createPrompter(io, await loadTranslator(language));
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resume) => setImmediate(resume));
  };
  return {
    prompter,
    terminal,
    stdin,
    settle,
    async press(...typed) {
      await settle();
      for (const key of typed) {
        stdin.write(key);
        await settle();
      }
    },
  };
}

async function reply(given: QuestionScreen, ...typed: string[]): Promise<QuestionReply> {
  const desk = await createDesk();
  const asked = desk.prompter.ask(given);
  await desk.press(...typed);
  const result = await asked;
  // The screen is cleared for the next question, and the cursor is there again.
  expect(desk.terminal.text()).toBe('');
  expect(desk.terminal.cursor()).toMatchObject({ row: 0, column: 0, isVisible: true });
  return result;
}

const answered = (value: string, evidence: string | null = null, note: string | null = null): QuestionReply => ({
  type: 'answer',
  value,
  evidence,
  note,
});

describe('the question screen', () => {
  it.each([
    ['+', 'yes'],
    ['-', 'no'],
    ['＋', 'yes'],
    ['？', 'unknown'],
    ['−', 'no'],
    ['－', 'no'],
  ])('answers at once with the key %s', async (key, value) => {
    expect(await reply(screen, key)).toEqual(answered(value));
  });

  it('moves the mark with arrows and j and k, and stops at the ends', async () => {
    expect(await reply(screen, keys.enter)).toEqual(answered('yes'));
    expect(await reply(screen, keys.down, keys.enter)).toEqual(answered('unknown'));
    expect(await reply(screen, 'j', 'j', 'j', 'j', keys.enter)).toEqual(answered('no'));
    expect(await reply(screen, 'j', 'j', 'k', keys.enter)).toEqual(answered('unknown'));
    expect(await reply(screen, keys.up, keys.up, keys.enter)).toEqual(answered('yes'));
  });

  it('leaves j and k to options that have them', async () => {
    const lettered = {
      ...screen,
      choices: [
        { value: 'a', key: '1', label: 'a', describes: null },
        { value: 'k', key: 'k', label: 'k', describes: null },
      ],
    };
    expect(await reply(lettered, 'k')).toEqual(answered('k'));
  });

  it('goes back and skips with the arrows', async () => {
    expect(await reply(screen, keys.left)).toEqual({ type: 'back', evidence: null, note: null });
    expect(await reply(screen, keys.right)).toEqual({ type: 'skip', evidence: null, note: null });
  });

  it('takes no other key for an answer', async () => {
    expect(await reply(screen, 'x', ' ', '1', '\u0001', '?')).toEqual(answered('unknown'));
  });

  it('marks the answer given before', async () => {
    expect(await reply({ ...screen, initial: 'no' }, keys.enter)).toEqual(answered('no'));
  });

  it('takes evidence and a note on the way, and hands them on with whatever follows', async () => {
    expect(await reply(screen, keys.tab, '批文 13 号', keys.enter, keys.ctrlN, 'ask 王总', keys.tab, '+')).toEqual(
      answered('yes', '批文 13 号', 'ask 王总'),
    );
    expect(await reply(screen, keys.tab, 'x', keys.enter, keys.left)).toEqual({
      type: 'back',
      evidence: 'x',
      note: null,
    });
  });

  it('types keys of options into the evidence, not into the answer', async () => {
    expect(await reply(screen, keys.tab, '+-? jk', keys.enter, '-')).toEqual(answered('no', '+-? jk'));
  });

  it('discards with Esc what was typed since', async () => {
    const stored = { ...screen, evidence: 'minutes' };
    const desk = await createDesk();
    const asked = desk.prompter.ask(stored);
    await desk.press(keys.tab, ' of May', keys.escape);
    // A lone Esc is known as such after half a second.
    await new Promise((resume) => setTimeout(resume, 600));
    await desk.press('+');
    expect(await asked).toEqual(answered('yes', 'minutes'));
  });

  it('takes evidence away where the line is emptied', async () => {
    expect(await reply({ ...screen, evidence: 'old' }, keys.tab, '\u0015', keys.enter, '+')).toEqual(answered('yes'));
  });

  it('leaves a text of several lines as it is, unless it is changed', async () => {
    const stored = { ...screen, evidence: 'first\nsecond' };
    expect(await reply(stored, keys.tab, keys.enter, '+')).toEqual(answered('yes', 'first\nsecond'));
    expect(await reply(stored, keys.tab, '!', keys.enter, '+')).toEqual(answered('yes', 'first second!'));
  });

  it('puts several characters that come at once where the cursor is', async () => {
    expect(await reply(screen, keys.tab, '预算批准', keys.left + keys.left, '已经', keys.enter, '+')).toEqual(
      answered('yes', '预算已经批准'),
    );
  });

  it('shows the cursor only where text is typed', async () => {
    const desk = await createDesk();
    const asked = desk.prompter.ask(screen);
    await desk.settle();
    expect(desk.terminal.cursor().isVisible).toBe(false);
    await desk.press(keys.tab, '预算');
    expect(desk.terminal.cursor().isVisible).toBe(true);
    const { row, column } = desk.terminal.cursor();
    expect(desk.terminal.lines()[row]).toBe('   evidence  预算');
    expect(column).toBe(13 + 4);
    await desk.press(keys.left);
    expect(desk.terminal.cursor().column).toBe(13 + 2);
    await desk.press(keys.enter);
    expect(desk.terminal.cursor().isVisible).toBe(false);
    await desk.press('+');
    await asked;
  });

  it('redraws in place while a long text is typed', async () => {
    const desk = await createDesk();
    const asked = desk.prompter.ask(screen);
    await desk.press(
      keys.tab,
      ...'预算已经由计划处批复，批文编号二〇二六年第十三号，王主任在电话里亲口确认过，会后再补书面材料。',
    );
    expect(desk.terminal.text().match(/Deal check/g)).toHaveLength(1);
    expect(desk.terminal.text().match(/预算已经/g)).toHaveLength(1);
    await desk.press(keys.enter, '+');
    expect((await asked).evidence).toContain('书面材料');
    expect(desk.terminal.text()).toBe('');
  });
});

describe('a free answer', () => {
  const free: QuestionScreen = {
    ...screen,
    choices: [],
    input: 'number',
    check: (value) => (/^\d+$/.test(value) ? null : `“${value}” is no number.`),
  };

  it('is typed, checked and corrected', async () => {
    const desk = await createDesk();
    const asked = desk.prompter.ask(free);
    await desk.press('12x', keys.enter);
    expect(desk.terminal.text()).toContain('“12x” is no number.');
    await desk.press('\u007f');
    expect(desk.terminal.text()).not.toContain('is no number');
    await desk.press(keys.enter);
    expect(await asked).toEqual(answered('12'));
  });

  it('begins with what was answered before', async () => {
    expect(await reply({ ...free, initial: '7' }, '5', keys.enter)).toEqual(answered('75'));
  });

  it('left empty is skipped; the arrows up and down go back and on', async () => {
    expect((await reply(free, keys.enter)).type).toBe('skip');
    expect((await reply(free, keys.up)).type).toBe('back');
    expect((await reply(free, keys.down)).type).toBe('skip');
  });

  it('has evidence and a note too, and comes back to what was typed', async () => {
    expect(
      await reply(free, '4', keys.tab, 'report', keys.enter, '2', keys.ctrlN, 'n', keys.enter, keys.enter),
    ).toEqual(answered('42', 'report', 'n'));
  });
});

describe('leaving', () => {
  it.each([
    ['Ctrl-C', keys.ctrlC],
    ['Ctrl-D', keys.ctrlD],
  ])('with %s rejects every prompt as cancelled', async (_name, key) => {
    for (const start of [
      (prompter: Prompter) => prompter.ask(screen),
      (prompter: Prompter) => prompter.text('Name'),
      (prompter: Prompter) => prompter.confirm('Sure?', true),
      (prompter: Prompter) => prompter.choose('Which?', [{ value: 'a', label: 'A' }]),
    ]) {
      const desk = await createDesk();
      const asked = start(desk.prompter);
      const failed = expect(asked).rejects.toSatisfy(
        (error) => error instanceof Error && /^(Exit|Abort)PromptError$/.test(error.name),
      );
      // Plain prompts load their library first.
      await new Promise((resume) => setTimeout(resume, 300));
      await desk.press(key);
      await failed;
      expect(desk.terminal.cursor().isVisible).toBe(true);
    }
  });

  it('because the input ends rejects too, instead of waiting for ever', async () => {
    const desk = await createDesk();
    const asked = desk.prompter.ask(screen);
    await desk.settle();
    desk.stdin.end();
    await expect(asked).rejects.toMatchObject({ name: 'AbortPromptError' });
  });
});

describe('plain prompts', () => {
  const ready = (): Promise<void> => new Promise((resume) => setTimeout(resume, 300));

  it('trim a text and refuse what the check refuses', async () => {
    const desk = await createDesk();
    const asked = desk.prompter.text('Name', { check: (value) => (value === 'x' ? 'No x, please.' : null) });
    await ready();
    await desk.press(' x ', keys.enter);
    expect(desk.terminal.text()).toContain('No x, please.');
    await desk.press('\u0015', '  华源  ', keys.enter);
    expect(await asked).toBe('华源');
  });

  it('refuse control characters', async () => {
    const desk = await createDesk('zh');
    const asked = desk.prompter.text('名称', { initial: 'a\u0007b' });
    await ready();
    await desk.press(keys.enter);
    expect(desk.terminal.text()).toContain('控制字符');
    await desk.press('\u0015', 'c', keys.enter);
    expect(await asked).toBe('c');
  });

  it('confirm and choose', async () => {
    const desk = await createDesk();
    const sure = desk.prompter.confirm('Sure?', true);
    await ready();
    await desk.press('n', keys.enter);
    expect(await sure).toBe(false);
    const choice = desk.prompter.choose(
      'Which?',
      [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
        { value: 'c', label: 'C' },
      ],
      'b',
    );
    await ready();
    await desk.press(keys.down, keys.enter);
    expect(await choice).toBe('c');
  });

  it('show what is to be decided upon', async () => {
    const desk = await createDesk();
    await desk.prompter.show([{ type: 'paragraph', text: '你的回答' }]);
    expect(desk.terminal.text()).toBe('你的回答');
  });
});

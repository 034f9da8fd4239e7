/** The wizard's question screen as a prompt: keys and state; the layout is the renderer's. */
import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isTabKey,
  isUpKey,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { checkText } from '../core/text.ts';
import { layOutQuestion, type ScreenSize, type ScreenState } from '../render/question-screen.ts';
import type { Paint } from '../render/paint.ts';
import type { QuestionScreen } from '../views/question-screen.ts';
import type { Translator } from '../i18n/types.ts';
import type { QuestionReply } from './prompter-types.ts';

interface Config {
  readonly screen: QuestionScreen;
  readonly paint: Paint;
  size(): ScreenSize;
  readonly t: Translator;
}

/** A key as readline reports it; the library's type leaves out what it does not use itself. */
interface Press {
  readonly name: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly meta?: boolean;
  readonly sequence?: string;
}

/** The line editor; its own cursor is not in the library's type. */
interface LineEditor {
  line: string;
  cursor?: number;
  on(event: 'history', listener: (lines: string[]) => void): void;
  clearLine(direction: 0 | 1 | -1): void;
  write(text: string): void;
  getCursorPos: () => { rows: number; cols: number };
}

type Field = 'answer' | 'evidence' | 'note';

const hideCursor = '\u001b[?25l';
const showCursor = '\u001b[?25h';

/** One screen; resolves with what the user did. */
export const questionPrompt = createPrompt<QuestionReply, Config>((config, done) => {
  const { screen, paint, t } = config;
  const [state, setState] = useState<ScreenState>(() => firstState(screen));
  // What a field held before it was opened, for Esc.
  const before = useRef('');
  const column = useRef(0);

  const reply = (type: QuestionReply['type'], value = ''): void => {
    const evidence = kept(state.evidence, screen.evidence);
    const note = kept(state.note, screen.note);
    done(type === 'answer' ? { type, value, evidence, note } : { type, evidence, note });
  };

  const open = (editor: LineEditor, field: Field): void => {
    before.current = state[field];
    editor.clearLine(0);
    editor.write(state[field]);
    setState({ ...state, mode: field, cursor: editor.cursor ?? state[field].length, fault: null });
  };

  /** Back to the choices, or to the free answer. */
  const leaveField = (editor: LineEditor, next: ScreenState): void => {
    const mode = screen.input === null ? 'choose' : 'answer';
    editor.clearLine(0);
    if (mode === 'answer') editor.write(next.answer);
    setState({ ...next, mode, cursor: next.answer.length, fault: null });
  };

  const chooseBy = (press: Press, editor: LineEditor): void => {
    // Whatever was typed is a key, no text.
    editor.clearLine(0);
    if (press.ctrl && press.name === 'n') return open(editor, 'note');
    if (isTabKey(press)) return open(editor, 'evidence');
    if (press.name === 'left') return reply('back');
    if (press.name === 'right') return reply('skip');
    if (isEnterKey(press)) {
      const marked = screen.choices[state.marked];
      return marked === undefined ? undefined : reply('answer', marked.value);
    }
    const sign = press.ctrl || press.meta === true ? '' : typedSign(press.sequence ?? '');
    const named = sign === '' ? undefined : screen.choices.find((choice) => choice.key === sign);
    if (named !== undefined) return reply('answer', named.value);
    if (isUpKey(press) || sign === 'k') return setState({ ...state, marked: Math.max(0, state.marked - 1) });
    if (isDownKey(press) || sign === 'j') {
      return setState({ ...state, marked: Math.min(screen.choices.length - 1, state.marked + 1) });
    }
  };

  const finishAnswer = (editor: LineEditor): void => {
    const answer = state.answer.trim();
    if (answer === '') return reply('skip');
    const fault = screen.check(answer);
    if (fault === null) return reply('answer', answer);
    // The line editor has taken the line with Enter; it is still to be corrected.
    editor.clearLine(0);
    editor.write(state.answer);
    setState({ ...state, cursor: state.answer.length, fault });
  };

  const finishField = (editor: LineEditor, field: 'evidence' | 'note'): void => {
    const text = state[field].trim();
    const fault = checkText(screen.labels[field], text);
    if (fault === null) return leaveField(editor, { ...state, [field]: text });
    editor.clearLine(0);
    editor.write(state[field]);
    setState({ ...state, cursor: state[field].length, fault: t.message(fault) });
  };

  const typeInto = (field: Field, press: Press, editor: LineEditor): void => {
    if (field === 'answer') {
      if (isEnterKey(press)) return finishAnswer(editor);
      if (isTabKey(press)) return open(editor, 'evidence');
      if (press.ctrl && press.name === 'n') return open(editor, 'note');
      if (press.name === 'up') return reply('back');
      if (press.name === 'down') return reply('skip');
    } else {
      if (isEnterKey(press) || isTabKey(press)) return finishField(editor, field);
      if (press.name === 'escape') return leaveField(editor, { ...state, [field]: before.current });
    }
    setState({ ...state, [field]: editor.line, cursor: editor.cursor ?? editor.line.length, fault: null });
  };

  useEffect((rl) => {
    const editor = rl as LineEditor;
    // Lines typed on this screen are not commands to call up again. The size of the history can only be read from Node 24 on.
    editor.on('history', (lines) => {
      lines.length = 0;
    });
    // The library counts a Han character as one column when a line is full; the layout knows better.
    editor.getCursorPos = () => ({ rows: 0, cols: column.current });
    // While several characters arrive at once, as from an input method, Node appends them to the line wherever the
    // cursor is, unless completion is on; there is nothing to complete here.
    Object.defineProperty(editor, 'isCompletionEnabled', { get: () => true, set: () => undefined });
    if (state.mode === 'answer') editor.write(state.answer);
  }, []);

  useKeypress((key, rl) => {
    const press = key as Press;
    const editor = rl as LineEditor;
    if (state.mode === 'choose') chooseBy(press, editor);
    else typeInto(state.mode, press, editor);
  });

  const laidOut = layOutQuestion(screen, state, config.size(), paint);
  column.current = laidOut.column ?? 0;
  const cursor = laidOut.column === null ? hideCursor : showCursor;
  return [`${cursor}${laidOut.above}`, laidOut.below];
});

function firstState(screen: QuestionScreen): ScreenState {
  const answer = screen.input === null ? '' : flat(screen.initial);
  return {
    mode: screen.input === null ? 'choose' : 'answer',
    marked: Math.max(
      0,
      screen.choices.findIndex((choice) => choice.value === screen.initial),
    ),
    answer,
    evidence: flat(screen.evidence),
    note: flat(screen.note),
    cursor: answer.length,
    fault: null,
  };
}

/** A stored text as one line, which is what a prompt can edit. */
function flat(text: string | null): string {
  return (text ?? '').replaceAll(/\s*\n\s*/g, ' ');
}

/** A text that was not changed stays as it was, with its lines. */
function kept(typed: string, stored: string | null): string | null {
  if (typed === flat(stored)) return stored;
  return typed === '' ? null : typed;
}

/** The sign that a key stands for: input methods send full-width ones. */
function typedSign(sequence: string): string {
  if ([...sequence].length !== 1) return '';
  return sequence.normalize('NFKC').replace('−', '-').toLowerCase();
}

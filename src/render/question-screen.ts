/** Layout of the wizard's screen, in display columns. The prompter draws it and knows the keys. */
import { signText } from '../views/numbers.ts';
import { displayWidth, pad, truncate, wrapText } from './width.ts';
import { stripControls } from '../core/text.ts';
import type { Span } from '../core/document.ts';
import type { QuestionScreen } from '../views/question-screen.ts';
import type { Paint } from './paint.ts';

/** What the user has done on the screen so far. */
export interface ScreenState {
  /** What is being typed; `choose` while a choice is made by keys. */
  readonly mode: 'choose' | 'answer' | 'evidence' | 'note';
  /** Index of the marked choice. */
  readonly marked: number;
  readonly answer: string;
  readonly evidence: string;
  readonly note: string;
  /** Place of the cursor in the text that is typed, in UTF-16 units. */
  readonly cursor: number;
  readonly fault: string | null;
}

/** The screen in two parts: the last line of `above` is the one with the cursor. */
export interface LaidOutScreen {
  readonly above: string;
  readonly below: string;
  /** Display column of the cursor on the last line of `above`; null where nothing is typed. */
  readonly column: number | null;
}

export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

/** Running text is never wider than this. */
const textWidth = 100;
const indent = '   ';

/**
 * Lays a screen out. What does not fit the height is left out in this order: questions to ask but the first, all of
 * them, help and reason; so that question, choices and keys are always seen.
 */
export function layOutQuestion(
  screen: QuestionScreen,
  state: ScreenState,
  { columns, rows }: ScreenSize,
  paint: Paint,
): LaidOutScreen {
  const width = Math.max(24, Math.min(columns, textWidth) - 1);
  const fields = layOutFields(screen, state, width, paint);
  const choices = layOutChoices(screen, state, width, paint, false);
  const tail = [...fields.above, ...fields.below, ...keyLines(screen, state, width, paint)];
  const room = rows - 1 - tail.length;
  const variants = [
    { ask: screen.ask, explains: true },
    { ask: screen.ask.slice(0, 1), explains: true },
    { ask: [], explains: true },
    { ask: [], explains: false },
  ];
  const head = (variant: (typeof variants)[number]): string[] => [
    ...layOutHead(screen, width, paint),
    '',
    ...layOutQuestionText(screen, variant, width, paint),
    '',
  ];
  const fitting = variants.find((variant) => head(variant).length + choices.length <= room);
  const shown =
    fitting === undefined
      ? [...head({ ask: [], explains: false }), ...layOutChoices(screen, state, width, paint, true)]
      : [...head(fitting), ...choices];
  const above = [...shown, ...fields.above];
  const below = [...fields.below, ...keyLines(screen, state, width, paint)];
  if (fields.column === null) return { above: [...above, ...below].join('\n'), below: '', column: null };
  return { above: above.join('\n'), below: below.join('\n'), column: fields.column };
}

const dotSigns = { answered: '●', unknown: '◐', open: '○' } as const;

/** Title with the place at the right, section with its dots. */
function layOutHead(screen: QuestionScreen, width: number, paint: Paint): string[] {
  const place = `${screen.number}/${screen.count}`;
  const room = width - displayWidth(place) - 3;
  const title = clean(screen.title);
  const subject = screen.subject === null ? '' : truncate(clean(screen.subject), room - displayWidth(title) - 2);
  const left = ` ${paint({ text: '', strong: true }, title)}${subject === '' ? '' : `  ${paint({ text: '', tone: 'accent' }, subject)}`}`;
  const used = 1 + displayWidth(title) + (subject === '' ? 0 : 2 + displayWidth(subject));
  const first = `${left}${' '.repeat(Math.max(1, width - used - displayWidth(place)))}${muted(place, paint)}`;

  const name = screen.rival === null ? clean(screen.section) : `${clean(screen.section)} · ${clean(screen.rival)}`;
  const dots = shownDots(screen, Math.max(5, Math.floor((width - 4) / 2)));
  const dotWidth = displayWidth(dots);
  const section = truncate(name, width - dotWidth - 3);
  const tone: Span = screen.rival === null ? { text: '', strong: true } : { text: '', strong: true, tone: 'warn' };
  const fill = ' '.repeat(Math.max(1, width - 1 - displayWidth(section) - dotWidth));
  return [first, ` ${paint(tone, section)}${fill}${paint({ text: '', tone: 'accent' }, dots)}`];
}

/** The dots, with `…` for those that have no room. */
function shownDots({ dots }: QuestionScreen, width: number): string {
  const most = Math.max(3, Math.floor(Math.min(width, 60) / 2));
  const signs = dots.map((dot) => dotSigns[dot]);
  return (signs.length > most ? [...signs.slice(0, most), '…'] : signs).join(' ');
}

function layOutQuestionText(
  screen: QuestionScreen,
  { ask, explains }: { ask: readonly string[]; explains: boolean },
  width: number,
  paint: Paint,
): string[] {
  const remark = screen.remark === null ? '' : clean(screen.remark);
  const remarkWidth = remark === '' ? 0 : displayWidth(remark) + 2;
  const lines = wrapText(clean(screen.question), width - 1 - remarkWidth).split('\n');
  const question = lines.map((line, index) => {
    const text = ` ${paint({ text: '', strong: true }, line)}`;
    if (index > 0 || remark === '') return text;
    return `${text}${' '.repeat(Math.max(2, width - 1 - displayWidth(line) - displayWidth(remark)))}${muted(remark, paint)}`;
  });
  const { labels } = screen;
  const about = screen.about?.label ?? '';
  const rows: [string, readonly string[]][] = [
    [about, screen.about === null ? [] : [screen.about.text]],
    [labels.why, explains && screen.why !== null ? [screen.why] : []],
    [labels.help, explains && screen.help !== null ? [screen.help] : []],
    [labels.ask, ask],
  ];
  const labelWidth = Math.max(...[about, labels.why, labels.help, labels.ask].map((label) => displayWidth(label)));
  const details = rows.flatMap(([label, texts]) =>
    texts.flatMap((text, index) => labelled(index === 0 ? label : '', clean(text), labelWidth, width, paint)),
  );
  return [...question, ...details];
}

/** `   why   A deal lost …`, the text hanging under itself. */
function labelled(label: string, text: string, labelWidth: number, width: number, paint: Paint): string[] {
  const hang = indent.length + labelWidth + 2;
  return wrapText(text, width - hang)
    .split('\n')
    .map((line, index) => `${indent}${muted(pad(index === 0 ? label : '', labelWidth), paint)}  ${line}`);
}

/** Options side by side, or one a line where they are described or too wide. */
function layOutChoices(
  screen: QuestionScreen,
  state: ScreenState,
  width: number,
  paint: Paint,
  isShort: boolean,
): string[] {
  if (screen.choices.length === 0) return [];
  const keyWidth = Math.max(...screen.choices.map((choice) => displayWidth(signText(choice.key))), 1);
  const shown = screen.choices.map((choice, index) => {
    const isMarked = index === state.marked && state.mode === 'choose';
    const mark = index === state.marked ? '❯' : ' ';
    const key = pad(signText(choice.key), keyWidth);
    const label = clean(choice.label);
    const name = label === '' ? key : `${key}  ${label}`;
    const tone: Span = isMarked ? { text: '', tone: 'accent', strong: true } : { text: '' };
    return { text: `${mark} ${name}`, tone, describes: choice.describes };
  });
  const isDescribed = shown.some((choice) => choice.describes !== null);
  const widest = Math.max(...shown.map((choice) => displayWidth(choice.text)));
  const across = 1 + shown.length * (widest + 3) - 3;
  const poles = screen.poles === null ? [] : layOutPoles(screen.poles, width, paint);
  if (!isDescribed && across <= width) {
    const cells = shown.map(({ text, tone }) => paint(tone, pad(text, widest)));
    return [...poles, ` ${cells.join('   ')}`.trimEnd()];
  }
  return [
    ...poles,
    ...shown.flatMap(({ text, tone, describes }) => {
      const hang = widest + 3;
      if (describes === null) return [` ${paint(tone, truncate(text, width - 1))}`];
      const room = width - hang - 1;
      if (room < 20) {
        return [
          ` ${paint(tone, text)}`,
          ...(isShort
            ? []
            : wrapText(clean(describes), width - 6)
                .split('\n')
                .map((line) => `      ${line}`)),
        ];
      }
      const lines = isShort ? [truncate(clean(describes), room)] : wrapText(clean(describes), room).split('\n');
      return lines.map((line, index) =>
        index === 0 ? ` ${paint(tone, pad(text, widest))}  ${line}` : ` ${' '.repeat(widest)}  ${line}`,
      );
    }),
  ];
}

function layOutPoles({ left, right }: { left: string; right: string }, width: number, paint: Paint): string[] {
  const text = `${clean(left)}  ↔  ${clean(right)}`;
  return wrapText(text, width - 3)
    .split('\n')
    .map((line) => `${indent}${muted(line, paint)}`);
}

/** Evidence, note and free answer: the one being typed comes last, with the cursor. */
function layOutFields(
  screen: QuestionScreen,
  state: ScreenState,
  width: number,
  paint: Paint,
): { above: string[]; below: string[]; column: number | null } {
  const { labels } = screen;
  const labelWidth = Math.max(...[labels.answer, labels.evidence, labels.note].map((label) => displayWidth(label)));
  const fields = (['answer', 'evidence', 'note'] as const)
    .filter((field) => field !== 'answer' || screen.input !== null)
    .filter((field) => field === 'answer' || field === state.mode || state[field] !== '');
  const idle = fields
    .filter((field) => field !== state.mode)
    .flatMap((field) => labelled(labels[field], clean(state[field]).replaceAll('\n', ' '), labelWidth, width, paint));
  const fault = state.fault === null ? [] : wrapText(clean(state.fault), width - 3).split('\n');
  const faults = fault.map((line) => `${indent}${paint({ text: '', tone: 'bad' }, line)}`);
  if (state.mode === 'choose') {
    const above = [...idle, ...faults];
    return { above: above.length === 0 ? [''] : ['', ...above, ''], below: [], column: null };
  }
  const hang = indent.length + labelWidth + 2;
  const typed = wrapTyped(state[state.mode], state.cursor, width - hang);
  const lines = typed.lines.map((line, index) => {
    const label = pad(index === 0 ? labels[state.mode as 'answer' | 'evidence' | 'note'] : '', labelWidth);
    return `${indent}${paint({ text: '', tone: 'accent' }, label)}  ${line}`;
  });
  return {
    above: ['', ...idle, ...lines.slice(0, typed.row + 1)],
    below: [...lines.slice(typed.row + 1), ...faults, ''],
    column: hang + typed.column,
  };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Breaks a typed text at the width, between any two characters as an editor does, and finds the cursor.
 * @param cursor in UTF-16 units
 */
export function wrapTyped(
  text: string,
  cursor: number,
  width: number,
): { readonly lines: readonly string[]; readonly row: number; readonly column: number } {
  const most = Math.max(4, width);
  const lines = [''];
  let used = 0;
  let place: { row: number; column: number } | null = null;
  for (const { segment, index } of segmenter.segment(text)) {
    const shown = clean(segment);
    const next = displayWidth(shown);
    if (used + next > most) {
      lines.push('');
      used = 0;
    }
    if (place === null && index >= cursor) place = { row: lines.length - 1, column: used };
    lines[lines.length - 1] += shown;
    used += next;
  }
  if (place === null && used >= most) {
    lines.push('');
    used = 0;
  }
  return { lines, ...(place ?? { row: lines.length - 1, column: used }) };
}

function keyLines(screen: QuestionScreen, state: ScreenState, width: number, paint: Paint): string[] {
  const { keys } = screen;
  const parts = state.mode === 'choose' ? keys.choose : state.mode === 'answer' ? keys.input : keys.detail;
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : `${last}  ${part}`;
    if (last === undefined || displayWidth(joined) > width - indent.length) lines.push(part);
    else lines[lines.length - 1] = joined;
  }
  return lines.map((line) => `${indent}${muted(line, paint)}`);
}

function clean(text: string): string {
  return stripControls(text);
}

function muted(text: string, paint: Paint): string {
  return paint({ text: '', tone: 'muted' }, text);
}

/** One screen of the wizard as plain data: the words are chosen here, the layout is the renderer's. */
import { assertNever } from '../core/assert-never.ts';
import { optionLabel } from './question-words.ts';
import type { Progress, Step } from '../core/assessment/interview.ts';
import type { Option, Question } from '../core/playbook/template-types.ts';
import type { Translator } from '../i18n/types.ts';

export interface ScreenChoice {
  /** Option id. */
  readonly value: string;
  /** The key that answers with it at once; '' where only the arrows lead to it. */
  readonly key: string;
  readonly label: string;
  /** What the option looks like for this question, where the playbook says so. */
  readonly describes: string | null;
}

export interface QuestionScreen {
  /** What is being done, such as "Qualify". */
  readonly title: string;
  /** Whom or what it is about; null for none. */
  readonly subject: string | null;
  readonly number: number;
  readonly count: number;
  readonly section: string;
  /** Whose answers are asked for where it is a competitor, as a phrase. */
  readonly rival: string | null;
  /** One per question of the section. */
  readonly dots: Progress['answered'];
  readonly question: string;
  /** What the question is about, where that changes from one time to the next. */
  readonly about: { readonly label: string; readonly text: string } | null;
  /** What stands at the right of the question, such as its weight. */
  readonly remark: string | null;
  readonly why: string | null;
  readonly help: string | null;
  readonly ask: readonly string[];
  /** Texts of the two ends of a bipolar scale. */
  readonly poles: { readonly left: string; readonly right: string } | null;
  readonly choices: readonly ScreenChoice[];
  /** Null: one of the choices; else free input of this type. */
  readonly input: 'text' | 'number' | 'date' | null;
  /** The answer given before: an option id, or the text of a free input. */
  readonly initial: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
  readonly labels: {
    readonly why: string;
    readonly help: string;
    readonly ask: string;
    readonly evidence: string;
    readonly note: string;
    readonly answer: string;
  };
  /** What the keys do: while choosing, while typing an answer, while typing evidence or a note. */
  readonly keys: {
    readonly choose: readonly string[];
    readonly input: readonly string[];
    readonly detail: readonly string[];
  };
  /** What is wrong with a free input, in a sentence; null where nothing is. */
  check(value: string): string | null;
}

export interface ScreenInput {
  readonly title: string;
  readonly subject: string | null;
  readonly step: Step;
  readonly progress: Progress;
  /** Whether leaving keeps the answers. */
  readonly isKept: boolean;
  check(value: string): string | null;
}

/** One question of the wizard in words: what it shows, and what may be typed. */
export function questionScreen(
  { title, subject, step, progress, isKept, check }: ScreenInput,
  t: Translator,
): QuestionScreen {
  const { assessment: words } = t.words;
  const { question, section, competitor, answer } = step;
  const { keys } = words;
  const leave = isKept ? keys.leave : keys.leaveDry;
  return {
    title,
    subject,
    number: step.number,
    count: step.count,
    section: t.text(section.title),
    rival: competitor === null ? null : words.rating(competitor),
    dots: progress.answered,
    question: t.text(question.text ?? question.title),
    about: null,
    remark: question.weight === 1 ? null : words.weight(question.weight),
    why: optional(t.text(question.why)),
    help: optional(t.text(question.help)),
    ask: question.ask.map((ask) => t.text(ask)),
    poles:
      question.scale.type === 'bipolar' && (question.left !== null || question.right !== null)
        ? { left: t.text(question.left), right: t.text(question.right) }
        : null,
    choices: choicesOf(question, t),
    input: inputOf(question),
    initial: answer === null ? null : String(answer.value),
    evidence: answer?.evidence ?? null,
    note: answer?.note ?? null,
    labels: screenLabels(t),
    keys: {
      choose: [keys.evidence, keys.note, keys.back, keys.skip, keys.move, leave],
      input: [keys.evidence, keys.note, keys.backText, keys.skipText, leave],
      detail: [keys.done, keys.discard],
    },
    check,
  };
}

function optional(text: string): string | null {
  return text === '' ? null : text;
}

function inputOf({ scale }: Question): QuestionScreen['input'] {
  switch (scale.type) {
    case 'options':
    case 'bipolar':
      return null;
    case 'number':
    case 'text':
    case 'date':
      return scale.type;
    default:
      return assertNever(scale);
  }
}

function choicesOf(question: Question, t: Translator): ScreenChoice[] {
  if (!('options' in question.scale)) return [];
  const { options } = question.scale;
  const keys = choiceKeys(options);
  return options.map((option, index): ScreenChoice => {
    const label = optionLabel(question, option.id, t);
    const key = keys[index] ?? '';
    const describes = Object.hasOwn(question.describes, option.id) ? t.text(question.describes[option.id] ?? null) : '';
    return { value: option.id, key, label: label === key ? '' : label, describes: optional(describes) };
  });
}

/**
 * The keys of options: a sign that is an option's id stays its key; a digit is the value where all scored values
 * are single digits, else the place; a letter serves what is left, where no other option begins with it.
 */
export function choiceKeys(options: readonly Option[]): readonly string[] {
  const keys = options.map((option) => (/^[^\s\p{L}\p{N}]$/u.test(option.id) ? option.id : ''));
  const values = options.flatMap((option) => (option.value === null ? [] : [option.value]));
  const areDigits =
    values.every((value) => Number.isInteger(value) && value >= 0 && value <= 9) &&
    new Set(values).size === values.length &&
    values.length > 0;
  return options.map((option, index) => {
    const own = keys[index];
    if (own !== undefined && own !== '') return own;
    if (areDigits && option.value !== null) return String(option.value);
    if (!areDigits && index < 9) return String(index + 1);
    return letterKey(option, options);
  });
}

/** Letters that move the mark stay free. */
const movingLetters = 'jk';

function letterKey(option: Option, options: readonly Option[]): string {
  const first = option.id[0]?.toLowerCase() ?? '';
  if (!/[a-z]/.test(first) || movingLetters.includes(first)) return '';
  const rivals = options.filter((other) => other.id[0]?.toLowerCase() === first);
  return rivals.length === 1 ? first : '';
}

/** The words beside what an answer is made of; every wizard that asks one question at a time has the same. */
export function screenLabels({ words }: Translator): QuestionScreen['labels'] {
  const { why, help, ask, evidence, note, answer } = words.assessment;
  return { why, help, ask, evidence, note, answer };
}

/** One question of the interview about needs, as the wizard's screen shows it. */
import { noParent, type WalkReply, type WalkStep } from '../../core/needs/walk.ts';
import { oneLine } from './node.ts';
import type { Term } from '../../core/playbook/list-types.ts';
import type { Contact } from '../../core/records/types.ts';
import type { Translator } from '../../i18n/types.ts';
import { screenLabels, type QuestionScreen, type ScreenChoice } from '../question-screen.ts';

export interface NeedQuestionInput {
  readonly step: WalkStep;
  /** What has been replied so far. */
  readonly replies: readonly WalkReply[];
  /** The reply to this step that was taken back; null where there is none. */
  readonly undone: WalkReply | null;
  readonly subject: string;
  readonly levels: readonly Term[];
  /** In the order in which they are offered as owners. */
  readonly contacts: readonly Contact[];
  readonly isKept: boolean;
  /** What is wrong with a date, in a sentence; null where nothing is. */
  checkDate(typed: string): string | null;
  /** What is wrong with a text, in a sentence; null where nothing is. */
  checkText(typed: string): string | null;
}

/** The screen of a step: its words are the playbook's, the answers offered are the program's. */
export function needQuestionScreen(input: NeedQuestionInput, t: Translator): QuestionScreen {
  const { step, replies, undone } = input;
  const { assessment, needs } = t.words;
  const { keys } = assessment;
  const { list, question } = step;
  const leave = input.isKept ? keys.leave : keys.leaveDry;
  const questions = list.questions;
  const isAnswered = (id: string): boolean =>
    replies.some(({ step: key, value }) => value !== null && key.startsWith(`${list.id}/${id}/`));
  const texts = step.about.map(({ text }) => oneLine(text));
  return {
    title: needs.interview,
    subject: input.subject,
    number: step.number,
    count: step.count,
    section: t.text(list.title),
    rival: null,
    dots: questions.map(({ id }) => (isAnswered(id) ? 'answered' : 'open')),
    question: question === null ? needs.whichParent : t.text(question.text ?? question.title),
    about: texts.length === 0 ? null : { label: needs.about, text: texts.join(t.words.punctuation.separator) },
    remark: null,
    why: optional(t.text(question?.why ?? null)),
    help: optional(t.text(question?.help ?? null)),
    ask: [],
    poles: null,
    choices: choicesOf(input, t),
    input: inputOf(step),
    initial: undone?.value ?? step.initial,
    evidence: undone?.evidence ?? null,
    note: undone?.note ?? null,
    labels: screenLabels(t),
    keys: {
      choose: [keys.evidence, keys.note, keys.back, keys.skip, keys.move, leave],
      input: [keys.evidence, keys.note, keys.backText, keys.skipText, leave],
      detail: [keys.done, keys.discard],
    },
    check: step.yields === 'deadline' ? input.checkDate : input.checkText,
  };
}

function optional(text: string): string | null {
  return text === '' ? null : text;
}

function inputOf({ yields }: WalkStep): QuestionScreen['input'] {
  switch (yields) {
    case 'urgency':
    case 'weight':
    case 'must':
    case 'confirm':
    case 'owner':
    case 'link':
      return null;
    case 'deadline':
      return 'date';
    default:
      return 'text';
  }
}

function choicesOf({ step, levels, contacts }: NeedQuestionInput, t: Translator): ScreenChoice[] {
  const { needs } = t.words;
  switch (step.yields) {
    case 'urgency':
    case 'weight':
      return needs.degrees.map((label, index) => choice(String(index + 1), index, label));
    case 'must':
      return [choice('yes', 0, needs.isMust), choice('no', 1, needs.isWish)];
    case 'confirm':
      return [choice('yes', 0, needs.yes), choice('no', 1, needs.notYet)];
    case 'owner':
      return contacts.map(({ id, name, title }, index) => ({ ...choice(id, index, name), describes: title }));
    case 'link':
      return [
        ...step.parents.map(({ id, level, text }, index) =>
          choice(id, index, `${oneLine(text)}${t.words.punctuation.brackets(titleOf(level, levels, t))}`),
        ),
        choice(noParent, step.parents.length, needs.noneOfThese),
      ];
    default:
      return [];
  }
}

function titleOf(level: string, levels: readonly Term[], t: Translator): string {
  return t.text(levels.find(({ id }) => id === level)?.title ?? { '': level });
}

/** Nine choices have a digit as their key; the arrows lead to all. */
function choice(value: string, index: number, label: string): ScreenChoice {
  return { value, key: index < 9 ? String(index + 1) : '', label, describes: null };
}

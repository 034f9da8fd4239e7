/** An assessment asked question by question, as a plain value: no terminal, every step returns a new state. */
import type { Question, Section, Template } from '../playbook/template-types.ts';
import { isCompared } from './competitors.ts';
import { resolveHiding } from './hiding.ts';
import { answerTo, optionOf } from './scale.ts';
import type { Answer, AnswerSheet } from './types.ts';

/** `question` for our own answer, `question@competitor` for a competitor's. */
export type StepKey = string;

export interface Interview {
  readonly template: Template;
  readonly sheet: AnswerSheet;
  /** Names in the order in which they are asked about. */
  readonly competitors: readonly string[];
  /** The step that is asked now; null once all have been seen. */
  readonly at: StepKey | null;
}

/** One question to one side. */
export interface Step {
  readonly question: Question;
  readonly section: Section;
  /** Null: our own answer. */
  readonly competitor: string | null;
  /** Place among the steps that are asked, from 1. */
  readonly number: number;
  readonly count: number;
  /** What was answered before, here or in a draft. */
  readonly answer: Answer | null;
}

type Slot = Pick<Step, 'question' | 'section' | 'competitor'>;

/** Where the interview stands, for the head of the screen. */
export interface Progress {
  readonly number: number;
  readonly count: number;
  /** One per step of the current section (and of the same side). */
  readonly answered: readonly ('answered' | 'unknown' | 'open')[];
}

/**
 * Begins, or goes on from a draft.
 * @param competitors asked about after our own questions, in this order; none where the template does not compare
 * @param at key of the step to go on at; where it is not asked (any more), the first open one
 */
export function startInterview(
  template: Template,
  sheet: AnswerSheet,
  competitors: readonly string[],
  at: string | null = null,
): Interview {
  const begun: Interview = { template, sheet, competitors: template.compare === null ? [] : competitors, at: null };
  const slots = askedSlots(begun);
  const named = slots.find((slot) => keyOf(slot) === at);
  const open = at === null ? slots[0] : (slots.find((slot) => answerAt(begun, slot) === null) ?? slots[0]);
  const first = named ?? open;
  return { ...begun, at: first === undefined ? null : keyOf(first) };
}

/** The step to ask; null when all have been seen. */
export function currentStep(interview: Interview): Step | null {
  const slots = askedSlots(interview);
  const index = slots.findIndex((slot) => keyOf(slot) === interview.at);
  const slot = slots[index];
  if (slot === undefined) return null;
  return { ...slot, number: index + 1, count: slots.length, answer: answerAt(interview, slot) };
}

/** Records an answer to the current step and moves on; hidden questions are passed over. */
export function answerStep(interview: Interview, answer: Answer): Interview {
  const step = currentStep(interview);
  if (step === null) return interview;
  const { sheet } = interview;
  const entry = [step.question.id, answer] as const;
  const changed: AnswerSheet =
    step.competitor === null
      ? { ...sheet, answers: put(sheet.answers, ...entry) }
      : {
          ...sheet,
          competitors: put(sheet.competitors, step.competitor, put(rivalAnswers(sheet, step.competitor), ...entry)),
        };
  return moveOn({ ...interview, sheet: changed });
}

/** Moves on without an answer; one given before stays. */
export function skipStep(interview: Interview): Interview {
  return moveOn(interview);
}

/** Goes back one step; from the end to the last one, at the first it stays. */
export function backStep(interview: Interview): Interview {
  const slots = askedSlots(interview);
  const index = interview.at === null ? slots.length : slots.findIndex((slot) => keyOf(slot) === interview.at);
  const previous = slots[index - 1];
  return previous === undefined ? interview : { ...interview, at: keyOf(previous) };
}

/** Goes to a step by its key; where no such step is asked, the interview stays where it is. */
export function goTo(interview: Interview, key: StepKey): Interview {
  return askedSlots(interview).some((slot) => keyOf(slot) === key) ? { ...interview, at: key } : interview;
}

/** Where the interview stands; at the end, number equals count and no section is shown. */
export function progress(interview: Interview): Progress {
  const slots = askedSlots(interview);
  const step = currentStep(interview);
  if (step === null) return { number: slots.length, count: slots.length, answered: [] };
  const beside = slots.filter((slot) => slot.section.id === step.section.id && slot.competitor === step.competitor);
  return {
    number: step.number,
    count: step.count,
    answered: beside.map((slot) => {
      const answer = answerAt(interview, slot);
      if (answer === null) return 'open';
      return optionOf(slot.question, answer)?.unknown === true ? 'unknown' : 'answered';
    }),
  };
}

/** The key under which a draft remembers a step. */
export function stepKey(step: Pick<Step, 'question' | 'competitor'>): StepKey {
  return step.competitor === null ? step.question.id : `${step.question.id}@${step.competitor}`;
}

/** The sheet with all answers so far; a competitor without any is left out. */
export function finishInterview({ sheet }: Interview): AnswerSheet {
  const rated = Object.entries(sheet.competitors).filter(([, answers]) => Object.keys(answers).length > 0);
  return { ...sheet, competitors: Object.fromEntries(rated) };
}

function keyOf(slot: Slot): StepKey {
  return stepKey(slot);
}

/** Every step in order, hidden ones too: ours, then those of each competitor. */
function allSlots({ template, competitors }: Interview): Slot[] {
  const slots = template.sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
  const compared = slots.filter(({ section, question }) => isCompared(template, section, question));
  return [
    ...slots.map((slot) => ({ ...slot, competitor: null })),
    ...competitors.flatMap((competitor) => compared.map((slot) => ({ ...slot, competitor }))),
  ];
}

function askedSlots(interview: Interview): Slot[] {
  const { hidden } = resolveHiding(interview.template, interview.sheet.answers);
  return allSlots(interview).filter((slot) => !hidden.has(slot.question.id));
}

function answerAt({ sheet }: Interview, { question, competitor }: Slot): Answer | null {
  return answerTo(competitor === null ? sheet.answers : rivalAnswers(sheet, competitor), question);
}

function rivalAnswers(sheet: AnswerSheet, competitor: string): Readonly<Record<string, Answer>> {
  return Object.hasOwn(sheet.competitors, competitor) ? (sheet.competitors[competitor] ?? {}) : {};
}

/** A copy with one entry set. Made from entries, so that a competitor may be called `__proto__`. */
function put<T>(record: Readonly<Record<string, T>>, key: string, value: T): Readonly<Record<string, T>> {
  return Object.fromEntries(new Map(Object.entries(record)).set(key, value));
}

/** The next step that is asked, judged by the answers as they are now. */
function moveOn(interview: Interview): Interview {
  const slots = allSlots(interview);
  const asked = new Set(askedSlots(interview).map(keyOf));
  const index = slots.findIndex((slot) => keyOf(slot) === interview.at);
  const next = index < 0 ? undefined : slots.slice(index + 1).find((slot) => asked.has(keyOf(slot)));
  return { ...interview, at: next === undefined ? null : keyOf(next) };
}

/**
 * The interview about needs as a plain value: question lists gone through in their order, each answer making or
 * completing a need. What has been answered is the whole state: it is played again from the beginning, so going back
 * is leaving out the last reply.
 */
import { isBefore } from './place.ts';
import { levelRank } from './levels.ts';
import { newSketch, sketchKey, type NeedSketch } from './sketch.ts';
import type { Term } from '../playbook/list-types.ts';
import type { ListQuestion, QuestionList, QuestionYield } from '../playbook/guide-types.ts';
import type { Need } from '../records/types.ts';

/** What is gone through, and with whom. */
export interface Script {
  readonly lists: readonly QuestionList[];
  /** The level that each question finds, by list and question (`levelOfQuestion`). */
  levelOf(list: QuestionList, question: ListQuestion): string | null;
  /** Need levels in order. */
  readonly levels: readonly Term[];
  /** What is in the tree already. */
  readonly stored: readonly Need[];
  /** Id of the contact who is asked; a need is theirs until they name somebody else. */
  readonly speaker: string | null;
  /** Date on which what is confirmed is confirmed. */
  readonly today: string;
}

/** What was done at one step. */
export interface WalkReply {
  /** `WalkStep.key` */
  readonly step: string;
  /** What the yield takes: a text, `1`-`5`, a date, an id, `yes` or `no`; null where it was passed over. */
  readonly value: string | null;
  readonly evidence: string | null;
  readonly note: string | null;
}

/** A need under which another may stand. */
export interface ParentChoice {
  /** Id of a stored need, or key of a sketch. */
  readonly id: string;
  readonly level: string;
  readonly text: string;
}

/** One question, about one need, or about all that a list has found. */
export interface WalkStep {
  readonly key: string;
  readonly list: QuestionList;
  /** Null where the program itself asks what a need belongs to. */
  readonly question: ListQuestion | null;
  readonly yields: QuestionYield | null;
  /** Level of the need that an answer makes. */
  readonly level: string | null;
  /** What the question is about; empty where the answer makes a need. */
  readonly about: readonly NeedSketch[];
  /** Needs to choose from, the nearest level first. */
  readonly parents: readonly ParentChoice[];
  /** What to propose: a parent, or an owner. */
  readonly initial: string | null;
  /** Place of the question among all, from 1. */
  readonly number: number;
  readonly count: number;
  /** Places of the questions of this list among all, from 1. */
  readonly section: { readonly from: number; readonly to: number };
}

export interface Walk {
  /** Null once everything has been asked. */
  readonly step: WalkStep | null;
  readonly sketches: readonly NeedSketch[];
  /** The replies that fit; those after one that does not are left out. */
  readonly replies: readonly WalkReply[];
}

/** Says that a need belongs to none of those offered. */
export const noParent = 'none';

/** Goes through a script with what has been replied so far. */
export function playWalk(script: Script, replies: readonly WalkReply[]): Walk {
  let state = settle(script, beginning);
  const played: WalkReply[] = [];
  for (const reply of replies) {
    const step = stepOf(script, state);
    if (step === null || step.key !== reply.step) break;
    state = settle(script, apply(script, state, step, reply));
    played.push(reply);
  }
  return { step: stepOf(script, state), sketches: state.sketches, replies: played };
}

interface State {
  /** Place of the question among those of all lists. */
  readonly at: number;
  readonly sketches: readonly NeedSketch[];
  /** Keys of what the present list has found. */
  readonly found: readonly string[];
  /** Those of the present round: since the list began, or began again. */
  readonly round: readonly string[];
  /** Level of the need that began the round: questions for more of it are passed over. */
  readonly again: string | null;
  /** Keys that the present question has been asked about. */
  readonly asked: readonly string[];
  /** Key of a need whose place is to be asked for. */
  readonly placing: string | null;
  /** Answers that belong to the next need. */
  readonly waiting: readonly string[];
}

const beginning: State = {
  at: 0,
  sketches: [],
  found: [],
  round: [],
  again: null,
  asked: [],
  placing: null,
  waiting: [],
};

interface Slot {
  readonly list: QuestionList;
  readonly question: ListQuestion;
}

function slotsOf({ lists }: Script): readonly Slot[] {
  return lists.flatMap((list) => list.questions.map((question) => ({ list, question })));
}

/** Passes over what need not be asked. */
function settle(script: Script, from: State): State {
  const slots = slotsOf(script);
  let state = from;
  while (state.placing === null) {
    const slot = slots[state.at];
    if (slot === undefined || isAsked(script, state, slot)) return state;
    state = moveOn(script, state);
  }
  return state;
}

function isAsked(script: Script, state: State, slot: Slot): boolean {
  switch (slot.question.yields) {
    case 'need':
      return state.again === null || state.again !== script.levelOf(slot.list, slot.question);
    case 'more':
    case null:
      return true;
    default:
      return targetsOf(script, state, slot).length > 0;
  }
}

/**
 * What a question is about: each need of the round in turn; behind the question for more, all that the list has found
 * at once.
 */
function targetsOf(script: Script, state: State, { list, question }: Slot): readonly NeedSketch[] {
  const questions = list.questions;
  const more = questions.findIndex(({ yields }) => yields === 'more');
  const keyed = (keys: readonly string[]): NeedSketch[] => state.sketches.filter(({ key }) => keys.includes(key));
  if (more >= 0 && questions.indexOf(question) > more) return state.asked.length > 0 ? [] : keyed(state.found);
  const round = keyed(state.round);
  // A question that names no level is about what the one before it has found.
  const before = questions.slice(0, questions.indexOf(question)).findLast(({ yields }) => yields === 'need');
  const level = question.level ?? (before === undefined ? round.at(-1)?.level : script.levelOf(list, before));
  const open = round.filter((sketch) => sketch.level === level && !state.asked.includes(sketch.key));
  const fitting = question.yields === 'link' ? open.filter((one) => parentsFor(script, state, one).length > 0) : open;
  return fitting.slice(0, 1);
}

/** To the next question; a list that begins has found nothing yet. */
function moveOn(script: Script, state: State): State {
  const slots = slotsOf(script);
  const isSameList = slots[state.at + 1]?.list === slots[state.at]?.list;
  const next: State = { ...state, at: state.at + 1, asked: [] };
  return isSameList ? next : { ...next, found: [], round: [], again: null, waiting: [] };
}

function stepOf(script: Script, state: State): WalkStep | null {
  const slots = slotsOf(script);
  const slot = slots[state.at];
  const placed = state.sketches.find(({ key }) => key === state.placing);
  if (placed !== undefined) return placingStep(script, state, placed);
  if (slot === undefined) return null;
  const { list, question } = slot;
  const { yields } = question;
  const makes = yields === 'need' || yields === 'more';
  const about = makes ? [] : yields === null ? lastOf(state) : targetsOf(script, state, slot);
  const [only] = about;
  const suffix = only === undefined ? String(state.sketches.length) : about.map(({ key }) => key).join(',');
  return {
    key: `${list.id}/${question.id}/${suffix}`,
    list,
    question,
    yields,
    level: makes ? levelOfNew(script, state, slot) : null,
    about,
    parents: yields === 'link' && only !== undefined ? parentsFor(script, state, only) : [],
    initial: yields === 'owner' ? script.speaker : yields === 'link' ? (only?.parent ?? null) : null,
    ...placeOf(script, state.at),
  };
}

function lastOf({ sketches, round }: State): readonly NeedSketch[] {
  return sketches.filter(({ key }) => key === round.at(-1));
}

/** The program's own question: to which need a new one belongs. Proposed is what the last one of its level has. */
function placingStep(script: Script, state: State, sketch: NeedSketch): WalkStep | null {
  const slot = slotsOf(script)[state.at];
  if (slot === undefined) return null;
  const siblings = state.sketches.filter(({ key, level }) => level === sketch.level && key < sketch.key);
  return {
    key: `place/${sketch.key}`,
    list: slot.list,
    question: null,
    yields: 'link',
    level: null,
    about: [sketch],
    parents: parentsFor(script, state, sketch),
    initial: siblings.at(-1)?.parent ?? null,
    ...placeOf(script, state.at),
  };
}

function placeOf(script: Script, at: number): Pick<WalkStep, 'number' | 'count' | 'section'> {
  const slots = slotsOf(script);
  const list = slots[at]?.list ?? null;
  const from = slots.findIndex((slot) => slot.list === list);
  return {
    number: at + 1,
    count: slots.length,
    section: { from: from + 1, to: from + (list?.questions.length ?? 0) },
  };
}

/** The level of what is added with "what else": that of the question, else that of the list's first find. */
function levelOfNew(script: Script, state: State, { list, question }: Slot): string {
  const first = state.sketches.find(({ key }) => key === state.found[0]);
  const own = question.yields === 'more' && question.level === null ? (first?.level ?? null) : null;
  return own ?? script.levelOf(list, question) ?? script.levels[0]?.id ?? '';
}

function parentsFor(script: Script, { sketches }: State, sketch: NeedSketch): readonly ParentChoice[] {
  const rank = ({ level }: ParentChoice): number => levelRank(script.levels, level) ?? -1;
  return [...script.stored, ...sketches]
    .filter(({ level }) => level !== sketch.level && isBefore(level, sketch.level, script.levels))
    .map((one): ParentChoice => ({ id: 'key' in one ? one.key : one.id, level: one.level, text: one.text }))
    .filter(({ id }) => id !== sketch.key)
    .sort((left, right) => rank(right) - rank(left));
}

function apply(script: Script, state: State, step: WalkStep, reply: WalkReply): State {
  if (state.placing !== null) {
    const parent = reply.value === null || reply.value === noParent ? null : reply.value;
    return goOn(script, { ...change(state, [state.placing], () => ({ parent })), placing: null });
  }
  if (step.yields === 'need' || step.yields === 'more') return applyFind(script, state, step, reply);
  if (step.yields === null) return applyRemark(script, state, reply);
  const keys = step.about.map(({ key }) => key);
  const changed = change(state, keys, (sketch) => ({
    ...(reply.value === null ? {} : valueOf(script, sketch, step.yields, reply.value)),
    ...remarks(sketch, reply),
  }));
  return { ...changed, asked: [...state.asked, ...keys] };
}

function applyFind(script: Script, state: State, step: WalkStep, reply: WalkReply): State {
  if (reply.value === null) return moveOn(script, state);
  const key = sketchKey(state.sketches.length + 1);
  const level = step.level ?? '';
  const found = newSketch({
    key,
    level,
    text: reply.value,
    ownerId: script.speaker,
    evidence: reply.evidence,
    note: joinLines([...state.waiting, reply.note]),
  });
  const above = state.sketches
    .filter((one) => state.round.includes(one.key) && one.level !== level && isBefore(one.level, level, script.levels))
    .at(-1);
  const isMore = step.yields === 'more';
  const parent = isMore ? null : (above?.key ?? null);
  const added: State = {
    ...state,
    sketches: [...state.sketches, { ...found, parent }],
    found: [...state.found, key],
    round: isMore ? [key] : [...state.round, key],
    again: isMore ? level : state.again,
    waiting: [],
  };
  const isOpen = parent === null && !asksForPlace(step.list) && parentsFor(script, added, found).length > 0;
  return isOpen ? { ...added, placing: key } : goOn(script, added);
}

/** Behind a need that was found: to the next question; where there was more, the list begins again. */
function goOn(script: Script, state: State): State {
  const slots = slotsOf(script);
  const slot = slots[state.at];
  if (slot?.question.yields !== 'more') return moveOn(script, state);
  const first = slots.findIndex(({ list, question }) => list === slot.list && question.yields === 'need');
  const start = slots.findIndex(({ list }) => list === slot.list);
  return { ...state, asked: [], at: first < 0 || first >= state.at ? start : first + 1 };
}

function asksForPlace({ questions }: QuestionList): boolean {
  return questions.some(({ yields }) => yields === 'link');
}

/** An answer that makes nothing is kept as a note of the need at hand, else of the next one. */
function applyRemark(script: Script, state: State, reply: WalkReply): State {
  const said = joinLines([reply.value, reply.evidence, reply.note]);
  const here = state.round.at(-1);
  const next = moveOn(script, state);
  if (said === null) return next;
  if (here === undefined) return { ...next, waiting: [...next.waiting, said] };
  return change(next, [here], ({ note }) => ({ note: joinLines([note, said]) }));
}

function valueOf(script: Script, sketch: NeedSketch, yields: QuestionYield | null, value: string): Partial<NeedSketch> {
  switch (yields) {
    case 'urgency':
      return { urgency: Number(value) };
    case 'weight':
      return { weight: Number(value) };
    case 'owner':
      return { ownerId: value };
    case 'evidence':
      return { evidence: joinLines([sketch.evidence, value]) };
    case 'deadline':
      return { deadline: value };
    case 'must':
      return { must: value === 'yes' };
    case 'confirm':
      return value === 'yes' ? { confirmedOn: script.today, confirmedBy: script.speaker ?? sketch.ownerId } : {};
    case 'link':
      return { parent: value === noParent ? null : value };
    default:
      return {};
  }
}

function remarks(sketch: NeedSketch, { evidence, note }: WalkReply): Partial<NeedSketch> {
  return {
    ...(evidence === null ? {} : { evidence: joinLines([sketch.evidence, evidence]) }),
    ...(note === null ? {} : { note: joinLines([sketch.note, note]) }),
  };
}

function change(state: State, keys: readonly string[], make: (sketch: NeedSketch) => Partial<NeedSketch>): State {
  return {
    ...state,
    sketches: state.sketches.map((sketch) => (keys.includes(sketch.key) ? { ...sketch, ...make(sketch) } : sketch)),
  };
}

function joinLines(lines: readonly (string | null)[]): string | null {
  const said = lines.filter((line) => line !== null && line !== '');
  return said.length === 0 ? null : said.join('\n');
}

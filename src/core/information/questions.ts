/** What is not known of an account as questions, and whom to ask. */
import { defaultVocabulary, findInstrument } from '../playbook/defaults.ts';
import { isActive } from '../records/opportunity.ts';
import type { ListQuestion, QuestionList } from '../playbook/guide-types.ts';
import type { Contact, Dossier } from '../records/types.ts';
import type { AreaState, InformationSurvey, ItemState } from './survey.ts';

/** Why something is asked: the state of the item, or that only one has told it. */
export type AskReason = 'unknown' | 'partly' | 'stale' | 'unchecked';

export interface OpenItem {
  readonly state: ItemState;
  readonly reason: AskReason;
}

export interface OpenQuestion {
  readonly area: AreaState;
  readonly list: QuestionList | null;
  /** Null where the map names no question: then the item itself is what to find out. */
  readonly question: ListQuestion | null;
  /** What the answer would tell; at least one. */
  readonly items: readonly OpenItem[];
  /** Kinds of guide who could answer; none where the method names none. */
  readonly guides: readonly string[];
}

/** Questions for the same kinds of guide. */
export interface QuestionGroup {
  readonly guides: readonly string[];
  /** The guides of these kinds that there are, each once. */
  readonly people: readonly Contact[];
  readonly questions: readonly OpenQuestion[];
}

/**
 * Everything to ask, grouped by whom to ask: single kinds of guide first, in the order of the playbook, and last what
 * the method names nobody for. What is optional is not asked.
 */
export function questionsToAsk(survey: InformationSurvey): QuestionGroup[] {
  const questions = mergeSame(survey.areas.flatMap((area) => openQuestions(area, survey)));
  const groups = new Map<string, OpenQuestion[]>();
  for (const question of questions) {
    const key = question.guides.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), question]);
  }
  return [...groups.values()]
    .map((group): QuestionGroup => {
      const guides = group[0]?.guides ?? [];
      return { guides, people: guidesOf(survey.dossier, guides), questions: group };
    })
    .sort((left, right) => rank(left, survey) - rank(right, survey));
}

/** Contacts who are guides of one of the kinds in an opportunity that is worked on. */
export function guidesOf({ contacts, opportunities, roles }: Dossier, kinds: readonly string[]): Contact[] {
  const active = new Set(opportunities.filter(isActive).map(({ id }) => id));
  const found = new Set(
    roles
      .filter((role) => active.has(role.opportunityId) && role.guides.some((kind) => kinds.includes(kind)))
      .map((role) => role.contactId),
  );
  return contacts.filter(({ id }) => found.has(id));
}

function openQuestions(area: AreaState, survey: InformationSurvey): OpenQuestion[] {
  const list =
    area.area.questions === null ? null : findInstrument(survey.playbook, 'question-list', area.area.questions);
  return area.items.flatMap((state): OpenQuestion[] => {
    const reason = reasonOf(state);
    if (reason === null) return [];
    const items = [{ state, reason }];
    const asked = state.item.ask.flatMap((id) => list?.questions.find((question) => question.id === id) ?? []);
    const ask = (question: ListQuestion | null): OpenQuestion => ({
      area,
      list: question === null ? null : list,
      question,
      items,
      guides: kindsFor(question, { state, reason }, survey),
    });
    return asked.length === 0 ? [ask(null)] : asked.map(ask);
  });
}

function reasonOf({ state, isOptional, isUnchecked }: ItemState): AskReason | null {
  if (isOptional) return null;
  if (state !== 'known') return state;
  return isUnchecked ? 'unchecked' : null;
}

/**
 * In the order of the playbook: those whom the question names, else those of the item. What somebody has told is put
 * to the kinds of guide of either that they are none of.
 */
function kindsFor(question: ListQuestion | null, { state, reason }: OpenItem, survey: InformationSurvey): string[] {
  const terms = defaultVocabulary(survey.playbook, 'guides')?.terms.map(({ id }) => id) ?? [];
  const sorted = (kinds: readonly string[]): string[] =>
    [...new Set(kinds)].sort((left, right) => terms.indexOf(left) - terms.indexOf(right));
  const own = question?.guides ?? [];
  const kinds = sorted(own.length > 0 ? own : state.item.guides);
  if (reason !== 'unchecked') return kinds;
  const tellers = new Set(state.data.flatMap(({ sources }) => sources.map(({ contactId }) => contactId)));
  const others = sorted([...own, ...state.item.guides]).filter(
    (kind) => !guidesOf(survey.dossier, [kind]).some(({ id }) => tellers.has(id)),
  );
  return tellers.size > 0 && others.length > 0 ? others : kinds;
}

/** A question that several items name is asked once. */
function mergeSame(questions: readonly OpenQuestion[]): OpenQuestion[] {
  const merged = new Map<string, OpenQuestion>();
  questions.forEach((open, index) => {
    const key =
      open.question === null ? `item ${index}` : `${open.list?.id} ${open.question.id} ${open.guides.join(' ')}`;
    const before = merged.get(key);
    merged.set(key, before === undefined ? open : { ...before, items: [...before.items, ...open.items] });
  });
  return [...merged.values()];
}

function rank({ guides }: QuestionGroup, { playbook }: InformationSurvey): number {
  const terms = defaultVocabulary(playbook, 'guides')?.terms.map(({ id }) => id) ?? [];
  const [first] = guides;
  if (first === undefined) return Number.MAX_SAFE_INTEGER;
  return (guides.length - 1) * (terms.length + 1) + terms.indexOf(first);
}

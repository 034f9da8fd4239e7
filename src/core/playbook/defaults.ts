/** The instruments that a playbook puts into the program's places. */
import type { Ladder, Process } from './process-types.ts';
import type { Catalog, CatalogEntry, Term, Vocabulary } from './list-types.ts';
import type { Template } from './template-types.ts';
import type {
  CoachingRule,
  InformationMap,
  Outline,
  QuestionList,
  RuleSubject,
  Schedule,
  ListQuestion,
} from './guide-types.ts';
import type {
  DefaultSlot,
  Instrument,
  InstrumentKind,
  OutlineSlot,
  Playbook,
  ScheduleSlot,
  TemplateSlot,
  VocabularySlot,
} from './types.ts';

/** The instruments of a playbook by kind and id: a forecast asks for the same few a thousand times. */
const byKindAndId = new WeakMap<readonly Instrument[], ReadonlyMap<string, Instrument>>();

/** The instrument of a kind with an id; null where there is none. */
export function findInstrument<K extends InstrumentKind>(
  playbook: Playbook,
  kind: K,
  id: string,
): Extract<Instrument, { kind: K }> | null {
  let known = byKindAndId.get(playbook.instruments);
  if (known === undefined) {
    // The first of several counts: a map keeps the last that is put into it.
    known = new Map(playbook.instruments.toReversed().map((one) => [`${one.kind} ${one.id}`, one]));
    byKindAndId.set(playbook.instruments, known);
  }
  return (known.get(`${kind} ${id}`) as Extract<Instrument, { kind: K }> | undefined) ?? null;
}

function inSlot<K extends InstrumentKind>(
  playbook: Playbook,
  slot: DefaultSlot,
  kind: K,
): Extract<Instrument, { kind: K }> | null {
  const id = playbook.defaults[slot];
  return id === undefined ? null : findInstrument(playbook, kind, id);
}

/** The process of opportunities, or null. */
export function defaultProcess(playbook: Playbook): Process | null {
  return inSlot(playbook, 'process', 'process');
}

/** The ladder of closeness, or null. */
export function defaultLadder(playbook: Playbook): Ladder | null {
  return inSlot(playbook, 'relationship', 'ladder');
}

/** The word list in a place of the program, or null. */
export function defaultVocabulary(playbook: Playbook, slot: VocabularySlot): Vocabulary | null {
  return inSlot(playbook, slot, 'vocabulary');
}

/** A term of the word list in a place of the program; null for null, and where it is not there (any more). */
export function termIn(playbook: Playbook, slot: VocabularySlot, id: string | null): Term | null {
  return defaultVocabulary(playbook, slot)?.terms.find((term) => term.id === id) ?? null;
}

/** The schedule in a place of the program, or null. */
export function defaultSchedule(playbook: Playbook, slot: ScheduleSlot): Schedule | null {
  return inSlot(playbook, slot, 'schedule');
}

/** The outline in a place of the program, or null. */
export function defaultOutline(playbook: Playbook, slot: OutlineSlot): Outline | null {
  return inSlot(playbook, slot, 'outline');
}

/** The template in a place of the program, or null. */
export function defaultTemplate(playbook: Playbook, slot: TemplateSlot): Template | null {
  return inSlot(playbook, slot, 'template');
}

/** The template behind `kam qualify`, or null. */
export function qualificationTemplate(playbook: Playbook): Template | null {
  return defaultTemplate(playbook, 'qualification');
}

/** The selling activities with what they bring and cost, or null. */
export function activityCatalog(playbook: Playbook): Catalog | null {
  return inSlot(playbook, 'activities', 'catalog');
}

/** Further kinds of activity, which are not ranked: presentations, rehearsals …; or null. */
export function occasionCatalog(playbook: Playbook): Catalog | null {
  return inSlot(playbook, 'occasions', 'catalog');
}

/** Every kind of activity that can be planned and logged: the selling activities, then the further kinds. */
export function activityKinds(playbook: Playbook): readonly CatalogEntry[] {
  return [...(activityCatalog(playbook)?.entries ?? []), ...(occasionCatalog(playbook)?.entries ?? [])];
}

/** The kind of activity with an id; null where the playbook has none (any more). */
export function findKind(playbook: Playbook, id: string): CatalogEntry | null {
  return activityKinds(playbook).find((entry) => entry.id === id) ?? null;
}

/** The kinds of activity that are planned by an outline, in the order of the catalog in a place of the program. */
export function plannedKinds(playbook: Playbook, slot: 'activities' | 'occasions'): readonly CatalogEntry[] {
  const catalog = slot === 'activities' ? activityCatalog(playbook) : occasionCatalog(playbook);
  return catalog?.entries.filter(({ plan }) => plan !== null) ?? [];
}

/** The further kinds that are planned by an outline and prepare nothing else: presentations. */
export function preparedKinds(playbook: Playbook): readonly CatalogEntry[] {
  return plannedKinds(playbook, 'occasions').filter(({ prepares }) => prepares.length === 0);
}

/** The rules that look at something, in the order of the playbook. */
export function rulesOver(playbook: Playbook, subject: RuleSubject): readonly CoachingRule[] {
  return playbook.instruments.flatMap((one) => (one.kind === 'rules' && one.over === subject ? one.rules : []));
}

/** What one should know of an account, or null. */
export function informationMap(playbook: Playbook): InformationMap | null {
  return inSlot(playbook, 'information', 'information');
}

/**
 * The template whose outcome is written to a field.
 * @param target `record.field`, such as `contact.style`
 * @returns the first one, or null
 */
export function resultTemplate(playbook: Playbook, target: string): Template | null {
  const found = playbook.instruments.find(
    (one) => one.kind === 'template' && one.result !== null && `${one.result.record}.${one.result.field}` === target,
  );
  return (found as Template | undefined) ?? null;
}

/** The need level that a question finds: its own, else the first need level that its list opens; null where neither. */
export function questionLevel(playbook: Playbook, list: QuestionList, question: ListQuestion): string | null {
  const levels = defaultVocabulary(playbook, 'needs')?.terms.map((term) => term.id) ?? [];
  return question.level ?? list.opens.find((id) => levels.includes(id)) ?? null;
}

/** The instruments that a playbook puts into the program's places. */
import type {
  Catalog,
  DefaultSlot,
  InformationMap,
  Instrument,
  InstrumentKind,
  Ladder,
  Playbook,
  Process,
  QuestionList,
  Template,
  ListQuestion,
  Vocabulary,
  VocabularySlot,
} from './types.ts';

/** The instrument of a kind with an id; null where there is none. */
export function findInstrument<K extends InstrumentKind>(
  playbook: Playbook,
  kind: K,
  id: string,
): Extract<Instrument, { kind: K }> | null {
  const found = playbook.instruments.find((instrument) => instrument.kind === kind && instrument.id === id);
  return (found as Extract<Instrument, { kind: K }> | undefined) ?? null;
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

/** The template behind `kam qualify`, or null. */
export function qualificationTemplate(playbook: Playbook): Template | null {
  return inSlot(playbook, 'qualification', 'template');
}

/** The selling activities with what they bring and cost, or null. */
export function activityCatalog(playbook: Playbook): Catalog | null {
  return inSlot(playbook, 'activities', 'catalog');
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

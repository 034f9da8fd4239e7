/** The instruments that a playbook puts into the program's places. */
import type {
  DefaultSlot,
  Instrument,
  InstrumentKind,
  Ladder,
  Playbook,
  Process,
  Template,
  Vocabulary,
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

/** The value list of a field of the buyer map, or null. */
export function defaultVocabulary(
  playbook: Playbook,
  slot: 'roles' | 'attitudes' | 'functions' | 'levels' | 'guides',
): Vocabulary | null {
  return inSlot(playbook, slot, 'vocabulary');
}

/** The template behind `kam qualify`, or null. */
export function qualificationTemplate(playbook: Playbook): Template | null {
  return inSlot(playbook, 'qualification', 'template');
}

/** Needs that are not stored yet: what an interview or a file has found. */
import { newNeed } from '../records/need.ts';
import type { Fresh, Need, RecordBase } from '../records/types.ts';

/** A need before it is a record. */
export interface NeedSketch extends Omit<
  Need,
  keyof RecordBase | 'accountId' | 'opportunityId' | 'parentId' | 'archivedAt'
> {
  /** Names it among the sketches. */
  readonly key: string;
  /** Id of a stored need, or key of a sketch before it; null at the root. */
  readonly parent: string | null;
}

/** Keys sort behind the ids of records, so that what is new stands behind what was there. */
export function sketchKey(index: number): string {
  return `~${String(index).padStart(4, '0')}`;
}

/** A sketch of which only these things are known. */
export function newSketch(known: Partial<NeedSketch> & Pick<NeedSketch, 'key' | 'level' | 'text'>): NeedSketch {
  return {
    parent: null,
    ownerId: null,
    evidence: null,
    confirmedOn: null,
    confirmedBy: null,
    urgency: null,
    weight: null,
    must: null,
    deadline: null,
    note: null,
    ...known,
  };
}

type Place = Pick<Need, 'accountId' | 'opportunityId'>;

/**
 * The records that sketches become.
 * @param sketches each behind its parent
 * @param newId a new id for each
 */
export function recordsOf(sketches: readonly NeedSketch[], place: Place, newId: () => string): readonly Fresh<Need>[] {
  const ids = new Map<string, string>();
  return sketches.map(({ key, parent, ...rest }) => {
    const id = newId();
    ids.set(key, id);
    return newNeed({ ...rest, ...place, parentId: parent === null ? null : (ids.get(parent) ?? parent) }, { id });
  });
}

/** The sketches as records without a ref, to be shown in a tree with those that are stored. */
export function previewOf(sketches: readonly NeedSketch[], place: Place): readonly Need[] {
  return sketches.map(({ key, parent, ...rest }) => ({
    ...newNeed({ ...rest, ...place, parentId: parent }, { id: key }),
    ref: '',
    version: 0,
    createdAt: '',
    updatedAt: '',
  }));
}

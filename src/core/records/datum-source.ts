import type { DatumSource, Fresh } from './types.ts';

/** Makes the note of where the value of a field comes from. */
export function newDatumSource(
  input: Pick<DatumSource, 'accountId' | 'subject' | 'field' | 'on'> &
    Partial<Pick<DatumSource, 'contactId' | 'source'>>,
  { id }: { id: string },
): Fresh<DatumSource> {
  return { id, contactId: null, source: null, ...input };
}

/** Who or what told us something, and the date when it was so. */
export type Telling = Pick<DatumSource, 'contactId' | 'source' | 'on'>;

/** A record as its sources see it: own fields by name, those of forms by id. */
export interface SourcedRecord {
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface SourceChanges {
  /** Fields that get a further source. */
  readonly insert: readonly string[];
  /** Sources that told the same again, with the date of this time. */
  readonly update: readonly DatumSource[];
  /** Sources that no longer speak for the value. */
  readonly remove: readonly DatumSource[];
}

/**
 * What an edit does to the sources of a record. A source speaks for a value, so it goes when the value changes;
 * told again, the value has one source more.
 * @param before null for a new record
 * @param after the record as it is written
 * @param given names of the fields that the edit gave, changed or not
 * @param telling where they come from; null where nothing was said about that
 * @param sources of this record
 */
export function changeSources(
  before: SourcedRecord | null,
  after: SourcedRecord,
  given: readonly string[],
  telling: Telling | null,
  sources: readonly DatumSource[],
): SourceChanges {
  const insert: string[] = [];
  const update: DatumSource[] = [];
  const remove: DatumSource[] = [];
  for (const field of new Set([...given, ...sources.map((source) => source.field)])) {
    const present = sources.filter((source) => source.field === field);
    const value = fieldValue(after, field);
    if (isEmpty(value)) {
      remove.push(...present);
      continue;
    }
    const isSame = before !== null && JSON.stringify(fieldValue(before, field)) === JSON.stringify(value);
    if (!isSame) remove.push(...present);
    if (telling === null || !given.includes(field)) continue;
    const again = isSame ? present.find((source) => isSameVoice(source, telling)) : undefined;
    if (again === undefined) insert.push(field);
    else if (again.on !== telling.on) update.push({ ...again, on: telling.on });
  }
  return { insert, update, remove };
}

/**
 * The names of the fields that changes give, those of forms by their ids.
 * @param changes own fields by name; `fields` holds those of forms
 */
export function givenFields(changes: object): string[] {
  return Object.entries(changes).flatMap(([name, value]) =>
    value === undefined ? [] : name === 'fields' ? Object.keys(value as object) : [name],
  );
}

/** The value of a field, the record's own or one of a form; null where it is not there. */
export function fieldValue(record: SourcedRecord, field: string): unknown {
  const own = record as unknown as Readonly<Record<string, unknown>>;
  return (field !== 'fields' && Object.hasOwn(own, field) ? own[field] : record.fields[field]) ?? null;
}

/** Whether a field holds nothing: null, no text, an empty list. */
export function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isSameVoice(source: DatumSource, telling: Telling): boolean {
  return source.contactId === telling.contactId && source.source === telling.source;
}

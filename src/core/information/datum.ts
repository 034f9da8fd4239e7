/** One value of one record: whether it is there, who told it, and how old it is. */
import { addDuration, daysBetween } from '../dates.ts';
import { fieldValue, isEmpty, type SourcedRecord } from '../records/datum-source.ts';
import { compareText } from '../text.ts';
import type { Duration } from '../playbook/item-types.ts';
import type { DatumSource, FieldChange } from '../records/types.ts';

/** The date of a field's value; null where nothing is known about that. */
export type DatumAge = (recordId: string, field: string) => string | null;

/** The record that a datum belongs to. */
export interface DatumSubject {
  readonly noun: 'account' | 'contact' | 'opportunity';
  readonly id: string;
  readonly ref: string;
  readonly name: string;
}

export interface Datum {
  readonly subject: DatumSubject;
  readonly state: 'known' | 'stale' | 'unknown';
  /** As the record keeps it; null where it is not known. */
  readonly value: unknown;
  /** Who or what told it, the newest first. */
  readonly sources: readonly DatumSource[];
  /** Who typed it in. */
  readonly enteredBy: string | null;
  /** Date on which it was so: of the newest source, else of the last change. */
  readonly on: string | null;
  readonly ageDays: number | null;
}

/** Where values come from, found by record and field. */
export interface Origins {
  sources(recordId: string, field: string): readonly DatumSource[];
  change(recordId: string, field: string): FieldChange | null;
  readonly age: DatumAge;
}

/**
 * @param sources of the account's records, in any order
 * @param changes the last ones of these records
 */
export function findOrigins(sources: readonly DatumSource[], changes: readonly FieldChange[]): Origins {
  const told = new Map<string, DatumSource[]>();
  for (const source of sources) {
    const key = keyOf(source.subject.id, source.field);
    told.set(key, [...(told.get(key) ?? []), source]);
  }
  for (const list of told.values()) {
    list.sort((left, right) =>
      left.on === right.on ? compareText(left.id, right.id) : compareText(right.on, left.on),
    );
  }
  const changed = new Map(changes.map((change) => [keyOf(change.recordId, change.field), change]));
  const origins: Origins = {
    sources: (recordId, field) => told.get(keyOf(recordId, field)) ?? [],
    change: (recordId, field) => changed.get(keyOf(recordId, field)) ?? null,
    age: (recordId, field) =>
      origins.sources(recordId, field)[0]?.on ?? origins.change(recordId, field)?.at.slice(0, 10) ?? null,
  };
  return origins;
}

/**
 * @param record that has the field, as its own or in a form
 * @param freshFor how long the value can be relied on; null for ever
 */
export function findDatum(
  record: SourcedRecord & Omit<DatumSubject, 'noun'>,
  noun: DatumSubject['noun'],
  field: string,
  origins: Origins,
  { freshFor, today }: { freshFor: Duration | null; today: string },
): Datum {
  const subject = { noun, id: record.id, ref: record.ref, name: record.name };
  const value = fieldValue(record, field);
  if (isEmpty(value)) {
    return { subject, state: 'unknown', value: null, sources: [], enteredBy: null, on: null, ageDays: null };
  }
  const on = origins.age(record.id, field);
  return {
    subject,
    state: isStale(on, freshFor, today) ? 'stale' : 'known',
    value,
    sources: origins.sources(record.id, field),
    enteredBy: origins.change(record.id, field)?.actor ?? null,
    on,
    ageDays: on === null ? null : daysBetween(on, today),
  };
}

/** Whether something of a date has to be asked for again. */
export function isStale(on: string | null, freshFor: Duration | null, today: string): boolean {
  return on !== null && freshFor !== null && addDuration(on, freshFor) < today;
}

function keyOf(recordId: string, field: string): string {
  return `${recordId} ${field}`;
}

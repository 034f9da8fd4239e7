/** The field of a record that an outcome is written to: one of its own, or one of a playbook's form. */
import { ownFields } from './own-fields.ts';
import type { Account, Contact, CustomFields, Opportunity } from './types.ts';

/** Records that an outcome can be written to. */
export type ResultRecord = Account | Contact | Opportunity;

export interface ResultTarget {
  readonly record: keyof typeof ownFields;
  readonly field: string;
}

/** What the field holds; null for nothing. */
export function readResultField(record: ResultRecord, { record: noun, field }: ResultTarget): unknown {
  return isOwn(noun, field) ? (record[field as keyof ResultRecord] ?? null) : (record.fields[field] ?? null);
}

/**
 * The record with the outcome in its field.
 * @param value id of the outcome; null empties the field
 */
export function setResultField<R extends ResultRecord>(
  record: R,
  { record: noun, field }: ResultTarget,
  value: string | null,
): R {
  if (isOwn(noun, field)) return { ...record, [field]: value };
  const fields: CustomFields = Object.fromEntries(Object.entries(record.fields).filter(([id]) => id !== field));
  return { ...record, fields: value === null ? fields : { ...fields, [field]: value } };
}

function isOwn(noun: keyof typeof ownFields, field: string): boolean {
  return (ownFields[noun] as readonly string[]).includes(field);
}

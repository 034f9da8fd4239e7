/** What the records have in common: which values may be stored, and how a change is applied. */
import { checkName, checkText } from '../text.ts';
import type { Message } from '../errors.ts';

/** The option that sets a field: `postalCode` → `--postal-code`. */
function flagOf(field: string): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * Checks every text of a record's input.
 * @param input values by field; names and aliases are held to the rules of names, other texts to those of free text
 * @returns what keeps it from being stored, one message per fault
 */
export function checkFields(input: object): Message[] {
  const found: (Message | null)[] = [];
  for (const [field, value] of Object.entries(input)) {
    if (field === 'name') found.push(checkName('--name', String(value)));
    else if (field === 'aliases')
      found.push(...(value as readonly string[]).map((alias) => checkName('--alias', alias)));
    else if (typeof value === 'string') found.push(checkText(flagOf(field), value));
  }
  return found.filter((message) => message !== null);
}

/** The record with the fields that were given; those left undefined stay. */
export function applyChanges<T extends object>(record: T, changes: Partial<T>): T {
  const changed = { ...record };
  for (const key of Object.keys(changes) as (keyof T)[]) {
    const value = changes[key];
    if (value !== undefined) changed[key] = value;
  }
  return changed;
}

/** Whether applying the changes would leave anything different. */
export function hasChanges<T extends object>(record: T, changes: Partial<T>): boolean {
  return Object.entries(changes).some(
    ([field, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(record[field as keyof T]),
  );
}

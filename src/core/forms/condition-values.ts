/** Fields of forms as conditions see them. */
import { holds } from '../condition/evaluate.ts';
import { mainUnits, parseMoney } from '../money.ts';
import type { Value } from '../condition/types.ts';
import type { Field, Form, FormCheck } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { CustomFields } from '../records/types.ts';

function conditionValue(field: Field, value: CustomFields[string] | undefined): Value {
  if (value === undefined || value === null) return null;
  // Kept as a text with its currency; conditions compare plain numbers.
  if (field.type === 'money') return mainUnits(parseMoney(String(value), ''));
  return value;
}

/** Every field of the forms for a kind of record. */
export function fieldsFor(playbook: Playbook, record: Form['record']): readonly Field[] {
  return playbook.instruments.flatMap((one) => (one.kind === 'form' && one.record === record ? one.fields : []));
}

/** The values of fields by their ids; null where nothing is filled in. */
export function valuesOf(fields: readonly Field[], values: CustomFields): Record<string, Value> {
  return Object.fromEntries(fields.map((field) => [field.id, conditionValue(field, values[field.id])]));
}

/** The warnings of a form that hold for what is filled in. */
export function formWarnings(form: Form, values: CustomFields): readonly FormCheck[] {
  const scope = { fields: valuesOf(form.fields, values) };
  return form.checks.filter((check) => holds(check.when, scope));
}

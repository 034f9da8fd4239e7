/** A record held against the forms of a playbook: what is filled in, what is not, and what no form knows. */
import { formWarnings } from './condition-values.ts';
import type { Field, Form, FormCheck } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { CustomFields } from '../records/types.ts';
import type { FieldValue } from './field-value.ts';

export interface FilledField {
  readonly field: Field;
  /** Null where it is not known. */
  readonly value: FieldValue | null;
}

export interface FilledForm {
  readonly form: Form;
  readonly fields: readonly FilledField[];
  readonly filled: number;
  /** Fields that count: all of the form but those that are off by default and empty. */
  readonly count: number;
  /** Checks across fields that hold for what is filled in. */
  readonly warnings: readonly FormCheck[];
}

export interface FormState {
  readonly forms: readonly FilledForm[];
  /** Values under ids that no form has (any more), in the order stored. */
  readonly others: readonly { readonly id: string; readonly value: FieldValue }[];
}

/** The forms of a playbook for a kind of record, such as `account`, in its order. */
export function formsFor(playbook: Playbook, record: string): readonly Form[] {
  return playbook.instruments.filter(
    (instrument): instrument is Form => instrument.kind === 'form' && instrument.record === record,
  );
}

/** The fields of forms, each id once. */
export function fieldsOf(forms: readonly Form[]): readonly Field[] {
  const fields = forms.flatMap((form) => form.fields);
  return fields.filter(({ id }, index) => fields.findIndex((field) => field.id === id) === index);
}

/** Fills forms with what a record keeps. */
export function fillForms(forms: readonly Form[], values: CustomFields): FormState {
  const known = new Set(fieldsOf(forms).map(({ id }) => id));
  return {
    forms: forms.map((form) => {
      const fields = form.fields.map((field) => ({ field, value: values[field.id] ?? null }));
      return fill(form, fields, formWarnings(form, values));
    }),
    others: Object.entries(values).flatMap(([id, value]) => (value === null || known.has(id) ? [] : [{ id, value }])),
  };
}

/** What of it may be handed on: no personal field, and nothing of which no form says that it is harmless. */
export function withoutSensitive({ forms }: FormState): FormState {
  return {
    forms: forms.map(({ form, fields, warnings }) => {
      const harmless = fields.filter(({ field }) => !field.sensitive);
      return fill(form, harmless, warnings);
    }),
    others: [],
  };
}

function fill(form: Form, fields: readonly FilledField[], warnings: readonly FormCheck[]): FilledForm {
  const filled = fields.filter(({ value }) => value !== null).length;
  const count = fields.filter(({ field, value }) => value !== null || !field.offByDefault).length;
  return { form, fields, filled, count, warnings };
}

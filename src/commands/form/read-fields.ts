/** Fields of forms as options give them: `--field id=value`. */
import { fieldsOf } from '../../core/forms/form-state.ts';
import { readFieldValue, type FieldChanges, type FieldValue } from '../../core/forms/field-value.ts';
import { message, type Message } from '../../core/errors.ts';
import { resolveTerm } from '../../core/playbook/terms.ts';
import { nearest } from '../../core/text.ts';
import { fieldExpectation } from '../../views/form.ts';
import type { Context } from '../../cli/types.ts';
import type { Field, Form } from '../../core/playbook/guide-types.ts';

/** The forms of one kind of record, and what to call it and the playbook in messages. */
export interface FormSource {
  readonly forms: readonly Form[];
  /** Name of the noun in the user's language. */
  readonly noun: string;
  readonly playbook: string;
}

/**
 * Reads every field that was typed.
 * @param typed each as `id=value`, where the id may also be the field's title; several values of one field are given
 *   in one or one by one
 * @returns values by field id, null to clear, and what is wrong with the others
 */
export function readFields(
  ctx: Context,
  typed: readonly string[],
  source: FormSource,
): { readonly changes: FieldChanges; readonly faults: readonly Message[] } {
  const fields = fieldsOf(source.forms);
  const faults: Message[] = [];
  const given = new Map<Field, string[]>();
  for (const words of typed) {
    const at = words.search(/[=＝]/);
    const name = (at < 0 ? words : words.slice(0, at)).trim();
    const field = resolveTerm({ terms: fields }, name);
    if (at < 0) faults.push(message('field-without-value', { typed: words }));
    else if (field === null) faults.push(unknownField(ctx, name, fields, source));
    else given.set(field, [...(given.get(field) ?? []), words.slice(at + 1)]);
  }
  const changes: Record<string, FieldValue | null> = {};
  for (const [field, values] of given) {
    if (values.length > 1 && field.type !== 'multi') {
      faults.push(message('field-twice', { field: fieldName(field, ctx) }));
      continue;
    }
    const reading = readFieldValue(field, values, { today: ctx.today(), currency: ctx.settings.currency });
    if (reading.ok) changes[field.id] = reading.value;
    else {
      const expected = fieldExpectation(field, ctx.t);
      const name = fieldName(field, ctx);
      faults.push(reading.fault ?? message('field-value', { field: name, value: reading.wrong, expected }));
    }
  }
  return { changes, faults };
}

function fieldName({ id, title }: Field, { t }: Context): string {
  return t.text(title) + t.words.punctuation.brackets(id);
}

function unknownField(ctx: Context, field: string, fields: readonly Field[], { noun, playbook }: FormSource): Message {
  if (fields.length === 0) return message('no-forms', { noun, playbook });
  const ids = fields.map(({ id }) => id);
  return message('field-unknown', {
    noun,
    field,
    near: nearest(field, ids),
    known: ids.join(ctx.t.words.punctuation.separator),
  });
}

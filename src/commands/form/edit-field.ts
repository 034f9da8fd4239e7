/** The fields of a record as the pages of the wizard show them: what they are called, what is there, how to ask. */
import { displayMoney } from '../../core/money.ts';
import { moneyText, type FieldValue } from '../../core/forms/field-value.ts';
import { termTitle } from '../../core/playbook/terms.ts';
import { fieldLabel, fieldText } from '../../views/form.ts';
import type { PromptChoice } from '../../cli/prompter-types.ts';
import type { Context } from '../../cli/types.ts';
import type { FormState } from '../../core/forms/form-state.ts';
import type { Money } from '../../core/money.ts';
import type { Vocabulary } from '../../core/playbook/list-types.ts';
import type { Field } from '../../core/playbook/guide-types.ts';

type Translator = Context['t'];

/** How a field is asked for: a line, names apart by commas, several lines, one choice, or any number of them. */
export type EditInput = 'text' | 'names' | 'lines' | 'one' | 'many';

export interface EditField {
  /** Name of the option that sets it, or id of a form field. */
  readonly key: string;
  /** Whether it is set by `--field`. */
  readonly isForm: boolean;
  /** What it belongs to, where pages have fields of the same names. */
  readonly of?: string;
  /** What the field is called. */
  readonly name: string;
  /** The name, with the sign of what is personal. */
  readonly label: string;
  readonly help: string | null;
  readonly input: EditInput;
  readonly choices: readonly PromptChoice<string>[];
  /** Offered by name only, as long as nothing is there. */
  readonly isOff: boolean;
  /** Cannot be cleared. */
  readonly isRequired: boolean;
  /** What is there, as it could be typed; empty where nothing is. */
  readonly typed: readonly string[];
  /** What is there, as people read it. */
  readonly shown: string;
}

/** A page of the wizard: the record's own fields, or one form. */
export interface EditPage {
  readonly title: string;
  /** What stands beside the title in the list of pages; how much is filled in where it is left out. */
  readonly detail?: string;
  readonly fields: readonly EditField[];
}

/** A field of the record itself that takes a line of text. */
export function ownField(
  key: string,
  label: string,
  value: string | number | null,
  more: Partial<EditField> = {},
): EditField {
  const text = value === null ? '' : String(value);
  const typed = text === '' ? [] : [text];
  return {
    key, isForm: false, name: label, label, help: null, input: 'text', choices: [], isOff: false, isRequired: false, typed, shown: text, ...more,
  }; // prettier-ignore
}

/** Names that a record has beside its own. */
export function namesField(key: string, label: string, names: readonly string[], t: Translator): EditField {
  return ownField(key, label, names.join(t.words.punctuation.separator), { input: 'names', typed: names });
}

/** An amount: shown as people read it, typed with its currency. */
export function moneyField(key: string, label: string, money: Money | null, t: Translator): EditField {
  return ownField(key, label, money === null ? null : moneyText(money), {
    shown: money === null ? '' : displayMoney(money, t.language),
  });
}

/** A term of a vocabulary; a line of text where the playbook has none. */
export function termField(
  key: string,
  label: string,
  term: string | null,
  vocabulary: Vocabulary | null,
  t: Translator,
): EditField {
  if (vocabulary === null) return ownField(key, label, term);
  return ownField(key, label, term, {
    input: 'one',
    choices: vocabulary.terms.map(({ id, title }) => ({ value: id, label: t.text(title) })),
    shown: term === null ? '' : t.text(termTitle(vocabulary, term)),
  });
}

/** One page a form, with what the record has in it. */
export function formPages({ forms }: FormState, t: Translator): EditPage[] {
  return forms.map(({ form, fields }) => ({
    title: t.text(form.title),
    fields: fields.map(({ field, value }) => formField(field, value, t)),
  }));
}

const inputs: Readonly<Record<Field['type'], EditInput>> = {
  text: 'text',
  'long-text': 'lines',
  number: 'text',
  money: 'text',
  date: 'text',
  boolean: 'one',
  choice: 'one',
  multi: 'many',
};

function formField(field: Field, value: FieldValue | null, t: Translator): EditField {
  const { yes, no } = t.words.render;
  const choices =
    field.type === 'boolean'
      ? [
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]
      : field.options.map(({ id, title }) => ({ value: id, label: t.text(title) }));
  return {
    key: field.id,
    isForm: true,
    name: t.text(field.title),
    label: fieldLabel(field, t),
    help: field.help === null ? null : t.text(field.help),
    input: inputs[field.type],
    choices,
    isOff: field.offByDefault && value === null,
    isRequired: false,
    typed: typedValue(value),
    shown: fieldText(field, value, t),
  };
}

function typedValue(value: FieldValue | null): readonly string[] {
  if (value === null) return [];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
}

/** What the forms of a playbook hold of one record: fact lists for people, `fields` for scripts. */
import { fieldMoney, type FieldValue } from '../core/forms/field-value.ts';
import { describeMoney, displayMoney } from '../core/money.ts';
import { termTitle } from '../core/playbook/terms.ts';
import { headingWith } from './heading.ts';
import { numberText } from './numbers.ts';
import type { Block, Cell, FactItem } from '../core/document.ts';
import type { FilledForm, FormState } from '../core/forms/form-state.ts';
import type { Field } from '../core/playbook/guide-types.ts';
import type { Translator } from '../i18n/types.ts';
import type { Json } from './types.ts';

/** The filled forms of a record, and whether personal fields may leave the screen. */
export interface ShownForms {
  readonly state: FormState;
  readonly sensitive: boolean;
}

/** A value of a field as a reader sees it. */
export function fieldCell(field: Field, value: FieldValue | null, t: Translator): Cell {
  if (value === null) return null;
  if (field.type === 'money') {
    const money = fieldMoney(value);
    return money === null ? String(value) : { money };
  }
  if (field.type === 'choice' || field.type === 'multi') {
    const ids = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    return ids.map((id) => t.text(termTitle({ terms: field.options }, id))).join(t.words.punctuation.separator);
  }
  if (field.type === 'date' && typeof value === 'string') return { date: value };
  return Array.isArray(value) ? value.join(t.words.punctuation.separator) : value;
}

/** A value of a field in a line of text. */
export function fieldText(field: Field, value: FieldValue | null, t: Translator): string {
  const cell = fieldCell(field, value, t);
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? t.words.render.yes : t.words.render.no;
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'string') return cell;
  if ('money' in cell) return displayMoney(cell.money, t.language);
  return 'date' in cell ? cell.date : '';
}

/** What a field takes, as the end of “expected …”. */
export function fieldExpectation(field: Field, t: Translator): string {
  const { forms, punctuation, records } = t.words;
  switch (field.type) {
    case 'money':
    case 'date':
      return records.expected[field.type];
    case 'choice':
    case 'multi': {
      const options = field.options.map(({ id, title }) => id + punctuation.brackets(t.text(title)));
      return forms.expected[field.type](options.join(punctuation.separator));
    }
    case 'text':
    case 'long-text':
    case 'boolean':
      return forms.expected[field.type];
    case 'number':
      return field.min === null && field.max === null
        ? forms.expected.number
        : forms.expected.numberIn(field.min, field.max);
  }
}

/** The name of a field, with the sign of what is personal. */
export function fieldLabel({ title, sensitive }: Field, t: Translator): string {
  return sensitive ? `${t.text(title)} ${t.words.forms.personalSign}` : t.text(title);
}

/**
 * Each form with what is known of it and how much that is. Personal fields have a sign and stay on the screen unless
 * they were asked for.
 */
export function formBlocks({ state, sensitive }: ShownForms, t: Translator, level: 2 | 3 = 2): Block[] {
  const { forms, punctuation } = t.words;
  const known = state.forms.filter(({ filled }) => filled > 0);
  const isPersonal =
    state.others.length > 0 ||
    known.some(({ fields }) => fields.some(({ field, value }) => field.sensitive && value !== null));
  return [
    ...known.flatMap((form): Block[] => [
      headingWith(level, t.text(form.form.title), forms.filled(form.filled, form.count)),
      { type: 'facts', items: factItems(form, sensitive, t) },
      ...warningBlocks(form, t),
    ]),
    ...(state.others.length === 0
      ? []
      : [
          headingWith(level, forms.otherFields, forms.otherFieldsNote),
          {
            type: 'facts' as const,
            items: state.others.map(({ id, value }): FactItem => ({
              label: `${id} ${forms.personalSign}`,
              value: Array.isArray(value) ? value.join(punctuation.separator) : (value as string | number | boolean),
              ...(sensitive ? {} : { onScreenOnly: true }),
            })),
          },
        ]),
    ...(isPersonal ? [mutedLine(sensitive ? forms.personalShown : forms.personal)] : []),
  ];
}

/** The forms without anything in them, in one line. */
export function emptyFormBlocks({ state }: ShownForms, t: Translator): Block[] {
  const { forms, punctuation } = t.words;
  const empty = state.forms.filter(({ filled, count }) => filled === 0 && count > 0);
  if (empty.length === 0) return [];
  return [mutedLine(forms.notFilled + empty.map(({ form }) => t.text(form.title)).join(punctuation.separator))];
}

function mutedLine(text: string): Block {
  return { type: 'paragraph', text: { text, tone: 'muted' } };
}

/** What the form itself warns of. */
export function warningBlocks({ warnings }: FilledForm, t: Translator): Block[] {
  return warnings.map(({ say }): Block => ({ type: 'paragraph', text: { text: `△ ${t.text(say)}`, tone: 'warn' } }));
}

/** The known fields of one form; personal ones are marked as such. */
export function factItems({ fields }: FilledForm, sensitive: boolean, t: Translator): FactItem[] {
  return fields.flatMap(({ field, value }): FactItem[] =>
    value === null
      ? []
      : [
          {
            label: fieldLabel(field, t),
            value: fieldCell(field, value, t),
            ...(field.sensitive && !sensitive ? { onScreenOnly: true } : {}),
          },
        ],
  );
}

/**
 * The fields in JSON: every field of the forms by its id, null where it is not known, amounts as `{amount, currency}`;
 * `withheld` names personal ones that are filled in and were not asked for; `formWarnings` are the checks that hold. Of an unknown field nobody says that it
 * is harmless, so it counts as personal.
 */
export function formData({
  state,
  sensitive,
}: ShownForms): Readonly<Record<'fields' | 'withheld' | 'formWarnings', Json>> {
  const fields: Record<string, Json> = {};
  const withheld: string[] = [];
  for (const { field, value } of state.forms.flatMap((form) => form.fields)) {
    if (!field.sensitive || sensitive) fields[field.id] = fieldJson(field, value);
    else if (value !== null) withheld.push(field.id);
  }
  for (const { id, value } of state.others) {
    if (sensitive) fields[id] = value;
    else withheld.push(id);
  }
  const formWarnings = state.forms.flatMap(({ form, warnings }) =>
    warnings.map(({ id, say }) => ({ form: form.id, check: id, say })),
  );
  return { fields, withheld, formWarnings };
}

function fieldJson(field: Field, value: FieldValue | null): Json {
  const money = field.type === 'money' ? fieldMoney(value) : null;
  return money === null ? value : describeMoney(money);
}

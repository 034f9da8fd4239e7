/**
 * What a filled-in sheet says of records: the questions with `fills` give the values, a template's `marks` the markers.
 * Nothing here knows a question or a field of the method by name.
 */
import { parseDate } from '../dates.ts';
import { parseCount, parseMoney } from '../money.ts';
import type { Contact, CustomFields } from '../records/types.ts';
import type { Question, Template } from '../playbook/template-types.ts';
import type { Field, Form } from '../playbook/guide-types.ts';
import type { Playbook } from '../playbook/types.ts';

/** Values for one record; a value that the field cannot take is kept in words. */
export interface RecordDraft {
  /** Own fields by name, ready to store. */
  readonly own: Readonly<Record<string, unknown>>;
  /** Form fields by id, ready to store. */
  readonly fields: CustomFields;
  /** Answers that fit no field, with the question they answer: they go into the note. */
  readonly remarks: readonly { readonly question: Question; readonly text: string }[];
}

export interface FeedbackDraft {
  readonly account: RecordDraft;
  readonly contact: RecordDraft;
  readonly opportunity: RecordDraft;
  readonly needs: readonly { readonly level: string; readonly text: string }[];
}

/** How amounts and dates in answers are read. */
export interface ReadingRules {
  /** ISO 4217: of amounts that name none. */
  readonly currency: string;
  readonly today: string;
}

/** Whether sheets of a template can be turned into records. */
export function fillsRecords(template: Template): boolean {
  return questionsOf(template).some(({ fills }) => fills !== null);
}

/**
 * @param answers by question id, in words; an empty one says nothing
 * @param playbook whose forms give the types of form fields
 */
export function draftFeedback(
  template: Template,
  answers: Readonly<Record<string, string>>,
  playbook: Playbook,
  rules: ReadingRules,
): FeedbackDraft {
  const answered = questionsOf(template).flatMap((question) => {
    const text = answers[question.id]?.trim() ?? '';
    return text === '' || question.fills === null ? [] : [{ question, text, ref: question.fills }];
  });
  const draftOf = (record: 'account' | 'contact' | 'opportunity'): RecordDraft =>
    answered
      .filter(({ ref }) => ref.record === record)
      .reduce((draft, { question, text, ref }) => addValue(draft, record, ref.field, question, text, playbook, rules), {
        own: {},
        fields: {},
        remarks: [],
      } as RecordDraft);
  return {
    account: draftOf('account'),
    contact: draftOf('contact'),
    opportunity: draftOf('opportunity'),
    needs: answered.flatMap(({ ref, text }) => (ref.record === 'need' ? [{ level: ref.field, text }] : [])),
  };
}

function questionsOf(template: Template): readonly Question[] {
  return template.sections.flatMap((section) => section.questions);
}

function addValue(
  draft: RecordDraft,
  record: 'account' | 'contact' | 'opportunity',
  name: string,
  question: Question,
  text: string,
  playbook: Playbook,
  rules: ReadingRules,
): RecordDraft {
  const field = formField(playbook, record, name);
  if (field !== null) {
    const value = readField(field, text, rules);
    return value === null
      ? { ...draft, remarks: [...draft.remarks, { question, text }] }
      : { ...draft, fields: { ...draft.fields, [name]: value } };
  }
  const found = readOwn(name, text, rules);
  return found === null
    ? { ...draft, remarks: [...draft.remarks, { question, text }] }
    : { ...draft, own: { ...draft.own, [found.name]: found.value } };
}

function formField(playbook: Playbook, record: string, id: string): Field | null {
  const forms = playbook.instruments.filter((one): one is Form => one.kind === 'form' && one.record === record);
  return forms.flatMap((form) => form.fields).find((field) => field.id === id) ?? null;
}

/** Own fields that are no plain text. Terms and people are looked up by commands, so an answer cannot set them. */
function readOwn(name: string, text: string, rules: ReadingRules): { name: string; value: unknown } | null {
  switch (name) {
    case 'aliases':
      return { name, value: [text] };
    case 'amount':
    case 'revenue':
    case 'profit': {
      const value = parseMoney(text, rules.currency);
      return value === null ? null : { name, value };
    }
    case 'employees': {
      const value = parseCount(text);
      return value === null ? null : { name, value };
    }
    case 'closeDate': {
      const value = parseDate(text, rules.today);
      return value === null ? null : { name, value };
    }
    case 'phone':
    case 'mobile':
    case 'email':
      // One line on a form asks for either: the sign tells which it is.
      return text.includes('@')
        ? { name: 'email', value: text }
        : { name: name === 'email' ? 'phone' : name, value: text };
    case 'function':
    case 'level':
    case 'style':
    case 'reportsTo':
      return null;
    default:
      return { name, value: text };
  }
}

function readField(
  field: Field,
  text: string,
  rules: ReadingRules,
): string | number | boolean | readonly string[] | null {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return text;
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
    case 'date':
      return parseDate(text, rules.today);
    case 'choice':
    case 'multi': {
      const option = field.options.find(({ id, title }) => id === text || Object.values(title).includes(text));
      return option === undefined ? null : field.type === 'multi' ? [option.id] : option.id;
    }
    default:
      return null;
  }
}

/**
 * The contact that a sheet is from, among those known.
 * @param own fields of the draft
 * @returns by e-mail or phone, else by name where only one has it; null where there is none
 */
export function matchContact(own: RecordDraft['own'], contacts: readonly Contact[]): Contact | null {
  const emails = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');
  const digits = (value: unknown): string => (typeof value === 'string' ? value.replace(/\D/g, '') : '');
  const email = emails(own.email);
  const numbers = [digits(own.phone), digits(own.mobile)].filter((number) => number.length >= 7);
  const reached = contacts.find(
    (contact) =>
      (email !== '' && emails(contact.email) === email) ||
      numbers.some((number) => [digits(contact.phone), digits(contact.mobile)].includes(number)),
  );
  if (reached !== undefined) return reached;
  const name = foldName(own.name);
  const named =
    name === ''
      ? []
      : contacts.filter((contact) => [contact.name, ...contact.aliases].some((one) => foldName(one) === name));
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Names that differ only in case, width or spaces are the same. */
export function foldName(value: unknown): string {
  return typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase() : '';
}

/**
 * The fields of a draft that a record does not have yet: what is known is never overwritten.
 * @param record with its own and form fields
 */
export function missingFields<T extends { readonly fields: CustomFields; readonly note: string | null }>(
  record: T,
  draft: RecordDraft,
  remarks: string,
): Partial<T> {
  const own = Object.entries(draft.own).filter(([name]) => {
    const known = record[name as keyof T];
    return known === null || known === undefined || (Array.isArray(known) && known.length === 0);
  });
  const fields = Object.entries(draft.fields).filter(
    ([id]) => record.fields[id] === undefined || record.fields[id] === null,
  );
  // A second time the note holds them already.
  const isNoted = remarks === '' || record.note?.includes(remarks) === true;
  return {
    ...Object.fromEntries(own),
    ...(fields.length === 0 ? {} : { fields: { ...record.fields, ...Object.fromEntries(fields) } }),
    ...(isNoted ? {} : { note: record.note === null ? remarks : `${record.note}\n${remarks}` }),
  } as Partial<T>;
}

import { mergeFields, type FieldChanges } from '../../core/forms/field-value.ts';
import { fillForms } from '../../core/forms/form-state.ts';
import { defaultVocabulary } from '../../core/playbook/defaults.ts';
import { mayReportTo, type ContactInput } from '../../core/records/contact.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { checkSourceOptions, type SourceOptions } from '../datum-source.ts';
import { formPages, namesField, ownField, termField, type EditField, type EditPage } from '../form/edit-field.ts';
import { askChanges, type EditTask } from '../form/edit-pages.ts';
import { formSource } from '../form/load-forms.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { Playbook } from '../../core/playbook/types.ts';
import type { Contact, Fresh } from '../../core/records/types.ts';

export interface ContactOptions extends SourceOptions {
  readonly name?: string;
  readonly account?: string;
  readonly alias?: readonly string[];
  readonly externalId?: Typed;
  readonly title?: Typed;
  readonly department?: Typed;
  readonly function?: Typed;
  readonly level?: Typed;
  readonly reportsTo?: Typed;
  readonly phone?: Typed;
  readonly mobile?: Typed;
  readonly email?: Typed;
  readonly note?: Typed;
  readonly field?: readonly string[];
}

/** What is to change in a contact; of the form fields only those that were given. */
export type ContactChanges = Partial<Omit<ContactInput, 'accountId' | 'reportsTo' | 'fields'>> & {
  readonly fields?: FieldChanges;
};

/**
 * The fields of a contact that the options give; whom they report to is looked up by the command.
 * @throws KamError `usage` with every fault
 */
export async function readContactFields(
  ctx: Context,
  options: ContactOptions,
  name: string | undefined,
): Promise<ContactChanges> {
  const input = createInputReader(ctx);
  checkSourceOptions(ctx, input, options);
  // The method is only needed to know its forms, and its words for function and level.
  const asksMethod = [options.function, options.level, options.field].some((option) => option !== undefined);
  const playbook = asksMethod ? await (await ctx.content()).active() : null;
  const vocabulary = (slot: 'functions' | 'levels') => (playbook === null ? null : defaultVocabulary(playbook, slot));
  return input.finish<ContactChanges>({
    name,
    aliases: input.names(options.alias),
    externalId: input.text(options.externalId),
    title: input.text(options.title),
    department: input.text(options.department),
    function: input.term('--function', options.function, vocabulary('functions'), playbook?.id ?? ''),
    level: input.term('--level', options.level, vocabulary('levels'), playbook?.id ?? ''),
    phone: input.text(options.phone),
    mobile: input.text(options.mobile),
    email: input.text(options.email),
    note: input.text(options.note),
    fields: input.fields(options.field, playbook === null ? null : formSource(ctx, 'contact', playbook)),
  });
}

/**
 * The contact with the changes.
 * @param reportsTo undefined leaves it
 */
export function changeContact<T extends Fresh<Contact>>(
  contact: T,
  { fields, ...changes }: ContactChanges,
  reportsTo: string | null | undefined,
): T {
  const merged = {
    ...changes,
    ...(reportsTo === undefined ? {} : { reportsTo }),
    fields: mergeFields(contact.fields, fields),
  };
  return applyChanges<Fresh<Contact>>(contact, merged) as T;
}

/**
 * Asks a person at a terminal what to change in a contact, and returns the options that say so.
 * @param contact as it is, or as it is about to be made
 * @param colleagues contacts of the same account
 * @throws KamError `cancelled` where the user leaves
 */
export async function askContactFields(
  ctx: Context,
  contact: Fresh<Contact>,
  colleagues: readonly Contact[],
  { title, isNew }: Pick<EditTask<unknown>, 'title' | 'isNew'>,
): Promise<ContactOptions> {
  const playbook = await (await ctx.content()).active();
  return askChanges(ctx, {
    title,
    isNew,
    record: contact,
    pages: (record) => contactPages(ctx, record, colleagues, playbook),
    preview: async (typed) => {
      const options: ContactOptions = typed;
      const superior = colleagues.find(({ ref }) => ref === options.reportsTo);
      const reportsTo = options.reportsTo === undefined ? undefined : (superior?.id ?? null);
      return changeContact(contact, await readContactFields(ctx, options, options.name?.trim()), reportsTo);
    },
  });
}

function contactPages(
  ctx: Context,
  contact: Fresh<Contact>,
  colleagues: readonly Contact[],
  playbook: Playbook,
): EditPage[] {
  const { t } = ctx;
  const { records, forms } = t.words;
  const source = formSource(ctx, 'contact', playbook);
  return [
    {
      title: forms.edit.ownFields(source.noun),
      fields: [
        ownField('name', records.personName, contact.name, { isRequired: true }),
        namesField('alias', records.aliases, contact.aliases, t),
        ownField('title', records.title, contact.title),
        ownField('department', records.department, contact.department),
        termField('function', records.function, contact.function, defaultVocabulary(playbook, 'functions'), t),
        termField('level', records.level, contact.level, defaultVocabulary(playbook, 'levels'), t),
        ...superiorField(contact, colleagues, records.reportsTo),
        ownField('phone', records.phone, contact.phone),
        ownField('mobile', records.mobile, contact.mobile),
        ownField('email', records.email, contact.email),
        ownField('externalId', records.externalId, contact.externalId),
        ownField('note', records.note, contact.note, { input: 'lines' }),
      ],
    },
    ...formPages(fillForms(source.forms, contact.fields), t),
  ];
}

/** Whom they report to, among those to whom they may; left out where there is nobody. */
function superiorField(contact: Fresh<Contact>, colleagues: readonly Contact[], label: string): EditField[] {
  const choices = colleagues.filter(({ id }) => mayReportTo(contact.id, id, colleagues));
  if (choices.length === 0) return [];
  const superior = colleagues.find(({ id }) => id === contact.reportsTo) ?? null;
  return [
    ownField('reportsTo', label, superior?.ref ?? null, {
      input: 'one',
      choices: choices.map(({ ref, name, title }) => ({
        value: ref,
        label: name,
        ...(title === null ? {} : { detail: title }),
      })),
      shown: superior?.name ?? '',
    }),
  ];
}

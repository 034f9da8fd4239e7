import { mergeFields, type FieldChanges } from '../../core/forms/field-value.ts';
import { fillForms } from '../../core/forms/form-state.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { checkSourceOptions, type SourceOptions } from '../datum-source.ts';
import { formPages, moneyField, namesField, ownField, type EditPage } from '../form/edit-field.ts';
import { askChanges, type EditTask } from '../form/edit-pages.ts';
import { loadForms } from '../form/load-forms.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { OpportunityInput } from '../../core/records/opportunity.ts';
import type { Fresh, Opportunity } from '../../core/records/types.ts';
import type { FormSource } from '../form/read-fields.ts';

export interface OpportunityOptions extends SourceOptions {
  readonly name?: string;
  readonly account?: string;
  readonly alias?: readonly string[];
  readonly externalId?: Typed;
  readonly description?: Typed;
  readonly amount?: Typed;
  readonly close?: Typed;
  readonly owner?: Typed;
  readonly note?: Typed;
  readonly field?: readonly string[];
}

/** What is to change in an opportunity; of the form fields only those that were given. */
export type OpportunityChanges = Partial<Omit<OpportunityInput, 'accountId' | 'playbook' | 'fields'>> & {
  readonly fields?: FieldChanges;
};

/**
 * The fields of an opportunity that the options give.
 * @param playbook id of the playbook whose forms `--field` means: the opportunity's own
 * @throws KamError `usage` with every fault
 */
export async function readOpportunityFields(
  ctx: Context,
  options: OpportunityOptions,
  name: string | undefined,
  playbook: string,
): Promise<OpportunityChanges> {
  const input = createInputReader(ctx);
  checkSourceOptions(ctx, input, options);
  // The method is only needed to know its forms.
  const forms = options.field === undefined ? null : await loadForms(ctx, 'opportunity', playbook);
  return input.finish<OpportunityChanges>({
    name,
    aliases: input.names(options.alias),
    externalId: input.text(options.externalId),
    description: input.text(options.description),
    amount: input.money('--amount', options.amount),
    closeDate: input.date('--close', options.close),
    owner: input.text(options.owner),
    note: input.text(options.note),
    fields: input.fields(options.field, forms),
  });
}

/** The opportunity with the changes. */
export function changeOpportunity<T extends Fresh<Opportunity>>(
  opportunity: T,
  { fields, ...changes }: OpportunityChanges,
): T {
  const merged = { ...changes, fields: mergeFields(opportunity.fields, fields) };
  return applyChanges<Fresh<Opportunity>>(opportunity, merged) as T;
}

/**
 * Asks a person at a terminal what to change in an opportunity, and returns the options that say so.
 * @param opportunity as it is, or as it is about to be made
 * @throws KamError `cancelled` where the user leaves
 */
export async function askOpportunityFields(
  ctx: Context,
  opportunity: Fresh<Opportunity>,
  { title, isNew }: Pick<EditTask<unknown>, 'title' | 'isNew'>,
): Promise<OpportunityOptions> {
  const source = await loadForms(ctx, 'opportunity', opportunity.playbook);
  return askChanges(ctx, {
    title,
    isNew,
    record: opportunity,
    pages: (record) => opportunityPages(ctx, record, source),
    preview: async (typed) => {
      const options: OpportunityOptions = typed;
      const name = options.name?.trim();
      return changeOpportunity(opportunity, await readOpportunityFields(ctx, options, name, opportunity.playbook));
    },
  });
}

function opportunityPages({ t }: Context, opportunity: Fresh<Opportunity>, { forms, noun }: FormSource): EditPage[] {
  const { records } = t.words;
  return [
    {
      title: t.words.forms.edit.ownFields(noun),
      fields: [
        ownField('name', records.name, opportunity.name, { isRequired: true }),
        namesField('alias', records.aliases, opportunity.aliases, t),
        ownField('description', records.description, opportunity.description, { input: 'lines' }),
        moneyField('amount', records.amount, opportunity.amount, t),
        ownField('close', records.closeDate, opportunity.closeDate),
        ownField('owner', records.owner, opportunity.owner),
        ownField('externalId', records.externalId, opportunity.externalId),
        ownField('note', records.note, opportunity.note, { input: 'lines' }),
      ],
    },
    ...formPages(fillForms(forms, opportunity.fields), t),
  ];
}

import { mergeFields, type FieldChanges } from '../../core/forms/field-value.ts';
import { fillForms } from '../../core/forms/form-state.ts';
import { applyChanges } from '../../core/records/fields.ts';
import { checkSourceOptions, type SourceOptions } from '../datum-source.ts';
import { formPages, moneyField, namesField, ownField, type EditPage } from '../form/edit-field.ts';
import { askChanges, type EditTask } from '../form/edit-pages.ts';
import { loadForms } from '../form/load-forms.ts';
import { createInputReader, type Typed } from '../input.ts';
import type { Context } from '../../cli/types.ts';
import type { AccountInput } from '../../core/records/account.ts';
import type { Account, Fresh } from '../../core/records/types.ts';
import type { FormSource } from '../form/read-fields.ts';

export interface AccountOptions extends SourceOptions {
  readonly name?: string;
  readonly alias?: readonly string[];
  readonly externalId?: Typed;
  readonly parent?: Typed;
  readonly industry?: Typed;
  readonly region?: Typed;
  readonly address?: Typed;
  readonly postalCode?: Typed;
  readonly website?: Typed;
  readonly employees?: Typed;
  readonly revenue?: Typed;
  readonly profit?: Typed;
  readonly owner?: Typed;
  readonly note?: Typed;
  readonly field?: readonly string[];
}

/** What is to change in an account; of the form fields only those that were given. */
export type AccountChanges = Partial<Omit<AccountInput, 'fields'>> & { readonly fields?: FieldChanges };

/**
 * The fields of an account that the options give.
 * @throws KamError `usage` with every fault
 */
export async function readAccountFields(
  ctx: Context,
  options: AccountOptions,
  name: string | undefined,
): Promise<AccountChanges> {
  const input = createInputReader(ctx);
  checkSourceOptions(ctx, input, options);
  // The method is only needed to know its forms.
  const forms = options.field === undefined ? null : await loadForms(ctx, 'account');
  return input.finish<AccountChanges>({
    name,
    aliases: input.names(options.alias),
    externalId: input.text(options.externalId),
    parent: input.text(options.parent),
    industry: input.text(options.industry),
    region: input.text(options.region),
    address: input.text(options.address),
    postalCode: input.text(options.postalCode),
    website: input.text(options.website),
    employees: input.count('--employees', options.employees),
    revenue: input.money('--revenue', options.revenue),
    profit: input.money('--profit', options.profit),
    owner: input.text(options.owner),
    note: input.text(options.note),
    fields: input.fields(options.field, forms),
  });
}

/** The account with the changes. */
export function changeAccount<T extends Fresh<Account>>(account: T, { fields, ...changes }: AccountChanges): T {
  return applyChanges<Fresh<Account>>(account, { ...changes, fields: mergeFields(account.fields, fields) }) as T;
}

/**
 * Asks a person at a terminal what to change in an account, and returns the options that say so.
 * @param account as it is, or as it is about to be made
 * @throws KamError `cancelled` where the user leaves
 */
export async function askAccountFields(
  ctx: Context,
  account: Fresh<Account>,
  { title, isNew }: Pick<EditTask<unknown>, 'title' | 'isNew'>,
): Promise<AccountOptions> {
  const source = await loadForms(ctx, 'account');
  return askChanges(ctx, {
    title,
    isNew,
    record: account,
    pages: (record) => accountPages(ctx, record, source),
    preview: async (typed) => {
      const options: AccountOptions = typed;
      return changeAccount(account, await readAccountFields(ctx, options, options.name?.trim()));
    },
  });
}

function accountPages({ t }: Context, account: Fresh<Account>, { forms, noun }: FormSource): EditPage[] {
  const { records } = t.words;
  return [
    {
      title: t.words.forms.edit.ownFields(noun),
      fields: [
        ownField('name', records.name, account.name, { isRequired: true }),
        namesField('alias', records.aliases, account.aliases, t),
        ownField('parent', records.parent, account.parent),
        ownField('industry', records.industry, account.industry),
        ownField('region', records.region, account.region),
        ownField('address', records.address, account.address),
        ownField('postalCode', records.postalCode, account.postalCode),
        ownField('website', records.website, account.website),
        ownField('employees', records.employees, account.employees),
        moneyField('revenue', records.revenue, account.revenue, t),
        moneyField('profit', records.profit, account.profit, t),
        ownField('owner', records.owner, account.owner),
        ownField('externalId', records.externalId, account.externalId),
        ownField('note', records.note, account.note, { input: 'lines' }),
      ],
    },
    ...formPages(fillForms(forms, account.fields), t),
  ];
}

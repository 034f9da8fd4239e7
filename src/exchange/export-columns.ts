/** Records as rows of a file that other programs read, and that our own import takes back unchanged. */
import { fieldMoney, moneyText, type FieldValue } from '../core/forms/field-value.ts';
import { moneyAmount, type Money } from '../core/money.ts';
import { foldHeader, specsOf, type ExchangeNoun } from './fields.ts';
import { writeNames } from './cells.ts';
import type { Field } from '../core/playbook/types.ts';
import type { Account, Contact, Opportunity } from '../core/records/types.ts';

/** A record that another one points to. */
export interface Pointed {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
}

/** What is exported, with the names of what it points to. */
export interface Exported {
  readonly account: { readonly record: Account };
  readonly contact: { readonly record: Contact; readonly account: Pointed | null; readonly superior: Pointed | null };
  readonly opportunity: { readonly record: Opportunity; readonly account: Pointed | null };
}

export interface ExportColumn<T> {
  readonly id: string;
  readonly text: (row: T) => string;
}

type Columns<T> = Readonly<Record<string, (row: T) => string | number | null>>;

const money = (amount: Money | null): string | null => (amount === null ? null : moneyAmount(amount));

/** With what the columns of a record begin that belongs to an account. */
const ofAccount: Columns<Exported['contact' | 'opportunity']> = {
  id: ({ record }) => record.id,
  ref: ({ record }) => record.ref,
  externalId: ({ record }) => record.externalId,
  accountId: ({ record }) => record.accountId,
  accountRef: ({ account }) => account?.ref ?? null,
  account: ({ account }) => account?.name ?? null,
  name: ({ record }) => record.name,
  aliases: ({ record }) => writeNames(record.aliases),
};

const columns: { readonly [N in ExchangeNoun]: Columns<Exported[N]> } = {
  account: {
    id: ({ record }) => record.id,
    ref: ({ record }) => record.ref,
    externalId: ({ record }) => record.externalId,
    name: ({ record }) => record.name,
    aliases: ({ record }) => writeNames(record.aliases),
    parent: ({ record }) => record.parent,
    industry: ({ record }) => record.industry,
    region: ({ record }) => record.region,
    address: ({ record }) => record.address,
    postalCode: ({ record }) => record.postalCode,
    website: ({ record }) => record.website,
    employees: ({ record }) => record.employees,
    revenue: ({ record }) => money(record.revenue),
    revenueCurrency: ({ record }) => record.revenue?.currency ?? null,
    profit: ({ record }) => money(record.profit),
    profitCurrency: ({ record }) => record.profit?.currency ?? null,
    owner: ({ record }) => record.owner,
    note: ({ record }) => record.note,
    archivedAt: ({ record }) => record.archivedAt,
  },
  contact: {
    ...ofAccount,
    title: ({ record }) => record.title,
    department: ({ record }) => record.department,
    function: ({ record }) => record.function,
    level: ({ record }) => record.level,
    style: ({ record }) => record.style,
    reportsToId: ({ record }) => record.reportsTo,
    reportsTo: ({ superior }) => superior?.name ?? null,
    phone: ({ record }) => record.phone,
    mobile: ({ record }) => record.mobile,
    email: ({ record }) => record.email,
    note: ({ record }) => record.note,
    archivedAt: ({ record }) => record.archivedAt,
  },
  opportunity: {
    ...ofAccount,
    description: ({ record }) => record.description,
    amount: ({ record }) => money(record.amount),
    amountCurrency: ({ record }) => record.amount?.currency ?? null,
    closeDate: ({ record }) => record.closeDate,
    playbook: ({ record }) => record.playbook,
    stage: ({ record }) => record.stage,
    stageSince: ({ record }) => record.stageSince,
    status: ({ record }) => record.status,
    decidedOn: ({ record }) => record.decidedOn,
    reason: ({ record }) => record.reason,
    closedOn: ({ record }) => record.closedOn,
    owner: ({ record }) => record.owner,
    note: ({ record }) => record.note,
    archivedAt: ({ record }) => record.archivedAt,
  },
};

/**
 * The columns of an export, those of the playbook's forms last.
 * @param forms fields that are exported too
 */
export function exportColumns<N extends ExchangeNoun>(
  noun: N,
  forms: readonly Field[],
): readonly ExportColumn<Exported[N]>[] {
  const own = Object.entries(columns[noun] as Columns<Exported[N]>).map(([id, read]) => ({
    id,
    text: (row: Exported[N]) => {
      const value = read(row);
      return value === null ? '' : String(value);
    },
  }));
  const taken = new Set(Object.entries(specsOf(noun)).flatMap(([field, { names }]) => [foldHeader(field), ...names]));
  return [
    ...own,
    ...forms.map(({ id }) => ({
      // The import would take a name that it knows for a field of the record.
      id: taken.has(foldHeader(id)) ? `field.${id}` : id,
      text: ({ record }: Exported[N]) => fieldText(record.fields[id] ?? null),
    })),
  ];
}

function fieldText(value: FieldValue | null): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return writeNames(value);
  const amount = /^[A-Z]{3} /.test(value) ? fieldMoney(value) : null;
  return amount === null ? value : moneyText(amount);
}

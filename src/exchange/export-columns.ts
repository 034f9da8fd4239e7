/** Records as rows of a file that other programs read, and that our own import takes back unchanged. */
import { fieldMoney, moneyText, type FieldValue } from '../core/forms/field-value.ts';
import { moneyAmount } from '../core/money.ts';
import { foldHeader, specsOf, type ExchangeNoun } from './fields.ts';
import { writeNames } from './cells.ts';
import type { Field } from '../core/playbook/guide-types.ts';
import type { CustomFields, RecordValue } from '../core/records/types.ts';

export interface ExportColumn {
  readonly id: string;
  /** What of the record it is made from, under the key of the record or as the store calls it. */
  readonly key: string;
  /** What else its text depends on. */
  readonly unit?: string;
  /** The cell; that of nothing is empty. */
  readonly text: (value: NonNullable<RecordValue>, unit: RecordValue) => string;
}

const column = (id: string, key = id): ExportColumn => ({ id, key, text: plainText });
const money = (key: string): readonly ExportColumn[] => [
  {
    id: key,
    key: `${key}Minor`,
    unit: `${key}Currency`,
    text: (minor, currency) => moneyAmount({ minor: minor as number, currency: currency as string }),
  },
  column(`${key}Currency`),
];

function plainText(value: NonNullable<RecordValue>): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : writeNames(value as readonly string[]);
}

const plain = (...ids: string[]): readonly ExportColumn[] => ids.map((id) => column(id));

/** With what the columns of a record begin that belongs to an account. */
const ofAccount: readonly ExportColumn[] = [
  ...plain('id', 'ref', 'externalId', 'accountId', 'accountRef'),
  column('account', 'accountName'),
  ...plain('name', 'aliases'),
];

const columns: { readonly [N in ExchangeNoun]: readonly ExportColumn[] } = {
  account: [
    ...plain('id', 'ref', 'externalId', 'name', 'aliases', 'parent', 'industry', 'region', 'address', 'postalCode'),
    ...plain('website', 'employees'),
    ...money('revenue'),
    ...money('profit'),
    ...plain('owner', 'note', 'archivedAt'),
  ],
  contact: [
    ...ofAccount,
    ...plain('title', 'department', 'function', 'level', 'style'),
    column('reportsToId', 'reportsTo'),
    column('reportsTo', 'superiorName'),
    ...plain('phone', 'mobile', 'email', 'note', 'archivedAt'),
  ],
  opportunity: [
    ...ofAccount,
    ...plain('description'),
    ...money('amount'),
    ...plain('closeDate', 'playbook', 'stage', 'stageSince', 'status', 'decidedOn', 'reason', 'closedOn'),
    ...plain('owner', 'note', 'archivedAt'),
  ],
};

/**
 * The columns of an export, those of the playbook's forms last.
 * @param forms fields that are exported too
 */
export function exportColumns(noun: ExchangeNoun, forms: readonly Field[]): readonly ExportColumn[] {
  const taken = new Set(Object.entries(specsOf(noun)).flatMap(([field, { names }]) => [foldHeader(field), ...names]));
  return [
    ...columns[noun],
    ...forms.map(({ id }) => ({
      // The import would take a name that it knows for a field of the record.
      id: taken.has(foldHeader(id)) ? `field.${id}` : id,
      key: 'fields',
      text: (value: RecordValue) => fieldText((value as CustomFields)[id] ?? null),
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

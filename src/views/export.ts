/** A list that leaves the program as a file, however long it is: made piece by piece. */
import { csvCell, csvLine } from '../core/csv-cell.ts';
import { describeMoney } from '../core/money.ts';
import { fieldMoney } from '../core/forms/field-value.ts';
import { lineJson } from '../core/text.ts';
import { accountData, contactData, opportunityData, type Named } from './record-data.ts';
import type { Field } from '../core/playbook/guide-types.ts';
import type { Account, Contact, CustomFields, Opportunity, RecordValue } from '../core/records/types.ts';
import type { Json, View } from './types.ts';

type Noun = 'account' | 'contact' | 'opportunity';

/** A record with the names of what it points to. */
interface ExportRow {
  readonly record: Account | Contact | Opportunity;
  readonly account?: Named | null;
  readonly superior?: Named | null;
}

/** A column of CSV, made from what the record has under a key, and the unit of that where it has one. */
interface ExportColumn {
  readonly id: string;
  readonly key: string;
  readonly unit?: string;
  readonly text: (value: NonNullable<RecordValue>, unit: RecordValue) => string;
}

export interface ExportSource<Row extends ExportRow> {
  readonly columns: readonly ExportColumn[];
  /** Fields of forms that JSON has. */
  readonly forms: readonly Field[];
  /** Whether CSV begins with a byte order mark, without which Excel takes it for another encoding. */
  readonly bom: boolean;
  /** The records with what they point to, page by page. */
  readonly rows: () => AsyncIterable<readonly Row[]>;
  /** Their values alone, in the order of the keys, page by page. */
  readonly values: (keys: readonly string[]) => AsyncIterable<readonly (readonly RecordValue[])[]>;
  /** Told how many there were, once all are written. */
  readonly finished: (count: number) => void;
}

/** The records as CSV, or as the same JSON document that their list gives, with all of them in it. */
export function exportView<Row extends ExportRow>(noun: Noun, source: ExportSource<Row>): View {
  return {
    schema: `${noun}-list/1`,
    data: {},
    formats: ['csv', 'json'],
    blocks: () => [],
    pieces: (format) => (format === 'json' ? jsonPieces(noun, source) : csvPieces(source)),
  };
}

async function* csvPieces<Row extends ExportRow>({
  columns,
  bom,
  values,
  finished,
}: ExportSource<Row>): AsyncIterable<string> {
  yield (bom ? '\ufeff' : '') + csvLine(columns.map(({ id }) => id));
  const keys = [...new Set(columns.flatMap(({ key, unit = key }) => [key, unit]))];
  const cells = columns.map(({ key, unit = key, text }) => ({ at: keys.indexOf(key), of: keys.indexOf(unit), text }));
  let count = 0;
  for await (const page of values(keys)) {
    count += page.length;
    let lines = '';
    for (const row of page) {
      let separator = '';
      // Most cells of long lists are empty.
      for (const { at, of, text } of cells) {
        const value = row[at] ?? null;
        lines += value === null ? separator : separator + csvCell(text(value, row[of] ?? null));
        separator = ',';
      }
      lines += '\n';
    }
    yield lines;
  }
  finished(count);
}

async function* jsonPieces<Row extends ExportRow>(
  noun: Noun,
  { forms, rows, finished }: ExportSource<Row>,
): AsyncIterable<string> {
  yield `{"schema": "${noun}-list/1", "items": [`;
  let count = 0;
  for await (const page of rows()) {
    const lines = page.map((row) => lineJson({ ...dataOf(noun, row), fields: fieldsData(row.record.fields, forms) }));
    if (lines.length > 0) yield `${count === 0 ? '' : ','}\n${lines.join(',\n')}`;
    count += lines.length;
  }
  yield '\n], "next": null}\n';
  finished(count);
}

const gone: Named = { ref: '', name: '' };

function dataOf(noun: Noun, { record, account, superior }: ExportRow): { readonly [key: string]: Json } {
  switch (noun) {
    case 'account':
      return accountData(record as Account, null);
    case 'contact': {
      const { accountId, reportsTo } = record as Contact;
      const data = contactData(record as Contact, account ?? gone, superior ?? null, null);
      return { ...data, accountId, reportsToId: reportsTo };
    }
    case 'opportunity':
      return {
        ...opportunityData(record as Opportunity, account ?? gone, null),
        accountId: (record as Opportunity).accountId,
      };
  }
}

function fieldsData(fields: CustomFields, forms: readonly Field[]): { readonly [key: string]: Json } {
  return Object.fromEntries(
    forms.map(({ id, type }) => {
      const value = fields[id] ?? null;
      const amount = type === 'money' ? fieldMoney(value) : null;
      return [id, amount === null ? value : describeMoney(amount)];
    }),
  );
}

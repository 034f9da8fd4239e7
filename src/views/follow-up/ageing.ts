/** What is owed by how long it is overdue. */
import { describeMoney, displayMoney } from '../../core/money.ts';
import { headingWith } from '../heading.ts';
import type { Block, Cell, Column } from '../../core/document.ts';
import type { Ageing, AgeingRow } from '../../core/follow-up/ageing.ts';
import type { Translator } from '../../i18n/types.ts';
import type { Json, View } from '../types.ts';

/** @param by what the rows are by @param today date on which it was so */
export function ageingView(ageing: Ageing, by: 'account' | 'owner', today: string): View {
  const { buckets, rows, totals } = ageing;
  return {
    schema: 'receivable-ageing/1',
    data: {
      asOf: today,
      by,
      buckets: buckets.map(({ from, to }) => ({ from, to })),
      items: rows.map((row) => rowData(row)),
      totals: totals.map((row) => rowData(row)),
      next: null,
    },
    formats: ['table', 'json', 'csv', 'markdown'],
    blocks: (t) => [headingWith(1, t.words.followUp.receivables.ageing, today), ...ageingBlocks(ageing, by, t)],
    csvTable: (t) => csvTable(ageing, by, t),
  };
}

/** One table a currency, and below it what was paid too much. */
export function ageingBlocks(ageing: Ageing, by: 'account' | 'owner', t: Translator): Block[] {
  const { receivables } = t.words.followUp;
  if (ageing.totals.length === 0) return [{ type: 'paragraph', text: receivables.noneOf }];
  const credits = ageing.totals.filter(({ credit }) => credit.minor > 0);
  const amounts = credits.map(({ credit }) => displayMoney(credit, t.language)).join(t.words.punctuation.separator);
  return [
    ...ageing.totals.filter(({ total }) => total.minor > 0).map((total) => currencyTable(ageing, total, by, t)),
    ...(amounts === '' ? [] : [{ type: 'paragraph' as const, text: receivables.credit(amounts) }]),
  ];
}

function currencyTable(ageing: Ageing, total: AgeingRow, by: 'account' | 'owner', t: Translator): Block {
  const { receivables } = t.words.followUp;
  const rows = ageing.rows.filter((row) => row.currency === total.currency && row.total.minor > 0);
  const cells = (label: Cell, row: AgeingRow): Cell[] => [
    label,
    amountCell(row.notDue),
    ...row.overdue.map((sum) => amountCell(sum)),
    { amount: row.total },
  ];
  return {
    type: 'table',
    columns: [
      // The currency stands above the amounts.
      {
        id: by,
        label: `${by === 'owner' ? receivables.ownerBy : receivables.accountBy} · ${total.currency}`,
        priority: 2,
      },
      { id: 'notDue', label: receivables.notDue, align: 'right', priority: 2 },
      ...bucketColumns(ageing, t),
      { id: 'total', label: receivables.total, align: 'right', priority: 2 },
    ],
    rows: [
      ...rows.map((row) => cells(row.name ?? receivables.nobody, row)),
      ...(rows.length > 1 ? [cells({ text: receivables.total, strong: true }, total)] : []),
    ],
  };
}

function bucketColumns({ buckets }: Ageing, t: Translator): Column[] {
  return buckets.map(({ from, to }) => ({
    id: bucketId(from, to),
    label: t.words.followUp.receivables.bucket(from, to),
    align: 'right',
    priority: 2,
  }));
}

function bucketId(from: number, to: number | null): string {
  return to === null ? `from${from}` : `${from}to${to}`;
}

/** An empty cell reads better than a row of noughts. */
function amountCell(amount: AgeingRow['total']): Cell {
  return amount.minor === 0 ? null : { amount };
}

/** One row a name and currency, without sums. */
function csvTable(ageing: Ageing, by: 'account' | 'owner', t: Translator): Block {
  const { receivables } = t.words.followUp;
  return {
    type: 'table',
    columns: [
      { id: by, label: by },
      { id: 'currency', label: receivables.currency },
      { id: 'notDue', label: receivables.notDue },
      ...bucketColumns(ageing, t),
      { id: 'total', label: receivables.total },
      { id: 'credit', label: receivables.balance },
    ],
    rows: ageing.rows.map((row): Cell[] => [
      row.name,
      row.currency,
      { amount: row.notDue },
      ...row.overdue.map((sum): Cell => ({ amount: sum })),
      { amount: row.total },
      { amount: row.credit },
    ]),
  };
}

function rowData({ name, currency, notDue, overdue, total, credit }: AgeingRow): { readonly [key: string]: Json } {
  return {
    name,
    currency,
    notDue: describeMoney(notDue),
    overdue: overdue.map((sum) => describeMoney(sum)),
    total: describeMoney(total),
    credit: describeMoney(credit),
  };
}

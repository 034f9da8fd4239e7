import { readFields, readMoney } from './columns.ts';
import type { Money } from '../core/money.ts';
import type { BudgetLine, Fresh } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { BudgetLineRow, NewRow } from './tables.ts';
import type { Reader, Writer } from './types.ts';

/** Reads budget lines through an executor. */
export function readBudgetLines(db: Executor): Reader['budgetLines'] {
  return {
    async ofAccount(accountId) {
      const rows = db.selectFrom('budget_line').selectAll().where('account_id', '=', accountId);
      return (await rows.orderBy('year').orderBy('category').orderBy('currency').execute()).map(toBudgetLine);
    },
  };
}

/** Writes budget lines through a transaction and its recorder. */
export function writeBudgetLines(db: Executor, recorder: Recorder): Writer['budgetLines'] {
  return {
    ...readBudgetLines(db),
    insert: async (line) => toBudgetLine(await recorder.insert('budget_line', toColumns(line))),
    update: async (line) =>
      toBudgetLine((await recorder.update('budget_line', { ...toColumns(line), version: line.version })).after),
    delete: (line) => recorder.remove('budget_line', line),
  };
}

/** The record that a row holds. */
export function toBudgetLine(row: BudgetLineRow): BudgetLine {
  const money = (minor: number | null): Money | null => readMoney(minor, row.currency);
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    accountId: row.account_id,
    category: row.category,
    year: row.year,
    currency: row.currency,
    installed: row.installed,
    budget: money(row.budget_minor),
    bought: money(row.bought_minor),
    ours: money(row.ours_minor),
    planned: money(row.planned_minor),
    asOf: row.as_of,
    note: row.note,
    fields: readFields(row.fields, { column: 'budget_line.fields', id: row.id }),
  };
}

function toColumns(line: Fresh<BudgetLine>): NewRow<BudgetLineRow> {
  return {
    id: line.id,
    account_id: line.accountId,
    category: line.category,
    year: line.year,
    currency: line.currency,
    installed: line.installed,
    budget_minor: line.budget?.minor ?? null,
    bought_minor: line.bought?.minor ?? null,
    ours_minor: line.ours?.minor ?? null,
    planned_minor: line.planned?.minor ?? null,
    as_of: line.asOf,
    note: line.note,
    fields: JSON.stringify(line.fields),
  };
}

/** Periods for which sales are planned: years, quarters and months of the calendar. */
import { addDays, addDuration } from '../dates.ts';

export const periodKinds = ['year', 'quarter', 'month'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export interface Period {
  /** `2026`, `2026-Q4` or `2026-11`. */
  readonly id: string;
  readonly kind: PeriodKind;
  /** Dates, both included. */
  readonly from: string;
  readonly to: string;
}

const months: Readonly<Record<PeriodKind, number>> = { year: 12, quarter: 3, month: 1 };

/**
 * Reads a period: `2026`, `2026-Q4` or `2026-11`.
 * @returns null where it is none of these
 */
export function parsePeriod(text: string): Period | null {
  const found = /^((?:19|20|21)\d\d)(?:-?q([1-4])|-(0[1-9]|1[0-2]))?$/i.exec(text.trim());
  if (found === null) return null;
  const [, year = '', quarter, month] = found;
  if (quarter !== undefined) return periodOf(`${year}-${String(Number(quarter) * 3).padStart(2, '0')}-01`, 'quarter');
  if (month !== undefined) return periodOf(`${year}-${month}-01`, 'month');
  return periodOf(`${year}-01-01`, 'year');
}

/** The period of a kind that a date lies in. */
export function periodOf(date: string, kind: PeriodKind): Period {
  const year = date.slice(0, 4);
  const month = Number(date.slice(5, 7));
  const first = month - ((month - 1) % months[kind]);
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  const id =
    kind === 'year' ? year : kind === 'quarter' ? `${year}-Q${Math.ceil(month / 3)}` : `${year}-${date.slice(5, 7)}`;
  return { id, kind, from, to: addDays(addDuration(from, { amount: months[kind], unit: 'months' }), -1) };
}

/** The period of the same kind before it. */
export function periodBefore({ from, kind }: Period): Period {
  return periodOf(addDays(from, -1), kind);
}

/** The quarters of a year, the months of a quarter; a month has no parts. */
export function partsOfPeriod({ from, to, kind }: Period): readonly Period[] {
  if (kind === 'month') return [];
  const part = kind === 'year' ? 'quarter' : 'month';
  const parts: Period[] = [];
  for (let at = from; at <= to;) {
    const period = periodOf(at, part);
    parts.push(period);
    at = addDays(period.to, 1);
  }
  return parts;
}

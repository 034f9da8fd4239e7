/** The tables whose every change is recorded, as a list: what goes through all of them reads it. */
import type { RecordTable } from './tables.ts';

// An object, so that a table left out does not compile; each stands behind the tables its rows refer to.
const parentsFirst: Readonly<Record<RecordTable, true>> = {
  account: true,
  contact: true,
  opportunity: true,
  activity: true,
  assessment: true,
  role: true,
  marker: true,
  need: true,
  budget_line: true,
  tie: true,
  source: true,
  competitor: true,
  rival: true,
  rating: true,
  value: true,
  checklist: true,
  negotiation: true,
  negotiator: true,
  term: true,
  concession: true,
  milestone: true,
  receivable: true,
  payment: true,
  receivable_contact: true,
  complaint: true,
  quota: true,
};

/** Parents first. Rows of one table may refer to each other; those references are checked when a transaction ends. */
export const recordTables = Object.keys(parentsFirst) as readonly RecordTable[];

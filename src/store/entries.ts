/** What a row of any noun can be found by: for whoever writes rows as they are (undo, erasure, restore, repair). */
import { accountEntry, toAccount } from './accounts.ts';
import { activityEntry, toActivity } from './activities.ts';
import { assessmentEntry, toAssessment } from './assessments.ts';
import { contactEntry, toContact } from './contacts.ts';
import { needEntry, toNeed } from './needs.ts';
import { opportunityEntry, toOpportunity } from './opportunities.ts';
import { competitors, complaints, negotiations, receivables, valueCards } from './sales.ts';
import type { Numbered } from './mapping.ts';
import type { SearchEntry } from './search.ts';
import type { RecordTable, RecordTables } from './tables.ts';
import type { Noun } from './types.ts';

type EntryMakers = { readonly [N in Noun]: (row: RecordTables[N]) => SearchEntry };

const makers: EntryMakers = {
  account: (row) => accountEntry(toAccount(row)),
  contact: (row) => contactEntry(toContact(row)),
  opportunity: (row) => opportunityEntry(toOpportunity(row)),
  assessment: (row) => assessmentEntry(toAssessment(row)),
  activity: (row) => activityEntry(toActivity(row)),
  need: (row) => needEntry(toNeed(row)),
  competitor: numberedEntry(competitors),
  value: numberedEntry(valueCards),
  negotiation: numberedEntry(negotiations),
  receivable: numberedEntry(receivables),
  complaint: numberedEntry(complaints),
};

function numberedEntry<Table extends RecordTable & Noun, T>({
  map,
  entry,
}: Numbered<Table, T>): (row: RecordTables[Table]) => SearchEntry {
  return (row) => entry(map.toRecord(row));
}

/** @throws KamError `storage` where a column cannot be read */
export function entryOf<N extends Noun>(noun: N, row: RecordTables[N]): SearchEntry {
  return makers[noun](row);
}

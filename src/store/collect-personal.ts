/** Everything that the database holds about one person, to be handed to them. Loaded only where that is asked for. */
import { deletedRows, jsonColumns, openCase, rowsOfAccount, scopeOf, textColumns, texts } from './person-case.ts';
import { toChange } from './read-history.ts';
import { hasRef, refOf } from './refs.ts';
import { explain } from './storage-errors.ts';
import type { RecordedChange, StoredRow } from '../core/history/types.ts';
import type { PersonalData, PersonalRecord } from '../core/privacy/types.ts';
import type { Connection } from './database.ts';
import type { RecordTable } from './tables.ts';

/** Of what is only partly about the person: the columns that are. */
const shared: Readonly<Partial<Record<RecordTable, readonly string[]>>> = {
  activity: ['opportunity_id', 'kind', 'status', 'on_date', 'time', 'place', 'outcome', 'next_step', 'next_on'],
  complaint: ['opportunity_id', 'text', 'received_at', 'closed_on'],
  need: ['opportunity_id', 'level', 'text', 'owner_id', 'evidence', 'confirmed_on', 'confirmed_by', 'urgency'],
  receivable_contact: ['receivable_id', 'step', 'on', 'contact_id', 'outcome', 'promised_on'],
};

/** Other columns than those of `scopeOf` that point at a person. */
const pointers: Readonly<Partial<Record<RecordTable, string>>> = { source: 'teller_id', complaint: 'contact_id' };

/** @returns null where there is no such contact */
export function collectPersonal({ raw, file }: Connection, contactId: string): PersonalData | null {
  const open = explain(file, () => openCase(raw, contactId));
  if (open === null) return null;
  const { contact, near } = open;
  const records: PersonalRecord[] = [];
  const mentions: { noun: RecordTable; ref: string | null; column: string; text: string }[] = [];
  const others: PersonalData['others'][number][] = [];
  const all = explain(file, () => rowsOfAccount(raw, contact.account_id));
  for (const { noun, row } of all) {
    const ref = hasRef(noun) ? refOf(noun, Number(row.number)) : null;
    if (noun === 'contact' && row.id !== contactId) others.push(otherOf(row));
    const scope = scopeOf(noun, row, contactId);
    if (scope === 'person') continue;
    const isPart = scope === 'part' || row[pointers[noun] ?? ''] === contactId || tookPart(noun, row, contactId);
    if (isPart) {
      records.push({ noun, id: String(row.id), ref, row: only(row, shared[noun]) });
      continue;
    }
    for (const column of textColumns[noun]) {
      const value = row[column];
      if (typeof value !== 'string') continue;
      for (const text of jsonColumns.has(column) ? texts(value) : [value]) {
        if (near.has(text)) mentions.push({ noun, ref, column, text: sentencesWith(text, near.has) });
      }
    }
  }
  const changes = explain(file, () => {
    const near = new Map(all.map(({ noun, row }) => [String(row.id), { noun, row }]));
    const gone = deletedRows(raw, contact.account_id, near).filter(
      ({ noun, row }) => scopeOf(noun, row, contactId) === 'part',
    );
    const ids = [contactId, ...records.map(({ id }) => id), ...gone.map(({ row }) => String(row.id))];
    return changesOf(raw, ids);
  });
  const drafts = explain(file, () =>
    raw
      .prepare<[string], { template: string; savedAt: string; sheet: string }>(
        'select template, saved_at as savedAt, sheet from draft where subject = ?',
      )
      .all(contactId),
  );
  return { row: contact as unknown as StoredRow, records, mentions, others, changes, drafts };
}

/** The changes of some records with who made them, oldest first; of what is shared, only the columns about the person. */
function changesOf(raw: Connection['raw'], ids: readonly string[]): PersonalData['changes'] {
  const rows = raw
    .prepare<[string], Parameters<typeof toChange>[0] & { at: string; actor: string; name: string }>(
      `select change.*, command.at, command.actor, command.name
         from json_each(?) as wanted
         join change on change.record_id = wanted.value
         join command on command.id = change.command_id
         order by change.id`,
    )
    .all(JSON.stringify(ids));
  return rows.flatMap(({ at, actor, name, ...row }) => {
    const change = toChange(row);
    const columns = shared[change.noun];
    const cut = (values: RecordedChange['after']) => (values === null ? null : only(values, columns));
    const told = { ...change, before: cut(change.before), after: cut(change.after) };
    return isEmpty(told) ? [] : [{ at, actor, name, change: told }];
  });
}

function tookPart(noun: RecordTable, row: StoredRow, contactId: string): boolean {
  return noun === 'activity' && typeof row.contact_ids === 'string' && texts(row.contact_ids).includes(contactId);
}

function only(row: StoredRow, columns: readonly string[] | undefined): StoredRow {
  if (columns === undefined) return row;
  return Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)));
}

function isEmpty({ before, after }: RecordedChange): boolean {
  return [before, after].every((values) => values === null || Object.keys(values).length === 0);
}

function otherOf(row: StoredRow): PersonalData['others'][number] {
  const text = (column: string): string[] => (typeof row[column] === 'string' ? [row[column]] : []);
  return {
    id: String(row.id),
    names: [...text('name'), ...text('aliases').flatMap(texts)],
    phones: [...text('phone'), ...text('mobile')],
    emails: text('email'),
    title: text('title')[0] ?? null,
  };
}

/** Of a text only the sentences that name the person: the rest may be about somebody else. */
function sentencesWith(text: string, names: (text: string) => boolean): string {
  const sentences = text.match(/[^。！？!?\n]+[。！？!?\n]*/gu) ?? [text];
  const found = sentences.filter((sentence) => names(sentence)).map((sentence) => sentence.trim());
  return found.length === 0 ? text : found.join(' … ');
}

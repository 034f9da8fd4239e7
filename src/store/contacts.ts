import { KamError, message } from '../core/errors.ts';
import { isErasedName } from '../core/privacy/erased-name.ts';
import { readFields, readTexts } from './columns.ts';
import { refOf } from './refs.ts';
import { addEntries, addEntry, fieldTexts, readPage, replaceEntry, type SearchEntry } from './search.ts';
import { readValues, type Chosen } from './values.ts';
import type { Contact, Fresh } from '../core/records/types.ts';
import type { Executor } from './database.ts';
import type { Recorder } from './history.ts';
import type { ContactRow, NewRow } from './tables.ts';
import type { Reader, Writer } from './types.ts';

/** Reads contacts through an executor. */
export function readContacts(db: Executor): Reader['contacts'] {
  return {
    async get(id) {
      const row = await db.selectFrom('contact').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toContact(row);
    },
    list(query) {
      const { rows, ...narrowing } = choose(db, query);
      const all = rows.selectAll();
      return readPage(
        db,
        'contact',
        query,
        {
          newest: (limit, after) =>
            (after === null ? all : all.where('id', '<', after)).orderBy('id', 'desc').limit(limit).execute(),
          numbered: (numbers) => all.where('number', 'in', numbers).execute(),
          ...narrowing,
        },
        toContact,
      );
    },
    values: (query, keys) => readValues(db, 'contact', query, choose(db, query), keys),
  };
}

function choose(db: Executor, query: Parameters<Reader['contacts']['list']>[0]): Chosen<'contact'> {
  let rows = db.selectFrom('contact');
  if (query.accountId !== undefined) rows = rows.where('account_id', '=', query.accountId);
  if (query.archived !== true) rows = rows.where('archived_at', 'is', null);
  return {
    rows,
    facets: query.accountId === undefined ? [] : [query.accountId],
    accountId: query.accountId,
  };
}

/** Writes contacts through a transaction and its recorder. */
export function writeContacts(db: Executor, recorder: Recorder): Writer['contacts'] {
  return {
    ...readContacts(db),
    async insert(contact) {
      const row = await recorder.insert('contact', toColumns(contact));
      await addEntry(db, 'contact', row.number, contactEntry(contact));
      return toContact(row);
    },
    async insertMany(records) {
      const first = await recorder.insertMany('contact', records.map(toColumns));
      const entries = records.map((record, index) => ({ number: first + index, entry: contactEntry(record) }));
      await addEntries(db, 'contact', entries);
      return first;
    },
    async update(contact) {
      const stored = await readContacts(db).get(contact.id);
      if (stored !== null && isErasedName(stored.name)) {
        throw new KamError('conflict', message('contact-is-erased', { ref: stored.ref }));
      }
      const { before, after } = await recorder.update('contact', { ...toColumns(contact), version: contact.version });
      if (before === after) return toContact(after);
      const saved = toContact(after);
      await replaceEntry(db, 'contact', after.number, {
        before: contactEntry(toContact(before)),
        after: contactEntry(saved),
      });
      return saved;
    },
  };
}

/** The record that a row holds. */
export function toContact(row: ContactRow): Contact {
  const cell = (column: string) => ({ column: `contact.${column}`, id: row.id });
  return {
    id: row.id,
    ref: refOf('contact', row.number),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    accountId: row.account_id,
    name: row.name,
    aliases: readTexts(row.aliases, cell('aliases')),
    externalId: row.external_id,
    title: row.title,
    department: row.department,
    function: row.function,
    level: row.level,
    style: row.style,
    reportsTo: row.reports_to,
    phone: row.phone,
    mobile: row.mobile,
    email: row.email,
    note: row.note,
    fields: readFields(row.fields, cell('fields')),
    archivedAt: row.archived_at,
  };
}

function toColumns(contact: Fresh<Contact>): NewRow<ContactRow> {
  return {
    id: contact.id,
    account_id: contact.accountId,
    name: contact.name,
    aliases: JSON.stringify(contact.aliases),
    external_id: contact.externalId,
    title: contact.title,
    department: contact.department,
    function: contact.function,
    level: contact.level,
    style: contact.style,
    reports_to: contact.reportsTo,
    phone: contact.phone,
    mobile: contact.mobile,
    email: contact.email,
    note: contact.note,
    fields: JSON.stringify(contact.fields),
    archived_at: contact.archivedAt,
  };
}

/** What it can be found by. */
export function contactEntry(contact: Fresh<Contact>): SearchEntry {
  const { title, department, phone, mobile, email, externalId, note } = contact;
  return {
    names: [contact.name, ...contact.aliases],
    texts: [title, department, phone, mobile, email, externalId, note, ...fieldTexts(contact.fields)],
    facets: [contact.accountId, contact.archivedAt === null ? 'live' : 'archived'],
    accountId: contact.archivedAt === null ? contact.accountId : null,
  };
}

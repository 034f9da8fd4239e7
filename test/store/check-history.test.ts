/** The checks of a whole database: they find what does not agree, and nothing where all is well. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkHistory, type HistoryFault } from '../../src/store/check-history.ts';
import { checkIndex, type IndexFault } from '../../src/store/check-index.ts';
import { account, contact, newFolder, openAt, write } from './fixtures.ts';

let made: Buffer;
beforeAll(async () => {
  const path = join(newFolder(), 'kam.db');
  const store = await openAt(path);
  await write(store, async (writer) => {
    const first = await writer.accounts.insert(
      account({ id: 'A', name: '华源水务集团', aliases: ['Huayuan', '华源'] }),
    );
    await writer.accounts.update({ ...first, note: 'drinks tea', archivedAt: null });
    const person = await writer.contacts.insert(contact('A', { id: 'C', name: '赵立新', email: 'zhao@huayuan.cn' }));
    await writer.contacts.update({
      ...person,
      name: '赵立新 Lixin',
      title: `a word of 40000 bytes: ${'я'.repeat(19_000)}`,
    });
    await writer.contacts.insert(contact('A', { id: 'D', archivedAt: '2026-11-01T00:00:00.000Z' }));
  });
  await store.close();
  made = readFileSync(path);
});

/** What both checks find after the file was changed behind the program's back. */
function findAfter(statements: string): { history: readonly HistoryFault[]; index: readonly IndexFault[] } {
  const path = join(newFolder(), 'kam.db');
  writeFileSync(path, made);
  const raw = new Sqlite(path);
  try {
    raw.pragma('foreign_keys = off');
    // The tables of the index are kept from being written otherwise.
    raw.unsafeMode();
    raw.exec(statements);
    return { history: [...checkHistory({ raw })], index: [...checkIndex({ raw })] };
  } finally {
    raw.close();
  }
}

const unlock = 'drop trigger change_no_update; drop trigger change_no_delete;';

describe('the check of the history', () => {
  it('finds nothing in what the program wrote', () => {
    expect(findAfter('')).toEqual({ history: [], index: [] });
  });

  it.each([
    [`update account set note = 'coffee'`, { noun: 'account', id: 'A', kind: 'differs', columns: ['note'] }],
    [`delete from contact where id = 'D'`, { noun: 'contact', id: 'D', kind: 'row-missing', columns: [] }],
    [
      `insert into tie (id, version, created_at, updated_at, account_id, from_id, to_id, kind)
         values ('T', 1, 'x', 'x', 'A', 'C', 'D', 'friend')`,
      { noun: 'tie', id: 'T', kind: 'no-insert', columns: [] },
    ],
    [
      `${unlock} update change set after = '{"note":"x","version":2}' where record_id = 'A' and action = 'update'`,
      { noun: 'account', id: 'A', kind: 'differs', columns: ['note'] },
    ],
    [
      `${unlock} update change set before = json_set(before, '$.title', 'CEO') where record_id = 'C' and action = 'update'`,
      { noun: 'contact', id: 'C', kind: 'gap', columns: ['title'] },
    ],
    [
      `${unlock} delete from change where record_id = 'C' and action = 'insert'`,
      { noun: 'contact', id: 'C', kind: 'no-insert', columns: [] },
    ],
    [
      `${unlock} update change set after = '[]' where record_id = 'D' and action = 'insert'; delete from change where record_id = 'A'`,
      { noun: 'account', id: 'A', kind: 'no-insert', columns: [] },
    ],
    [
      `insert into change (command_id, noun, record_id, action, before, after)
         select command_id, noun, record_id, 'delete', after, null from change where record_id = 'D'`,
      { noun: 'contact', id: 'D', kind: 'row-left', columns: [] },
    ],
  ] as const)('finds %s', (statements, fault) => {
    expect(findAfter(statements).history).toContainEqual(fault);
  });

  it('tells of each record once, whatever follows from the first fault', () => {
    const { history } = findAfter(`${unlock} delete from change where action = 'insert'`);
    expect(history.map(({ id }) => id).toSorted()).toEqual(['A', 'C', 'D']);
  });

  it('takes a column that was added later as its default', () => {
    const { history } = findAfter(`alter table contact add column mood text default 'it''s fine'`);
    expect(history).toEqual([]);
  });

  it('does not compare values that were blanked as the law asks for', () => {
    const { history } = findAfter(`
      insert into command (id, at, actor, name, number, kind)
        values ('E', '2026-11-24T08:00:00.000Z', 'me', 'contact erase', 2, 'erase');
      insert into erasure (command_id, noun, record_id, ref) values ('E', 'contact', 'C', 'con-1');
      update change set after = '{}' where record_id = 'C' and action = 'insert';`);
    expect(history).toEqual([]);
  });
});

describe('the check of what is derived from the records', () => {
  it.each([
    [`delete from account_search where rowid = 1`, { noun: 'account', number: 1, where: 'search' }],
    [
      `delete from contact_search where rowid = 1;
       insert into contact_search (rowid, names, texts, facets) values (1, 'wang', '', 'live')`,
      { noun: 'contact', number: 1, where: 'search' },
    ],
    [
      `insert into contact_search (rowid, names, texts, facets) values (9, 'ghost', '', 'live')`,
      { noun: 'contact', number: 9, where: 'search' },
    ],
    [`update name set key = 'huayan' where key = 'huayuan'`, { noun: 'account', number: 1, where: 'names' }],
    [`delete from name where noun = 'contact'`, { noun: 'contact', number: 1, where: 'names' }],
    [
      `insert into name (noun, key, number, account_id) values ('contact', 'ghost', 9, 'A')`,
      { noun: 'contact', number: 9, where: 'names' },
    ],
    [`update account_search_data set block = x'00' where id > 10`, { noun: 'account', number: null, where: 'search' }],
  ] as const)('finds %s', (statements, fault) => {
    expect(findAfter(statements).index).toEqual([fault]);
  });
});
